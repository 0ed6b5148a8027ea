/** Sums of a professional's promises over HTTP, and who sees them. */
import {
  BUYER,
  deal,
  FIRMS,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../reading.js';

const AS_OF = 'asOf=2026-03-31';

describe('the figures of a professional over HTTP', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      ...deal({ number: 'F1', paidOn: '2026-02-01' }),
      ...deal({ number: 'F2', due: '2026-02-06', paidOn: '2026-03-20' }),
      ...deal({ number: 'F3', due: '2026-02-10' }),
      ...deal({ number: 'F4', due: '2026-04-15' }),
      ...deal({ number: 'G1', seller: BUYER, buyer: SELLER, due: '2026-03-20', amount: '5000' }),
      ...FIRMS.flatMap((seller) => deal({ number: 'H1', seller, paidOn: '2026-02-10' })),
    );
  });
  afterAll(() => reading.close());

  const figures = (query: string, who?: keyof Reading['tokens'], id = BUYER) =>
    reading.get(professional(id, `figures?${query}`), who);

  it('sum what is open by age, and payments by month, each way', async () => {
    const { body } = await figures(AS_OF, 'buyer');
    expect(body).toMatchObject({
      ...{ professional: { id: BUYER }, asOf: '2026-03-31' },
      promised: {
        status: 'ok',
        open: [
          {
            currency: 'EUR',
            total: { amount: '2400.00', currency: 'EUR' },
            ages: [
              { age: 'not_due', promises: 1, amount: { amount: '1200.00' } },
              { age: '1-30', promises: 0 },
              { age: '31-60', promises: 1, amount: { amount: '1200.00' } },
              { age: '61-90', promises: 0 },
              { age: '91+', promises: 0 },
              { age: 'undated', promises: 0 },
            ],
          },
        ],
        months: [
          { month: '2026-02', levels: [1, 4, 0, 0, 0], undated: 0, daysToPay: 34.2 },
          { month: '2026-03', levels: [0, 0, 1, 0, 0], daysToPay: 74 },
        ],
      },
      received: {
        status: 'ok',
        open: [{ currency: 'EUR', total: { amount: '50.00', currency: 'EUR' } }],
        months: [],
      },
    });
  });

  it('are of a day, and as known at a position', async () => {
    const { body } = await figures('asOf=2026-01-31', 'buyer');
    expect(Object(body.promised).months).toEqual([]);
    const before = await figures(AS_OF, 'buyer');
    await reading.tell(...deal({ number: 'F9', due: '2026-02-10' }));
    const then = await figures(`${AS_OF}&knownAt=${before.body.knownAt}`, 'buyer');
    expect(then.body).toEqual(before.body);
  });

  it('with one counterparty are of the promises between the two, also to that one', async () => {
    for (const who of ['buyer', 'seller', 'operator'] as const) {
      const { body } = await figures(`${AS_OF}&with=${SELLER}`, who);
      expect(body).toMatchObject({
        with: { id: SELLER },
        promised: { months: [{ month: '2026-02', levels: [1, 0, 0, 0, 0] }, {}] },
        received: { open: [{ total: { amount: '50.00' } }] },
      });
    }
  });

  it('are whole to an analyst, without a name', async () => {
    const { body, text } = await figures(AS_OF, 'analyst');
    expect(Object(body.promised).status).toBe('ok');
    expect(text).not.toContain(BUYER);
  });

  it('are withheld from others, and between two others refused', async () => {
    const { body, status } = await figures('', 'other');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      edition: 'daily',
      promised: { status: 'withheld' },
      received: { status: 'withheld' },
    });
    const between = await figures(`with=${SELLER}`, 'other');
    expect([between.status, between.body.code]).toEqual([403, 'answer_must_be_yours_to_see']);
    const then = await figures('knownAt=1', 'other');
    expect([then.status, then.body.pointer]).toEqual([403, '/knownAt']);
  });
});
