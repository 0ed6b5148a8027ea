/**
 * What was read of large professionals, in files beside the tape: a process that never read them
 * goes on from there, and reads what has changed since. Whoever reads writes them, so the projector
 * does nothing for it. All of it is derived: what is not there, damaged or of other views is read
 * from the views, as if it had never been kept.
 */
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Position } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import { keptFolderOf, type Views } from '../../projector/views/views.js';
import { makePrivateFolder, PRIVATE_FILE } from '../../store/private-files.js';
import { tapeIdOf } from '../../tape/tape-writer.js';
import type { PromiseStretch } from './stretch.js';

/** Another one where the contents of a file are others. */
const FORMAT = 1;

/** Bytes of all files, at most; the ones that were written first go first. */
const MOST_BYTES = 256 * 1024 * 1024;

const CHECKSUM_BYTES = 4;

/** All stretches of a party id, as the views had them at a position. */
export interface ReadStretches {
  readonly readAt: Position;
  /** What it promised, and what tells of it in what was promised to it. */
  readonly promisor: readonly PromiseStretch[];
  readonly promisee: readonly PromiseStretch[];
}

/** A file's contents: `tape` names the views that they were read from. */
interface Kept extends ReadStretches {
  readonly format: number;
  readonly tape: string;
  readonly party: PartyId;
}

/** What was kept of a party id of these views; null where nothing is that can be used. */
export function keptStretches(views: Views, party: PartyId): ReadStretches | null {
  const [folder, tape] = [keptFolderOf(views.file), tapeIdOf(views)];
  if (folder === null || tape === null) return null;
  try {
    const bytes = readFileSync(join(folder, party));
    const contents = bytes.subarray(0, bytes.byteLength - CHECKSUM_BYTES);
    if (bytes.readUInt32LE(contents.byteLength) !== crc32(contents)) return null;
    const kept: Kept = deserialize(contents);
    const isOurs = kept.format === FORMAT && kept.tape === tape && kept.party === party;
    return isOurs ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps them for others. What cannot be written is not kept: whoever wants it reads it anew. */
export function keepStretches(
  views: Views,
  party: PartyId,
  read: ReadStretches,
  most = MOST_BYTES,
): void {
  const [folder, tape] = [keptFolderOf(views.file), tapeIdOf(views)];
  if (folder === null || tape === null) return;
  const { readAt, promisor, promisee } = read;
  const file = join(folder, party);
  const begun = `${file}.${process.pid}`;
  try {
    const named = { format: FORMAT, tape, party };
    const contents = serialize({ ...named, readAt, promisor, promisee } satisfies Kept);
    const checksum = Buffer.alloc(CHECKSUM_BYTES);
    checksum.writeUInt32LE(crc32(contents));
    makePrivateFolder(folder);
    makeRoom(folder, most - contents.byteLength);
    writeFileSync(begun, Buffer.concat([contents, checksum]), { mode: PRIVATE_FILE });
    // Whoever reads has the one or the other whole.
    renameSync(begun, file);
  } catch {
    rmSync(begun, { force: true });
  }
}

/** Leaves so many bytes of files, at most. */
function makeRoom(folder: string, most: number): void {
  const files = readdirSync(folder).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return { name, size, mtimeMs };
  });
  files.sort((a, b) => a.mtimeMs - b.mtimeMs);
  let all = files.reduce((sum, { size }) => sum + size, 0);
  for (const { name, size } of files) {
    if (all <= most) return;
    rmSync(join(folder, name), { force: true });
    all -= size;
  }
}
