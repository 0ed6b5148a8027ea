import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebhookSources } from '../../../src/documents/webhook-sources.js';
import { invoiceLine } from '../../cli/kept.js';
import { SELLER } from '../../command/fixture.js';
import { lagoBody } from '../../intake/webhooks/lago-bodies.js';
import { type Answer, call, type Service, startService } from '../service.js';

const SECRET = 'whsec_0123456789abcdef';
/** Of the service: 2026-11-23T12:00:00Z. */
const NOW = 1_795_435_200;

let service: Service;
let sources: WebhookSources;

beforeEach(async () => {
  service = await startService();
  const { dir, keys, partyIds } = service.folder;
  sources = new WebhookSources(dir, keys, partyIds);
  const kinds = ['stripe', 'lago', 'xero', 'quickbooks', 'erpnext', 'odoo', 'dolibarr', 'secret'];
  for (const kind of kinds) {
    await sources.add({ id: kind, kind, owner: SELLER, secret: SECRET });
  }
});

afterEach(() => service.close());

const hmac = (text: string, form: 'hex' | 'base64'): string =>
  createHmac('sha256', SECRET).update(text).digest(form);

/** 12.00 EUR, finalised on 2026-11-20 and due on 2026-12-20. */
function event(type: string, object: object = {}, more: object = {}): string {
  return JSON.stringify({
    ...{ id: 'evt_1', object: 'event', type, created: NOW, livemode: true },
    data: {
      object: {
        ...{ id: 'in_1', number: 'A-1', customer: 'cus_1', customer_name: 'Tessier' },
        customer_tax_ids: [{ type: 'eu_vat', value: 'FR83404833048' }],
        ...{ currency: 'eur', total: 1200, amount_paid: 0, amount_remaining: 1200 },
        ...{ created: NOW - 400_000, due_date: 1_797_768_000 },
        status_transitions: { finalized_at: 1_795_176_000 },
        ...object,
      },
    },
    ...more,
  });
}

function stripe(body: string, { at = NOW, secret = SECRET, id = 'stripe' } = {}): Promise<Answer> {
  const v1 = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return call(service, `/v1/webhooks/${id}`, {
    ...{ body, headers: { 'stripe-signature': `t=${at},v1=${'0'.repeat(64)},v1=${v1}` } },
  });
}

const stored = async (number: string) => {
  const stream = `invoice-${service.folder.party(SELLER)}/${number}`;
  const events = await service.folder.store.readStream(stream);
  return events.map(({ type, data, metadata }) => ({
    ...{ type, facts: JSON.parse(data), by: JSON.parse(metadata) },
  }));
};

describe('webhooks of Stripe', () => {
  it('issue an invoice, documented by the signature, once however often they come', async () => {
    const first = await stripe(event('invoice.finalized'));
    expect(first).toMatchObject({ status: 200, body: { counts: { accepted: 1, rejected: 0 } } });
    const again = await stripe(event('invoice.sent', {}, { id: 'evt_2', created: NOW + 5 }));
    expect(again.body).toMatchObject({ counts: { accepted: 0, duplicate: 1 } });
    const [issued, ...others] = await stored('A-1');
    expect(others).toEqual([]);
    expect(issued).toMatchObject({
      facts: {
        ...{ total: '1200', payable: '1200', currency: 'EUR', issuedOn: '2026-11-20' },
        buyer: service.folder.party('0002:404833048'),
        instalments: [{ kind: 'ordinary', amount: '1200', due: '2026-12-20', basis: 'stated' }],
      },
      by: { teller: 'stripe', source: 'webhook', side: 'promisee', format: 'stripe' },
    });
  });

  it('come in any order: what was paid is issued by that', async () => {
    const transitions = { finalized_at: 1_795_176_000, paid_at: 1_795_348_800 };
    const object = { amount_paid: 1200, amount_remaining: 0, status_transitions: transitions };
    const paid = await stripe(event('invoice.paid', object));
    expect(paid.body).toMatchObject({ counts: { accepted: 2, rejected: 0 } });
    expect((await stripe(event('invoice.finalized'))).body).toMatchObject({
      counts: { duplicate: 1, accepted: 0 },
    });
    const [payment] = await service.folder.store.readStream('payment-stripe/stripe in_1');
    expect(JSON.parse(payment?.data ?? '{}')).toMatchObject({
      ...{ amount: '1200', creditedOn: '2026-11-22' },
      allocations: [{ number: 'A-1', amount: '1200' }],
    });
  });

  it.each([
    ['invoice.voided', { voided_at: 1_795_348_800 }, 'InvoiceCancelled.v1', 'cancelledOn'],
    [
      'invoice.marked_uncollectible',
      { marked_uncollectible_at: 1_795_348_800 },
      'InvoiceWrittenOff.v1',
      'on',
    ],
  ])('%s ends what it issued', async (type, transitions, told, day) => {
    const at = { finalized_at: 1_795_176_000, ...transitions };
    await stripe(event(type, { status_transitions: at }));
    const [, ended] = await stored('A-1');
    expect(ended).toMatchObject({ type: told, facts: { [day]: '2026-11-22' } });
  });

  it('take a payment back while it is disputed, and give it back once that is won', async () => {
    const transitions = { finalized_at: 1_795_176_000, paid_at: 1_795_348_800 };
    const paid = { amount_paid: 1200, payment_intent: 'pi_1', status_transitions: transitions };
    const dispute = { id: 'dp_1', payment_intent: 'pi_1', reason: 'general' };
    const open = event('charge.dispute.created', { ...dispute, status: 'needs_response' });
    const won = event('charge.dispute.closed', { ...dispute, status: 'won' });
    const shares = async (): Promise<unknown> => {
      const [last] = (await service.folder.store.readStream('payment-stripe/stripe pi_1')).slice(
        -1,
      );
      return JSON.parse(last?.data ?? '{}').after?.shares;
    };
    await stripe(open);
    expect((await stripe(event('invoice.paid', paid))).status).toBe(200);
    expect(await shares()).toMatchObject([{ number: 'A-1', amount: '0' }]);
    expect((await stripe(won)).status).toBe(200);
    expect(await shares()).toMatchObject([{ number: 'A-1', amount: '1200' }]);
    expect((await stripe(open)).body).toMatchObject({ counts: { duplicate: 1, rejected: 0 } });
    expect(await shares()).toMatchObject([{ number: 'A-1', amount: '1200' }]);
  });

  it('take a won dispute that is heard of first as one that never took anything', async () => {
    const dispute = { id: 'dp_1', payment_intent: 'pi_1', reason: 'general', status: 'won' };
    const { body } = await stripe(event('charge.dispute.closed', dispute));
    expect(body).toMatchObject({ counts: { accepted: 2, rejected: 0 } });
    const late = event('charge.dispute.created', { ...dispute, status: 'needs_response' });
    expect((await stripe(late)).body).toMatchObject({ counts: { duplicate: 1, accepted: 0 } });
  });

  it.each([
    ['an event of no use', event('customer.created'), /nothing to the ledger/],
    ['the test mode', event('invoice.finalized', {}, { livemode: false }), /test mode/],
    ['an invoice over nothing', event('invoice.finalized', { total: 0 }), /Nothing is to be paid/],
  ])('pass over %s with a reason', async (_what, body, why) => {
    const before = await service.folder.store.head();
    const { status, body: answer } = await stripe(body);
    expect([status, answer.counts]).toMatchObject([200, { ignored: 1, accepted: 0 }]);
    expect(JSON.stringify(answer.findings)).toMatch(why);
    expect(await service.folder.store.head()).toBe(before);
  });

  it.each([
    ['no JSON', '{', 422, 'document_must_be_readable'],
    ['no event', '{}', 422, 'document_must_follow_its_standard'],
    ['an invoice without a number', event('invoice.paid', { number: null }), 422, /standard$/],
    ['too much', 'x'.repeat(1024 * 1024 + 1), 413, 'body_must_fit_the_limits'],
  ])('are a problem where they hold %s', async (_what, body, status, code) => {
    const answer = await stripe(body);
    expect(answer.status).toBe(status);
    expect(answer.body.code).toEqual(expect.stringMatching(code));
  });

  it.each([
    ['another secret', { secret: 'whsec_another_secret_0' }],
    ['a time long past', { at: NOW - 301 }],
    ['a time to come', { at: NOW + 301 }],
    ['a name that nobody has', { id: 'nobody' }],
    ['a name that every object has', { id: 'constructor' }],
    ['a name that is a path', { id: '..%2Fkeys.db' }],
  ])('are not heard with %s', async (_what, how) => {
    const answer = await stripe(event('invoice.finalized'), how);
    expect([answer.status, answer.body.code]).toEqual([401, 'signature_must_be_right']);
    expect(await stored('A-1')).toEqual([]);
  });

  it('are not heard unsigned, or with one byte changed', async () => {
    const body = event('invoice.finalized');
    const bare = await call(service, '/v1/webhooks/stripe', { body });
    expect(bare.status).toBe(401);
    const signature = `t=${NOW},v1=${hmac(`${NOW}.${body}`, 'hex')}`;
    const changed = await call(service, '/v1/webhooks/stripe', {
      ...{ body: body.replace('1200', '9200'), headers: { 'stripe-signature': signature } },
    });
    expect(changed.status).toBe(401);
  });
});

describe('the rate of webhooks', () => {
  it('counts what is signed: whoever cannot sign keeps nobody out', async () => {
    await service.close();
    service = await startService({ ratePerSecond: 1 });
    const { dir, keys, partyIds } = service.folder;
    sources = new WebhookSources(dir, keys, partyIds);
    await sources.add({ id: 'stripe', kind: 'stripe', owner: SELLER, secret: SECRET });
    for (let i = 0; i < 4; i++) {
      const { status } = await call(service, '/v1/webhooks/stripe', { body: '{}' });
      expect(status).toBe(401);
    }
    expect((await stripe(event('invoice.sent'))).status).toBe(200);
    const many = Array.from({ length: 20 }, () => stripe(event('invoice.sent')));
    expect((await Promise.all(many)).map(({ status }) => status)).toContain(429);
  });
});

describe('webhooks of Lago', () => {
  const body = lagoBody('invoice.created');
  const signature = hmac(body, 'base64');
  const send = (signed: string, algorithm: string): Promise<Answer> => {
    const headers = { 'x-lago-signature': signed, 'x-lago-signature-algorithm': algorithm };
    return call(service, '/v1/webhooks/lago', { body, headers });
  };

  it('are heard with their HMAC, documented', async () => {
    expect(await send(signature, 'hmac')).toMatchObject({
      ...{ status: 200, body: { counts: { accepted: 1, rejected: 0 } } },
    });
    expect(await stored('L-1')).toMatchObject([{ by: { teller: 'lago', source: 'webhook' } }]);
  });

  it.each([
    ['another signature', hmac(`${body} `, 'base64'), 'hmac'],
    ['their JWT', signature, 'jwt'],
    ['no algorithm', signature, ''],
  ])('are not heard with %s', async (_what, signed, algorithm) => {
    expect((await send(signed, algorithm)).status).toBe(401);
  });

  it('are not heard signed with their public key, which anybody has', async () => {
    const secret = '-----BEGIN PUBLIC KEY-----';
    await sources.add({ id: 'lago', kind: 'lago', owner: SELLER, secret });
    const signed = createHmac('sha256', secret).update(body).digest('base64');
    expect((await send(signed, 'hmac')).status).toBe(401);
  });

  it('take a paid invoice back with a dispute that was lost, in any order', async () => {
    const told = [
      lagoBody('invoice.payment_dispute_lost', {}, 'payment_dispute_lost'),
      lagoBody('invoice.payment_status_updated', { payment_status: 'succeeded' }),
    ];
    for (const sent of told) {
      const headers = {
        ...{ 'x-lago-signature': hmac(sent, 'base64'), 'x-lago-signature-algorithm': 'hmac' },
      };
      const { status } = await call(service, '/v1/webhooks/lago', { body: sent, headers });
      expect(status).toBe(200);
    }
    const [, received] = await service.folder.store.readStream('payment-lago/lago inv-1');
    expect(received?.type).toBe('PaymentReceived.v1');
    expect(received?.data).toContain('"amount":"0"');
  });
});

describe('webhooks of others', () => {
  it.each([
    ['xero', 'x-xero-signature', '{"events":[{"eventCategory":"INVOICE","eventType":"UPDATE"}]}'],
    ['quickbooks', 'intuit-signature', '[{"type":"qbo.invoice.updated.v1","data":{}}]'],
  ])('%s says that something changed, and not what', async (id, name, body) => {
    const headers = { [name]: hmac(body, 'base64') };
    const right = await call(service, `/v1/webhooks/${id}`, { body, headers });
    expect(right).toMatchObject({ status: 200, body: { counts: { ignored: 1 } } });
    expect(right.text).toMatch(/has to be fetched/);
    const wrong = { [name]: hmac(`${body} `, 'base64') };
    expect((await call(service, `/v1/webhooks/${id}`, { body, headers: wrong })).status).toBe(401);
  });

  it('ERPNext sends events by a template, signed: documented', async () => {
    const body = invoiceLine('E-1');
    const headers = { 'x-frappe-webhook-signature': hmac(body, 'base64') };
    const { status } = await call(service, '/v1/webhooks/erpnext', { body, headers });
    expect(status).toBe(200);
    expect(await stored('E-1')).toMatchObject([{ by: { teller: 'erpnext', source: 'webhook' } }]);
  });

  it('others send their secret along: declared', async () => {
    const body = invoiceLine('S-1');
    const path = '/v1/webhooks/secret';
    const right = await call(service, path, { body, headers: { 'x-kept-secret': SECRET } });
    expect(right.status).toBe(200);
    expect(await stored('S-1')).toMatchObject([{ by: { teller: 'secret', source: 'api' } }]);
    for (const sent of [`${SECRET}x`, '', SECRET.slice(1)]) {
      const headers = { 'x-kept-secret': sent };
      expect((await call(service, path, { body, headers })).status).toBe(401);
    }
  });

  it('Odoo sends what was ticked, along with the secret: declared', async () => {
    const body = JSON.stringify({
      ...{ _model: 'account.move', _id: 41, _action: 'Tell Kept(#7)', move_type: 'out_invoice' },
      ...{ name: 'INV/2026/00041', state: 'posted', amount_total: 120.5, x_currency: 'EUR' },
      ...{ invoice_date: '2026-11-02', invoice_date_due: '2026-12-02', x_vat: 'FR83404833048' },
      partner_id: 9,
    });
    const path = '/v1/webhooks/odoo';
    for (const wrong of ['', `${SECRET}x`]) {
      const headers = { 'x-kept-secret': wrong };
      expect((await call(service, path, { body, headers })).status).toBe(401);
    }
    expect(await stored('INV/2026/00041')).toEqual([]);
    const right = await call(service, path, { body, headers: { 'x-kept-secret': SECRET } });
    expect(right).toMatchObject({ status: 200, body: { counts: { accepted: 1, rejected: 0 } } });
    expect(await stored('INV/2026/00041')).toMatchObject([
      { facts: { total: '12050' }, by: { teller: 'odoo', source: 'api', format: 'odoo' } },
    ]);
  });

  it.each([
    ['other terms', '96.00', ['Issued', 'Corrected']],
    ['the same', '120.00', ['Issued']],
  ])('Dolibarr reopens an invoice, with %s, and deletes it', async (_what, amount, all) => {
    const send = async (triggercode: string, more: object): Promise<unknown> => {
      const object = {
        ...{ id: 12, ref: 'FA-12', type: '0', date: 1_793_574_000, multicurrency_code: 'EUR' },
        ...{ date_lim_reglement: 1_796_166_000, thirdparty: { tva_intra: 'FR83404833048' } },
        ...more,
      };
      const headers = { 'x-kept-secret': SECRET };
      const body = JSON.stringify({ triggercode, object });
      const answer = await call(service, '/v1/webhooks/dolibarr', { body, headers });
      return [answer.status, answer.body.counts];
    };
    expect(await send('BILL_VALIDATE', { total_ttc: '120.00' })).toMatchObject([200, {}]);
    expect(await send('BILL_UNVALIDATE', {})).toMatchObject([200, { ignored: 1, accepted: 0 }]);
    expect(await send('BILL_VALIDATE', { total_ttc: amount })).toMatchObject([200, {}]);
    const gone = await send('BILL_DELETE', { total_ttc: amount });
    expect(gone).toMatchObject([200, { rejected: 0 }]);
    const told = (await stored('FA-12')).map(({ type }) => type);
    // Every version of it is withdrawn.
    const versions = all.map((type) => `Invoice${type}.v1`);
    expect(told).toEqual([...versions, ...all.map(() => 'EntryWithdrawn.v1')]);
  });

  it('speak for their owner only', async () => {
    const body = invoiceLine('O-1', { seller: '0002:542051180' });
    const headers = { 'x-kept-secret': SECRET };
    const { status, body: answer } = await call(service, '/v1/webhooks/secret', { body, headers });
    expect([status, answer.code]).toEqual([403, 'teller_must_speak_for_a_party']);
  });
});

describe('sources of webhooks', () => {
  it('are sealed, listed, changed, and gone for good once removed', async () => {
    const file = join(service.folder.dir, 'webhooks', 'stripe');
    expect(readFileSync(file).includes('whsec')).toBe(false);
    expect((await sources.list()).map(({ id }) => id)).toContain('stripe');
    const changed = 'whsec_fedcba9876543210';
    await sources.add({ id: 'stripe', kind: 'stripe', owner: SELLER, secret: changed });
    expect((await stripe(event('invoice.sent'))).status).toBe(401);
    expect((await stripe(event('invoice.sent'), { secret: changed })).status).toBe(200);
    expect(await sources.remove('stripe')).toBe(true);
    expect(await sources.remove('stripe')).toBe(false);
    expect((await stripe(event('invoice.sent'), { secret: changed })).status).toBe(401);
    expect(readdirSync(join(service.folder.dir, 'webhooks'))).not.toContain('stripe');
    const again = { id: 'stripe', kind: 'stripe', owner: SELLER, secret: SECRET };
    expect(await sources.add(again)).toBe(false);
  });
});
