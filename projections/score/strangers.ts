/**
 * Strangers: counterparties without standing. What they tell falls under the caps of what is
 * declared, and under one of its own, for the good and the bad of it together. So the law holds:
 *
 * Whatever strangers tell, however many and of whatever grade, moves no side and no overall by more
 * than `model.strangers.points`, from no word of theirs or from any other word of theirs.
 *
 * Why. Let R be the evidence of those who are known, C the strength of the prior, and u what counts
 * of strangers. The mean of the levels is (1 - l) m + l x, with m that of the known and the prior,
 * x that of the strangers and l = u / (R + C + u). The pull of strangers in the mean days is no
 * more than u / R of that of the known, so the mean days move by l at most of the way to any day of
 * the curve. Thus of a side whose days weigh w, all that strangers may tell lies within
 *
 *   l ((1 - w) (highest - lowest value of a level) + w steepest (last - first day)) = l span,
 *
 * and l < u / (R + C). An overall is H = k / sum(1 / V) of the same k sides, as strangers neither
 * open nor close one, and dH = sum(H^2 / (k V^2) dV), where the weights sum to at most k: so it
 * moves up to k times as far as its weakest side. With k = 3
 *
 *   u <= (R + C) (points - 0.1) / (3 span)
 *
 * suffices, where 0.1 is what rounding two figures to a tenth may add.
 *
 * Intervals and chances rest on those who are known: what strangers tell is nothing to know by.
 */
import { type TrianglePart, WHOLE } from '../step.js';
import { applyCaps, type Capped, fitting } from './caps.js';
import { steepest } from './estimate.js';
import type { Question } from './evidence.js';
import { partsOf } from './exact.js';
import { LEVELS, levelValues, type Model, SIDES } from './model.js';
import { PULL, PULLED_DAYS, rowsByCounterparty, type SideRows } from './rows.js';

/** What rounding two figures to a tenth may add to how far they are apart. */
const ROUNDING = 0.1;

/** How far apart all values of a side are that a word of no weight could draw it to, in points. */
function spanOf(side: TrianglePart, model: Model): number {
  const { curve, priors } = model;
  const values = levelValues(side, model);
  const ofLevels = Math.max(...values) - Math.min(...values);
  if (side === 'relation') return ofLevels;
  const days = [...curve.points.map(([day]) => day), priors[side].days];
  const ofDays = steepest(curve.points) * (Math.max(...days) - Math.min(...days));
  return (1 - curve.weight / 1000) * ofLevels + (curve.weight / 1000) * ofDays;
}

/** The most evidence of strangers that counts beside that of the known, in millionths. */
export function roomForStrangers(known: number, side: TrianglePart, model: Model): number {
  const points = (model.strangers.points - ROUNDING) / SIDES.length;
  const span = spanOf(side, model);
  // Where every word is worth the same, none moves anything.
  if (span === 0) return known;
  return Math.floor((points / span) * (known + model.priors.strength * WHOLE));
}

/** The weight in sums, over all levels. */
function weightIn(sums: readonly number[]): number {
  return sums.slice(0, LEVELS).reduce((total, weight) => total + weight, 0);
}

/** More parts than these lie beyond what integers can tell. */
const MOST_PARTS = 9e9;

/** The pull of strangers of that weight, which draws no harder than that of the known does. */
function pullBeside(known: readonly number[], weight: number, pull: number): number {
  const all = weightIn(known);
  if (all === 0) return pull;
  const parts = Math.min(Math.floor((weight * WHOLE) / all), MOST_PARTS);
  return Math.min(pull, partsOf(known[PULL] ?? 0, parts));
}

/** What counts of the sums of strangers beside those of the known. */
function fitted(
  told: readonly number[],
  known: readonly number[],
  room: number,
): readonly number[] {
  const parts = fitting(weightIn(told), room);
  const sums = told.map((sum) => partsOf(sum, parts));
  const [all, fits] = [told[PULL] ?? 0, sums[PULL] ?? 0];
  const pull = pullBeside(known, weightIn(sums), fits);
  sums[PULL] = pull;
  sums[PULLED_DAYS] =
    all === 0 ? 0 : partsOf(told[PULLED_DAYS] ?? 0, Math.floor((pull * WHOLE) / all));
  return sums;
}

/** What counts of the evidence of strangers, which is all among the declared. */
export function strangersBeside(
  known: Capped,
  strangers: SideRows,
  side: TrianglePart,
  { model, scope }: Pick<Question, 'model' | 'scope'>,
): Pick<Capped, 'sums' | 'shareOf'> {
  const told = applyCaps(strangers, rowsByCounterparty(strangers), model, scope);
  const room = roomForStrangers(weightIn(known.sums), side, model);
  const sums = fitted(told.sums, known.sums, room);
  return {
    sums,
    shareOf: (party, month, strand, place) => {
      const all = told.sums[place] ?? 0;
      const share = all === 0 ? 0 : (sums[place] ?? 0) / all;
      return share * told.shareOf(party, month, strand, place);
    },
  };
}
