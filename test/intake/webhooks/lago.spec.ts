import { lago } from '../../../src/intake/webhooks/lago.js';
import { leftOut, messagesIn, partsOf, READER, saidIn } from '../reading.js';
import { lagoBody } from './lago-bodies.js';

const SELLER = '0002:552100554';
const BUYER = { id: '0002:404833048', name: 'Tessier', country: 'FR' };
const NAMED = { seller: SELLER, buyer: BUYER, number: 'L-1', issuedOn: '2026-11-20' };
const ISSUED = {
  type: 'InvoiceIssued',
  data: {
    ...{ ...NAMED, typeCode: '380', total: '1500', prepaid: '300', payable: '1200' },
    currency: 'EUR',
    instalments: [{ kind: 'ordinary', amount: '1200', due: '2026-12-20', basis: 'stated' }],
  },
};

const read = (body: string) => partsOf(lago, body, { ...READER, owner: SELLER });

describe('webhooks of Lago', () => {
  it.each(['invoice.created', 'invoice.generated', 'invoice.one_off_created'])(
    '%s issues the invoice under one id',
    async (type) => {
      const parts = await read(lagoBody(type));
      expect(saidIn(parts)).toEqual([ISSUED]);
      expect(messagesIn(parts)).toMatchObject([{ id: 'lago inv-1', onBehalfOf: SELLER }]);
    },
  );

  it('a due day that is not there is not invented', async () => {
    const [{ data } = { data: {} }] = saidIn(
      await read(lagoBody('invoice.created', { payment_due_date: null })),
    );
    expect(data).toMatchObject({ instalments: [{ amount: '1200', basis: 'unknown' }] });
  });

  it.each([
    ['what was paid of it', { total_paid_amount_cents: 1150 }, '1150'],
    ['the whole where it does not say', {}, '1200'],
  ])('a payment that succeeded pays %s', async (_what, object, amount) => {
    const sent = lagoBody('invoice.payment_status_updated', {
      ...{ payment_status: 'succeeded', ...object },
    });
    const payment = {
      ...{ payment: 'lago inv-1', payer: BUYER, payee: SELLER, amount, currency: 'EUR' },
      ...{ creditedOn: '2026-11-22', instrument: 'other' },
      allocations: [{ seller: SELLER, number: 'L-1', amount }],
    };
    expect(saidIn(await read(sent))).toEqual([ISSUED, { type: 'PaymentReceived', data: payment }]);
  });

  it('a payment that is pending pays nothing', async () => {
    expect(saidIn(await read(lagoBody('invoice.payment_status_updated')))).toEqual([ISSUED]);
  });

  it.each([
    ['itself', lagoBody('invoice.payment_dispute_lost', {}, 'payment_dispute_lost')],
    [
      'in an object of its own',
      JSON.stringify({
        webhook_type: 'invoice.payment_dispute_lost',
        payment_dispute_lost: { ...JSON.parse(lagoBody('')), provider_error: 'lost' },
      }),
    ],
  ])('a lost dispute that holds the invoice %s takes its payment back', async (_how, sent) => {
    const data = { payment: 'lago inv-1', on: '2026-11-23', cause: 'chargeback' };
    expect(saidIn(await read(sent))).toEqual([ISSUED, { type: 'PaymentReversed', data }]);
  });

  it('a voided invoice is cancelled', async () => {
    const sent = lagoBody('invoice.voided', {
      status: 'voided',
      voided_at: '2026-11-21T10:00:00Z',
    });
    const data = { ...NAMED, cancelledOn: '2026-11-21' };
    expect(saidIn(await read(sent))).toEqual([ISSUED, { type: 'InvoiceCancelled', data }]);
  });

  it.each([
    ['what it offsets', { offset_amount_cents: 500 }, [{ number: 'L-0', amount: '500' }]],
    ['nothing where it is refunded', { refund_amount_cents: 1200 }, []],
  ])('a credit note takes off its invoice %s', async (_what, object, allocations) => {
    const sent = lagoBody(
      'credit_note.created',
      { number: 'L-1-CN1', status: undefined, invoice_number: 'L-0', ...object },
      'credit_note',
    );
    const data = { ...NAMED, number: 'L-1-CN1', total: '1200', currency: 'EUR', allocations };
    expect(saidIn(await read(sent))).toEqual([{ type: 'CreditNoteIssued', data }]);
  });

  it.each([
    ['by its code', {}, 'local:books:C-1', false],
    ['by its SIREN', { legal_number: '404 833 048' }, '0002:404833048', false],
    ['as a consumer', { customer_type: 'individual' }, 'local:books:C-1', true],
  ])('a customer without a tax number is known %s', async (_how, more, id, consumer) => {
    const customer = { external_id: 'C-1', name: 'Tessier', country: 'FR', ...more };
    const parts = await read(
      lagoBody('invoice.created', {
        customer: { ...customer, tax_identification_number: 'EU123456789' },
      }),
    );
    const buyer = { id, name: 'Tessier', country: 'FR', ...(consumer && { consumer }) };
    expect(saidIn(parts)).toMatchObject([{ data: { buyer } }]);
    const unmapped = parts.filter((part) => 'unmapped' in part);
    expect(unmapped).toHaveLength(id.startsWith('local:') && !consumer ? 1 : 0);
  });

  it.each([
    ['an overdue invoice', lagoBody('invoice.payment_overdue'), /due day/],
    ['a payment that failed', lagoBody('invoice.payment_failure'), /moved nothing/],
    ['a payment told of twice', lagoBody('payment.succeeded', {}, 'payment'), /same money/],
    ['a type of no use', lagoBody('fee.created'), /nothing to the ledger/],
    ['a draft', lagoBody('invoice.created', { status: 'draft' }), /not issued yet/],
    ['a self-billed invoice', lagoBody('invoice.created', { self_billed: true }), /other side/],
    ['an invoice over nothing', lagoBody('invoice.created', { total_amount_cents: 0 }), /Nothing/],
    ['no number', lagoBody('invoice.created', { number: null }), /^document_must_follow/],
    ['no day', lagoBody('invoice.created', { issuing_date: '2026-02-30' }), /no day at/],
  ])('%s is left out, and why', async (_what, sent, why) => {
    const parts = await read(sent);
    expect(messagesIn(parts)).toEqual([]);
    expect(leftOut(parts)).toEqual([expect.stringMatching(why)]);
  });
});
