/** The scores of everybody in one pass over the tape, where that is not too long for one read. */
import type { Position } from '../../ledger/stored.js';
import type { Views } from '../../projector/views/views.js';
import type { Replayed, ReplayQuestion } from '../../replay/asking.js';
import { gatherTape } from '../../replay/taped/gather-tape.js';
import { TapeTallies } from '../../replay/taped/tape-tallies.js';
import { MOST_VERSIONS, overTape } from './over-tape.js';

/** In the order of their ids; null where the tape cannot answer: see over-tape.ts. */
export function tapedScores(
  views: Views,
  question: ReplayQuestion,
  knownAt: Position,
): readonly Replayed[] | null {
  return overTape(views, { knownAt, most: MOST_VERSIONS }, (opened) => {
    const tallies = new TapeTallies(gatherTape(opened, { ...question, knownAt }), question);
    return tallies.professionals.map((party) => tallies.cardOf(party));
  });
}
