import { message } from '../../command/fixture.js';
import { BUYER, deal, type Reading, SELLER, startReading } from '../../http/read/reading.js';
import { type Page, Visit } from '../visit.js';

const money = (payment: string, amount: string, quotes: Record<string, unknown> = {}) =>
  message('PaymentReceived', payment, {
    ...{ payment, payer: BUYER, payee: SELLER, amount, currency: 'EUR' },
    ...{ creditedOn: '2026-02-20', instrument: 'credit_transfer', allocations: [] },
    ...quotes,
  });

/** The hidden fields of the first form of a page that allocates. */
function fieldsIn({ html }: Page): Record<string, string> {
  const [form = ''] = /<form method="post" action="\/unmatched">[\s\S]*?<\/form>/.exec(html) ?? [];
  const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}

describe('the page of what matching left', () => {
  let reading: Reading;
  let operator: Visit;

  beforeEach(async () => {
    reading = await startReading();
    await reading.tell(
      ...deal({ number: 'F2026-2', amount: '5000' }),
      ...deal({ number: 'F2026-4', amount: '7000' }),
      money('P2', '5000', { remittance: 'thank you' }),
    );
    await reading.match();
    operator = await Visit.of(reading, reading.tokens.operator);
  });
  afterEach(() => reading.close());

  it('allocates by a click, and takes that back', async () => {
    const before = await operator.get('/unmatched');
    expect(before.html).toContain('just as much is open');
    const sent = await operator.post('/unmatched', fieldsIn(before));
    expect(sent.status).toBe(303);
    await reading.match();
    const after = await operator.get(sent.location);
    expect(after.html).toContain('The payment was allocated.');
    expect(after.html).toContain('Every payment has found what it is for.');
    const told = new URL(sent.location, 'http://kept').searchParams.get('told') ?? '';
    const back = await operator.send(sent.location, '/unmatched/take-back', { entry: told });
    expect(back).toMatchObject({ status: 303, location: '/unmatched?back=yes' });
    await reading.match();
    expect((await operator.get('/unmatched')).html).toContain('Allocate €50.00');
  });

  it('tells a form that is sent twice once', async () => {
    const fields = fieldsIn(await operator.get('/unmatched'));
    const first = await operator.post('/unmatched', fields);
    const second = await operator.post('/unmatched', fields);
    expect(second).toEqual(first);
  });

  it('lets the teller of the payee allocate, whether it speaks for one or for several', async () => {
    const parties = [SELLER, '0002:443061841'];
    const several = await Visit.of(reading, await reading.key({ teller: 'office', parties }));
    const sent = await several.post('/unmatched', fieldsIn(await several.get('/unmatched')));
    expect(sent.status).toBe(303);
    const told = new URL(sent.location, 'http://kept').searchParams;
    const fields = { entry: told.get('told') ?? '', for: told.get('for') ?? '' };
    const back = await several.send(sent.location, '/unmatched/take-back', fields);
    expect(back.status).toBe(303);
  });

  it('says in words why an allocation is refused', async () => {
    const payer = await Visit.of(reading, await reading.key({ teller: 'payer', parties: [BUYER] }));
    const sent = await payer.post('/unmatched', fieldsIn(await payer.get('/unmatched')));
    expect(sent.status).toBeGreaterThanOrEqual(400);
    expect(sent.html).toContain('role="alert"');
  });

  it('offers partners no click, since their keys tell nothing', async () => {
    const partner = await Visit.of(reading, reading.tokens.seller);
    const page = await partner.get('/unmatched');
    expect(page.html).toContain('F2026-2');
    expect(fieldsIn(page)).toEqual({});
  });

  it('offers no click where a part is allocated already: it would be taken back', async () => {
    await reading.tell(
      money('P9', '9000'),
      message('PaymentAllocated', 'part', {
        ...{ payment: 'P9', on: '2026-02-21' },
        allocations: [{ seller: SELLER, number: 'F2026-4', amount: '7000' }],
      }),
    );
    await reading.match();
    const { html } = await operator.get('/unmatched');
    expect(html).toContain('€20.00 of €90.00 is left.');
    expect(html.match(/Allocate €/g)).toHaveLength(1);
  });

  it('takes no form that is not of its pages', async () => {
    const fields = fieldsIn(await operator.get('/unmatched'));
    expect((await operator.post('/unmatched', { ...fields, token: 'forged' })).status).toBe(400);
  });
});
