import { message } from '../../command/fixture.js';
import {
  at,
  BUYER,
  deal,
  FIRMS,
  professional,
  type Reading,
  SELLER,
  startReading,
} from './reading.js';

const CODE = 'local:books:C-1';

/** Each step changes something that answers about the buyer hang on. */
const STEPS: readonly (readonly ReturnType<typeof message>[])[] = [
  deal({ number: 'F1', paidOn: '2026-03-20', buyer: { id: BUYER, name: 'Été' } }),
  deal({ number: 'F2', paidOn: '2026-02-05' }),
  deal({ number: 'F3' }),
  deal({ number: 'G1', seller: FIRMS[0], paidOn: '2026-02-28' }),
  deal({ number: 'L1', seller: FIRMS[1], buyer: CODE, paidOn: '2026-05-01' }),
  [message('IdentifierLinked', 'l1', { party: CODE, to: BUYER, kind: 'same' })],
  [message('SourceCovered', 's1', { upTo: '2026-06-15' })],
  [
    message('PaymentReversed', 'r1', {
      ...{ payment: `p ${SELLER} F2`, on: '2026-02-10', cause: 'insufficient_funds' },
    }),
  ],
  [message('ProfessionalUpdated', 'u1', { party: BUYER, from: '2026-01-01', country: 'FR' })],
  [message('ProfessionalUpdated', 'u2', { party: BUYER, from: '2026-04-01', name: 'Été bis' })],
  [message('IdentifierUnlinked', 'ul', { party: CODE, to: BUYER })],
];

const PATHS: readonly string[] = [
  professional(BUYER, '?asOf=2026-06-30').replace('/?', '?'),
  professional(BUYER, 'score?asOf=2026-06-30&explain=payment'),
  professional(BUYER, `score?asOf=2026-06-30&with=${SELLER}`),
  professional(BUYER, 'score/history?from=2026-01-01&to=2026-06-30'),
  professional(BUYER, 'relations?asOf=2026-06-30'),
  professional(BUYER, 'trail?limit=100&from=2020-01-01'),
  `${at('v1/promises', `invoice-${SELLER}/F2`)}?asOf=2026-06-30`,
];

describe('as known at', () => {
  let reading: Reading;

  beforeEach(async () => {
    reading = await startReading({ patience: 50 });
  });
  afterEach(() => reading.close());

  const textsNow = async (knownAt?: number): Promise<readonly string[]> => {
    const texts: string[] = [];
    for (const path of PATHS) {
      const more = knownAt === undefined ? '' : `&knownAt=${knownAt}`;
      texts.push((await reading.get(`${path}${more}`)).text);
    }
    return texts;
  };

  it('a position gives the bytes that were answered when it was the last', async () => {
    const captured: { position: number; texts: readonly string[] }[] = [];
    for (const step of STEPS) {
      await reading.tell(...step);
      captured.push({ position: await reading.folder.store.head(), texts: await textsNow() });
    }
    for (const { position, texts } of captured) expect(await textsNow(position)).toEqual(texts);
    const scores = captured.map(({ texts }) => texts[1]?.replace(/"knownAt":\d+/, ''));
    expect(new Set(scores).size).toBeGreaterThan(6);
  });

  it('a time is the position before what was recorded later', async () => {
    const before = await reading.folder.store.head();
    const [entry = ''] = await reading.tell(...deal({ number: 'F1' }));
    const told = await reading.get(at('v1/entries', entry));
    const recordedAt = Date.parse(String(told.body.recordedAt));
    const knownAt = async (moment: number | string) => {
      const { body } = await reading.get(professional(SELLER, `trail?knownAt=${moment}`));
      return { position: Number(body.knownAt), items: body.items };
    };
    const time = (ms: number) => new Date(ms).toISOString();
    const [now, then] = [await knownAt(time(recordedAt)), await knownAt(time(recordedAt - 1))];
    expect(now.position).toBe(await reading.folder.store.head());
    // Positions may have gaps, so that several of them mean the same moment.
    expect(then.items).toEqual((await knownAt(before)).items);
    expect(then.items).not.toEqual(now.items);
    expect(then.position).toBeGreaterThanOrEqual(before);
    expect(then.position).toBeLessThan(now.position);
    const first = await reading.get(`/v1/professionals?knownAt=${time(0)}`);
    expect(first.body.items).toEqual([]);
  });

  it('a day is its end, and no day that is not over yet', async () => {
    const [entry = ''] = await reading.tell(...deal({ number: 'F2' }));
    const told = await reading.get(at('v1/entries', entry));
    const day = String(told.body.recordedAt).slice(0, 10);
    const trailAt = (moment: string) =>
      reading.get(professional(SELLER, `trail?knownAt=${moment}`));
    const [ofDay, ofEnd] = [await trailAt(day), await trailAt(`${day}T23:59:59.999Z`)];
    expect(ofDay.status).toBe(200);
    expect(ofDay.text).toBe(ofEnd.text);
    expect((await trailAt('2026-02-30')).status).toBe(400);
    // The clock of the service says noon of that day.
    expect((await trailAt('2199-01-01')).status).toBe(400);
  });

  it('nobody is known before the first event', async () => {
    await reading.tell(...deal({ number: 'F1' }));
    expect((await reading.get(professional(BUYER, 'score?knownAt=0'))).status).toBe(404);
  });

  it('a read after a position has seen it', async () => {
    for (let i = 0; i < 5; i++) {
      const results = await reading.folder.ledger.tellEach(deal({ number: `A${i}` }), {
        ...{ keyId: 'x', role: 'operator', teller: 'ops', parties: new Set() },
        ...{ anyParty: true, source: 'api', owner: 'teller/ops', vetting: 'known' },
      });
      const [told] = results;
      if (!told || told.status === 'rejected') throw new Error('refused');
      const path = professional(SELLER, `trail?limit=1&kind=invoice&after=${told.position}`);
      const { body } = await reading.get(path);
      expect(Object(body).items).toMatchObject([{ entry: told.entry }]);
    }
  });

  it('a read after a position that the views do not reach is sent away for a while', async () => {
    await reading.live.projector.stop();
    await reading.folder.ledger.tellEach(deal({ number: 'F1' }), {
      ...{ keyId: 'x', role: 'operator', teller: 'ops', parties: new Set() },
      ...{ anyParty: true, source: 'api', owner: 'teller/ops', vetting: 'known' },
    });
    const head = await reading.folder.store.head();
    const { status, body, headers } = await reading.get(`/v1/professionals?after=${head}`);
    expect([status, body.code, headers.get('retry-after')]).toEqual([
      ...[503, 'views_must_be_caught_up', '1'],
    ]);
    const beyond = await reading.get(`/v1/professionals?after=${head + 1}`);
    expect([beyond.status, beyond.body.code]).toEqual([400, 'position_must_be_reached']);
  });

  it('when the history is newer than this process, reads go on, marked stale', async () => {
    await reading.tell(...deal({ number: 'F1', paidOn: '2026-02-01' }));
    const path = professional(BUYER, 'score?asOf=2026-06-30');
    const before = await reading.get(path);
    await reading.folder.store.append({
      ...{ stream: `invoice-${reading.folder.party(SELLER)}/F7`, expected: 'none' },
      events: [
        {
          ...{ id: '4b0d6c6e-3a51-4c3d-8a3a-2f6d0f6d0f01', type: 'InvoiceIssued.v99' },
          ...{ data: '{}', metadata: '{}' },
        },
      ],
    });
    await reading.live.projector.start();
    const after = await reading.get(path);
    expect(after.body).toEqual({ ...before.body, stale: true });
    const ready = await reading.get('/health/ready', null);
    expect(ready.status).toBe(503);
    expect(ready.text).toContain('InvoiceIssued.v99');
    expect(ready.text).toContain('Upgrade this process');
  });
});
