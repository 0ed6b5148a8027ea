import type { MessageType } from '../../../src/messages/message.js';
import {
  BUYER,
  invoiceNumbered,
  paymentOf,
  SELLER,
  STRANGER,
  startTelling,
  type Telling,
} from './told.js';

const OF = { seller: SELLER, number: 'F1' };

describe('an ordinary key, of another’s invoice', () => {
  let telling: Telling;

  beforeAll(async () => {
    telling = await startTelling();
  });
  afterAll(() => telling.close());

  const ATTACKS: readonly (readonly [MessageType, Record<string, unknown>])[] = [
    ['InvoiceSettledOtherwise', { amount: '120000', on: '2026-08-30', means: 'set_off' }],
    ['InvoiceDisputed', { dispute: 'D1', reason: 'quality', raisedOn: '2026-08-20' }],
    ['InvoiceSuspended', { suspendedOn: '2026-08-10' }],
    ['InvoiceRejected', { rejectedOn: '2026-08-02' }],
    ['InvoiceCancelled', { cancelledOn: '2026-08-02' }],
    ['InvoiceWrittenOff', { amount: '120000', on: '2026-08-30', cause: 'goodwill' }],
  ];

  it.each(ATTACKS)('changes nothing by %s', async (type, data) => {
    const number = `A-${type}`;
    await telling.says('seller', 'InvoiceIssued', invoiceNumbered(number));
    await telling.says('stranger', type, { ...OF, number, ...data });
    expect(await telling.standingOf(number)).toEqual({ open: 100 });
  });

  it('clears nothing by a payment to somebody else', async () => {
    await telling.says('seller', 'InvoiceIssued', invoiceNumbered('P1'));
    await telling.says('stranger', 'PaymentReceived', paymentOf('P1', { payee: STRANGER }));
    expect(await telling.standingOf('P1')).toEqual({ open: 100 });
    await telling.says('seller', 'PaymentReceived', paymentOf('P1'));
    expect(await telling.standingOf('P1')).toEqual({ kept: 100 });
  });

  it('makes nothing corroborated by naming itself the buyer', async () => {
    await telling.says('seller', 'InvoiceIssued', invoiceNumbered('N1'));
    await telling.says('stranger', 'InvoiceIssued', invoiceNumbered('N1', { buyer: STRANGER }));
    const { body } = await telling.get(
      `/v1/promises/${encodeURIComponent(`invoice-${SELLER}/N1`)}`,
    );
    expect(Object(body).promises).toMatchObject([{ grade: 'documented', promisor: { id: BUYER } }]);
  });

  it('takes no promise away by linking two buyers’ invoices', async () => {
    await telling.says('seller', 'InvoiceIssued', invoiceNumbered('L1'));
    await telling.says('seller', 'InvoiceIssued', invoiceNumbered('L2', { buyer: STRANGER }));
    const link = { ...OF, number: 'L1', toSeller: SELLER, toNumber: 'L2' };
    await telling.says('stranger', 'InvoiceLinked', link);
    for (const number of ['L1', 'L2']) {
      expect(await telling.standingOf(number)).toEqual({ open: 100 });
    }
  });
});
