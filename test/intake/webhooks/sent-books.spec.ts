import type { Format, Part } from '../../../src/intake/format.js';
import { dolibarr } from '../../../src/intake/webhooks/dolibarr.js';
import { invoiceNinja } from '../../../src/intake/webhooks/invoice-ninja.js';
import { odoo } from '../../../src/intake/webhooks/odoo.js';
import { anomaliesIn, leftOut, messagesIn, partsOf, READER, saidIn } from '../reading.js';

const OWNER = '0002:552100554';
const CUSTOMER = '0002:404833048';

const read = (format: Format, body: object): Promise<readonly Part[]> =>
  partsOf(format, JSON.stringify(body), { ...READER, owner: OWNER });

const first = async (format: Format, body: object) => saidIn(await read(format, body))[0];

const left = async (format: Format, body: object) => leftOut(await read(format, body));

describe('Invoice Ninja', () => {
  const client = {
    ...{ id: 'Wpmbk5ezJn', name: 'Tessier', vat_number: 'FR83404833048', id_number: '' },
    ...{ country_id: '250', settings: { currency_id: '3' } },
  };
  const invoice = {
    ...{ id: 'kQ7', entity_type: 'invoice', number: 'in-7', status_id: '2', is_deleted: false },
    ...{ amount: 1234.5, balance: 1234.5, date: '2026-11-02', due_date: '2026-12-02', client },
    ...{ partial: 0, updated_at: 1_795_348_800 },
  };
  const payment = {
    ...{ id: 'pZ1', amount: 300, refunded: 0, status_id: '4', currency_id: '3', client },
    ...{ date: '2026-11-20', is_deleted: false },
    paymentables: [
      { id: 'a', invoice_id: 'kQ7', amount: 199.9 },
      { id: 'b', invoice_id: 'kQ8', amount: 100.1 },
    ],
    invoices: [
      { id: 'kQ7', number: 'in-7' },
      { id: 'kQ8', number: 'in-8' },
    ],
  };

  it('issues what was sent, and says so again on every update', async () => {
    const parts = await read(invoiceNinja, invoice);
    expect(messagesIn(parts)).toMatchObject([
      { type: 'InvoiceIssued', id: 'invoice-ninja kQ7', onBehalfOf: OWNER, restates: true },
    ]);
    expect(saidIn(parts)[0]?.data).toMatchObject({
      ...{ seller: OWNER, buyer: { id: CUSTOMER }, number: 'IN-7', currency: 'EUR' },
      ...{ total: '123450', payable: '123450', issuedOn: '2026-11-02' },
      instalments: [{ amount: '123450', due: '2026-12-02', basis: 'stated' }],
    });
    const undated = await first(invoiceNinja, { ...invoice, due_date: '' });
    expect(undated?.data).toMatchObject({ instalments: [{ basis: 'unknown' }] });
  });

  it.each([{ status_id: '5' }, { is_deleted: true }])('ends what is %o', async (more) => {
    const [, ended] = saidIn(await read(invoiceNinja, { ...invoice, ...more }));
    const data = { number: 'IN-7', cancelledOn: '2026-11-22' };
    expect(ended).toMatchObject({ type: 'InvoiceCancelled', data });
  });

  it('allocates a payment by the numbers of its invoices', async () => {
    const paid = await first(invoiceNinja, payment);
    expect(paid?.data).toMatchObject({
      ...{ amount: '30000', currency: 'EUR', creditedOn: '2026-11-20' },
      allocations: [
        { seller: OWNER, number: 'IN-7', amount: '19990' },
        { seller: OWNER, number: 'IN-8', amount: '10010' },
      ],
    });
  });

  it.each([
    ['a number is missing', { invoices: [] }, /lacks numbers/],
    ['credits paid a part', { amount: 299.99 }, /Credits paid a part/],
  ])('allocates nothing where %s', async (_what, more, why) => {
    const parts = await read(invoiceNinja, { ...payment, ...more });
    expect(anomaliesIn(parts)).toEqual([expect.stringMatching(why)]);
    expect(saidIn(parts)[0]?.data).toMatchObject({ allocations: [] });
  });

  it('takes a deleted payment back', async () => {
    const [withdrawn] = messagesIn(await read(invoiceNinja, { ...payment, is_deleted: true }));
    expect(withdrawn).toMatchObject({
      type: 'EntryWithdrawn',
      takesBack: { type: 'PaymentReceived', id: 'invoice-ninja pZ1' },
    });
  });

  it('reads a credit, which is not allocated', async () => {
    const credit = { ...invoice, entity_type: 'credit', number: 'C-1', amount: 12.34 };
    expect(await first(invoiceNinja, credit)).toMatchObject({
      type: 'CreditNoteIssued',
      data: { number: 'C-1', total: '1234', allocations: [] },
    });
  });

  it.each([
    ['a draft', { ...invoice, status_id: '1' }, /a draft/],
    ['a quote', { ...invoice, entity_type: 'quote' }, /no invoice, credit or payment/],
    ['a client', client, /no invoice, credit or payment/],
    ['a pending payment', { ...payment, status_id: '1' }, /not completed/],
    ['no currency', { ...invoice, client: { ...client, settings: {} } }, /currency_id/],
    ['no amount', { ...invoice, amount: 'x' }, /no amount in EUR at \/amount/],
  ])('says why nothing is told of %s', async (_what, body, why) => {
    const parts = await read(invoiceNinja, body);
    expect(messagesIn(parts)).toEqual([]);
    expect(leftOut(parts)).toEqual([expect.stringMatching(why)]);
  });
});

describe('Dolibarr', () => {
  /** 2026-11-02 and 2026-12-02 at midnight in Paris. */
  const [date, due] = [1_793_574_000, 1_796_166_000];
  const object = {
    ...{ id: '12', ref: 'FA2611-0012', type: '0', socid: 4, date, date_lim_reglement: due },
    ...{ total_ttc: '120.00000000', multicurrency_code: 'EUR', multicurrency_tx: '1.00000000' },
    thirdparty: { name: 'Tessier', country_code: 'FR', idprof1: '404 833 048', tva_intra: '' },
  };
  const sent = (triggercode: string, more: object = {}) => ({
    ...{ triggercode, object: { ...object, ...more } },
  });

  it.each(['BILL_VALIDATE', 'BILL_SENTBYMAIL'])('%s issues an invoice', async (code) => {
    expect((await first(dolibarr, sent(code)))?.data).toMatchObject({
      ...{ seller: OWNER, buyer: { id: CUSTOMER }, number: 'FA2611-0012', total: '12000' },
      ...{ currency: 'EUR', typeCode: '380', issuedOn: '2026-11-02' },
      instalments: [{ due: '2026-12-02', basis: 'stated' }],
    });
  });

  it('reads the amount in the currency of the invoice', async () => {
    const foreign = { multicurrency_code: 'USD', multicurrency_tx: '1.1' };
    const whole = sent('BILL_VALIDATE', { ...foreign, multicurrency_total_ttc: '132.00' });
    expect((await first(dolibarr, whole))?.data).toMatchObject({ total: '13200', currency: 'USD' });
    const without = await left(dolibarr, sent('BILL_VALIDATE', foreign));
    expect(without).toEqual([expect.stringMatching(/currency of the invoice is missing/)]);
  });

  it('reads a credit note, whose total is negative', async () => {
    const credit = sent('BILL_VALIDATE', { type: 2, ref: 'AV1', total_ttc: '-20.5' });
    const data = { number: 'AV1', total: '2050' };
    expect(await first(dolibarr, credit)).toMatchObject({ type: 'CreditNoteIssued', data });
  });

  it('BILL_DELETE takes back what was issued', async () => {
    const [withdrawn] = messagesIn(await read(dolibarr, sent('BILL_DELETE')));
    expect(withdrawn).toMatchObject({
      type: 'EntryWithdrawn',
      takesBack: { type: 'InvoiceIssued', id: 'dolibarr 12', data: { number: 'FA2611-0012' } },
    });
  });

  it.each([
    ['badcustomer', 'InvoiceWrittenOff', { cause: 'uncollectible' }],
    ['discount_vat', 'InvoiceSettledOtherwise', { means: 'cash_discount' }],
  ])('BILL_PAYED tells what was closed as %s', async (close_code, type, data) => {
    const more = { close_code, remaintopay: 2.4, date_closing: 1_795_348_800 };
    expect(await first(dolibarr, sent('BILL_PAYED', more))).toMatchObject({
      ...{ type, data: { ...data, amount: '240', on: '2026-11-22' } },
    });
  });

  it('BILL_CANCEL cancels on the day of its closing', async () => {
    const cancel = sent('BILL_CANCEL', { date_closing: 1_795_348_800 });
    const data = { number: 'FA2611-0012', cancelledOn: '2026-11-22' };
    expect(await first(dolibarr, cancel)).toMatchObject({ type: 'InvoiceCancelled', data });
  });

  it('reads a payment as the sum of what it pays, and allocates nothing', async () => {
    const paid = {
      ...{ id: 5, datepaye: 1_795_345_200, amounts: { '12': '100.00', '13': 20.5, '14': '' } },
      multicurrency_code: { '12': 'EUR', '13': 'EUR' },
    };
    const parts = await read(dolibarr, { triggercode: 'PAYMENT_CUSTOMER_CREATE', object: paid });
    expect(saidIn(parts)).toMatchObject([
      { data: { payee: OWNER, amount: '12050', creditedOn: '2026-11-22', allocations: [] } },
    ]);
    expect(anomaliesIn(parts)).toEqual([expect.stringMatching(/by ids of Dolibarr/)]);
  });

  it.each([
    ['BILL_PAYED', sent('BILL_PAYED'), /not that it was paid/],
    ['a provisional number', sent('BILL_VALIDATE', { ref: '(PROV12)' }), /provisional/],
    [
      'a reopened invoice',
      sent('BILL_UNVALIDATE'),
      /corrects what was told once it is validated again/,
    ],
    ['a deleted draft', sent('BILL_DELETE', { ref: '(PROV12)' }), /never validated/],
    ['another trigger', sent('ORDER_CREATE'), /nothing to the ledger/],
    ['a trigger that every object has', sent('constructor'), /nothing to the ledger/],
    ['a cancellation of no day', sent('BILL_CANCEL'), /\/object\/date_closing/],
    ['no date', sent('BILL_VALIDATE', { date: '' }), /\/object\/date/],
  ])('says why nothing is told of %s', async (_what, body, why) => {
    const parts = await read(dolibarr, body);
    expect(messagesIn(parts)).toEqual([]);
    expect(leftOut(parts)).toEqual([expect.stringMatching(why)]);
  });
});

describe('Odoo', () => {
  const move = {
    ...{ _model: 'account.move', _id: 41, _action: 'Tell Kept(#7)', move_type: 'out_invoice' },
    ...{ name: 'INV/2026/00041', ref: false, state: 'posted', amount_total: 1200.1 },
    ...{ x_currency: 'EUR', x_vat: 'FR83404833048', partner_id: 9, write_date: false },
    ...{ invoice_date: '2026-11-02', invoice_date_due: '2026-12-02' },
  };
  const payment = {
    ...{ _model: 'account.payment', _id: 8, _action: 'Tell Kept(#8)', state: 'paid' },
    ...{ payment_type: 'inbound', date: '2026-11-20', amount: 120.5, x_currency: 'EUR' },
    ...{ memo: 'INV/2026/00041', partner_id: 9, x_registry: '404833048' },
  };

  it('issues an invoice to a customer', async () => {
    expect((await first(odoo, move))?.data).toMatchObject({
      ...{ seller: OWNER, buyer: { id: CUSTOMER }, number: 'INV/2026/00041', total: '120010' },
      ...{ currency: 'EUR', issuedOn: '2026-11-02', instalments: [{ due: '2026-12-02' }] },
    });
  });

  it('hears of an invoice of a supplier under the number of that supplier', async () => {
    const bill = { ...move, move_type: 'in_invoice', name: 'BILL/1', ref: 'F-9' };
    const data = { seller: { id: CUSTOMER }, buyer: OWNER, number: 'F-9' };
    const parts = await read(odoo, bill);
    expect(messagesIn(parts)).toMatchObject([{ type: 'InvoiceIssued', data, onBehalfOf: OWNER }]);
  });

  it('reads credit notes and cancellations', async () => {
    const credit = await first(odoo, { ...move, move_type: 'out_refund', name: 'RINV/1' });
    expect(credit).toMatchObject({ type: 'CreditNoteIssued', data: { total: '120010' } });
    const cancel = { ...move, state: 'cancel', write_date: '2026-11-22 08:30:00' };
    const data = { number: 'INV/2026/00041', cancelledOn: '2026-11-22' };
    expect(await first(odoo, cancel)).toMatchObject({ type: 'InvoiceCancelled', data });
  });

  it('reads payments of both directions, with the memo to match them by', async () => {
    const inbound = { payer: { id: CUSTOMER }, payee: OWNER, creditedOn: '2026-11-20' };
    expect((await first(odoo, payment))?.data).toMatchObject({
      ...{ ...inbound, amount: '12050', allocations: [], remittance: 'INV/2026/00041' },
    });
    const outbound = await first(odoo, { ...payment, payment_type: 'outbound' });
    const data = { payer: OWNER, payee: { id: CUSTOMER }, initiatedOn: '2026-11-20' };
    expect(outbound?.data).toMatchObject(data);
  });

  it('lists a partner whom nothing identifies', async () => {
    const parts = await read(odoo, { ...move, x_vat: false });
    expect(saidIn(parts)[0]?.data).toMatchObject({ buyer: { id: 'local:books:9' } });
    expect(parts[0]).toMatchObject({ unmapped: { code: '9' } });
  });

  it.each([
    ['a draft', { ...move, state: 'draft' }, /a draft/],
    ['a journal entry', { ...move, move_type: 'entry' }, /neither an invoice nor/],
    ['another model', { ...move, _model: 'sale.order' }, /nothing to the ledger/],
    ['a payment to come', { ...payment, state: 'draft' }, /not paid/],
    ['what was not ticked', { _model: 'account.move' }, /Tick these .*: move_type\./],
    [
      'more that was not ticked',
      { ...move, x_currency: undefined, invoice_date: undefined },
      /Tick these .*: invoice_date, x_currency\./,
    ],
    ['a cancellation of no day', { ...move, state: 'cancel' }, /Tick these .*: write_date\./],
  ])('says why nothing is told of %s', async (_what, body, why) => {
    const parts = await read(odoo, body);
    expect(messagesIn(parts)).toEqual([]);
    expect(leftOut(parts)).toEqual([expect.stringMatching(why)]);
  });
});
