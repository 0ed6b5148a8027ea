/**
 * The sums behind a score. Promises are added one by one and need not be kept; two tallies of
 * different promises add up to the tally of both. All integers, so no order changes the sums.
 */
import type { PartyId } from '../src/ledger/party.js';
import { type Evidence, type Question, type Reading, readPromise } from './evidence.js';
import { LEVELS, SIDES, STRANDS, type Strand } from './models/model.js';
import { GRADES, type Grade, type PromiseSteps, type TrianglePart } from './step.js';

/** Places in a strand of sums: the weight by level, then `pull`, then `pull x shifted days`. */
export const PULL = LEVELS;
export const PULLED_DAYS = LEVELS + 1;
export const PLACES = LEVELS + 2;

/** The evidence of one counterparty that was due in one month. */
export interface Bucket extends Record<Strand, number[]> {
  /** Year x 12 + month from 0. */
  readonly month: number;
  /** Millionths of promises before grade, decay and caps. */
  count: number;
}

export interface CounterpartyTally {
  /** Promises with evidence. */
  promises: number;
  /** Those of the grade that the overall asks for. */
  supported: number;
  /** Few enough to look through: there is one of these for every pair of parties. */
  months: readonly Bucket[];
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

/** A literal, since there is one for every counterparty, month and strand. */
function emptySums(): number[] {
  return [0, 0, 0, 0, 0, 0, 0];
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
  return { promises: 0, supported: 0, months: [] };
}

/** The sums of a strand of which nothing was told: one for all buckets, and never written to. */
const NOTHING = emptySums();

/** What was due in a month, if anything was. */
export function bucketOf({ months }: CounterpartyTally, month: number): Bucket | undefined {
  return months.find((bucket) => bucket.month === month);
}

function bucketIn(of: CounterpartyTally, month: number): Bucket {
  const known = bucketOf(of, month);
  if (known) return known;
  const bucket = { month, declared: NOTHING, supported: NOTHING, count: 0 };
  // Not pushed: an array that grows keeps room for many more than most pairs have months.
  of.months = of.months.concat(bucket);
  return bucket;
}

/** The sums of a strand, to be added to. */
function sumsIn(bucket: Bucket, strand: Strand): number[] {
  if (bucket[strand] === NOTHING) bucket[strand] = emptySums();
  return bucket[strand];
}

function increase(sums: number[], place: number, by: number): void {
  sums[place] = (sums[place] ?? 0) + by;
}

function addEvidence(side: SideTally, bucket: Bucket, found: Evidence): void {
  const sums = sumsIn(bucket, strandOf(found.grade));
  increase(sums, found.level, found.weight);
  increase(sums, PULL, found.pull);
  increase(sums, PULLED_DAYS, found.pull * found.shifted);
  bucket.count += found.count;
  increase(side.levels, found.level, found.count);
  if (found.euros !== null) {
    side.eurosByLate.set(found.late, (side.eurosByLate.get(found.late) ?? 0) + found.euros);
  } else if (found.currency !== '') {
    side.unrated.add(found.currency);
  }
}

/** Adds what is overdue; a promise counts once however many of its parts are. */
function addOverdue(side: SideTally, evidence: readonly Evidence[]): void {
  const seen = new Set<string>();
  for (const { open, currency, amount } of evidence) {
    if (!open) continue;
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
  for (const name of SIDES) {
    const evidence = reading.evidence[name];
    if (evidence.length === 0) continue;
    const side = tally[name];
    const of = entryOf(side.counterparties, reading.counterparty, newCounterparty);
    of.promises += 1;
    if (evidence.some((found) => reaches(found.grade, minimum))) of.supported += 1;
    for (const found of evidence) {
      addEvidence(side, bucketIn(of, found.month), found);
    }
    if (evidence.some((found) => found.open)) addOverdue(side, evidence);
  }
}

function reaches(grade: Grade, minimum: Grade): boolean {
  return GRADES.indexOf(grade) >= GRADES.indexOf(minimum);
}

/** Adds a promise with all its steps, once. Promises that are not the subject's add nothing. */
export function addPromise(tally: Tally, promise: PromiseSteps, question: Question): void {
  const reading = readPromise(promise, question);
  if (reading) addReading(tally, reading, question.model.minimum[question.scope].grade);
}

function mergeBucket(into: Bucket, from: Bucket): void {
  for (const strand of STRANDS) {
    if (from[strand].every((sum) => sum === 0)) continue;
    const sums = sumsIn(into, strand);
    for (let place = 0; place < PLACES; place++) increase(sums, place, from[strand][place] ?? 0);
  }
  into.count += from.count;
}

function mergeSide(into: SideTally, from: SideTally): void {
  for (const [party, theirs] of from.counterparties) {
    const ours = entryOf(into.counterparties, party, newCounterparty);
    ours.promises += theirs.promises;
    ours.supported += theirs.supported;
    for (const bucket of theirs.months) mergeBucket(bucketIn(ours, bucket.month), bucket);
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
