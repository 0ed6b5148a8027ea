import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { KeyUse } from '../../src/command/key-use.js';
import { BUYER, SELLER } from '../command/fixture.js';
import { call, invoiceDocument, type Service, startService } from './service.js';

let service: Service;

afterEach(() => service.close());

describe('keys', () => {
  it('given no key, a wrong one or a revoked one, then 401', async () => {
    service = await startService();
    const token = await service.key({});
    const body = invoiceDocument();
    const tokens = [undefined, 'kept_x', `${token.slice(0, -1)}~`, `${token.slice(0, -2)}AA`];
    for (const wrong of tokens) {
      const answer = await call(service, '/v1/invoices', {
        ...(wrong !== undefined && { token: wrong }),
        body,
      });
      expect(answer.body).toMatchObject({ status: 401, code: 'key_must_be_given' });
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    }
    expect(
      await service.folder.store.readStream(`invoice-${service.folder.party(SELLER)}`),
    ).toEqual([]);
  });

  it('given an operator, then it grants a key that works and revokes one for good', async () => {
    service = await startService();
    const operator = await service.key({ role: 'operator', teller: 'ops', parties: [] });
    const grant = { role: 'emitter', teller: 'acme-erp', parties: [SELLER] };
    const granted = await call(service, '/v1/keys', { token: operator, body: grant });
    expect(granted.status).toBe(201);
    const { keyId, token } = granted.body;
    const stream = await service.folder.store.readStream(`access-${keyId}`);
    expect(JSON.stringify(stream)).not.toContain(String(token).slice(`kept_${keyId}_`.length));
    // The key to be revoked has not been used, so that nobody remembers it.
    const path = `/v1/keys/${keyId}`;
    const revoked = await call(service, path, { method: 'DELETE', token: operator });
    expect(revoked.status).toBe(204);
    const use = { token: String(token), body: invoiceDocument() };
    expect((await call(service, '/v1/invoices', use)).status).toBe(401);
    const twice = await call(service, path, { method: 'DELETE', token: operator });
    expect(twice.body).toMatchObject({ status: 409, code: 'key_is_already_revoked' });
    const unknown = await call(service, '/v1/keys/000000000000', {
      method: 'DELETE',
      token: operator,
    });
    expect(unknown.body).toMatchObject({ status: 404, code: 'key_must_exist' });
    const second = await call(service, '/v1/keys', { token: operator, body: grant });
    const invoice = { token: String(second.body.token), body: invoiceDocument() };
    expect((await call(service, '/v1/invoices', invoice)).status).toBe(201);
  });

  it('given a key with a last day, then it opens on that day and not the day after', async () => {
    let today = '2026-11-23T23:59:59Z';
    service = await startService({ now: () => new Date(today) });
    const operator = await service.key({ role: 'operator', teller: 'ops', parties: [] });
    const grant = { role: 'emitter', teller: 'acme-erp', parties: [SELLER], until: '2026-11-23' };
    const { body } = await call(service, '/v1/keys', { token: operator, body: grant });
    const use = { token: String(body.token), body: invoiceDocument() };
    expect((await call(service, '/v1/invoices', use)).status).toBe(201);
    today = '2026-11-24T00:00:00Z';
    expect((await call(service, '/v1/invoices', use)).status).toBe(401);
    const past = await call(service, '/v1/keys', { token: operator, body: grant });
    expect(past.body).toMatchObject({ status: 400, pointer: '/until' });
  });

  it('given no room for what keys were used, then what they are used for goes on', async () => {
    service = await startService();
    const token = await service.key({});
    // Where the list is written anew is a folder in the way.
    mkdirSync(join(service.folder.dir, 'keys-used.json.new'));
    const use = { token, body: invoiceDocument() };
    expect((await call(service, '/v1/invoices', use)).status).toBe(201);
  });

  it('given a key that is rotated, then both open the same until the first is revoked', async () => {
    service = await startService();
    const token = await service.key({ role: 'operator', teller: 'ops', parties: [] });
    const first = await service.key({});
    const keyId = first.split('_')[1];
    const path = `/v1/keys/${keyId}/rotation`;
    const rotated = await call(service, path, { token, body: { until: '2027-11-23' } });
    expect(rotated.status).toBe(201);
    const second = String(rotated.body.token);
    const [stored] = await service.folder.store.readStream(`access-${rotated.body.keyId}`);
    const same = { teller: 'books', parties: [service.folder.party(SELLER)] };
    expect(JSON.parse(String(stored?.data))).toMatchObject({ ...same, until: '2027-11-23' });
    for (const [i, key] of [first, second].entries()) {
      const body = invoiceDocument({ number: `R${i}` });
      expect((await call(service, '/v1/invoices', { token: key, body })).status).toBe(201);
    }
    await call(service, `/v1/keys/${keyId}`, { method: 'DELETE', token });
    const again = await call(service, path, { token, body: {} });
    expect(again.body).toMatchObject({ status: 404, code: 'key_must_exist' });
    const byItself = await call(service, `/v1/keys/${rotated.body.keyId}/rotation`, {
      ...{ token: second, body: {} },
    });
    expect(byItself.body).toMatchObject({ status: 403, code: 'only_an_operator_may' });
    const told = { token: second, body: invoiceDocument({ number: 'R3' }) };
    expect((await call(service, '/v1/invoices', told)).status).toBe(201);
  });

  it.each([
    ['no body', {}],
    ['an empty body of JSON', { body: '' }],
  ])('given a key that is rotated with %s, then the second ends as the first', async (_, sent) => {
    service = await startService();
    const token = await service.key({ role: 'operator', teller: 'ops', parties: [] });
    const keyId = (await service.key({ until: '2027-01-31' })).split('_')[1];
    const asked = { method: 'POST', token, ...sent };
    const rotated = await call(service, `/v1/keys/${keyId}/rotation`, asked);
    expect(rotated.status).toBe(201);
    const [stored] = await service.folder.store.readStream(`access-${rotated.body.keyId}`);
    expect(JSON.parse(String(stored?.data))).toMatchObject({ until: '2027-01-31' });
    const wrong = await call(service, `/v1/keys/${keyId}/rotation`, { ...asked, body: '[]' });
    expect(wrong.body).toMatchObject({ status: 400, detail: 'Send a JSON object here.' });
    // Where something must be said, nothing is not enough.
    const grant = await call(service, '/v1/keys', asked);
    expect(grant.body).toMatchObject({ status: 400, code: 'message_must_be_well_formed' });
  });

  it('given a key that is used, then the day is kept beside the ledger, and no event', async () => {
    service = await startService();
    const token = await service.key({});
    const head = await service.folder.store.head();
    await call(service, '/v1/invoices?dryRun=true', { token, body: invoiceDocument() });
    const use = new KeyUse(service.folder.dir);
    expect(use.lastUse(token.split('_')[1] ?? '')).toBe('2026-11-23');
    expect(await service.folder.store.head()).toBe(head);
  });

  const ROLES: readonly [role: 'emitter' | 'partner' | 'analyst', invoice: number][] = [
    ['emitter', 201],
    ['partner', 403],
    ['analyst', 403],
  ];

  it.each(ROLES)('given a key of role %s, then telling an invoice is %d', async (role, status) => {
    service = await startService();
    const token = await service.key({ role });
    const answer = await call(service, '/v1/invoices', { token, body: invoiceDocument() });
    expect(answer.status).toBe(status);
    const grant = { role: 'operator', teller: 'mine', parties: [] };
    const granted = await call(service, '/v1/keys', { token, body: grant });
    expect(granted.body).toMatchObject({ status: 403, code: 'only_an_operator_may' });
    const revoked = await call(service, '/v1/keys/000000000000', { method: 'DELETE', token });
    expect(revoked.status).toBe(403);
  });

  it('given a parameter where a call has none, then nothing is done', async () => {
    service = await startService();
    const token = await service.key({ role: 'operator', teller: 'ops', parties: [] });
    const head = await service.folder.store.head();
    const body = { role: 'operator', teller: 'mine', parties: [] };
    const answer = await call(service, '/v1/keys?dryRun=true', { token, body });
    expect(answer.body).toMatchObject({ code: 'parameter_must_be_valid', pointer: '/dryRun' });
    expect(await service.folder.store.head()).toBe(head);
  });

  it('given an operator, then it may tell anything, as the issuer unless it says', async () => {
    service = await startService();
    const token = await service.key({ role: 'operator', teller: 'ops', parties: [] });
    await call(service, '/v1/invoices', { token, body: invoiceDocument() });
    await call(service, '/v1/invoices', {
      token,
      body: invoiceDocument({ number: 'F2', onBehalfOf: BUYER }),
    });
    const sides = [];
    for (const number of ['F2026-041', 'F2']) {
      const stream = `invoice-${service.folder.party(SELLER)}/${number}`;
      const [stored] = await service.folder.store.readStream(stream);
      sides.push(JSON.parse(stored?.metadata ?? '{}').side);
    }
    expect(sides).toEqual(['promisee', 'promisor']);
  });

  it('given a bank, then it tells as the bank of the account holder', async () => {
    service = await startService();
    const token = await service.key({ teller: 'bank', parties: [SELLER], source: 'bank' });
    const body = { payer: BUYER, payee: SELLER, amount: '5.00', on: '2026-08-30', reference: 'T1' };
    expect((await call(service, '/v1/payments', { token, body })).status).toBe(201);
    const [stored] = await service.folder.store.readStream('payment-bank/T1');
    expect(JSON.parse(stored?.metadata ?? '{}')).toMatchObject({
      side: 'bank',
      source: 'bank',
      party: service.folder.party(SELLER),
    });
  });
});

describe('bodies of nobody', () => {
  it.each([
    ['what is no JSON', 'application/json', '{"a":'],
    ['too much', 'application/json', JSON.stringify({ note: 'x'.repeat(1024 * 1024) })],
    ['another media type', 'application/xml', '<a/>'],
  ])('given %s without a key, then 401: it is not looked at', async (_what, type, body) => {
    service = await startService();
    const answer = await call(service, '/v1/invoices', { type, body });
    expect(answer.body).toMatchObject({ status: 401, code: 'key_must_be_given' });
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
  });
});

describe('the demo', () => {
  it('given a visitor from this machine, then it acts as operator; a foreign page does not', async () => {
    service = await startService({ demo: true });
    const body = invoiceDocument();
    expect((await call(service, '/v1/invoices', { body })).status).toBe(201);
    const headers = { origin: 'https://elsewhere.example' };
    expect((await call(service, '/v1/invoices', { body, headers })).status).toBe(401);
    const wrong = await call(service, '/v1/invoices', { body, token: 'kept_x' });
    expect(wrong.status).toBe(401);
  });
});

describe('rates', () => {
  it('given more calls than the bound, then 429 to every kind of them, whatever they say they hold', async () => {
    service = await startService({ ratePerSecond: 1 });
    const token = await service.key({ role: 'operator', teller: 'ops', parties: [] });
    const statusesOf = async (...asked: Parameters<typeof call>): Promise<readonly number[]> => {
      const many = Array.from({ length: 20 }, () => call(...asked));
      return (await Promise.all(many)).map(({ status }) => status);
    };
    const headers = { 'content-type': 'application/x-ndjson' };
    expect(await statusesOf(service, '/metrics', { token, headers })).toContain(429);
    const bulk = { token, type: 'application/x-ndjson', body: '{}\n' };
    expect(await statusesOf(service, '/v1/events', bulk)).toContain(429);
  });

  it('given more calls than the bound, then 429 says when to come back', async () => {
    service = await startService({ ratePerSecond: 1 });
    const token = await service.key({});
    const statuses = [];
    let last: string | null = null;
    for (let i = 0; i < 4; i++) {
      const answer = await call(service, '/v1/invoices?dryRun=true', {
        token,
        body: invoiceDocument(),
      });
      statuses.push(answer.status);
      last = answer.headers.get('retry-after') ?? last;
    }
    expect(statuses).toContain(429);
    expect(last).toBe('1');
  });
});
