import {
  at,
  BUYER,
  deal,
  FIRMS,
  type Reading,
  SELLER,
  startReading,
} from '../../http/read/reading.js';

const entriesIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(/href="\/entries\/([^"?]+)/g)].map(([, entry = '']) =>
      decodeURIComponent(entry),
    ),
  ),
];

describe('the page of a trail, over HTTP', () => {
  let reading: Reading;
  const path = at('professionals', SELLER, 'trail');

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      ...deal({ number: 'F-77', paidOn: '2026-02-20' }),
      ...deal({ number: 'F-78', buyer: FIRMS[0] }),
    );
  });
  afterAll(() => reading.close());

  it.each(['operator', 'seller'] as const)('shows the %s what the API does', async (who) => {
    const { text, status } = await reading.get(path, who);
    const { body } = await reading.get(`/v1${path}`, who);
    const items = JSON.parse(JSON.stringify(body.items));
    expect(status).toBe(200);
    expect(entriesIn(text)).toEqual(items.map(({ entry }: { entry: string }) => entry));
  });

  it.each(['buyer', 'other', 'analyst'] as const)('is not for the %s', async (who) => {
    const { text, status } = await reading.get(path, who);
    expect(status).toBe(403);
    expect(entriesIn(text)).toEqual([]);
  });

  it('filters by kind, partner, way and days', async () => {
    const { text } = await reading.get(`${path}?kind=payment&source=&from=&to=`, 'seller');
    expect(entriesIn(text).every((entry) => entry.startsWith('payment-'))).toBe(true);
    const others = await reading.get(`${path}?partner=${encodeURIComponent(BUYER)}`, 'seller');
    expect(others.text).not.toContain('F-78');
    expect(others.text).toContain('F-77');
  });

  it.each([
    ['partner', 'Nobody of that name'],
    ['from', 'soon'],
    ['kind', 'gossip'],
  ])('says what is wrong with %s, and keeps what was typed', async (name, value) => {
    const query = new URLSearchParams({ [name]: value });
    const { text, status } = await reading.get(`${path}?${query}`, 'seller');
    expect(status).toBe(400);
    expect(text).toContain('role="alert"');
    expect(text.includes(`value="${value}"`) || name === 'kind').toBe(true);
  });

  it('goes on to older entries page by page', async () => {
    const { body } = await reading.get(`/v1${path}?limit=1`, 'seller');
    const older = await reading.get(`${path}?cursor=${String(body.next)}`, 'seller');
    expect(older.status).toBe(200);
    expect(older.text).not.toContain('data-live');
  });
});
