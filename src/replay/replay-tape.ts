/**
 * Every score from the tape: no event is read and nothing folded, but for what the stride around
 * the position touched. The same steps and sums as a replay from the events, so the same bytes.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { Position } from '../ledger/stored.js';
import { typeOf } from '../ledger/upcast.js';
import { openSqliteHistory } from '../store/sqlite/history.js';
import { openTape } from '../tape/open-tape.js';
import { type Tape, TapeUnreadable } from '../tape/tape.js';
import { passedBy } from '../tape/within-stride.js';
import type { Counter, Replayed, ReplayQuestion } from './counter.js';
import type { ReplayOptions } from './replay.js';
import { countTape } from './tape-member.js';
import { type FromWorker, type Letter, type ReplayWorker, startWorker } from './workers.js';

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
  { workers = 1, progress = () => {} }: ReplayOptions = {},
): Promise<TapeReplay> {
  const opened = openTape(dir);
  const task = { question, knownAt };
  const others: ReplayWorker[] = [];
  try {
    const { checkpoint } = opened.views;
    if (checkpoint < knownAt) {
      throw new TapeUnreadable(`The tape is at ${checkpoint} of ${knownAt} events.`);
    }
    // This process takes a part, too: the scores of that need not travel.
    for (let number = 1; number < workers; number++) {
      const begin = { from: 'tape', dir, task, part: { number, of: workers } } as const;
      others.push(startWorker(begin, () => {}));
    }
    // What was sent to them leaves before this process stands still.
    await nextTurn();
    const counter = countTape(opened, task, { number: 0, of: workers }, progress);
    await shareVouchings(counter, others);
    const own = [...counter.cards()];
    const scores = [own, ...(await nextOf(others)).map((each) => each.scores ?? [])];
    return { scores: inOrder(scores), passedOver: passedOver(dir, opened.tape, knownAt) };
  } finally {
    for (const worker of others) worker.end();
    opened.close();
  }
}

function inOrder(parts: readonly (readonly Replayed[])[]): readonly Replayed[] {
  const [only = []] = parts;
  return parts.length === 1 ? only : parts.flat().sort((a, b) => (a.party < b.party ? -1 : 1));
}

async function nextOf(workers: readonly ReplayWorker[]): Promise<readonly FromWorker[]> {
  return Promise.all(workers.map((worker) => worker.next()));
}

/** Standing flows through everybody's promises; where nobody is vouched for there is none. */
async function shareVouchings(
  { vouchings }: Counter,
  others: readonly ReplayWorker[],
): Promise<void> {
  if (others.length === 0) return;
  const said = await nextOf(others);
  const vouches = vouchings.seeds.size > 0 || said.some((each) => each.vouches === true);
  for (const worker of others) worker.tell({ vouches });
  if (!vouches) return;
  const { kept, seeds } = vouchings;
  const own: Letter = serialize({ kept, seeds });
  const letters = (await nextOf(others)).map((each) => each.letters ?? []);
  for (const [i, worker] of others.entries()) {
    worker.tell({ letters: [own, ...letters.toSpliced(i, 1).flat()] });
  }
  for (const letter of letters.flat()) vouchings.merge(deserialize(letter));
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
