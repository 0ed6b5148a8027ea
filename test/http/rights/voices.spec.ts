import { call, cloudEvent } from '../service.js';
import {
  invoiceNumbered,
  paymentOf,
  SELLER,
  STRANGER,
  startTelling,
  type Telling,
} from './told.js';

describe('two clients of one platform', () => {
  let telling: Telling;
  let seller: string;
  let other: string;
  let told = 0;

  beforeAll(async () => {
    telling = await startTelling();
    const client = (party: string) =>
      telling.key({ role: 'emitter', teller: 'hub', parties: [party], source: 'platform' });
    seller = await client(SELLER);
    other = await client(STRANGER);
  });
  afterAll(() => telling.close());

  const tell = async (token: string, type: string, data: object, id?: string) => {
    told += 1;
    const body = cloudEvent(type, id ?? `h${told}`, data);
    const answer = await call(telling, '/v1/events', {
      ...{ token, type: 'application/cloudevents+json', body },
    });
    await telling.caughtUp();
    return answer;
  };

  it('withdraw nothing of one another’s, be it about them or not', async () => {
    const theirs = invoiceNumbered('H1');
    const withOther = invoiceNumbered('H2', { buyer: STRANGER });
    const { body } = await tell(seller, 'InvoiceIssued', theirs);
    const { body: about } = await tell(seller, 'InvoiceIssued', withOther);
    const back = (entry: unknown) => ({ entry, why: 'clerical_error' });
    const unseen = await tell(other, 'EntryWithdrawn', back(body.entry));
    expect(unseen.body).toMatchObject({ code: 'entry_must_exist' });
    const seen = await tell(other, 'EntryWithdrawn', back(about.entry));
    expect(seen.body).toMatchObject({ code: 'entry_must_be_the_tellers_own' });
    expect((await tell(seller, 'EntryWithdrawn', back(about.entry))).status).toBe(201);
  });

  it('send nothing back of one another’s payments', async () => {
    await tell(seller, 'InvoiceIssued', invoiceNumbered('H3'));
    await tell(seller, 'PaymentReceived', paymentOf('H3'));
    const reversed = { payment: 'pay H3', on: '2026-09-09', cause: 'insufficient_funds' };
    const refused = await tell(other, 'PaymentReversed', reversed);
    expect(refused.body).toMatchObject({ code: 'payment_must_be_of_the_party_spoken_for' });
    expect(await telling.standingOf('H3')).toEqual({ kept: 100 });
    expect((await tell(seller, 'PaymentReversed', reversed)).status).toBe(201);
  });

  it('are heard each where they use one id, and are told nothing of one another', async () => {
    const theirs = invoiceNumbered('H4', { total: '777', payable: '777', orderReference: 'PO-9' });
    const instalments = [{ kind: 'ordinary', amount: '777', due: '2026-09-09', basis: 'stated' }];
    const first = await tell(seller, 'InvoiceIssued', { ...theirs, instalments }, 'one id');
    expect(first.status).toBe(201);
    const own = invoiceNumbered('H4', { buyer: STRANGER });
    const line = JSON.stringify(cloudEvent('InvoiceIssued', 'one id', own));
    const dry = await call(telling, '/v1/events?dryRun=true', {
      ...{ token: other, type: 'application/cloudevents+json' },
      body: cloudEvent('InvoiceIssued', 'one id', own),
    });
    const second = await tell(other, 'InvoiceIssued', own, 'one id');
    expect(second.status).toBe(201);
    expect(second.body.entry).not.toBe(first.body.entry);
    const bulk = await call(telling, '/v1/events', {
      ...{ token: other, type: 'application/x-ndjson', body: line },
    });
    expect(dry.body).toMatchObject({ status: 'accepted' });
    expect(JSON.parse(bulk.text)).toMatchObject({ status: 'duplicate', entry: second.body.entry });
    const reused = { ...own, total: '120001', prepaid: '1' };
    const refused = await tell(other, 'InvoiceIssued', reused, 'one id');
    expect(refused.body).toMatchObject({ status: 409, code: 'idempotency_key_reused' });
    for (const { text } of [dry, second, bulk, refused]) {
      expect(text).not.toMatch(/\b777\b|2026-09-09|PO-9|"duplicate","entry":"[^"]*@0"/);
    }
    const again = await tell(seller, 'InvoiceIssued', { ...theirs, instalments }, 'one id');
    expect(again.body).toMatchObject({ status: 'duplicate', entry: first.body.entry });
    expect(await telling.standingOf('H4')).toEqual({ open: 100 });
  });

  it('tell each its own side of what is the same, under one id', async () => {
    const invoice = invoiceNumbered('H5', { buyer: STRANGER });
    const first = await tell(seller, 'InvoiceIssued', invoice, 'document 5');
    const second = await tell(other, 'InvoiceIssued', invoice, 'document 5');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.entry).not.toBe(first.body.entry);
    expect(second.body.id).not.toBe(first.body.id);
    const again = await tell(other, 'InvoiceIssued', invoice, 'document 5');
    expect(again.body).toMatchObject({ status: 'duplicate', entry: second.body.entry });
  });

  it('are shown what they told themselves under an id that is used again', async () => {
    const theirs = invoiceNumbered('H6', { orderReference: 'PO-9' });
    expect((await tell(seller, 'InvoiceIssued', theirs, 'id 6')).status).toBe(201);
    const changed = { ...theirs, total: '120001', prepaid: '1' };
    const again = await tell(seller, 'InvoiceIssued', changed, 'id 6');
    expect(again.body).toMatchObject({ status: 409, detail: expect.stringContaining('PO-9') });
  });
});
