/** The oracle beside the fold: what each says of every promise on every day. */
import type { FoldedPromise } from '../../projections/promise/folded.js';
import { type Standing, type Step, standingAt, WHOLE } from '../../projections/step.js';
import { type DayNumber, dayOf, toDayNumber } from '../../src/ledger/values/day.js';
import type { Entry } from '../ledger/histories.js';
import { foldWhole, toldBy } from '../projections/whole.js';
import { deliveriesIn } from './delivery/promise.js';
import { overdueIn } from './invoice/overdue.js';
import { type Known, type Place, type Portion, portionsOn } from './invoice/portions.js';
import { promisesIn } from './invoice/promise.js';
import { type Mark, marksOn } from './relation/marks.js';

/** Days after the last one told of, so that what ends by itself has ended. */
const DAYS_AFTER = 200;

/** Of so many days one is asked what is overdue: it follows from the lines, and from coverage. */
const EVERY = 9;

export interface Difference {
  readonly promise: string;
  readonly day: string;
  readonly fold: readonly string[];
  readonly oracle: readonly string[];
}

/** The first day on which the two differ about a promise; null where they agree on all. */
export function difference(entries: readonly Entry[]): Difference | null {
  const history = toldBy(entries);
  const folded = foldWhole(history);
  const known = new Map([...promisesIn(history), ...deliveriesIn(history)]);
  const names = [...folded.keys(), ...known.keys()];
  const days = daysOf(entries);
  const { byFold, byOracle } = overdueIn(history);
  for (const promise of [...new Set(names)].sort()) {
    const theirs = folded.get(promise);
    const ours = known.get(promise);
    const isSame = (day: DayNumber) =>
      linesOf(foldOn(theirs, day), String) === linesOf(oracleOn(ours, day), String) &&
      (day % EVERY !== 0 || byFold(theirs, day) === byOracle(ours, day));
    const day = days.find((each) => !isSame(each));
    if (day === undefined) continue;
    const [fold = '', oracle = ''] = [foldOn(theirs, day), oracleOn(ours, day)].map((sums) =>
      linesOf(sums, dayOf),
    );
    return {
      ...{ promise, day: dayOf(day) },
      fold: `${fold}\n${byFold(theirs, day)}`.trim().split('\n'),
      oracle: `${oracle}\n${byOracle(ours, day)}`.trim().split('\n'),
    };
  }
  return null;
}

const DAY = /\d{4}-\d{2}-\d{2}/g;

/** Every day from the first that the history tells of to some time after the last. */
export function daysOf(entries: readonly Entry[]): readonly DayNumber[] {
  const told = JSON.stringify(entries.map(({ event }) => event.facts)).match(DAY) ?? [];
  const numbers = told.map(toDayNumber);
  const first = Math.min(...numbers);
  const days = told.length === 0 ? 0 : Math.max(...numbers) - first + DAYS_AFTER;
  return Array.from({ length: days }, (_, i) => first + i);
}

type Sums = Pick<Standing, 'count' | 'amount' | 'days'>;
/** A place of a promise, in the fold's words or the oracle's, and how much of it is there. */
type Lying = readonly [Place | Mark | Step, Sums];

function foldOn(promise: FoldedPromise | undefined, day: DayNumber): readonly Lying[] {
  return standingAt(promise?.steps ?? [], day).map((standing) => [standing.key, standing]);
}

function oracleOn(known: Known | undefined, day: DayNumber): readonly Lying[] {
  if (!known) return [];
  const { size, worth, issuedOn } = known.terms;
  const share = (whole: number, upTo: number): number => Math.floor((whole * upTo) / size);
  const portions = portionsOn(known, day);
  const lying = portions.map((portion: Portion): Lying => {
    const { from, to, state, on } = portion;
    const count = share(WHOLE, to) - share(WHOLE, from);
    const days = state === 'kept' && on !== null ? count * (on - issuedOn) : 0;
    return [portion, { count, amount: share(worth, to) - share(worth, from), days }];
  });
  const marks = portions.length === 0 ? [] : marksOn(known.marks, portions, day);
  return [
    ...lying,
    ...marks.map((mark): Lying => [mark, { count: mark.count, amount: 0, days: 0 }]),
  ];
}

/** The lines of a promise on a day, one for all that says the same. */
export function linesOf(lying: readonly Lying[], show: (day: DayNumber) => string): string {
  const sums = new Map<string, Sums>();
  for (const [place, { count, amount, days }] of lying) {
    const text = textOf(place, show);
    const sum = sums.get(text) ?? { count: 0, amount: 0, days: 0 };
    sums.set(text, {
      count: sum.count + count,
      amount: sum.amount + amount,
      days: sum.days + days,
    });
  }
  return [...sums]
    .map(([text, { count, amount, days }]) => `${text}: ${amount}, ${count} ppm, ${days} days`)
    .sort()
    .join('\n');
}

/** What is void or outside of scoring says no more than how much it is. */
function textOf(lying: Place | Mark | Step, show: (day: DayNumber) => string): string {
  if (isMark(lying)) {
    const { state, of, on, grade, voice } = lying;
    return `${state} of ${of} on ${show(on ?? 0)} ${grade} ${voice}`;
  }
  const { state, due, basis, late, grade, voice, on } = lying;
  const outcome = on === null ? '' : ` on ${show(on)}`;
  switch (state) {
    case 'open':
    case 'apart':
    case 'kept': {
      const day = due === null ? 'never' : show(due);
      return `${state}${outcome} due ${day} ${basis} late ${late} ${grade} ${voice}`;
    }
    case 'lost':
      return `lost${outcome}`;
    default:
      return state;
  }
}

function isMark(lying: Place | Mark | Step): lying is Mark | Step {
  return 'side' in lying ? lying.side === 'relation' : 'of' in lying;
}
