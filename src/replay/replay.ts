/**
 * Every score from position 0, in a process of its own: outline the history, survey which facts
 * make which promise, fold each promise once, add its steps to the tallies of its two
 * professionals, apply the model. The same folds and sums as the live service, so the same bytes;
 * promises are folded in rounds, so memory holds tallies, the survey, and the facts of one round.
 */
import type { Position } from '../ledger/stored.js';
import { openSqliteHistory } from '../store/sqlite-history.js';
import { countShard, type Progress } from './count.js';
import { Counter, type Replayed, type ReplayQuestion } from './counter.js';
import { outline } from './outline.js';
import { WHOLE_HISTORY } from './shard.js';
import { startWorkers } from './workers.js';

export interface ReplayOptions {
  /** Threads that survey and fold a shard each; 1 does it all in this one. */
  readonly workers?: number;
  readonly progress?: (progress: Progress) => void;
}

/** The scores of everybody. */
export interface Replay {
  readonly scores: readonly Replayed[];
  /** Positions of what was told of professionals themselves, for who wants their names. */
  readonly introductions: readonly Position[];
  /** Events of other programs, passed over. */
  readonly passedOver: number;
}

/**
 * Replays a data folder with everything known up to and with a position. Throws StoreUnavailable
 * where there is none to read, and UpgradeNeeded for a history that is newer than this code.
 */
export async function replay(
  dir: string,
  question: ReplayQuestion,
  knownAt: Position,
  { workers = 1, progress = () => {} }: ReplayOptions = {},
): Promise<Replay> {
  const history = openSqliteHistory(dir);
  const team = workers > 1 ? startWorkers(workers, { dir, question, knownAt }) : null;
  try {
    const outlined = outline(history, knownAt);
    const counter = new Counter(outlined.context, question, knownAt);
    if (team) {
      for (const tallies of await team.count(outlined, progress)) counter.merge(tallies);
    } else {
      countShard(counter, history, { outlined, knownAt, shard: WHOLE_HISTORY }, progress);
    }
    const { introductions, passedOver } = outlined;
    return { scores: [...counter.cards()], introductions, passedOver };
  } finally {
    await team?.end();
    history.close();
  }
}
