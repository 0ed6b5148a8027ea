/**
 * One replay in a process of its own: `replay.js <folder> <workers>`. Says the events replayed per
 * second. Run with --expose-gc and `memory` as third word it says the bytes that it held at most;
 * with `tape` it replays the tape, from opening it on.
 */
import { triangle1 } from '../../projections/models/triangle-1.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import type { Progress } from '../../src/replay/member.js';
import { pastOf } from '../../src/replay/past.js';
import { replay } from '../../src/replay/replay.js';
import { replayTape } from '../../src/replay/taped/replay-tape.js';
import { openSqliteHistory } from '../../src/store/sqlite/history.js';
import { say } from '../child.js';

const [dir = '', workers = '1', what] = process.argv.slice(2);
const history = openSqliteHistory(dir);
const head = history.head();

let peak = 0;
let promises = 0;
let looked = 0;
const base = held();

/** What is in use after all that is not has been collected, in bytes. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function look({ phase, done, of }: Progress): void {
  if (phase !== 'fold') return;
  promises = of;
  // Ten looks along the way: collecting is slow.
  if (done < (looked / 10) * of) return;
  looked++;
  peak = Math.max(peak, held());
}

const question = { model: triangle1, asOf: toDayNumber('2026-11-23'), with: null };
const progress = what === 'memory' ? look : undefined;
const begun = performance.now();
const options = { workers: Number(workers), progress };
const { scores } = await (what === 'tape'
  ? replayTape(pastOf(dir, history), question, head, options)
  : replay({ dir, history }, question, head, options));
const seconds = (performance.now() - begun) / 1000;
if (what === 'memory') peak = Math.max(peak, held());
say({ perSecond: head / seconds, bytes: peak - base, promises, scores: scores.length });
