/**
 * Rounds of a replay counted by worker threads. Each worker is told the context first, opens the
 * store for itself, and gives its tallies at the end; sums of integers do not mind who added what.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Tally } from '../../projections/tally.js';
import type { PartyId } from '../ledger/party.js';
import type { Position } from '../ledger/stored.js';
import type { ContextFacts } from './context.js';
import type { ReplayQuestion } from './counter.js';
import type { Group } from './groups.js';

/** What a worker is started with. */
export interface WorkerTask {
  readonly dir: string;
  readonly context: ContextFacts;
  readonly question: ReplayQuestion;
  readonly knownAt: Position;
}

/** To a worker: the next round, or null for the end. */
export type ToWorker = readonly Group[] | null;

/** From a worker: a round is done, or its tallies after the last. */
export type FromWorker =
  | { readonly done: 'round' }
  | { readonly done: 'all'; readonly tallies: ReadonlyMap<PartyId, Tally> };

/** Who hears how far the workers got, and their sums. */
export interface Heard {
  counted(round: readonly Group[]): void;
  merge(tallies: ReadonlyMap<PartyId, Tally>): void;
}

/** Rounds sent ahead to each worker, so that it need not wait for the next. */
const AHEAD = 2;

/** Has the rounds counted by so many workers. */
export async function countInWorkers(
  count: number,
  task: WorkerTask,
  rounds: Iterator<readonly Group[]>,
  heard: Heard,
): Promise<void> {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./worker.js', import.meta.url), { workerData: task }),
  );
  try {
    await Promise.all(workers.map((worker) => drive(worker, rounds, heard)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function drive(
  worker: Worker,
  rounds: Iterator<readonly Group[]>,
  heard: Heard,
): Promise<void> {
  const sent: (readonly Group[])[] = [];
  let ended = false;
  const send = (): void => {
    const next = rounds.next();
    if (next.done && ended) return;
    ended = next.done ?? false;
    if (!next.done) sent.push(next.value);
    const message: ToWorker = next.done ? null : next.value;
    worker.postMessage(message);
  };
  for (let ahead = 0; ahead < AHEAD; ahead++) send();
  for (;;) {
    const [message]: FromWorker[] = await once(worker, 'message');
    if (message?.done === 'all') return heard.merge(message.tallies);
    const round = sent.shift();
    if (round) heard.counted(round);
    send();
  }
}
