import { message } from '../../../command/fixture.js';
import { call, cloudEvent } from '../../service.js';
import { BUYER, deal, FIRMS, OTHER, type Reading, SELLER, startReading } from '../reading.js';

interface Item {
  readonly payment: string;
  readonly why: string;
  readonly rest: { readonly amount: string };
  readonly suggestions: readonly { readonly number: string; readonly by: string }[];
}

const money = (payment: string, amount: string, quotes: Record<string, unknown> = {}) =>
  message('PaymentReceived', payment, {
    ...{ payment, payer: BUYER, payee: SELLER, amount, currency: 'EUR' },
    ...{ creditedOn: '2026-02-20', instrument: 'credit_transfer', allocations: [] },
    ...quotes,
  });

describe('payments of which something is left, over HTTP', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      ...deal({ number: 'F2026-1' }),
      ...deal({ number: 'F2026-2', amount: '5000' }),
      ...deal({ number: 'F2026-3', amount: '7000', buyer: OTHER }),
      money('P1', '130000', { remittance: 'F2026-1' }),
      money('P2', '5000', { remittance: 'thank you' }),
      money('P3', '7000'),
      money('P4', '120000', { payer: FIRMS[0], payee: FIRMS[1], remittance: 'F2026-1' }),
    );
    await reading.match();
  });
  afterAll(() => reading.close());

  const itemsOf = async (who: 'seller' | 'buyer' | 'other' | 'operator', query = '') => {
    const { body } = await reading.get(`/v1/unmatched${query}`, who);
    const items: readonly Item[] = Object(body).items;
    return { items, next: body.next };
  };
  const named = ({ payment, why, suggestions }: Item) =>
    [payment, why, ...suggestions.map(({ number, by }) => `${number} ${by}`)].join(' ');

  it('are listed for whom they concern, with what they may be for', async () => {
    const { items } = await itemsOf('seller');
    expect(items.map(named)).toEqual([
      'P1 more_than_is_open F2026-1 number_in_text',
      'P2 nothing_quoted_is_known F2026-2 amount',
      'P3 nothing_quoted_is_known',
    ]);
    expect((await itemsOf('buyer')).items.map(named)).toEqual(items.map(named));
    expect((await itemsOf('other')).items).toEqual([]);
    expect((await itemsOf('operator')).items.map(({ payment }) => payment)).toEqual([
      ...['P1', 'P2', 'P3', 'P4'],
    ]);
    expect((await reading.get('/v1/unmatched', 'analyst')).status).toBe(403);
  });

  it('come in pages', async () => {
    const first = await itemsOf('seller', '?limit=2');
    expect(first.items.map(({ payment }) => payment)).toEqual(['P1', 'P2']);
    const second = await itemsOf(
      'seller',
      `?limit=2&cursor=${encodeURIComponent(String(first.next))}`,
    );
    expect(second.items.map(({ payment }) => payment)).toEqual(['P3']);
    expect(second.next).toBeNull();
    expect((await reading.get('/v1/unmatched?cursor=x', 'seller')).status).toBe(400);
  });

  it('are marked stale as long as matching has not looked at all that other reads show', async () => {
    expect((await reading.get('/v1/unmatched', 'seller')).body).not.toHaveProperty('stale');
    await reading.tell(money('P5', '4', { payee: FIRMS[1], payer: FIRMS[0] }));
    const behind = await reading.get('/v1/unmatched');
    expect(behind.body).toMatchObject({ stale: true });
    expect(Object(behind.body).items).toHaveLength(4);
    await reading.match();
    const after = await reading.get('/v1/unmatched');
    expect(after.body).not.toHaveProperty('stale');
    expect(Object(after.body).items).toHaveLength(5);
  });

  it('are allocated by a person, as one event, and then are gone', async () => {
    const token = await reading.key({ teller: 'sellers-books', parties: [SELLER] });
    const told = await call(reading, '/v1/events', {
      token,
      body: cloudEvent('PaymentAllocated', 'by-hand', {
        ...{ payment: 'P2', teller: 'books', on: '2026-02-21' },
        allocations: [{ seller: SELLER, number: 'F2026-2', amount: '5000' }],
      }),
    });
    expect(told.status).toBe(201);
    await reading.caughtUp();
    await reading.match();
    expect((await itemsOf('seller')).items.map(({ payment }) => payment)).toEqual(['P1', 'P3']);
    const path = `/v1/promises/${encodeURIComponent(`invoice-${SELLER}/F2026-2`)}`;
    expect((await reading.get(path, 'seller')).text).toContain('"standing":"kept"');
  });
});
