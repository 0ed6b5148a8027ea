/**
 * Shards of a replay counted by worker threads. Each opens the store for itself, is told the
 * outline, and gives its tallies at the end; sums of integers do not mind who added what.
 */
import { Worker } from 'node:worker_threads';
import type { Tally } from '../../projections/tally.js';
import type { PartyId } from '../ledger/party.js';
import type { Position } from '../ledger/stored.js';
import type { ReplayQuestion } from './counter.js';
import type { Outline } from './outline.js';
import type { Progress } from './count.js';
import type { Shard } from './shard.js';

/** What a worker is started with. */
export interface WorkerTask {
  readonly dir: string;
  readonly question: ReplayQuestion;
  readonly knownAt: Position;
  readonly shard: Shard;
}

/** From a worker: how far it got in its shard, or its tallies at the end. */
export type FromWorker =
  | { readonly progress: Progress }
  | { readonly tallies: ReadonlyMap<PartyId, Tally> };

type Tallies = ReadonlyMap<PartyId, Tally>;

/** Worker threads that get ready while the outline is made. */
export interface Team {
  /** The tallies of each shard. Throws what a worker throws. */
  count(outlined: Outline, progress: (progress: Progress) => void): Promise<readonly Tallies[]>;
  end(): Promise<void>;
}

/**
 * Megabytes for what is young in a worker: rows and facts die soon, and the more of them at a time
 * the fewer are copied.
 */
const YOUNG_MB = 64;

export function startWorkers(of: number, task: Omit<WorkerTask, 'shard'>): Team {
  const workers = Array.from({ length: of }, (_, number) => {
    const workerData: WorkerTask = { ...task, shard: { number, of } };
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
    return new Worker(new URL('./worker.js', import.meta.url), { workerData, resourceLimits });
  });
  return {
    async count(outlined, progress) {
      const hear = together(of, progress);
      return Promise.all(
        workers.map((worker, number) => countIn(worker, outlined, (part) => hear(number, part))),
      );
    },
    async end() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function countIn(
  worker: Worker,
  outlined: Outline,
  hear: (part: Progress) => void,
): Promise<Tallies> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if ('tallies' in message) resolve(message.tallies);
      else hear(message.progress);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('A worker ended before it had counted.')));
    worker.postMessage(outlined);
  });
}

/** Progress of all workers as one: folding begins when the last one has surveyed its shard. */
function together(
  workers: number,
  progress: (progress: Progress) => void,
): (worker: number, part: Progress) => void {
  const parts: Progress[] = [];
  return (worker, part) => {
    parts[worker] = part;
    const known = parts.filter((each) => each.phase === part.phase);
    if (part.phase === 'fold' && known.length < workers) return;
    const sum = (of: (part: Progress) => number): number =>
      known.reduce((total, each) => total + of(each), 0);
    progress({ phase: part.phase, done: sum((each) => each.done), of: sum((each) => each.of) });
  };
}
