/**
 * What the ledger says in a receipt beside the entries behind a score: whatever a fold or a model
 * asks that does not stand in these entries. No proof vouches for it: much of it rests on what
 * others told, which the professional may not read, and only what was asked is here.
 */
import type { Coverage } from '../../../projections/coverage.js';
import type { StandingOf } from '../../../projections/score/evidence.js';
import { type WhoIsWho, whoIsWho } from '../../../projections/who-is-who.js';
import type { DayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';

/** Whom a score is of, and as whom it was read. */
export interface EvidenceSubject {
  /** The representative of its party ids. */
  readonly party: PartyId;
  /** That of the one counterparty; null for the network. */
  readonly with: PartyId | null;
  readonly sees: 'self' | 'operator';
  /** Has no business identifier, and is never scored. */
  readonly consumer: boolean;
}

export interface EvidenceContext extends EvidenceSubject {
  /** Entries behind the score that the professional may not read. */
  readonly leftOut: number;
  /** Whether the entries, as they are shown here, give the score that was answered. */
  readonly complete: boolean;
  /** Live links of the party ids in the entries, and whether each gives rights. */
  readonly links: readonly (readonly [from: PartyId, to: PartyId, rights: boolean])[];
  /** Up to which day (from 1970-01-01) a voice told everything of promises between some. */
  readonly coverage: readonly (readonly [
    voice: string,
    between: readonly PartyId[],
    day: DayNumber | null,
  ])[];
  /** ISO 3166-1. */
  readonly countries: readonly (readonly [party: PartyId, country: string | null])[];
  /** Of counterparties, in parts per million; null where nobody is vouched for, or none weighs. */
  readonly standing: readonly (readonly [party: PartyId, parts: number])[] | null;
  /** What is folded together: addresses, and the places of the facts among the entries, from 0. */
  readonly promises: readonly (readonly [
    addresses: readonly string[],
    entries: readonly number[],
  ])[];
  /** The file of a model that does not ship with Kept. */
  readonly model?: unknown;
}

/** What folds and models ask beside the facts of promises. */
export interface FoldLookups {
  readonly who: WhoIsWho;
  readonly coverage: Coverage;
  readonly countryOf: (party: PartyId) => string | null;
  readonly standingOf: StandingOf;
}

/** Answers as a context says; what it does not say is not known. */
export function lookupsOf(context: EvidenceContext): FoldLookups {
  const { links, coverage, countries, standing } = context;
  const all = new Map(links.map(([from, to]) => [from, to]));
  const rights = links.filter(([, , gives]) => gives);
  const covered = new Map(coverage.map(([voice, between, day]) => [keyOf(voice, between), day]));
  const country = new Map(countries);
  const parts = standing && new Map(standing);
  return {
    who: whoIsWho(all, new Map(rights.map(([from, to]) => [from, to]))),
    coverage: (voice, between) => covered.get(keyOf(voice, between)) ?? null,
    countryOf: (party) => country.get(party) ?? null,
    standingOf: parts && ((party) => parts.get(party) ?? 0),
  };
}

/** Answers as others do, and notes each answer. */
export class NotedLookups implements FoldLookups {
  private readonly covered = new Map<string, EvidenceContext['coverage'][number]>();
  private readonly country = new Map<PartyId, string | null>();
  private readonly parts = new Map<PartyId, number>();
  readonly standingOf: StandingOf;

  constructor(private readonly asked: FoldLookups) {
    const { standingOf } = asked;
    this.standingOf = standingOf && ((party) => noted(this.parts, party, standingOf));
  }

  get who(): WhoIsWho {
    return this.asked.who;
  }

  readonly coverage: Coverage = (voice, between) => {
    const day = this.asked.coverage(voice, between);
    this.covered.set(keyOf(voice, between), [voice, between, day]);
    return day;
  };

  readonly countryOf = (party: PartyId): string | null =>
    noted(this.country, party, this.asked.countryOf);

  /** What was asked, and the answers. */
  said(): Pick<EvidenceContext, 'coverage' | 'countries' | 'standing'> {
    return {
      coverage: [...this.covered.values()],
      countries: [...this.country],
      standing: this.standingOf && [...this.parts],
    };
  }
}

function noted<Answer>(
  into: Map<PartyId, Answer>,
  party: PartyId,
  ask: (party: PartyId) => Answer,
): Answer {
  const answer = ask(party);
  into.set(party, answer);
  return answer;
}

function keyOf(voice: string, between: readonly PartyId[]): string {
  return JSON.stringify([voice, between]);
}
