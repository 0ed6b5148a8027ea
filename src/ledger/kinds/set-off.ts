/**
 * A proposal to set off: its legs, who accepted, and how it ended. Whoever answers looks at this
 * stream alone; that the invoices are still open is for each to see when it tells of them.
 */
import type { EntryEvent, EventOf, EventsTaken } from '../events.js';
import { must } from '../rejection.js';
import type { Revision, Speaker } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';
import type { Day } from '../values/day.js';
import type { PartyId } from '../values/party.js';

/** `setoff-<id>`: a category has no dash. */
export function setOffStream(setOff: string): string {
  return `setoff-${setOff}`;
}

/** The events taken. */
export const SET_OFF_EVENTS = {
  SetOffProposed: { kind: 'setoff', version: 1, day: ({ on }) => on },
  SetOffAccepted: { kind: 'setoff', version: 1, day: ({ on }) => on },
  SetOffRefused: { kind: 'setoff', version: 1, day: ({ on }) => on },
  SetOffExpired: { kind: 'setoff', version: 1, day: ({ on }) => on },
} as const satisfies EventsTaken<'setoff'>;
export type SetOffEvent = EventOf<keyof typeof SET_OFF_EVENTS>;

export interface SetOffState {
  /** Of each leg its debtor, by number, and where it is told. */
  readonly legs: ReadonlyMap<number, { readonly debtor: PartyId; readonly revision: Revision }>;
  readonly of: number;
  readonly until: Day;
  readonly accepted: ReadonlyMap<PartyId, Revision>;
  readonly ended: 'refused' | 'expired' | null;
}

const initialState: SetOffState = {
  ...{ legs: new Map(), of: 0, until: '', accepted: new Map(), ended: null },
};

function evolve(
  state: SetOffState,
  { event, revision }: Recorded<SetOffEvent | EntryEvent>,
): SetOffState {
  switch (event.type) {
    case 'SetOffProposed': {
      const { leg, of, until, debtor } = event.facts;
      return { ...state, of, until, legs: new Map([...state.legs, [leg, { debtor, revision }]]) };
    }
    case 'SetOffAccepted':
      return { ...state, accepted: new Map([...state.accepted, [event.facts.party, revision]]) };
    case 'SetOffRefused':
      return { ...state, ended: 'refused' };
    case 'SetOffExpired':
      return { ...state, ended: 'expired' };
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      // It ends by an answer or by its last day, in no other way.
      return state;
    default:
      return event satisfies never;
  }
}

/** For whom somebody answers is for the caller to ask, as of share links. */
function decide(event: SetOffEvent, state: SetOffState, by: Speaker): Decision<SetOffEvent> {
  switch (event.type) {
    case 'SetOffProposed': {
      // The ledger itself, which speaks as an operator.
      must(by.role === 'operator', 'only_an_operator_may');
      const known = state.legs.get(event.facts.leg);
      if (known) return { status: 'duplicate', revision: known.revision };
      return tell(event);
    }
    case 'SetOffAccepted': {
      const { party, on } = event.facts;
      mustBeAnsweredBy(state, party, by);
      const known = state.accepted.get(party);
      if (known !== undefined) return { status: 'duplicate', revision: known };
      must(state.ended === null && on <= state.until, 'set_off_must_be_open', '/setOff');
      return tell(event);
    }
    case 'SetOffRefused': {
      const { party, on } = event.facts;
      mustBeAnsweredBy(state, party, by);
      const isOpen = state.ended === null && !isAgreed(state) && on <= state.until;
      must(isOpen, 'set_off_must_be_open', '/setOff');
      return tell(event);
    }
    case 'SetOffExpired': {
      must(by.role === 'operator', 'only_an_operator_may');
      const isOver = event.facts.on > state.until && state.legs.size > 0;
      must(isOver && state.ended === null && !isAgreed(state), 'set_off_must_be_open', '/setOff');
      return tell(event);
    }
    default:
      return event satisfies never;
  }
}

function isAgreed({ legs, of, accepted }: SetOffState): boolean {
  return of > 0 && legs.size === of && accepted.size === of;
}

/** Each says yes or no for itself: an operator answers for nobody. */
function mustBeAnsweredBy({ legs, of }: SetOffState, party: PartyId, by: Speaker): void {
  const isParty = [...legs.values()].some(({ debtor }) => debtor === party);
  must(isParty && legs.size === of, 'set_off_must_exist', '/setOff');
  const mayAnswer = by.role === 'emitter' || by.role === 'partner';
  must(mayAnswer && by.party !== null, 'teller_must_speak_for_a_party', '/party');
}

export const setOffProposal: Decider<SetOffState, SetOffEvent> = {
  streamName: ({ facts }) => setOffStream(facts.setOff),
  initialState,
  evolve,
  decide,
};
