/**
 * Checkpoints of the log: what was signed last is kept with the ledger's keys, outside of whatever
 * is derived, and each head is compared with it before anything is signed. So no two heads that
 * disagree are ever signed, whatever was put back or deleted, and by however many processes.
 */
import type { KeySlots } from '../../keys/key-slots.js';
import { StoreUnavailable } from '../../store/event-store.js';
import { whenFree } from '../../store/sqlite/when-free.js';
import { signedCheckpoint } from '../tree/checkpoint.js';
import type { LogName } from './log-name.js';
import type { LogTree } from './log-tree.js';

/** What was signed, or is about to be. */
export interface SignedHead {
  readonly size: number;
  /** Base64. */
  readonly root: string;
}

/** The log is not the one whose head was signed before. Nothing is signed as long as it is so. */
export class LogDisagrees extends Error {
  override readonly name = 'LogDisagrees';
}

/**
 * `published`: the head is signed and served. `behind`: a longer one was signed before, with which
 * this one may agree once it has grown.
 */
export type Publishing =
  | { readonly status: 'published'; readonly size: number }
  | { readonly status: 'behind'; readonly size: number; readonly signed: number };

const SLOT = 'log-head';

/** How often another process may be first before it is given up. */
const ATTEMPTS = 20;

export class Checkpoints {
  constructor(
    private readonly tree: Pick<LogTree, 'head' | 'rootAt' | 'publish'>,
    private readonly slots: KeySlots,
    /** Asked anew each time: keys may have been added or taken away. */
    private readonly name: () => Promise<LogName>,
  ) {}

  /**
   * Signs the tree as it is and has it served. Throws LogDisagrees where it is not what was signed
   * before, and what the slots and the signers throw.
   */
  async publish(): Promise<Publishing> {
    const { size, root } = this.tree.head;
    const next: SignedHead = { size, root: root.toString('base64') };
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const text = await this.slots.read(SLOT);
      const last = text === null ? null : readHead(text);
      if (last && last.size > size) return { status: 'behind', size, signed: last.size };
      if (last) this.mustAgree(last);
      const isNew = last?.size !== size;
      if (isNew && !(await this.slots.replace(SLOT, text, JSON.stringify(next)))) continue;
      const { origin, signers } = await this.name();
      const note = await signedCheckpoint({ origin, size, root }, signers);
      await whenFree(() => this.tree.publish(note));
      return { status: 'published', size };
    }
    throw new StoreUnavailable(`Others signed the log ${ATTEMPTS} times in a row; try again.`);
  }

  private mustAgree({ size, root }: SignedHead): void {
    const found = this.tree.rootAt(size).toString('base64');
    if (found === root) return;
    throw new LogDisagrees(
      `Its first ${size} events have the root ${found} and were signed with ${root}: events were ` +
        `changed, or an older copy was put back and went on. ${REMEDY}`,
    );
  }
}

/** Of a log that holds all that is there and is shorter than what was signed. */
export function cutBack({ size, signed }: { size: number; signed: number }): LogDisagrees {
  return new LogDisagrees(
    `It holds ${size} events, and ${signed} were signed: an older copy of the ledger was put ` +
      `back. ${REMEDY}`,
  );
}

const REMEDY =
  'Nothing is signed until the newer ledger is back (kept restore); what was signed is kept with ' +
  'the keys.';

/** The head that was signed last, as it is kept with the keys; null before the first. */
export async function lastSignedHead(slots: Pick<KeySlots, 'read'>): Promise<SignedHead | null> {
  const text = await slots.read(SLOT);
  return text === null ? null : readHead(text);
}

function readHead(text: string): SignedHead {
  const head: SignedHead = JSON.parse(text);
  return head;
}
