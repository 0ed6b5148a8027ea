/**
 * `npm run outages -- --server /path/to/KurrentDB [--seconds 10,60] [--ways SIGKILL,SIGSTOP]
 * [--tls] [--json]`: takes a single KurrentDB away from under two Kept processes, for so long
 * each time, and says when Kept wrote again and what became of what was acknowledged. Ends with
 * exit code 1 where anything was lost, is there twice, or got a wrong answer.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawsOf } from '../../examples/network/prng.js';
import { note, print, printJson } from '../../src/cli/terminal.js';
import type { StoredEvent } from '../../src/ledger/stored.js';
import { openKurrentStore } from '../../src/store/kurrent/grpc-link.js';
import { KeptProcess } from './kept-process.js';
import { Load } from './load.js';
import { WAYS } from './nodes.js';
import { type OneNode, oneNode } from './one-node.js';
import { ProcessNodes } from './process-nodes.js';
import { type Audit, audit, type Measured, type Plan, shown, trial } from './trial.js';

/** From where this file is compiled to. */
const PROGRAM = fileURLToPath(new URL('../../../src/cli.js', import.meta.url));

const { values } = parseArgs({
  options: {
    server: { type: 'string', default: '' },
    seconds: { type: 'string', default: '10,30,60,120,240' },
    ways: { type: 'string', default: 'SIGKILL,SIGSTOP' },
    tls: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const awayMs = values.seconds.split(',').map((seconds) => Number(seconds) * 1000);
const ways = WAYS.filter((way) => values.ways.split(',').includes(way));
if (values.server === '' || ways.length === 0 || !awayMs.every((ms) => ms > 0)) {
  note('Say which program is the server: -- --server /path/to/KurrentDB --seconds 10,60');
  note(`Outages are told in seconds, their ways by name: --ways ${WAYS.join()}`);
  process.exit(2);
}

interface Result {
  readonly measured: readonly Measured[];
  readonly audit: Audit;
  readonly refused: readonly string[];
  readonly unanswered: number;
  /** Kept processes that never ended by themselves, of two. */
  readonly running: number;
}

const dir = mkdtempSync(join(tmpdir(), 'kept-outages-'));
note(`A single KurrentDB ${values.tls ? 'with' : 'without'} TLS, in ${dir}`);
const result = await run(await oneNode(values.server, dir, values.tls), {
  ...{ rounds: 0, awayMs, ways, draw: drawsOf('outages') },
});
if (values.json) printJson(result);
else print(`${shown(result.measured)}\n${JSON.stringify({ ...result, measured: undefined })}`);
const { lost, twice, broken } = result.audit;
const isClean = lost + twice + broken + result.unanswered + result.refused.length === 0;
if (isClean && result.running === 2) rmSync(dir, { recursive: true, force: true });
else {
  note(`The server's folder is kept: ${dir}`);
  process.exitCode = 1;
}

async function run({ config, env }: OneNode, plan: Plan): Promise<Result> {
  const nodes = await ProcessNodes.start(config);
  const kept: KeptProcess[] = [];
  try {
    const token = tokenOn(env);
    for (const name of ['one', 'other']) {
      const folder = join(dir, name);
      mkdirSync(folder);
      kept.push(await KeptProcess.start(PROGRAM, folder, env));
    }
    const load = new Load({ urls: kept.map(({ url }) => url), token, writers: 8, restMs: 100 });
    load.start();
    const measured = await trial(nodes, load, plan);
    await load.stop();
    const running = kept.filter(({ isRunning }) => isRunning).length;
    const { refused, unanswered } = load;
    return { measured, audit: audit(await eventsOn(env), load), refused, unanswered, running };
  } finally {
    await Promise.all(kept.map((each) => each.stop()));
    await nodes.end();
  }
}

function tokenOn(env: OneNode['env']): string {
  const granted = execFileSync(
    process.execPath,
    [
      ...[PROGRAM, 'keys', 'create', '--data', join(dir, 'keys'), '--role', 'emitter'],
      ...['--teller', 'books', '--any-party', '--json'],
    ],
    { env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  const { token }: { readonly token: string } = JSON.parse(granted);
  return token;
}

async function eventsOn(env: OneNode['env']): Promise<readonly StoredEvent[]> {
  const store = await openKurrentStore(env.KEPT_STORE ?? '', { env });
  try {
    const events: StoredEvent[] = [];
    for await (const some of store.readAll(0)) events.push(...some);
    return events;
  } finally {
    await store.close();
  }
}
