/** A restriction where processes answer reads: each of them hides the score at once, and shows it again. */
import { call } from '../../service.js';
import {
  BUYER,
  deal,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../reading.js';
import { type HeldReads, holdReads } from './held-reads.js';

const PROCESSES = 2;
const SELLERS = [SELLER, OTHER, ...FIRMS.slice(0, 3)];
const PATIENT = { longest: 30_000, wait: 30_000, share: 1, waiting: { each: 100, all: 500 } };

/** What of the score is answered in processes: an explained score is never a little one. */
const PATHS = [
  'score?asOf=2026-05-31&explain=payment',
  'score/history?to=2026-05-31',
  'score/change?to=2026-05-31',
  'figures?asOf=2026-05-31',
].map((path) => professional(BUYER, path));
const SCORES = '/v1/scores?sort=overall&asOf=2026-05-31';

let held: HeldReads;
let reading: Reading;

beforeAll(async () => {
  held = holdReads(PROCESSES);
  reading = await startReading({ readers: held.readers, reading: PATIENT });
  await reading.tell(
    ...SELLERS.flatMap((seller, i) =>
      ['R1', 'R2'].flatMap((number, j) =>
        deal({ number, seller, paidOn: `2026-02-${10 + 3 * i + j}` }),
      ),
    ),
  );
});
afterAll(async () => {
  held.letGo();
  await reading.close();
  held.close();
});

/** Tells it as the professional; the position from which on answers know it. */
async function tell(type: string, data: Readonly<Record<string, string>> = {}): Promise<number> {
  const { status, body } = await call(reading, '/v1/events', {
    token: reading.tokens.buyer,
    body: {
      ...{ specversion: '1.0', id: type, source: '/page', type },
      data: { party: BUYER, ...data },
    },
  });
  expect(status).toBe(201);
  return Number(body.position);
}

/** Every path as an analyst asks it, several times at once, so that no process is left out. */
async function answers(after?: number): Promise<readonly string[]> {
  const paths = [...PATHS, SCORES].flatMap((path) =>
    Array.from({ length: 2 * PROCESSES }, () => path),
  );
  const asked = paths.map(async (path) => {
    const late = after === undefined ? '' : `&after=${after}`;
    const { status, text } = await reading.get(path + late, 'analyst');
    expect([path, status]).toEqual([path, 200]);
    return text.replaceAll(/"knownAt":\d+/g, '"knownAt":0');
  });
  return Promise.all(asked);
}

/** Of whom each row of a list is that holds a figure. */
function scoredIn(text: string): readonly string[] {
  const {
    items,
  }: { readonly items: readonly { professional: { id: string }; overall: object }[] } =
    JSON.parse(text);
  return items.flatMap(({ professional: { id }, overall }) =>
    'status' in overall && overall.status === 'ok' ? [id] : [],
  );
}

it('hides a score from the next read on in every process, and shows it again when it is lifted', async () => {
  const before = await answers();
  const party = reading.folder.party(BUYER);
  expect(before.some((text) => text.includes('"status":"ok"'))).toBe(true);
  expect(scoredIn(before.at(-1) ?? '')).toContain(party);

  const hidden = await answers(await tell('ScoreRestricted', { ground: 'objection' }));
  const lists = hidden.slice(-2 * PROCESSES);
  for (const text of hidden.slice(0, -2 * PROCESSES)) {
    expect(text).toContain('"restricted":{"since":');
    expect(text).not.toContain('"status":"ok"');
  }
  for (const text of lists) expect(scoredIn(text)).not.toContain(party);

  expect(await answers(await tell('ScoreRestrictionLifted'))).toEqual(before);
  expect([...held.answered()]).toEqual(
    expect.arrayContaining(['score', 'history', 'change', 'figures', 'scores']),
  );
});
