/** Whoever tells what does not count hears so at once, where that can be told for sure. */
import type { MessageType } from '../../../src/messages/message.js';
import { call, cloudEvent } from '../service.js';
import {
  BUYER,
  invoiceNumbered,
  OTHER,
  paymentOf,
  SELLER,
  STRANGER,
  startTelling,
  type Telling,
} from './told.js';

const FACTOR = '0002:775670417';

let telling: Telling;

beforeAll(async () => {
  telling = await startTelling();
});
afterAll(() => telling.close());

let told = 0;
const tell = async (token: string, type: MessageType, data: object, more: object = {}) => {
  told += 1;
  const body = cloudEvent(type, `t${told}`, data, more);
  const answer = await call(telling, '/v1/events', { token, body });
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body;
};

/** An invoice of SELLER's to BUYER, under a number that no other test uses. */
const issued = async (changes: Record<string, unknown> = {}) => {
  told += 1;
  const number = `F${told}`;
  const answer = await telling.says('seller', 'InvoiceIssued', invoiceNumbered(number, changes));
  expect(answer.body).not.toHaveProperty('notice');
  return { seller: SELLER, number };
};

const DISPUTE = { dispute: 'D1', reason: 'quality', raisedOn: '2026-08-20' };

describe('a stranger hears that it does not count', () => {
  const noticed = (code: string, detail: RegExp = /./) => ({
    status: 'accepted',
    notice: { code, detail: expect.stringMatching(detail) },
  });

  const OF_NO_PARTY: readonly (readonly [MessageType, Record<string, unknown>])[] = [
    ['InvoiceSettledOtherwise', { amount: '120000', on: '2026-08-30', means: 'set_off' }],
    ['InvoiceDisputed', DISPUTE],
    ['InvoiceReceived', { receivedOn: '2026-08-02' }],
    ['InvoiceCancelled', { cancelledOn: '2026-08-02' }],
  ];

  it.each(OF_NO_PARTY)('given %s on an invoice of others', async (type, data) => {
    const of = await issued();
    const { body } = await telling.says('stranger', type, { ...of, ...data });
    expect(body).toMatchObject(noticed('not_a_party', new RegExp(`invoice ${of.number}.*is kept`)));
    // The fold says the same of it.
    const entry = await telling.get(`/v1/entries/${encodeURIComponent(String(body.entry))}`);
    expect(Object(entry.body).notCounted).toMatchObject([{ why: 'not_a_party' }]);
  });

  it('given a payment, whether to somebody else or by somebody else', async () => {
    const { number } = await issued();
    const toAnother = paymentOf(number, { payment: `to ${number}`, payee: STRANGER });
    const first = await telling.says('stranger', 'PaymentReceived', toAnother);
    expect(first.body).toMatchObject(noticed('payee_is_another', new RegExp(number)));
    const byAnother = paymentOf(number, { payment: `by ${number}`, payer: STRANGER });
    const second = await telling.says('stranger', 'PaymentReceived', byAnother);
    expect(second.body).toMatchObject(noticed('not_a_party', new RegExp(number)));
  });

  it('given a payment of which a part counts, then of which it does not', async () => {
    const own = await issued({ buyer: STRANGER });
    const others = await issued();
    const shares = [own, others].map((of) => ({ ...of, amount: '60000' }));
    const both = paymentOf(own.number, { payer: STRANGER, allocations: shares });
    const { body } = await telling.says('stranger', 'PaymentReceived', both);
    expect(body).toMatchObject(noticed('not_a_party', new RegExp(`invoice ${others.number},`)));
    const later = { payment: `pay ${own.number}`, on: '2026-09-02', allocations: shares.slice(1) };
    const allocated = await telling.says('stranger', 'PaymentAllocated', later);
    expect(allocated.body).toMatchObject(noticed('not_a_party'));
  });

  it('given that it is the buyer, which the seller says another is', async () => {
    const { number } = await issued();
    const own = invoiceNumbered(number, { buyer: STRANGER });
    const { body } = await telling.says('stranger', 'InvoiceIssued', own);
    expect(body).toMatchObject(noticed('promised_to_another'));
  });

  it('given a link of invoices to two buyers, and a credit note of another’s', async () => {
    const [from, to] = [await issued(), await issued({ buyer: STRANGER })];
    const link = { ...from, toSeller: SELLER, toNumber: to.number };
    const linked = await telling.says('stranger', 'InvoiceLinked', link);
    expect(linked.body).toMatchObject(noticed('link_is_of_others'));
    const credit = await telling.says('stranger', 'CreditNoteIssued', {
      ...{ seller: SELLER, buyer: STRANGER, number: `C-${from.number}` },
      ...{ total: '1000', currency: 'EUR', issuedOn: '2026-08-05' },
      allocations: [{ number: from.number, amount: '1000' }],
    });
    expect(credit.body).toMatchObject(noticed('not_a_party'));
  });

  it('given a delivery of others, or that it is the client', async () => {
    const promised = { promisedOn: '2026-08-01', dueOn: '2026-08-20' };
    const of = { supplier: SELLER, reference: 'BC-1' };
    const whole = { ...of, client: BUYER, ...promised };
    expect((await telling.says('seller', 'DeliveryPromised', whole)).body).not.toHaveProperty(
      'notice',
    );
    const refused = { ...of, refusedOn: '2026-08-21', why: 'quality' };
    const first = await telling.says('stranger', 'DeliveryRefused', refused);
    expect(first.body).toMatchObject(noticed('not_a_party', /delivery BC-1/));
    const own = await telling.says('stranger', 'DeliveryPromised', { ...whole, client: STRANGER });
    expect(own.body).toMatchObject(noticed('promised_to_another'));
    const buyers = await telling.says('buyer', 'DeliveryRefused', refused);
    expect(buyers.body).not.toHaveProperty('notice');
  });

  it('given it in bulk, in a batch, as a plain document or once more', async () => {
    const token = await telling.key({ teller: 'y-books', parties: [STRANGER] });
    const [one, two, three] = [await issued(), await issued(), await issued()];
    const event = (of: object, id: string) =>
      cloudEvent('InvoiceDisputed', id, { ...of, ...DISPUTE });
    const unknown = event({ seller: SELLER, number: 'UNHEARD-OF' }, 'u');
    const lines = [event(one, 'l1'), unknown, event(two, 'l2')];
    const bulk = await call(telling, '/v1/events', {
      ...{ token, type: 'application/x-ndjson' },
      body: lines.map((line) => JSON.stringify(line)).join('\n'),
    });
    const answers = bulk.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const code = { code: 'not_a_party' };
    expect(answers.map(({ notice }) => notice?.code)).toEqual([code.code, undefined, code.code]);
    const batch = await call(telling, '/v1/events', {
      ...{ token, type: 'application/cloudevents-batch+json', body: [event(three, 'b1')] },
    });
    expect(Object(batch.body).results).toMatchObject([{ status: 'accepted', notice: code }]);
    const again = await call(telling, '/v1/events', { token, body: event(one, 'l1') });
    expect(again.body).toMatchObject({ status: 'duplicate', notice: code });
    const document = await call(telling, '/v1/documents', {
      ...{ token, type: 'application/octet-stream', body: JSON.stringify(event(two, 'd1')) },
    });
    const [{ findings }] = Object(document.body).documents;
    expect(findings).toMatchObject([{ notice: code }]);
    const plain = await call(telling, '/v1/payments', {
      token,
      body: {
        ...{ payer: STRANGER, payee: SELLER, amount: '1200.00', on: '2026-08-30' },
        invoice: three.number,
      },
    });
    expect(plain.body).toMatchObject(noticed('not_a_party', new RegExp(three.number)));
  });
});

describe('nobody is told so who may count', () => {
  const quiet = { status: 'accepted', notice: undefined };
  const seen = (body: Record<string, unknown>) => ({ status: body.status, notice: body.notice });
  const dispute = (of: object) => ({ ...of, ...DISPUTE });

  it('neither the buyer nor the seller', async () => {
    const of = await issued();
    for (const who of ['buyer', 'seller'] as const) {
      const { body } = await telling.says(who, 'InvoiceDisputed', dispute(of));
      expect(seen(body)).toEqual(quiet);
    }
    const paid = await telling.says('buyer', 'PaymentReceived', paymentOf(of.number));
    expect(seen(paid.body)).toEqual(quiet);
    const own = await telling.says('buyer', 'InvoiceIssued', invoiceNumbered(of.number));
    expect(seen(own.body)).toEqual(quiet);
  });

  it('not the buyer under a code of the seller’s, linked or not yet', async () => {
    const code = 'local:s-books:C-9';
    const of = await issued({ buyer: code });
    const token = await telling.key({ teller: 'b2-books', parties: [BUYER] });
    const paid = paymentOf(of.number, { payment: `code ${of.number}` });
    expect(seen(await tell(token, 'InvoiceDisputed', dispute(of)))).toEqual(quiet);
    await telling.says('seller', 'IdentifierLinked', { party: code, to: BUYER, kind: 'same' });
    expect(seen(await tell(token, 'InvoiceReceived', { ...of, receivedOn: '2026-08-02' }))).toEqual(
      quiet,
    );
    expect(seen(await tell(token, 'PaymentReceived', paid))).toEqual(quiet);
    // Now that the code is linked, a stranger is known to be none.
    const { body } = await telling.says('stranger', 'InvoiceDisputed', dispute(of));
    expect(body).toHaveProperty('notice');
  });

  it('not whoever goes by another kind of identifier, which may be the buyer’s', async () => {
    const of = await issued();
    const token = await telling.key({ teller: 'gln-books', parties: ['0088:4012345000009'] });
    expect(seen(await tell(token, 'InvoiceDisputed', dispute(of)))).toEqual(quiet);
  });

  it('not the factor, whoever tells of the assignment', async () => {
    const factor = await telling.key({ teller: 'f-books', parties: [FACTOR] });
    const tellers = ['s-books', 'finance'];
    for (const teller of tellers) {
      const of = await issued();
      const paid = (payment: string) =>
        paymentOf(of.number, { payment: `${payment} ${of.number}`, payee: FACTOR });
      expect(await tell(factor, 'PaymentReceived', paid('early'))).toHaveProperty('notice');
      const token = await telling.key({ teller, parties: [SELLER] });
      const assigned = {
        ...of,
        buyer: BUYER,
        factor: FACTOR,
        on: '2026-08-03',
        confidential: false,
      };
      expect(seen(await tell(token, 'ReceivableAssigned', assigned))).toEqual(quiet);
      expect(seen(await tell(factor, 'PaymentReceived', paid('late')))).toEqual(quiet);
      expect(seen(await tell(factor, 'InvoiceDisputed', dispute(of)))).toEqual(quiet);
      const { body } = await telling.says('buyer', 'PaymentReceived', paid('buyer'));
      expect(seen(body)).toEqual(quiet);
    }
  });

  it('neither a bank, nor an operator, nor who keeps the books of several', async () => {
    const of = await issued();
    const bank = await telling.key({ teller: 'bank', anyParty: true, source: 'bank' });
    expect(seen(await tell(bank, 'PaymentReceived', paymentOf(of.number)))).toEqual(quiet);
    const books = await telling.key({ teller: 'accountant', parties: [SELLER, STRANGER] });
    const onBehalfOf = { onbehalfof: SELLER };
    expect(seen(await tell(books, 'InvoiceDisputed', dispute(of), onBehalfOf))).toEqual(quiet);
    const { operator } = telling.tokens;
    expect(seen(await tell(operator, 'InvoiceDisputed', dispute(of)))).toEqual(quiet);
  });

  it('nobody of what is not known yet, or known from others than the seller', async () => {
    const unknown = { seller: SELLER, number: 'LATER-1' };
    const first = await telling.says('stranger', 'InvoiceDisputed', dispute(unknown));
    expect(seen(first.body)).toEqual(quiet);
    const named = invoiceNumbered('LATER-1', { buyer: STRANGER });
    const second = await telling.says('stranger', 'InvoiceIssued', named);
    expect(seen(second.body)).toEqual(quiet);
    const third = await telling.says('buyer', 'InvoiceReceived', {
      ...unknown,
      receivedOn: '2026-08-04',
    });
    expect(seen(third.body)).toEqual(quiet);
    const withdrawn = await issued({ buyer: OTHER });
    const books = await telling.key({ teller: 's-books', parties: [SELLER] });
    const entry = `invoice-${telling.folder.party(SELLER)}/${withdrawn.number}@0`;
    await tell(books, 'EntryWithdrawn', { entry, why: 'clerical_error' });
    const fourth = await telling.says('buyer', 'InvoiceDisputed', dispute(withdrawn));
    expect(seen(fourth.body)).toEqual(quiet);
  });

  it('nobody who may mean a later invoice under a number that is used again', async () => {
    const of = await issued({ buyer: OTHER });
    const later = { ...of, ...DISPUTE, raisedOn: '2027-08-20' };
    expect(seen((await telling.says('buyer', 'InvoiceDisputed', later)).body)).toEqual(quiet);
    const meant = { ...of, ...DISPUTE, issuedOn: '2027-06-01' };
    const token = await telling.key({ teller: 'b3-books', parties: [BUYER] });
    expect(seen(await tell(token, 'InvoiceDisputed', meant))).toEqual(quiet);
  });

  it('nobody who only tries, and leaves no trace', async () => {
    const of = await issued();
    const token = await telling.key({ teller: 'try-books', parties: [STRANGER] });
    const body = cloudEvent('InvoiceDisputed', 'try', dispute(of));
    const tried = await call(telling, '/v1/events?dryRun=true', { token, body });
    expect(seen(tried.body)).toEqual(quiet);
  });
});
