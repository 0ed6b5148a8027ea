/** The log of who read whose score, for commands: whether it is what was kept, and signed. */
import { Checkpoints, cutBack, lastSignedHead } from '../../audit/log/checkpoints.js';
import { heldLogName } from '../../audit/log/log-name.js';
import { checkReads } from '../../audit/reads/read-check.js';
import { ReadLog } from '../../audit/reads/read-log.js';
import { headsOfReads, knownReadsNaming } from '../../audit/reads/reads-head.js';
import { vkeyOf } from '../../audit/tree/note.js';
import { closeParts, openParts, type Parts } from '../../open-ledger.js';
import { CliError } from '../exit-codes.js';
import { grouped } from '../terminal.js';
import { type Check, findings } from './finding.js';
import { mustHoldLedger } from './folder.js';

const RESTORE = 'Restore a backup with kept restore.';

/**
 * Looks at what a folder keeps of who read, and whether it is what was signed last; nothing where
 * nobody read of anybody else.
 */
export function verifyReads(
  dir: string,
  { store, slots }: Pick<Parts, 'store' | 'slots'>,
): Promise<readonly Check[]> {
  return findings(async () => {
    const naming = knownReadsNaming(dir, store.remote === true);
    // Before the file: that may grow meanwhile.
    const signed = naming && (await lastSignedHead(slots, naming.slot));
    const log = ReadLog.existing(dir, { readOnly: true });
    if (!log) return signed && signed.size > 0 ? [wrong(gone(signed.size))] : [];
    try {
      const { size, entries, root, faults } = checkReads(log, signed);
      const kept = `${grouped(entries)} are still kept`;
      const what = `${grouped(size)} reads by others have the root ${root}; ${kept}.`;
      return [...faults.map(wrong), { ok: true, what }];
    } finally {
      log.close();
    }
  });
}

function wrong(what: string): Check {
  return { ok: false, what, advice: RESTORE };
}

function gone(signed: number): string {
  return `${signed} reads were signed, and reads.db is not there.`;
}

export interface SignedReadsHead {
  /** A signed note. */
  readonly checkpoint: string;
  /** Verifier keys by which it can be verified, newest first. */
  readonly keys: readonly string[];
}

/**
 * Signs it as it is, beside a server that does so as well. Throws CliError where nothing was ever
 * read, and what signing throws.
 */
export async function signReads(dir: string): Promise<SignedReadsHead> {
  mustHoldLedger(dir);
  const parts = await openParts(dir, { beside: true });
  try {
    const log = ReadLog.existing(dir);
    if (!log) throw new CliError(`In ${dir} it is not kept yet who read whose score.`);
    try {
      return await signed(dir, log, parts);
    } finally {
      log.close();
    }
  } finally {
    await closeParts(parts);
  }
}

async function signed(dir: string, log: ReadLog, parts: Parts): Promise<SignedReadsHead> {
  const { store, slots } = parts;
  const naming = knownReadsNaming(dir, store.remote === true);
  if (!naming) throw new CliError('Its log of reads was never signed: serve it once.');
  const name = await heldLogName(slots, naming.path);
  let checkpoint = '';
  const size = log.settle();
  const tree = {
    head: { size, root: log.rootAt(size) },
    rootAt: (size: number) => log.rootAt(size),
    publish: (note: string) => {
      checkpoint = note;
    },
  };
  const of = headsOfReads(naming);
  const publishing = await new Checkpoints(tree, slots, async () => name, of).publish();
  if (publishing.status === 'behind') throw cutBack(publishing, of);
  return { checkpoint, keys: name.signers.map(({ key }) => vkeyOf(key)) };
}
