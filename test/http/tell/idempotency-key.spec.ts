/** An `Idempotency-Key` belongs to one request, whatever it is about. */
import { BUYER, OTHER, SELLER } from '../../command/fixture.js';
import {
  type Answer,
  type Call,
  call,
  cloudEvent,
  invoiceDocument,
  type Service,
  startService,
} from '../service.js';

let service: Service;
let token: string;

beforeAll(async () => {
  service = await startService();
  token = await service.key({});
});

afterAll(() => service.close());

function send(path: string, key: string, body: unknown, by = token): Promise<Answer> {
  return call(service, path, { token: by, headers: { 'idempotency-key': key }, body });
}

function payment(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { payer: BUYER, payee: SELLER, amount: '5.00', on: '2026-08-30', ...changes };
}

const DELIVERY = { supplier: SELLER, client: BUYER, reference: 'ORD-1', dueOn: '2026-09-10' };

const INVOICE_EVENT = {
  ...{ seller: SELLER, buyer: BUYER, number: 'E-1', typeCode: '380', total: '100', prepaid: '0' },
  ...{ payable: '100', currency: 'EUR', issuedOn: '2026-08-01' },
  instalments: [{ kind: 'ordinary', amount: '100', due: '2026-08-31', basis: 'stated' }],
};

/** A route, a body, and the same call with another body, number or type. */
const REUSES: readonly [what: string, path: string, body: unknown, other: unknown][] = [
  ['an invoice', '/v1/invoices', invoiceDocument(), invoiceDocument({ amount: '1.00' })],
  [
    'an invoice with another number',
    '/v1/invoices',
    invoiceDocument({ number: 'A' }),
    invoiceDocument({ number: 'B' }),
  ],
  [
    'an invoice with another text',
    '/v1/invoices',
    invoiceDocument({ number: 'C', note: 'one' }),
    invoiceDocument({ number: 'C', note: 'two' }),
  ],
  [
    'a payment with another reference',
    '/v1/payments',
    payment({ reference: 'P1' }),
    payment({ reference: 'P2' }),
  ],
  ['a payment without a reference', '/v1/payments', payment(), payment({ payer: OTHER })],
  [
    'a delivery with another reference',
    '/v1/deliveries',
    DELIVERY,
    { ...DELIVERY, reference: 'ORD-2' },
  ],
  [
    'an event with another number',
    '/v1/events',
    cloudEvent('InvoiceIssued', 'x', INVOICE_EVENT),
    cloudEvent('InvoiceIssued', 'x', { ...INVOICE_EVENT, number: 'E-2' }),
  ],
  [
    'an event of another type',
    '/v1/events',
    cloudEvent('InvoiceIssued', 'y', { ...INVOICE_EVENT, number: 'E-3' }),
    cloudEvent('InvoiceReceived', 'y', { seller: SELLER, number: 'E-3', receivedOn: '2026-08-02' }),
  ],
];

describe('an Idempotency-Key', () => {
  it.each(REUSES)(
    'given %s again under it, then it is refused',
    async (what, path, body, other) => {
      const first = await send(path, what, body);
      expect(first.status).toBe(201);
      const head = await service.folder.store.head();
      const again = await send(path, what, other);
      expect(again.body).toMatchObject({ status: 409, code: 'idempotency_key_reused' });
      const dry = await send(`${path}?dryRun=true`, what, other);
      expect(dry.body).toMatchObject({ status: 409, code: 'idempotency_key_reused' });
      const same = await send(path, what, body);
      expect(same.status).toBe(200);
      expect(same.body).toMatchObject({ status: 'duplicate', entry: first.body.entry });
      expect(same.body.position).toBe(first.body.position);
      expect(await service.folder.store.head()).toBe(head);
    },
  );

  it('given it on another route, then it is refused', async () => {
    const key = 'k-routes';
    expect((await send('/v1/payments', key, payment({ reference: 'R1' }))).status).toBe(201);
    const invoice = await send('/v1/invoices', key, invoiceDocument({ number: 'R1' }));
    expect(invoice.body).toMatchObject({ status: 409, code: 'idempotency_key_reused' });
  });

  it('given what is said of an entry under it, then it is said of this entry only', async () => {
    const told = [];
    for (const number of ['W1', 'W2']) {
      const { body } = await call(service, '/v1/invoices', {
        token,
        body: invoiceDocument({ number }),
      });
      told.push(`/v1/entries/${encodeURIComponent(String(body.entry))}/withdraw`);
    }
    const [one = '', two = ''] = told;
    const body = { why: 'clerical_error' };
    expect((await send(one, 'k-entry', body)).status).toBe(201);
    expect((await send(one, 'k-entry', body)).status).toBe(200);
    expect((await send(two, 'k-entry', body)).body).toMatchObject({
      status: 409,
      code: 'idempotency_key_reused',
    });
  });

  it('given two requests at once under it, then one of them is told', async () => {
    const answers = await Promise.all(
      ['S1', 'S2', 'S3'].map((reference) => {
        return send('/v1/payments', 'k-race', payment({ reference }));
      }),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409, 409]);
  });

  it('given a request that was refused, then it comes mended under the same key', async () => {
    const wrong = payment({ reference: 'M1', invoices: [{ number: 'F1', amount: '9.00' }] });
    expect((await send('/v1/payments', 'k-mended', wrong)).status).toBe(422);
    const right = payment({ reference: 'M1' });
    expect((await send('/v1/payments', 'k-mended', right)).status).toBe(201);
  });

  it('given a dry run, then the key is still free', async () => {
    const first = await send('/v1/payments?dryRun=true', 'k-dry', payment({ reference: 'D1' }));
    expect(first.status).toBe(200);
    expect((await send('/v1/payments', 'k-dry', payment({ reference: 'D2' }))).status).toBe(201);
  });

  it('given the keys of two clients of one platform, then they do not meet', async () => {
    const [one, two] = await Promise.all([
      service.key({ teller: 'platform', parties: [SELLER] }),
      service.key({ teller: 'platform', parties: [OTHER] }),
    ]);
    expect((await send('/v1/payments', '1', payment({ reference: 'C1' }), one)).status).toBe(201);
    const others = payment({ payee: OTHER, reference: 'C2' });
    expect((await send('/v1/payments', '1', others, two)).status).toBe(201);
    const renewed = await service.key({ teller: 'platform', parties: [SELLER] });
    const again = await send('/v1/payments', '1', payment({ reference: 'C3' }), renewed);
    expect(again.status).toBe(409);
  });

  it('given it where many are told, or a key is granted, then it is refused', async () => {
    const operator = await service.key({ role: 'operator', teller: 'ops', parties: [] });
    const headers = { 'idempotency-key': 'k' };
    const grant = { role: 'emitter', teller: 'x', parties: [SELLER] };
    const answers = [
      await call(service, '/v1/events', {
        token,
        headers,
        type: 'application/x-ndjson',
        body: '{}',
      }),
      await call(service, '/v1/events', {
        ...{ token, headers, type: 'application/cloudevents-batch+json', body: [] },
      }),
      await call(service, '/v1/keys', { token: operator, headers, body: grant }),
    ];
    for (const { body } of answers) {
      expect(body).toMatchObject({ status: 400, code: 'request_must_be_well_formed' });
    }
  });

  describe('of a document', () => {
    const line = (number: string) =>
      JSON.stringify(
        cloudEvent('InvoiceIssued', number, {
          ...INVOICE_EVENT,
          number,
        }),
      );
    const sendDocument = (key: string, body: string, more: Partial<Call> = {}, query = '') =>
      call(service, `/v1/documents${query}`, {
        ...{ token, type: 'application/octet-stream', body, ...more },
        headers: { 'idempotency-key': key, ...more.headers },
      });
    const THREE = ['K1', 'K2', 'K3'].map(line).join('\n');

    it('given another document under it, then it is refused, and the same adds nothing', async () => {
      expect((await sendDocument('k-doc', THREE)).text).toContain('"accepted":3');
      const head = await service.folder.store.head();
      for (const [other, query] of [
        [line('K4'), ''],
        [`${THREE}\n${line('K4')}`, ''],
        [THREE, `?owner=${SELLER}`],
        [line('K4'), '?dryRun=true'],
      ] as const) {
        const again = await sendDocument('k-doc', other, {}, query);
        expect(again.body).toMatchObject({ status: 409, code: 'idempotency_key_reused' });
      }
      const lines = await sendDocument('k-doc', line('K4'), {
        headers: { accept: 'application/x-ndjson' },
      });
      expect(lines.body).toMatchObject({ status: 409, code: 'idempotency_key_reused' });
      const invoice = await send('/v1/invoices', 'k-doc', invoiceDocument({ number: 'K5' }));
      expect(invoice.body).toMatchObject({ status: 409, code: 'idempotency_key_reused' });
      expect((await sendDocument('k-doc', THREE)).text).toContain('"duplicate":3');
      expect(await service.folder.store.head()).toBe(head);
    });

    it('given one that was refused, then it comes mended under the same key', async () => {
      const wrong = line('K6').replace('EUR', 'XXB');
      expect((await sendDocument('k-doc-mended', wrong)).status).toBe(400);
      expect((await sendDocument('k-doc-mended', line('K6'))).text).toContain('"accepted":1');
    });

    it('given a form, which may hold several, then it is refused', async () => {
      const body = new FormData();
      body.append('files', new Blob([line('K7')]), 'a.ndjson');
      const answer = await fetch(`${service.url}/v1/documents`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'k-form' },
        body,
      });
      expect(await answer.json()).toMatchObject({ code: 'request_must_be_well_formed' });
    });
  });

  it('given what is stored of it, then neither the key nor the body can be read from it', async () => {
    await send('/v1/payments', 'key of jean.dupont@example.org', payment({ reference: 'H1' }));
    const all = [];
    for await (const batch of service.folder.store.readAll(0)) all.push(...batch);
    const used = all.filter(({ type }) => type === 'IdempotencyKeyUsed.v1');
    expect(used.length).toBeGreaterThan(0);
    expect(JSON.stringify(used)).not.toMatch(/dupont|H1/);
  });
});
