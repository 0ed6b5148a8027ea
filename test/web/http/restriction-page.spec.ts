/** The page on which a professional has its score restricted: who may, and what follows. */
import { BUYER, deal, professional, type Reading, startReading } from '../../http/read/reading.js';
import { type Browser, browse } from './browsing.js';

const PAGE = professional(BUYER, 'restriction').slice('/v1'.length);

describe('the page of a restriction, over HTTP', () => {
  let reading: Reading;
  let buyer: Browser;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      ...['S1', 'S2', 'S3'].flatMap((number) => deal({ number, paidOn: '2026-02-03' })),
    );
    buyer = await browse(reading.url, reading.tokens.buyer);
  });
  afterAll(() => reading.close());

  /** Sends a form as the page gives it; where it leads to. */
  async function send(fields: Readonly<Record<string, string>>, browser = buyer) {
    const answer = await browser.send(PAGE, fields);
    const leads = answer.headers.get('location') ?? '';
    return { status: answer.status, leads, text: await answer.text() };
  }

  const seen = async (browser: Browser, path = PAGE): Promise<string> =>
    (await browser.get(path)).text();
  const restricted = async () => {
    const { body } = await reading.get(professional(BUYER, 'score'), 'operator');
    return body.restricted;
  };

  it('given a ground and why, then others see no figure, and the page says so at once', async () => {
    const { status, leads } = await send({ form: 'one', ground: 'claim', reason: 'Case 26/118.' });
    expect([status, leads]).toEqual([303, expect.stringContaining(`${PAGE}?after=`)]);
    const page = await seen(buyer, leads);
    expect(page).toContain('It has been restricted since');
    expect(page).toContain('the data are needed for a claim');
    expect(page).not.toContain('name="ground"');
    expect(await restricted()).toMatchObject({ ground: 'claim' });
    const { text } = await reading.get(professional(BUYER, 'trail'), 'buyer');
    expect(text).toContain('Case 26/118.');
  });

  it('given the same form twice, then it is told once', async () => {
    const before = await reading.folder.store.head();
    expect((await send({ form: 'one', ground: 'claim', reason: 'Case 26/118.' })).status).toBe(303);
    expect(await reading.folder.store.head()).toBe(before);
  });

  it('given that it is lifted, then all is shown again', async () => {
    const { status, leads } = await send({ form: 'two', lift: 'yes' });
    expect(status).toBe(303);
    expect(await seen(buyer, leads)).toContain('It is not restricted.');
    expect(await restricted()).toBeUndefined();
  });

  it('given what is no ground, or nothing to lift, then it says why, with what was typed', async () => {
    const none = await send({ form: 'three', ground: 'whim', reason: 'Because <b>.' });
    expect(none.status).toBe(400);
    expect(none.text).toContain('role="alert"');
    expect(none.text).toContain('Because &lt;b>');
    const lifted = await send({ form: 'four', lift: 'yes' });
    expect([lifted.status, lifted.text]).toEqual([422, expect.stringContaining('role="alert"')]);
  });

  it('given an operator, then it may as well, and is told to inform the professional', async () => {
    const operator = await browse(reading.url, reading.tokens.operator);
    const { leads } = await send({ form: 'five', ground: 'accuracy' }, operator);
    expect(await seen(operator, leads)).toContain('Inform the professional before');
    expect(await seen(buyer)).not.toContain('Inform the professional before');
    expect((await send({ form: 'six', lift: 'yes' }, operator)).status).toBe(303);
  });

  it('given the key of another, then it neither sees the page nor restricts', async () => {
    for (const who of ['seller', 'analyst', 'other'] as const) {
      const other = await browse(reading.url, reading.tokens[who]);
      expect((await other.get(PAGE)).status).toBe(403);
      expect((await send({ form: 'seven', ground: 'claim' }, other)).status).toBe(403);
    }
    expect(await restricted()).toBeUndefined();
  });

  it('given a forged form, then it is refused', async () => {
    expect((await send({ ground: 'claim', token: 'forged' })).status).toBe(400);
  });

  it('is led to from the page of the professional, for itself and operators', async () => {
    const path = professional(BUYER).slice('/v1'.length);
    expect(await seen(buyer, path)).toContain(`${PAGE}"`);
    const seller = await browse(reading.url, reading.tokens.seller);
    expect(await seen(seller, path)).not.toContain(PAGE);
  });
});
