/**
 * Every route that reads, once a professional has its score restricted: nobody else is answered a
 * figure of it, wherever it would stand.
 */
import { BUYER, professional, type Reading, SELLER, startReading } from '../read/reading.js';
import { type Answer, call } from '../service.js';
import { type Asked, CALLS, type Ground, plant } from './calls.js';
import { type Key, ROWS } from './table.js';

/** Who reads beside BUYER: its partner SELLER, a stranger, an analyst and an operator. */
const READERS: readonly Key[] = ['stranger', 'own', 'analyst', 'operator'];

/** What answers the same to everybody, or to nobody but the one who opens it, or has no end. */
const NO_FIGURES =
  /assets|docs|health|\/log|metrics|sign-in|keys|reports|bring-in|live|erase|service/;

/** Posts that read. */
const ASKS: ReadonlySet<string> = new Set(['POST /v1/predictions', 'POST /v1/questions']);

const READS = ROWS.map(({ route }) => route).filter(
  (route) => (route.startsWith('GET ') || ASKS.has(route)) && !NO_FIGURES.test(route),
);

let reading: Reading;
let ground: Ground;

beforeAll(async () => {
  reading = await startReading();
  ground = await plant(reading);
});
afterAll(() => reading.close());

/** What a route is asked, of BUYER as well as of whom the matrix asks. */
function askedOf(route: string): readonly Asked[] {
  const asked = CALLS[route]?.(ground);
  if (!asked) throw new Error(`No way to ask ${route}.`);
  const [one, other] = [SELLER, BUYER].map(encodeURIComponent);
  const path = asked.path.replace(`/professionals/${one}`, `/professionals/${other}`);
  return path === asked.path ? [asked] : [asked, { ...asked, path }];
}

async function textOf({ path, body, type }: Asked, key: Key): Promise<string> {
  const token = ground.tokens[key];
  const { text } = await call(reading, path, {
    ...(token && { token }),
    ...(body !== undefined && { body }),
    ...(type && { type }),
    headers: path.startsWith('/v1') ? {} : { accept: 'text/html' },
  });
  return text;
}

/** The figures of BUYER's network score; smaller ones are weights of many things. */
async function figuresOf(): Promise<ReadonlySet<string>> {
  const paths = ['score?asOf=2026-06-30', 'score', 'score/history', 'score?model=paydex'];
  const figures = new Set<string>();
  for (const path of paths) {
    const { text } = await call(reading, professional(BUYER, path), {
      token: reading.tokens.buyer,
    });
    for (const [figure] of text.matchAll(/\d+\.\d(?!\d)/g)) {
      if (Number(figure) >= 1) figures.add(figure);
    }
  }
  return figures;
}

/** Whether it holds any score of BUYER, in bands as well, or a chance that BUYER pays late. */
function tellsScore({ path }: Asked, key: Key, text: string): boolean {
  if (key === 'own') return false;
  if (path === '/v1/predictions') return /"late":\d/.test(text);
  return path.startsWith(professional(BUYER)) && text.includes('"status":"ok"');
}

type Found = readonly [path: string, key: Key, figure: string];

/** Which readers are answered which of the figures, and where. */
async function answered(figures: ReadonlySet<string>): Promise<readonly Found[]> {
  const found: Found[] = [];
  const look = async (asked: Asked, key: Key): Promise<void> => {
    const text = await textOf(asked, key);
    for (const [figure] of text.matchAll(/(?<![\d.,])\d+[.,]\d(?![\d.])/g)) {
      if (figures.has(figure.replace(',', '.'))) found.push([asked.path, key, figure]);
    }
    if (tellsScore(asked, key, text)) found.push([asked.path, key, 'a score']);
  };
  for (const route of READS) {
    const asked = askedOf(route);
    await Promise.all(READERS.flatMap((key) => asked.map((each) => look(each, key))));
  }
  return found;
}

async function restrict(): Promise<Answer> {
  const answer = await call(reading, '/v1/events', {
    token: reading.tokens.buyer,
    body: {
      ...{ specversion: '1.0', id: 'restrict', source: '/page', type: 'ScoreRestricted' },
      data: { party: BUYER, ground: 'objection' },
    },
  });
  await reading.caughtUp();
  return answer;
}

describe('every route, once a score is restricted', () => {
  let figures: ReadonlySet<string>;

  beforeAll(async () => {
    figures = await figuresOf();
  });

  it('would tell figures of it, were nothing hidden', async () => {
    const routes = new Set((await answered(figures)).map(([path]) => path.split('?')[0]));
    expect(routes.size).toBeGreaterThan(4);
  });

  it('answers nobody else any of them', async () => {
    expect((await restrict()).status).toBe(201);
    expect(await answered(figures)).toEqual([]);
  });
});
