import { BUYER, deal, type Reading, SELLER, startReading } from '../../http/read/reading.js';

describe('the page of a promise, over HTTP', () => {
  let reading: Reading;
  const path = `/promises/${encodeURIComponent(`invoice-${SELLER}/F-77`)}`;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(...deal({ number: 'F-77', paidOn: '2026-02-20' }));
  });
  afterAll(() => reading.close());

  it.each(['operator', 'seller', 'buyer'] as const)('shows it to the %s', async (who) => {
    const { status, text, headers } = await reading.get(path, who);
    expect(status).toBe(200);
    expect(text).toContain('F-77');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each(['other', 'analyst'] as const)('is not there for the %s, as in the API', async (who) => {
    const [page, api] = [await reading.get(path, who), await reading.get(`/v1${path}`, who)];
    expect([page.status, api.status]).toEqual([404, 404]);
    // The address is the asker's own word.
    expect(page.text.replaceAll(path, '')).not.toContain('F-77');
    expect(page.type).toBe('text/html');
  });

  it('says what is wrong with the moment asked for', async () => {
    const { status, text } = await reading.get(`${path}?asOf=yesterday`, 'seller');
    expect(status).toBe(400);
    expect(text).toContain('<h1>');
  });

  it('shows no more than the API does to the same viewer', async () => {
    const { body } = await reading.get(`/v1${path}`, 'buyer');
    const { text } = await reading.get(path, 'buyer');
    const linked = [...text.matchAll(/href="\/entries\/([^"?]+)"/g)];
    const shown = new Set(linked.map(([, entry = '']) => decodeURIComponent(entry)));
    const entries = JSON.stringify(body.entries);
    expect(shown.size).toBeGreaterThan(0);
    for (const entry of shown) expect(entries).toContain(entry);
    expect(text).toContain(encodeURIComponent(BUYER));
  });
});
