/**
 * Every score from the tape: no event is read and nothing folded, but for what the stride around
 * the position touched. The same steps and sums as a replay from the events, so the same bytes.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Position } from '../../ledger/stored.js';
import { AskedThread } from '../../follow/asked-thread.js';
import { openTape } from '../../tape/open-tape.js';
import { type Tape, TapeUnreadable } from '../../tape/tape.js';
import { passedBy } from '../../tape/within-stride.js';
import type { Replayed, ReplayQuestion } from '../asking.js';
import { Drawing, type DrawUp, drawUpOf, takeNoMore } from './draw-up.js';
import type { FromDrawing, ToDrawing } from './draw-up-thread.js';
import { gatherTape } from './gather-tape.js';
import type { Past } from '../past.js';
import type { ReplayOptions } from '../replay.js';
import { WORKER_GONE } from '../workers.js';

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
  past: Pick<Past, 'dir' | 'passedOver'>,
  question: ReplayQuestion,
  knownAt: Position,
  { workers = 1, progress = () => {} }: ReplayOptions = {},
): Promise<TapeReplay> {
  const opened = openTape(past.dir);
  // They load while this one gathers.
  const others = Array.from({ length: workers - 1 }, startThread);
  try {
    const { checkpoint } = opened.views;
    if (checkpoint < knownAt) {
      throw new TapeUnreadable(`The tape is at ${checkpoint} of ${knownAt} events.`);
    }
    const asked = { knownAt, asOf: question.asOf };
    const task = drawUpOf(gatherTape(opened, asked, progress), question);
    const scores = inOrder(await drawnByAll(task, others));
    return { scores, passedOver: await passedOver(past, opened.tape, knownAt) };
  } finally {
    for (const thread of others) thread.terminate();
    opened.close();
  }
}

type DrawingThread = AskedThread<ToDrawing, FromDrawing>;

function startThread(): DrawingThread {
  const code = new URL('./draw-up-thread.js', import.meta.url);
  return new AskedThread(code, { resourceLimits: YOUNG }, 'shares the replay', () => {});
}

/** Throws what the first of them throws that fails; the others end then. */
async function drawnByAll(
  task: DrawUp,
  others: readonly DrawingThread[],
): Promise<readonly (readonly Replayed[])[]> {
  try {
    return await Promise.all([drawnHere(task), ...others.map((each) => drawnBy(each, task))]);
  } catch (error) {
    takeNoMore(task);
    throw error;
  }
}

/** What this thread draws up; between two portions it hears the others. */
async function drawnHere(task: DrawUp): Promise<readonly Replayed[]> {
  const drawing = new Drawing(task);
  const scores: Replayed[] = [];
  for (let some = drawing.next(1); some.length > 0; some = drawing.next(1)) {
    scores.push(...some);
    await nextTurn();
  }
  return scores;
}

/** Throws what the thread throws. */
async function drawnBy(thread: DrawingThread, task: DrawUp): Promise<readonly Replayed[]> {
  const scores: Replayed[] = [];
  for (let asked: DrawUp | 'more' = task; ; asked = 'more') {
    const drawn = await thread.ask(asked).catch((cause: unknown) => {
      throw new Error(WORKER_GONE, { cause });
    });
    if ('failed' in drawn) throw drawn.failed;
    if (drawn.scores.length === 0) return scores;
    scores.push(...drawn.scores);
  }
}

/** What is made for each professional dies young: with room for more of it, less is copied. */
const YOUNG = { maxYoungGenerationSizeMb: 64 };

function inOrder(parts: readonly (readonly Replayed[])[]): readonly Replayed[] {
  const [only = []] = parts;
  return parts.length === 1 ? only : parts.flat().sort((a, b) => (a.party < b.party ? -1 : 1));
}

/** Those of the stride around the position are looked up among its events. */
async function passedOver(
  past: Pick<Past, 'passedOver'>,
  tape: Tape,
  knownAt: Position,
): Promise<number> {
  const { passed, upTo } = passedBy(tape, knownAt);
  return upTo === knownAt ? passed : passed + (await past.passedOver(upTo, knownAt));
}
