/** Turnover about a change of score: beside whom, who may ask, and of which moments. */
import { siren } from '../../../bench/history.js';
import { message } from '../../command/fixture.js';
import {
  BUYER,
  deal,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../read/reading.js';

const PATH = professional(SELLER, 'displaced');
const ALONE = professional(BUYER, 'displaced');
/** Firms like it, and whom all of them deal with. */
const PEERS = Array.from({ length: 5 }, (_, i) => siren(101 + i));
const PARTNERS = Array.from({ length: 3 }, (_, i) => siren(201 + i));

const dayIn = (month: number, day: number): string =>
  `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Every other month of two years it sells and buys; after the first year it sells `after` times. */
function traded(firm: string, after: number, isLate: boolean) {
  return [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22].flatMap((month) => {
    const partner = PARTNERS[(month / 2) % PARTNERS.length] ?? '';
    const [issuedOn, due] = [dayIn(month, 5), dayIn(month + 1, 5)];
    const sold = { number: `S${month}`, seller: firm, buyer: partner, issuedOn, due, paidOn: due };
    const paidOn = isLate && month >= 12 ? dayIn(month + 2, 25) : dayIn(month + 1, 4);
    const number = `${firm.slice(5)}-${month}`;
    return [
      ...deal({ ...sold, amount: month < 12 ? '100000' : String(100_000 * after) }),
      ...deal({ number, seller: partner, buyer: firm, issuedOn, due, paidOn }),
    ];
  });
}

const alone = (number: string) => ({ number, seller: BUYER, buyer: OTHER });

describe('displaced turnover', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading({ now: () => new Date('2027-01-15T12:00:00Z') });
    await reading.tell(
      ...[SELLER, ...PEERS].map((party) =>
        message('ProfessionalUpdated', `what ${party}`, {
          ...{ party, from: '2024-01-01', activity: '43.32A' },
        }),
      ),
      ...deal({ ...alone('D1'), issuedOn: '2025-09-05', due: '2025-10-05', paidOn: '2025-10-05' }),
      ...deal({ ...alone('D2'), paidOn: '2026-02-03' }),
      ...traded(SELLER, 0.5, true),
      ...PEERS.flatMap((firm, i) => traded(firm, i === 0 ? 2 : 1, false)),
    );
  });
  afterAll(() => reading.close());

  const displaced = (who: 'seller' | 'analyst' | 'operator', more = '') =>
    reading.get(`${PATH}?on=2025-12-31${more}`, who);

  it('given an analyst, then it is beside its peers, with an interval, and names none', async () => {
    const { status, body, text } = await displaced('analyst');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ sector: 'F', currency: 'EUR', status: 'ok', peers: 5, needed: 3 },
      turnover: { before: { amount: '6000.00' }, after: { amount: '3000.00' } },
      // Four went on as before and one did twice as much: 1.2 times as much was to be expected.
      beside: {
        expected: { amount: '7200.00' },
        displaced: { amount: '-4200.00' },
        low: { amount: expect.stringMatching(/^-[4-9]\d{3}\.00$/) },
        high: { amount: '-3000.00' },
      },
      score: { before: expect.any(Number), after: expect.any(Number) },
    });
    for (const peer of PEERS) expect(text).not.toContain(peer.slice(5));
  });

  it('given itself, then by ratios in whole percent', async () => {
    const { body } = await displaced('seller');
    expect(body).toMatchObject({
      ...{ status: 'ok', peers: 5, needed: 5 },
      beside: { expected: { amount: '7200.00' }, displaced: { amount: '-4200.00' } },
    });
  });

  it('given itself with too few like it, then what it invoiced, and nothing beside it', async () => {
    const { status, body } = await reading.get(`${ALONE}?on=2025-12-31`, 'buyer');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      turnover: { before: { amount: '1200.00' }, after: { amount: '1200.00' } },
      ...{ status: 'insufficient', peers: 0, needed: 5, beside: null },
    });
  });

  it('is said in words on its page, in both languages', async () => {
    const page = async (language: string) => {
      const path = `/professionals/${encodeURIComponent(SELLER)}/displaced?on=2025-12-31`;
      return (await reading.get(path, 'operator', { 'accept-language': language })).text;
    };
    expect(await page('en')).toMatch(/€7,200\.00/);
    expect(await page('fr')).toMatch(/7[\s\u202f]200,00[\s\u00a0]€/);
  });

  it('given a moment of its choice, then of itself none: two would tell of a peer', async () => {
    const at = `&knownAt=${await reading.folder.store.head()}`;
    expect((await displaced('seller', at)).status).toBe(403);
    expect((await displaced('operator', at)).status).toBe(200);
    expect((await displaced('analyst', at)).status).toBe(200);
  });

  it('given a day in a month, or with no year after it, then it is refused', async () => {
    for (const on of ['2025-12-30', '2026-06-30']) {
      expect((await reading.get(`${PATH}?on=${on}`, 'operator')).status).toBe(400);
    }
    expect((await reading.get(`${PATH}?on=2025-11-30`, 'seller')).status).toBe(400);
  });

  it.each(['buyer', 'other'] as const)('given %s, then it is not told', async (who) => {
    expect((await reading.get(PATH, who)).status).toBe(403);
  });
});
