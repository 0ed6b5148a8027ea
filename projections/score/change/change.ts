/**
 * Why a score changed: the difference of two scorecards, split without remainder by cause. Each
 * part is the difference of two figures as they are shown, of the scorecards before and after a
 * cause is switched (path.ts), so that the parts sum to the difference of the two that were asked
 * about. What each promise has of a part is in thousandths that sum to it (part.ts).
 */
import type { TrianglePart } from '../../step.js';
import { weakestLink } from '../estimate.js';
import { oneDecimal } from '../exact.js';
import { SIDES } from '../model.js';
import type { PointsByPromise } from './allotment.js';
import { type ChangePart, nameOf, partOf, type Stride, tenths } from './part.js';
import { type ChangePath, stateAt, stepsOf } from './path.js';
import { sharesOf } from './shares.js';
import { type Weighing, weighingOf } from './weighing.js';

/** A difference of two scores, to one decimal, and its parts in the order of causes. */
export interface ChangeSplit {
  readonly points: number;
  readonly parts: readonly ChangePart[];
}

/** Null where there is no score at one of the two ends. */
export interface ScoreChange {
  readonly overall: ChangeSplit | null;
  readonly sides: Readonly<Record<TrianglePart, ChangeSplit | null>>;
}

/** The change along a path, with at most so many shares of each part. */
export function changeAlong(path: ChangePath, most: number): ScoreChange {
  const work = changing(path, most);
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

/** The same in pieces of one scorecard each, so that other work may be done in between. */
export function* changing(path: ChangePath, most: number): Generator<undefined, ScoreChange> {
  const last = weighingOf(stateAt(path.to));
  yield;
  const first = weighingOf(stateAt(path.from));
  const moves = movesFor(first, last);
  const parts = moves.map((): ChangePart[] => []);
  const steps = stepsOf(path);
  let before = first;
  for (const [i, { cause, state }] of steps.entries()) {
    yield;
    const after = i === steps.length - 1 ? last : weighingOf(state());
    const step = { before, after, shares: sharesOfSides(before, after) };
    for (const [of, move] of moves.entries()) {
      const part = move && partOf({ cause, before, after, ...move(step) }, most);
      if (part) parts[of]?.push(part);
    }
    before = after;
  }
  const splits = moves.map((move, of) => move && splitInto(parts[of] ?? []));
  const [overall = null, payment = null, deadline = null, relation = null] = splits;
  return { overall, sides: { payment, deadline, relation } };
}

function splitInto(parts: readonly ChangePart[]): ChangeSplit {
  return { points: parts.reduce((sum, { points }) => sum + tenths(points), 0) / 10, parts };
}

/** Two weighings, one step apart, and what each promise has of what lies between their values. */
interface Between {
  readonly before: Weighing;
  readonly after: Weighing;
  readonly shares: Readonly<Record<TrianglePart, PointsByPromise>>;
}

function sharesOfSides(before: Weighing, after: Weighing): Between['shares'] {
  return {
    payment: sharesOf(before, after, 'payment'),
    deadline: sharesOf(before, after, 'deadline'),
    relation: sharesOf(before, after, 'relation'),
  };
}

/** How a figure moves from step to step; asked once for each step, in their order. */
type Mover = (between: Between) => Pick<Stride, 'from' | 'to' | 'points'>;

/** Of the overall and of each side; null for what has no score at both ends. */
function movesFor(first: Weighing, last: Weighing): readonly (Mover | null)[] {
  const [from, to] = [first.card, last.card];
  const isOverall = from.overall.status === 'ok' && to.overall.status === 'ok';
  return [
    isOverall ? overallMover(first, last) : null,
    ...SIDES.map((side) => {
      const isScored = from.sides[side].status === 'ok' && to.sides[side].status === 'ok';
      return isScored ? sideMover(side) : null;
    }),
  ];
}

/** A state between two scores may hold too little for one: its value leads on all the same. */
function sideMover(side: TrianglePart): Mover {
  const figure = ({ sides }: Weighing): number => oneDecimal(sides[side].value.value);
  return ({ before, after, shares }) => ({
    from: figure(before),
    to: figure(after),
    points: new Map([...shares[side]].map(([promise, each]) => [nameOf(side, promise), each])),
  });
}

/**
 * The overall is the mean H = k / sum(1 / V) of k sides, and H' - H = H H' / k sum (dV / (V V')),
 * so that what a promise has of a side it has of the overall, too. Where the sides that count are
 * the same at both ends, they are in between, too. Else each state counts its own, and where it has
 * too little for a score, those of the state before.
 */
function overallMover(first: Weighing, last: Weighing): Mover {
  const isSame = first.counted.join() === last.counted.join();
  let counted = first.counted;
  return ({ before, after, shares }) => {
    const then = counted;
    if (!isSame && after.counted.length > 0) counted = after.counted;
    const [from, to] = [meanOf(before, then), meanOf(after, counted)];
    const sides = SIDES.filter((side) => then.includes(side) || counted.includes(side));
    const points: PointsByPromise = new Map();
    for (const side of sides) {
      const values = before.sides[side].value.value * after.sides[side].value.value;
      // A side that is worth nothing is all of the mean.
      const factor = values === 0 ? 1 : (from * to) / (sides.length * values);
      for (const [promise, each] of shares[side]) points.set(nameOf(side, promise), each * factor);
    }
    return { from: oneDecimal(from), to: oneDecimal(to), points };
  };
}

function meanOf({ sides }: Weighing, counted: readonly TrianglePart[]): number {
  return weakestLink(counted.map((side) => sides[side].value)).value;
}
