/** The first page of a real service: for operators, analysts, and professionals themselves. */
import { message } from '../../command/fixture.js';
import { BUYER, deal, FIRMS, type Reading, SELLER, startReading } from '../../http/read/reading.js';

const NOW = () => new Date('2026-06-30T12:00:00Z');
const ARABIC = 'شركة النور للتجارة';
const [ARABIC_FIRM = '', ...OTHERS] = FIRMS;
const path = (id: string, below = ''): string => `/professionals/${encodeURIComponent(id)}${below}`;

async function opened(reading: Reading, who: keyof Reading['tokens'], more = {}) {
  const { text, status, headers } = await reading.get('/', who, more);
  expect(status).toBe(200);
  const [kept = ''] = (headers.get('set-cookie') ?? '').split(';');
  return { text, kept };
}

describe('the first page', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading({ now: NOW, recordedBy: NOW });
    await reading.tell(
      ...[SELLER, ...OTHERS].flatMap((seller) =>
        [1, 2].flatMap((n) => deal({ number: `B${n}`, seller, paidOn: '2026-02-01' })),
      ),
      ...deal({ number: 'LATE', due: '2026-05-01' }),
      ...deal({ number: 'SOON', issuedOn: '2026-06-10', due: '2026-07-10' }),
      ...deal({ number: 'FAR', issuedOn: '2026-06-10', due: '2026-09-10' }),
      ...deal({ number: 'A1', buyer: { id: ARABIC_FIRM, name: ARABIC } }),
      ...deal({ number: 'C1', buyer: { id: 'local:books:C', name: 'Jeanne', consumer: true } }),
      message(
        'EntryContested',
        'contest',
        {
          entry: `invoice-${reading.folder.party(SELLER)}/LATE@0`,
          ...{ on: '2026-06-29', reason: 'It is not so.' },
        },
        BUYER,
      ),
    );
    await reading.match();
  });
  afterAll(() => reading.close());

  it('leads everybody to every professional, and to no consumer', async () => {
    for (const who of ['operator', 'seller', 'buyer', 'other'] as const) {
      const { text } = await opened(reading, who);
      for (const id of [SELLER, BUYER, ...FIRMS]) expect(text).toContain(`href="${path(id)}"`);
      expect(text).not.toContain('Jeanne');
    }
  });

  it('tells an operator what waits, and what came in today', async () => {
    const { text, kept } = await opened(reading, 'operator');
    expect(text).toContain('1 thing waits for you');
    expect(text).toMatch(/<b>1<\/b><a href="#waits">contest to decide<\/a>/);
    expect(text).toContain('an e-invoicing platform');
    expect(text).toContain('30 days left');
    expect(kept).toBe('');
  });

  it('shows an analyst the table without names, with the way to sort it and to CSV', async () => {
    const { text } = await opened(reading, 'analyst');
    expect(text).toContain('href="/professionals?sort=overall&amp;order=desc"');
    expect(text).toContain('/v1/scores?format=csv');
    expect(text).not.toContain(ARABIC);
  });

  it('tells a professional where it stands, what is due, and what waits for its answer', async () => {
    const buyer = (await opened(reading, 'buyer')).text;
    expect(buyer).toMatch(/between [\d.]+–[\d.]+/);
    expect(buyer).toMatch(/overdue for 60 days/);
    expect(buyer).toContain('SOON');
    expect(buyer).not.toContain('FAR');
    expect(buyer).toContain('Nothing waits for your answer.');
    const seller = (await opened(reading, 'seller')).text;
    expect(seller).toMatch(/contests this: <a href="\/entries\/[^"]*LATE[^"]*">invoice issued</);
  });

  it('tells at the next visit what is new since the last one, and then that nothing is', async () => {
    const first = await opened(reading, 'buyer');
    expect(first.text).toContain('From your next visit on');
    expect(first.kept).toMatch(/^kept_seen=\d+\.2026-06-30\.[0-9a-f]{8}$/);
    await reading.tell(...deal({ number: 'NEW', issuedOn: '2026-06-30', due: '2026-09-30' }));
    const second = await opened(reading, 'buyer', { cookie: first.kept });
    expect(second.text).toContain('1 new entry:');
    expect(second.text).toContain('What is new since 30 June 2026?');
    const third = await opened(reading, 'buyer', { cookie: second.kept });
    expect(third.text).toContain('Nothing new was told.');
    expect(third.text).toContain('Your score is as it was:');
  });

  it('takes what another professional saw, or a ledger that is no more, for a first visit', async () => {
    const { kept } = await opened(reading, 'buyer');
    for (const [who, cookie] of [
      ['seller', kept],
      ['buyer', kept.replace(/=\d+/, '=999999999')],
      ['buyer', 'kept_seen=1.2026-99-99.00000000'],
    ] as const) {
      expect((await opened(reading, who, { cookie })).text).toContain('From your next visit on');
    }
  });
});

describe('the first page of an empty ledger', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading({ now: NOW });
  });
  afterAll(() => reading.close());

  it('says kindly what to do first', async () => {
    const operator = await opened(reading, 'operator');
    expect(operator.text).toContain('How to begin');
    expect(operator.text).toContain('href="/bring-in"');
    const analyst = await opened(reading, 'analyst');
    expect(analyst.text).toContain('Nothing about these weighs in a score yet');
    const partner = await opened(reading, 'seller', { 'accept-language': 'fr' });
    expect(partner.text).toContain('Par où commencer');
  });
});
