/**
 * The file of a tape: a header with an id, which the views know, then full blocks one after the
 * other. It only ever grows; what lies beyond the end that the views have noted was never theirs.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { PRIVATE_FILE } from '../store/private-files.js';
import { bytesOf, type Gathered, readBlock } from './layout.js';

/** Of a header: the magic text, then the id; the rest is zero. */
export const HEADER_BYTES = 64;
const MAGIC = 'KEPTTAPE1';

/** How much of which file is of some views: their note in the transaction of each full block. */
export interface TapeEnd {
  readonly id: string;
  /** In bytes from the beginning of the file. */
  readonly end: number;
  /** Of the last block; 0 where there is none. */
  readonly checksum: number;
}

/** The file beside the views `views-<version>.db`; null for views in memory. */
export function tapeFileOf(views: string): string | null {
  const beside = views.replace(/views-(\d+)\.db$/, 'tape-$1');
  if (beside !== views) return beside;
  return views === ':memory:' || views === '' ? null : `${views}-tape`;
}

/** Makes an empty tape, in the place of one that is there. */
export function beginTape(file: string): TapeEnd {
  // Whoever reads the former one goes on with it: it has no name any more.
  rmSync(file, { force: true });
  const id = randomBytes(16).toString('hex');
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(`${MAGIC} ${id}`, 'latin1');
  const opened = openSync(file, 'wx', PRIVATE_FILE);
  try {
    writeSync(opened, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(opened);
  }
  return { id, end: HEADER_BYTES, checksum: 0 };
}

/**
 * Writes rows as a block at an end that was noted, over whatever was left there; gives the new end.
 */
export function appendBlock(file: string, { id, end, checksum }: TapeEnd, rows: Gathered): TapeEnd {
  const bytes = bytesOf(rows, checksum);
  const opened = openSync(file, 'r+');
  try {
    if (fstatSync(opened).size !== end) ftruncateSync(opened, end);
    let written = 0;
    while (written < bytes.byteLength) {
      written += writeSync(opened, bytes, written, bytes.byteLength - written, end + written);
    }
  } finally {
    closeSync(opened);
  }
  return { id, end: end + bytes.byteLength, checksum: readBlock(bytes).footer.checksum };
}

/** Why a file is not the tape of which views noted an end, in a sentence; null where it is. */
export function whyNotTape(file: string, { id, end }: TapeEnd): string | null {
  if (!existsSync(file)) return `${file} is missing.`;
  const opened = openSync(file, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    const read = readSync(opened, header, 0, HEADER_BYTES, 0);
    if (read < HEADER_BYTES || !header.toString('latin1').startsWith(`${MAGIC} ${id}`)) {
      return `${file} is not the one that the views were built with.`;
    }
    const { size } = fstatSync(opened);
    if (size < end) return `${file} has ${size} bytes of ${end}.`;
    return null;
  } finally {
    closeSync(opened);
  }
}
