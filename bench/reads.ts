/**
 * visible-p99, read-p99 and big-professional: how soon a score is there, and how soon it is read.
 */
import { cpSync } from 'node:fs';
import { type Child, start } from './child.js';
import { type Bench, type Figure, figureOf, inTurn, percentile, type Run } from './figure.js';
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
const HISTORIES = 25;
/** What is allowed, in milliseconds: for a score of one with so many counterparties, a history. */
const BIG_MS = 50;
const HISTORY_MS = 20;

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
const ALLOWED = { unit: 'ms', reference: 'the most allowed', less: true, goal: 1 } as const;
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

/** The same reads of a server that keeps who read whose score, and of one that does not. */
export const readsKept: Bench = {
  names: ['read-kept-p99'],
  async run(say) {
    const count = PER_SECOND * SECONDS;
    const [dir, other] = [temporaryFolder(), temporaryFolder()];
    const servers: Child[] = [];
    try {
      say(`filling a ledger with ${HISTORY} events`);
      await fill(dir, history(HISTORY));
      cpSync(dir, other, { recursive: true });
      for (const args of [
        [dir, 'views', '2', 'reads'],
        [other, 'views'],
      ]) {
        servers.push(await start('./servers/kept.js', args));
      }
      const p99 = async (place: 0 | 1): Promise<number> => {
        const kept = servers[place];
        if (!kept) throw new Error('Both servers are there.');
        const times = await latencies(kept, count, (number) =>
          scoreRequest(kept, number % PROFESSIONALS),
        );
        return percentile(times, 0.99);
      };
      // Of each professional once: what is summed then is remembered.
      await p99(0);
      await p99(1);
      say('read-kept-p99');
      const runs = await inTurn(
        KEPT_RUNS,
        () => p99(0),
        () => p99(1),
      );
      return [figureOf({ name: 'read-kept-p99', ...KEPT }, runs)];
    } finally {
      for (const server of servers) await server.stop();
      removeFolder(dir);
      removeFolder(other);
    }
  },
};

const KEPT_RUNS = 5;
const KEPT = {
  unit: 'ms, 99th percentile at 1000/s, each read kept',
  reference: 'the same server that keeps no reads',
  less: true,
  goal: 0.77,
  limit: 'A thread writes what is kept; on two cores it takes turns with those that answer.',
} as const;

/**
 * The first read once the server listens, as of now; then as of a day for which nobody weighed
 * anything; then as of now again after one more promise.
 */
export const bigProfessional: Bench = {
  names: ['big-professional-cold', 'big-professional-other-day', 'big-professional-changed'],
  async run(say) {
    const dir = temporaryFolder();
    try {
      say(`filling a ledger with one professional of ${COUNTERPARTIES} counterparties`);
      await fill(dir, bigHistory(COUNTERPARTIES));
      const cold: Run[] = [];
      const otherDay: Run[] = [];
      const changed: Run[] = [];
      for (let run = 0; run < RUNS; run++) {
        say(`big-professional ${run + 1}/${RUNS}`);
        const kept = await start('./servers/kept.js', [dir, 'views']);
        cold.push([await took(kept, scoreNow(kept)), BIG_MS]);
        otherDay.push([await took(kept, scoreRequest(kept, 0)), BIG_MS]);
        const position = await tellOne(kept, `B-${run}`);
        changed.push([await took(kept, scoreNow(kept, `?after=${position}`)), BIG_MS]);
        await kept.stop();
      }
      const limit = 'All promises of the professional are read from the views and summed anew.';
      return [
        figureOf({ name: 'big-professional-cold', ...ALLOWED, limit }, cold),
        figureOf({ name: 'big-professional-other-day', ...ALLOWED, limit }, otherDay),
        figureOf({ name: 'big-professional-changed', ...ALLOWED, limit }, changed),
      ];
    } finally {
      removeFolder(dir);
    }
  },
};

/** Ten years, month by month, of professionals read for the first time. */
export const scoreHistory: Bench = {
  names: ['score-history'],
  run: (say) =>
    withKept(say, async (kept) => {
      const runs: Run[] = [];
      for (let run = 0; run < RUNS; run++) {
        say(`score-history ${run + 1}/${RUNS}`);
        const times: number[] = [];
        for (let i = 0; i < HISTORIES; i++) {
          times.push(await took(kept, historyRequest(kept, run * HISTORIES + i)));
        }
        runs.push([percentile(times, 0.5), HISTORY_MS]);
      }
      const limit = 'The promises of the professional are read once and weighed for each month.';
      return [figureOf({ name: 'score-history', ...ALLOWED, limit }, runs)];
    }),
};

/** Milliseconds until a request is answered, over a connection of its own. */
async function took(kept: Child, asked: Buffer): Promise<number> {
  const connection = await Connection.open(new URL(String(kept.ready.url)));
  const begun = performance.now();
  await connection.ask(asked);
  const time = performance.now() - begun;
  connection.close();
  return time;
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

/** The score of the first professional as whoever says no day asks for it. */
function scoreNow({ ready }: Child, more = ''): Buffer {
  const id = encodeURIComponent(siren(0));
  const url = new URL(`/v1/professionals/${id}/score${more}`, String(ready.url));
  return request('GET', url, { authorization: `Bearer ${ready.reader}` });
}

function scoreRequest({ ready }: Child, professional: number, more = ''): Buffer {
  const id = encodeURIComponent(siren(professional));
  const url = new URL(`/v1/professionals/${id}/score?asOf=2026-11-01${more}`, String(ready.url));
  return request('GET', url, { authorization: `Bearer ${ready.reader}` });
}

/** 120 months of a professional, all of them after its first promise. */
function historyRequest({ ready }: Child, professional: number): Buffer {
  const id = encodeURIComponent(siren(professional));
  const months = 'from=2024-12-01&to=2034-11-01&every=month';
  const url = new URL(`/v1/professionals/${id}/score/history?${months}`, String(ready.url));
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
