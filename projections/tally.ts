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
 * Evidence as rows of numbers one after the other: there is a row for every pair of parties, month
 * and strand, thus very many, and they have to be small and give nothing to collect. A row is:
 * month and strand in one number, where the next row of the counterparty begins, `count`, the sums
 * of the strand. Many tallies may share the rows.
 */
export interface Rows {
  numbers: Float64Array;
  /** So many of the numbers are rows. */
  length: number;
}

/** Room for this many rows at first. */
const FIRST_ROWS = 16;

export function emptyRows(): Rows {
  return { numbers: new Float64Array(FIRST_ROWS * ROW), length: 0 };
}

/** Gives back the room that no row has taken. */
export function trim(rows: Rows): void {
  rows.numbers = rows.numbers.slice(0, rows.length);
}

/** Numbers in a row. */
const ROW = 3 + PLACES;
const NEXT = 1;
/** Millionths of promises before grade, decay and caps. */
const COUNT = 2;
/** From here the sums of the strand. */
const SUMS = 3;
/** Where the row after the last begins. */
const NO_ROW = -1;

export interface CounterpartyTally {
  /** Promises with evidence. */
  promises: number;
  /** Those of the grade that the overall asks for. */
  supported: number;
  /** Where its first row begins, -1 for none. */
  first: number;
}

/** What names a row. `month`: year x 12 + month from 0. */
function nameOf(month: number, strand: Strand): number {
  return month * STRANDS.length + (strand === 'declared' ? 0 : 1);
}

/** Where the next row of the same counterparty begins, -1 for none. */
export function nextAt({ numbers }: Rows, at: number): number {
  return numbers[at + NEXT] ?? NO_ROW;
}

export function strandAt({ numbers }: Rows, at: number): Strand {
  return (numbers[at] ?? 0) % STRANDS.length === 0 ? 'declared' : 'supported';
}

/** Where the row of a counterparty's month and strand begins, -1 where there is none. */
export function rowOf(rows: Rows, first: number, month: number, strand: Strand): number {
  return named(rows, first, nameOf(month, strand));
}

/** Where the row of the same month and the other strand begins, -1 where there is none. */
export function twinOf(rows: Rows, first: number, at: number): number {
  return named(rows, first, (rows.numbers[at] ?? 0) ^ 1);
}

function named(rows: Rows, first: number, name: number): number {
  let at = first;
  while (at >= 0 && rows.numbers[at] !== name) at = nextAt(rows, at);
  return at;
}

export function countAt({ numbers }: Rows, at: number): number {
  return numbers[at + COUNT] ?? 0;
}

export function sumAt({ numbers }: Rows, at: number, place: number): number {
  return numbers[at + SUMS + place] ?? 0;
}

export interface SideTally {
  readonly counterparties: Map<PartyId, CounterpartyTally>;
  /** Those of its counterparties, among others. */
  readonly rows: Rows;
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
    counterparties: new Map(),
    rows,
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
  return { promises: 0, supported: 0, first: NO_ROW };
}

/** Where a row begins, which is made where there is none: first, since the newest is asked most. */
function rowIn(rows: Rows, of: CounterpartyTally, name: number): number {
  const known = named(rows, of.first, name);
  if (known >= 0) return known;
  const at = rows.length;
  if (at === rows.numbers.length) {
    const larger = new Float64Array(ROW * Math.ceil((at / ROW) * GROWTH));
    larger.set(rows.numbers);
    rows.numbers = larger;
  }
  rows.length += ROW;
  rows.numbers[at] = name;
  rows.numbers[at + NEXT] = of.first;
  of.first = at;
  return at;
}

/** What is full is copied to so much more room. */
const GROWTH = 1.5;

/** For rows alone, and `increaseLevel` for lists: what meets one kind of list only is fast. */
function increase(sums: Float64Array, place: number, by: number): void {
  sums[place] = (sums[place] ?? 0) + by;
}

function increaseLevel(levels: number[], level: number, by: number): void {
  levels[level] = (levels[level] ?? 0) + by;
}

function addEvidence(side: SideTally, of: CounterpartyTally, found: Evidence): void {
  const at = rowIn(side.rows, of, nameOf(found.month, strandOf(found.grade)));
  const { numbers } = side.rows;
  increase(numbers, at + COUNT, found.count);
  increase(numbers, at + SUMS + found.level, found.weight);
  increase(numbers, at + SUMS + PULL, found.pull);
  increase(numbers, at + SUMS + PULLED_DAYS, found.pull * found.shifted);
  increaseLevel(side.levels, found.level, found.count);
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

function mergeRows(
  into: SideTally,
  ours: CounterpartyTally,
  from: SideTally,
  theirs: CounterpartyTally,
): void {
  for (let row = theirs.first; row >= 0; row = nextAt(from.rows, row)) {
    const theirNumbers = from.rows.numbers;
    const at = rowIn(into.rows, ours, theirNumbers[row] ?? 0);
    const { numbers } = into.rows;
    for (let i = COUNT; i < ROW; i++) increase(numbers, at + i, theirNumbers[row + i] ?? 0);
  }
}

function mergeSide(into: SideTally, from: SideTally): void {
  for (const [party, theirs] of from.counterparties) {
    const ours = entryOf(into.counterparties, party, newCounterparty);
    ours.promises += theirs.promises;
    ours.supported += theirs.supported;
    mergeRows(into, ours, from, theirs);
  }
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
