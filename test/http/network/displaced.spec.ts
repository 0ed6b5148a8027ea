/** Turnover about a change of score: of which moments the professional itself may ask. */
import { deal, professional, type Reading, SELLER, startReading } from '../read/reading.js';

const PATH = professional(SELLER, 'displaced');

describe('displaced turnover', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading({ now: () => new Date('2027-01-15T12:00:00Z') });
    await reading.tell(
      ...deal({ number: 'D1', issuedOn: '2025-09-05', due: '2025-10-05', paidOn: '2025-10-05' }),
      ...deal({ number: 'D2', paidOn: '2026-02-03' }),
    );
  });
  afterAll(() => reading.close());

  it('given itself, then what it invoiced is known at once, and peers by the last day', async () => {
    const { status, body } = await reading.get(`${PATH}?on=2025-12-31`, 'seller');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      turnover: { before: { amount: '1200.00' }, after: { amount: '1200.00' } },
      ...{ status: 'insufficient', peers: 0, needed: 5, beside: null },
    });
  });

  it('given a moment of its choice, then of itself none: two would tell of a peer', async () => {
    const at = `${PATH}?on=2025-12-31&knownAt=${await reading.folder.store.head()}`;
    expect((await reading.get(at, 'seller')).status).toBe(403);
    expect((await reading.get(at, 'operator')).status).toBe(200);
    expect((await reading.get(at, 'analyst')).status).toBe(200);
  });

  it.each(['buyer', 'other'] as const)('given %s, then it is not told', async (who) => {
    expect((await reading.get(PATH, who)).status).toBe(403);
  });
});
