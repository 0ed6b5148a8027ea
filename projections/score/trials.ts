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

function none(): Trials {
  return new Array<number>(GRACED + 1).fill(0);
}

function sumOf(trials: Trials): number {
  let sum = 0;
  for (let level = 0; level < LEVELS; level++) sum += trials[level] ?? 0;
  return sum;
}

/** Adds the trials, scaled down together where they are more than the cap. */
function addCapped(into: Trials, trials: Trials, cap: number | null): void {
  const sum = sumOf(trials);
  for (let place = 0; place < trials.length; place++) {
    const each = trials[place] ?? 0;
    const fits = cap === null || sum <= cap ? each : Math.floor((each * cap) / sum);
    into[place] = (into[place] ?? 0) + fits;
  }
}

/**
 * A row as one trial: the mean weight of its promises, and of a part of one as of a whole. Else
 * more of the same part would weigh more beside the others, until it is a whole one.
 */
function trialAt(rows: Rows, at: number): Trials {
  const count = numberAt(rows, at, COUNT);
  const trials = none();
  if (count === 0) return trials;
  for (let place = 0; place < trials.length; place++) {
    trials[place] = Math.floor((numberAt(rows, at, SUMS + place) * WHOLE) / count);
  }
  return trials;
}

type ByStrand = Readonly<Record<Strand, Trials>>;

/** The trials of a counterparty by strand. */
function trialsWith(rows: Rows, list: readonly number[]): ByStrand {
  const trials = { declared: none(), supported: none() };
  for (const [i, at] of list.entries()) {
    const strand = strandAt(rows, at);
    const trial = trialAt(rows, at);
    // Both strands of a month are one trial: what is merely declared fills it up.
    const other = strand === 'declared' ? [list[i - 1], list[i + 1]] : [];
    const beside = other.find((row) => row !== undefined && isSameMonth(rows, at, row));
    const room = beside === undefined ? null : WHOLE - sumOf(trialAt(rows, beside));
    addCapped(trials[strand], trial, room);
  }
  return trials;
}

/** The trials of a side by level, in millionths, under the caps of counterparties and strands. */
export function trialsOf(
  rows: Rows,
  lists: RowLists,
  caps: Readonly<Record<Strand, Caps>>,
): readonly number[] {
  const strands = { declared: none(), supported: none() };
  for (const list of lists) {
    const trials = trialsWith(rows, list);
    for (const strand of STRANDS) {
      addCapped(strands[strand], trials[strand], caps[strand].counterparty);
    }
  }
  const all = none();
  for (const strand of STRANDS) addCapped(all, strands[strand], caps[strand].total);
  return all;
}
