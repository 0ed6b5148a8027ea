/**
 * The tape for whoever walks through history: every version of every promise, in the order in which
 * they came to be, or the newest of each as known at a position. One block is in memory at a time.
 *
 *     const { tape, close } = openTape(dir);
 *     for (const { day, promise, known } of versions(tape)) ...
 *     close();
 *
 * Between the versions of two recorded days lies what was known at the end of the first of them,
 * exactly. Within a day a promise may have several versions: how many hangs on how the events came
 * to be folded together; which is the last of a day does not.
 */
import type { FoldedPromise } from '../../projections/promise/folded.js';
import type { Vouching } from '../../projections/standing/vouching.js';
import type { Step } from '../../projections/step.js';
import type { Position } from '../ledger/stored.js';
import type { DayNumber } from '../ledger/values/day.js';
import type { PartyId } from '../ledger/values/party.js';
import { GONE_BIT, isDeliveryCode, useInCode, wordsOfStep, wordsOfVersion } from './codes.js';
import { type Columns, dayOrNull, firstStep } from './layout.js';
import { newestByBlock, versionsKnown } from './newest.js';
import type { Tape } from './tape.js';
import { withinStride } from './within-stride.js';

/** A promise as the tape has it: its number as told and discrepancies stand in the views alone. */
export type TapedPromise = Omit<FoldedPromise, 'number' | 'discrepancies'>;

/** What was known of a promise from a position on, until its next version. */
export interface PromiseVersion {
  /** The UTC day on which the events that made it were recorded. */
  readonly day: DayNumber;
  /** The position of the last event that was folded with them. */
  readonly upTo: Position;
  /** A number for the promise, the same in all its versions. */
  readonly promise: number;
  /** The number of the first of the addresses that it was folded from. */
  readonly lead: number;
  /** Null where there is no such promise any more. */
  readonly known: TapedPromise | null;
  readonly vouching: Vouching;
}

/** Every version, in the order in which they came to be. */
export function* versions(tape: Tape): Generator<PromiseVersion, void, undefined> {
  for (let number = 0; number < tape.footers.length; number++) {
    const { columns, footer } = tape.block(number);
    let version = 0;
    for (let stride = 0; stride < footer.rows.stride; stride++) {
      for (const end = columns.versionsEnd[stride] ?? 0; version < end; version++) {
        yield versionAt(tape, columns, stride, version);
      }
    }
  }
}

/** A version of which nothing is read that is not asked for; good until the next is given. */
export interface VersionGlimpse extends Pick<PromiseVersion, 'day' | 'promise' | 'lead'> {
  readonly isGone: boolean;
  readonly isDelivery: boolean;
  /** Whether it was made under a number that had been used before. */
  readonly isReused: boolean;
  readonly promisor: PartyId;
  /** The whole of it, for good; null where there is no such promise any more. */
  read(): TapedPromise | null;
}

/**
 * Every version in a stride that had ended by a position, the newest first. There are several of
 * most promises, and what is made of one is larger than what it is made of: so each is a glimpse.
 */
export function* versionsBackwards(
  tape: Tape,
  knownAt: Position,
): Generator<VersionGlimpse, void, undefined> {
  const room = tape.room();
  for (let number = tape.footers.length - 1; number >= 0; number--) {
    if ((tape.footers[number]?.after ?? 0) >= knownAt) continue;
    const { columns } = tape.block(number, room);
    const glimpse = new ColumnGlimpse(tape, columns);
    let version = versionsKnown(columns, knownAt) - 1;
    for (let stride = columns.upTo.length - 1; stride >= 0; stride--) {
      for (const end = columns.versionsEnd[stride - 1] ?? 0; version >= end; version--) {
        yield glimpse.at(stride, version);
      }
    }
  }
}

class ColumnGlimpse implements VersionGlimpse {
  day = 0;
  private version = 0;

  constructor(
    private readonly tape: Tape,
    private readonly columns: Columns,
  ) {}

  at(stride: number, version: number): this {
    this.day = this.columns.day[stride] ?? 0;
    this.version = version;
    return this;
  }

  get promise(): number {
    return this.columns.promise[this.version] ?? 0;
  }

  get lead(): number {
    return this.columns.lead[this.version] ?? 0;
  }

  get isGone(): boolean {
    return (this.about & GONE_BIT) !== 0;
  }

  get isDelivery(): boolean {
    return isDeliveryCode(this.about);
  }

  get isReused(): boolean {
    return useInCode(this.about) !== 1;
  }

  get promisor(): PartyId {
    return this.tape.partyIds[this.columns.promisor[this.version] ?? 0] ?? '';
  }

  read(): TapedPromise | null {
    return promiseAt(this.tape, this.columns, this.version);
  }

  private get about(): number {
    return this.columns.about[this.version] ?? 0;
  }
}

function versionAt(tape: Tape, columns: Columns, stride: number, version: number): PromiseVersion {
  return {
    ...{ day: columns.day[stride] ?? 0, upTo: columns.upTo[stride] ?? 0 },
    ...{ promise: columns.promise[version] ?? 0, lead: columns.lead[version] ?? 0 },
    known: promiseAt(tape, columns, version),
    vouching: vouchingAt(tape, columns, version),
  };
}

/** A promise with what it says for standing, as known at a position. */
export type KnownVersion = Pick<PromiseVersion, 'vouching'> & { readonly known: TapedPromise };

/**
 * Every promise that there was, as known at a position, each once and in no order that means
 * anything. Holds a bit for each promise, and the promises of one block.
 */
export function* newestVersions(
  tape: Tape,
  knownAt: Position,
): Generator<KnownVersion, void, undefined> {
  const within = withinStride(tape, knownAt);
  for (const { columns, versions: rows } of newestByBlock(tape, knownAt, within)) {
    for (const row of rows) {
      const known = promiseAt(tape, columns, row);
      if (known) yield { known, vouching: vouchingAt(tape, columns, row) };
    }
  }
  for (const { promise: known, vouching } of within?.promises ?? []) yield { known, vouching };
}

/** The same without their addresses, each of which is looked up in the views. */
export function* newestUnnamed(
  tape: Tape,
  knownAt: Position,
): Generator<Omit<TapedPromise, 'promise'>, void, undefined> {
  const within = withinStride(tape, knownAt);
  for (const { columns, versions: rows } of newestByBlock(tape, knownAt, within)) {
    for (const row of rows) {
      const known = unnamedAt(tape, columns, row);
      if (known) yield known;
    }
  }
  for (const { promise } of within?.promises ?? []) yield promise;
}

function promiseAt(tape: Tape, columns: Columns, version: number): TapedPromise | null {
  const known = unnamedAt(tape, columns, version);
  if (!known) return null;
  const { use } = wordsOfVersion(columns.about[version] ?? 0);
  const address = tape.addressOf(columns.named[version] ?? 0);
  return { promise: use === 1 ? address : `${address}~${use}`, ...known };
}

function unnamedAt(
  tape: Tape,
  columns: Columns,
  version: number,
): Omit<TapedPromise, 'promise'> | null {
  const { kind, grade, isGone } = wordsOfVersion(columns.about[version] ?? 0);
  if (isGone) return null;
  return {
    kind,
    promisor: tape.partyIds[columns.promisor[version] ?? 0] ?? '',
    promisee: tape.partyIds[columns.promisee[version] ?? 0] ?? '',
    startOn: columns.startOn[version] ?? 0,
    size: columns.size[version] ?? 0,
    currency: tape.currencies[columns.currency[version] ?? 0] ?? '',
    grade,
    steps: stepsAt(tape, columns, version),
  };
}

function stepsAt(tape: Tape, columns: Columns, version: number): readonly Step[] {
  const steps: Step[] = [];
  const end = columns.stepsEnd[version] ?? 0;
  for (let row = firstStep(columns, version); row < end; row++) {
    const { side, of, state, basis, grade } = wordsOfStep(columns.code[row] ?? 0);
    // Member by member: put together of other objects it would take the engine twice the room.
    steps.push({
      side,
      of,
      state,
      currency: tape.currencies[columns.money[row] ?? 0] ?? '',
      due: dayOrNull(columns.due[row]),
      basis,
      late: columns.late[row] ?? 0,
      grade,
      voice: tape.voices[columns.voice[row] ?? 0] ?? '',
      on: dayOrNull(columns.on[row]),
      day: columns.from[row] ?? 0,
      count: columns.count[row] ?? 0,
      amount: columns.amount[row] ?? 0,
      days: columns.days[row] ?? 0,
    });
  }
  return steps;
}

function vouchingAt(tape: Tape, columns: Columns, version: number): Vouching {
  const { isPromisorSeed, isPromiseeSeed } = wordsOfVersion(columns.about[version] ?? 0);
  const seeds: PartyId[] = [];
  if (isPromisorSeed) seeds.push(tape.partyIds[columns.promisor[version] ?? 0] ?? '');
  if (isPromiseeSeed) seeds.push(tape.partyIds[columns.promisee[version] ?? 0] ?? '');
  return { kept: columns.kept[version] ?? 0, seeds: seeds.sort() };
}
