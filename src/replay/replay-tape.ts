/**
 * Every score from the tape: no event is read and nothing folded, but for what the stride around
 * the position touched. The same steps and sums as a replay from the events, so the same bytes.
 */
import type { Position } from '../ledger/stored.js';
import { typeOf } from '../ledger/upcast.js';
import { openSqliteHistory } from '../store/sqlite/history.js';
import { openTape } from '../tape/open-tape.js';
import { type Tape, TapeUnreadable } from '../tape/tape.js';
import { passedBy } from '../tape/within-stride.js';
import type { Replayed, ReplayQuestion } from './counter.js';
import { WHOLE_HISTORY } from './part.js';
import type { ReplayOptions } from './replay.js';
import { countTape } from './tape-member.js';

/** The scores of everybody, and how many events of other programs there were by then. */
export interface TapeReplay {
  readonly scores: readonly Replayed[];
  readonly passedOver: number;
}

/**
 * Replays the tape of a data folder with everything known up to and with a position. Throws
 * TapeUnreadable where it is missing, damaged or not that far.
 */
export async function replayTape(
  dir: string,
  question: ReplayQuestion,
  knownAt: Position,
  { progress = () => {} }: ReplayOptions = {},
): Promise<TapeReplay> {
  const opened = openTape(dir);
  try {
    const { checkpoint } = opened.views;
    if (checkpoint < knownAt) {
      throw new TapeUnreadable(`The tape is at ${checkpoint} of ${knownAt} events.`);
    }
    const counter = countTape(opened, { question, knownAt }, WHOLE_HISTORY, progress);
    return { scores: [...counter.cards()], passedOver: passedOver(dir, opened.tape, knownAt) };
  } finally {
    opened.close();
  }
}

/** Those of the stride around the position are looked up among its events. */
function passedOver(dir: string, tape: Tape, knownAt: Position): number {
  const { passed, upTo } = passedBy(tape, knownAt);
  if (upTo === knownAt) return passed;
  const history = openSqliteHistory(dir);
  try {
    const of = (type: string): boolean => typeOf(type) === null;
    return passed + history.glimpses(upTo, knownAt, knownAt - upTo, of).length;
  } finally {
    history.close();
  }
}
