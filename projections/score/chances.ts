/**
 * Chances: how likely the next promise to pay is kept late, from the same evidence as the score.
 * The share of promises that were late is shrunk to a base rate, and first to how near to being
 * late all of them came, since days tell more than a count where there are few promises; then a
 * table of the model makes a chance of it.
 */
import { WHOLE } from '../step.js';
import type { Capped } from './caps.js';
import { type ChanceRule, LONG_LATE, RISKS, type Risk } from './chance-model.js';
import { interval90, type Outcomes, spread, steepest, type Value, valueAt } from './estimate.js';
import { LEVELS, type Model } from './model.js';
import { GRACED, LONG_PAST, NEAR, PAST_GRACE } from './rows.js';

/** A chance in percent before rounding, with its 90 % interval. */
export interface Chance {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type Chances = Readonly<Record<Risk, Chance>>;

/** What is late in sums by place: at all, past grace, or for more than 30 days. */
function lateIn(sums: readonly number[], risk: Risk, model: Model): number {
  if (model.toPay) return lateBeside(sums, risk);
  const from = risk === 'over30' ? model.levels.bounds.indexOf(LONG_LATE) + 1 : 1;
  const late = sumFrom(sums, from);
  return risk === 'late' ? late + (sums[GRACED] ?? 0) : late;
}

/** The same where the levels tell of something else than lateness. */
function lateBeside(sums: readonly number[], risk: Risk): number {
  const past = sums[PAST_GRACE] ?? 0;
  switch (risk) {
    case 'late':
      return past + (sums[GRACED] ?? 0);
    case 'pastGrace':
      return past;
    case 'over30':
      return sums[LONG_PAST] ?? 0;
    default:
      return risk satisfies never;
  }
}

function sumOf(sums: readonly number[]): number {
  return sums.reduce((total, each) => total + each, 0);
}

/** Of all levels from that one on. */
function sumFrom(sums: readonly number[], from: number): number {
  let total = 0;
  for (let level = from; level < LEVELS; level++) total += sums[level] ?? 0;
  return total;
}

/** Of what comes or does not. */
function coin(mean: number): { readonly mean: number; readonly variance: number } {
  return { mean, variance: mean * (1 - mean) };
}

/**
 * The share that was late, shrunk to the nearness of all and both to the base rate. Of R promises
 * the share weighs R and their nearness N^2 / R: it helps where there are few, and soon fades.
 */
function shareOf(sums: readonly number[], late: number, rule: ChanceRule): number {
  const evidence = sumFrom(sums, 0);
  const base = rule.base / 1000;
  if (evidence === 0) return base;
  const nearness = (sums[NEAR] ?? 0) / evidence;
  const all = evidence / WHOLE;
  const near = (rule.near * rule.near) / all;
  const sum = late / WHOLE + near * nearness + rule.strength * base;
  return sum / (all + near + rule.strength);
}

function percentOf(sums: readonly number[], risk: Risk, model: Model): number {
  const rule = model.chances[risk];
  return valueAt(rule.table, 1000 * shareOf(sums, lateIn(sums, risk, model), rule)) / 10;
}

/** The value of one chance alone, in percent, by the sums after caps; as `chancesOf` gives it. */
export function chanceBySums(sums: Capped['sums'], asked: Risk, model: Model): number {
  let least = Number.POSITIVE_INFINITY;
  for (const risk of RISKS) {
    least = Math.min(least, percentOf(sums, risk, model));
    if (risk === asked) break;
  }
  return least;
}

/** How often it came, now and as more of the same tends to leave it. */
function outcomesOf(capped: Capped, risk: Risk, model: Model): Outcomes {
  // Trials are told apart by level alone.
  const place = model.toPay ? 'sums' : 'trials';
  const [told, limit] = [capped[place], capped.tending[place]];
  const now = coin(lateIn(told, risk, model) / sumOf(told.slice(0, LEVELS)));
  if (limit === told) return { now, tending: now };
  return { now, tending: coin(lateIn(limit, risk, model) / sumOf(limit.slice(0, LEVELS))) };
}

function chanceOf(capped: Capped, risk: Risk, model: Model): Value {
  const rule = model.chances[risk];
  const value = percentOf(capped.sums, risk, model);
  const trials = sumOf(capped.trials.slice(0, LEVELS));
  const evidence = sumOf(capped.sums.slice(0, LEVELS)) / WHOLE;
  const base = coin(rule.base / 1000);
  const part = trials > 0 ? evidence / (evidence + rule.strength) : 0;
  const varies = trials > 0 ? spread(part, outcomesOf(capped, risk, model), base) : base.variance;
  const variance = varies / (trials / WHOLE + rule.strength + 1);
  // The steeper the table rises, the wider it makes an interval.
  const deviation = 100 * steepest(rule.table) * Math.sqrt(variance) * (rule.interval / 1000);
  return { value, deviation };
}

/**
 * A chance is no more than that of milder lateness; how sure it is stays its own. An end cut off by
 * the other's would hide width, which came back as that one moved away.
 */
function atMost({ value, deviation }: Value, limit: Value): Value {
  return { value: Math.min(value, limit.value), deviation };
}

function withInterval(chance: Value): Chance {
  return { value: chance.value, ...interval90(chance) };
}

/** The chances of the promises that a side's evidence is of, each no more than the one before. */
export function chancesOf(capped: Capped, model: Model): Chances {
  const [late, pastGrace, over30] = RISKS.map((risk) => chanceOf(capped, risk, model));
  if (!late || !pastGrace || !over30) throw new RangeError('There are three risks.');
  const graced = atMost(pastGrace, late);
  return {
    late: withInterval(late),
    pastGrace: withInterval(graced),
    over30: withInterval(atMost(over30, graced)),
  };
}
