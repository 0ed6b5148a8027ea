import { stripe } from '../../../src/intake/webhooks/stripe.js';
import { leftOut, messagesIn, partsOf, READER, saidIn } from '../reading.js';

const SELLER = '0002:552100554';
const BUYER = { id: '0002:404833048', name: 'Tessier' };
const OF_CODE = 'local:books:CUS_1';

/** Made on 2026-11-23, about an object of 2026-11-20. */
const event = (type: string, object: object, before?: object): string =>
  JSON.stringify({
    ...{ id: 'evt_1', object: 'event', type, created: 1_795_435_200, livemode: true },
    data: {
      object: { created: 1_795_176_000, currency: 'eur', customer: 'cus_1', ...object },
      ...(before && { previous_attributes: before }),
    },
  });

const read = (type: string, object: object, before?: object) =>
  partsOf(stripe, event(type, object, before), { ...READER, owner: SELLER });

const INVOICE = {
  ...{ id: 'in_1', object: 'invoice', number: 'A-1', customer_name: 'Tessier', total: 1200 },
  customer_tax_ids: [{ type: 'eu_vat', value: 'FR83404833048' }],
  ...{ amount_paid: 1200, amount_remaining: 0 },
};

const DISPUTE = {
  ...{ id: 'dp_1', object: 'dispute', charge: 'ch_1', payment_intent: 'pi_1', amount: 1200 },
  ...{ reason: 'fraudulent', status: 'needs_response' },
};

describe('payments of Stripe', () => {
  it.each([
    ['its intent', { payment_intent: 'pi_1', charge: 'ch_1' }, 'stripe pi_1'],
    ['its charge', { payment_intent: null, charge: 'ch_1' }, 'stripe ch_1'],
    ['the invoice where it names none', {}, 'stripe in_1'],
    [
      'its intent among payments',
      { payments: { data: [{ payment: { type: 'payment_intent', payment_intent: 'pi_1' } }] } },
      'stripe pi_1',
    ],
  ])('are named by %s', async (_what, object, payment) => {
    const said = saidIn(await read('invoice.paid', { ...INVOICE, ...object }));
    expect(said).toMatchObject([{}, { type: 'PaymentReceived', data: { payment } }]);
  });

  it('fail once an attempt, for what is still owed', async () => {
    const object = { ...INVOICE, payment_intent: 'pi_1', amount_paid: 0, amount_remaining: 700 };
    for (const attempt of [1, 2]) {
      const [issued, failed] = messagesIn(
        await read('invoice.payment_failed', { ...object, attempt_count: attempt }),
      );
      expect(issued).toMatchObject({ type: 'InvoiceIssued', id: 'stripe in_1' });
      expect(failed).toEqual({
        ...{ type: 'PaymentFailed', id: `stripe in_1 ${attempt}`, onBehalfOf: SELLER },
        data: {
          ...{ payment: 'stripe pi_1', on: '2026-11-23', cause: 'unknown' },
          allocations: [{ seller: SELLER, number: 'A-1', amount: '700' }],
        },
      });
    }
  });
});

describe('disputes of Stripe', () => {
  it.each([
    ['charge.dispute.created', 'fraudulent', 'chargeback'],
    ['charge.dispute.funds_withdrawn', 'constructor', 'chargeback'],
    ['charge.dispute.created', 'insufficient_funds', 'insufficient_funds'],
  ])('%s for %s takes the payment back', async (type, reason, cause) => {
    const data = { payment: 'stripe pi_1', on: '2026-11-20', cause };
    const parts = await read(type, { ...DISPUTE, reason });
    expect(messagesIn(parts)).toEqual([
      { type: 'PaymentReversed', id: 'stripe dp_1', data, onBehalfOf: SELLER },
    ]);
  });

  it('that are lost say the same again', async () => {
    const opened = messagesIn(await read('charge.dispute.created', DISPUTE));
    const lost = await read('charge.dispute.closed', { ...DISPUTE, status: 'lost' });
    expect(messagesIn(lost)).toEqual(opened);
  });
});

describe('refunds of Stripe', () => {
  it.each([
    ['the first', 300, { amount_refunded: 0 }, '300'],
    ['a second', 500, { amount_refunded: 300 }, '200'],
    ['one that names no sum before', 500, undefined, '500'],
  ])('%s says what it adds', async (_what, sum, before, amount) => {
    const charge = { id: 'ch_1', object: 'charge', amount: 1200, amount_refunded: sum };
    const [refund] = messagesIn(await read('charge.refunded', charge, before));
    const data = { payment: 'stripe ch_1', on: '2026-11-23', amount };
    const id = `stripe ch_1 ${sum}`;
    expect(refund).toEqual({ type: 'PaymentRefunded', id, data, onBehalfOf: SELLER });
  });
});

describe('credit notes of Stripe', () => {
  const NOTE = { id: 'cn_1', object: 'credit_note', number: 'A-1-CN-01', total: 500 };

  it.each([
    ['a balance of a customer known by its code', { invoice: 'in_1' }, OF_CODE, []],
    [
      'taken off the invoice that is sent along',
      { invoice: { ...INVOICE, customer: 'cus_1' }, pre_payment_amount: 350 },
      BUYER.id,
      [{ number: 'A-1', amount: '350' }],
    ],
    [
      'a balance where it came after the payment',
      { invoice: { ...INVOICE, customer: 'cus_1' }, pre_payment_amount: 0 },
      BUYER.id,
      [],
    ],
  ])('are %s', async (_what, more, buyer, allocations) => {
    const [note] = messagesIn(await read('credit_note.created', { ...NOTE, ...more }));
    expect(note).toMatchObject({
      ...{ type: 'CreditNoteIssued', id: 'stripe cn_1', onBehalfOf: SELLER },
      data: {
        ...{ seller: SELLER, buyer: { id: buyer }, number: 'A-1-CN-01', total: '500' },
        ...{ currency: 'EUR', issuedOn: '2026-11-20', allocations },
      },
    });
  });
});

describe('events of Stripe', () => {
  const charge = { id: 'ch_1', object: 'charge', amount_refunded: 0 };
  const nameless = { ...DISPUTE, charge: null, payment_intent: null };
  const nothing = { id: 'cn_1', total: 0 };
  it.each([
    ['an inquiry', 'charge.dispute.created', { ...DISPUTE, status: 'warning_needs_response' }],
    ['a refund of nothing', 'charge.refunded', charge],
    ['a credit of nothing', 'credit_note.created', nothing],
    ['a dispute of no charge', 'charge.dispute.created', nameless],
  ])('leave %s out with a reason', async (_what, type, object) => {
    const parts = await read(type, object);
    expect(messagesIn(parts)).toEqual([]);
    expect(leftOut(parts)).toHaveLength(1);
  });
});
