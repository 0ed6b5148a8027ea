/**
 * The files of originals, without their keys: whom each names stands before its sealed bytes. Once
 * one of these is erased nobody opens it again, so that it goes as well.
 */
import { existsSync } from 'node:fs';
import { type FileHandle, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PartyId } from '../ledger/values/party.js';

/** What stands before the sealed bytes; it names nobody, and is bound to them. */
export interface OriginalHead {
  readonly parties: readonly PartyId[];
  /** Whether each of its parties has it anyway: see Format. */
  readonly exchanged: boolean;
}

const NAME = /^[0-9a-f]{64}$/;

/** Paths of the originals of a data folder that name one of these parties, and no other. */
export async function originalsOf(
  dataFolder: string,
  parties: Iterable<PartyId>,
): Promise<readonly string[]> {
  const dir = join(dataFolder, 'originals');
  const wanted = new Set(parties);
  if (wanted.size === 0 || !existsSync(dir)) return [];
  const found: string[] = [];
  for (const name of (await readdir(dir)).filter((each) => NAME.test(each)).sort()) {
    const path = join(dir, name);
    if ((await partiesOf(path)).some((party) => wanted.has(party))) found.push(path);
  }
  return found;
}

/** Deletes the originals that name one of these parties; how many. */
export async function forgetOriginals(
  dataFolder: string,
  parties: Iterable<PartyId>,
): Promise<number> {
  const paths = await originalsOf(dataFolder, parties);
  for (const path of paths) await rm(path, { force: true });
  return paths.length;
}

/** None where the file is damaged: its head is bound to its bytes, so it opens no more. */
async function partiesOf(path: string): Promise<readonly PartyId[]> {
  const file = await open(path, 'r');
  try {
    const head: OriginalHead = JSON.parse(await firstLine(file));
    return head.parties;
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  } finally {
    await file.close();
  }
}

const PIECE = 4096;

async function firstLine(file: FileHandle): Promise<string> {
  const pieces: Buffer[] = [];
  for (;;) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(PIECE) });
    const piece = buffer.subarray(0, bytesRead);
    const end = piece.indexOf('\n');
    pieces.push(end < 0 ? piece : piece.subarray(0, end));
    if (end >= 0 || bytesRead === 0) return Buffer.concat(pieces).toString();
  }
}
