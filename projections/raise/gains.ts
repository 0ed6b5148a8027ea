/**
 * What a move would gain: the score with what would be told, less the score without. The promises
 * concerned are folded again with the code that folded them, and scored with the code that scores.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { Coverage } from '../coverage.js';
import type { Question } from '../score/evidence.js';
import { oneDecimal } from '../score/exact.js';
import { SIDES } from '../score/model.js';
import { cardOf, type Overall, type Scorecard } from '../score/scorecard.js';
import { addPromise, emptyTally, mergeTally, type Tally, tallyOf } from '../score/tally.js';
import type { PromiseSteps, TrianglePart } from '../step.js';
import type { WhoIsWho } from '../who-is-who.js';
import { foldedWith, type Known } from './known.js';
import type { MoreTold, RaisingMove } from './moves.js';

/** What a professional's score is made of, where some of it is to be folded anew. */
export interface WhatIfOf {
  readonly promises: readonly PromiseSteps[];
  /** The score asked for as of a day. */
  readonly ask: (asOf: DayNumber) => Question;
  readonly who: WhoIsWho;
  readonly coverage: Coverage;
}

/** Points gained, to one decimal; null where there was no score before, or is none after. */
export interface Gain {
  readonly overall: number | null;
  /** There was no overall before. */
  readonly opensOverall: boolean;
  /** The side that gains most; one that gets a score gains more than any other. */
  readonly side: TrianglePart;
  readonly points: number | null;
}

/** A move, with at least one of two gains. */
export interface GainingMove extends RaisingMove {
  /** Beside the score now; null where that would not rise. */
  readonly gain: Gain | null;
  /**
   * Of what is overdue: on the last day of the question, beside the score of that day were nothing
   * more told at all. What is overdue is as late today whether it is kept or not.
   */
  readonly later: Gain | null;
  /** The scorecard of the larger gain. */
  readonly after: Scorecard;
}

/** Scores what is known, and what would be if more were told. */
export class WhatIf {
  /** By day, of all promises but those that moves are about. */
  private readonly others = new Map<DayNumber, Tally>();

  constructor(
    private readonly scored: WhatIfOf,
    private readonly moved: readonly Known[],
  ) {}

  /** Sums are of integers, so the card is the very one of all promises, in any order. */
  card(asOf: DayNumber, told: readonly MoreTold[]): Scorecard {
    const question = this.scored.ask(asOf);
    const tally = emptyTally();
    mergeTally(tally, this.othersAsOf(question));
    const more = new Map(told.map(({ known, facts }) => [known, facts]));
    for (const known of this.moved) {
      for (const promise of this.foldedOf(known, more.get(known))) {
        addPromise(tally, promise, question);
      }
    }
    return cardOf(tally, question);
  }

  private foldedOf(known: Known, facts: MoreTold['facts'] | undefined): readonly PromiseSteps[] {
    const { who, coverage } = this.scored;
    return facts ? foldedWith(known, facts, who, coverage) : known.promises;
  }

  private othersAsOf(question: Question): Tally {
    const known = this.others.get(question.asOf);
    if (known) return known;
    const own = new Set(this.moved.flatMap(({ promises }) => promises.map((each) => each.promise)));
    const rest = this.scored.promises.filter(({ promise }) => !own.has(promise));
    const tally = tallyOf(rest, question);
    this.others.set(question.asOf, tally);
    return tally;
  }
}

/** What changes from one card to the other; null where nothing is gained. */
export function gainBetween(before: Scorecard, after: Scorecard): Gain | null {
  const opened = before.overall.status !== 'ok' && after.overall.status === 'ok';
  const overall = pointsOf(scoreIn(before.overall), scoreIn(after.overall));
  const sides = SIDES.map((side) => {
    const [from, to] = [sideScore(before, side), sideScore(after, side)];
    return { side, opens: from === null && to !== null, points: pointsOf(from, to) };
  });
  const best = sides.reduce((most, each) => (rankOf(each) > rankOf(most) ? each : most));
  const { side, points } = best;
  const isGain = opened || (overall ?? 0) > 0 || ((overall ?? 0) === 0 && rankOf(best) > 0);
  const isLost = before.overall.status === 'ok' && after.overall.status !== 'ok';
  return isGain && !isLost ? { overall, opensOverall: opened, side, points } : null;
}

function rankOf({ opens, points }: { readonly opens: boolean; readonly points: number | null }) {
  return opens ? Number.POSITIVE_INFINITY : (points ?? Number.NEGATIVE_INFINITY);
}

function scoreIn(overall: Overall): number | null {
  return overall.status === 'ok' ? overall.score.value : null;
}

function sideScore({ sides }: Scorecard, name: TrianglePart): number | null {
  const side = sides[name];
  return side.status === 'ok' ? side.score.value : null;
}

function pointsOf(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : oneDecimal(after - before);
}

/** The gain by which a move is measured: the larger of its two. */
export function largerOf({ gain, later }: Pick<GainingMove, 'gain' | 'later'>): Gain | null {
  if (gain === null || later === null) return gain ?? later;
  return compareGains(gain, later) <= 0 ? gain : later;
}

/** The largest gains first. */
export function byGain(a: GainingMove, b: GainingMove): number {
  const [one, other] = [largerOf(a), largerOf(b)];
  return one && other ? compareGains(one, other) : Number(one === null) - Number(other === null);
}

/** What opens an overall first, then by the overall, then what opens a side, then by the side. */
function compareGains(a: Gain, b: Gain): number {
  return (
    Number(b.opensOverall) - Number(a.opensOverall) ||
    (b.overall ?? 0) - (a.overall ?? 0) ||
    Number(a.points !== null) - Number(b.points !== null) ||
    (b.points ?? 0) - (a.points ?? 0)
  );
}
