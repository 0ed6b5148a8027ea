/**
 * Takes batches of events into the views. What a batch touches is folded again at its end, once, so
 * a promise with many facts in one batch costs one fold. The caller gives the transaction.
 */
import { classOf, resolverOf } from '../../projections/classes.js';
import { coverageOf } from '../../projections/coverage.js';
import { foldPromises } from '../../projections/promise.js';
import { addressesOf, addressOf, type Told, toldOf } from '../../projections/told.js';
import { kindOfStream, occurredOn } from '../../projections/trail.js';
import { toDayNumber } from '../ledger/day.js';
import type { PartyId } from '../ledger/party.js';
import type { Position, StoredEvent } from '../ledger/stored.js';
import { putBeside } from './beside.js';
import { addressesOfBoth, joinedAddresses, linksAt } from './groups.js';
import { factsOf, putPromise, type Views } from './views.js';

/** What a batch did, for live notice and metrics. */
export interface BatchEffect {
  readonly position: Position;
  readonly told: readonly Told[];
  /** Events that are not ours. */
  readonly passedOver: number;
  /** Parties whose promises, attributes or class changed. */
  readonly changed: ReadonlySet<PartyId>;
}

/** What events touched, each with the position of the last that did. */
type Touched<Key> = Map<Key, Position>;

function touch<Key>(touched: Touched<Key>, key: Key, position: Position): void {
  touched.set(key, Math.max(touched.get(key) ?? 0, position));
}

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

  constructor(private readonly views: Views) {
    this.links = linksAt(views);
    const last = views.one<{ at: number | null }>('SELECT max(recorded_at) AS at FROM instant');
    this.lastInstant = last?.at ?? 0;
  }

  /** Throws UpgradeNeeded, having changed nothing, for an event that is newer than this code. */
  apply(events: readonly StoredEvent[]): BatchEffect {
    const read = events.map((stored) => ({ stored, told: toldOf(stored) }));
    const told: Told[] = [];
    const dirty: Touched<string> = new Map();
    const changed: Touched<PartyId> = new Map();
    for (const { stored, told: each } of read) {
      this.noteInstant(stored);
      if (!each) continue;
      told.push(each);
      this.putTrail(each);
      this.noteContest(each);
      this.putProfessional(each, stored, changed);
      this.putCoverage(each);
      this.putFact(each, dirty);
      putBeside(this.views, each);
      this.putLink(each, dirty, changed);
    }
    this.foldAgain(dirty, changed);
    const position = events.at(-1)?.position ?? this.views.checkpoint;
    for (const [party, at] of changed) {
      this.views.run('INSERT OR REPLACE INTO changed (party, position) VALUES (?, ?)', party, at);
    }
    this.views.setMeta('checkpoint', String(position));
    const passedOver = events.length - told.length;
    return { position, told, passedOver, changed: new Set(changed.keys()) };
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

  private putTrail(told: Told): void {
    const kind = kindOfStream(told.stream);
    if (!kind) return;
    const { position, stream, revision, event, recordedAt, parties } = told;
    const day = occurredOn(event);
    for (const party of new Set(parties)) {
      this.views.run(
        `INSERT INTO trail
           (party, position, stream, revision, type, kind, day, recorded_at, parties)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        party,
        position,
        stream,
        revision,
        event.type,
        kind,
        day,
        recordedAt,
        parties.join(','),
      );
    }
  }

  private putProfessional(told: Told, stored: StoredEvent, changed: Touched<PartyId>): void {
    const { event, stream, position } = told;
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

  private putCoverage(told: Told): void {
    const { event, stream, revision, position } = told;
    const fact = coverageOf(told);
    if (fact) {
      this.putCoverageRow(position, stream, revision, fact.teller, fact.party, fact.upTo);
      return;
    }
    const gone = entryTakenOut(told);
    if (gone !== null) this.endCoverage(stream, gone, position);
    if (event.type !== 'AccessRevoked') return;
    // A live key that is revoked covered each day until then.
    const granted = this.views.one<{ teller: string }>(
      'SELECT teller FROM coverage WHERE stream = ? AND gone_at IS NULL',
      stream,
    );
    if (!granted) return;
    this.views.run(
      'UPDATE coverage SET gone_at = ? WHERE stream = ? AND gone_at IS NULL',
      position,
      stream,
    );
    const upTo = toDayNumber(event.facts.on);
    this.putCoverageRow(position, stream, revision, granted.teller, null, upTo);
  }

  private putCoverageRow(
    position: Position,
    stream: string,
    revision: number,
    teller: string,
    party: string | null,
    upTo: number,
  ): void {
    this.views.run(
      `INSERT INTO coverage (position, stream, revision, teller, party, up_to, gone_at)
         VALUES (?, ?, ?, ?, ?, ?, NULL)`,
      position,
      stream,
      revision,
      teller,
      party,
      upTo,
    );
    this.views.setMeta('coverage', String(position));
  }

  private endCoverage(stream: string, revision: number, position: Position): void {
    const ended = this.views.run(
      'UPDATE coverage SET gone_at = ? WHERE stream = ? AND revision = ? AND gone_at IS NULL',
      position,
      stream,
      revision,
    );
    if (ended > 0) this.views.setMeta('coverage', String(position));
  }

  private putFact(told: Told, dirty: Touched<string>): void {
    const { position, stream, revision, recordedAt, by, parties } = told;
    const addresses = addressesOf(told, (of) => this.addressesOfStream(of));
    if (addresses.length === 0) return;
    const { personal: _sealed, ...event } = told.event;
    const body = JSON.stringify({ event, by, parties });
    for (const address of addresses) {
      this.views.run(
        `INSERT INTO fact (address, position, stream, revision, recorded_at, body)
           VALUES (?, ?, ?, ?, ?, ?)`,
        address,
        position,
        stream,
        revision,
        recordedAt,
        body,
      );
      for (const party of new Set(by.party === null ? parties : [...parties, by.party])) {
        this.views.run(
          'INSERT OR IGNORE INTO mention (party, address) VALUES (?, ?)',
          party,
          address,
        );
      }
      touch(dirty, address, position);
    }
    this.noteJoin(told, dirty);
  }

  private addressesOfStream(stream: string): readonly string[] {
    return this.views
      .all<{ address: string }>('SELECT DISTINCT address FROM fact WHERE stream = ?', stream)
      .map((row) => row.address);
  }

  private noteContest({ event, stream, revision, position }: Told): void {
    switch (event.type) {
      case 'EntryContested':
      case 'EntryAnswered':
      case 'ContestResolved':
      case 'EntryWithdrawn':
        this.views.run(
          `INSERT INTO contest (stream, entry, revision, type, upheld, position)
             VALUES (?, ?, ?, ?, ?, ?)`,
          stream,
          event.facts.entry,
          revision,
          event.type,
          event.type === 'ContestResolved' && event.facts.upheld ? 1 : 0,
          position,
        );
        return;
      default:
        return;
    }
  }

  private noteJoin(told: Told, dirty: Touched<string>): void {
    const { event, stream, revision, position } = told;
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
    const gone = entryTakenOut(told);
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

  private putLink(told: Told, dirty: Touched<string>, changed: Touched<PartyId>): void {
    const { event, position } = told;
    if (event.type !== 'IdentifierLinked' && event.type !== 'IdentifierUnlinked') return;
    const { party, to } = event.facts;
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

  /**
   * Takes the old promises of what is dirty out, all of them first: what was one promise may part
   * into two of which either keeps its name. Then puts the newly folded ones in.
   */
  private foldAgain(dirty: Touched<string>, changed: Touched<PartyId>): void {
    const resolve = resolverOf(this.links);
    const groups = this.groupsOf(dirty);
    for (const { addresses } of groups) this.dropPromises(addresses);
    for (const { joined, position } of groups) {
      const lead = joined[0];
      if (lead === undefined) continue;
      const facts = factsOf(this.views, joined);
      for (const promise of foldPromises(joined, facts, resolve)) {
        putPromise(this.views, lead, promise);
      }
      for (const party of mentionedIn(facts)) touch(changed, party, position);
    }
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

  /**
   * A promise may have been folded from any of these addresses, so its lead is one of them. One
   * lead whose group shrinks is dirty with its former members, since what parted them touched all.
   */
  private dropPromises(leads: ReadonlySet<string>): void {
    for (const lead of leads) this.views.run('DELETE FROM promise WHERE lead = ?', lead);
  }
}

/**
 * Whoever may be, or may have been, a party of the promises of these facts: a correction can name
 * another buyer, and what was known of the former one has changed, too.
 */
function mentionedIn(facts: readonly Told[]): ReadonlySet<PartyId> {
  const parties = new Set<PartyId>();
  for (const { parties: named, by } of facts) {
    for (const party of named) parties.add(party);
    if (by.party !== null) parties.add(by.party);
  }
  return parties;
}

/** The revision, in its own stream, of the entry that an event takes out of every fold. */
function entryTakenOut({ event }: Told): number | null {
  if (event.type === 'EntryWithdrawn') return event.facts.entry;
  if (event.type === 'ContestResolved' && event.facts.upheld) return event.facts.entry;
  return null;
}

/** The sealed personal part of a stored event for one party. */
function sealedFor(stored: StoredEvent, party: PartyId): string | null {
  const data: { personal?: Readonly<Record<string, string>> } = JSON.parse(stored.data);
  return data.personal?.[party] ?? null;
}
