import { message } from '../../../command/fixture.js';
import { call, cloudEvent } from '../../service.js';
import { at, BUYER, deal, type Reading, SELLER, startReading } from '../reading.js';

const [ONE, OTHER] = ['F2026/0111', 'F20260/111'];

const money = (payment: string, amount: string, more: Record<string, unknown> = {}) =>
  message('PaymentReceived', payment, {
    ...{ payment, payer: BUYER, payee: SELLER, amount, currency: 'EUR' },
    ...{ creditedOn: '2026-02-01', instrument: 'credit_transfer', allocations: [] },
    ...more,
  });

interface Item {
  readonly payment: string;
  readonly why: string;
  readonly rest: { readonly amount: string };
  readonly suggestions: readonly { readonly number: string; readonly by: string }[];
}

describe('two numbers of one seller that differ in punctuation only, over HTTP', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      ...deal({ number: ONE, amount: '10000' }),
      ...deal({ number: OTHER, amount: '20000' }),
    );
  });
  afterAll(() => reading.close());

  const left = async () => {
    const { body } = await reading.get('/v1/unmatched', 'seller');
    const items: readonly Item[] = Object(body).items;
    return items.map(({ payment, why, rest, suggestions }) =>
      [payment, why, rest.amount, ...suggestions.map(({ number, by }) => `${number} ${by}`)].join(
        ' ',
      ),
    );
  };
  const promises = async () => {
    const { body } = await reading.get(at('v1/promises', `invoice-${SELLER}/${ONE}`), 'seller');
    const all: readonly { readonly number: string; readonly standing: string }[] =
      Object(body).promises;
    return all.map(({ number, standing }) => `${number} ${standing}`).sort();
  };

  it('are two promises', async () => {
    expect(await promises()).toEqual([`${ONE} open`, `${OTHER} open`]);
  });

  it('are both suggested for what quotes it in another way, were it the sum of both', async () => {
    await reading.tell(
      money('P2', '5000', { documentNumbers: 'F2026 0111' }),
      money('P3', '30000', { remittance: 'F20260111' }),
    );
    await reading.match();
    expect(await left()).toEqual([
      `P2 several_fit 50.00 ${ONE} document_number ${OTHER} document_number`,
      `P3 several_fit 300.00 ${ONE} number_in_text ${OTHER} number_in_text`,
    ]);
  });

  it('are each paid by what quotes its number as it is written', async () => {
    await reading.tell(money('P1', '10000', { remittance: `facture ${ONE}, merci` }));
    await reading.match();
    expect(await promises()).toEqual([`${ONE} kept`, `${OTHER} open`]);
    expect(await left()).toHaveLength(2);
  });

  it('are both suggested for what was allocated to a number that is neither', async () => {
    const allocations = [{ seller: SELLER, number: 'F20260111', amount: '3000' }];
    await reading.tell(money('P4', '4000', { allocations }));
    await reading.match();
    expect((await left()).slice(2)).toEqual([
      `P4 several_fit 40.00 ${ONE} document_number ${OTHER} document_number`,
    ]);
    expect(await promises()).toEqual([`${ONE} kept`, `${OTHER} open`]);
  });

  it('are one where their seller says so, and then nothing is unclear', async () => {
    const token = await reading.key({ teller: 'sellers-books', parties: [SELLER] });
    const { status } = await call(reading, '/v1/events', {
      token,
      body: cloudEvent('InvoiceLinked', 'one', {
        ...{ seller: SELLER, number: ONE, toSeller: SELLER, toNumber: OTHER },
      }),
    });
    expect(status).toBe(201);
    await reading.caughtUp();
    await reading.match();
    expect(await promises()).toHaveLength(1);
    expect((await left()).filter((each) => each.includes('several_fit'))).toEqual([]);
  });

  it('are both suggested for an invoice that its buyer tells by neither, which joins none', async () => {
    const [one, other, neither] = ['G2026/0111', 'G20260/111', 'G20260111'];
    const [told] = deal({ number: neither, amount: '10000' });
    await reading.tell(...deal({ number: one }), ...deal({ number: other }));
    const token = await reading.key({ teller: 'buyers-books', parties: [BUYER] });
    const event = cloudEvent('InvoiceIssued', 'neither', { ...Object(told).data });
    const body = { ...event, onbehalfof: BUYER };
    expect(await call(reading, '/v1/events', { token, body })).toMatchObject({
      status: 201,
    });
    await reading.caughtUp();
    await reading.match();
    const listed = async (who: 'seller' | 'buyer' | 'other' | 'operator') => {
      const { body: answer } = await reading.get('/v1/unmatched', who);
      const invoices: readonly {
        readonly number: string;
        readonly suggestions: readonly { readonly number: string }[];
      }[] = Object(answer).invoices;
      return invoices.map(({ number, suggestions }) => [
        number,
        ...suggestions.map((each) => each.number),
      ]);
    };
    for (const who of ['seller', 'buyer', 'operator'] as const) {
      expect(await listed(who)).toEqual([[neither, one, other]]);
    }
    expect(await listed('other')).toEqual([]);
  });
});
