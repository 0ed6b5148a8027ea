/** Who told something has one form, wherever it is shown. */
import {
  BUYER,
  invoiceNumbered,
  OTHER,
  paymentOf,
  SELLER,
  startTelling,
  type Telling,
} from '../../rights/told.js';
import { call, cloudEvent } from '../../service.js';
import { at } from '../reading.js';

const HASH = /[0-9a-f]{32}/;

describe('who told what of a promise', () => {
  let telling: Telling;

  beforeAll(async () => {
    telling = await startTelling();
    const named = { seller: { id: SELLER, name: 'Atelier Sud' } };
    await telling.says('seller', 'InvoiceIssued', invoiceNumbered('F1', named));
    const smaller = { payable: '100000', total: '100000' };
    const instalment = { kind: 'ordinary', amount: '100000', due: '2026-09-30', basis: 'stated' };
    await telling.says('buyer', 'InvoiceIssued', {
      ...invoiceNumbered('F1', { ...smaller, instalments: [instalment] }),
    });
  });
  afterAll(() => telling.close());

  it('is a teller and a party, by name, of portions, steps, discrepancies and entries', async () => {
    const { body } = await telling.get(at('v1/promises', `invoice-${SELLER}/F1`));
    const sellers = { teller: 's-books', party: { id: SELLER, name: 'Atelier Sud' } };
    const buyers = { teller: 'b-books', party: { id: BUYER, name: null } };
    const [promise] = Object(body).promises;
    for (const told of [...promise.portions, ...promise.steps]) expect(told.by).toEqual(sellers);
    expect(promise.discrepancies).toHaveLength(2);
    for (const told of promise.discrepancies) expect(told.by).toEqual(buyers);
    expect(Object(body).entries).toMatchObject([{ by: sellers }, { by: buyers }]);
    const told = [...promise.portions, ...promise.steps, ...promise.discrepancies];
    expect(JSON.stringify(told)).not.toMatch(HASH);
  });

  it('is said in amounts with their currency, days and parties', async () => {
    const invoice = { seller: SELLER, number: 'F1' };
    const euros = (amount: string) => ({ amount, currency: 'EUR' });
    await telling.says('seller', 'PaymentReceived', paymentOf('F1'));
    const [allocation] = [{ ...invoice, amount: '50050' }];
    const other = { payment: 'p2', amount: '50050', allocations: [allocation] };
    await telling.says('buyer', 'PaymentReceived', paymentOf('F1', other));
    const dollars = { payment: 'p3', amount: '700', currency: 'USD' };
    await telling.says('buyer', 'PaymentReceived', {
      ...paymentOf('F1', { ...dollars, allocations: [{ ...invoice, amount: '700' }] }),
    });
    await telling.says('buyer', 'InvoiceCancelled', { ...invoice, cancelledOn: '2026-08-10' });
    const later = [{ kind: 'ordinary', amount: '120000', due: '2026-12-31', basis: 'stated' }];
    await telling.says('buyer', 'InvoiceRescheduled', {
      ...{ ...invoice, agreedOn: '2026-08-20', instalments: later, proposedBy: 'buyer' },
    });
    await telling.says('buyer', 'InvoiceRejected', { ...invoice, rejectedOn: '2026-08-03' });
    const { body } = await telling.get(at('v1/promises', `invoice-${SELLER}/F1`));
    const [{ discrepancies }] = Object(body).promises;
    const said = new Map<string, readonly unknown[]>();
    for (const { about, told, taken } of discrepancies) {
      said.set(about, [...(said.get(about) ?? []), told, taken]);
    }
    const due = (amount: string, day: string) => ({
      instalments: [{ amount: euros(amount), due: day }],
    });
    expect(Object.fromEntries(said)).toEqual({
      payable: [{ amount: euros('1000.00') }, { amount: euros('1200.00') }],
      due: [due('1000.00', '2026-09-30'), due('1200.00', '2026-08-31')],
      settlement: [{ amount: euros('500.50'), on: '2026-08-30' }, null],
      currency: [{ amount: { amount: '7.00', currency: 'USD' } }, { value: 'EUR' }],
      InvoiceCancelled: [{ amount: euros('1200.00') }, null],
      reschedule: [due('1200.00', '2026-12-31'), null],
      rejection: [{ on: '2026-08-03' }, null],
    });
  });

  it('names who is told as the other party', async () => {
    const supplied = { supplier: SELLER, reference: 'BC-1', promisedOn: '2026-08-01' };
    const promised = (client: string) => ({ ...supplied, client, dueOn: '2026-08-20' });
    await telling.says('seller', 'DeliveryPromised', promised(BUYER));
    const platform = await telling.key({ teller: 'shop', anyParty: true, source: 'platform' });
    const body = cloudEvent('DeliveryPromised', 'd', promised(OTHER), { onbehalfof: SELLER });
    const type = 'application/cloudevents+json';
    const told = await call(telling, '/v1/events', { token: platform, type, body });
    expect(told.status).toBe(201);
    await telling.caughtUp();
    const answer = await telling.get(at('v1/promises', `delivery-${SELLER}/BC-1`));
    const [{ discrepancies }] = Object(answer.body).promises;
    expect(discrepancies).toMatchObject([{ about: 'client', by: { party: { id: SELLER } } }]);
    const ids = discrepancies.flatMap((each: { told: object; taken: object }) =>
      [each.told, each.taken].map((said) => Object(said).party.id),
    );
    expect(ids.sort()).toEqual([BUYER, OTHER].sort());
  });
});
