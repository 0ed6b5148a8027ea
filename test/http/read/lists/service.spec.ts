/** How the service is, over HTTP. */
import { message } from '../../../command/fixture.js';
import { BUYER, deal, type Reading, SELLER, startReading } from '../reading.js';

const NOW = '2026-02-11T10:00:00Z';

describe('the state of the service over HTTP', () => {
  let reading: Reading;
  let clock = '2026-02-10T10:00:00Z';

  beforeAll(async () => {
    const recordedBy = () => new Date(clock);
    reading = await startReading({ recordedBy, now: () => new Date(NOW) });
    await reading.tell(...deal({ number: 'YESTERDAY' }));
    clock = NOW;
    const covered = (upTo: string) => message('SourceCovered', `cov ${upTo}`, { upTo });
    await reading.tell(
      ...deal({ number: 'F1', paidOn: '2026-02-09' }),
      message(
        ...([
          'EntryContested',
          'c',
          { ...contested(), on: '2026-02-11', reason: 'No.' },
          BUYER,
        ] as const),
      ),
      covered('2026-02-08'),
      covered('2026-02-09'),
      message('PaymentReceived', 'left', {
        ...{ payment: 'P9', payer: BUYER, payee: SELLER, amount: '700', currency: 'EUR' },
        ...{ creditedOn: '2026-02-10', instrument: 'credit_transfer', allocations: [] },
      }),
    );
    await reading.match();
  });
  afterAll(() => reading.close());

  const contested = () => ({ entry: `invoice-${reading.folder.party(SELLER)}/YESTERDAY@0` });

  it('tells an operator what came in today, who covers what, and what waits', async () => {
    const head = await reading.folder.store.head();
    const { status, body } = await reading.get('/v1/service');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ today: '2026-02-11', head, originals: true, webhooks: [] },
      recorded: {
        entries: 6,
        sources: [{ name: 'platform', entries: 6 }],
        tellers: [{ name: 'books', entries: 6 }],
      },
      coverage: [{ teller: 'books', upTo: '2026-02-09', live: false }],
      contests: { count: 1, more: false },
      unmatched: { count: 1, more: false },
      uncounted: 0,
      followers: [{ name: 'projector', position: head, lag: 0 }],
    });
  });

  it('says of a live teller that it covers each day', async () => {
    await reading.key({ teller: 'shop', parties: [SELLER], live: true });
    await reading.caughtUp();
    const { body } = await reading.get('/v1/service');
    expect(body.coverage).toMatchObject([{}, { teller: 'shop', upTo: null, live: true }]);
  });

  it('is for operators, and takes no parameters', async () => {
    for (const who of ['seller', 'analyst', 'other'] as const) {
      const { status, body } = await reading.get('/v1/service', who);
      expect([status, body.code]).toEqual([403, 'answer_must_be_yours_to_see']);
    }
    expect((await reading.get('/v1/service?asOf=2026-01-01')).status).toBe(400);
  });
});
