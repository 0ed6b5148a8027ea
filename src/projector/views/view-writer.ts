/**
 * Takes batches of events into the views: each event goes to the projections that handle its type,
 * and at the end of a batch the promises that it touched are folded again. The caller gives the
 * transaction.
 */
import { addressesOf, type Fact, factOf } from '../../../projections/fact.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import type { EventType } from '../../ledger/events.js';
import type { Position, StoredEvent } from '../../ledger/stored.js';
import { takenOut } from '../../ledger/stream/entries.js';
import { type DayNumber, dayNumberAt } from '../../ledger/values/day.js';
import { TapeWriter } from '../../tape/tape-writer.js';
import { RecentFacts } from '../facts.js';
import { Names } from '../names.js';
import { Pairs } from '../pairs.js';
import {
  type Entry,
  type OpenProjection,
  type Projection,
  type Shared,
  Touched,
} from '../projection.js';
import { PROJECTIONS } from '../projections/list.js';
import { addressesAbout, linksAt } from '../rows/joined-addresses.js';
import { TouchedPromises } from '../rows/touched-promises.js';
import { Instants } from './instants.js';

/** What a batch did, for live notice and metrics. */
export interface BatchEffect {
  /** Up to and with which every event is in the views. */
  readonly position: Position;
  /** Events of ours. */
  readonly told: number;
  /** Events that are not. */
  readonly passedOver: number;
  /** Ids of the keys that were revoked. */
  readonly revoked: readonly string[];
}

/** Facts held in memory between batches, at most: some 20 MB. */
const MOST_RECENT = 10_000;

interface Handling extends Pick<Projection, 'handles'> {
  readonly open: OpenProjection;
}

/**
 * Whether it may change who is who, or which addresses are one promise. What came before it is
 * folded before it, since what is kept with its position must be as it was known there.
 */
function joinsOrParts({ event }: Fact): boolean {
  switch (event.type) {
    case 'IdentifierLinked':
    case 'IdentifierUnlinked':
    case 'InvoiceLinked':
      return true;
    default:
      return takenOut(event) !== null;
  }
}

/**
 * Whether a stride ends before an event: one that joins or parts what was touched, or the first of
 * another recorded day, so that what was known at the end of a day hangs on no batch.
 */
function endsBefore(touched: Touched, fact: Fact | null, day: DayNumber): boolean {
  if (touched.day !== day) return true;
  return fact !== null && touched.promises.size > 0 && joinsOrParts(fact);
}

export class ViewWriter {
  private readonly shared: Shared;
  private readonly instants: Instants;
  private readonly projections: readonly Handling[];
  private readonly byType = new Map<EventType, readonly OpenProjection[]>();
  private readonly promises: TouchedPromises;
  private readonly tape: TapeWriter;

  /** With some of the projections it builds anew those that were dropped. */
  constructor(
    private readonly views: DerivedDatabase,
    projections: readonly Projection[] = PROJECTIONS,
    blockRows?: number,
  ) {
    this.shared = {
      views,
      parties: new Names(views, 'party'),
      addresses: new Names(views, 'address'),
      mentions: new Pairs(views, 'mention'),
      recent: new RecentFacts(views),
      links: linksAt(views),
    };
    this.instants = new Instants(views);
    this.projections = projections.map(({ handles, open }) => ({
      ...{ handles, open: open(this.shared) },
    }));
    this.tape = new TapeWriter(views, this.shared.addresses, blockRows);
    this.promises = new TouchedPromises(this.shared, this.tape);
  }

  /** Throws UpgradeNeeded, having changed nothing, for an event that is newer than this code. */
  apply(events: readonly StoredEvent[]): BatchEffect {
    const read = events.map((stored) => ({ stored, fact: factOf(stored) }));
    let at = this.views.checkpoint;
    let touched: Touched | null = null;
    let told = 0;
    const revoked: string[] = [];
    for (const { stored, fact } of read) {
      const day = dayNumberAt(stored.recordedAt);
      if (touched && endsBefore(touched, fact, day)) {
        this.fold(touched, at);
        touched = null;
      }
      touched ??= new Touched(at, day);
      at = stored.position;
      this.instants.note(stored);
      if (!fact) {
        touched.passed += 1;
        continue;
      }
      told += 1;
      if (fact.event.type === 'AccessRevoked') revoked.push(fact.event.facts.keyId);
      const entry = this.entryOf(fact, stored);
      for (const projection of this.handling(fact.event.type)) projection.apply(entry, touched);
    }
    if (touched) this.fold(touched, at);
    this.shared.recent.forget(MOST_RECENT);
    const last = events.at(-1);
    if (last) this.views.noteSeen(last);
    return { position: at, told, passedOver: events.length - told, revoked };
  }

  /** Folds what was touched up to and with a position: a stride of the tape. */
  private fold(touched: Touched, upTo: Position): void {
    for (const { open } of this.projections) open.flush?.();
    this.promises.fold(touched);
    this.noteChanges(touched);
    const { after, day, passed } = touched;
    this.tape.endStride({ after, upTo, day, passed });
  }

  private entryOf(fact: Fact, stored: StoredEvent): Entry {
    const { views, parties } = this.shared;
    return {
      fact,
      stored,
      addresses: addressesOf(fact, (of) => addressesAbout(views, of)),
      parties: fact.parties.map((party) => parties.numberOf(party)),
    };
  }

  private handling(type: EventType): readonly OpenProjection[] {
    const known = this.byType.get(type);
    if (known) return known;
    const handling = this.projections
      .filter(({ handles }) => handles === 'all' || handles.includes(type))
      .map(({ open }) => open);
    this.byType.set(type, handling);
    return handling;
  }

  private noteChanges({ parties, context }: Touched): void {
    for (const [party, position] of parties) {
      this.views.run(
        `INSERT INTO changed (party, position) VALUES (?, ?)
           ON CONFLICT (party) DO UPDATE SET position = max(position, excluded.position)`,
        ...[party, position],
      );
    }
    if (context > Number(this.views.meta('context') ?? 0)) {
      this.views.setMeta('context', String(context));
    }
  }
}
