/**
 * The sums behind a score. Promises are added one by one and need not be kept; two tallies of
 * different promises add up to the tally of both. All integers, so no order changes the sums.
 */
import { GRADES, type Grade, type PromiseSteps, type TrianglePart } from '../step.js';
import {
  type Evidence,
  type PromiseReading,
  type Question,
  readPromise,
  readStanding,
  type StandingPromise,
} from './evidence.js';
import { isLong, type Model, type Scope, SIDES, type Strand } from './model.js';
import {
  COUNT,
  emptyRows,
  emptySideRows,
  forgetRows,
  GRACED,
  HEARD,
  increase,
  LONG_PAST,
  mergeRows,
  NEAR,
  PAST_GRACE,
  PROMISES,
  PULL,
  PULLED_DAYS,
  type Rows,
  rowFor,
  type SideRows,
  SUMS,
  SUPPORTED,
} from './rows.js';

export interface SideTally {
  /** By counterparty, month and strand. */
  readonly evidence: SideRows;
  /** Millionths of promises by level, before grade, decay and caps. */
  readonly levels: number[];
  /** EUR cents by raw days late. */
  readonly eurosByLate: Map<number, number>;
  /** What days to pay are the mean of: millionths of promises, and those x days. */
  readonly kept: { count: number; days: number };
  /** Open after its due day, by currency: promises, and minor units. */
  readonly overdue: Map<string, { promises: number; amount: number }>;
  /** Currencies for which the model has no rate. */
  readonly unrated: Set<string>;
}

export type Tally = Readonly<Record<TrianglePart, SideTally>>;

function emptySide(rows: Rows): SideTally {
  return {
    evidence: emptySideRows(rows),
    levels: [0, 0, 0, 0, 0],
    eurosByLate: new Map(),
    kept: { count: 0, days: 0 },
    overdue: new Map(),
    unrated: new Set(),
  };
}

/** A tally of nothing, which keeps its rows in those given. */
export function emptyTally(rows = emptyRows()): Tally {
  return { payment: emptySide(rows), deadline: emptySide(rows), relation: emptySide(rows) };
}

/** Empties a tally whose rows are its own, to be that of another professional. */
export function clearTally(tally: Tally): void {
  forgetRows(SIDES.map((name) => tally[name].evidence));
  for (const name of SIDES) {
    const side = tally[name];
    side.levels.fill(0);
    side.eurosByLate.clear();
    side.kept.count = 0;
    side.kept.days = 0;
    side.overdue.clear();
    side.unrated.clear();
  }
}

/**
 * The strand of a grade: what only the one whom it favours tells stays apart, under its own caps.
 */
export function strandOf(grade: Grade): Strand {
  return grade === 'declared' ? 'declared' : 'supported';
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function increaseLevel(levels: number[], level: number, by: number): void {
  levels[level] = (levels[level] ?? 0) + by;
}

/** Adds to the row of the evidence, and says where it begins. */
function addEvidence(side: SideTally, found: Evidence, model: Model): number {
  const { rows } = side.evidence;
  const at = rowFor(side.evidence, found.witness, found.month, strandOf(found.grade));
  increase(rows, at, COUNT, found.count);
  increase(rows, at, SUMS + found.level, found.weight);
  if (found.lateness === 0 && found.late > 0) increase(rows, at, SUMS + GRACED, found.weight);
  if (model.toPay && found.lateness > 0) {
    increase(rows, at, SUMS + PAST_GRACE, found.weight);
    if (isLong(found.lateness, model)) increase(rows, at, SUMS + LONG_PAST, found.weight);
  }
  increase(rows, at, SUMS + NEAR, found.near);
  increase(rows, at, SUMS + PULL, found.pull);
  increase(rows, at, SUMS + PULLED_DAYS, found.pull * found.shifted);
  increaseLevel(side.levels, found.level, found.count);
  if (found.euros !== null) {
    side.eurosByLate.set(found.late, (side.eurosByLate.get(found.late) ?? 0) + found.euros);
  } else if (found.currency !== '') {
    side.unrated.add(found.currency);
  }
  return at;
}

/** Adds what is overdue; a promise counts once however many of its parts are. */
function addOverdue(side: SideTally, name: TrianglePart, evidence: readonly Evidence[]): void {
  const seen = new Set<string>();
  for (const found of evidence) {
    if (found.side !== name || !found.open) continue;
    const { currency, amount } = found;
    const overdue = entryOf(side.overdue, currency, () => ({ promises: 0, amount: 0 }));
    overdue.amount += amount;
    if (!seen.has(currency)) overdue.promises += 1;
    seen.add(currency);
  }
}

function addReading(tally: Tally, reading: PromiseReading, { model, scope }: Question): void {
  for (const { side, count, days } of reading.kept) {
    tally[side].kept.count += count;
    tally[side].kept.days += days;
  }
  for (const name of SIDES) addSide(tally[name], name, reading, model, scope);
}

function addSide(
  side: SideTally,
  name: TrianglePart,
  reading: PromiseReading,
  model: Model,
  scope: Scope,
): void {
  const minimum = model.minimum[scope].grade;
  const { evidence, alone } = reading;
  let row = -1;
  let supported = false;
  let open = false;
  for (const found of evidence) {
    if (found.side !== name) continue;
    row = addEvidence(side, found, model);
    supported ||= reaches(found.grade, minimum);
    open ||= found.open;
  }
  if (row < 0) return;
  increase(side.evidence.rows, row, PROMISES, 1);
  if (supported) increase(side.evidence.rows, row, SUPPORTED, 1);
  if (!alone) increase(side.evidence.rows, row, HEARD, 1);
  if (open) addOverdue(side, name, evidence);
}

function reaches(grade: Grade, minimum: Grade): boolean {
  return GRADES.indexOf(grade) >= GRADES.indexOf(minimum);
}

/** Adds a promise with all its steps, once. Promises that are not the subject's add nothing. */
export function addPromise(tally: Tally, promise: PromiseSteps, question: Question): void {
  const reading = readPromise(promise, question);
  if (reading) addReading(tally, reading, question);
}

/** The same of a promise whose steps are kept otherwise. */
export function addStanding(tally: Tally, promise: StandingPromise, question: Question): void {
  const reading = readStanding(promise, question);
  if (reading) addReading(tally, reading, question);
}

/** The tally of promises, each once and in any order. */
export function tallyOf(promises: Iterable<PromiseSteps>, question: Question): Tally {
  const tally = emptyTally();
  for (const promise of promises) addPromise(tally, promise, question);
  return tally;
}

function mergeSide(into: SideTally, from: SideTally): void {
  mergeRows(into.evidence, from.evidence);
  for (const [level, count] of from.levels.entries()) increaseLevel(into.levels, level, count);
  for (const [late, euros] of from.eurosByLate) {
    into.eurosByLate.set(late, (into.eurosByLate.get(late) ?? 0) + euros);
  }
  into.kept.count += from.kept.count;
  into.kept.days += from.kept.days;
  for (const [currency, { promises, amount }] of from.overdue) {
    const overdue = entryOf(into.overdue, currency, () => ({ promises: 0, amount: 0 }));
    overdue.promises += promises;
    overdue.amount += amount;
  }
  for (const currency of from.unrated) into.unrated.add(currency);
}

/** Adds the tally of other promises, taken for the same question. */
export function mergeTally(into: Tally, from: Tally): void {
  mergeSide(into.payment, from.payment);
  mergeSide(into.deadline, from.deadline);
  mergeSide(into.relation, from.relation);
}
