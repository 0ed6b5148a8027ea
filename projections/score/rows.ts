/**
 * Evidence as rows of numbers one after the other: there is a row for every pair of professionals,
 * side, month and strand, thus very many, and they have to be small, near at hand, and give nothing
 * to collect. Many sides may share rows; a hash table says where each row is.
 */
import type { PartyId } from '../../src/ledger/values/party.js';
import { WHOLE } from '../step.js';
import { partsOf } from './exact.js';
import { LEVELS, STRANDS, type Strand } from './model.js';

/**
 * Places in the sums of a strand: the weight by level, then of it what was late within grace, then
 * `pull`, then `pull x shifted days`, then weight x nearness to being late, then lateness.
 */
export const GRACED = LEVELS;
export const PULL = LEVELS + 1;
export const PULLED_DAYS = LEVELS + 2;
export const NEAR = LEVELS + 3;
/** Where levels are by days to pay: the weight of what was late past grace, and for long. */
export const PAST_GRACE = LEVELS + 4;
export const LONG_PAST = LEVELS + 5;
export const PLACES = LEVELS + 6;

/** What names a row: whose side, with whom, and when by which strand. */
const SIDE = 0;
const COUNTERPARTY = 1;
const TRIAL = 2;
/** Where the row before it of the same side begins. */
const BEFORE = 3;
/**
 * Promises with evidence, those of the grade that the overall asks for, and those of which somebody
 * else speaks, too. A promise is counted in one of its rows, so that they are right as sums over
 * all rows of a counterparty.
 */
export const PROMISES = 4;
export const SUPPORTED = 5;
export const HEARD = 6;
/** Millionths of promises before grade, decay and caps. */
export const COUNT = 7;
/** From here the sums of the strand. */
export const SUMS = 8;
/** Numbers in a row. */
const ROW = SUMS + PLACES;
const NO_ROW = -1;

/** Plain data, so that it can travel between parts of a replay. */
export interface Rows {
  numbers: Float64Array;
  /** So many of the numbers are rows. */
  length: number;
  /** By hash: 1 + the row's number, 0 where there is none; at least half of them are free. */
  slots: Int32Array;
  /** Counterparties by number, and their numbers. */
  readonly parties: PartyId[];
  readonly numberOf: Map<PartyId, number>;
  sides: number;
}

/** The rows of one side of a professional, among others. */
export interface SideRows {
  readonly rows: Rows;
  readonly side: number;
  /** Where the last one made begins, -1 for none. */
  last: number;
}

/** Room for this many rows at first: a power of two. */
const FIRST_ROWS = 16;

/** To empty more slots than these costs more than to make new ones. */
const MOST_KEPT = 1024;

/** What is full is copied to so much more room. */
const GROWTH = 1.5;

export function emptyRows(): Rows {
  return rowsWith(FIRST_ROWS, [], new Map());
}

/**
 * The same, with counterparties by the numbers that they have in other rows, and keep; with room
 * for so many rows.
 */
export function emptyRowsBeside({ parties, numberOf }: Rows, rows = FIRST_ROWS): Rows {
  let room = FIRST_ROWS;
  while (room < rows) room *= 2;
  return rowsWith(room, parties, numberOf);
}

/** Made in one place, so that the engine knows all of them by one shape. */
function rowsWith(room: number, parties: PartyId[], numberOf: Map<PartyId, number>): Rows {
  return {
    numbers: new Float64Array(room * ROW),
    length: 0,
    slots: new Int32Array(room * 2),
    parties,
    numberOf,
    sides: 0,
  };
}

/** So many rows there are. */
export function countRows({ length }: Rows): number {
  return length / ROW;
}

export function emptySideRows(rows: Rows): SideRows {
  return { rows, side: rows.sides++, last: NO_ROW };
}

/** Gives back the room that no row has taken. */
export function trim(rows: Rows): void {
  rows.numbers = rows.numbers.slice(0, rows.length);
}

/** `month`: year x 12 + month from 0. Both strands of a month are one trial and the next. */
function trialOf(month: number, strand: Strand): number {
  return month * STRANDS.length + (strand === 'declared' ? 0 : 1);
}

export function strandAt({ numbers }: Rows, at: number): Strand {
  return (numbers[at + TRIAL] ?? 0) % STRANDS.length === 0 ? 'declared' : 'supported';
}

/** Whether two rows of one counterparty are the strands of one month. */
export function isSameMonth({ numbers }: Rows, one: number, other: number): boolean {
  return numbers[one + TRIAL] === ((numbers[other + TRIAL] ?? 0) ^ 1);
}

export function numberAt({ numbers }: Rows, at: number, place: number): number {
  return numbers[at + place] ?? 0;
}

export function increase({ numbers }: Rows, at: number, place: number, by: number): void {
  numbers[at + place] = (numbers[at + place] ?? 0) + by;
}

/** Where the row of a counterparty's month and strand begins, -1 where there is none. */
export function rowOf(of: SideRows, party: PartyId, month: number, strand: Strand): number {
  const counterparty = of.rows.numberOf.get(party);
  if (counterparty === undefined) return NO_ROW;
  const trial = trialOf(month, strand);
  return rowIn(of.rows, slotOf(of.rows, of.side, counterparty, trial));
}

/** The same, made where there is none. */
export function rowFor(of: SideRows, party: PartyId, month: number, strand: Strand): number {
  return made(of, numberFor(of.rows, party), trialOf(month, strand));
}

/**
 * Adds all rows of another side, which may lie among other rows, or takes them away again; `part`:
 * how much of its weights is left, 0 to 1.
 */
export function mergeRows(into: SideRows, from: SideRows, times: 1 | -1 = 1, part = 1): void {
  const { numbers, parties } = from.rows;
  const isSame = parties === into.rows.parties;
  const inThose = (row: number): number =>
    numberFor(into.rows, parties[numbers[row + COUNTERPARTY] ?? 0] ?? '');
  for (let row = from.last; row >= 0; row = numberAt(from.rows, row, BEFORE)) {
    const counterparty = isSame ? (numbers[row + COUNTERPARTY] ?? 0) : inThose(row);
    const at = made(into, counterparty, numbers[row + TRIAL] ?? 0);
    for (let i = PROMISES; i < ROW; i++) {
      const number = times * (numbers[row + i] ?? 0);
      increase(into.rows, at, i, i < SUMS ? number : part * number);
    }
  }
}

/**
 * Adds those rows of another side in which anything is left, in whole numbers; `part`: how much of
 * its weights is left, 0 to 1. The two lie beside one another, and nothing may be added by name
 * after it: there are very many rows, so those added are in no hash table.
 */
export function addRounded(into: SideRows, from: SideRows, part: number): void {
  const { numbers } = from.rows;
  const { rows, side } = into;
  const isAlone = into.last === NO_ROW;
  for (let row = from.last; row >= 0; row = numbers[row + BEFORE] ?? NO_ROW) {
    if (numbers[row + COUNT] === 0) continue;
    const [counterparty, trial] = [numbers[row + COUNTERPARTY] ?? 0, numbers[row + TRIAL] ?? 0];
    const known = isAlone ? NO_ROW : rowIn(rows, slotOf(rows, side, counterparty, trial));
    const at = known === NO_ROW ? appended(into, counterparty, trial) : known;
    const to = rows.numbers;
    for (let i = PROMISES; i < SUMS; i++) {
      to[at + i] = (to[at + i] ?? 0) + Math.max(0, Math.round(numbers[row + i] ?? 0));
    }
    for (let i = SUMS; i < ROW; i++) {
      to[at + i] = (to[at + i] ?? 0) + Math.max(0, Math.round(part * (numbers[row + i] ?? 0)));
    }
  }
}

/** Lets what is weighed in the rows of a side fade to a part, 0 to 1, of itself. */
export function fade({ rows, last }: SideRows, part: number): void {
  const { numbers } = rows;
  for (let row = last; row >= 0; row = numberAt(rows, row, BEFORE)) {
    for (let i = SUMS; i < ROW; i++) numbers[row + i] = (numbers[row + i] ?? 0) * part;
  }
}

/** Empties rows, which are those of these sides and no others, but for names of counterparties. */
export function clearRows(sides: readonly SideRows[]): void {
  for (const side of sides) {
    const { rows } = side;
    if (rows.length > 0) {
      rows.numbers.fill(0, 0, rows.length);
      rows.length = 0;
      rows.slots.fill(0);
    }
    side.last = NO_ROW;
  }
}

/** The same, names of counterparties too; what takes much room is given back. */
export function forgetRows(sides: readonly SideRows[]): void {
  const [{ rows } = { rows: emptyRows() }] = sides;
  if (rows.slots.length > MOST_KEPT) {
    rows.numbers = new Float64Array(FIRST_ROWS * ROW);
    rows.slots = new Int32Array(FIRST_ROWS * 2);
    rows.length = 0;
  }
  clearRows(sides);
  rows.parties.length = 0;
  rows.numberOf.clear();
}

/**
 * What is to be laid with strangers of a row of which only those parts per million keep their
 * place, by place from COUNT on. `mostPull`: as much as a declared promise weighs in the mean days,
 * in thousandths of its weight; large amounts cost nothing to whoever is not known.
 */
export function laidOf(from: Rows, at: number, parts: number, mostPull: number): number[] {
  const laid: number[] = [];
  let weight = 0;
  for (let place = COUNT; place < ROW; place++) {
    const all = numberAt(from, at, place);
    laid.push(all - partsOf(all, parts));
    if (place >= SUMS && place < SUMS + LEVELS) weight += laid.at(-1) ?? 0;
  }
  const pull = laid[SUMS + PULL - COUNT] ?? 0;
  const most = Math.floor((weight * mostPull) / 1000);
  if (pull <= most) return laid;
  const fitting = Math.floor((most * WHOLE) / pull);
  for (const place of [PULL, PULLED_DAYS]) {
    laid[SUMS + place - COUNT] = partsOf(laid[SUMS + place - COUNT] ?? 0, fitting);
  }
  return laid;
}

/**
 * Adds a row of other rows: those parts per million of it, and all its promises, to those of the
 * known, and the rest of its evidence to the declared of strangers.
 */
export function moveRow(
  into: { readonly known: SideRows; readonly strangers: SideRows },
  from: Rows,
  at: number,
  parts: number,
  mostPull: number,
): void {
  const { rows } = into.known;
  const counterparty = numberFor(rows, from.parties[counterpartyAt(from, at)] ?? '');
  const trial = numberAt(from, at, TRIAL);
  if (parts > 0) {
    const own = made(into.known, counterparty, trial);
    for (const place of [PROMISES, SUPPORTED, HEARD])
      increase(rows, own, place, numberAt(from, at, place));
    for (let place = COUNT; place < ROW; place++) {
      increase(rows, own, place, partsOf(numberAt(from, at, place), parts));
    }
  }
  if (parts === WHOLE) return;
  const laid = made(into.strangers, counterparty, trial & ~1);
  for (const [i, number] of laidOf(from, at, parts, mostPull).entries()) {
    increase(rows, laid, COUNT + i, number);
  }
}

/** Where rows begin, a list for each counterparty; both strands of a month side by side. */
export type RowLists = readonly (readonly number[])[];

export function rowsByCounterparty({ rows, last }: SideRows): RowLists {
  const found: number[] = [];
  for (let row = last; row >= 0; row = numberAt(rows, row, BEFORE)) found.push(row);
  found.sort(
    (a, b) =>
      numberAt(rows, a, COUNTERPARTY) - numberAt(rows, b, COUNTERPARTY) ||
      numberAt(rows, a, TRIAL) - numberAt(rows, b, TRIAL),
  );
  const lists: number[][] = [];
  let of = -1;
  for (const row of found) {
    const counterparty = numberAt(rows, row, COUNTERPARTY);
    if (counterparty === of) lists.at(-1)?.push(row);
    else lists.push([row]);
    of = counterparty;
  }
  return lists;
}

/** Where the row of a side begins that was made before that of another; -1 for none. */
export function rowBefore({ numbers }: Rows, at: number): number {
  return numbers[at + BEFORE] ?? NO_ROW;
}

/** The counterparty of a row, by number. */
export function counterpartyAt(rows: Rows, at: number): number {
  return numberAt(rows, at, COUNTERPARTY);
}

function numberFor(rows: Rows, party: PartyId): number {
  let number = rows.numberOf.get(party);
  if (number === undefined) {
    number = rows.parties.length;
    rows.parties.push(party);
    rows.numberOf.set(party, number);
  }
  return number;
}

function made(of: SideRows, counterparty: number, trial: number): number {
  const { rows, side } = of;
  const slot = slotOf(rows, side, counterparty, trial);
  const known = rowIn(rows, slot);
  if (known >= 0) return known;
  const at = appended(of, counterparty, trial);
  const { slots } = rows;
  slots[slot] = rows.length / ROW;
  if (rows.length / ROW > slots.length / 2) growSlots(rows);
  return at;
}

/** A new row at the end, which no hash leads to yet. */
function appended(of: SideRows, counterparty: number, trial: number): number {
  const { rows, side } = of;
  const at = rows.length;
  if (at === rows.numbers.length) growNumbers(rows);
  const { numbers } = rows;
  rows.length += ROW;
  numbers[at + SIDE] = side;
  numbers[at + COUNTERPARTY] = counterparty;
  numbers[at + TRIAL] = trial;
  numbers[at + BEFORE] = of.last;
  of.last = at;
  return at;
}

/** Where the row of a slot begins, -1 where it is free. */
function rowIn({ slots }: Rows, slot: number): number {
  const number = slots[slot] ?? 0;
  return number === 0 ? NO_ROW : (number - 1) * ROW;
}

/** The slot of a row, or the free one where it would be. */
function slotOf(rows: Rows, side: number, counterparty: number, trial: number): number {
  const { numbers, slots } = rows;
  const mask = slots.length - 1;
  for (let slot = hashOf(side, counterparty, trial) & mask; ; slot = (slot + 1) & mask) {
    const at = rowIn(rows, slot);
    const same =
      at < 0 ||
      (numbers[at + SIDE] === side &&
        numbers[at + COUNTERPARTY] === counterparty &&
        numbers[at + TRIAL] === trial);
    if (same) return slot;
  }
}

/** Mixes three numbers to 32 bits, by the odd constants and the last steps of xxHash. */
function hashOf(side: number, counterparty: number, trial: number): number {
  let hash = Math.imul(side, 0x9e3779b1) + Math.imul(counterparty, 0x85ebca77);
  hash = (hash + Math.imul(trial, 0xc2b2ae3d)) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae3d);
  return hash ^ (hash >>> 16);
}

function growNumbers(rows: Rows): void {
  const larger = new Float64Array(ROW * Math.ceil((rows.length / ROW) * GROWTH));
  larger.set(rows.numbers);
  rows.numbers = larger;
}

function growSlots(rows: Rows): void {
  const { numbers } = rows;
  rows.slots = new Int32Array(rows.slots.length * 2);
  for (let at = 0; at < rows.length; at += ROW) {
    const [side = 0, counterparty = 0, trial = 0] = [
      numbers[at + SIDE],
      numbers[at + COUNTERPARTY],
      numbers[at + TRIAL],
    ];
    rows.slots[slotOf(rows, side, counterparty, trial)] = at / ROW + 1;
  }
}
