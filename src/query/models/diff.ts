/** Two models compared over all professionals: who moves, by how much, and why. */

import {
  type Differing,
  type ModelDifference,
  type ModelPair,
  modelPair,
  type PartDifference,
} from '../../../projections/diff/model-diff.js';
import type { ModelPart } from '../../../projections/diff/model-path.js';
import { comparedWith } from '../../../projections/models/shipped.js';
import { oneDecimal } from '../../../projections/score/exact.js';
import type { TrianglePart } from '../../../projections/step.js';
import { type Day, dayOf } from '../../ledger/values/day.js';
import { compareText } from '../../ledger/values/text-order.js';
import { type ModelStamp, modelStamp } from '../../models/model-hash.js';
import { type Page, type PageQuestion, pageOf } from '../page.js';
import type { ShownParty } from '../people/people.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide, Stamp } from '../read-side.js';
import type { MaybeLeavesOut } from '../restrictions/line-sight.js';
import { type Timing, whenOf } from '../time/when.js';
import { seesEveryScore, type Viewer } from '../visibility.js';
import { type DiffQuestion, type DiffRow, diffRows } from './diff-rows.js';

export interface DiffAsked extends Timing, PageQuestion {
  readonly viewer: Viewer;
  /** By their names: the former model, or that in force, and the latter, or as `comparedWith`. */
  readonly a?: string;
  readonly b?: string;
  /** The one counterparty; the network where none is named. */
  readonly with?: string;
  /** Which score is compared; the overall where it is not said. */
  readonly of?: Differing;
}

/** A professional's two scores, what lies between them, and how far its sides move. */
export interface ShownDifference extends ModelDifference {
  readonly professional: ShownParty;
  /** Points of each side; null where one of the two models has no score of it. */
  readonly sides: Readonly<Record<TrianglePart, number | null>>;
}

/** What a part of the model makes of all differences. */
export interface PartSummary {
  readonly part: ModelPart;
  /** Professionals whom it moves. */
  readonly moves: number;
  /** The mean of its points over all that are compared, to one decimal. */
  readonly points: number;
  /** The same, whichever way each goes. */
  readonly size: number;
}

export interface DiffSummary {
  /** Professionals with a score by both models, and of them those whose score rises or falls. */
  readonly compared: number;
  readonly up: number;
  readonly down: number;
  /** With a score by the former alone, and by the latter alone. */
  readonly lost: number;
  readonly gained: number;
  /** The mean of the points of all that are compared, and of their size, to one decimal. */
  readonly points: number;
  readonly size: number;
  /** In the order in which parts are switched; those that both models say alike are left out. */
  readonly parts: readonly PartSummary[];
}

/** So many professionals with these two scores, in whole points. */
export interface DiffDot {
  readonly from: number;
  readonly to: number;
  readonly professionals: number;
}

export interface DiffAnswer extends Page<ShownDifference>, Stamp, MaybeLeavesOut {
  readonly asOf: Day;
  readonly with?: ShownParty;
  readonly of: Differing;
  readonly from: ModelStamp;
  readonly to: ModelStamp;
  readonly summary: DiffSummary;
  readonly dots: readonly DiffDot[];
}

/** Throws answer_must_be_yours_to_see for all but operators and analysts, and as `diffRows`. */
export async function readDiff(side: ReadSide, asked: DiffAsked): Promise<DiffAnswer> {
  const { viewer } = asked;
  if (!seesEveryScore(viewer)) {
    const detail = 'Only operators and analysts see the scores of all.';
    throw new ReadRefused('answer_must_be_yours_to_see', detail);
  }
  const when = await whenOf(side.parts, asked);
  const from = side.model(asked.a, when, 'a');
  const pair = modelPair(from, side.model(asked.b ?? comparedWith(from), when, 'b'));
  const partner =
    asked.with === undefined ? null : side.find(viewer, asked.with, when, 'with').party;
  const question = { when, pair, partner };
  return shownDiff(side, asked, question, await diffRows(side, question));
}

/** What is shown of rows that were weighed, whoever weighed them. */
export async function shownDiff(
  side: ReadSide,
  asked: Pick<DiffAsked, 'viewer' | 'of' | keyof PageQuestion>,
  { when, pair, partner }: DiffQuestion,
  weighed: readonly DiffRow[],
): Promise<DiffAnswer> {
  const { viewer, of = 'overall' } = asked;
  // Out of sums, too: with the rows of the others they would tell what is hidden.
  const seen = weighed.filter(({ party }) => !side.hides(viewer, party));
  const rows = inOrder(seen, of);
  const page = pageOf(rows, asked, when);
  const parties = page.items.map(({ party }) => party);
  const all = partner === null ? parties : [...parties, partner];
  const show = await side.people.showing(viewer, side.today, when.knownAt, all);
  side.noteRead(viewer, 'diff', all, when);
  return {
    asOf: dayOf(when.asOf),
    ...(partner !== null && { with: show(partner) }),
    of,
    ...{ from: modelStamp(pair.from), to: modelStamp(pair.to) },
    ...side.stamp(when),
    ...(seen.length < weighed.length && { withoutRestricted: true }),
    summary: summaryOf(rows, of, pair),
    dots: dotsOf(rows, of),
    items: page.items.map((row) => ({
      professional: show(row.party),
      ...row.differences[of],
      sides: pointsOfSides(row),
    })),
    next: page.next,
  };
}

/** Those with that figure by one of the two, the farthest moved first; then who has one score. */
function inOrder(rows: readonly DiffRow[], of: Differing): readonly DiffRow[] {
  return rows
    .filter(({ differences: { [of]: one } }) => one.from !== null || one.to !== null)
    .map((row) => ({ row, size: sizeOf(row.differences[of]) }))
    .sort((a, b) => b.size - a.size || compareText(a.row.party, b.row.party))
    .map(({ row }) => row);
}

function sizeOf({ points }: ModelDifference): number {
  return points === null ? -1 : Math.abs(points);
}

function pointsOfSides({ differences }: DiffRow): Record<TrianglePart, number | null> {
  const { payment, deadline, relation } = differences;
  return { payment: payment.points, deadline: deadline.points, relation: relation.points };
}

function summaryOf(rows: readonly DiffRow[], of: Differing, { steps }: ModelPair): DiffSummary {
  const all = rows.map(({ differences }) => differences[of]);
  const both = all.filter(({ points }) => points !== null);
  const points = both.map((each) => each.points ?? 0);
  return {
    compared: both.length,
    up: points.filter((each) => each > 0).length,
    down: points.filter((each) => each < 0).length,
    lost: all.filter(({ from, to }) => from !== null && to === null).length,
    gained: all.filter(({ from, to }) => from === null && to !== null).length,
    ...meansOf(points),
    parts: steps.map(({ part }) => {
      const moved = both.flatMap(({ parts }): readonly PartDifference[] =>
        parts.filter((each) => each.part === part),
      );
      const own = moved.map((each) => each.points);
      return { part, moves: own.length, ...meansOf(own, both.length) };
    }),
  };
}

function meansOf(points: readonly number[], of = points.length) {
  const sum = points.reduce((total, each) => total + each, 0);
  const size = points.reduce((total, each) => total + Math.abs(each), 0);
  return {
    points: of === 0 ? 0 : oneDecimal(sum / of),
    size: of === 0 ? 0 : oneDecimal(size / of),
  };
}

function dotsOf(rows: readonly DiffRow[], of: Differing): readonly DiffDot[] {
  const dots = new Map<number, number>();
  for (const { differences } of rows) {
    const { from, to } = differences[of];
    if (from === null || to === null) continue;
    const at = Math.round(from) * 1000 + Math.round(to);
    dots.set(at, (dots.get(at) ?? 0) + 1);
  }
  return [...dots]
    .sort(([a], [b]) => a - b)
    .map(([at, professionals]) => ({
      ...{ from: Math.floor(at / 1000), to: at % 1000, professionals },
    }));
}
