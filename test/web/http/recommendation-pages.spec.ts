/** The pages of recommendations and skills: who asks, gives and answers on them. */
import {
  BUYER,
  deal,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../../http/read/reading.js';
import { type Browser, browse } from './browsing.js';

const PAGE = professional(SELLER, 'recommendations').slice('/v1'.length);
const GIVEN = professional(BUYER, 'recommendations').slice('/v1'.length);

describe('the pages of recommendations, over HTTP', () => {
  let reading: Reading;
  let seller: Browser;
  let buyer: Browser;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(...deal({ number: 'R1', paidOn: '2026-02-03' }));
    seller = await browse(reading.url, reading.tokens.seller);
    buyer = await browse(reading.url, reading.tokens.buyer);
  });
  afterAll(() => reading.close());

  async function send(browser: Browser, path: string, fields: Readonly<Record<string, string>>) {
    const answer = await browser.send(path, fields);
    const leads = answer.headers.get('location') ?? '';
    return { status: answer.status, leads, text: await answer.text() };
  }

  const seen = async (browser: Browser, path = PAGE): Promise<string> =>
    (await browser.get(path)).text();

  it('given whom to ask, then there is a text with a link that only that one can use', async () => {
    const { status, leads } = await send(seller, PAGE, { form: '1', act: 'ask', from: BUYER });
    expect(status).toBe(303);
    const page = await seen(seller, leads);
    const [, path = ''] =
      /(\/professionals\/[0-9a-f]{32}\/recommendations\/give\?from=\w+)/.exec(page) ?? [];
    expect(page).toContain(`${reading.url}${path}`);
    expect(await seen(buyer, GIVEN)).toContain(path);
    const giving = await seen(buyer, path);
    expect(giving).toContain('name="words"');
    for (const who of ['seller', 'other', 'analyst'] as const) {
      const other = await browse(reading.url, reading.tokens[who]);
      expect((await other.get(path)).status).toBe(403);
    }
    expect((await fetch(`${reading.url}${path}`, { redirect: 'manual' })).status).toBe(303);
  });

  it('given what to say, then both see it, with what it rests on, and nobody else', async () => {
    const give = {
      form: '2',
      from: BUYER,
      quality: 'yes',
      words: 'Built <well>.',
      mayBePublic: 'y',
    };
    const { status, leads } = await send(buyer, `${PAGE}/give`, give);
    expect([status, leads]).toEqual([303, expect.stringContaining(`${GIVEN}?after=`)]);
    for (const [browser, path] of [
      [buyer, leads],
      [seller, PAGE],
    ] as const) {
      const page = await seen(browser, path);
      expect(page).toContain('Built &lt;well>.');
      expect(page).toContain('1 by their day');
    }
    const other = await browse(reading.url, reading.tokens.other);
    expect(await seen(other)).not.toContain('Built');
    const again = await send(buyer, `${PAGE}/give`, { ...give, form: '3' });
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('role="alert"')]);
  });

  it('given nothing that it is for, then it says why, with what was typed', async () => {
    const other = await browse(reading.url, reading.tokens.other);
    const none = await send(other, `${PAGE}/give`, { form: '4', from: OTHER, words: 'Kept words' });
    expect([none.status, none.text]).toEqual([400, expect.stringContaining('Kept words')]);
  });

  it('given an answer, that it is shown, and a skill, then its page says so', async () => {
    const { body } = await reading.get(professional(SELLER, 'recommendations'), 'seller');
    const [{ entry, says }] = Object(body).items;
    await send(seller, PAGE, { form: '5', act: 'answer', entry, words: 'Thank you.' });
    await send(seller, PAGE, { form: '6', act: 'show', entry: says, shown: 'yes' });
    await send(seller, PAGE, { form: '7', act: 'claim', own: 'own.1', words: 'Old stone' });
    const { leads } = await send(seller, PAGE, { form: '8', act: 'claim', skill: '62.01' });
    const page = await seen(seller, leads);
    for (const text of ['Thank you.', 'Everybody may see it.', 'Old stone', '62.01']) {
      expect(page).toContain(text);
    }
    const dropped = await send(seller, PAGE, { form: '9', act: 'drop', skill: '62.01' });
    expect(await seen(seller, dropped.leads)).toContain('value="62.01"');
    expect((await send(buyer, PAGE, { form: 'a', act: 'claim', skill: '62.01' })).status).toBe(403);
  });
});
