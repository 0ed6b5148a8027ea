/** What stands of a promise on a day: the sums of its steps. */
import type { DayNumber } from '../src/ledger/day.js';
import type { Step } from './step.js';

/**
 * Steps with the same key, summed. Of `key` only what names the portion is meant, not its numbers.
 */
export interface Portion {
  readonly key: Step;
  /** Parts per million of the promise. */
  count: number;
  /** Minor units of the key's currency. */
  amount: number;
  /** Parts per million x days from issue to outcome. */
  days: number;
}

/** Most promises have two or three steps, and comparing those is faster than naming them. */
const FEW = 32;

function sameKey(a: Step, b: Step): boolean {
  return (
    a.state === b.state &&
    a.late === b.late &&
    a.on === b.on &&
    a.due === b.due &&
    a.side === b.side &&
    a.of === b.of &&
    a.basis === b.basis &&
    a.grade === b.grade &&
    a.teller === b.teller &&
    a.currency === b.currency
  );
}

function sameIn(portions: readonly Portion[], step: Step): Portion | undefined {
  for (const portion of portions) if (sameKey(portion.key, step)) return portion;
  return undefined;
}

function keyText(step: Step): string {
  const { side, of, state, currency, due, basis, late, grade, teller, on } = step;
  return JSON.stringify([side, of, state, currency, due, basis, late, grade, teller, on]);
}

/** The portions that stand at the end of day `asOf`: those whose steps do not sum to nothing. */
export function portionsAt(steps: readonly Step[], asOf: DayNumber): readonly Portion[] {
  const portions: Portion[] = [];
  const named = steps.length > FEW ? new Map<string, Portion>() : null;
  for (const step of steps) {
    if (step.day > asOf) continue;
    const name = named ? keyText(step) : '';
    const portion = named ? named.get(name) : sameIn(portions, step);
    if (portion) {
      portion.count += step.count;
      portion.amount += step.amount;
      portion.days += step.days;
    } else {
      const first = { key: step, count: step.count, amount: step.amount, days: step.days };
      portions.push(first);
      named?.set(name, first);
    }
  }
  let standing = 0;
  for (const portion of portions) if (portion.count > 0) portions[standing++] = portion;
  portions.length = standing;
  return portions;
}
