/** All that may say something of one party id, in stretches that follow the views. */
import type { Position } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import { BEGINNING, type OwnPromises } from '../../projector/rows/read-promises.js';
import type { Views } from '../../projector/views/views.js';
import { type ChangedPromise, changedSince } from '../../tape/changed-since.js';
import { keepStretches, keptStretches } from './kept-stretches.js';
import { isWithin, type PromiseStretch, readStretches } from './stretch.js';

type Own = OwnPromises['own'];

const OWN: readonly Own[] = ['promisor', 'promisee'];

/** Positions after which it is kept anew: the tape can tell what has changed in many more. */
const KEPT_FOR = 2000;

/** `length`: promises of a stretch, at most. */
export class OwnStretches {
  /** Those that it made, and of those that it received what tells of it. */
  private readonly held: Record<Own, readonly PromiseStretch[]> = { promisor: [], promisee: [] };
  /** The position up to and with which the views had events when they were last read. */
  private readAt: Position | null = null;
  /** Reading everything, where that has begun and not ended. */
  private reading: Generator<void, void, undefined> | null = null;
  /** The position at which they were kept for other processes; null where nobody has. */
  private keptAt: Position | null = null;

  constructor(
    private readonly views: Views,
    private readonly party: PartyId,
    private readonly length: number,
  ) {
    const kept = keptStretches(views, party);
    if (kept === null || kept.readAt > views.checkpoint) return;
    for (const own of OWN) this.held[own] = kept[own];
    this.readAt = kept.readAt;
    this.keptAt = kept.readAt;
  }

  /** As the views are now, that have events up to and with `checkpoint`. */
  at(checkpoint: Position): readonly PromiseStretch[] {
    const { held, readAt } = this;
    if (readAt === checkpoint) return this.all;
    const changed = readAt === null ? null : changedSince(this.views, readAt);
    if (changed) {
      for (const own of OWN) held[own] = this.readAgain(own, changed);
      this.readAt = checkpoint;
      return this.all;
    }
    this.readAt = null;
    while (this.readOn(checkpoint));
    // What was begun before is as the views were then.
    return this.at(checkpoint);
  }

  /**
   * Reads a stretch more where not everything has been read; whether there is more to read. The
   * views may go on between two turns: what changes from the first one on is read again.
   */
  readOn(checkpoint: Position): boolean {
    if (this.readAt !== null) return false;
    this.reading ??= this.read(checkpoint);
    return this.reading.next().done !== true;
  }

  private *read(checkpoint: Position): Generator<void, void, undefined> {
    const { views, party, length } = this;
    try {
      for (const own of OWN) {
        const all = { party, own, isTelling: own === 'promisee', after: BEGINNING, upTo: null };
        const stretches: PromiseStretch[] = [];
        for (const stretch of readStretches(views, all, length)) {
          stretches.push(stretch);
          yield;
        }
        this.held[own] = stretches;
      }
      this.readAt = checkpoint;
    } finally {
      this.reading = null;
    }
  }

  /** Keeps what was read for other processes, unless what they have is nearly as new. */
  keep(): void {
    const { views, party, held, readAt, keptAt } = this;
    if (readAt === null || (keptAt !== null && readAt - keptAt < KEPT_FOR)) return;
    this.keptAt = readAt;
    keepStretches(views, party, { readAt, ...held });
  }

  /** As they were read last. */
  get all(): readonly PromiseStretch[] {
    return [...this.held.promisor, ...this.held.promisee];
  }

  private readAgain(own: Own, changed: readonly ChangedPromise[]): readonly PromiseStretch[] {
    const other = own === 'promisor' ? 'promisee' : 'promisor';
    // It has none as long as nothing was told of it.
    const sql = 'SELECT id FROM party WHERE party = ?';
    const number = this.views.one<{ id: number }>(sql, this.party)?.id;
    const places = changed
      .filter((promise) => promise[own] === number)
      .map((promise) => ({ partner: promise[other], id: promise.id }));
    return this.held[own].flatMap((stretch) => {
      const isSame = !places.some((place) => isWithin(stretch.of, place));
      return isSame ? [stretch] : [...readStretches(this.views, stretch.of, this.length)];
    });
  }
}
