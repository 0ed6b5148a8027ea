/**
 * The evidence of a receipt as it is sent: line by line, so that memory holds one entry however
 * many there are. It is made twice, for its hash first, since the receipt above it is signed over
 * that; what stands in the log, and in the tree of one size, is the same both times.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { atMost } from '../../at-most.js';
import type { Position, Revision, StoredEvent } from '../../ledger/stored.js';
import type { EventStore } from '../../store/event-store.js';
import { leafHash } from '../tree/hashing.js';
import { type HashAt, inclusionProof } from '../tree/proofs.js';
import { type EvidenceDigest, evidenceHead, leafLine, partLine } from '../tree/receipt-file.js';
import { framedLeaf, isHashed } from './framed-leaf.js';
import type { Leaves } from './leaves.js';

/** An entry of evidence: where it stands, and the part of it that is shown; null for all. */
export interface EvidenceOf {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly part: string | null;
}

/** What is asked of the log for it. */
export interface EvidenceSource {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly leaves: Pick<Leaves, 'indexOf'>;
  readonly hashAt: HashAt;
}

export interface EvidenceAskedFor {
  /** JSON in one line. */
  readonly context: string;
  /** By position, each once. */
  readonly entries: readonly EvidenceOf[];
  /** Leaves of the tree that the proofs lead to. */
  readonly size: number;
  /** Bytes that it may have; `LARGEST_EVIDENCE` where it is not said. */
  readonly most?: number;
}

/** The evidence would be larger than a receipt may be. */
export class EvidenceTooLarge extends Error {
  override readonly name = 'EvidenceTooLarge';
}

/** In bytes. */
export const LARGEST_EVIDENCE = 64 * 1024 * 1024;

/** Hashes of subtrees that are held: entries next to each other share most of theirs. */
const HELD = 20_000;

export class EvidenceLines {
  private readonly hashes = new LRUCache<string, Buffer>(atMost(HELD));

  constructor(
    private readonly log: EvidenceSource,
    private readonly asked: EvidenceAskedFor,
  ) {}

  /** What the receipt says of it. Throws EvidenceTooLarge. */
  async digest(): Promise<EvidenceDigest> {
    const hash = createHash('sha256');
    const { most = LARGEST_EVIDENCE } = this.asked;
    let bytes = 0;
    for await (const line of this.lines()) {
      hash.update(line);
      bytes += Buffer.byteLength(line);
      if (bytes > most) throw new EvidenceTooLarge();
    }
    return { entries: this.asked.entries.length, bytes, sha256: hash.digest('hex') };
  }

  /** All of it, its head first. */
  async *lines(): AsyncGenerator<string, void> {
    const { context, entries } = this.asked;
    yield evidenceHead(context);
    for (const entry of entries) yield await this.line(entry);
  }

  private async line({ stream, revision, position, part }: EvidenceOf): Promise<string> {
    const index = await this.log.leaves.indexOf(position);
    const [stored] = await this.log.store.readStream(stream, revision, 1);
    if (index === null || stored?.position !== position) {
      throw new RangeError(`The entry at position ${position} is not where it was found.`);
    }
    const leaf = framedLeaf(stored);
    const proof = inclusionProof(index, this.asked.size, this.hashAt);
    const shown = part ?? (isHashed(leaf) ? wholeOf(stored) : null);
    return shown === null
      ? leafLine(index, leaf, proof)
      : partLine(index, leafHash(leaf), shown, proof);
  }

  private readonly hashAt: HashAt = (level, index) => {
    const key = `${level} ${index}`;
    const known = this.hashes.get(key);
    if (known) return known;
    const hash = this.log.hashAt(level, index);
    this.hashes.set(key, hash);
    return hash;
  };
}

/** An event whose leaf has the hashes of its data in place of them. */
function wholeOf({ stream, revision, type, recordedAt, data, metadata }: StoredEvent): string {
  return JSON.stringify({ stream, revision, type, recordedAt, data, metadata });
}
