import { BUYER, invoiceData, SELLER } from '../../command/fixture.js';
import { call, cloudEvent, type Service, startService } from '../service.js';

let service: Service;
let token: string;

beforeAll(async () => {
  service = await startService();
  token = await service.key({});
});

afterAll(() => service.close());

const STRUCTURED = 'application/cloudevents+json';

function invoice(number: string, changes: Record<string, unknown> = {}): object {
  return cloudEvent('InvoiceIssued', `inv ${number}`, invoiceData({ number, ...changes }));
}

describe('POST /v1/events, one event', () => {
  it('given a structured event, then 201 and where it is; again, then 200 and the same', async () => {
    const body = invoice('S1');
    const first = await call(service, '/v1/events', { token, type: STRUCTURED, body });
    expect(first.status).toBe(201);
    expect(first.body).toEqual({
      status: 'accepted',
      entry: `invoice-${service.folder.party(SELLER)}/S1@0`,
      position: expect.any(Number),
      id: expect.any(String),
    });
    const again = await call(service, '/v1/events', { token, type: STRUCTURED, body });
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ ...first.body, status: 'duplicate' });
  });

  it('given a binary event, then its attributes come from the headers', async () => {
    const answer = await call(service, '/v1/events', {
      token,
      headers: {
        'ce-specversion': '1.0',
        'ce-id': 'b%C3%A91',
        'ce-source': '/erp',
        'ce-type': 'InvoiceIssued.v1',
        'ce-correlationid': 'order 7',
      },
      body: invoiceData({ number: 'B1' }),
    });
    expect(answer.status).toBe(201);
    const [stored] = await service.folder.store.readStream(
      `invoice-${service.folder.party(SELLER)}/B1`,
    );
    expect(JSON.parse(stored?.metadata ?? '{}')).toMatchObject({
      message: 'bé1',
      $correlationId: 'order 7',
    });
  });

  it('given an Idempotency-Key, then it stands in for the id', async () => {
    const one = { token, headers: { 'idempotency-key': 'k-1' } };
    const first = await call(service, '/v1/events', { ...one, body: invoice('K1') });
    const other = { ...invoice('K1'), id: 'another id' };
    const again = await call(service, '/v1/events', { ...one, body: other });
    expect([first.status, again.status]).toEqual([201, 200]);
    const changed = await call(service, '/v1/events', {
      ...one,
      body: invoice('K1', { project: 'X' }),
    });
    expect(changed.status).toBe(409);
    expect(changed.type).toBe('application/problem+json');
    expect(changed.body).toMatchObject({ code: 'idempotency_key_reused', status: 409 });
  });

  it('given a dry run, then 200 and nothing is stored', async () => {
    const head = await service.folder.store.head();
    const answer = await call(service, '/v1/events?dryRun=true', { token, body: invoice('D1') });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ status: 'accepted' });
    expect(answer.body).not.toHaveProperty('position');
    expect(await service.folder.store.head()).toBe(head);
  });

  it.each([
    ['/v1/events?dryRun=yes', '/dryRun'],
    ['/v1/events?dryrun=true', '/dryrun'],
    ['/v1/entries/invoice-x%2FD1@0/withdraw?dry=true', '/dry'],
    ['/v1/invoices?dryRun=true&dryRun=true', '/dryRun'],
  ])(
    'given a parameter that is not as documented (%s), then nothing is stored',
    async (path, pointer) => {
      const head = await service.folder.store.head();
      const body = path.startsWith('/v1/events') ? invoice('D1') : {};
      const answer = await call(service, path, { token, body });
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ code: 'parameter_must_be_valid', pointer });
      expect(await service.folder.store.head()).toBe(head);
    },
  );

  const REFUSED: readonly [string, object, number, string, string][] = [
    ['an unknown type', cloudEvent('Nothing', 'x', {}), 400, 'event_type_must_be_known', '/type'],
    [
      'a type that is not sent',
      cloudEvent('AccessGranted', 'x', {}),
      400,
      'event_type_must_be_known',
      '/type',
    ],
    [
      'a newer version',
      cloudEvent('InvoiceIssued.v9', 'x', {}),
      400,
      'event_type_must_be_known',
      '/type',
    ],
    [
      'no id',
      { specversion: '1.0', source: '/', type: 'InvoiceIssued', data: {} },
      400,
      'message_must_be_well_formed',
      '/id',
    ],
    [
      'an unknown member',
      invoice('R1', { sellerr: SELLER }),
      400,
      'message_must_be_well_formed',
      '/data/sellerr',
    ],
    [
      'a day that does not exist',
      invoice('R1', { issuedOn: '2026-02-29' }),
      400,
      'message_must_be_well_formed',
      '/data/issuedOn',
    ],
    [
      'a nested member that is wrong',
      invoice('R1', { instalments: [{ kind: 'ordinary', amount: 1200, basis: 'stated' }] }),
      400,
      'message_must_be_well_formed',
      '/data/instalments/0/amount',
    ],
    [
      'a wrong check digit',
      invoice('R1', { seller: '0002:552100555' }),
      400,
      'identifier_must_be_valid',
      '/data/seller',
    ],
    [
      'another teller’s code',
      invoice('R1', { buyer: 'local:other:7' }),
      403,
      'local_code_must_be_the_tellers_own',
      '/data/buyer',
    ],
    [
      'parties of others',
      invoice('R1', { seller: '0002:542051180' }),
      403,
      'teller_must_speak_for_a_party',
      '/data',
    ],
    [
      'a broken sum',
      invoice('R1', { payable: '1' }),
      422,
      'payable_must_be_total_less_prepaid',
      '/data/payable',
    ],
  ];

  it.each(REFUSED)(
    'given %s, then a problem says where',
    async (_, body, status, code, pointer) => {
      const answer = await call(service, '/v1/events', { token, body });
      expect(answer.status).toBe(status);
      expect(answer.type).toBe('application/problem+json');
      expect(answer.body).toMatchObject({
        type: `/docs/problems#${code}`,
        title: expect.any(String),
        detail: expect.any(String),
        status,
        code,
        pointer,
      });
    },
  );
});

describe('POST /v1/events, many', () => {
  it('given a batch with a bad event among good ones, then each has its result', async () => {
    const answer = await call(service, '/v1/events', {
      token,
      type: 'application/cloudevents-batch+json',
      body: [invoice('M1'), { ...invoice('M2'), specversion: '0.3' }, invoice('M3'), invoice('M1')],
    });
    expect(answer.status).toBe(200);
    expect(answer.body.results).toMatchObject([
      { status: 'accepted' },
      { status: 'rejected', code: 'message_must_be_well_formed', pointer: '/specversion' },
      { status: 'accepted' },
      { status: 'duplicate' },
    ]);
  });

  it('given no list as a batch, or a dry run of one, then a problem', async () => {
    const type = 'application/cloudevents-batch+json';
    const single = await call(service, '/v1/events', { token, type, body: invoice('M9') });
    expect(single.body).toMatchObject({ code: 'message_must_be_well_formed' });
    const dry = await call(service, '/v1/events?dryRun=true', { token, type, body: [] });
    expect(dry.body).toMatchObject({ code: 'request_must_be_well_formed' });
  });
});

describe('what is spoken for', () => {
  it('given a key of the buyer, then it tells the same invoice as promisor', async () => {
    const buyer = await service.key({ teller: 'theirs', parties: [BUYER] });
    const answer = await call(service, '/v1/events', { token: buyer, body: invoice('V1') });
    expect(answer.status).toBe(201);
    const [stored] = await service.folder.store.readStream(
      `invoice-${service.folder.party(SELLER)}/V1`,
    );
    expect(JSON.parse(stored?.metadata ?? '{}')).toMatchObject({ side: 'promisor' });
  });

  it('given a key of both, then it must say for whom', async () => {
    const both = await service.key({ teller: 'accountant', parties: [SELLER, BUYER] });
    const unsaid = await call(service, '/v1/events', { token: both, body: invoice('V2') });
    expect(unsaid.body).toMatchObject({
      code: 'party_spoken_for_must_be_named',
      pointer: '/onbehalfof',
    });
    const said = { ...invoice('V2'), onbehalfof: '732 829 320' };
    const answer = await call(service, '/v1/events', { token: both, body: said });
    expect(answer.status).toBe(201);
  });
});
