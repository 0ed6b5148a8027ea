/**
 * Every score from position 0, in a process of its own: survey which facts make which promise,
 * outline what bears on all of them, fold each promise once, add its steps to the tallies of its
 * two professionals, apply the model. The same folds and sums as the live service, so the same
 * bytes; promises are folded in rounds, so memory holds tallies, the survey, and the facts of one
 * round.
 */
import type { Position } from '../ledger/stored.js';
import type { Replayed, ReplayQuestion } from './asking.js';
import { type Hear, ReplayMember } from './member.js';
import { type Outline, outline } from './outline.js';
import { WHOLE_HISTORY } from './part.js';
import type { BulkEvents } from './past.js';
import { startWorkers } from './workers.js';

export interface ReplayOptions {
  /** Processes, or threads from the tape, that each take a part; 1 does it all in this one. */
  readonly workers?: number;
  readonly progress?: Hear;
}

/** The scores of everybody. */
export interface Replay {
  readonly scores: readonly Replayed[];
  /** Positions of the events about professionals themselves, for callers who want names. */
  readonly introductions: readonly Position[];
  /** Events of other programs, passed over. */
  readonly passedOver: number;
}

/**
 * Replays events with everything known up to and with a position. Throws StoreUnavailable where
 * they cannot be read, and UpgradeNeeded for a history that is newer than this code.
 */
export async function replay(
  { dir, history }: BulkEvents,
  question: ReplayQuestion,
  knownAt: Position,
  { workers = 1, progress = () => {} }: ReplayOptions = {},
): Promise<Replay> {
  const task = { question, knownAt };
  const team = workers > 1 ? startWorkers(workers, dir, task, progress) : null;
  try {
    if (team) {
      const outlined = outline(history, await team.surveyed());
      return replayed(outlined, await team.count(outlined));
    }
    const alone = new ReplayMember(history, task, WHOLE_HISTORY, progress);
    const outlined = outline(history, alone.elsewhere);
    return replayed(outlined, [...alone.count(outlined, []).cards()]);
  } finally {
    team?.end();
  }
}

function replayed({ introductions, passedOver }: Outline, scores: readonly Replayed[]): Replay {
  return { scores, introductions, passedOver };
}
