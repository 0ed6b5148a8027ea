/**
 * Two Kept processes on one cluster whose nodes are taken away: on the double in every run, and on
 * real nodes where KEPT_TEST_FAILOVER names a file that says how to start them (process-nodes.ts).
 */
import { fileURLToPath } from 'node:url';
import { drawsOf } from '../../examples/network/prng.js';
import { FOLDER_HOLDER, grantAccess } from '../../src/command/access.js';
import { Views } from '../../src/projector/views/views.js';
import { openKurrentStore } from '../../src/store/kurrent/grpc-link.js';
import { openFolder, removeFolder } from '../command/fixture.js';
import { dumpOf, viewsOf } from '../projector/views.js';
import { collect } from '../store/given.js';
import { temporaryFolder } from '../temporary-folder.js';
import { DoubleNodes } from './double-nodes.js';
import { KeptProcess } from './kept-process.js';
import { Load } from './load.js';
import type { Nodes } from './nodes.js';
import { ProcessNodes, readConfig } from './process-nodes.js';
import { audit, type Plan, shown, trial } from './trial.js';

/** The longest that nothing may be acknowledged once the cluster has a leader (again), in ms. */
const BAR_MS = 10_000;

const FILE = process.env.KEPT_TEST_FAILOVER ?? '';

async function tokenOn(env: Readonly<Record<string, string>>): Promise<string> {
  const folder = await openFolder(undefined, { env });
  const grant = { role: 'emitter', teller: 'books', parties: [], anyParty: true } as const;
  const { token } = await grantAccess(folder.ledger, grant, FOLDER_HOLDER, '2026-01-01');
  await folder.close();
  removeFolder(folder);
  return token;
}

/** The program as it is built. */
const PROGRAM = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));

function started(env: Readonly<Record<string, string>>): Promise<KeptProcess> {
  return KeptProcess.start(PROGRAM, temporaryFolder(), env);
}

/** Everything that is to hold, after all of the plan was carried out. */
async function withstands(nodes: Nodes, plan: Plan): Promise<void> {
  const env = { KEPT_STORE: nodes.url, KEPT_LEDGER_KEY: Buffer.alloc(32, 9).toString('hex') };
  const token = await tokenOn(env);
  const kept = [await started(env), await started(env)];
  const load = new Load({ urls: kept.map(({ url }) => url), token, writers: 8, restMs: 100 });
  try {
    load.start();
    await carriedOut(nodes, plan, load, kept);
  } finally {
    load.abandon();
    await Promise.all(kept.map((each) => each.stop()));
  }
}

async function carriedOut(
  nodes: Nodes,
  plan: Plan,
  load: Load,
  kept: readonly KeptProcess[],
): Promise<void> {
  const measured = await trial(nodes, load, plan);
  await load.stop();
  const running = kept.filter(({ isRunning }) => isRunning).length;
  await Promise.all(kept.map((each) => each.caughtUp()));
  await Promise.all(kept.map((each) => each.stop()));

  const store = await openKurrentStore(nodes.url);
  const events = await collect(store.readAll(0));
  await store.close();
  const { unanswered, refused, unavailable } = load;
  const found = { ...audit(events, load), unanswered, refused, running };
  const counts = JSON.stringify({ ...found, unavailable, nodesRestarted: nodes.restarts });
  process.stderr.write(`On ${nodes.name}:\n${shown(measured)}\n${counts}\n`);
  expect(found).toEqual({
    ...{ acknowledged: load.acknowledged.size, lost: 0, twice: 0, broken: 0 },
    ...{ unanswered: 0, refused: [], running: kept.length },
  });
  for (const { kind, ownMs } of measured) {
    expect({ kind, late: ownMs > BAR_MS }).toEqual({ kind, late: false });
  }
  expect(load.acknowledged.size).toBeGreaterThan(100);

  // Each folded by itself, across every break; a fold of the whole log at once is the third.
  const fold = dumpOf(viewsOf(events, 500));
  for (const { views } of kept) {
    const own = new Views(views, { readOnly: true });
    expect(dumpOf(own)).toEqual(fold);
    own.close();
  }
}

describe('two Kept processes on a cluster (the double) whose nodes are taken away', () => {
  it('lose nothing, write nothing twice, answer everybody, and have equal views', async () => {
    const draw = drawsOf('double');
    const nodes = await DoubleNodes.start(draw);
    try {
      await withstands(nodes, { rounds: 1, awayMs: [3_000], draw });
    } finally {
      await nodes.end();
    }
  }, 300_000);

  it.each([
    { how: 'in the clear', tls: false },
    { how: 'over TLS', tls: true },
  ])(
    'so with a single host, $how',
    async ({ tls }) => {
      const draw = drawsOf('one host');
      const nodes = await DoubleNodes.start(draw, { size: 1, tls });
      try {
        const ways = ['SIGKILL', 'SIGSTOP'] as const;
        await withstands(nodes, { rounds: 0, awayMs: [3_000], ways, draw });
      } finally {
        await nodes.end();
      }
    },
    300_000,
  );
});

const whereNodes = FILE === '' ? describe.skip : describe;
whereNodes('With KEPT_TEST_FAILOVER: two Kept processes on real nodes that are taken away', () => {
  it('lose nothing, write nothing twice, answer everybody, and have equal views', async () => {
    const config = readConfig(FILE);
    const nodes = await ProcessNodes.start(config);
    try {
      const draw = drawsOf(String(config.seed ?? 1));
      const { rounds = 10, awayMs = [20_000, 20_000], ways = ['SIGKILL'] } = config;
      await withstands(nodes, { rounds, awayMs, ways, draw });
    } finally {
      await nodes.end();
    }
  }, 3_600_000);
});
