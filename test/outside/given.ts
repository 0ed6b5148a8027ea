/** A log in a folder as it is served, and what it gives to whoever asks: for programs of others. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { signedCheckpoint } from '../../src/audit/tree/checkpoint.js';
import { cosignatureLine } from '../../src/audit/tree/cosignature.js';
import { leafHash } from '../../src/audit/tree/hashing.js';
import { proofFile } from '../../src/audit/tree/proof-file.js';
import {
  consistencyProof,
  type HashAt,
  inclusionProof,
  rootOf,
} from '../../src/audit/tree/proofs.js';
import { type TilePlace, tilePath, tilesOf } from '../../src/audit/tree/tiles.js';
import { parseNote } from '../../verify/note.js';
import { entriesTo, grownFrom } from '../audit/tree/naive-tree.js';
import { LOG, ORIGIN, witness } from '../verify/made.js';

export const WITNESS = witness('anne');

/** Leaves: enough for three levels of tiles, each with a partial one. */
export const LOG_SIZE = 66_000;
export const OLD_SIZE = 12_345;
export const PROVEN = 4_242;

/** Writes `log` with the checkpoint and every tile, and `given` with proofs from it. */
export async function writeLog(folder: string): Promise<void> {
  const entries = entriesTo(LOG_SIZE);
  const { hashAt } = grownFrom(entries.map(leafHash));
  const write = (path: string, contents: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  };
  for (const tile of tilesOf(LOG_SIZE)) {
    write(`log/${tilePath(tile)}`, hashesOf(tile, hashAt));
    if (tile.level === 0) {
      write(`log/${tilePath({ ...tile, level: 'entries' })}`, bundleOf(tile, entries));
    }
  }
  const checkpoint = await seenCheckpoint(LOG_SIZE, hashAt);
  write('log/checkpoint', checkpoint);
  write('given/old-checkpoint', await seenCheckpoint(OLD_SIZE, hashAt));
  write('given/entry', entries[PROVEN] ?? '');
  const proof = inclusionProof(PROVEN, LOG_SIZE, hashAt);
  write('given/proof.tlog-proof', proofFile({ index: PROVEN, proof, checkpoint }));
  write(
    'given/consistency',
    consistencyFile(OLD_SIZE, consistencyProof(OLD_SIZE, LOG_SIZE, hashAt), checkpoint),
  );
}

/** What a log sends to a witness (C2SP tlog-witness). */
export function consistencyFile(old: number, proof: readonly Buffer[], checkpoint: string): string {
  const hashes = proof.map((hash) => `${hash.toString('base64')}\n`);
  return `old ${old}\n${hashes.join('')}\n${checkpoint}`;
}

async function seenCheckpoint(size: number, hashAt: HashAt): Promise<string> {
  const note = await signedCheckpoint({ origin: ORIGIN, size, root: rootOf(size, hashAt) }, [LOG]);
  return `${note}${await cosignatureLine(parseNote(note).text, 1_790_000_000 + size, WITNESS)}\n`;
}

function hashesOf({ level, index, width }: TilePlace, hashAt: HashAt): Buffer {
  if (level === 'entries') throw new Error('A bundle of entries has no hashes.');
  return Buffer.concat(Array.from({ length: width }, (_, i) => hashAt(level * 8, index * 256 + i)));
}

function bundleOf({ index, width }: TilePlace, entries: readonly Buffer[]): Buffer {
  const held = entries.slice(index * 256, index * 256 + width);
  return Buffer.concat(
    held.flatMap((entry) => [Buffer.of(entry.length >> 8, entry.length & 255), entry]),
  );
}
