import { message } from '../../../command/fixture.js';
import { call, cloudEvent } from '../../service.js';
import { at, BUYER, deal, type Reading, SELLER, startReading } from '../reading.js';

const NUMBER = 'FAC-0001';
const [OLD, NEW] = ['2025-03-01', '2026-01-05'];

const received = (payment: string, amount: string, more: Record<string, unknown>) => ({
  ...{ payment, payer: BUYER, payee: SELLER, amount, currency: 'EUR' },
  ...{ creditedOn: '2026-02-03', instrument: 'credit_transfer' },
  allocations: [],
  ...more,
});

interface Item {
  readonly payment: string;
  readonly why: string;
  readonly suggestions: readonly {
    readonly number: string;
    readonly issuedOn?: string;
    readonly open: { readonly amount: string };
  }[];
}

describe('a number that its seller used again while the first use was unpaid, over HTTP', () => {
  let reading: Reading;
  let token: string;

  beforeAll(async () => {
    reading = await startReading();
    token = await reading.key({ teller: 'sellers-books', parties: [SELLER] });
    await reading.tell(
      ...deal({ number: NUMBER, issuedOn: OLD, due: '2025-04-01', amount: '10000' }),
      message('InvoiceIssued', 'again', {
        ...{ seller: SELLER, buyer: BUYER, number: NUMBER, typeCode: '380', currency: 'EUR' },
        ...{ total: '20000', prepaid: '0', payable: '20000', issuedOn: NEW },
        instalments: [{ kind: 'ordinary', amount: '20000', due: '2026-02-05', basis: 'stated' }],
      }),
    );
  });
  afterAll(() => reading.close());

  const standing = async () => {
    const path = at('v1/promises', `invoice-${SELLER}/${NUMBER}`);
    const { body } = await reading.get(path, 'seller');
    const all: readonly {
      readonly startOn: string;
      readonly portions: readonly { state: string; amount: { amount: string } }[];
    }[] = Object(body).promises;
    return all.map(({ startOn, portions }) =>
      [
        startOn,
        ...portions
          .filter(({ state }) => state === 'open' || state === 'kept')
          .map(({ state, amount }) => `${state} ${amount.amount}`),
      ].join(' '),
    );
  };
  const tell = async (type: string, id: string, data: Record<string, unknown>) => {
    const answer = await call(reading, '/v1/events', { token, body: cloudEvent(type, id, data) });
    await reading.caughtUp();
    return answer;
  };

  it('is paid in the use that an allocation names by its day of issue', async () => {
    const allocations = [{ seller: SELLER, number: NUMBER, issuedOn: NEW, amount: '15000' }];
    const told = await tell('PaymentReceived', 'P1', received('P1', '15000', { allocations }));
    expect(told.status).toBe(201);
    expect(await standing()).toEqual([`${OLD} open 100.00`, `${NEW} open 50.00 kept 150.00`]);
  });

  it('is refused a day of issue that is none', async () => {
    const allocations = [{ seller: SELLER, number: NUMBER, issuedOn: '2026-13-01', amount: '1' }];
    const told = await tell('PaymentReceived', 'P9', received('P9', '1', { allocations }));
    expect(told.status).toBe(400);
  });

  it('is paid where it was open, earliest due first, by money that names no day', async () => {
    const allocations = [{ seller: SELLER, number: NUMBER, amount: '4000' }];
    await tell('PaymentReceived', 'P2', received('P2', '4000', { allocations }));
    expect(await standing()).toEqual([
      `${OLD} open 60.00 kept 40.00`,
      `${NEW} open 50.00 kept 150.00`,
    ]);
  });

  it('is suggested in each of its open uses, with its day, for money that is too much', async () => {
    await tell('PaymentReceived', 'P3', received('P3', '6500', { remittance: NUMBER }));
    await reading.match();
    const { body } = await reading.get('/v1/unmatched', 'seller');
    const items: readonly Item[] = Object(body).items;
    expect(
      items.map(({ payment, why, suggestions }) => [
        ...[payment, why],
        ...suggestions.map(({ issuedOn, open }) => `${issuedOn} ${open.amount}`),
      ]),
    ).toEqual([['P3', 'more_than_is_open', `${OLD} 60.00`, `${NEW} 50.00`]]);
  });

  it('is matched in the use that was open by then, by its day', async () => {
    await tell('PaymentReceived', 'P4', received('P4', '6000', { remittance: NUMBER }));
    await reading.match();
    expect(await standing()).toEqual([`${OLD} kept 100.00`, `${NEW} open 50.00 kept 150.00`]);
    const { body } = await reading.get('/v1/unmatched', 'seller');
    expect(Object(body).items).toHaveLength(1);
  });

  it('is paid by a person who says its day, for what was left', async () => {
    const told = await tell('PaymentAllocated', 'by hand', {
      ...{ payment: 'P3', on: '2026-02-04' },
      allocations: [{ seller: SELLER, number: NUMBER, issuedOn: NEW, amount: '5000' }],
    });
    expect(told.status).toBe(201);
    expect(await standing()).toEqual([`${OLD} kept 100.00`, `${NEW} kept 200.00`]);
  });
});
