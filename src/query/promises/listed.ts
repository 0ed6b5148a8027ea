/** A promise as one line of a list: one state, one due day, and how late it is. */
import { type Standing, standingAt } from '../../../projections/step.js';
import type { DayNumber } from '../../ledger/values/day.js';
import type { PromiseOutline } from '../rows.js';
import { lastDay } from './relations.js';

/**
 * In which state a list shows a promise; the first that holds. `overdue`: something is open after
 * its due day; `open`: something is open; `apart`: something is disputed, or was sent back; `lost`:
 * something is uncollectible or cancelled; `late`: all is kept, some of it after its due day;
 * `kept`; `outside`: never scored, such as a cash sale; `void`: as if never promised.
 */
export const LISTED_STATES = [
  ...(['overdue', 'open', 'apart', 'lost', 'late', 'kept', 'outside', 'void'] as const),
] as const;
export type ListedState = (typeof LISTED_STATES)[number];

/** How a promise stands at the end of a day, in one line. */
export interface PromiseLine {
  readonly state: ListedState;
  /** Of what is open the first due day; of what is not, the last. Null where none is known. */
  readonly due: DayNumber | null;
  /** Raw days late of what decides the state, the most; negative where early; null for none. */
  readonly late: number | null;
  /** The last day of an outcome, where nothing is open nor apart. */
  readonly settledOn: DayNumber | null;
  /** Minor units that are still to be paid. */
  readonly open: number;
}

/** The line of a promise at the end of `asOf`; null where it is not made by then. */
export function lineOf(
  promise: Pick<PromiseOutline, 'steps' | 'startOn'>,
  asOf: DayNumber,
): PromiseLine | null {
  if (lastDay(promise, asOf) === null) return null;
  const portions = standingAt(promise.steps, asOf).filter(({ key }) => key.side !== 'relation');
  const state = listedState(portions, asOf);
  const deciding = portions.filter((portion) => decides(portion, state, asOf));
  const isOpen = state === 'open' || state === 'overdue';
  const dues = deciding.flatMap(({ key }) => key.due ?? []);
  const outcomes = portions.flatMap(({ key }) => key.on ?? []);
  const [due, late] = [isOpen ? least(dues) : most(dues), most(latenessIn(deciding, asOf))];
  return {
    ...{ state, due, late: due === null ? null : late },
    settledOn: isOpen || state === 'apart' ? null : most(outcomes),
    open: portions
      .filter(({ key }) => key.state === 'open')
      .reduce((sum, { amount }) => sum + amount, 0),
  };
}

function listedState(portions: readonly Standing[], asOf: DayNumber): ListedState {
  return (
    LISTED_STATES.find((state) => portions.some((each) => decides(each, state, asOf))) ?? 'void'
  );
}

/** Whether a portion puts its promise in a state, where none before it holds. */
function decides({ key }: Standing, state: ListedState, asOf: DayNumber): boolean {
  switch (state) {
    case 'overdue':
      return key.state === 'open' && key.due !== null && key.due < asOf;
    case 'late':
      return key.state === 'kept' && key.late > 0;
    case 'open':
    case 'apart':
    case 'lost':
    case 'kept':
    case 'outside':
    case 'void':
      return key.state === state;
    default:
      return state satisfies never;
  }
}

function latenessIn(portions: readonly Standing[], asOf: DayNumber): readonly number[] {
  return portions.map(({ key }) => lateBy(key, asOf));
}

/** Raw days late at the end of a day. What is open is, whoever tells of it or is silent. */
export function lateBy({ state, late, due }: Standing['key'], asOf: DayNumber): number {
  return state === 'open' && due !== null ? late + Math.max(0, asOf - due) : late;
}

function least(days: readonly number[]): number | null {
  return days.length === 0 ? null : Math.min(...days);
}

function most(days: readonly number[]): number | null {
  return days.length === 0 ? null : Math.max(...days);
}
