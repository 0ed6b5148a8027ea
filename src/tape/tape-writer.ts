/**
 * Writes the tape as the projector folds: what a stride made of the promises that it touched. The
 * last rows lie in the views, written in the transaction of the stride; once there are enough for a
 * block they go to the end of the file before that transaction is committed, and its new end with
 * it. So the tape is what the views are of, whatever ends the process between the two.
 */
import type { FoldedPromise } from '../../projections/promise/folded.js';
import type { Vouching } from '../../projections/standing/vouching.js';
import type { DerivedDatabase } from '../follow/derived-database.js';
import type { Position } from '../ledger/stored.js';
import type { DayNumber } from '../ledger/values/day.js';
import { Names } from '../projector/names.js';
import { codeOfStep, codeOfVersion, GONE_BIT } from './codes.js';
import {
  BlockDamaged,
  bytesOf,
  emptyGathered,
  type Gathered,
  gather,
  NO_DAY,
  readBlock,
} from './layout.js';
import { appendBlock, beginTape, type TapeEnd, tapeFileOf, whyNotTape } from './tape-file.js';

/** Tables of the views whose rows hang on how events were folded together. */
export const TAPE_TABLES: readonly string[] = ['tape_tail', 'voice', 'currency', 'last_promise'];

export const TAPE_SCHEMA = `
-- Voices of tellers and currencies by number, as the tape has them.
CREATE TABLE IF NOT EXISTS voice (id INTEGER PRIMARY KEY, voice TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS currency (id INTEGER PRIMARY KEY, currency TEXT NOT NULL UNIQUE);
-- What is not yet enough for a block of the tape's file: a block for each stride.
CREATE TABLE IF NOT EXISTS tape_tail (id INTEGER PRIMARY KEY, block BLOB NOT NULL);
-- One row at most: the largest number that a promise had, where the one that had it is gone.
CREATE TABLE IF NOT EXISTS last_promise (one INTEGER PRIMARY KEY, id INTEGER NOT NULL);
`;

/** In the views: where the file ends that is theirs, or that there is none any more. */
export const TAPE_NOTE = 'tape';
export const LOST = 'lost';

/** From so many versions, or strides, on rows are a block of the file. */
const BLOCK_ROWS = 2048;

/** Events that were folded together. */
export interface TapeStride {
  /** They come after this position, up to and with that. */
  readonly after: Position;
  readonly upTo: Position;
  /** The UTC day on which all of them were recorded. */
  readonly day: DayNumber;
  /** How many of them are of other programs. */
  readonly passed: number;
}

/** Under which numbers views keep a promise. */
export interface NumberedPromise {
  readonly id: number;
  readonly lead: number;
  readonly promisor: number;
  readonly promisee: number;
}

export class TapeWriter {
  private readonly file: string | null;
  private readonly voices: Names;
  private readonly currencies: Names;
  private isLost = false;
  private end: TapeEnd | null;
  /** Since the last block. */
  private pending: Gathered = emptyGathered();
  private stride: Gathered = emptyGathered();

  /** Goes on from what the views note. `addresses` are the views' own. */
  constructor(
    private readonly views: DerivedDatabase,
    private readonly addresses: Names,
    private readonly blockRows = BLOCK_ROWS,
  ) {
    this.file = tapeFileOf(views.file);
    this.voices = new Names(views, 'voice');
    this.currencies = new Names(views, 'currency');
    const note = views.meta(TAPE_NOTE);
    this.end = note === null || note === LOST ? null : JSON.parse(note);
    this.isLost = note === LOST;
    if (this.end && this.file && whyNotTape(this.file, this.end) !== null) this.lose();
    this.takeUp();
  }

  /** Goes on from what the views hold of it. */
  private takeUp(): void {
    try {
      for (const { block } of tailOf(this.views)) {
        gather(this.pending, readBlock(aligned(block)).columns);
      }
    } catch (error) {
      if (!(error instanceof BlockDamaged)) throw error;
      this.lose();
    }
  }

  /** The promises under these addresses are folded anew in this stride, whatever comes of it. */
  touch(addresses: readonly number[]): void {
    for (const address of addresses) this.stride.touched.push(address);
  }

  put({ id, lead, promisor, promisee }: NumberedPromise, of: FoldedPromise, said: Vouching): void {
    const { stride } = this;
    const [named = '', use = '1'] = of.promise.split('~');
    const [isPromisorSeed, isPromiseeSeed] = [of.promisor, of.promisee].map((party) =>
      said.seeds.includes(party),
    );
    const about = {
      ...{ kind: of.kind, grade: of.grade, isGone: false, use: Number(use) },
      ...{ isPromisorSeed: isPromisorSeed === true, isPromiseeSeed: isPromiseeSeed === true },
    };
    stride.promise.push(id);
    stride.lead.push(lead);
    stride.named.push(this.addresses.numberOf(named));
    stride.promisor.push(promisor);
    stride.promisee.push(promisee);
    stride.about.push(codeOfVersion(about));
    stride.startOn.push(of.startOn);
    stride.size.push(of.size);
    stride.currency.push(this.currencies.numberOf(of.currency));
    stride.kept.push(said.kept);
    for (const step of of.steps) {
      stride.code.push(codeOfStep(step));
      stride.money.push(this.currencies.numberOf(step.currency));
      stride.voice.push(this.voices.numberOf(step.voice));
      stride.due.push(step.due ?? NO_DAY);
      stride.late.push(step.late);
      stride.on.push(step.on ?? NO_DAY);
      stride.from.push(step.day);
      stride.count.push(step.count);
      stride.amount.push(step.amount);
      stride.days.push(step.days);
    }
    stride.stepsEnd.push(stride.code.length);
  }

  /** There is no such promise any more. */
  remove({ id, lead, promisor, promisee }: NumberedPromise): void {
    const { stride } = this;
    stride.promise.push(id);
    stride.lead.push(lead);
    stride.named.push(lead);
    stride.promisor.push(promisor);
    stride.promisee.push(promisee);
    stride.about.push(GONE_BIT);
    for (const column of [stride.startOn, stride.size, stride.currency, stride.kept])
      column.push(0);
    stride.stepsEnd.push(stride.code.length);
  }

  /** Writes what the stride made, in the transaction of the views. */
  endStride({ after, upTo, day, passed }: TapeStride): void {
    const { stride, pending, views } = this;
    if (stride.touched.length === 0 && passed === 0) return;
    this.stride = emptyGathered();
    if (this.isLost) return;
    stride.after.push(after);
    stride.upTo.push(upTo);
    stride.day.push(day);
    stride.passed.push(passed);
    stride.versionsEnd.push(stride.promise.length);
    stride.touchedEnd.push(stride.touched.length);
    const versions = pending.promise.length + stride.promise.length;
    gather(pending, stride);
    if (this.file && Math.max(versions, pending.day.length) >= this.blockRows) {
      this.append(this.file);
    } else {
      const block = Buffer.from(bytesOf(stride).buffer);
      views.run('INSERT INTO tape_tail (block) VALUES (?)', block);
    }
  }

  private append(file: string): void {
    this.end = appendBlock(file, this.end ?? beginTape(file), this.pending);
    this.views.setMeta(TAPE_NOTE, JSON.stringify(this.end));
    this.views.run('DELETE FROM tape_tail');
    this.pending = emptyGathered();
  }

  /** What was written of it is gone: nothing more is, until the views are built anew. */
  private lose(): void {
    this.isLost = true;
    this.views.setMeta(TAPE_NOTE, LOST);
  }
}

/** Which tape is that of the views, and so which views they are; null where they note none. */
export function tapeIdOf(views: DerivedDatabase): string | null {
  const note = views.meta(TAPE_NOTE);
  if (note === null || note === LOST) return null;
  const { id }: TapeEnd = JSON.parse(note);
  return id;
}

interface TailRow {
  readonly block: Buffer;
}

/** The blocks that lie in the views, in their order. */
export function tailOf(views: DerivedDatabase): readonly TailRow[] {
  return views.all<TailRow>('SELECT block FROM tape_tail ORDER BY id');
}

/** The same bytes, where columns can be laid over them. */
export function aligned(block: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(block);
}
