/**
 * A moment of knowledge: everything up to and with a position, or everything there is. A read as
 * known then folds the promises concerned again, from their facts up to the position, with the code
 * that folded them in the first place; so it gives the same bytes as a replay up to there.
 */
import { LRUCache } from 'lru-cache';
import { classesOf, type Resolve } from '../../../projections/classes.js';
import { type Coverage, coverageAt } from '../../../projections/coverage.js';
import type { Fact } from '../../../projections/fact.js';
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import { foldPromises } from '../../../projections/promise/promise.js';
import type { PromiseSteps } from '../../../projections/step.js';
import { type WhoIsWho, whoIsWho } from '../../../projections/who-is-who.js';
import { atMost } from '../../at-most.js';
import type { Position } from '../../ledger/stored.js';
import { type Day, type DayNumber, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { factsOf } from '../../projector/facts.js';
import { coverageFacts } from '../../projector/projections/coverage.js';
import {
  addressesMentioning,
  joinedAddresses,
  linksAt,
  TODAY,
} from '../../projector/rows/joined-addresses.js';
import { promisesBetween, promisesOf } from '../../projector/rows/read-promises.js';
import type { Views } from '../../projector/views/views.js';
import { outlineOfRow, type PromiseOutline, promiseOfRow, stepsOfRow } from '../rows.js';
import { presentOf } from './present.js';

/** Positions of what a moment between two others knows up to another one than `knownAt`. */
export interface KnownApart {
  readonly links: Position;
  readonly coverage: Position;
  /** Contests upheld up to there are known; of `knownAt` or later. */
  readonly contests: Position;
}

/** Facts that are folded together, with the addresses under which they meet. */
export interface FoldedTogether {
  readonly addresses: readonly string[];
  readonly facts: readonly Fact[];
}

type ToldCountry = readonly [from: Day, country: string];

/** Parties whose countries are held, counted as size: else the room of all is taken at once. */
const HELD = atMost(20_000);

interface OutlinesAsked {
  /** The one partner; null for all. */
  readonly with?: PartyId | null;
  /** What the professional made or what it received; null for both. */
  readonly role?: 'promised' | 'received' | null;
}

export class Moment {
  readonly who: WhoIsWho;
  readonly resolve: Resolve;
  readonly links: ReadonlyMap<PartyId, PartyId>;
  /** Those of the links that give rights. */
  readonly entitling: ReadonlyMap<PartyId, PartyId>;
  /** Where links and all else that is known end. */
  readonly upTo: KnownApart;
  private readonly isToday: boolean;
  private readonly linked: Linked;
  private furthest: Coverage | null = null;
  private readonly countries = new LRUCache<PartyId, readonly ToldCountry[]>(HELD);

  /**
   * `knownAt`: the position up to and with which events are known; TODAY for all. `apart`: what is
   * known up to another position, between two moments.
   */
  constructor(
    readonly views: Views,
    readonly knownAt: Position = TODAY,
    apart: Partial<KnownApart> = {},
  ) {
    this.upTo = { links: knownAt, coverage: knownAt, contests: knownAt, ...apart };
    this.isToday = knownAt === TODAY && Object.values(this.upTo).every((each) => each === TODAY);
    const { links } = this.upTo;
    this.linked = links === TODAY ? linkedToday(views) : new Linked(views, links);
    this.links = this.linked.links;
    this.entitling = this.linked.entitling;
    this.who = this.linked.who;
    this.resolve = this.who.resolve;
  }

  /** Every party id of the professional, smallest first. */
  readonly classOf = (party: PartyId): readonly PartyId[] => {
    if (this.links.size === 0) return [party];
    return this.linked.classes.get(this.resolve(party)) ?? [party];
  };

  readonly coverage: Coverage = (voice, between) => {
    const { views, who, upTo } = this;
    const today = upTo.coverage === TODAY && upTo.links === TODAY;
    this.furthest ??= today ? coverageToday(views, who) : coveredBy(views, who, upTo.coverage);
    return this.furthest(voice, between);
  };

  /** ISO 3166-1 code that holds on a day; null where nobody told it. */
  countryOf(party: PartyId, asOf: DayNumber): string | null {
    const day = dayOf(asOf);
    const told = this.classOf(party).map((id) =>
      this.countriesOf(id).find(([from]) => from <= day),
    );
    return told.findLast((row) => row !== undefined)?.[1] ?? null;
  }

  /** What was told of its country, with the day from which it holds, the last one first. */
  private countriesOf(id: PartyId): readonly ToldCountry[] {
    const known = this.countries.get(id);
    if (known) return known;
    const told = this.views.lists<ToldCountry>(
      `SELECT from_day, facts ->> 'country' FROM attribute
        WHERE party = ? AND position <= ? AND facts ->> 'country' IS NOT NULL
        ORDER BY from_day DESC, position DESC`,
      ...[id, this.knownAt],
    );
    this.countries.set(id, told);
    return told;
  }

  /**
   * What is told of the professional: of each attribute, the last one told with a day by `asOf`.
   */
  attributesOf(party: PartyId, asOf: DayNumber): Attributes {
    const attributes: Record<string, unknown> = {};
    for (const id of this.classOf(party)) {
      const rows = this.views.all<{ facts: string }>(
        `SELECT facts FROM attribute WHERE party = ? AND position <= ? AND from_day <= ?
          ORDER BY from_day, position`,
        id,
        this.knownAt,
        dayOf(asOf),
      );
      for (const { facts } of rows) Object.assign(attributes, JSON.parse(facts));
    }
    return attributes;
  }

  /** The promises in which the professional is promisor or promisee. */
  *promisesOf(party: PartyId): IterableIterator<FoldedPromise> {
    const parties = this.classOf(party);
    if (this.isToday) yield* this.promisesToday(parties);
    else yield* this.promisesThen(parties);
  }

  private *promisesToday(parties: readonly PartyId[]): IterableIterator<FoldedPromise> {
    const own = new Set(parties);
    const of = { parties, partners: null };
    for (const row of promisesOf(this.views, 'whole', { ...of, own: 'promisor' })) {
      yield promiseOfRow(row);
    }
    for (const row of promisesOf(this.views, 'whole', { ...of, own: 'promisee' })) {
      // A promise between two ids of one professional was found by its promisor already.
      if (!own.has(row[5])) yield promiseOfRow(row);
    }
  }

  /**
   * All that the score of a professional is made of, with one counterparty or (null) with all: the
   * promises that may say something of the professional, with their steps.
   */
  *stepsOf(party: PartyId, partner: PartyId | null): Iterable<PromiseSteps> {
    const parties = this.classOf(party);
    const partners = partner === null ? null : this.classOf(partner);
    if (!this.isToday) return yield* this.promisesThen(parties, partners);
    const of = { parties, partners };
    for (const row of promisesOf(this.views, 'steps', { ...of, own: 'promisor' })) {
      yield stepsOfRow(row);
    }
    const telling = { ...of, own: 'promisee', isTelling: true } as const;
    for (const row of promisesOf(this.views, 'steps', telling)) yield stepsOfRow(row);
  }

  /** The promises that the professional made or received, each once, with their steps. */
  *dealingsOf(party: PartyId, partner: PartyId | null): Iterable<PromiseSteps> {
    const parties = this.classOf(party);
    if (!this.isToday) return yield* this.promisesThen(parties);
    const own = new Set(parties);
    const of = { parties, partners: partner === null ? null : this.classOf(partner) };
    for (const row of promisesOf(this.views, 'steps', { ...of, own: 'promisor' })) {
      yield stepsOfRow(row);
    }
    for (const row of promisesOf(this.views, 'steps', { ...of, own: 'promisee' })) {
      if (!own.has(row[5])) yield stepsOfRow(row);
    }
  }

  /** The promises that the professional made, received, or both, with one partner or with all. */
  *outlinesOf(
    party: PartyId,
    { with: partner = null, role = null }: OutlinesAsked = {},
  ): Iterable<PromiseOutline> {
    const parties = this.classOf(party);
    const own = new Set(parties);
    if (!this.isToday) {
      for (const promise of this.promisesThen(parties)) {
        const as = own.has(promise.promisor) ? 'promised' : 'received';
        if (role === null || role === as) yield promise;
      }
      return;
    }
    const partners = partner === null ? null : this.classOf(partner);
    const of = { parties, partners };
    if (role !== 'received') {
      const made = promisesOf(this.views, 'outline', { ...of, own: 'promisor' });
      for (const row of made) yield outlineOfRow(row);
    }
    if (role === 'promised') return;
    for (const row of promisesOf(this.views, 'outline', { ...of, own: 'promisee' })) {
      // A promise between two ids of one professional is found by its promisor.
      if (!own.has(row[5])) yield outlineOfRow(row);
    }
  }

  /** Promises of one of some ids to one of others; of more than `most` it gives so many. */
  *promisesBetween(
    promisors: readonly PartyId[],
    promisees: readonly PartyId[],
    most: number,
  ): IterableIterator<PromiseSteps> {
    if (this.isToday) {
      const rows = promisesBetween(this.views, promisors, promisees, most);
      for (const row of rows) yield stepsOfRow(row);
      return;
    }
    const [from, to] = [new Set(promisors), new Set(promisees)];
    const mentioning = (parties: Iterable<PartyId>): ReadonlySet<string> =>
      new Set([...parties].flatMap((party) => addressesMentioning(this.views, party)));
    const received = mentioning(to);
    const both = [...mentioning(from)].filter((address) => received.has(address)).slice(0, most);
    for (const promise of this.foldedThen(both)) {
      if (from.has(promise.promisor) && to.has(promise.promisee)) yield promise;
    }
  }

  /** The promises under these addresses, each once: all that joins with one is folded anew. */
  *promisesAt(addresses: readonly string[]): Iterable<PromiseSteps> {
    yield* this.foldedThen(addresses);
  }

  /** `partners`: with which; others may be among them, each a promise of the parties. */
  private *promisesThen(
    parties: readonly PartyId[],
    partners: readonly PartyId[] | null = null,
  ): IterableIterator<FoldedPromise> {
    const own = new Set(parties);
    const mentioning = (party: PartyId) => addressesMentioning(this.views, party);
    const theirs = partners && new Set(partners.flatMap(mentioning));
    for (const promise of this.foldedThen(parties.flatMap(mentioning), theirs)) {
      if (own.has(promise.promisor) || own.has(promise.promisee)) yield promise;
    }
  }

  /** The promises under these addresses, folded from what was known, each once. */
  private *foldedThen(
    mentioned: readonly string[],
    among: ReadonlySet<string> | null = null,
  ): IterableIterator<FoldedPromise> {
    for (const { addresses, facts } of this.groupsThen(mentioned, among)) {
      yield* foldPromises(addresses, facts, this.who, this.coverage);
    }
  }

  /**
   * What is folded together under these addresses, as it was known, each group once. `among`:
   * groups without any of these are left out.
   */
  private *groupsThen(
    mentioned: readonly string[],
    among: ReadonlySet<string> | null = null,
  ): IterableIterator<FoldedTogether> {
    const done = new Set<string>();
    for (const address of mentioned) {
      if (done.has(address)) continue;
      const addresses = joinedAddresses(this.views, this.links, address, this.knownAt);
      // An address without facts yet leads to the promise that it will belong to: done is done.
      const folded = addresses.some((each) => done.has(each));
      for (const each of [address, ...addresses]) done.add(each);
      if (among && ![address, ...addresses].some((each) => among.has(each))) continue;
      if (!folded) yield { addresses, facts: this.factsOf(addresses) };
    }
  }

  /** All facts of the promises that mention the professional, by what is folded together. */
  *groupsOf(party: PartyId): IterableIterator<FoldedTogether> {
    const parties = this.classOf(party);
    yield* this.groupsThen(parties.flatMap((each) => addressesMentioning(this.views, each)));
  }

  private factsOf(addresses: readonly string[]): readonly Fact[] {
    const { views, knownAt, upTo } = this;
    const facts = factsOf(views, addresses, upTo.contests);
    if (upTo.contests === knownAt) return facts;
    return facts.filter(({ position, event }) => position <= knownAt || isUpheld(event));
  }
}

function isUpheld(event: Fact['event']): boolean {
  return event.type === 'ContestResolved' && event.facts.upheld;
}

/** Who is who by the links told up to and with a position. */
class Linked {
  readonly links: ReadonlyMap<PartyId, PartyId>;
  readonly entitling: ReadonlyMap<PartyId, PartyId>;
  readonly who: WhoIsWho;
  private known: ReadonlyMap<PartyId, readonly PartyId[]> | null = null;

  constructor(views: Views, upTo: Position) {
    const { all, entitling } = linksAt(views, upTo);
    this.links = all;
    this.entitling = entitling;
    this.who = whoIsWho(all, entitling);
  }

  /** Every class that links make, by its representative. */
  get classes(): ReadonlyMap<PartyId, readonly PartyId[]> {
    this.known ??= classesOf(this.links, this.who.resolve);
    return this.known;
  }
}

/** What was made of all links, or of all coverage, and of the last of them. */
interface Made<Of> {
  readonly last: Position;
  readonly of: Of;
}

const linked = new WeakMap<Views, Made<Linked>>();
/** By who is who, which there is one of for each views and links. */
const covered = new WeakMap<WhoIsWho, Made<Coverage>>();

/** Read anew only where there is another link: attributes and coverage change more often. */
function linkedToday(views: Views): Linked {
  const row = views.one<{ last: Position | null }>('SELECT max(position) AS last FROM link');
  return madeOnce(linked, views, row?.last ?? 0, () => new Linked(views, TODAY));
}

function coverageToday(views: Views, who: WhoIsWho): Coverage {
  const { coverage } = presentOf(views);
  return madeOnce(covered, who, coverage, () => coveredBy(views, who, TODAY));
}

function coveredBy(views: Views, { resolve }: WhoIsWho, knownAt: Position): Coverage {
  return coverageAt(coverageFacts(views), knownAt, resolve);
}

function madeOnce<From extends object, Of>(
  made: WeakMap<From, Made<Of>>,
  from: From,
  last: Position,
  make: () => Of,
): Of {
  const known = made.get(from);
  if (known?.last === last) return known.of;
  const of = make();
  made.set(from, { last, of });
  return of;
}

export interface Attributes {
  readonly country?: string;
  readonly region?: string;
  readonly postalArea?: string;
  readonly activity?: string;
  readonly sizeClass?: string;
  readonly legalForm?: string;
  readonly naturalPerson?: boolean;
  readonly publicBody?: boolean;
}

/**
 * The position before the first event recorded later than a time (milliseconds since 1970-01-01
 * UTC). Null where the views hold nothing recorded later.
 */
export function positionBefore(views: Views, time: number): Position | null {
  const next = views.one<{ position: Position }>(
    'SELECT position FROM instant WHERE recorded_at > ? ORDER BY recorded_at LIMIT 1',
    time,
  );
  return next === null ? null : next.position - 1;
}
