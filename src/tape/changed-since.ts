/**
 * Which promises were folded anew since a position, of the end of the tape: whoever holds what it
 * read of promises hears from it what to read again, and the projector writes nothing more for it.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import type { DerivedDatabase } from '../follow/derived-database.js';
import type { Position } from '../ledger/stored.js';
import { BlockDamaged, type Columns, FOOTER_BYTES, readBlock, readFooter } from './layout.js';
import { HEADER_BYTES, type TapeEnd, tapeFileOf, whyNotTape } from './tape-file.js';
import { aligned, LOST, TAPE_NOTE } from './tape-writer.js';

/** A promise by the numbers that views have for it and its parties. */
export interface ChangedPromise {
  readonly id: number;
  readonly promisor: number;
  readonly promisee: number;
}

/** More blocks of the file are not looked through: who held so little reads all again. */
const MOST_BLOCKS = 8;

/** Blocks of the views read at a time. */
const PAGE = 32;

/**
 * Each may come several times, and promises that are gone with them. Null where the tape does not
 * say, or so much has changed that to read everything again is no slower.
 */
export function changedSince(
  views: DerivedDatabase,
  position: Position,
): readonly ChangedPromise[] | null {
  const note = views.meta(TAPE_NOTE);
  if (note === LOST) return null;
  const found: ChangedPromise[] = [];
  try {
    if (addOfViews(found, views, position)) return found;
    const [file, end] = [tapeFileOf(views.file), note];
    if (file === null || end === null) return found;
    return addOfFile(found, file, JSON.parse(end), position) ? found : null;
  } catch (error) {
    if (error instanceof BlockDamaged) return null;
    throw error;
  }
}

/** Adds what lies in the views; whether nothing before it can be newer. */
function addOfViews(found: ChangedPromise[], views: DerivedDatabase, position: Position): boolean {
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = views.lists<readonly [id: number, block: Buffer]>(
      `SELECT id, block FROM tape_tail WHERE id < ? ORDER BY id DESC LIMIT ${PAGE}`,
      before,
    );
    for (const [id, block] of rows) {
      if (!add(found, aligned(block), position)) return true;
      before = id;
    }
    if (rows.length < PAGE) return false;
  }
}

/** The same of the file; false where too much of it would have to be looked through. */
function addOfFile(
  found: ChangedPromise[],
  file: string,
  end: TapeEnd,
  position: Position,
): boolean {
  if (whyNotTape(file, end) !== null) return false;
  const opened = openSync(file, 'r');
  try {
    let at = end.end;
    for (let blocks = 0; at > HEADER_BYTES; blocks++) {
      const footer = readFooter(bytesAt(opened, at - FOOTER_BYTES, FOOTER_BYTES));
      if (!footer || (footer.upTo > position && blocks === MOST_BLOCKS)) return false;
      at -= footer.bytes;
      if (footer.upTo <= position) return true;
      add(found, bytesAt(opened, at, footer.bytes), position);
    }
    return true;
  } finally {
    closeSync(opened);
  }
}

/** Adds what of a block is newer; false where nothing is. */
function add(found: ChangedPromise[], bytes: Uint8Array<ArrayBuffer>, position: Position): boolean {
  const footer = readFooter(bytes.subarray(bytes.byteLength - FOOTER_BYTES));
  if (footer && footer.upTo <= position) return false;
  const { columns } = readBlock(bytes);
  for (let at = firstAfter(columns, position); at < columns.promise.length; at++) {
    const [id = 0, promisor = 0, promisee = 0] = [
      columns.promise[at],
      columns.promisor[at],
      columns.promisee[at],
    ];
    found.push({ id, promisor, promisee });
  }
  return true;
}

/** The first version of a stride that ended after a position. */
function firstAfter({ upTo, versionsEnd }: Columns, position: Position): number {
  const stride = upTo.findIndex((each) => each > position);
  return stride <= 0 ? 0 : (versionsEnd[stride - 1] ?? 0);
}

function bytesAt(opened: number, from: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let read = 0; read < length; ) {
    const more = readSync(opened, bytes, read, length - read, from + read);
    if (more === 0) throw new BlockDamaged('It is cut off.');
    read += more;
  }
  return bytes;
}
