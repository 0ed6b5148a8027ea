/**
 * How a block of the tape lies in its bytes: columns one after the other, those of 8 bytes first,
 * then a footer that says what the block holds. Whoever reads one lays typed arrays over the bytes;
 * nothing is decoded. Numbers are little-endian, as every machine that Node.js runs on has them but
 * one, which builds its own tape.
 */
import { crc32 } from 'node:zlib';
import type { Position } from '../ledger/stored.js';
import type { DayNumber } from '../ledger/values/day.js';

/** What rows of a column are of: a stride, an address that a stride touched, a version, a step. */
export type RowKind = 'stride' | 'touched' | 'version' | 'step';

/** Columns of 8 bytes: positions, and amounts of money beyond 32 bits. */
const WIDE = {
  /** A stride is of the events after a position, up to and with another. */
  after: 'stride',
  upTo: 'stride',
  /** Payable in minor units, or the value of a delivery. */
  size: 'version',
  /** As in a step (projections/step.ts). */
  amount: 'step',
  days: 'step',
} as const satisfies Record<string, RowKind>;

/** Columns of 4 bytes. */
const NARROW = {
  /** The UTC day on which all events of a stride were recorded. */
  day: 'stride',
  /** How many of its events were of other programs. */
  passed: 'stride',
  /** Where its versions and the addresses that it touched end. */
  versionsEnd: 'stride',
  touchedEnd: 'stride',
  /** Addresses under which a stride folded anew, by number. */
  touched: 'touched',
  /** Which promise: a later version of it takes the place of an earlier one. */
  promise: 'version',
  /** The first of the addresses that it was folded from. */
  lead: 'version',
  /** The address that it is named by. */
  named: 'version',
  promisor: 'version',
  promisee: 'version',
  /** See codes.ts. */
  about: 'version',
  startOn: 'version',
  currency: 'version',
  /** What it says for standing, in millionths. */
  kept: 'version',
  stepsEnd: 'version',
  /** As in a step; `code` is its words (codes.ts), `of` money and tellers by number. */
  code: 'step',
  money: 'step',
  voice: 'step',
  due: 'step',
  late: 'step',
  on: 'step',
  from: 'step',
  count: 'step',
} as const satisfies Record<string, RowKind>;

export type WideColumn = keyof typeof WIDE;
export type NarrowColumn = keyof typeof NARROW;
export type TapeColumn = WideColumn | NarrowColumn;

/** What is read of versions for their evidence. */
export type StepColumn =
  | 'kept'
  | 'stepsEnd'
  | 'code'
  | 'money'
  | 'voice'
  | 'due'
  | 'late'
  | 'on'
  | 'from'
  | 'count'
  | 'amount'
  | 'days';

/** Stands for a day that is null. */
export const NO_DAY = -0x80000000;

export function dayOrNull(day = NO_DAY): DayNumber | null {
  return day === NO_DAY ? null : day;
}

/** Columns as they are gathered. */
export type Gathered = Readonly<Record<TapeColumn, number[]>>;

/** Columns over the bytes of a block. */
export type Columns = Readonly<Record<WideColumn, Float64Array> & Record<NarrowColumn, Int32Array>>;

/** The steps of versions, which need not lie in a block. */
export type StepColumns = Pick<Columns, StepColumn>;

/**
 * What a block says that it holds: enough to pass it over, so it is checked when it is read, also
 * where the block is not.
 */
export interface Footer {
  /** With the footer. */
  readonly bytes: number;
  /** Of the block, and of the one before it in the file, 0 for none: so none is of another tape. */
  readonly checksum: number;
  readonly before: number;
  readonly rows: Readonly<Record<RowKind, number>>;
  /** Its events come after this position, and up to and with that. */
  readonly after: Position;
  readonly upTo: Position;
  /** The smallest and largest recorded day of its strides. */
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  /** Events of other programs among its. */
  readonly passed: number;
}

export interface Block {
  readonly footer: Footer;
  readonly columns: Columns;
}

export const FOOTER_BYTES = 64;
const MAGIC = 0x3150_4b54;

function entriesOf<Name extends string>(
  columns: Readonly<Record<Name, RowKind>>,
): readonly (readonly [Name, RowKind])[] {
  const names: Name[] = [];
  for (const name in columns) names.push(name);
  return names.map((name) => [name, columns[name]] as const);
}

const WIDES = entriesOf(WIDE);
const NARROWS = entriesOf(NARROW);

export function emptyGathered(): Gathered {
  return {
    ...{ after: [], upTo: [], size: [], amount: [], days: [] },
    ...{ day: [], passed: [], versionsEnd: [], touchedEnd: [], touched: [] },
    ...{ promise: [], lead: [], named: [], promisor: [], promisee: [], about: [], startOn: [] },
    ...{ currency: [], kept: [], stepsEnd: [] },
    ...{ code: [], money: [], voice: [], due: [], late: [], on: [], from: [], count: [] },
  };
}

/**
 * The bytes of a block, with its footer and checksums. Given at least one stride, and the checksum
 * of the block before it.
 */
export function bytesOf(gathered: Gathered, before = 0): Uint8Array<ArrayBuffer> {
  const rows = {
    stride: gathered.day.length,
    touched: gathered.touched.length,
    version: gathered.promise.length,
    step: gathered.code.length,
  };
  const buffer = new ArrayBuffer(bytesFor(rows));
  const columns = columnsOver(buffer, rows);
  for (const [name] of WIDES) columns[name].set(gathered[name]);
  for (const [name] of NARROWS) columns[name].set(gathered[name]);
  const { length } = new Uint8Array(buffer);
  const footer = new DataView(buffer, length - FOOTER_BYTES);
  footer.setUint32(0, MAGIC, true);
  footer.setUint32(8, length, true);
  for (const [i, kind] of KINDS.entries()) footer.setUint32(12 + 4 * i, rows[kind], true);
  const [first = 0] = gathered.day;
  const least = gathered.day.reduce((one, other) => Math.min(one, other), first);
  const most = gathered.day.reduce((one, other) => Math.max(one, other), first);
  footer.setInt32(28, least, true);
  footer.setInt32(32, most, true);
  footer.setUint32(36, sumOf(gathered.passed), true);
  footer.setFloat64(40, gathered.after[0] ?? 0, true);
  footer.setFloat64(48, gathered.upTo.at(-1) ?? 0, true);
  footer.setUint32(56, before, true);
  const bytes = new Uint8Array(buffer);
  footer.setUint32(4, checksumOf(bytes), true);
  footer.setUint32(CHECKED_BYTES, crc32(bytes.subarray(length - FOOTER_BYTES, length - 4)), true);
  return bytes;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

const KINDS: readonly RowKind[] = ['stride', 'touched', 'version', 'step'];

/** Of a footer so much is under a checksum of its own, which comes last. */
const CHECKED_BYTES = FOOTER_BYTES - 4;

/** Of all bytes but the magic number and the two checksums. */
function checksumOf(bytes: Uint8Array): number {
  const footer = bytes.byteLength - FOOTER_BYTES;
  const told = bytes.subarray(footer + 8, footer + CHECKED_BYTES);
  return crc32(told, crc32(bytes.subarray(0, footer)));
}

function bytesFor(rows: Footer['rows']): number {
  let bytes = 0;
  for (const [, kind] of WIDES) bytes += 8 * rows[kind];
  for (const [, kind] of NARROWS) bytes += 4 * rows[kind];
  return Math.ceil(bytes / 8) * 8 + FOOTER_BYTES;
}

/** Reads a footer; null where these bytes are none. `footer` is FOOTER_BYTES long. */
export function readFooter(footer: Uint8Array): Footer | null {
  const view = new DataView(footer.buffer, footer.byteOffset, FOOTER_BYTES);
  if (view.getUint32(0, true) !== MAGIC) return null;
  if (view.getUint32(CHECKED_BYTES, true) !== crc32(footer.subarray(0, CHECKED_BYTES))) return null;
  const [stride = 0, touched = 0, version = 0, step = 0] = KINDS.map((_, i) =>
    view.getUint32(12 + 4 * i, true),
  );
  const rows = { stride, touched, version, step };
  const bytes = view.getUint32(8, true);
  if (bytes !== bytesFor(rows)) return null;
  return {
    ...{ bytes, rows },
    ...{ checksum: view.getUint32(4, true), before: view.getUint32(56, true) },
    after: view.getFloat64(40, true),
    upTo: view.getFloat64(48, true),
    firstDay: view.getInt32(28, true),
    lastDay: view.getInt32(32, true),
    passed: view.getUint32(36, true),
  };
}

/** A block whose bytes are not what was written. */
export class BlockDamaged extends Error {
  override readonly name = 'BlockDamaged';
}

/**
 * Lays columns over the bytes of a block, which begin at a multiple of 8. They are good until the
 * bytes are used for something else. Throws BlockDamaged where the checksum is another one.
 */
export function readBlock(bytes: Uint8Array<ArrayBuffer>): Block {
  const footer = readFooter(bytes.subarray(bytes.byteLength - FOOTER_BYTES));
  if (!footer || footer.bytes !== bytes.byteLength) throw new BlockDamaged('It has no footer.');
  if (footer.checksum !== checksumOf(bytes)) {
    throw new BlockDamaged('Its checksum is not that of its bytes.');
  }
  return { footer, columns: columnsOver(bytes.buffer, footer.rows, bytes.byteOffset) };
}

/** Made once for each block, so in words and not in a loop: its readers want to know its shape. */
function columnsOver(buffer: ArrayBuffer, rows: Footer['rows'], begin = 0): Columns {
  let at = begin;
  const wide = (kind: RowKind): Float64Array => {
    const column = new Float64Array(buffer, at, rows[kind]);
    at += column.byteLength;
    return column;
  };
  const narrow = (kind: RowKind): Int32Array => {
    const column = new Int32Array(buffer, at, rows[kind]);
    at += column.byteLength;
    return column;
  };
  return {
    after: wide(WIDE.after),
    upTo: wide(WIDE.upTo),
    size: wide(WIDE.size),
    amount: wide(WIDE.amount),
    days: wide(WIDE.days),
    day: narrow(NARROW.day),
    passed: narrow(NARROW.passed),
    versionsEnd: narrow(NARROW.versionsEnd),
    touchedEnd: narrow(NARROW.touchedEnd),
    touched: narrow(NARROW.touched),
    promise: narrow(NARROW.promise),
    lead: narrow(NARROW.lead),
    named: narrow(NARROW.named),
    promisor: narrow(NARROW.promisor),
    promisee: narrow(NARROW.promisee),
    about: narrow(NARROW.about),
    startOn: narrow(NARROW.startOn),
    currency: narrow(NARROW.currency),
    kept: narrow(NARROW.kept),
    stepsEnd: narrow(NARROW.stepsEnd),
    code: narrow(NARROW.code),
    money: narrow(NARROW.money),
    voice: narrow(NARROW.voice),
    due: narrow(NARROW.due),
    late: narrow(NARROW.late),
    on: narrow(NARROW.on),
    from: narrow(NARROW.from),
    count: narrow(NARROW.count),
  };
}

/** Adds rows to others, which they come after. */
export function gather(
  into: Gathered,
  rows: Readonly<Record<TapeColumn, ArrayLike<number>>>,
): void {
  const ends = {
    ...{ touched: into.touched.length, version: into.promise.length, step: into.code.length },
    stride: 0,
  };
  for (const [name] of [...WIDES, ...NARROWS]) {
    const [from, to, of] = [rows[name], into[name], END_OF[name]];
    const shift = of === undefined ? 0 : ends[of];
    for (let i = 0; i < from.length; i++) to.push((from[i] ?? 0) + shift);
  }
}

/** Columns that say where rows of others end. */
const END_OF: Partial<Record<TapeColumn, RowKind>> = {
  ...{ versionsEnd: 'version', touchedEnd: 'touched', stepsEnd: 'step' },
};

/** Where the steps of a version begin. */
export function firstStep({ stepsEnd }: StepColumns, version: number): number {
  return version === 0 ? 0 : (stepsEnd[version - 1] ?? 0);
}
