/** What a projection is, and what the projections of one writer share. */
import type { Fact } from '../../projections/fact.js';
import type { DerivedDatabase } from '../follow/derived-database.js';
import type { EventType } from '../ledger/events.js';
import type { Position, StoredEvent } from '../ledger/stored.js';
import type { DayNumber } from '../ledger/values/day.js';
import type { PartyId } from '../ledger/values/party.js';
import type { RecentFacts } from './facts.js';
import type { Names } from './names.js';
import type { Pairs } from './pairs.js';
import type { KnownLinks } from './rows/joined-addresses.js';

/** Some tables of the views, and how events change them. */
export interface Projection {
  /** Makes its tables where they are not there. Who drops them builds them anew by every event. */
  readonly schema: string;
  /** The types of events that may change it. */
  readonly handles: readonly EventType[] | 'all';
  /** Goes on from what the views hold. */
  open(shared: Shared): OpenProjection;
}

/** A projection as one writer uses it: it may remember what it wrote. */
export interface OpenProjection {
  /** Takes in an event, in the order told; what else is to be looked at again it touches. */
  apply(entry: Entry, touched: Touched): void;
  /** Writes what it gathered over a batch; until then no query need see it. */
  flush?(): void;
}

/** An event of ours, with what more than one projection asks of it. */
export interface Entry {
  readonly fact: Fact;
  readonly stored: StoredEvent;
  /** Of the promises that it is a fact of; none for most that are about parties. */
  readonly addresses: readonly string[];
  /** The numbers of the parties whom it concerns. */
  readonly parties: readonly number[];
}

export interface Shared {
  readonly views: DerivedDatabase;
  readonly parties: Names;
  readonly addresses: Names;
  /** Which parties the facts at an address mention, by their numbers. */
  readonly mentions: Pairs;
  /** The facts taken in lately. */
  readonly recent: RecentFacts;
  /** Who is whom, with everything taken in so far. */
  readonly links: KnownLinks;
}

/** What a batch, or a part of one, touched, each with the position of the last event that did. */
export class Touched {
  /** By address: promises to be folded again. */
  readonly promises = new Map<string, Position>();
  /** Parties whose promises, attributes or class may have changed. */
  readonly parties = new Map<PartyId, Position>();

  /** The last event that may have changed every answer, whomever it is about; 0 for none. */
  context: Position = 0;

  /** Events of other programs among those that came. */
  passed = 0;

  /** What touched it came after `after`, on one recorded day (UTC). */
  constructor(
    readonly after: Position,
    readonly day: DayNumber,
  ) {}

  promise(address: string, position: Position): void {
    touch(this.promises, address, position);
  }

  party(party: PartyId, position: Position): void {
    touch(this.parties, party, position);
  }
}

function touch<Key>(touched: Map<Key, Position>, key: Key, position: Position): void {
  touched.set(key, Math.max(touched.get(key) ?? 0, position));
}
