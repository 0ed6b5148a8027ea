/**
 * The sums behind a score. Promises are added one by one and need not be kept; two tallies of
 * different promises add up to the tally of both. All integers, so no order changes the sums.
 */
import type { PartyId } from '../src/ledger/party.js';
import { type Evidence, type Question, type Reading, readPromise } from './evidence.js';
import { LEVELS, SIDES, STRANDS, type Strand } from './models/model.js';
import { GRADES, type Grade, type PromiseSteps, type TrianglePart } from './step.js';

/** Places in the sums of a strand: the weight by level, then `pull`, then `pull x shifted days`. */
export const PULL = LEVELS;
export const PULLED_DAYS = LEVELS + 1;
export const PLACES = LEVELS + 2;

/**
 * The evidence of one counterparty, as rows of numbers one after the other: there is a row for
 * every pair of parties, month and strand, thus very many, and they have to be small and near each
 * other. A row is: month and strand in one number, `count`, the sums of the strand.
 */
export type Rows = readonly number[];

/** Numbers in a row. */
export const ROW = 2 + PLACES;
/** Millionths of promises before grade, decay and caps. */
const COUNT = 1;
/** From here the sums of the strand. */
const SUMS = 2;

export interface CounterpartyTally {
  /** Promises with evidence. */
  promises: number;
  /** Those of the grade that the overall asks for. */
  supported: number;
  /** Few enough to look through. */
  rows: number[];
}

/** What names a row. `month`: year x 12 + month from 0. */
function nameOf(month: number, strand: Strand): number {
  return month * STRANDS.length + (strand === 'declared' ? 0 : 1);
}

export function strandAt(rows: Rows, at: number): Strand {
  return (rows[at] ?? 0) % STRANDS.length === 0 ? 'declared' : 'supported';
}

/** Where the row of a month and strand begins, -1 where there is none. */
export function rowOf(rows: Rows, month: number, strand: Strand): number {
  return named(rows, nameOf(month, strand));
}

/** Where the row of the same month and the other strand begins, -1 where there is none. */
export function twinOf(rows: Rows, at: number): number {
  return named(rows, (rows[at] ?? 0) ^ 1);
}

function named(rows: Rows, name: number): number {
  for (let at = 0; at < rows.length; at += ROW) if (rows[at] === name) return at;
  return -1;
}

export function countAt(rows: Rows, at: number): number {
  return rows[at + COUNT] ?? 0;
}

export function sumAt(rows: Rows, at: number, place: number): number {
  return rows[at + SUMS + place] ?? 0;
}

export interface SideTally {
  readonly counterparties: Map<PartyId, CounterpartyTally>;
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

function emptySide(): SideTally {
  return {
    counterparties: new Map(),
    levels: [0, 0, 0, 0, 0],
    eurosByLate: new Map(),
    kept: { count: 0, days: 0 },
    overdue: new Map(),
    unrated: new Set(),
  };
}

export function emptyTally(): Tally {
  return { payment: emptySide(), deadline: emptySide(), relation: emptySide() };
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

function newCounterparty(): CounterpartyTally {
  return { promises: 0, supported: 0, rows: [] };
}

/** Where a row begins, which is made where there is none. */
function rowIn(of: CounterpartyTally, name: number): number {
  const known = named(of.rows, name);
  if (known >= 0) return known;
  const at = of.rows.length;
  // Not pushed: an array that grows keeps room for many more than most pairs have rows.
  of.rows = of.rows.concat(name, 0, 0, 0, 0, 0, 0, 0, 0);
  return at;
}

function increase(sums: number[], place: number, by: number): void {
  sums[place] = (sums[place] ?? 0) + by;
}

function addEvidence(side: SideTally, of: CounterpartyTally, found: Evidence): void {
  const at = rowIn(of, nameOf(found.month, strandOf(found.grade)));
  const { rows } = of;
  increase(rows, at + COUNT, found.count);
  increase(rows, at + SUMS + found.level, found.weight);
  increase(rows, at + SUMS + PULL, found.pull);
  increase(rows, at + SUMS + PULLED_DAYS, found.pull * found.shifted);
  increase(side.levels, found.level, found.count);
  if (found.euros !== null) {
    side.eurosByLate.set(found.late, (side.eurosByLate.get(found.late) ?? 0) + found.euros);
  } else if (found.currency !== '') {
    side.unrated.add(found.currency);
  }
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

function addReading(tally: Tally, reading: Reading, minimum: Grade): void {
  for (const { side, count, days } of reading.kept) {
    tally[side].kept.count += count;
    tally[side].kept.days += days;
  }
  for (const name of SIDES) addSide(tally[name], name, reading, minimum);
}

function addSide(side: SideTally, name: TrianglePart, reading: Reading, minimum: Grade): void {
  const { counterparty, evidence } = reading;
  let of: CounterpartyTally | null = null;
  let [supported, open] = [false, false];
  for (const found of evidence) {
    if (found.side !== name) continue;
    of ??= entryOf(side.counterparties, counterparty, newCounterparty);
    addEvidence(side, of, found);
    supported ||= reaches(found.grade, minimum);
    open ||= found.open;
  }
  if (of === null) return;
  of.promises += 1;
  if (supported) of.supported += 1;
  if (open) addOverdue(side, name, evidence);
}

function reaches(grade: Grade, minimum: Grade): boolean {
  return GRADES.indexOf(grade) >= GRADES.indexOf(minimum);
}

/** Adds a promise with all its steps, once. Promises that are not the subject's add nothing. */
export function addPromise(tally: Tally, promise: PromiseSteps, question: Question): void {
  const reading = readPromise(promise, question);
  if (reading) addReading(tally, reading, question.model.minimum[question.scope].grade);
}

function mergeRows(into: CounterpartyTally, from: Rows): void {
  for (let theirs = 0; theirs < from.length; theirs += ROW) {
    const ours = rowIn(into, from[theirs] ?? 0);
    for (let i = COUNT; i < ROW; i++) increase(into.rows, ours + i, from[theirs + i] ?? 0);
  }
}

function mergeSide(into: SideTally, from: SideTally): void {
  for (const [party, theirs] of from.counterparties) {
    const ours = entryOf(into.counterparties, party, newCounterparty);
    ours.promises += theirs.promises;
    ours.supported += theirs.supported;
    mergeRows(ours, theirs.rows);
  }
  for (const [level, count] of from.levels.entries()) increase(into.levels, level, count);
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
