/** Every route of the app with every kind of key, against the table beside this file. */
import { type Reading, startReading } from '../read/reading.js';
import { type Asked, CALLS, type Ground, PLANTED, plant } from './calls.js';
import { routesOf } from './routes.js';
import { KEYS, type Key, ROWS, STRANGERS } from './table.js';

describe('the matrix of routes and keys', () => {
  let reading: Reading;
  let ground: Ground;

  beforeAll(async () => {
    reading = await startReading();
    ground = await plant(reading);
  });
  afterAll(() => reading.close());

  it('has a row, and a way to ask, for each route of the app, and for nothing else', () => {
    const routes = [...routesOf(reading.app)].sort();
    expect(routes.length).toBeGreaterThan(20);
    expect(ROWS.map(({ route }) => route).sort()).toEqual(routes);
    expect(Object.keys(CALLS).sort()).toEqual(routes);
  });

  it('shows nothing planted to strangers', () => {
    const shown = ROWS.flatMap(({ route, cells }) =>
      STRANGERS.filter((key) => cells[key].includes('!')).map((key) => `${route} ${key}`),
    );
    expect(shown).toEqual([]);
  });

  it.each(ROWS)('$route', async ({ route, cells }) => {
    const asked = CALLS[route]?.(ground);
    if (!asked) throw new Error(`Nothing says how to ask ${route}.`);
    const answers: [Key, string][] = [];
    for (const key of KEYS) answers.push([key, await cellOf(reading, route, asked, ground, key)]);
    expect(Object.fromEntries(answers)).toEqual(cells);
  });
});

/** The status, and whether something planted is in the answer. */
async function cellOf(
  { url }: Reading,
  route: string,
  { path, body, type }: Asked,
  { tokens }: Ground,
  key: Key,
): Promise<string> {
  const token = tokens[key];
  const end = new AbortController();
  const response = await fetch(`${url}${path}`, {
    method: route.split(' ')[0] ?? '',
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(type !== undefined && { 'content-type': type }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    redirect: 'manual',
    signal: end.signal,
  });
  // What a page repeats of its address is the asker's own word.
  const text = (await textOf(response)).replaceAll(path, '');
  end.abort();
  return `${response.status}${PLANTED.test(text) ? '!' : ''}`;
}

/** The whole answer; of one that goes on, up to the first score, or to where a watch begins. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    return response.text();
  }
  let text = '';
  if (!response.body) return text;
  const decoder = new TextDecoder();
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes('event: score') || text.includes(': watching')) break;
  }
  return text;
}
