/** Who calls, where a browser does: sessions, forms, languages, and the path under which Kept is. */
import { createApp } from '../../../src/create-app.js';
import { type Reading, SELLER, startReading } from '../../http/read/reading.js';

const FORM = 'application/x-www-form-urlencoded';

interface Asked {
  readonly cookie?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const SETTINGS = { basePath: '/kept', behindProxy: true };

let now = new Date('2199-01-01T12:00:00Z');
let reading: Reading;

/** A request as a browser sends it; redirects are not followed. */
function browse(path: string, { cookie, form, headers = {} }: Asked = {}): Promise<Response> {
  return fetch(`${reading.url}${path}`, {
    redirect: 'manual',
    headers: {
      ...(cookie !== undefined && { cookie }),
      ...(form && { 'content-type': FORM }),
      ...headers,
    },
    ...(form && { method: 'POST', body: new URLSearchParams(form).toString() }),
  });
}

const tokenIn = (html: string): string => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';

/** The cookie that signing in gives, as the browser sends it back. */
async function signIn(key: string, headers: Asked['headers'] = {}): Promise<string> {
  const page = await browse('/sign-in', { headers });
  const form = { token: tokenIn(await page.text()), key, to: '/' };
  const answer = await browse('/sign-in', { form, headers });
  expect(answer.status).toBe(303);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('a session', () => {
  beforeAll(async () => {
    reading = await startReading({ ...SETTINGS, now: () => now });
  });
  afterAll(() => reading.close());

  it('given a key, then it opens pages and reads of the API, and names no secret', async () => {
    const cookie = await signIn(reading.tokens.seller);
    const secret = reading.tokens.seller.slice('kept_000000000000_'.length);
    expect(secret).toHaveLength(43);
    expect(cookie).not.toContain(secret);
    expect((await browse('/', { cookie })).status).toBe(200);
    const path = `/v1/professionals/${encodeURIComponent(SELLER)}`;
    expect((await browse(path, { cookie })).status).toBe(200);
  });

  it('given none, then a page leads to where one begins, and back', async () => {
    const { status, headers } = await browse('/professionals/x?asOf=2026-01-31');
    expect(status).toBe(303);
    const to = encodeURIComponent('/professionals/x?asOf=2026-01-31');
    expect(headers.get('location')).toBe(`/kept/sign-in?to=${to}`);
  });

  it('given a wrong key, then it says so, and begins nothing', async () => {
    const token = tokenIn(await (await browse('/sign-in')).text());
    const form = { token, key: 'kept_000000000000_x', to: '/' };
    const answer = await browse('/sign-in', { form });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).toContain('This key opens nothing');
  });

  it('given an address elsewhere to go on to, then it is not gone to', async () => {
    const token = tokenIn(await (await browse('/sign-in')).text());
    for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', 'x']) {
      const form = { token, key: reading.tokens.seller, to };
      expect((await browse('/sign-in', { form })).headers.get('location')).toBe('/kept/');
    }
  });

  it('given a form that is of no page of ours, then it changes nothing', async () => {
    const cookie = await signIn(reading.tokens.seller);
    const other = tokenIn(await (await browse('/sign-in')).text());
    for (const token of ['', 'x', other]) {
      expect((await browse('/sign-out', { cookie, form: { token } })).status).toBe(400);
    }
    expect((await browse('/', { cookie })).status).toBe(200);
  });

  it('given that one signs out, then the cookie opens nothing any more', async () => {
    const cookie = await signIn(reading.tokens.seller);
    const token = tokenIn(await (await browse('/', { cookie })).text());
    const out = await browse('/sign-out', { cookie, form: { token } });
    expect(out.headers.get('set-cookie')).toContain('kept_session=; Path=/kept; Max-Age=0');
    expect((await browse('/', { cookie })).status).toBe(303);
    const page = await (await browse('/sign-in', { cookie })).text();
    expect(page).toContain('Your session has ended.');
  });

  it('given that its key is revoked, then it ends', async () => {
    const key = await reading.key({ role: 'partner', parties: [SELLER] });
    const cookie = await signIn(key);
    const revoked = await fetch(`${reading.url}/v1/keys/${key.split('_')[1]}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${reading.tokens.operator}` },
    });
    expect(revoked.status).toBe(204);
    expect((await browse('/', { cookie })).status).toBe(303);
  });

  it('given twelve hours, then it ends', async () => {
    const cookie = await signIn(reading.tokens.seller);
    const begun = now;
    now = new Date(begun.getTime() + 12 * 3600 * 1000 - 1);
    expect((await browse('/', { cookie })).status).toBe(200);
    now = new Date(begun.getTime() + 12 * 3600 * 1000);
    expect((await browse('/', { cookie })).status).toBe(303);
    now = begun;
  });

  it('given another process on the same ledger, as after a restart, then it is known there', async () => {
    const cookie = await signIn(reading.tokens.seller);
    const options = { ...SETTINGS, docsPage: false, ratePerSecond: 0, now: () => now };
    const restarted = await createApp(reading.parts, options);
    await restarted.listen(0, '127.0.0.1');
    const opened = async (sent: string): Promise<number> => {
      const headers = { cookie: sent };
      const url = `${await restarted.getUrl()}/`;
      return (await fetch(url, { redirect: 'manual', headers })).status;
    };
    expect(await opened(cookie)).toBe(200);
    expect(await opened(`${cookie}x`)).toBe(303);
    await restarted.close();
  });

  it('given a cookie that was changed, then it opens nothing', async () => {
    const cookie = await signIn(reading.tokens.seller);
    const operator = reading.tokens.operator.split('_')[1] ?? '';
    const forged = cookie.replace(/=[0-9a-f]{12}/, `=${operator}`);
    expect((await browse('/', { cookie: forged })).status).toBe(303);
  });

  it('never writes to the API: that takes a key', async () => {
    const cookie = await signIn(reading.tokens.operator);
    const answer = await fetch(`${reading.url}/v1/keys`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{"role":"operator","teller":"thief"}',
    });
    expect(answer.status).toBe(401);
  });

  it('given TLS at the proxy, then the cookie stays under TLS, and under the path said', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-prefix': '/tools/kept' };
    const page = await browse('/sign-in', { headers });
    const html = await page.text();
    expect(html).toContain('href="/tools/kept/assets/');
    const form = { token: tokenIn(html), key: reading.tokens.seller, to: '/' };
    const { headers: kept } = await browse('/sign-in', { form, headers });
    expect(kept.get('set-cookie')).toMatch(
      /Path=\/tools\/kept; Max-Age=43200; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  it.each(['//evil.example', '/a/../b', '/a b', 'evil', '/<script>'])(
    'given %s as the path before it, then it is not believed',
    async (prefix) => {
      const headers = { 'x-forwarded-prefix': prefix };
      expect(await (await browse('/sign-in', { headers })).text()).toContain('href="/kept/assets/');
    },
  );

  it('given requests that still have the path, then they are understood', async () => {
    expect((await browse('/kept/sign-in')).status).toBe(200);
    expect((await browse('/keptsign-in')).status).toBe(404);
  });

  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.5', 'fr'],
    ['en-GB,fr;q=0.9', 'en'],
    ['de,fr;q=0.3,en;q=0.2', 'fr'],
    ['de', 'en'],
    ['*', 'en'],
  ])('given %s as what the browser reads, then it speaks %s', async (accepted, language) => {
    const headers = { 'accept-language': accepted };
    const html = await (await browse('/sign-in', { headers })).text();
    expect(html).toContain(`<html lang="${language}">`);
  });

  it('given the switch, then it goes before the browser, and is remembered', async () => {
    const headers = { 'accept-language': 'en' };
    const switched = await browse('/sign-in?lang=fr', { headers });
    expect(await switched.text()).toContain('<html lang="fr">');
    const cookie = switched.headers.get('set-cookie')?.split(';')[0] ?? '';
    const after = await browse('/sign-in', { cookie, headers });
    expect(await after.text()).toContain('<html lang="fr">');
  });

  it('given a built file, then it is kept for ever, and sent as small as it is taken', async () => {
    const html = await (await browse('/sign-in')).text();
    const [, sheet = ''] = /href="\/kept(\/assets\/kept-[^"]+\.css)"/.exec(html) ?? [];
    const answer = await browse(sheet, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect((await answer.text()).length).toBeGreaterThan(5000);
    expect((await browse('/assets/..%2f..%2fpackage.json')).status).toBe(404);
  });
});
