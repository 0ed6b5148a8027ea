/**
 * Who speaks. A key says who the teller is and for which parties it may speak; this file finds the
 * one party that a message is told for, and on which side of the promise that party stands.
 */
import type { Role, Side, Source, Vetting } from '../ledger/events.js';
import { must } from '../ledger/rejection.js';
import type { Speaker } from '../ledger/stored.js';
import type { PartyId } from '../ledger/values/party.js';
import type { MessageType } from '../messages/message.js';
import type { MessageRule } from '../messages/message-rule.js';

/** What a key opens: who tells, for whom, and how well supported what it tells is. */
export interface Access {
  readonly keyId: string;
  readonly role: Role;
  /** The name under which the key was granted; it stands with everything told by it. */
  readonly teller: string;
  readonly parties: ReadonlySet<PartyId>;
  /** May speak for every party: operators always, and platforms whose key says so. */
  readonly anyParty: boolean;
  readonly source: Source;
  /** Who holds the key: a party id, or `teller/<name>` where it is not said. */
  readonly owner: string;
  readonly vetting: Vetting;
  /** Why it reads, as this one request says. */
  readonly purpose?: string;
}

/** The parties that a message names at its top level, by member. */
export type NamedParties = ReadonlyMap<string, PartyId>;

/** Types that a partner, who reads one professional's page, may tell besides reading. */
const PARTNER_TELLS: ReadonlySet<MessageType> = new Set<MessageType>([
  'EntryContested',
  'EntryAnswered',
  'EntryWithdrawn',
  'FeedbackGiven',
  'FeedbackAnswered',
  'LinkConfirmed',
  'ScoreRestricted',
  'ScoreRestrictionLifted',
  'RecommendationAsked',
  'RecommendationGiven',
  'RecommendationChanged',
  'RecommendationAnswered',
  'RecommendationShown',
  'SkillClaimed',
  'SkillDropped',
  'ContactClaimed',
  'ContactRefused',
  'VisibilityChosen',
  'SetOffOptedIn',
  'SetOffOptedOut',
]);

/** Throws role_must_allow_it unless keys of this role may tell messages of this type. */
export function mustBeAllowed(type: MessageType, access: Access): void {
  const allowed =
    access.role === 'operator' ||
    access.role === 'emitter' ||
    (access.role === 'partner' && PARTNER_TELLS.has(type));
  must(allowed, 'role_must_allow_it', '', `A key of role ${access.role} may not tell ${type}.`);
}

/** The speaker of a message, or a Rejection where the key does not say for whom it speaks. */
export function speakerOf(
  rule: MessageRule,
  { access, message }: { readonly access: Access; readonly message: string },
  named: NamedParties,
  onBehalfOf: PartyId | null,
): Speaker {
  const party = partySpokenFor(rule, access, named, onBehalfOf);
  const isSaid = party !== null || !rule.forParty || access.role === 'operator';
  must(isSaid, 'party_spoken_for_must_be_named', '/onBehalfOf');
  return {
    teller: access.teller,
    party,
    side: sideOf(rule, access, named, party),
    source: access.source,
    owner: access.owner,
    vetting: access.vetting,
    message,
    role: access.role,
    ...(!access.anyParty && { parties: access.parties }),
  };
}

function partySpokenFor(
  rule: MessageRule,
  access: Access,
  named: NamedParties,
  onBehalfOf: PartyId | null,
): PartyId | null {
  if (access.anyParty) {
    if (onBehalfOf !== null || (rule.registers && access.role === 'operator')) return onBehalfOf;
    return named.get(rule.issuer ?? '') ?? null;
  }
  if (onBehalfOf) {
    const concerned =
      rule.openToAll || missingSide(rule, named) || isNamed(rule, named, onBehalfOf);
    must(
      access.parties.has(onBehalfOf) && Boolean(concerned),
      'teller_must_speak_for_a_party',
      '/onBehalfOf',
    );
    return onBehalfOf;
  }
  return rule.openToAll ? onlyParty(access) : partyAmongNamed(rule, access, named);
}

/** Where the message leaves a side unnamed, a key of one party that is not named stands there. */
function partyAmongNamed(rule: MessageRule, access: Access, named: NamedParties): PartyId | null {
  const candidates = new Set<PartyId>();
  for (const member of speakersOf(rule)) {
    const party = named.get(member);
    if (party && access.parties.has(party)) candidates.add(party);
  }
  const [candidate] = candidates;
  if (candidate && candidates.size === 1) return candidate;
  const unnamed = missingSide(rule, named) !== null;
  const several = candidates.size > 1 || (unnamed && access.parties.size > 1);
  must(!several, 'party_spoken_for_must_be_named', '/onBehalfOf');
  const only = onlyParty(access);
  must(unnamed && only !== null, 'teller_must_speak_for_a_party');
  return only;
}

function isNamed(rule: MessageRule, named: NamedParties, party: PartyId): boolean {
  return speakersOf(rule).some((member) => named.get(member) === party);
}

function sideOf(
  rule: MessageRule,
  access: Access,
  named: NamedParties,
  party: PartyId | null,
): Side {
  if (access.source === 'bank') return 'bank';
  if (!party) return 'none';
  const stands = (member: string): boolean => named.get(member) === party;
  if (rule.promisee?.some(stands)) return 'promisee';
  if (rule.promisor?.some(stands)) return 'promisor';
  return missingSide(rule, named) ?? 'none';
}

/** The side that the message leaves unnamed: who speaks and is not the other one stands there. */
function missingSide(rule: MessageRule, named: NamedParties): 'promisor' | 'promisee' | null {
  const absent = (member: string): boolean => !named.has(member);
  if (rule.promisor?.every(absent)) return 'promisor';
  if (rule.promisee?.every(absent)) return 'promisee';
  return null;
}

function speakersOf(rule: MessageRule): readonly string[] {
  const sides = [...(rule.promisor ?? []), ...(rule.promisee ?? [])];
  return sides.length > 0 ? sides : [rule.issuer ?? ''];
}

/** The one party of a key that has one; null for keys of none or several. */
function onlyParty(access: Access): PartyId | null {
  const [party] = access.parties;
  return party && access.parties.size === 1 ? party : null;
}
