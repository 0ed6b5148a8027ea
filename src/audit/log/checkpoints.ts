/**
 * Checkpoints of a log: what was signed last is kept with the ledger's keys, outside of whatever
 * is derived, and each head is compared with it before anything is signed. So no two heads that
 * disagree are ever signed, whatever was put back or deleted, and by however many processes.
 */
import type { KeySlots, SlotName } from '../../keys/key-slots.js';
import { StoreUnavailable } from '../../store/event-store.js';
import { whenFree } from '../../store/sqlite/when-free.js';
import { signedCheckpoint } from '../tree/checkpoint.js';
import type { LogName } from './log-name.js';

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

/** A tree as it is now. */
export interface GrownHead {
  /** Leaves. */
  readonly size: number;
  readonly root: Buffer;
}

/** A tree that is signed as it grows. */
export interface SignedTree {
  /** What is there, and stays there whatever happens to the machine. */
  readonly head: GrownHead | Promise<GrownHead>;
  /** The root over so many of its leaves. */
  rootAt(size: number): Buffer | Promise<Buffer>;
  /** Has a checkpoint served. */
  publish(checkpoint: string): void;
}

/** Of which log the heads are. */
export interface HeadsOf {
  /** Where that which was signed last is kept. */
  readonly slot: SlotName;
  /** What is said where so many leaves have another root than was signed. */
  changed(size: number, found: string, root: string): string;
  /** What is said of a log that is shorter than what was signed. */
  cutBack(size: number, signed: number): string;
}

const REMEDY =
  'Nothing is signed until the newer ledger is back (kept restore); what was signed is kept with ' +
  'the keys.';

/** The log over all events. */
const OF_EVENTS: HeadsOf = {
  slot: 'log-head',
  changed: (size, found, root) =>
    `Its first ${size} events have the root ${found} and were signed with ${root}: events were ` +
    `changed, or an older copy was put back and went on. ${REMEDY}`,
  cutBack: (size, signed) =>
    `It holds ${size} events, and ${signed} were signed: an older copy of the ledger was put ` +
    `back. ${REMEDY}`,
};

/**
 * `published`: the head is signed and served. `behind`: a longer one was signed before, with which
 * this one may agree once it has grown.
 */
export type Publishing =
  | { readonly status: 'published'; readonly size: number }
  | { readonly status: 'behind'; readonly size: number; readonly signed: number };

/** How often another process may be first before it is given up. */
const ATTEMPTS = 20;

export class Checkpoints {
  constructor(
    private readonly tree: SignedTree,
    private readonly slots: Pick<KeySlots, 'read' | 'replace'>,
    /** Asked anew each time: keys may have been added or taken away. */
    private readonly name: () => Promise<LogName>,
    private readonly of: HeadsOf = OF_EVENTS,
  ) {}

  /**
   * Signs the tree as it is and has it served. Throws LogDisagrees where it is not what was signed
   * before, and what the tree, the slots and the signers throw.
   */
  async publish(): Promise<Publishing> {
    const { slot } = this.of;
    const { size, root } = await this.tree.head;
    const next: SignedHead = { size, root: root.toString('base64') };
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const text = await this.slots.read(slot);
      const last = text === null ? null : readHead(text);
      if (last && last.size > size) return { status: 'behind', size, signed: last.size };
      if (last) await this.mustAgree(last);
      const isNew = last?.size !== size;
      if (isNew && !(await this.slots.replace(slot, text, JSON.stringify(next)))) continue;
      const { origin, signers } = await this.name();
      const note = await signedCheckpoint({ origin, size, root }, signers);
      await whenFree(() => this.tree.publish(note));
      return { status: 'published', size };
    }
    throw new StoreUnavailable(`Others signed the log ${ATTEMPTS} times in a row; try again.`);
  }

  private async mustAgree({ size, root }: SignedHead): Promise<void> {
    const found = (await this.tree.rootAt(size)).toString('base64');
    if (found !== root) throw new LogDisagrees(this.of.changed(size, found, root));
  }
}

/** Of a log that holds all that is there and is shorter than what was signed. */
export function cutBack(
  { size, signed }: { readonly size: number; readonly signed: number },
  of = OF_EVENTS,
): LogDisagrees {
  return new LogDisagrees(of.cutBack(size, signed));
}

/** The head that was signed last, as it is kept with the keys; null before the first. */
export async function lastSignedHead(
  slots: Pick<KeySlots, 'read'>,
  slot: SlotName = OF_EVENTS.slot,
): Promise<SignedHead | null> {
  const text = await slots.read(slot);
  return text === null ? null : readHead(text);
}

function readHead(text: string): SignedHead {
  const head: SignedHead = JSON.parse(text);
  return head;
}
