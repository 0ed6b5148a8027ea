/** How value circulates on a territory: what operators, analysts and others are told of it. */
import { siren } from '../../../bench/history.js';
import { message } from '../../command/fixture.js';
import { BUYER, deal, type Reading, SELLER, startReading } from '../read/reading.js';

const PATH = '/v1/territory?asOf=2026-09-30&of=';

interface Market {
  readonly region: string;
  readonly sellers: readonly string[];
  readonly buyers: readonly string[];
}

const ids = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => siren(from + i));

const WHOLE: Market = {
  ...{ region: 'FR-ARA', sellers: [SELLER, ...ids(1, 3)], buyers: ids(11, 4) },
};
const OF_THREE: Market = { region: 'FR-IDF', sellers: ids(21, 3), buyers: [BUYER, ...ids(31, 2)] };
const LARGE: Market = { region: 'FR-PAC', sellers: ids(41, 4), buyers: ids(51, 4) };

const place = (party: string, region: string, activity: string) =>
  message('ProfessionalUpdated', `where ${party}`, {
    ...{ party, from: '2025-01-01', country: 'FR', region, activity },
  });

/** Each buys from each, once in a quarter. */
function trade({ region, sellers, buyers }: Market) {
  return [
    ...sellers.map((party) => place(party, region, '25.62B')),
    ...buyers.map((party) => place(party, region, '43.32A')),
    ...sellers.flatMap((seller, i) =>
      buyers.flatMap((buyer, j) =>
        deal({
          number: `${region}-${i}-${j}`,
          seller,
          buyer,
          issuedOn: '2026-07-10',
          due: '2026-08-10',
        }),
      ),
    ),
  ];
}

describe('territory', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    const [seller = '', buyer = ''] = [LARGE.sellers[0], LARGE.buyers[0]];
    await reading.tell(
      ...[WHOLE, OF_THREE, LARGE].flatMap(trade),
      ...deal({ number: 'HUGE', seller, buyer, issuedOn: '2026-08-01', amount: '99000000' }),
      ...deal({ number: 'EARLIER', seller: siren(1), buyer: siren(11), issuedOn: '2025-12-01' }),
    );
  });
  afterAll(() => reading.close());

  it('given an analyst, then each sum is told, month by month', async () => {
    const { status, body } = await reading.get(`${PATH}region:FR-ARA`, 'analyst');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      tells: 'all',
      currencies: [{ currency: 'EUR', total: { inside: { amount: '20400.00' } }, keptInside: 100 }],
    });
    expect(JSON.stringify(body)).not.toContain(siren(11).slice(5));
  });

  it('given others, in it or not, then what is over enough is told, rounded, by quarters', async () => {
    for (const who of ['other', 'seller'] as const) {
      const { status, body } = await reading.get(`${PATH}region:FR-ARA`, who);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        tells: 'enough',
        currencies: [
          {
            periods: [{}, {}, {}, { to: '2026-09-30', volume: { inside: { amount: '19000.00' } } }],
            // The only invoice of December is in no sum.
            ...{ total: { inside: { amount: '19000.00' }, in: null, out: null } },
            flows: [{ from: 'F', to: 'C', amount: { amount: '19000.00' } }],
          },
        ],
      });
    }
  });

  it('given one of three, then not to it, who would know what two have', async () => {
    const volume = async (who: 'other' | 'buyer') => {
      const { body } = await reading.get(`${PATH}region:FR-IDF`, who);
      return body.currencies;
    };
    expect(await volume('other')).toMatchObject([{ total: { inside: { amount: '11000.00' } } }]);
    expect(await volume('buyer')).toMatchObject([{ total: { inside: null }, flows: [] }]);
  });

  it('given one who has nearly all, then the sum is told to analysts alone', async () => {
    const at = `${PATH}region:FR-PAC`;
    const analyst = await reading.get(at, 'analyst');
    expect(analyst.body).toMatchObject({
      currencies: [{ total: { inside: { amount: '1009200.00' } } }],
    });
    const other = await reading.get(at, 'other');
    expect(other.body).toMatchObject({
      currencies: [{ total: { inside: null }, keptInside: null, flows: [] }],
    });
    expect(other.text).not.toMatch(/\d{6}\.00/);
  });

  it('given an earlier quarter, then others are told it as it was, and nothing later', async () => {
    const { status, body } = await reading.get(
      '/v1/territory?asOf=2026-06-30&of=region:FR-ARA',
      'other',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ asOf: '2026-06-30', currencies: [{ total: { inside: null } }] });
    const analyst = await reading.get('/v1/territory?asOf=2026-07-09&of=region:FR-ARA', 'analyst');
    expect(analyst.body).toMatchObject({
      currencies: [{ total: { inside: { amount: '1200.00' } } }],
    });
  });

  it.each([
    ['another moment', `${PATH}region:FR-ARA&knownAt=1`, 403],
    ['a country', `${PATH}country:FR`, 403],
    ['two regions', `${PATH}region:FR-ARA,region:FR-IDF`, 403],
    ['somebody', `${PATH}${SELLER}`, 403],
    ['a day within a quarter', '/v1/territory?asOf=2026-08-15&of=region:FR-ARA', 400],
    ['no region', `${PATH}region:ARA`, 400],
    ['nothing', '/v1/territory', 400],
  ])('given others who ask of %s, then it is refused', async (_, path, status) => {
    expect((await reading.get(path, 'other')).status).toBe(status);
  });

  it('given nobody, then nothing', async () => {
    expect((await reading.get(`${PATH}region:FR-ARA`, null)).status).toBe(401);
  });
});
