/** Scores from the tape, shared by threads: each takes the next few whom nobody took. */
import type { Replayed, ReplayQuestion } from '../asking.js';
import { type TapedHistory, TapeTallies } from './tape-tallies.js';

export interface DrawUp {
  readonly history: TapedHistory;
  readonly question: ReplayQuestion;
  /** How many professionals were taken, of all in order; shared. */
  readonly taken: Int32Array;
}

/** What a thread drew up, or what went wrong. */
export type DrawnUp = { readonly scores: readonly Replayed[] } | { readonly failed: unknown };

export function drawUpOf(history: TapedHistory, question: ReplayQuestion): DrawUp {
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  return { history, question, taken };
}

/** So many are taken at a time: few enough that all threads end together. */
const FEW = 32;

/** The scores of those whom this thread took, in order. */
export function drawUp({ history, question, taken }: DrawUp): readonly Replayed[] {
  const tallies = new TapeTallies(history, question);
  const { professionals } = tallies;
  const scores: Replayed[] = [];
  for (;;) {
    const from = Atomics.add(taken, 0, FEW);
    if (from >= professionals.length) return scores;
    for (const party of professionals.slice(from, from + FEW)) scores.push(tallies.cardOf(party));
  }
}
