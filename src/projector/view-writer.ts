/**
 * Takes batches of events into the views. What a batch touches is folded again at its end, once, so
 * a promise with many facts in one batch costs one fold. The caller gives the transaction.
 */
import { classOf, resolverOf } from '../../projections/classes.js';
import {
  addressesOf,
  addressOf,
  addressOfStream,
  type Fact,
  factOf,
} from '../../projections/fact.js';
import { occurredOn } from '../../projections/occurred-on.js';
import { foldPromises } from '../../projections/promise/promise.js';
import type { PartyId } from '../ledger/party.js';
import type { Position, StoredEvent } from '../ledger/stored.js';
import { takenOut } from '../ledger/stream.js';
import { kindOfStream } from '../ledger/stream-kind.js';
import { putBeside } from './beside.js';
import { noteContest } from './contests.js';
import { putCoverage } from './coverage-rows.js';
import { RecentFacts, withoutPersonal } from './facts.js';
import { addressesAbout, addressesOfBoth, joinedAddresses, linksAt } from './groups.js';
import { Names } from './names.js';
import { Pairs } from './pairs.js';
import { PromiseRows } from './promise-rows.js';
import type { Views } from './views.js';

/** What a batch did, for live notice and metrics. */
export interface BatchEffect {
  /** Up to and with which every event is in the views. */
  readonly position: Position;
  /** Events of ours. */
  readonly told: number;
  /** Events that are not. */
  readonly passedOver: number;
}

/** What events touched, each with the position of the last that did. */
type Touched<Key> = Map<Key, Position>;

function touch<Key>(touched: Touched<Key>, key: Key, position: Position): void {
  touched.set(key, Math.max(touched.get(key) ?? 0, position));
}

/** Leads no promise: of addresses without a fact nothing is folded. */
const NOBODY = 0;

/** Facts held in memory between batches, at most: some 20 MB. */
const MOST_RECENT = 10_000;

/** Addresses that are one promise. */
interface Group {
  /** Those that have facts, smallest first. */
  readonly joined: readonly string[];
  /** The same, with those that were found dirty and have no facts. */
  readonly addresses: Set<string>;
  /** The last event that touched any. */
  position: Position;
}

export class ViewWriter {
  private links: Map<PartyId, PartyId>;
  private lastInstant: number;
  private readonly parties: Names;
  private readonly addresses: Names;
  private readonly trail: Pairs;
  private readonly facts: Pairs;
  private readonly mentions: Pairs;
  private readonly recent: RecentFacts;
  private readonly promises: PromiseRows;

  constructor(private readonly views: Views) {
    this.parties = new Names(views, 'party');
    this.addresses = new Names(views, 'address');
    this.trail = new Pairs(views, 'trail');
    this.facts = new Pairs(views, 'fact');
    this.mentions = new Pairs(views, 'mention');
    this.recent = new RecentFacts(views);
    this.promises = new PromiseRows(views, this.parties);
    this.links = linksAt(views);
    const last = views.one<{ at: number | null }>('SELECT max(recorded_at) AS at FROM instant');
    this.lastInstant = last?.at ?? 0;
  }

  /** Throws UpgradeNeeded, having changed nothing, for an event that is newer than this code. */
  apply(events: readonly StoredEvent[]): BatchEffect {
    const read = events.map((stored) => ({ stored, told: factOf(stored) }));
    let told = 0;
    const dirty: Touched<string> = new Map();
    const changed: Touched<PartyId> = new Map();
    for (const { stored, told: each } of read) {
      this.noteInstant(stored);
      if (!each) continue;
      told += 1;
      const addresses = addressesOf(each, (of) => addressesAbout(this.views, of));
      const parties = each.parties.map((party) => this.parties.numberOf(party));
      this.putEntry(each, stored, parties, addresses.length > 0);
      noteContest(this.views, each);
      this.putProfessional(each, stored, changed);
      putCoverage(this.views, each);
      this.putFact(each, addresses, parties, dirty);
      putBeside(this.views, each);
      this.putLink(each, dirty, changed);
    }
    this.trail.flush();
    this.flushFacts();
    this.foldAgain(dirty, changed);
    this.recent.forget(MOST_RECENT);
    const position = events.at(-1)?.position ?? this.views.checkpoint;
    for (const [party, at] of changed) {
      this.views.run('INSERT OR REPLACE INTO changed (party, position) VALUES (?, ?)', party, at);
    }
    this.views.checkpoint = position;
    return { position, told, passedOver: events.length - told };
  }

  private noteInstant({ recordedAt, position }: StoredEvent): void {
    if (recordedAt <= this.lastInstant) return;
    this.lastInstant = recordedAt;
    this.views.run(
      'INSERT INTO instant (recorded_at, position) VALUES (?, ?)',
      recordedAt,
      position,
    );
  }

  private putEntry(
    fact: Fact,
    stored: StoredEvent,
    parties: readonly number[],
    isFact: boolean,
  ): void {
    const { position, stream, revision, event, recordedAt } = fact;
    this.views.run(
      `INSERT INTO entry (position, stream, revision, day, recorded_at, type, data, metadata)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[position, stream, revision, occurredOn(event), recordedAt],
      ...(isFact ? [stored.type, withoutPersonal(stored), stored.metadata] : [null, null, null]),
    );
    if (!kindOfStream(stream)) return;
    for (const party of parties) this.trail.add(party, position);
  }

  private putProfessional(fact: Fact, stored: StoredEvent, changed: Touched<PartyId>): void {
    const { event, stream, position } = fact;
    if (event.type === 'ProfessionalRegistered') {
      const { party, scheme, localTo, consumer } = event.facts;
      this.views.run(
        `INSERT OR IGNORE INTO professional
           (party, scheme, local_to, consumer, stream, sealed, position)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        party,
        scheme,
        localTo ?? null,
        consumer ? 1 : 0,
        stream,
        sealedFor(stored, party),
        position,
      );
      touch(changed, party, position);
    } else if (event.type === 'ProfessionalUpdated') {
      const { party, from, ...facts } = event.facts;
      this.views.run(
        'INSERT INTO attribute (party, position, from_day, facts, sealed) VALUES (?, ?, ?, ?, ?)',
        party,
        position,
        from,
        JSON.stringify(facts),
        sealedFor(stored, party),
      );
      touch(changed, party, position);
      this.views.setMeta('context', String(position));
    }
  }

  private putFact(
    fact: Fact,
    addresses: readonly string[],
    parties: readonly number[],
    dirty: Touched<string>,
  ): void {
    if (addresses.length === 0) return;
    const { position, stream, revision, by } = fact;
    this.recent.add(fact);
    const named = addressOfStream(stream) !== null;
    const apart = by.party !== null && !fact.parties.includes(by.party);
    const concerned = apart ? [...parties, this.parties.numberOf(by.party)] : parties;
    for (const address of addresses) {
      const number = this.addresses.numberOf(address);
      this.facts.add(number, position);
      for (const party of concerned) this.mentions.add(party, number);
      if (!named) {
        this.views.run(
          'INSERT INTO about (stream, revision, address) VALUES (?, ?, ?)',
          ...[stream, revision, number],
        );
      }
      touch(dirty, address, position);
    }
    this.noteJoin(fact, dirty);
  }

  /** From here on queries see every fact so far. */
  private flushFacts(): void {
    this.facts.flush();
    this.mentions.flush();
  }

  private noteJoin(fact: Fact, dirty: Touched<string>): void {
    const { event, stream, revision, position } = fact;
    if (event.type === 'InvoiceLinked') {
      const { seller, number, toSeller, toNumber } = event.facts;
      const [one, other] = [
        addressOf('invoice', seller, number),
        addressOf('invoice', toSeller, toNumber),
      ];
      for (const [address, to] of [
        [one, other],
        [other, one],
      ]) {
        this.views.run(
          `INSERT OR IGNORE INTO joined (address, other, stream, revision, position)
             VALUES (?, ?, ?, ?, ?)`,
          address,
          to,
          stream,
          revision,
          position,
        );
      }
      touch(dirty, other, position);
    }
    const gone = takenOut(fact.event);
    if (gone === null) return;
    const rows = this.views.all<{ address: string }>(
      'SELECT address FROM joined WHERE stream = ? AND revision = ? AND gone_at IS NULL',
      stream,
      gone,
    );
    for (const { address } of rows) touch(dirty, address, position);
    this.views.run(
      'UPDATE joined SET gone_at = ? WHERE stream = ? AND revision = ? AND gone_at IS NULL',
      position,
      stream,
      gone,
    );
  }

  private putLink(fact: Fact, dirty: Touched<string>, changed: Touched<PartyId>): void {
    const { event, position } = fact;
    if (event.type !== 'IdentifierLinked' && event.type !== 'IdentifierUnlinked') return;
    const { party, to } = event.facts;
    this.flushFacts();
    // Apart, the two classes are those without the link: that is before linking, or after
    // unlinking.
    this.links.delete(party);
    const [one, other] = [classOf(this.links, party), classOf(this.links, to)];
    for (const [some, others] of [
      [one, other],
      [other, one],
    ] as const) {
      for (const address of addressesOfBoth(this.views, some, others)) {
        touch(dirty, address, position);
      }
      for (const id of some) touch(changed, id, position);
    }
    this.views.setMeta('context', String(position));
    const linked = event.type === 'IdentifierLinked';
    if (linked) this.links.set(party, to);
    this.views.run(
      'INSERT INTO link (position, party, to_party) VALUES (?, ?, ?)',
      position,
      party,
      linked ? to : null,
    );
  }

  /** Folds what is dirty, and puts what comes of it in the place of what was folded before. */
  private foldAgain(dirty: Touched<string>, changed: Touched<PartyId>): void {
    const resolve = resolverOf(this.links);
    for (const { joined, addresses, position } of this.groupsOf(dirty)) {
      const numbers = this.numbersOf(joined);
      const facts = this.recent.of(numbers);
      const folded = foldPromises(joined, facts, resolve);
      this.promises.replace(this.numbersOf(addresses), numbers[0] ?? NOBODY, folded);
      for (const party of mentionedIn(facts)) touch(changed, party, position);
    }
  }

  /** The numbers of addresses that have any: some are joined with others and have no fact yet. */
  private numbersOf(addresses: Iterable<string>): readonly number[] {
    const numbers: number[] = [];
    for (const address of addresses) {
      const number = this.addresses.known(address);
      if (number !== null) numbers.push(number);
    }
    return numbers;
  }

  /** What is dirty, by the addresses that are one promise now. */
  private groupsOf(dirty: Touched<string>): Iterable<Group> {
    const groups = new Map<string, Group>();
    for (const [address, position] of dirty) {
      const group = groups.get(address) ?? this.groupWith(address, groups);
      group.addresses.add(address);
      group.position = Math.max(group.position, position);
    }
    return new Set(groups.values());
  }

  /** An address without facts of its own belongs to the group that those with facts have made. */
  private groupWith(address: string, groups: Map<string, Group>): Group {
    const joined = joinedAddresses(this.views, this.links, address);
    const known = groups.get(joined[0] ?? address);
    const group = known ?? { joined, addresses: new Set(joined), position: 0 };
    for (const each of [address, ...joined]) groups.set(each, group);
    return group;
  }
}

/**
 * Whoever may be, or may have been, a party of the promises of these facts: a correction can name
 * another buyer, and what was known of the former one has changed, too.
 */
function mentionedIn(facts: readonly Fact[]): ReadonlySet<PartyId> {
  const parties = new Set<PartyId>();
  for (const { parties: named, by } of facts) {
    for (const party of named) parties.add(party);
    if (by.party !== null) parties.add(by.party);
  }
  return parties;
}

/** The sealed personal part of a stored event for one party. */
function sealedFor(stored: StoredEvent, party: PartyId): string | null {
  const data: { personal?: Readonly<Record<string, string>> } = JSON.parse(stored.data);
  return data.personal?.[party] ?? null;
}
