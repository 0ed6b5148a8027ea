import { type Reading, SELLER, startReading } from '../../http/read/reading.js';
import { call } from '../../http/service.js';
import { Visit } from '../visit.js';

const TOKEN = /kept_([0-9a-f]{12})_[A-Za-z0-9_-]{43}/;

const WANTED = { role: 'emitter', teller: 'acme-erp', parties: SELLER, source: 'api' };

describe('the pages of keys', () => {
  let reading: Reading;
  let operator: Visit;

  beforeAll(async () => {
    reading = await startReading();
    operator = await Visit.of(reading, reading.tokens.operator);
  });
  afterAll(() => reading.close());

  /** Grants a key by the form. */
  const grant = async (fields: Record<string, string> = {}) => {
    const page = await operator.send('/keys/new', '/keys', { ...WANTED, ...fields });
    const [token = '', keyId = ''] = TOKEN.exec(page.html) ?? [];
    return { page, token, keyId };
  };

  it('shows a new key once, and it works', async () => {
    const { page, token, keyId } = await grant();
    await reading.caughtUp();
    const [list, one] = [await operator.get('/keys'), await operator.get(`/keys/${keyId}`)];
    const asked = await call(reading, '/v1/professionals', { token });
    expect(page.status).toBe(201);
    expect(asked.status).toBe(200);
    expect(list.html).toContain(keyId);
    expect(list.html).toContain('acme-erp');
    expect(`${list.html}${one.html}`).not.toMatch(TOKEN);
  });

  it('ends the session of a key that is revoked', async () => {
    const { token, keyId } = await grant({ role: 'partner' });
    const holder = await Visit.of(reading, token);
    expect((await holder.get('/')).status).toBe(200);
    const revoked = await operator.send(`/keys/${keyId}`, `/keys/${keyId}/revoke`, {});
    expect(revoked).toMatchObject({ status: 303, location: '/keys' });
    await reading.caughtUp();
    expect((await call(reading, '/v1/professionals', { token })).status).toBe(401);
    expect((await holder.get('/')).location).toBe('/sign-in?to=%2F');
    expect((await operator.get(`/keys/${keyId}`)).html).not.toContain('/revoke"');
  });

  it('grants a second key for the same', async () => {
    const { keyId } = await grant();
    const page = await operator.send(`/keys/${keyId}`, `/keys/${keyId}/rotation`, { until: '' });
    const [token = '', second] = TOKEN.exec(page.html) ?? [];
    expect(page.status).toBe(201);
    expect(second).not.toBe(keyId);
    expect((await call(reading, '/v1/professionals', { token })).status).toBe(200);
  });

  it('shows a refused form again, with why and what was typed', async () => {
    const { page } = await grant({ teller: 'Not A Name', parties: '0002:552100554' });
    expect(page.status).toBe(400);
    expect(page.html).toMatch(/role="alert"[^<]*>[^<]*name/);
    expect(page.html).toContain('value="Not A Name"');
    expect(page.html).toContain('>0002:552100554</textarea>');
  });

  it('shows a second key that ends in the past as refused', async () => {
    const { keyId } = await grant();
    const to = `/keys/${keyId}/rotation`;
    const page = await operator.send(`/keys/${keyId}`, to, { until: '2020-01-01' });
    expect(page.status).toBe(400);
    expect(page.html).toContain('The day until which it opens is past.');
  });

  it('takes no form that is not of its pages', async () => {
    const page = await operator.post('/keys', { ...WANTED, token: 'forged' });
    expect(page.status).toBe(400);
    expect(page.html).not.toMatch(TOKEN);
  });

  it('is for operators', async () => {
    const partner = await Visit.of(reading, reading.tokens.seller);
    for (const path of ['/keys', '/keys/new', '/keys/0123456789ab']) {
      expect([path, (await partner.get(path)).status]).toEqual([path, 403]);
    }
    const sent = await partner.send('/', '/keys', WANTED);
    expect(sent.status).toBe(403);
  });

  it('knows no key that was never granted', async () => {
    expect((await operator.get('/keys/0123456789ab')).status).toBe(404);
  });

  it('speaks French', async () => {
    const french = await Visit.of(reading, reading.tokens.operator, 'fr');
    expect((await french.get('/keys')).html).toContain('<html lang="fr">');
    expect((await french.get('/keys/new')).html).toContain('Accorder la clé');
  });
});
