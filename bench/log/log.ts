/**
 * The log of a ledger: what building its tree costs a bulk ingest, how long a proof takes of ten
 * million leaves, and whether the follower's memory is flat.
 */
import { join } from 'node:path';
import { LogTree, logFile } from '../../src/audit/log/log-tree.js';
import { Sqlite } from '../../src/store/sqlite/driver.js';
import { measureIn, start } from '../child.js';
import { type Bench, figureOf, inTurn } from '../figure.js';
import { fill, removeFolder, temporaryFolder } from '../folder.js';
import { history, linesOf } from '../history.js';
import { post } from '../ingest-bulk.js';

const EVENTS_TOLD = 100_000;
const WARM_UP = 10_000;
const RUNS = 3;

export const logIngest: Bench = {
  names: ['log-ingest'],
  async run(say) {
    const warmUp = `${linesOf(history(WARM_UP, 'W')).join('\n')}\n`;
    const body = `${linesOf(history(EVENTS_TOLD)).join('\n')}\n`;
    say('log-ingest');
    const runs = await inTurn(
      RUNS,
      () => inFolder((dir) => told(dir, 'log', warmUp, body)),
      () => inFolder((dir) => told(dir, '', warmUp, body)),
    );
    return [
      figureOf(
        {
          name: 'log-ingest',
          unit: 'events/s',
          reference: 'the same ingest without a log',
          goal: 0.9,
          limit:
            'A thread of its own reads and hashes each event again, in some 9 µs of processor ' +
            'time; it is over once the last of them is in the tree.',
        },
        runs,
      ),
    ];
  },
};

/** Events per second, from the first byte sent until the last is answered, and in the tree. */
async function told(dir: string, what: string, warmUp: string, body: string): Promise<number> {
  const server = await start('./servers/kept.js', [dir, what]);
  try {
    const { url, token } = server.ready;
    await post(`${url}/v1/events`, String(token), warmUp);
    if (what === 'log') await inTree(dir);
    const begun = performance.now();
    const lines = await post(`${url}/v1/events`, String(token), body);
    if (what === 'log') await inTree(dir);
    return lines / ((performance.now() - begun) / 1000);
  } finally {
    await server.stop();
  }
}

const LOOK_MS = 5;

/** Resolves once all that is stored is in the tree. */
async function inTree(dir: string): Promise<void> {
  const events = new Sqlite(join(dir, 'events.db'), { readonly: true });
  const tree = new LogTree(logFile(dir), { readOnly: true });
  try {
    const last = events.prepare<[], number>('SELECT max(position) FROM events').pluck().get() ?? 0;
    while (tree.checkpoint < last) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  } finally {
    tree.close();
    events.close();
  }
}

const LEAVES = 10_000_000;
const MS_AT_MOST = 5;

export const logProof: Bench = {
  names: ['log-proof'],
  async run(say) {
    say(`log-proof: a tree of ${LEAVES} leaves`);
    const {
      p50 = 0,
      p99 = 0,
      first = 0,
    } = await inFolder((dir) => {
      return measureIn('./log/proofs.js', [dir, String(LEAVES)]);
    });
    const limit =
      `Some 20 tiles are read, and halves of them hashed; half take ${p50.toFixed(2)} ms, and ` +
      `the first after the file was opened took ${first.toFixed(2)} ms.`;
    const asked = { unit: 'ms, p99', reference: 'the most allowed', less: true, goal: 1, limit };
    return [figureOf({ name: 'log-proof', ...asked }, [[p99, MS_AT_MOST]])];
  },
};

const FOLLOWED = 300_000;
/** Of what is held early on so much may be held at the end. */
const MOST_GROWTH = 1.1;

export const logMemory: Bench = {
  names: ['log-memory'],
  async run(say) {
    return inFolder(async (dir) => {
      say(`log-memory: filling a ledger with ${FOLLOWED} events`);
      await fill(dir, history(FOLLOWED));
      const flags = ['--expose-gc'];
      const {
        early = 0,
        late = 1,
        resident = 0,
      } = await measureIn('./log/follower.js', [dir], flags);
      const limit =
        `The right edge of the tree and some tiles; ${Math.round(resident / 1e6)} MB of the ` +
        'process are resident, most of which is what the engine reserves.';
      return [
        figureOf(
          {
            name: 'log-memory',
            unit: 'bytes held after all events',
            reference: 'held after a tenth of them',
            less: true,
            goal: 1 / MOST_GROWTH,
            limit,
          },
          [[late, early]],
        ),
      ];
    });
  },
};

async function inFolder<Result>(work: (dir: string) => Promise<Result>): Promise<Result> {
  const dir = temporaryFolder();
  try {
    return await work(dir);
  } finally {
    removeFolder(dir);
  }
}
