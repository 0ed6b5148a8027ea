import { BUYER, OTHER, SELLER } from '../../command/fixture.js';
import { call, cloudEvent, invoiceDocument, type Service, startService } from '../service.js';

let service: Service;
let token: string;

beforeAll(async () => {
  service = await startService();
  token = await service.key({});
});

afterAll(() => service.close());

describe('documents', () => {
  it('given an invoice, then it is an InvoiceIssued; again, then a duplicate', async () => {
    const body = invoiceDocument({ seller: { id: SELLER, name: 'Acme' } });
    const first = await call(service, '/v1/invoices', { token, body });
    expect(first.status).toBe(201);
    const again = await call(service, '/v1/invoices', { token, body });
    expect([again.status, again.body]).toEqual([200, { ...first.body, status: 'duplicate' }]);
    const [stored] = await service.folder.store.readStream(
      `invoice-${service.folder.party(SELLER)}/F2026-041`,
    );
    expect(JSON.parse(stored?.data ?? '{}')).toMatchObject({
      total: '120000',
      prepaid: '0',
      payable: '120000',
      currency: 'EUR',
      instalments: [{ kind: 'ordinary', amount: '120000', due: '2026-08-31', basis: 'stated' }],
    });
    const changed = await call(service, '/v1/invoices', {
      token,
      body: { ...body, amount: '1.00' },
    });
    expect(changed.body).toMatchObject({ status: 409, code: 'idempotency_key_reused' });
  });

  it('given amounts, then they are read in their currency', async () => {
    const yen = invoiceDocument({ number: 'JP1', amount: '1200', currency: 'JPY' });
    expect((await call(service, '/v1/invoices', { token, body: yen })).status).toBe(201);
    const wrong = { ...yen, number: 'JP2', amount: '1200.50' };
    const answer = await call(service, '/v1/invoices', { token, body: wrong });
    expect(answer.body).toMatchObject({ code: 'message_must_be_well_formed', pointer: '/amount' });
    const number = invoiceDocument({ amount: 1200 });
    const refused = await call(service, '/v1/invoices', { token, body: number });
    expect(refused.body).toMatchObject({ code: 'message_must_be_well_formed', pointer: '/amount' });
  });

  it('given a payment, then it pays the invoices that it names', async () => {
    const payment = { payer: BUYER, payee: SELLER, amount: '1500.00', on: '2026-08-30' };
    const one = { ...payment, invoice: 'F2026-041', reference: 'P1' };
    expect((await call(service, '/v1/payments', { token, body: one })).status).toBe(201);
    const [stored] = await service.folder.store.readStream('payment-books/P1');
    expect(JSON.parse(stored?.data ?? '{}')).toMatchObject({
      creditedOn: '2026-08-30',
      instrument: 'credit_transfer',
      allocations: [{ number: 'F2026-041', amount: '150000' }],
    });
    const several = {
      ...payment,
      invoices: [
        { number: 'A', amount: '900.00' },
        { number: 'B', amount: '900.00' },
      ],
    };
    const tooMuch = await call(service, '/v1/payments', { token, body: several });
    expect(tooMuch.body).toMatchObject({
      status: 422,
      code: 'allocations_must_not_exceed_the_amount',
    });
    const unnamed = await call(service, '/v1/payments', { token, body: payment });
    const again = await call(service, '/v1/payments', { token, body: payment });
    expect([unnamed.status, again.status]).toEqual([201, 200]);
    expect(again.body.entry).toBe(unnamed.body.entry);
  });

  it('given a delivery, then the promise is told first and that it was made later', async () => {
    const body = { supplier: SELLER, client: BUYER, reference: 'bc-77', dueOn: '2026-09-10' };
    const promised = await call(service, '/v1/deliveries', { token, body });
    expect(promised.status).toBe(201);
    const delivered = { ...body, deliveredOn: '2026-09-09' };
    const made = await call(service, '/v1/deliveries', { token, body: delivered });
    expect([made.status, made.body.status]).toEqual([201, 'accepted']);
    const again = await call(service, '/v1/deliveries', { token, body: delivered });
    expect([again.status, again.body.status]).toEqual([200, 'duplicate']);
    const stream = `delivery-${service.folder.party(SELLER)}/BC-77`;
    const types = (await service.folder.store.readStream(stream)).map(({ type }) => type);
    expect(types).toEqual(['DeliveryPromised.v1', 'DeliveryMade.v1']);
  });

  it('given feedback, then its giver must be spoken for', async () => {
    const body = {
      from: BUYER,
      to: SELLER,
      rating: 5,
      about: { kind: 'invoice', owner: SELLER, number: 'F2026-041' },
      on: '2026-09-01',
      comment: 'Good.',
    };
    const foreign = await call(service, '/v1/feedback', { token, body });
    expect(foreign.body).toMatchObject({ status: 403, code: 'teller_must_speak_for_a_party' });
    const buyer = await service.key({ role: 'partner', teller: 'buyer', parties: [BUYER] });
    expect((await call(service, '/v1/feedback', { token: buyer, body })).status).toBe(201);
    const six = { ...body, rating: 6, on: '2026-09-02' };
    const refused = await call(service, '/v1/feedback', { token: buyer, body: six });
    expect(refused.body).toMatchObject({
      status: 422,
      code: 'rating_must_be_1_to_5',
      pointer: '/rating',
    });
  });
});

describe('entries', () => {
  it('given an entry, then it is contested, answered and withdrawn', async () => {
    const told = await call(service, '/v1/invoices', {
      token,
      body: invoiceDocument({ number: 'E/1' }),
    });
    const entry = encodeURIComponent(String(told.body.entry));
    const buyer = await service.key({ role: 'partner', teller: 'theirs', parties: [BUYER] });
    const stranger = await service.key({ role: 'partner', teller: 'stranger', parties: [OTHER] });
    const contest = { on: '2026-09-02', reason: 'Not ours.' };
    const path = `/v1/entries/${entry}`;
    const foreign = await call(service, `${path}/contest`, { token: stranger, body: contest });
    const nothing = await call(service, `${path.replace('E%2F1', 'E%2F9')}/contest`, {
      ...{ token: stranger, body: contest },
    });
    expect(foreign.body).toMatchObject({ status: 404, code: 'entry_must_exist' });
    expect(foreign.text).toBe(nothing.text);
    const contested = await call(service, `${path}/contest`, { token: buyer, body: contest });
    expect(contested.status).toBe(201);
    const again = await call(service, `${path}/contest`, { token: buyer, body: contest });
    expect([again.status, again.body.entry]).toEqual([200, contested.body.entry]);
    const answer = { on: '2026-09-03', text: 'It is.' };
    expect((await call(service, `${path}/answer`, { token, body: answer })).status).toBe(201);
    const notOwn = await call(service, `${path}/withdraw`, {
      token: buyer,
      body: { why: 'wrong_party' },
    });
    expect(notOwn.body).toMatchObject({ status: 403, code: 'entry_must_be_the_tellers_own' });
    const withdrawal = { why: 'wrong_party', note: 'Sorry.' };
    expect((await call(service, `${path}/withdraw`, { token, body: withdrawal })).status).toBe(201);
    const late = { 'idempotency-key': 'another' };
    const twice = await call(service, `${path}/withdraw`, {
      token,
      headers: late,
      body: withdrawal,
    });
    expect(twice.body).toMatchObject({ status: 409, code: 'entry_is_already_withdrawn' });
  });

  it('given no such entry, then 404', async () => {
    const body = { on: '2026-09-02' };
    for (const entry of ['nothing', 'nothing-1@0', 'invoice-00/F1@7']) {
      const path = `/v1/entries/${encodeURIComponent(entry)}/contest`;
      const answer = await call(service, path, { token, body });
      expect(answer.body).toMatchObject({ status: 404, code: 'entry_must_exist' });
    }
  });

  it('given a contest, then only an operator resolves it', async () => {
    const told = await call(service, '/v1/invoices', {
      token,
      body: invoiceDocument({ number: 'E2' }),
    });
    const entry = String(told.body.entry);
    const contest = { on: '2026-09-02' };
    await call(service, `/v1/entries/${encodeURIComponent(entry)}/contest`, {
      token,
      body: contest,
    });
    const resolved = cloudEvent('ContestResolved', 'r1', { entry, on: '2026-09-05', upheld: true });
    const refused = await call(service, '/v1/events', { token, body: resolved });
    expect(refused.body).toMatchObject({ status: 403, code: 'only_an_operator_may' });
    const operator = await service.key({ role: 'operator', teller: 'ops', parties: [] });
    const answer = await call(service, '/v1/events', { token: operator, body: resolved });
    expect(answer.status).toBe(201);
  });
});
