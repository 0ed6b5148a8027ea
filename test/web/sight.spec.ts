/**
 * A page shows nothing that `/v1` does not answer to the same viewer. Whatever was planted is looked
 * for in every page of the app, and in all that the same key is answered otherwise.
 */
import { message } from '../command/fixture.js';
import { CALLS, type Ground, plant } from '../http/matrix/calls.js';
import { KEYS, type Key } from '../http/matrix/table.js';
import {
  at,
  BUYER,
  deal,
  FIRMS,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../http/read/reading.js';

/** Figures and texts that stand nowhere else, as they read without what parts their digits. */
const PLANTED: readonly string[] = [
  ...['planted-77', 'planted-78', 'planted-p', 'planted-c', 'planted-91', 'jeanne planted'],
  ...['planted words', 'planted reason', 'planted secret', '733117'],
];

const SECRET = 'PLANTED-91';

/** What a key asks of the API about those between whom something was planted. */
const ASKED: readonly string[] = [
  ...[SELLER, BUYER].flatMap((party) =>
    [
      ...['', 'trail?limit=100', 'relations', 'figures', 'score/history', 'promises?limit=100'],
      ...['promises?role=received&limit=100', 'score/raise?asOf=2026-06-30'],
      ...['payment', 'deadline', 'relation'].map((side) => `score?explain=${side}`),
    ].map((more) => professional(party, more)),
  ),
  at('v1/promises', `invoice-${SELLER}/${SECRET}`),
];

/** Pages of their own: all that is neither API nor file. */
const PAGES = Object.keys(CALLS).filter((route) =>
  /^GET \/(?!v1\/|docs|health|metrics|assets)/.test(route),
);

/** Further addresses of them, where a page can be asked for more. */
const MORE: readonly string[] = [
  ...[SELLER, BUYER].flatMap((party) => {
    const page = at('professionals', party);
    const sides = ['payment', 'deadline', 'relation'].map((side) => `${page}?explain=${side}`);
    const more = ['change', 'trail', 'promises', 'statement'].map((part) => `${page}/${part}`);
    return [page, ...sides, `${page}?asOf=2026-06-30`, ...more];
  }),
  at('promises', `invoice-${SELLER}/${SECRET}`),
];

describe('what pages show', () => {
  let reading: Reading;
  let ground: Ground;

  beforeAll(async () => {
    reading = await startReading();
    ground = await plant(reading);
    await reading.tell(
      ...deal({ number: SECRET, amount: '733117', paidOn: '2026-03-20' }),
      message('ReceivableAssigned', 'secret', {
        ...{ seller: SELLER, number: SECRET, factor: FIRMS[1], on: '2026-01-10' },
        ...{ confidential: true, comment: 'Planted secret' },
      }),
    );
  });
  afterAll(() => reading.close());

  const texts = async (key: Key, paths: readonly string[]): Promise<string> => {
    const token = ground.tokens[key];
    const headers = { ...(token !== undefined && { authorization: `Bearer ${token}` }) };
    const answers: string[] = [];
    for (const path of paths) {
      const response = await fetch(`${reading.url}${path}`, { headers, redirect: 'manual' });
      answers.push(withoutAsked(await response.text(), path));
    }
    return plain(answers.join('\n'));
  };

  it('shows what was planted to those whom it concerns', async () => {
    const shown = await texts('own', MORE);
    expect(PLANTED.filter((text) => shown.includes(text))).toEqual(
      expect.arrayContaining(['planted-91', '733117']),
    );
  });

  it.each(KEYS)(
    'holds nothing for the key "%s" that the API does not answer to it',
    async (key) => {
      const calls = Object.entries(CALLS).filter(([route]) => /^GET \/v1\/(?!.*live)/.test(route));
      const api = [...calls.map(([, asked]) => asked(ground).path), ...ASKED];
      const pages = [...PAGES.flatMap((route) => CALLS[route]?.(ground).path ?? []), ...MORE];
      const [answered, shown] = [await texts(key, api), await texts(key, pages)];
      const more = PLANTED.filter((text) => shown.includes(text) && !answered.includes(text));
      expect(more).toEqual([]);
    },
  );
});

/** What somebody wrote into an address, every page repeats in its links. */
function withoutAsked(text: string, path: string): string {
  const [asked = ''] = path.split('?');
  return text.replaceAll(asked, '').replaceAll(decodeURIComponent(asked), '');
}

/** Small letters, without what parts the digits of a figure. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/&nbsp;|[\u00a0\u202f]/g, ' ')
    .replace(/(?<=\d)[ ,.](?=\d)/g, '');
}
