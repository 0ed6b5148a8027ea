import { createHash } from 'node:crypto';
import { REJECTIONS } from '../../../src/ledger/rejection.js';
import { call, cloudEvent, invoiceDocument, type Service, startService } from '../service.js';

let service: Service;
let token: string;
let lag = 0;
let trouble: string | null = null;

beforeAll(async () => {
  const follower = {
    name: 'projector',
    position: async () => (await service.folder.store.head()) - lag,
    trouble: () => trouble,
  };
  service = await startService({ followers: [follower] });
  token = await service.key({});
});

afterAll(() => service.close());

describe('limits', () => {
  it.each([
    ['an address that is not percent-encoded', '%E0%A4%A'],
    ['an address with too long a part', 'x'.repeat(1001)],
  ])('given %s, then a problem', async (_, part) => {
    const answer = await call(service, `/v1/entries/${part}/contest`, { token, body: {} });
    expect([answer.status, answer.type]).toEqual([400, 'application/problem+json']);
    expect(answer.body).toMatchObject({ status: 400, code: 'request_must_be_well_formed' });
    expect(String(answer.body.detail)).toMatch(/^The address|^A part of the address/);
  });

  const REFUSED: readonly [string, string, string, number, string][] = [
    ['text that is no JSON', '{"a":', 'application/json', 400, 'body_must_be_json'],
    ['a prototype', '{"__proto__":{}}', 'application/json', 400, 'body_must_be_json'],
    ['an unknown media type', '<a/>', 'application/xml', 415, 'media_type_must_be_supported'],
    [
      'a body over a megabyte',
      JSON.stringify({ note: 'x'.repeat(1024 * 1024) }),
      'application/json',
      413,
      'body_must_fit_the_limits',
    ],
    [
      'a body too deep',
      JSON.stringify(cloudEvent('InvoiceIssued', '1', 'DEEP')).replace('"DEEP"', nested(5000)),
      'application/json',
      413,
      'body_must_fit_the_limits',
    ],
    ['a list', '[]', 'application/json', 400, 'message_must_be_well_formed'],
    ['nothing', '', 'application/json', 400, 'message_must_be_well_formed'],
  ];

  it.each(REFUSED)('given %s, then a problem', async (_, body, type, status, code) => {
    const answer = await call(service, '/v1/events', { token, type, body });
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.text).not.toMatch(/node_modules|\.[jt]s:\d/);
  });

  it('given an unknown route, then 404 as a problem', async () => {
    const answer = await call(service, '/v1/nothing', { token });
    expect(answer.body).toMatchObject({ status: 404, code: 'route_must_exist' });
  });
});

describe('running', () => {
  it('given health, then it is open and says how far the projector is', async () => {
    expect((await call(service, '/health/live')).body).toEqual({ status: 'live' });
    lag = 0;
    const ready = await call(service, '/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({ ready: true, followers: { projector: { lag: 0 } } });
    lag = 10_001 * (service.folder.store.stride ?? 1);
    const behind = await call(service, '/health/ready');
    expect([behind.status, behind.body.ready]).toEqual([503, false]);
  });

  it('given calls, then they are counted without ids in the labels', async () => {
    await call(service, '/v1/invoices', { token, body: invoiceDocument() });
    await call(service, '/v1/invoices', { token, body: invoiceDocument() });
    expect((await call(service, '/metrics')).status).toBe(401);
    expect((await call(service, '/metrics', { token })).status).toBe(403);
    const metrics = await service.key({ role: 'metrics', teller: 'prometheus', parties: [] });
    const { text } = await call(service, '/metrics', { token: metrics });
    expect(text).toContain('kept_tellings_total{result="accepted"} 1');
    expect(text).toContain('kept_tellings_total{result="duplicate"} 1');
    expect(text).toMatch(
      /kept_http_request_seconds_count\{.*route="\/v1\/invoices",status="201"\} 1/,
    );
    expect(text).not.toContain('552100554');
  });

  it('given a metrics key, then it opens nothing else', async () => {
    const metrics = await service.key({ role: 'metrics', teller: 'prometheus', parties: [] });
    const body = invoiceDocument({ number: 'M1' });
    const told = await call(service, '/v1/invoices', { token: metrics, body });
    expect(told.body).toMatchObject({ status: 403, code: 'role_must_allow_it' });
  });

  it('given trouble with a file, then what is said to anybody does not say where it lies', async () => {
    trouble = "SQLITE_FULL: '/srv/kept data/views-5.db' and /var/lib/kept/book.db: disk is full";
    const ready = await call(service, '/health/ready');
    trouble = null;
    expect(ready.status).toBe(503);
    expect(ready.text).toMatch(/disk is full/);
    expect(ready.text).not.toMatch(/srv|kept data|views-5|var|book/);
  });

  it('given a projector that lags, then the metrics say by how much', async () => {
    lag = 2;
    const operator = await service.key({ role: 'operator', teller: 'ops', parties: [] });
    const { text } = await call(service, '/metrics', { token: operator });
    expect(text).toMatch(/^kept_follower_lag\{follower="projector"\} 2$/m);
  });

  it('given the documentation, then it is open and knows every message and problem', async () => {
    const document = await call(service, '/docs-json');
    expect(document.body.openapi).toBe('3.1.0');
    const { paths, components } = JSON.parse(document.text);
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/v1/events', '/v1/invoices', '/v1/entries/{entry}/contest']),
    );
    const { InvoiceIssuedDto } = components.schemas;
    expect(InvoiceIssuedDto.required).toContain('seller');
    expect(InvoiceIssuedDto.required).not.toContain('project');
    expect(InvoiceIssuedDto.properties.instalments.items.$ref).toMatch(/InstalmentDto$/);
    const refs = document.text.match(/#\/components\/schemas\/\w+/g) ?? [];
    const known = new Set(Object.keys(components.schemas));
    expect(refs.filter((ref) => !known.has(ref.split('/').at(-1) ?? ''))).toEqual([]);
    const problems = await call(service, '/docs/problems');
    for (const code of Object.keys(REJECTIONS)) expect(problems.text).toContain(`id="${code}"`);
    expect(problems.text).toContain('or <code>local:&lt;teller&gt;:&lt;code&gt;</code>');
  });

  it('given the documentation, then every call stands in it once', async () => {
    const { paths } = JSON.parse((await call(service, '/docs-json')).text);
    const tags = Object.values<Record<string, { readonly tags?: readonly string[] }>>(paths)
      .flatMap((methods) => Object.values(methods))
      .map((each) => each.tags?.length);
    expect(tags).toEqual(tags.map(() => 1));
  });

  it('given the page of problems, then nothing in it is asked for in vain', async () => {
    const { text } = await call(service, '/docs/problems');
    expect(text).toContain('<link rel="icon" href="data:,">');
  });

  it('given any answer, then browsers hear what may be done with it', async () => {
    const asked = [
      await call(service, '/v1/invoices', { token, body: invoiceDocument() }),
      await call(service, '/v1/nothing', { token }),
      await call(service, '/v1/invoices', { body: {} }),
      await call(service, '/health/live'),
      await call(service, '/docs/problems'),
    ];
    for (const { headers } of asked) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    }
    const kept = asked.map(({ headers }) => headers.get('cache-control'));
    expect(kept).toEqual(['no-store', 'no-store', 'no-store', null, null]);
  });

  it('given a page, then its own style is named by its hash, and no other may be', async () => {
    const { text, headers } = await call(service, '/docs/problems');
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(text) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers.get('content-security-policy')).toContain(`style-src 'self' 'sha256-${hash}';`);
  });

  it('given no views, then the bare address leads to the documentation', async () => {
    const home = await fetch(service.url, { redirect: 'manual' });
    expect(home.status).toBe(302);
    expect(home.headers.get('location')).toBe('/docs');
  });
});

function nested(depth: number): string {
  return `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
}
