/**
 * A party as it is met, what is known of it, and to which other identifier it belongs. A class of
 * party ids makes a professional, so who may join two of them is decided here.
 */

import type { Visibility } from '../relation-events.js';
import type { EntryEvent, EventOf, EventsTaken } from '../events.js';
import type { IdentifierLinked } from '../professional-events.js';
import { must, Rejection } from '../rejection.js';
import type { RestrictionGround } from '../restriction-events.js';
import type { Revision, Speaker } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';
import { partiesMustDiffer } from '../stream/rules.js';
import type { PartyId } from '../values/party.js';

/** `professional-<party>`. */
export function professionalStream(party: PartyId): string {
  return `professional-${party}`;
}

/** Why a score is restricted, in the order of GDPR 18.1. */
export const GROUNDS = [
  'accuracy',
  'unlawful',
  'claim',
  'objection',
] as const satisfies readonly RestrictionGround[];

/** How one may be shown between two others. */
export const VISIBILITIES = ['link', 'counted'] as const satisfies readonly Visibility[];

/** The events taken. */
export const PROFESSIONAL_EVENTS = {
  ProfessionalRegistered: { kind: 'professional', version: 1, day: null },
  ProfessionalUpdated: { kind: 'professional', version: 1, day: ({ from }) => from },
  IdentifierLinked: { kind: 'professional', version: 1, day: null },
  IdentifierUnlinked: { kind: 'professional', version: 1, day: null },
  LinkConfirmed: { kind: 'professional', version: 1, day: null },
  ScoreRestricted: { kind: 'professional', version: 1, day: null },
  ScoreRestrictionLifted: { kind: 'professional', version: 1, day: null },
  SkillClaimed: { kind: 'professional', version: 1, day: ({ on }) => on },
  VisibilityChosen: { kind: 'professional', version: 1, day: null },
  SkillDropped: { kind: 'professional', version: 1, day: ({ on }) => on },
  SetOffOptedIn: { kind: 'professional', version: 1, day: null },
  SetOffOptedOut: { kind: 'professional', version: 1, day: null },
} as const satisfies EventsTaken<'professional'>;
export type ProfessionalEvent = EventOf<keyof typeof PROFESSIONAL_EVENTS>;

export interface ProfessionalState {
  /** How the party was met, and in which entry. */
  readonly registered: {
    readonly revision: Revision;
    /** For a `local:` party, the teller whose code it is. */
    readonly localTo: string | null;
  } | null;
  /** The link that was told last and not taken back. */
  readonly live: LiveLink | null;
  /** The restriction of its score that is in force, by the entry that told this ground. */
  readonly restricted: {
    readonly revision: Revision;
    readonly ground: RestrictionGround;
  } | null;
  /** The skills that it claims now, each with the entry that claims it. */
  readonly skills: ReadonlyMap<string, Revision>;
  /** How it is shown between two others, as chosen last, and in which entry. */
  readonly visible: { readonly revision: Revision; readonly as: Visibility } | null;
  /** Where it opted in to set-off and did not opt out since. */
  readonly setOffSince: Revision | null;
}

interface LiveLink {
  readonly event: IdentifierLinked;
  readonly revision: Revision;
  /** The entry in which whom it reaches confirmed it. */
  readonly confirmed: Revision | null;
}

/** Most skills that one claims: a list of everything says nothing. */
export const MOST_SKILLS = 30;

const initialState: ProfessionalState = {
  ...{ registered: null, live: null, restricted: null, skills: new Map(), setOffSince: null },
  visible: null,
};

function evolve(
  state: ProfessionalState,
  { event, revision }: Recorded<ProfessionalEvent | EntryEvent>,
): ProfessionalState {
  switch (event.type) {
    case 'ProfessionalRegistered':
      if (state.registered) return state;
      return { ...state, registered: { revision, localTo: event.facts.localTo ?? null } };
    case 'ProfessionalUpdated':
      return state;
    case 'IdentifierLinked':
      return { ...state, live: { event, revision, confirmed: null } };
    case 'IdentifierUnlinked':
      return state.live?.event.facts.to === event.facts.to ? { ...state, live: null } : state;
    case 'LinkConfirmed':
      return state.live ? { ...state, live: { ...state.live, confirmed: revision } } : state;
    case 'ScoreRestricted':
      return { ...state, restricted: { revision, ground: event.facts.ground } };
    case 'ScoreRestrictionLifted':
      return { ...state, restricted: null };
    case 'VisibilityChosen':
      return { ...state, visible: { revision, as: event.facts.as } };
    case 'SkillClaimed':
      return { ...state, skills: new Map(state.skills).set(event.facts.skill, revision) };
    case 'SkillDropped': {
      const skills = new Map(state.skills);
      skills.delete(event.facts.skill);
      return { ...state, skills };
    }
    case 'SetOffOptedIn':
      return { ...state, setOffSince: state.setOffSince ?? revision };
    case 'SetOffOptedOut':
      return { ...state, setOffSince: null };
    // A link has its own way back: who upholds a contest of one unlinks it.
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      return state;
    default:
      return event satisfies never;
  }
}

function decide(
  event: ProfessionalEvent,
  state: ProfessionalState,
  by: Speaker,
): Decision<ProfessionalEvent> {
  switch (event.type) {
    case 'ProfessionalRegistered': {
      const { localTo } = event.facts;
      const own = localTo === undefined || localTo === by.teller || by.role === 'operator';
      must(own, 'local_code_must_be_the_tellers_own', '/party');
      // Everybody who is first to name a party registers it; only one of them can be the first.
      if (state.registered) return { status: 'duplicate', revision: state.registered.revision };
      return tell(event);
    }
    case 'ProfessionalUpdated': {
      const { noConsumer, vouched } = event.facts;
      const may = by.role === 'operator';
      must(may || noConsumer === undefined, 'only_an_operator_may', '/noConsumer');
      must(may || vouched === undefined, 'only_an_operator_may', '/vouched');
      return tell(event);
    }
    case 'IdentifierLinked': {
      mustBeFreeToLink(state, by);
      partiesMustDiffer(event.facts.party, event.facts.to, '/to');
      const { live } = state;
      if (!live) return tell(event);
      const { to, kind } = live.event.facts;
      const same = to === event.facts.to && kind === event.facts.kind;
      must(same, 'one_live_link_per_party', '/party');
      return { status: 'duplicate', revision: live.revision };
    }
    case 'IdentifierUnlinked': {
      mustBeFreeToLink(state, by);
      must(state.live?.event.facts.to === event.facts.to, 'link_must_exist', '/to');
      return tell(event);
    }
    case 'LinkConfirmed': {
      const { live } = state;
      // Whom it does not reach hears the same as of a link that is not there.
      if (live?.revision !== event.facts.entry || !isReached(by, live)) {
        throw new Rejection('link_must_exist', '/entry', 'No live link to you is told there.');
      }
      if (live.confirmed === null) return tell(event);
      return { status: 'duplicate', revision: live.confirmed };
    }
    case 'ScoreRestricted': {
      mustBeItself(event.facts.party, by);
      const { restricted } = state;
      if (restricted?.ground !== event.facts.ground) return tell(event);
      return { status: 'duplicate', revision: restricted.revision };
    }
    case 'ScoreRestrictionLifted':
      mustBeItself(event.facts.party, by);
      must(state.restricted !== null, 'restriction_must_be_in_force', '/party');
      return tell(event);
    case 'SkillClaimed':
      return decideSkill(event, state, by);
    case 'VisibilityChosen':
      return decideVisibility(event, state, by);
    case 'SkillDropped':
      mustBeItself(event.facts.party, by);
      must(state.skills.has(event.facts.skill), 'skill_must_be_claimed', '/skill');
      return tell(event);
    case 'SetOffOptedIn':
    case 'SetOffOptedOut':
      return decideSetOff(event, state, by);
    default:
      return event satisfies never;
  }
}

function decideSkill(
  event: EventOf<'SkillClaimed'>,
  { skills }: ProfessionalState,
  by: Speaker,
): Decision<ProfessionalEvent> {
  mustBeItself(event.facts.party, by);
  const claimed = skills.get(event.facts.skill);
  if (claimed !== undefined) return { status: 'duplicate', revision: claimed };
  must(skills.size < MOST_SKILLS, 'skills_must_be_few', '/skill');
  return tell(event);
}

function decideSetOff(
  event: EventOf<'SetOffOptedIn' | 'SetOffOptedOut'>,
  { setOffSince }: ProfessionalState,
  by: Speaker,
): Decision<ProfessionalEvent> {
  mustBeItself(event.facts.party, by);
  const optsIn = event.type === 'SetOffOptedIn';
  if (optsIn && setOffSince !== null) return { status: 'duplicate', revision: setOffSince };
  must(optsIn || setOffSince !== null, 'set_off_must_be_opted_in', '/party');
  return tell(event);
}

function decideVisibility(
  event: EventOf<'VisibilityChosen'>,
  { visible }: ProfessionalState,
  by: Speaker,
): Decision<ProfessionalEvent> {
  mustBeItself(event.facts.party, by);
  if (visible?.as !== event.facts.as) return tell(event);
  return { status: 'duplicate', revision: visible.revision };
}

export const professional: Decider<ProfessionalState, ProfessionalEvent> = {
  streamName: ({ facts }) => professionalStream(facts.party),
  initialState,
  evolve,
  decide,
};

/** A teller knows whom its own codes mean, but not whether two official identifiers are one. */
function mustBeFreeToLink({ registered }: ProfessionalState, by: Speaker): void {
  if (by.role === 'operator') return;
  const localTo = registered?.localTo ?? null;
  must(localTo === null || localTo === by.teller, 'local_code_must_be_the_tellers_own', '/party');
  must(localTo !== null, 'only_an_operator_may', '/party', 'Ask an operator to link this party.');
}

/** For the professional itself: a key for everybody's words is not its own. */
function mustBeItself(party: PartyId, by: Speaker): void {
  const may = by.role === 'operator' || by.parties?.has(party) === true;
  must(may, 'teller_must_speak_for_a_party', '/party');
}

/** Who does not say for whom it speaks is each party that its key allows. */
function isReached(by: Speaker, { event: { facts } }: LiveLink): boolean {
  if (by.role === 'operator') return true;
  return by.party === null ? by.parties?.has(facts.to) === true : by.party === facts.to;
}
