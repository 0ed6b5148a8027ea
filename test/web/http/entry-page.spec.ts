import { browse } from './browsing.js';
import { deal, FIRMS, type Reading, startReading } from '../../http/read/reading.js';

describe('the page of an entry, over HTTP', () => {
  let reading: Reading;
  let entry = '';
  let path = '';

  beforeAll(async () => {
    reading = await startReading({ now: () => new Date('2026-11-23T12:00:00Z') });
    [entry = ''] = await reading.tell(
      ...deal({ number: 'F-77', paidOn: '2026-02-20' }),
      ...deal({ number: 'F-78', seller: FIRMS[0] }),
    );
    path = `/entries/${encodeURIComponent(entry)}`;
  });
  afterAll(() => reading.close());

  it.each(['operator', 'seller', 'buyer'] as const)('shows it to the %s', async (who) => {
    const { status, text } = await reading.get(path, who);
    expect(status).toBe(200);
    expect(text).toContain('F-77');
  });

  it.each(['other', 'analyst'] as const)('is not there for the %s, as in the API', async (who) => {
    const [page, api] = [await reading.get(path, who), await reading.get(`/v1${path}`, who)];
    expect([page.status, api.status]).toEqual([404, 404]);
    expect(page.text.replaceAll(path, '')).not.toContain('F-77');
  });

  it('offers to contest it to whom it concerns, and not to who told it elsewhere', async () => {
    const buyer = await reading.get(path, 'buyer');
    expect(buyer.text).toContain(`${path}/contest"`);
    expect(buyer.text).not.toContain(`${path}/withdraw"`);
    expect(buyer.text).not.toContain(`${path}/answer"`);
  });

  it('has no forms on a page of the past', async () => {
    const { text } = await reading.get(`${path}?asOf=2026-06-30`, 'buyer');
    expect(text).not.toContain(`${path}/contest"`);
  });

  it('refuses a form that no page of ours gave', async () => {
    const browser = await browse(reading.url, reading.tokens.buyer);
    const answer = await browser.send(`${path}/contest`, { token: 'forged', reason: 'No.' });
    expect(answer.status).toBe(400);
    const { body } = await reading.get(`/v1${path}`, 'buyer');
    expect(body.status).toBe('stands');
  });

  it('shows a refused form again with the problem and what was typed', async () => {
    const browser = await browse(reading.url, reading.tokens.buyer);
    const answer = await browser.send(`${path}/withdraw`, { id: '1', why: 'other', note: 'Mine?' });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('role="alert"');
    const long = await browser.send(`${path}/contest`, { id: '2', reason: 'x'.repeat(4001) });
    expect(long.status).toBe(400);
    expect(await long.text()).toContain('x'.repeat(4001));
  });

  it('takes no form about an entry of others', async () => {
    const browser = await browse(reading.url, reading.tokens.other);
    const answer = await browser.send(`${path}/contest`, {
      ...{ id: '3', reason: 'No.', token: '' },
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('reason');
  });

  it('contests, answers and decides as the API does', async () => {
    const [buyer, seller, operator] = await Promise.all(
      [reading.tokens.buyer, reading.tokens.seller, reading.tokens.operator].map((key) =>
        browse(reading.url, key),
      ),
    );
    const contested = await buyer?.send(`${path}/contest`, { id: 'a', reason: 'Never ordered.' });
    expect(contested?.status).toBe(303);
    const back = contested?.headers.get('location') ?? '';
    expect(back).toMatch(/^\/entries\/.*\?after=\d+$/);
    const page = await (await buyer?.get(back))?.text();
    expect(page).toContain('Never ordered.');
    const answered = await seller?.send(`${path}/answer`, { id: 'b', text: 'It was.' });
    expect(answered?.status).toBe(303);
    const decided = await operator?.send(`${path}/decide`, { id: 'c', upheld: 'yes' });
    expect(decided?.status).toBe(303);
    await reading.caughtUp();
    const { body } = await reading.get(`/v1${path}`, 'buyer');
    expect(body.status).toBe('taken_out');
    expect(JSON.stringify(body.said)).toContain('It was.');
  });

  it('has whoever’s session has ended sign in, and comes back to the entry', async () => {
    const answer = await fetch(`${reading.url}${path}/contest`, {
      ...{ method: 'POST', body: 'token=x', redirect: 'manual' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/sign-in\?to=/);
    const back = await reading.get(`${path}/contest`, 'buyer');
    expect(back.text).toContain('F-77');
  });
});
