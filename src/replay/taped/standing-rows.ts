/**
 * Promises as they stand at the end of a day, as numbers one after the other that threads may
 * share: of each what is said of all of it, then its portions (see step.ts). Whoever reads one
 * promise and then any other waits for memory once or twice, and not once for each column.
 */
import type { DayNumber } from '../../ledger/values/day.js';
import { isDeclaredCode } from '../../tape/codes.js';
import { firstStep, type StepColumns } from '../../tape/layout.js';

/** Its two professionals, by number. */
export const PROMISOR = 0;
export const PROMISEE = 1;
/** The professional whose own word, merely declared, all of it is; NO_PROFESSIONAL for none. */
export const OWN_WORD_OF = 2;
/** What it says for standing, in millionths. */
export const KEPT = 3;
/** Where it ends, and the next one begins. */
export const END = 4;
/** Where its first portion begins. */
export const PORTIONS = 5;

/** In a portion: as the tape has steps. */
export const CODE = 0;
export const MONEY = 1;
export const VOICE = 2;
export const DUE = 3;
export const LATE = 4;
export const ON = 5;
export const COUNT = 6;
export const AMOUNT = 7;
export const DAYS = 8;
/** Numbers in a portion. */
export const PORTION = 9;

export const NO_PROFESSIONAL = -1;

/** Room for so many, of which the system gives no more than is written to. */
export function roomFor(promises: number, portions: number): Float64Array {
  const numbers = promises * PORTIONS + portions * PORTION;
  return new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT * numbers));
}

/** From so many steps on portions are looked up by name: most promises have two or three. */
const MANY = 32;

/** Writes promises one after the other. */
export class StandingWriter {
  /** So many of the numbers are written. */
  length = 0;

  constructor(
    readonly numbers: Float64Array,
    private readonly asOf: DayNumber,
    /** By number of a voice: the professional spoken for, by number. */
    private readonly speakers: ArrayLike<number>,
  ) {}

  /** Writes a version of a block; `promisor` and `promisee` are professionals by number. */
  write(columns: StepColumns, version: number, promisor: number, promisee: number): void {
    const { numbers, length } = this;
    const [begin, end] = [firstStep(columns, version), columns.stepsEnd[version] ?? 0];
    numbers[length + PROMISOR] = promisor;
    numbers[length + PROMISEE] = promisee;
    numbers[length + OWN_WORD_OF] = this.ownWordOf(columns, begin, end);
    numbers[length + KEPT] = columns.kept[version] ?? 0;
    this.length = length + PORTIONS;
    this.sum(columns, begin, end);
    numbers[length + END] = this.length;
  }

  private ownWordOf({ code, voice }: StepColumns, begin: number, end: number): number {
    const speaker = this.speakers[voice[begin] ?? 0] ?? NO_PROFESSIONAL;
    for (let step = begin; step < end; step++) {
      if (!isDeclaredCode(code[step] ?? 0)) return NO_PROFESSIONAL;
      if (this.speakers[voice[step] ?? 0] !== speaker) return NO_PROFESSIONAL;
    }
    return speaker;
  }

  /** Adds up steps with the same key, in the order in which they come. */
  private sum(columns: StepColumns, begin: number, end: number): void {
    const { numbers, asOf, length: first } = this;
    const named = end - begin < MANY ? null : new Map<string, number>();
    for (let step = begin; step < end; step++) {
      if ((columns.from[step] ?? 0) > asOf) continue;
      const at = named ? this.named(named, columns, step) : this.portionOf(columns, step, first);
      numbers[at + COUNT] = (numbers[at + COUNT] ?? 0) + (columns.count[step] ?? 0);
      numbers[at + AMOUNT] = (numbers[at + AMOUNT] ?? 0) + (columns.amount[step] ?? 0);
      numbers[at + DAYS] = (numbers[at + DAYS] ?? 0) + (columns.days[step] ?? 0);
    }
    this.keepStanding(first);
  }

  /** The portion of a step, among those from the first on. */
  private portionOf(columns: StepColumns, step: number, first: number): number {
    const { numbers } = this;
    for (let at = first; at < this.length; at += PORTION) {
      if (isOfPortion(columns, step, numbers, at)) return at;
    }
    return this.begin(columns, step);
  }

  private named(named: Map<string, number>, columns: StepColumns, step: number): number {
    const { code, late, on, due, voice, money } = columns;
    const name = [code, late, on, due, voice, money].map((column) => column[step]).join();
    const at = named.get(name) ?? this.begin(columns, step);
    named.set(name, at);
    return at;
  }

  private begin(columns: StepColumns, step: number): number {
    const { numbers, length: at } = this;
    numbers[at + CODE] = columns.code[step] ?? 0;
    numbers[at + MONEY] = columns.money[step] ?? 0;
    numbers[at + VOICE] = columns.voice[step] ?? 0;
    numbers[at + DUE] = columns.due[step] ?? 0;
    numbers[at + LATE] = columns.late[step] ?? 0;
    numbers[at + ON] = columns.on[step] ?? 0;
    for (let sum = COUNT; sum <= DAYS; sum++) numbers[at + sum] = 0;
    this.length += PORTION;
    return at;
  }

  /** Leaves out what has ended. */
  private keepStanding(first: number): void {
    const { numbers, length } = this;
    let next = first;
    for (let at = first; at < length; at += PORTION) {
      if ((numbers[at + COUNT] ?? 0) <= 0) continue;
      if (at > next) numbers.copyWithin(next, at, at + PORTION);
      next += PORTION;
    }
    this.length = next;
  }
}

/** As steps with the same key are in step.ts: all but their day and their numbers. */
function isOfPortion(
  columns: StepColumns,
  step: number,
  numbers: Float64Array,
  at: number,
): boolean {
  return (
    columns.code[step] === numbers[at + CODE] &&
    columns.late[step] === numbers[at + LATE] &&
    columns.on[step] === numbers[at + ON] &&
    columns.due[step] === numbers[at + DUE] &&
    columns.voice[step] === numbers[at + VOICE] &&
    columns.money[step] === numbers[at + MONEY]
  );
}
