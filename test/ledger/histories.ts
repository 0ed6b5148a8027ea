/**
 * Histories: tellings run through the deciders in the order told, as the command handler does it.
 * `histories()` gives what a ledger would hold then, for property tests of deciders and folds.
 */
import fc, { type Arbitrary } from 'fast-check';
import {
  type OwnEvent,
  openStream,
  type StreamSession,
  streamOf,
} from '../../src/ledger/deciders.js';
import type { EntryEvent, LedgerEvent, Side, Source } from '../../src/ledger/events.js';
import { Rejection } from '../../src/ledger/rejection.js';
import type { Position, Revision, Speaker, StoredEvent } from '../../src/ledger/stored.js';
import type { Decision, Recorded } from '../../src/ledger/stream/decider.js';
import { isEntryEvent } from '../../src/ledger/stream/entries.js';
import type { StreamKind } from '../../src/ledger/stream-kind.js';
import { storedType } from '../../src/ledger/upcast.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import { EVENTS, entryEvents, PARTIES } from './arbitraries.js';
import { partiesOf } from './given.js';

/** An event about to be told. An entry event says the stream that it addresses. */
export interface Telling {
  readonly stream: string;
  readonly event: LedgerEvent;
  readonly by: Speaker;
  readonly parties: readonly PartyId[];
}

export interface Entry extends Recorded {
  readonly stream: string;
  readonly position: Position;
}

export interface Answer {
  readonly telling: Telling;
  readonly decision: Decision<LedgerEvent> | Rejection;
}

/** What a ledger holds after tellings, and how each of them was answered. */
export interface History {
  readonly entries: readonly Entry[];
  readonly answers: readonly Answer[];
}

/** Tells one after the other to the streams they address. Any error but a Rejection is thrown. */
export function tellAll(tellings: readonly Telling[]): History {
  const sessions = new Map<string, StreamSession>();
  const lengths = new Map<string, Revision>();
  const entries: Entry[] = [];
  const answers = tellings.map((telling) => {
    const { stream, by, parties } = telling;
    const session = sessions.get(stream) ?? openStream(stream);
    sessions.set(stream, session);
    const decision = decided(session, telling);
    if (!(decision instanceof Rejection) && decision.status === 'new') {
      for (const event of decision.events) {
        const revision = lengths.get(stream) ?? 0;
        const entry = { stream, position: entries.length + 1, event, revision, by, parties };
        session.advance(entry);
        lengths.set(stream, revision + 1);
        entries.push(entry);
      }
    }
    return { telling, decision };
  });
  return { entries, answers };
}

export function decided(
  session: StreamSession,
  { event, by, parties }: Telling,
): Decision<LedgerEvent> | Rejection {
  try {
    return session.decide(event, by, parties);
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

/** The entry as a store would hold it, its personal parts unsealed. */
export function stored({ stream, position, event, revision, by, parties }: Entry): StoredEvent {
  const { facts, personal, after } = { personal: undefined, after: undefined, ...event };
  return {
    stream,
    revision,
    position,
    id: `00000000-0000-5000-8000-${String(position).padStart(12, '0')}`,
    type: storedType(event.type),
    data: JSON.stringify({ ...facts, personal, after }),
    metadata: JSON.stringify({
      teller: by.teller,
      party: by.party ?? '',
      side: by.side,
      source: by.source,
      message: by.message,
      parties: parties.join(','),
      owner: by.owner,
      vetting: by.vetting,
    }),
    recordedAt: Date.UTC(2026, 0, 1) + position * 1000,
  };
}

interface Voice {
  readonly teller: string;
  readonly parties: readonly (PartyId | null)[];
  readonly source: Source;
  readonly role: Speaker['role'];
}

const [A = '', B = '', C = ''] = PARTIES;

/** Who tells: the books of two parties, an accountant of three, a bank, an operator. */
export const VOICES: readonly Voice[] = [
  { teller: 'books-a', parties: [A], source: 'ledger', role: 'emitter' },
  { teller: 'books-b', parties: [B], source: 'platform', role: 'emitter' },
  { teller: 'accountant', parties: [A, B, C], source: 'api', role: 'emitter' },
  { teller: 'bank-b', parties: [B], source: 'bank', role: 'emitter' },
  { teller: 'operator', parties: [null], source: 'api', role: 'operator' },
];

const voice: Arbitrary<Omit<Speaker, 'side'>> = fc
  .constantFrom(...VOICES)
  .chain(({ parties, ...said }) =>
    fc.record({
      party: fc.constantFrom(...parties),
      // A small pool: message ids are used again, with the same and with other facts.
      message: fc.nat(40).map((n) => `m${n}`),
      teller: fc.constant(said.teller),
      source: fc.constant(said.source),
      role: fc.constant(said.role),
    }),
  );

/** For which side a party speaks, from the parties that the facts name; one may be unnamed. */
export function sideOf(
  event: LedgerEvent,
  { party, source }: Pick<Speaker, 'party' | 'source'>,
): Side {
  if (source === 'bank') return 'bank';
  if (party === null) return 'none';
  const { seller, payee, client, payer, supplier } = {
    ...{ seller: '', payee: '', client: '', payer: '', supplier: '' },
    ...event.facts,
  };
  if (payer === party || supplier === party) return 'promisor';
  return [seller, payee, client].includes(party) ? 'promisee' : 'promisor';
}

type Voiced = Omit<Speaker, 'side'>;

/**
 * One telling to come: an event of its own; an event about an entry of the stream told to `nth`; or
 * what was told `nth`, said again by this voice, as both sides of a promise do.
 */
type Plan =
  | { readonly event: OwnEvent; readonly by: Voiced }
  | { readonly event: EntryEvent; readonly by: Voiced; readonly nth: number }
  | { readonly by: Voiced; readonly nth: number };

function tellingsOf(plans: readonly Plan[]): readonly Telling[] {
  const tellings: Telling[] = [];
  for (const plan of plans) {
    const telling = tellingOf(plan, tellings);
    if (telling) tellings.push(telling);
  }
  return tellings;
}

function tellingOf(plan: Plan, before: readonly Telling[]): Telling | null {
  if (!('nth' in plan)) return ownTelling(plan.event, plan.by);
  const nth = before[plan.nth % Math.max(1, before.length)];
  if (!nth) return null;
  const event = 'event' in plan ? plan.event : nth.event;
  if (!isEntryEvent(event)) return ownTelling(event, plan.by);
  const by = { ...plan.by, side: sideOf(nth.event, plan.by) };
  return { stream: nth.stream, event, by, parties: partiesOf(event) };
}

function ownTelling(told: OwnEvent, voiced: Voiced): Telling {
  const event: OwnEvent =
    told.type === 'SourceCovered'
      ? { ...told, facts: { ...told.facts, teller: voiced.teller } }
      : told;
  const by = entitled(event, { ...voiced, side: sideOf(event, voiced) });
  return { stream: streamOf(event, by.teller), event, by, parties: partiesOf(event) };
}

/** The speaker, as one who may tell the event where not everybody may. */
function entitled(event: OwnEvent, by: Speaker): Speaker {
  switch (event.type) {
    case 'AccessGranted':
    case 'AccessRevoked':
    case 'SetOffOptedIn':
    case 'SetOffOptedOut':
    case 'SetOffProposed':
    case 'SetOffExpired':
    case 'ShareMade':
    case 'ShareRevoked':
    case 'ShareOpened':
    case 'WatchMade':
    case 'WatchExtended':
    case 'WatchEnded':
    case 'NoticeGiven':
    case 'EndpointMade':
    case 'EndpointSecretRotated':
    case 'EndpointEnded':
    case 'EndpointAsked':
    case 'EndpointCalled':
    case 'LeaseTaken':
    case 'ModelBrought':
    case 'DefaultModelChosen':
    case 'ProfessionalErased':
    case 'IdentifierLinked':
    case 'IdentifierUnlinked':
    case 'LinkConfirmed':
    case 'ScoreRestricted':
    case 'ScoreRestrictionLifted':
    case 'SkillClaimed':
    case 'SkillDropped':
    case 'VisibilityChosen':
      return { ...by, role: 'operator' };
    case 'SetOffAccepted':
    case 'SetOffRefused':
      return { ...by, role: 'emitter', party: event.facts.party };
    case 'FeedbackGiven':
    case 'ContactClaimed':
    case 'RecommendationGiven':
    case 'RecommendationChanged':
      return { ...by, party: event.facts.from };
    case 'FeedbackAnswered':
    case 'ContactRefused':
    case 'RecommendationAsked':
    case 'RecommendationAnswered':
    case 'RecommendationShown':
      return { ...by, party: event.facts.to };
    default:
      return by;
  }
}

const WEIGHTS: { readonly [Kind in StreamKind]: number } = {
  ...{ invoice: 8, payment: 8, delivery: 4, credit: 2 },
  ...{ professional: 3, relation: 6, receivable: 1, source: 1, access: 1, share: 1 },
  ...{ watch: 1, endpoint: 1, lease: 1, setoff: 1, model: 1, erasure: 1 },
};

const ALL_KINDS: readonly StreamKind[] = [
  ...(['professional', 'invoice', 'receivable', 'credit', 'payment'] as const),
  ...(['delivery', 'relation', 'source', 'access', 'share', 'model', 'erasure'] as const),
  ...(['watch', 'endpoint', 'lease', 'setoff'] as const),
];

/** Tellings to streams of these kinds, by every voice, with entry events among them. */
export function tellings(
  kinds: readonly StreamKind[] = ALL_KINDS,
  maxLength = 30,
): Arbitrary<readonly Telling[]> {
  const own: Arbitrary<OwnEvent> = fc.oneof(
    ...kinds.map((kind) => ({ weight: WEIGHTS[kind], arbitrary: EVENTS[kind] })),
  );
  const nth = fc.nat(maxLength);
  const plan: Arbitrary<Plan> = fc.oneof(
    { weight: 7, arbitrary: fc.record({ event: own, by: voice }) },
    { weight: 2, arbitrary: fc.record({ event: entryEvents, by: voice, nth }) },
    { weight: 2, arbitrary: fc.record({ by: voice, nth }) },
  );
  // Not only short ones: most rules show where several tellings meet in a stream.
  return fc.array(plan, { minLength: 1, maxLength, size: 'max' }).map(tellingsOf);
}

/** What a ledger holds after such tellings. */
export function histories(
  kinds: readonly StreamKind[] = ALL_KINDS,
  maxLength = 30,
): Arbitrary<History> {
  return tellings(kinds, maxLength).map(tellAll);
}
