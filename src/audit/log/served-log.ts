/**
 * What of the log is handed out: its checkpoint, and what that covers. A tile of an earlier
 * checkpoint is the beginning of what it is now, so none is ever gone.
 */
import type { Position, StoredEvent } from '../../ledger/stored.js';
import type { EventStore } from '../../store/event-store.js';
import { HASH_SIZE, leafHash } from '../tree/hashing.js';
import { vkeyOf } from '../tree/note.js';
import { proofFile } from '../tree/proof-file.js';
import { consistencyProof, inclusionProof } from '../tree/proofs.js';
import { type ReceiptContent, signedReceipt } from '../tree/receipt-file.js';
import { parseTilePath, widthOf } from '../tree/tiles.js';
import { EvidenceLines, type EvidenceOf } from './evidence-lines.js';
import { framedLeaf } from './framed-leaf.js';
import { bundleBytes, Leaves } from './leaves.js';
import type { LogName } from './log-name.js';
import type { LogTree } from './log-tree.js';

/** The log has no checkpoint yet that covers what is asked. It may have one in a moment. */
export class NotCovered extends Error {
  override readonly name = 'NotCovered';
}

/** Before the hash of a leaf, in hex, where whoever asks does not see the entry whole. */
const LEFT_OUT = 'kept-leaf/1 left-out\n';

/** How much of an entry a proof shows: its leaf, or only the hash of that. */
export type LeafSight = 'leaf' | 'hash';

export class ServedLog {
  private readonly leaves: Leaves;

  constructor(
    private readonly tree: Pick<
      LogTree,
      'published' | 'witnessed' | 'tile' | 'hashAt' | 'rootAt' | 'bundle' | 'bundleOf'
    >,
    private readonly store: Pick<EventStore, 'readAll' | 'readStream'>,
    private readonly name: () => Promise<LogName>,
  ) {
    this.leaves = new Leaves(store, tree);
  }

  /** The newest checkpoint, a signed note; null before the first. */
  get checkpoint(): string | null {
    return this.tree.published;
  }

  /**
   * The newest checkpoint that at least so many witnesses have seen, 1 or more, with all the lines
   * that it has; null where none was.
   */
  witnessedBy(least: number): string | null {
    return this.tree.witnessed.find(({ seenBy }) => seenBy >= least)?.note ?? null;
  }

  /**
   * Of the checkpoints that cover a leaf the one that most witnesses have seen, the newest where
   * none has seen one. Throws NotCovered where there is none.
   */
  covering(index: number): string {
    const { published, witnessed } = this.tree;
    const seen = witnessed.filter(({ size }) => size > index).at(-1)?.note;
    if (seen !== undefined) return seen;
    if (published !== null && sizeIn(published) > index) return published;
    throw notCovered();
  }

  /** The public keys by which the log signs now, newest first, as verifier keys. */
  async keys(): Promise<readonly string[]> {
    return (await this.name()).signers.map(({ key }) => vkeyOf(key));
  }

  /** Leaves that the checkpoint covers. */
  get size(): number {
    return sizeIn(this.tree.published);
  }

  /**
   * The bytes of a tile or a bundle of entries, by its path from `tile/` on; null where there is
   * none, or none that the checkpoint covers.
   */
  async tile(path: string): Promise<Buffer | null> {
    const place = parseTilePath(path);
    if (!place || place.width > widthOf(place, this.size)) return null;
    const { level, index, width } = place;
    if (level === 'entries') return bundleBytes(await this.leaves.bundle(index, width));
    return this.tree.tile(level, index).subarray(0, width * HASH_SIZE);
  }

  /**
   * The proof that an event stands in the log, as a tlog-proof file. Throws NotCovered where the
   * checkpoint is older than the event.
   */
  async proofOf(stored: StoredEvent, sight: LeafSight): Promise<string> {
    const index = await this.leaves.indexOf(stored.position);
    if (index === null) throw notCovered();
    const checkpoint = this.covering(index);
    const leaf = framedLeaf(stored);
    const extra = sight === 'leaf' ? leaf : Buffer.from(LEFT_OUT + leafHash(leaf).toString('hex'));
    const proof = inclusionProof(index, sizeIn(checkpoint), this.tree.hashAt);
    return proofFile({ extra, index, proof, checkpoint });
  }

  /**
   * How many leaves were known at a position, and the checkpoint that covers them as `covering`
   * chooses it. Throws NotCovered.
   */
  async knownAt(position: Position): Promise<CoveredLeaves> {
    const leaves = await this.leaves.countUpTo(position);
    if (leaves === null) throw notCovered();
    return { leaves, checkpoint: this.covering(leaves - 1) };
  }

  /** The evidence of a receipt, made from the log as the checkpoint covers it. */
  evidence(context: string, entries: readonly EvidenceOf[], checkpoint: string): EvidenceLines {
    const log = { store: this.store, leaves: this.leaves, hashAt: this.tree.hashAt };
    return new EvidenceLines(log, { context, entries, size: sizeIn(checkpoint) });
  }

  /** A receipt, signed by each key of the log. Throws what the signers throw. */
  async signReceipt(content: ReceiptContent): Promise<string> {
    const { origin, signers } = await this.name();
    return signedReceipt(origin, signers, content);
  }

  /** The proof that the log of `old` leaves is the beginning of that of `size`. */
  consistency(old: number, size: number): Consistency {
    if (size > this.size) {
      throw new NotCovered(`The checkpoint of the log covers ${this.size} leaves, not ${size}.`);
    }
    if (old > size) throw new RangeError(`A log of ${size} leaves was never one of ${old}.`);
    const hashes = consistencyProof(old, size, this.tree.hashAt);
    return { old: this.head(old), new: this.head(size), hashes: hashes.map(base64) };
  }

  private head(size: number) {
    return { size, root: base64(this.tree.rootAt(size)) };
  }
}

/** How many leaves were known at a position, and a checkpoint that covers them. */
export interface CoveredLeaves {
  readonly leaves: number;
  /** The signed note. */
  readonly checkpoint: string;
}

/** That one head of the log goes on from another, with hashes in base64. */
export interface Consistency {
  readonly old: { readonly size: number; readonly root: string };
  readonly new: { readonly size: number; readonly root: string };
  readonly hashes: readonly string[];
}

function notCovered(): NotCovered {
  return new NotCovered('The checkpoint of the log does not cover it yet; ask again in a moment.');
}

/** The size that a checkpoint says; 0 without one. */
export function sizeIn(checkpoint: string | null): number {
  return Number(checkpoint?.split('\n', 2)[1] ?? 0);
}

function base64(hash: Buffer): string {
  return hash.toString('base64');
}
