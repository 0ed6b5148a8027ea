import {
  deal,
  FIRMS,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../../http/read/reading.js';

const path = professional(SELLER, 'statement').slice('/v1'.length);

describe('the statement of a professional, over HTTP', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      ...FIRMS.slice(0, 3).flatMap((buyer, i) =>
        ['F-1', 'F-2'].flatMap((number) =>
          deal({ number: `${number}${i}`, buyer, paidOn: '2026-02-20' }),
        ),
      ),
    );
  });
  afterAll(() => reading.close());

  it('says to the professional itself how to ask for the same again', async () => {
    const { status, text, headers } = await reading.get(`${path}?asOf=2026-06-30`, 'seller');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    const [, again = ''] = /class="mono">http:\/\/[^/]+([^<]+)</.exec(text) ?? [];
    const address = again.replaceAll('&amp;', '&');
    expect(address).toMatch(/^\/professionals\/.*\?asOf=2026-06-30&knownAt=\d+&model=triangle-1$/);
    await reading.tell(...deal({ number: 'F-3', paidOn: '2026-02-20' }));
    const later = await reading.get(address, 'seller');
    expect(later.status).toBe(200);
    expect(sheetOf(later.text)).toBe(sheetOf(text));
  });

  it('carries the address of its receipt, which has the same score, and a QR code of it', async () => {
    const { text } = await reading.get(`${path}?asOf=2026-06-30`, 'seller');
    const [, address = ''] = /class="mono">http:\/\/[^/]+(\/v1\/[^<]+)</.exec(text) ?? [];
    expect(address).toMatch(/^\/v1\/professionals\/.*\/receipt\?asOf=2026-06-30&amp;knownAt=/);
    expect(text).toMatch(/<svg class="qr" .*<title>The address of the receipt<\/title>/);
    const receipt = await reading.get(address.replaceAll('&amp;', '&'), 'seller');
    expect([receipt.status, receipt.text.slice(0, 15)]).toEqual([200, 'kept-receipt/1\n']);
  });

  it('names no position to others, and asks for none', async () => {
    const { status, text } = await reading.get(path, 'other');
    expect(status).toBe(200);
    expect(text).not.toContain('knownAt=');
    expect(text).not.toContain('F-1');
    expect((await reading.get(`${path}?knownAt=1`, 'other')).status).not.toBe(200);
  });
});

function sheetOf(html: string): string {
  return /<article class="sheet">.*<\/article>/s.exec(html)?.[0] ?? 'no sheet';
}
