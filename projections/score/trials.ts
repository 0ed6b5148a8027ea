/**
 * How much is known: evidence as trials. What one counterparty is owed in one month is one trial at
 * most, however many promises it is, since they are paid or not in one go. A trial weighs what its
 * promises weigh on average, so telling more of the same changes neither how many trials there are
 * nor how they came out.
 */
import { WHOLE } from '../step.js';
import { type Caps, LEVELS, STRANDS, type Strand } from './model.js';
import {
  COUNT,
  GRACED,
  isSameMonth,
  numberAt,
  type RowLists,
  type Rows,
  SUMS,
  strandAt,
} from './rows.js';

/** Millionths of a trial by level, then of them those late within grace. */
type Trials = number[];

const PLACES_OF_TRIAL = GRACED + 1;

function none(): Trials {
  return new Array<number>(PLACES_OF_TRIAL).fill(0);
}

function sumOf(trials: readonly number[]): number {
  let sum = 0;
  for (let level = 0; level < LEVELS; level++) sum += trials[level] ?? 0;
  return sum;
}

/** As much of a part of trials as there is room for all of them. */
function fitting(part: number, all: number, room: number | null): number {
  return room === null || all <= room ? part : Math.floor((part * room) / all);
}

/** Adds the trials, scaled down together where they are more than the cap. */
function addCapped(into: Trials, trials: Trials, cap: number | null): void {
  const sum = sumOf(trials);
  for (let place = 0; place < PLACES_OF_TRIAL; place++) {
    into[place] = (into[place] ?? 0) + fitting(trials[place] ?? 0, sum, cap);
  }
}

/**
 * A place of a row as one trial: the mean weight of its promises, and of a part of one as of a
 * whole. Else more of the same part would weigh more beside the others, until it is a whole one.
 */
function trialAt(rows: Rows, at: number, place: number): number {
  const count = numberAt(rows, at, COUNT);
  return count === 0 ? 0 : Math.floor((numberAt(rows, at, SUMS + place) * WHOLE) / count);
}

function sumAt(rows: Rows, at: number): number {
  let sum = 0;
  for (let level = 0; level < LEVELS; level++) sum += trialAt(rows, at, level);
  return sum;
}

/** Both strands of a month are one trial: what is merely declared fills up what is beside it. */
function roomAt(rows: Rows, list: readonly number[], i: number): number | null {
  const at = list[i] ?? 0;
  if (strandAt(rows, at) !== 'declared') return null;
  for (const beside of [list[i - 1], list[i + 1]]) {
    if (beside !== undefined && isSameMonth(rows, at, beside)) return WHOLE - sumAt(rows, beside);
  }
  return null;
}

/** Adds the trials of a counterparty by strand. */
function addTrials(into: Readonly<Record<Strand, Trials>>, rows: Rows, list: readonly number[]) {
  for (let i = 0; i < list.length; i++) {
    const at = list[i] ?? 0;
    const trials = strandAt(rows, at) === 'declared' ? into.declared : into.supported;
    const [sum, room] = [sumAt(rows, at), roomAt(rows, list, i)];
    for (let place = 0; place < PLACES_OF_TRIAL; place++) {
      trials[place] = (trials[place] ?? 0) + fitting(trialAt(rows, at, place), sum, room);
    }
  }
}

/** Trials by level, in millionths, then of them those late within grace. */
export interface ToldTrials {
  readonly now: readonly number[];
  /** As more of the same from others tends to leave them; the same array where that is `now`. */
  readonly tending: readonly number[];
}

/** The trials of a side under the caps of counterparties and strands. */
export function trialsOf(
  rows: Rows,
  lists: RowLists,
  caps: Readonly<Record<Strand, Caps>>,
): ToldTrials {
  const strands = { declared: none(), supported: none() };
  const own = { declared: none(), supported: none() };
  for (const list of lists) {
    addTrials(own, rows, list);
    addCapped(strands.declared, own.declared, caps.declared.counterparty);
    addCapped(strands.supported, own.supported, caps.supported.counterparty);
    own.declared.fill(0);
    own.supported.fill(0);
  }
  const now = none();
  for (const strand of STRANDS) addCapped(now, strands[strand], caps[strand].total);
  return { now, tending: tendingOf(strands, now, caps) };
}

type ByStrand = Readonly<Record<Strand, readonly number[]>>;

/**
 * The sums, by place, to which `now` tends as others tell more of the same; `now` itself where its
 * mix stays as it is. The cap of a strand holds back how much it counts in all, so its part of the
 * whole falls to what the other leaves of it. Made of the sums of both before their total caps.
 */
export function tendingOf(
  strands: ByStrand,
  now: readonly number[],
  caps: Readonly<Record<Strand, Pick<Caps, 'total'>>>,
): readonly number[] {
  const told = STRANDS.filter((strand) => sumOf(strands[strand]) > 0);
  const [open, ...others] = told.filter((strand) => caps[strand].total === null);
  if (told.length < 2 || others.length > 0) return now;
  if (open !== undefined) return strands[open];
  return now.map((_, place) =>
    told.reduce((sum, strand) => {
      const sums = strands[strand];
      return sum + ((sums[place] ?? 0) * (caps[strand].total ?? 0)) / sumOf(sums);
    }, 0),
  );
}
