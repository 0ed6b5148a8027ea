/**
 * Kept on KurrentDB beside the bare client on the same server, named by KEPT_BENCH_KURRENTDB
 * (`kurrentdb://127.0.0.1:2113?tls=false`): a node that runs for this alone, without TLS, and
 * empty; it is filled and not emptied. Without one these benches are skipped.
 */
import { openKurrentStore } from '../src/store/kurrent/grpc-link.js';
import { LIMITS } from '../src/store/kurrent/links.js';
import { measureIn, start } from './child.js';
import { type Bench, type Figure, figureOf, percentile, type Run } from './figure.js';
import { removeFolder, temporaryFolder } from './folder.js';
import { type BenchEvent, history, invoicesThatGoOn, linesOf, professionalsIn } from './history.js';
import { post } from './ingest-bulk.js';
import { untilVisible } from './reads.js';

const RUNS = 3;
const EVENTS_TOLD = 30_000;
const GOING_ON = 10_000;
const WARM_UP = 5_000;
const PER_SECOND = 200;
const SECONDS = 10;

/** The same each time: the server keeps the keys of earlier runs. */
const KEY = Buffer.alloc(32, 0x62).toString('hex');

type Say = (text: string) => void;
type Kept = Awaited<ReturnType<typeof start>>;

/** A bench that needs a server, and says so where there is none. */
function onServer(
  names: readonly string[],
  run: (url: string, say: Say) => Promise<readonly Figure[]>,
): Bench {
  return {
    names,
    async run(say) {
      const url = process.env.KEPT_BENCH_KURRENTDB;
      if (url) return run(url, say);
      say(`${names.join(', ')}: skipped, since KEPT_BENCH_KURRENTDB names no server`);
      return [];
    },
  };
}

export const kurrentIngest = onServer(['kurrent-ingest'], async (url, say) => {
  const runs: Run[] = [];
  for (let run = 1; run <= RUNS; run++) {
    say(`kurrent-ingest ${run}/${RUNS}`);
    const name = nameOf(run);
    const after = await told(url, name);
    const { perSecond = 0 } = await measureIn('./servers/bare-kurrent.js', [
      ...['append', url, String(after.head), String(LIMITS.inFlight), `bare${name}-`],
    ]);
    runs.push([after.perSecond, perSecond]);
  }
  return [figureOf({ name: 'kurrent-ingest', goal: 0.7, ...INGEST }, runs)];
});

export const kurrentGoesOn = onServer(
  ['kurrent-goes-on', 'kurrent-goes-on-anew'],
  async (url, say) => {
    const [known, anew]: [Run[], Run[]] = [[], []];
    for (let run = 1; run <= RUNS; run++) {
      say(`kurrent-goes-on ${run}/${RUNS}`);
      const warm = await wentOn(url, nameOf(run), false);
      const bare = await bareGoingOn(url, nameOf(run), warm);
      known.push([warm.perSecond, bare]);
      anew.push([(await wentOn(url, `${nameOf(run)}C`, true)).perSecond, bare]);
    }
    return [
      figureOf({ name: 'kurrent-goes-on', goal: 0.7, ...INGEST }, known),
      figureOf({ name: 'kurrent-goes-on-anew', goal: 0.7, ...INGEST, limit: READ_FIRST }, anew),
    ];
  },
);

const READ_FIRST = 'Each stream is read before it goes on, by a process that was just started.';

interface WentOn {
  readonly perSecond: number;
  /** The head before the streams began, and before they went on. */
  readonly before: number;
  readonly after: number;
}

/**
 * Events per second that a service takes of streams that go on: one that told how they began, or
 * one that was started since.
 */
async function wentOn(url: string, name: string, isAnew: boolean): Promise<WentOn> {
  const { begun, further } = invoicesThatGoOn(GOING_ON, name);
  const tell = async (kept: Kept, events: readonly BenchEvent[]): Promise<number> => {
    const from = performance.now();
    const body = `${linesOf(events).join('\n')}\n`;
    const lines = await post(`${kept.ready.url}/v1/events`, String(kept.ready.token), body);
    return lines / ((performance.now() - from) / 1000);
  };
  const before = await headOf(url);
  const first = async (kept: Kept): Promise<number> => {
    await tell(kept, begun);
    return headOf(url);
  };
  if (isAnew) {
    const after = await withService(url, '', first);
    return withService(url, '', async (kept) => {
      await tell(kept, [...history(WARM_UP, `${name}W`)]);
      return { perSecond: await tell(kept, further), before, after };
    });
  }
  return withService(url, '', async (kept) => {
    await tell(kept, [...history(WARM_UP, `${name}W`)]);
    const begins = await headOf(url);
    const after = await first(kept);
    return { perSecond: await tell(kept, further), before: begins, after };
  });
}

async function bareGoingOn(url: string, name: string, { before, after }: WentOn): Promise<number> {
  const asked = ['append', url, String(after), String(LIMITS.inFlight), `bare${name}-`];
  const { perSecond = 0 } = await measureIn('./servers/bare-kurrent.js', [
    ...asked,
    String(before),
  ]);
  return perSecond;
}

const INGEST = {
  unit: 'events/s',
  reference: `the bare client appending the same to as many streams, ${LIMITS.inFlight} in flight`,
  limit: 'The end of each round: the next is decided once all of it is acknowledged.',
};

/** Events per second that a service on the cluster takes, and the head before the last of them. */
async function told(url: string, name: string): Promise<{ perSecond: number; head: number }> {
  return withService(url, '', async ({ ready }) => {
    const [path, token] = [`${ready.url}/v1/events`, String(ready.token)];
    await post(path, token, `${linesOf(history(WARM_UP, `${name}W`)).join('\n')}\n`);
    const body = `${linesOf(history(EVENTS_TOLD, name)).join('\n')}\n`;
    const head = await headOf(url);
    const begun = performance.now();
    const lines = await post(path, token, body);
    return { perSecond: lines / ((performance.now() - begun) / 1000), head };
  });
}

export const kurrentReading = onServer(
  ['kurrent-read', 'kurrent-read-as-it-comes', 'kurrent-catch-up'],
  async (url, say) => {
    const [plain, asItComes, folded]: [Run[], Run[], Run[]] = [[], [], []];
    if ((await headOf(url)) > 0)
      throw new Error(`${url} is not empty: start a new server for this.`);
    say('filling the cluster');
    await told(url, nameOf(0));
    for (let run = 1; run <= RUNS; run++) {
      say(`kurrent-read ${run}/${RUNS}`);
      const ours = await perSecond('./servers/kurrent-reader.js', ['read', url]);
      const views = await inFolder((dir) =>
        perSecond('./servers/kurrent-reader.js', ['views', url, dir]),
      );
      const bare = await perSecond('./servers/bare-kurrent.js', ['read', url, 'uncompressed']);
      const comes = await perSecond('./servers/bare-kurrent.js', ['read', url, 'as it comes']);
      plain.push([ours, bare]);
      asItComes.push([ours, comes]);
      folded.push([views, comes]);
    }
    const unit = 'events/s';
    const comes = 'the bare client as it comes, reading $all and parsing';
    return [
      figureOf(
        {
          ...{ name: 'kurrent-read', unit, goal: 0.9 },
          reference: 'the bare client without compression, reading $all and parsing',
          limit: 'The server, which reads a page while the one before is worked on.',
        },
        plain,
      ),
      figureOf(
        {
          ...{ name: 'kurrent-read-as-it-comes', unit, reference: comes, goal: 5 },
          limit: 'From version 26 on the server compresses for the bare client; before, for none.',
        },
        asItComes,
      ),
      figureOf(
        {
          ...{ name: 'kurrent-catch-up', unit, reference: comes, goal: 5 },
          limit: 'Folding and writing the views: on SQLite it takes as long.',
        },
        folded,
      ),
    ];
  },
);

export const kurrentVisible = onServer(['kurrent-visible-p99'], async (url, say) => {
  const runs: Run[] = [];
  for (let run = 1; run <= RUNS; run++) {
    say(`kurrent-visible-p99 ${run}/${RUNS}`);
    runs.push([await visibleIn(url, nameOf(run)), await visibleIn('sqlite', nameOf(run))]);
  }
  return [
    figureOf(
      {
        name: 'kurrent-visible-p99',
        unit: `ms, 99th percentile at ${PER_SECOND}/s`,
        reference: 'the same on SQLite',
        less: true,
        limit: 'One more hop: the event comes back over the subscription before it is folded.',
      },
      runs,
    ),
  ];
});

/** The 99th percentile of milliseconds until a told event is seen in a score. */
async function visibleIn(store: string, name: string): Promise<number> {
  const lines = linesOf(history(PER_SECOND * (SECONDS + 1), name));
  const rate = { perSecond: PER_SECOND, professionals: professionalsIn(WARM_UP) };
  return withService(store, 'views', async (kept) => {
    const [path, token] = [`${kept.ready.url}/v1/events`, String(kept.ready.token)];
    await post(path, token, `${linesOf(history(WARM_UP, `${name}W`)).join('\n')}\n`);
    // Until then the views catch up on what came before.
    await untilVisible(kept, lines.splice(0, PER_SECOND), rate);
    return percentile(await untilVisible(kept, lines, rate), 0.99);
  });
}

async function withService<Result>(
  store: string,
  what: string,
  work: (kept: Awaited<ReturnType<typeof start>>) => Promise<Result>,
): Promise<Result> {
  return inFolder(async (dir) => {
    const env = { KEPT_STORE: store, KEPT_LEDGER_KEY: KEY };
    const kept = await start('./servers/kept.js', [dir, what], [], env);
    try {
      return await work(kept);
    } finally {
      await kept.stop();
    }
  });
}

async function headOf(url: string): Promise<number> {
  const store = await openKurrentStore(url);
  try {
    return await store.head();
  } finally {
    await store.close();
  }
}

async function perSecond(file: string, args: readonly string[]): Promise<number> {
  return (await measureIn(file, args)).perSecond ?? 0;
}

async function inFolder<Result>(work: (dir: string) => Promise<Result>): Promise<Result> {
  const dir = temporaryFolder();
  try {
    return await work(dir);
  } finally {
    removeFolder(dir);
  }
}

/** Numbers of invoices that no earlier run on this server had. */
function nameOf(run: number): string {
  return `K${Date.now().toString(36).toUpperCase()}${run}`;
}
