/** What was still owed from day to day, and how late it was. */
import { type Day, dayOf, toDayNumber } from '../../../src/ledger/values/day.js';
import type { ShownPromise, ShownStep } from '../../../src/query/promises/promise.js';
import { type LatenessLevel, latenessLevel } from '../../charts/lateness.js';
import type { OwedStep } from '../../charts/promise/owed-steps.js';
import type { Words } from '../../words/words.js';
import { sideOf } from './answers.js';

/** Days after the due day from which on it is later by a level. */
const LATER_AFTER = [1, 31, 61, 91] as const;

/** From the first day on which anything was owed up to `asOf`, that day included. */
export function owedSteps(promise: ShownPromise, asOf: Day, words: Words): readonly OwedStep[] {
  const open = promise.steps.filter(
    ({ side, state, day }) => side === sideOf(promise) && state === 'open' && day <= asOf,
  );
  const days = turningDays(open, asOf);
  const steps = days.flatMap((from, i): readonly OwedStep[] => {
    const to = days[i + 1];
    if (to === undefined) return [];
    const before = open.filter(({ day }) => day <= from);
    const amount = sizeOf(before);
    return [
      { from, to, amount, figure: figureOf(amount, promise, words), level: levelOn(before, from) },
    ];
  });
  return withEnd(merged(steps));
}

/** Days on which what is owed changes, or grows later by a level; the last ends the picture. */
function turningDays(open: readonly ShownStep[], asOf: Day): readonly Day[] {
  const end = dayOf(toDayNumber(asOf) + 1);
  const dues = new Set(open.flatMap(({ due }) => due ?? []));
  const later = [...dues].flatMap((due) => {
    return LATER_AFTER.map((days) => dayOf(toDayNumber(due) + days));
  });
  const [first] = open.map(({ day }) => day).sort();
  if (first === undefined) return [];
  const all = new Set([...open.map(({ day }) => day), ...later, end]);
  return [...all].filter((day) => day >= first && day <= end).sort();
}

/** In units of the currency; of a delivery without value, in percent. */
function sizeOf(steps: readonly ShownStep[]): number {
  const sum = steps.reduce((all, { amount, share }) => all + Number(amount?.amount ?? share), 0);
  return Math.max(0, Math.round(sum * 1000) / 1000);
}

function figureOf(amount: number, { size }: ShownPromise, { figures }: Words): string {
  if (!size) return figures.percent(amount);
  const decimals = size.amount.split('.')[1]?.length ?? 0;
  const isWhole = Number.isInteger(amount);
  const text = amount.toFixed(isWhole ? 0 : decimals);
  return figures.money({ amount: text, currency: size.currency });
}

/** As late as the oldest due day of which anything is left. */
function levelOn(before: readonly ShownStep[], day: Day): LatenessLevel {
  const left = new Map<string, number>();
  for (const { due, late, share } of before) {
    if (due === null) continue;
    const days = toDayNumber(day) - toDayNumber(due) + late;
    left.set(`${days}`, (left.get(`${days}`) ?? 0) + share);
  }
  // Shares are rounded to a tenth of a percent.
  const late = [...left].flatMap(([days, share]) => (share > 0.05 ? [Number(days)] : []));
  return latenessLevel(Math.max(0, ...late));
}

/** Steps that differ in nothing are one. */
function merged(steps: readonly OwedStep[]): readonly OwedStep[] {
  const found: OwedStep[] = [];
  for (const step of steps) {
    const last = found.at(-1);
    if (last && last.amount === step.amount && (last.level === step.level || step.amount === 0)) {
      found[found.length - 1] = { ...last, to: step.to };
    } else found.push(step);
  }
  return found;
}

/** What was kept long ago needs no long empty axis up to today: a little of it shows the end. */
const EMPTY_DAYS = 10;

function withEnd(steps: readonly OwedStep[]): readonly OwedStep[] {
  const last = steps.at(-1);
  if (!last || last.amount > 0) return steps;
  const end = Math.min(toDayNumber(last.from) + EMPTY_DAYS, toDayNumber(last.to));
  return [...steps.slice(0, -1), { ...last, to: dayOf(end) }];
}
