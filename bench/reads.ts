/**
 * visible-p99, read-p99 and big-professional: how soon a score is there, and how soon it is read.
 */
import { type Child, start } from './child.js';
import { type Bench, type Figure, figureOf, percentile, type Run } from './figure.js';
import { fill, removeFolder, temporaryFolder } from './folder.js';
import { bigHistory, history, linesOf, siren } from './history.js';
import { atRate, bodyOf, Connection, Pool, request } from './load.js';

const RUNS = 3;
const CONNECTIONS = 32;
const PER_SECOND = 1000;
const SECONDS = 5;
const HISTORY = 50_000;
const PROFESSIONALS = 400;
const COUNTERPARTIES = 50_000;

export const visible: Bench = {
  names: ['visible-p99'],
  async run(say) {
    const count = PER_SECOND * SECONDS;
    const lines = linesOf(history(count * RUNS, 'V'));
    return withKept(say, async (kept) => {
      const runs: Run[] = [];
      for (let run = 0; run < RUNS; run++) {
        say(`visible-p99 ${run + 1}/${RUNS}`);
        const part = lines.slice(run * count, (run + 1) * count);
        const seen = percentile(await untilVisible(kept, part), 0.99);
        runs.push([seen, percentile(await bareReads(count), 0.99)]);
      }
      return [figureOf({ name: 'visible-p99', ...LATENCY, limit: VISIBLE }, runs)];
    });
  },
};

const LATENCY = {
  unit: 'ms, 99th percentile at 1000/s',
  reference: 'Nest on Fastify answering a constant',
  less: true,
} as const;
const VISIBLE =
  'The thread that answers also folds, a batch in one go, so a read may wait for a batch.';

/**
 * Milliseconds from each acknowledgement until a score read `?after=` it is answered; of
 * professionals by turns, of whom the ledger must know so many.
 */
export async function untilVisible(
  kept: Child,
  lines: readonly string[],
  { perSecond = PER_SECOND, professionals = PROFESSIONALS } = {},
): Promise<readonly number[]> {
  const url = new URL(String(kept.ready.url));
  const [tellers, readers] = [await Pool.open(url, CONNECTIONS), await Pool.open(url, CONNECTIONS)];
  const headers = {
    authorization: `Bearer ${kept.ready.token}`,
    'content-type': 'application/cloudevents+json',
  };
  const requests = lines.map((line) => request('POST', new URL('/v1/events', url), headers, line));
  const told = await atRate(perSecond, lines.length, async (number) => {
    const told = bodyOf(await tellers.ask(requests[number] ?? Buffer.alloc(0)));
    const begun = performance.now();
    await readers.ask(scoreRequest(kept, number % professionals, `&after=${told.position}`));
    return performance.now() - begun;
  });
  tellers.close();
  readers.close();
  return told;
}

export const reads: Bench = {
  names: ['read-p99'],
  async run(say) {
    const count = PER_SECOND * SECONDS;
    return withKept(say, async (kept) => {
      const runs: Run[] = [];
      for (let run = 0; run < RUNS; run++) {
        say(`read-p99 ${run + 1}/${RUNS}`);
        const ours = await latencies(kept, count, (number) =>
          scoreRequest(kept, number % PROFESSIONALS),
        );
        runs.push([percentile(ours, 0.99), percentile(await bareReads(count), 0.99)]);
      }
      const limit =
        'The first read of each professional sums its promises; later ones are looked up.';
      return [figureOf({ name: 'read-p99', ...LATENCY, limit }, runs)];
    });
  },
};

export const bigProfessional: Bench = {
  names: ['big-professional-cold', 'big-professional-changed'],
  async run(say) {
    const dir = temporaryFolder();
    try {
      say(`filling a ledger with one professional of ${COUNTERPARTIES} counterparties`);
      await fill(dir, bigHistory(COUNTERPARTIES));
      const cold: Run[] = [];
      const changed: Run[] = [];
      for (let run = 0; run < RUNS; run++) {
        say(`big-professional ${run + 1}/${RUNS}`);
        const kept = await start('./servers/kept.js', [dir, 'views']);
        const [bare] = await bareReads(1);
        cold.push([await readOnce(kept, ''), bare ?? 0]);
        const position = await tellOne(kept, `B-${run}`);
        changed.push([await readOnce(kept, `&after=${position}`), bare ?? 0]);
        await kept.stop();
      }
      const asked = { ...LATENCY, unit: 'ms' };
      const limit = 'All promises of the professional are read from the views and summed anew.';
      return [
        figureOf({ name: 'big-professional-cold', ...asked, limit }, cold),
        figureOf({ name: 'big-professional-changed', ...asked, limit }, changed),
      ];
    } finally {
      removeFolder(dir);
    }
  },
};

async function readOnce(kept: Child, more: string): Promise<number> {
  const connection = await Connection.open(new URL(String(kept.ready.url)));
  const begun = performance.now();
  await connection.ask(scoreRequest(kept, 0, more));
  const took = performance.now() - begun;
  connection.close();
  return took;
}

/** Tells one more invoice of the big professional; its position. */
async function tellOne(kept: Child, name: string): Promise<number> {
  const [line = ''] = linesOf(bigHistory(1, name));
  const url = new URL('/v1/events', String(kept.ready.url));
  const headers = {
    authorization: `Bearer ${kept.ready.token}`,
    'content-type': 'application/cloudevents+json',
  };
  const connection = await Connection.open(url);
  const { position } = bodyOf(await connection.ask(request('POST', url, headers, line)));
  connection.close();
  return Number(position);
}

function scoreRequest({ ready }: Child, professional: number, more = ''): Buffer {
  const id = encodeURIComponent(siren(professional));
  const url = new URL(`/v1/professionals/${id}/score?asOf=2026-11-01${more}`, String(ready.url));
  return request('GET', url, { authorization: `Bearer ${ready.reader}` });
}

async function bareReads(count: number): Promise<readonly number[]> {
  const bare = await start('./servers/bare.js', []);
  try {
    return await latencies(bare, count, (number) => scoreRequest(bare, number % PROFESSIONALS));
  } finally {
    await bare.stop();
  }
}

async function latencies(
  child: Child,
  count: number,
  requestOf: (number: number) => Buffer,
): Promise<readonly number[]> {
  const pool = await Pool.open(new URL(String(child.ready.url)), CONNECTIONS);
  const times = await atRate(PER_SECOND, count, async (number) => {
    const begun = performance.now();
    await pool.ask(requestOf(number));
    return performance.now() - begun;
  });
  pool.close();
  return times;
}

async function withKept(
  say: (text: string) => void,
  work: (kept: Child) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  const dir = temporaryFolder();
  try {
    say(`filling a ledger with ${HISTORY} events`);
    await fill(dir, history(HISTORY));
    const kept = await start('./servers/kept.js', [dir, 'views']);
    try {
      return await work(kept);
    } finally {
      await kept.stop();
    }
  } finally {
    removeFolder(dir);
  }
}
