/**
 * Events about an entry of whatever stream: its teller withdraws it, a party whom it concerns
 * contests it, somebody answers, an operator resolves the contest.
 */
import type { EntryEvent, EventType } from '../events.js';
import { must, Rejection } from '../rejection.js';
import { isSameVoice, type Speaker } from '../stored.js';
import { type Decision, type Recorded, tell } from './decider.js';
import type { Entries } from './entries.js';

const NEVER_WITHDRAWN: ReadonlySet<EventType> = new Set<EventType>([
  'EntryWithdrawn',
  'EntryContested',
  'EntryAnswered',
  'ContestResolved',
  'AccessGranted',
  'AccessRevoked',
  ...(['SetOffOptedIn', 'SetOffOptedOut', 'SetOffProposed'] as const),
  ...(['SetOffAccepted', 'SetOffRefused', 'SetOffExpired'] as const),
  'ShareMade',
  'ShareRevoked',
  'ShareOpened',
  'WatchMade',
  'WatchExtended',
  'WatchEnded',
  'NoticeGiven',
  'EndpointMade',
  'EndpointSecretRotated',
  'EndpointEnded',
  'EndpointAsked',
  'EndpointCalled',
  'LeaseTaken',
  'ModelBrought',
  'DefaultModelChosen',
  'ProfessionalErased',
  'ProfessionalRegistered',
  // What is known of a party is told anew from a day on, and a link has its own way back.
  'ProfessionalUpdated',
  'IdentifierLinked',
  'IdentifierUnlinked',
  'LinkConfirmed',
  // A restriction is lifted.
  'ScoreRestricted',
  'ScoreRestrictionLifted',
  // A skill is dropped.
  'SkillClaimed',
  'SkillDropped',
  // What was chosen is chosen anew.
  'VisibilityChosen',
]);

/** Decides an event about an entry of a stream. Throws a Rejection where a rule is broken. */
export function decideEntry(
  event: EntryEvent,
  entries: Entries,
  by: Speaker,
): Decision<EntryEvent> {
  const { entry: revision } = event.facts;
  const entry = entries.at(revision);
  if (!entry || isHiddenFrom(entry, by)) throw new Rejection('entry_must_exist', '/entry');
  const { type } = entry.event;
  switch (event.type) {
    case 'EntryWithdrawn':
      must(isSameVoice(by, entry.by), 'entry_must_be_the_tellers_own', '/entry');
      must(!NEVER_WITHDRAWN.has(type), 'entry_cannot_be_withdrawn', '/entry');
      must(!entries.isTakenOut(revision), 'entry_is_already_withdrawn', '/entry');
      return tell(event);
    case 'EntryContested':
      must(entry.parties.includes(event.facts.by), 'entry_must_concern_the_party', '/entry');
      must(
        !entries.contestedBy(revision).includes(event.facts.by),
        'contest_is_already_open',
        '/entry',
      );
      return tell(event);
    case 'EntryAnswered':
      must(
        by.party === null || entry.parties.includes(by.party) || entry.by.teller === by.teller,
        'entry_must_concern_the_party',
        '/entry',
      );
      return tell(event);
    case 'ContestResolved':
      must(by.role === 'operator', 'only_an_operator_may');
      // Upholding takes an entry out as withdrawing does, so it is as impossible for the same ones.
      must(
        !(event.facts.upheld && NEVER_WITHDRAWN.has(type)),
        'entry_cannot_be_withdrawn',
        '/entry',
      );
      must(entries.contestedBy(revision).length > 0, 'contest_must_be_open', '/entry');
      return tell(event);
    default:
      return event satisfies never;
  }
}

/**
 * An entry is not there for a party whom it does not concern: another answer than for one that does
 * not exist would give it away. Of what is told in confidence an event in that party's name would,
 * too, whoever tells it.
 */
function isHiddenFrom({ event: { facts }, parties, by: teller }: Recorded, by: Speaker): boolean {
  const own = by.party === null ? by.parties : [by.party];
  const isStranger = own === undefined || ![...own].some((party) => parties.includes(party));
  const isAnothers = by.role !== 'operator' && !isSameVoice(by, teller);
  if (!('confidential' in facts && facts.confidential)) return isStranger && isAnothers;
  return by.party === null ? isAnothers : isStranger;
}
