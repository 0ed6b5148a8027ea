/** What one cause made of a difference, and what each promise has of that. */
import type { PartyId } from '../../../src/ledger/values/party.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import type { TrianglePart } from '../../step.js';
import type { ContributionPart } from '../explanation.js';
import { SIDES } from '../model.js';
import { allotted, MILLI, type PointsByPromise } from './allotment.js';
import type { ChangeCause } from './path.js';
import { partsIn, type Weighing } from './weighing.js';

/**
 * What became of a promise's evidence: it `came` in, `went`, is `other` than before (later, better
 * known ...), or is the same and only its `weight` changed, with age or beside what else there is.
 */
export type ChangeReason = 'came' | 'went' | 'other' | 'weight';

/** What a promise has of a part. */
export interface ChangeShare {
  readonly side: TrianglePart;
  readonly promise: string;
  readonly counterparty: PartyId;
  /** To three decimals. */
  readonly points: number;
  readonly why: ChangeReason;
  /** Its evidence before this cause was switched, and after. */
  readonly before: readonly ContributionPart[];
  readonly after: readonly ContributionPart[];
}

/** What one cause made of the difference. */
export interface ChangePart {
  readonly cause: ChangeCause;
  /** To one decimal; above 0: it raised the score. */
  readonly points: number;
  /** The largest shares, largest first, then by address. */
  readonly shares: readonly ChangeShare[];
  /** All smaller ones together: `shares` and these sum to `points`. */
  readonly rest: { readonly promises: number; readonly points: number };
}

/** A figure before and after a cause is switched. */
export interface Stride {
  readonly cause: ChangeCause;
  readonly before: Weighing;
  readonly after: Weighing;
  /** As they are shown, to one decimal. */
  readonly from: number;
  readonly to: number;
  /** What each promise has of it, by `nameOf`; not rounded. */
  readonly points: PointsByPromise;
}

/** A promise may be evidence of several sides. */
export function nameOf(side: TrianglePart, promise: string): string {
  return `${side} ${promise}`;
}

/** A figure of one decimal as a whole number. */
export function tenths(figure: number): number {
  return Math.round(figure * 10);
}

/** The part of a stride, with at most so many shares; null where it moved nothing at all. */
export function partOf(stride: Stride, most: number): ChangePart | null {
  const points = tenths(stride.to) - tenths(stride.from);
  const total = (points * MILLI) / 10;
  const moved = [...allotted(stride.points, total)]
    .filter(([, each]) => each !== 0)
    .sort(byLargest);
  if (points === 0 && moved.length === 0) return null;
  const shown = moved.slice(0, most);
  const left = shown.reduce((rest, [, each]) => rest - each, total);
  return {
    cause: stride.cause,
    points: points / 10,
    shares: sharesOf(new Map(shown), stride),
    rest: { promises: moved.length - shown.length, points: left / MILLI },
  };
}

type Named = readonly [name: string, points: number];

function byLargest([one, points]: Named, [other, others]: Named): number {
  return Math.abs(others) - Math.abs(points) || compareText(one, other);
}

/** The shares of these points, in their order, with the evidence on both ends. */
function sharesOf(shown: PointsByPromise, { before, after }: Stride): readonly ChangeShare[] {
  const shares = new Map<string, ChangeShare>();
  for (const side of SIDES) {
    const asked = new Set(namesIn(shown, side));
    const [was, is] = [partsIn(before, side, asked), partsIn(after, side, asked)];
    for (const promise of asked) {
      const name = nameOf(side, promise);
      const [then, now] = [was.get(promise) ?? [], is.get(promise) ?? []];
      const weights = after.weights[side].get(promise) ?? before.weights[side].get(promise);
      shares.set(name, {
        ...{ side, promise, counterparty: weights?.counterparty ?? '' },
        points: (shown.get(name) ?? 0) / MILLI,
        ...{ why: reasonOf(then, now), before: then, after: now },
      });
    }
  }
  return [...shown.keys()].flatMap((name) => shares.get(name) ?? []);
}

/** The promises that are named as of a side. */
function namesIn(shown: PointsByPromise, side: TrianglePart): readonly string[] {
  const start = nameOf(side, '');
  return [...shown.keys()]
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length));
}

function reasonOf(
  before: readonly ContributionPart[],
  after: readonly ContributionPart[],
): ChangeReason {
  if (before.length === 0) return 'came';
  if (after.length === 0) return 'went';
  return verdictsOf(before) === verdictsOf(after) ? 'weight' : 'other';
}

/** What is found of a promise, without what it weighs. */
function verdictsOf(parts: readonly ContributionPart[]): string {
  return JSON.stringify(parts.map(({ weight, ...found }) => found));
}
