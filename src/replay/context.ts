/**
 * What every promise of a replay is judged by and none of them holds: who is who, up to which day
 * each teller told everything, and in which countries professionals are.
 */
import { classOf } from '../../projections/classes.js';
import {
  type Coverage,
  type CoverageFact,
  coverageAt,
  coverageOf,
} from '../../projections/coverage.js';
import type { Fact } from '../../projections/fact.js';
import { LiveLinks, type WhoIsWho, whoIsWho } from '../../projections/who-is-who.js';
import { takenOut } from '../ledger/stream/entries.js';
import { type DayNumber, toDayNumber } from '../ledger/values/day.js';
import type { PartyId } from '../ledger/values/party.js';

/** A country told of a party, from a day on. */
interface Residence {
  readonly party: PartyId;
  readonly from: DayNumber;
  readonly country: string;
}

/** Plain data, so that workers can be told it. */
export interface ContextFacts {
  readonly links: ReadonlyMap<PartyId, PartyId>;
  /** Those of the links that give rights. */
  readonly entitling: ReadonlyMap<PartyId, PartyId>;
  readonly coverage: readonly CoverageFact[];
  /** In the order told. */
  readonly residences: readonly Residence[];
  /** Parties registered, in the order met; whether each is a consumer, who is never scored. */
  readonly parties: ReadonlyMap<PartyId, boolean>;
  /** For whom an operator vouches. */
  readonly vouched: ReadonlySet<PartyId>;
}

/** Gathers the facts of a context, event by event, in their order. */
export class ContextReader {
  private readonly links = new LiveLinks();
  private readonly parties = new Map<PartyId, boolean>();
  private readonly vouched = new Set<PartyId>();
  private readonly residences: Residence[] = [];
  private readonly covered = new Map<string, CoverageFact>();

  /** All that was gathered so far. */
  facts(): ContextFacts {
    const { residences, parties, vouched } = this;
    const { all, entitling } = this.links;
    const coverage = [...this.covered.values()];
    return { links: all, entitling, residences, parties, vouched, coverage };
  }

  take(fact: Fact): void {
    const { event, stream } = fact;
    this.links.take(fact);
    const covered = coverageOf(fact);
    if (covered) this.covered.set(`${stream}@${fact.revision}`, { ...covered, goneAt: null });
    if (event.type === 'ProfessionalRegistered') {
      const { party, consumer, localTo } = event.facts;
      const isConsumer = consumer === true && localTo !== undefined;
      if (!this.parties.has(party)) this.parties.set(party, isConsumer);
    }
    if (event.type === 'ProfessionalUpdated' && event.facts.noConsumer === true) {
      if (this.parties.has(event.facts.party)) this.parties.set(event.facts.party, false);
    }
    if (event.type === 'ProfessionalUpdated' && event.facts.vouched !== undefined) {
      const { party, vouched } = event.facts;
      if (vouched) this.vouched.add(party);
      else this.vouched.delete(party);
    }
    if (event.type === 'ProfessionalUpdated' && event.facts.country !== undefined) {
      const { party, from, country } = event.facts;
      this.residences.push({ party, from: toDayNumber(from), country });
    }
    const entry = takenOut(event);
    if (entry !== null) this.covered.delete(`${stream}@${entry}`);
    if (event.type === 'AccessRevoked') this.endLive(fact, toDayNumber(event.facts.on));
  }

  /** A live key that is revoked covered each day until then. */
  private endLive({ stream, revision, position }: Fact, upTo: DayNumber): void {
    const granted = [...this.covered].find(([, fact]) => fact.stream === stream);
    if (!granted) return;
    const [name, { teller }] = granted;
    this.covered.delete(name);
    const live = { teller, party: null, upTo, except: [], goneAt: null };
    const fact = { stream, revision, position, ...live };
    this.covered.set(`${stream}@${revision}`, fact);
  }
}

/** The context of scores as of a day. */
export interface Context {
  readonly who: WhoIsWho;
  readonly coverage: Coverage;
  countryOf(party: PartyId): string | null;
}

export function contextOf(facts: ContextFacts, asOf: DayNumber): Context {
  const who = whoIsWho(facts.links, facts.entitling);
  return {
    who,
    coverage: coverageAt(facts.coverage, Number.MAX_SAFE_INTEGER, who.resolve),
    countryOf: countries(facts.residences, facts.links, asOf),
  };
}

/** The country of each professional as of a day: of each of its ids, the last one told by then. */
function countries(
  residences: readonly Residence[],
  links: ContextFacts['links'],
  asOf: DayNumber,
): (party: PartyId) => string | null {
  const told = new Map<PartyId, Residence>();
  for (const residence of residences) {
    const known = told.get(residence.party);
    if (residence.from <= asOf && (!known || known.from <= residence.from)) {
      told.set(residence.party, residence);
    }
  }
  const known = new Map<PartyId, string | null>();
  return (party) => {
    let country = known.get(party);
    if (country !== undefined) return country;
    const ids = links.size === 0 ? [party] : classOf(links, party);
    country = ids.map((id) => told.get(id)?.country).findLast((c) => c !== undefined) ?? null;
    known.set(party, country);
    return country;
  };
}
