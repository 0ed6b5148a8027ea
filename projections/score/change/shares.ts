/**
 * What each promise has of the difference between two values of a side.
 *
 * Levels. The mean of the levels is m = (X + C b) / (R + C), with R the evidence, X the evidence x
 * the value of its level, C the strength of the prior and b its mean. For two states, the second
 * with a dash,
 *
 *   m' - m = sum (dx - m dw) / (R' + C),
 *
 * where dx and dw are by how much a promise's part of X and R grew. So what came in is held against
 * what the side was worth before: a promise kept late lifts whoever was worse than that.
 *
 * Days. The mean days are t = (R u + C p) / (R + C), with u = D / P the mean of the evidence (D the
 * pulled days, P the pull) and p that of the prior. Likewise
 *
 *   t' - t = sum ( (R'/P') (dd - t dp) + (u - t) (P dw - R dp) / P' ) / (R' + C),
 *
 * which the slope of the curve between t and t' makes points. Both hold exactly, as algebra does;
 * what floors and floats leave is given to all in the measure of what they have.
 */
import { type TrianglePart, WHOLE } from '../../step.js';
import { valueAt } from '../estimate.js';
import { levelValues, type Model } from '../model.js';
import { PULL, PULLED_DAYS } from '../rows.js';
import type { WeighedSide } from '../scorecard.js';
import { fitted, type PointsByPromise } from './allotment.js';
import { nothingOf, type PromiseWeight, type Weighing } from './weighing.js';

/** Of how much evidence a value is, and its two means. */
interface Means {
  /** In promises. */
  readonly evidence: number;
  /** In millionths of a promise x thousandths of the root. */
  readonly pull: number;
  readonly level: number;
  /** Of the evidence, and with the prior. */
  readonly ownDays: number;
  readonly days: number;
}

function meansOf({ capped, value }: WeighedSide, side: TrianglePart, model: Model): Means {
  const { strength } = model.priors;
  const { evidence, baseLevels, priorDays } = value;
  let worth = 0;
  for (const [level, each] of levelValues(side, model).entries()) {
    worth += ((capped.sums[level] ?? 0) / WHOLE) * each;
  }
  const pull = capped.sums[PULL] ?? 0;
  const first = firstDay(model);
  const ownDays = pull === 0 ? priorDays : (capped.sums[PULLED_DAYS] ?? 0) / pull + first;
  const all = evidence + strength;
  if (all === 0) return { ...{ evidence, pull, ownDays }, level: baseLevels, days: priorDays };
  return {
    ...{ evidence, pull, ownDays },
    level: (worth + strength * baseLevels) / all,
    days: (evidence * ownDays + strength * priorDays) / all,
  };
}

function firstDay({ curve }: Model): number {
  return curve.points[0]?.[0] ?? 0;
}

/**
 * The points of every promise whose part in a side is another in the second weighing. They sum to
 * the difference of the two values. Both are by one model; by two there are none, since then it is
 * no promise that changed.
 */
export function sharesOf(before: Weighing, after: Weighing, side: TrianglePart): PointsByPromise {
  const { model } = after.state.question;
  const points: PointsByPromise = new Map();
  if (before.state.question.model !== model) return points;
  const [was, is] = [before.weights[side], after.weights[side]];
  const pointsOf = pointsBetween(before.sides[side], after.sides[side], side, model);
  for (const [promise, now] of is) {
    const then = was.get(promise) ?? nothingOf(now.counterparty);
    const found = pointsOf(then, now);
    if (found !== 0) points.set(promise, found);
  }
  for (const [promise, then] of was) {
    if (is.has(promise)) continue;
    const found = pointsOf(then, nothingOf(then.counterparty));
    if (found !== 0) points.set(promise, found);
  }
  return fitted(points, after.sides[side].value.value - before.sides[side].value.value);
}

function pointsBetween(before: WeighedSide, after: WeighedSide, side: TrianglePart, model: Model) {
  const [then, now] = [meansOf(before, side, model), meansOf(after, side, model)];
  const { curveWeight } = after.value;
  // Where nothing is left, and no prior: in the measure of what went.
  const strength = now.evidence + model.priors.strength || then.evidence || 1;
  const slope = slopeBetween(then.days, now.days, model);
  const first = firstDay(model);
  // Where nothing pulled before, the mean days were the prior's.
  const apart = then.pull === 0 ? 0 : then.ownDays - then.days;
  return (was: PromiseWeight, is: PromiseWeight): number => {
    const weight = (is.weight - was.weight) / WHOLE;
    const worth = (is.worth - was.worth) / WHOLE;
    const ofLevel = (worth - then.level * weight) / strength;
    if (now.pull === 0) return (1 - curveWeight) * ofLevel;
    const pull = is.pull - was.pull;
    const days = is.pulledDays - was.pulledDays + first * pull;
    const own = (now.evidence / now.pull) * (days - then.days * pull);
    const beside = (apart * (then.pull * weight - then.evidence * pull)) / now.pull;
    return (1 - curveWeight) * ofLevel + (curveWeight * slope * (own + beside)) / strength;
  };
}

function slopeBetween(days: number, later: number, { curve: { points } }: Model): number {
  if (Math.abs(later - days) < 1e-9) return 0;
  return (valueAt(points, later) - valueAt(points, days)) / (later - days);
}
