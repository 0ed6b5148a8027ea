/**
 * What the log of reads of a folder is called, and where it is kept how far it was signed. A ledger
 * on SQLite has one. Beside a cluster each process keeps what it answered in its own folder, which
 * has an id for that: two heads of one name must never disagree.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SlotName } from '../../keys/key-slots.js';
import { writePrivateFile } from '../../store/private-files.js';
import type { HeadsOf } from '../log/checkpoints.js';

export interface ReadsNaming {
  readonly slot: SlotName;
  /** After the name of the ledger's log. */
  readonly path: string;
}

const ID = 'reads.id';
const ID_SIZE = 4;

/** `isShared`: others keep reads of the same ledger in their folders. */
export function readsNaming(dir: string, isShared: boolean): ReadsNaming {
  const known = knownReadsNaming(dir, isShared);
  if (known) return known;
  const id = randomBytes(ID_SIZE).toString('hex');
  writePrivateFile(join(dir, ID), `${id}\n`);
  return namingBy(id);
}

/** Null where nothing was ever signed. */
export function knownReadsNaming(dir: string, isShared: boolean): ReadsNaming | null {
  if (!isShared) return { slot: 'reads-head', path: '/reads' };
  const file = join(dir, ID);
  return existsSync(file) ? namingBy(readFileSync(file, 'utf8').trim()) : null;
}

function namingBy(id: string): ReadsNaming {
  return { slot: `reads-head-${id}`, path: `/reads/${id}` };
}

const REMEDY =
  'Nothing is signed until the newer one is back; what was signed is kept with the keys.';

/** The heads of a log of reads. */
export function headsOfReads({ slot }: ReadsNaming): HeadsOf {
  return {
    slot,
    changed: (size, found, root) =>
      `Its first ${size} reads have the root ${found} and were signed with ${root}: reads.db was ` +
      `made anew, or an older one was put back and went on. ${REMEDY}`,
    cutBack: (size, signed) =>
      `It holds ${size} reads, and ${signed} were signed: the end was cut off, or an older ` +
      `reads.db was put back. ${REMEDY}`,
  };
}
