/** The pages of share links: who makes one, what it shows to whom, when it ends. */
import {
  BUYER,
  deal,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../../http/read/reading.js';
import { type Browser, browse } from './browsing.js';

/** Long after all that is told is recorded: a link shows the end of the day before. */
const NOON = '2198-01-01T12:00:00Z';
const SHARES = professional(BUYER, 'shares').slice('/v1'.length);
const SELLERS = [SELLER, OTHER, ...FIRMS.slice(0, 3)];

describe('the pages of share links, over HTTP', () => {
  let now = NOON;
  let reading: Reading;
  let buyer: Browser;

  beforeAll(async () => {
    reading = await startReading({ now: () => new Date(now) });
    await reading.tell(
      ...SELLERS.flatMap((seller) =>
        ['S1', 'S2'].flatMap((number) => deal({ number, seller, paidOn: '2026-02-03' })),
      ),
    );
    buyer = await browse(reading.url, reading.tokens.buyer);
  });
  afterAll(() => reading.close());
  beforeEach(() => {
    now = NOON;
  });

  async function made(fields: Readonly<Record<string, string>> = {}) {
    const answer = await buyer.send(SHARES, { shows: 'overall', badge: 'yes', ...fields });
    const text = await answer.text();
    expect([answer.status, answer.headers.get('location')]).toEqual([201, null]);
    const [path = ''] = /\/s\/kept_share_[\w-]+/.exec(text) ?? [];
    return { path, share: path.split('_')[2] ?? '' };
  }

  /** Opens without a key, as whoever has the link does. */
  const open = (path: string) => reading.get(path, null);

  it('given a link, then it is shown once, and opens without a key', async () => {
    const { path } = await made();
    const shown = await open(path);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(shown.headers.get('x-robots-tag')).toContain('noindex');
    expect(shown.text).toContain('31 Dec 2197');
    expect(await (await buyer.get(SHARES)).text()).not.toContain(path);
  });

  it('given what was chosen, then no other figure, partner or promise is on it', async () => {
    const { path } = await made({ badge: '' });
    const { text } = await open(path);
    const partners = SELLERS.map((id) => id.slice(5)).join('|');
    // The link's own secret is by chance any letters, those of a number too.
    expect(text.replaceAll(path, '')).not.toMatch(new RegExp(`<table|${partners}|S1|S2`));
  });

  it('given openings, then they are counted', async () => {
    const { path } = await made();
    await open(path);
    await open(`${path}/badge.svg`);
    await reading.caughtUp();
    const list = await (await buyer.get(SHARES)).text();
    expect(list).toContain('Opened 1 time, its badge 1 time.');
  });

  it('given its last day, then the badge may be kept for the time that is left', async () => {
    const { path } = await made({ until: '2198-01-02' });
    const badge = async () => {
      const { status, headers, text } = await open(`${path}/badge.svg?lang=fr`);
      const kept = headers.get('cache-control');
      return { status, kept, from: headers.get('cross-origin-resource-policy'), text };
    };
    expect(await badge()).toMatchObject({
      ...{ status: 200, kept: 'public, max-age=3600', from: 'cross-origin' },
      text: expect.stringContaining('au 31 déc. 2197'),
    });
    now = '2198-01-02T23:59:00Z';
    expect(await badge()).toMatchObject({ status: 200, kept: 'public, max-age=60' });
    now = '2198-01-03T00:00:00Z';
    const gone = await badge();
    expect([gone.status, gone.text]).toEqual([200, expect.stringContaining('plus partagé')]);
    expect(gone.text).not.toContain('2197');
    const closed = await open(path);
    expect([closed.status, closed.text]).toEqual([410, expect.stringContaining('has ended')]);
  });

  it('given a link that is taken back, then it opens nothing more', async () => {
    const { path, share } = await made();
    const { status, headers } = await buyer.send(SHARES, { revoke: share });
    expect([status, headers.get('location')]).toEqual([303, SHARES]);
    expect((await open(path)).status).toBe(404);
    expect((await open(`${path}/badge.svg`)).text).toContain('no longer shared');
  });

  it('given what is no link of that, then nothing is made', async () => {
    const none = await buyer.send(SHARES, { shows: 'partners' });
    expect([none.status, await none.text()]).toEqual([400, expect.stringContaining('alert')]);
    const late = await buyer.send(SHARES, { shows: 'overall', until: '2199-12-31' });
    expect(late.status).toBe(422);
  });

  it('given the key of another, then it neither lists nor makes nor takes back', async () => {
    const { path, share } = await made();
    const seller = await browse(reading.url, reading.tokens.seller);
    expect((await seller.get(SHARES)).status).toBe(403);
    expect((await seller.send(SHARES, { shows: 'overall' })).status).toBe(403);
    expect((await seller.send(SHARES, { revoke: share })).status).toBe(404);
    expect((await open(path)).status).toBe(200);
  });

  it('given a forged form, then it is refused', async () => {
    expect((await buyer.send(SHARES, { shows: 'overall', token: 'forged' })).status).toBe(400);
  });
});
