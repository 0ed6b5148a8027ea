/** Scores from the tape, shared by threads: each takes the next few whom nobody took. */
import type { Replayed, ReplayQuestion } from '../asking.js';
import { type TapedHistory, TapeTallies } from './tape-tallies.js';

export interface DrawUp {
  readonly history: TapedHistory;
  readonly question: ReplayQuestion;
  /** How many professionals were taken, of all in order; shared. */
  readonly taken: Int32Array;
}

export function drawUpOf(history: TapedHistory, question: ReplayQuestion): DrawUp {
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  return { history, question, taken };
}

/** More than there ever are, with room for what is added to it yet. */
const ALL = 2 ** 30;

/** From now on nobody takes any more, since one of those who share it failed. */
export function takeNoMore({ taken }: DrawUp): void {
  Atomics.store(taken, 0, ALL);
}

/** So many are taken at a time: few enough that all threads end together. */
const FEW = 32;

/** What one thread draws up, some at a time. */
export class Drawing {
  private readonly tallies: TapeTallies;

  constructor(private readonly task: DrawUp) {
    this.tallies = new TapeTallies(task.history, task.question);
  }

  /**
   * The scores of those whom this thread took, in order: `most` or a few more, or fewer where
   * nobody is left to be taken; none once that is so.
   */
  next(most: number): readonly Replayed[] {
    const { professionals } = this.tallies;
    const scores: Replayed[] = [];
    while (scores.length < most) {
      const from = Atomics.add(this.task.taken, 0, FEW);
      if (from >= professionals.length) break;
      for (const party of professionals.slice(from, from + FEW)) {
        scores.push(this.tallies.cardOf(party));
      }
    }
    return scores;
  }
}
