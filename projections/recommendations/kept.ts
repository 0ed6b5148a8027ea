/** Promises that were kept whole: what recommendations and skills rest on. */
import type { DayNumber } from '../../src/ledger/values/day.js';
import { type PromiseSteps, standingAt } from '../step.js';

/** A promise kept whole by the end of a day. */
export interface KeptWhole {
  /** The day on which the last of it was kept. */
  readonly on: DayNumber;
  /** Whether all of it was kept by its due day. */
  readonly onTime: boolean;
  /** Whether more than the word of the one whom it favours says so. */
  readonly confirmed: boolean;
}

/** How a promise was kept by the end of a day; null where something is open, apart or lost. */
export function keptWhole(
  { steps }: Pick<PromiseSteps, 'steps'>,
  asOf: DayNumber,
): KeptWhole | null {
  const keys = standingAt(steps, asOf).flatMap(({ key }) => (key.side === 'relation' ? [] : key));
  if (keys.some(({ state }) => state === 'open' || state === 'apart' || state === 'lost')) {
    return null;
  }
  const kept = keys.filter(({ state }) => state === 'kept');
  if (kept.length === 0) return null;
  return {
    on: Math.max(...kept.map(({ on, day }) => on ?? day)),
    onTime: kept.every(({ late }) => late <= 0),
    confirmed: kept.every(({ grade }) => grade !== 'declared'),
  };
}

/** How many promises were kept. */
export interface KeptCount {
  readonly promises: number;
  /** Of them, those that were kept by their due day. */
  readonly onTime: number;
  /** Of them, those for which there is more than the word of whom they favour. */
  readonly confirmed: number;
}

export function countKept(kept: readonly KeptWhole[]): KeptCount {
  return {
    promises: kept.length,
    onTime: kept.filter(({ onTime }) => onTime).length,
    confirmed: kept.filter(({ confirmed }) => confirmed).length,
  };
}
