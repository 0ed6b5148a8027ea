/** A credit note, as its seller, its buyer or both tell it. */
import type { EntryEvent, EventOf, EventsTaken } from '../events.js';
import { must } from '../rejection.js';
import type { Speaker, Teller } from '../stored.js';
import type { Decider, Decision, Recorded } from '../stream/decider.js';
import {
  mustBePositive,
  mustNameEachOnce,
  mustNotBeNegative,
  partiesMustDiffer,
} from '../stream/rules.js';
import {
  forget,
  noStatements,
  remember,
  type StatementSubject,
  type Statements,
  statedBefore,
  tellOnce,
} from '../stream/statements.js';
import { sameFacts } from '../values/canonical.js';
import { units } from '../values/money.js';
import { documentNumber, type PartyId } from '../values/party.js';

/** `credit-<seller party>/<number>`. */
export function creditStream(seller: PartyId, number: string): string {
  return `credit-${seller}/${documentNumber(number)}`;
}

/** The events taken. */
export const CREDIT_EVENTS = {
  CreditNoteIssued: { kind: 'credit', version: 1, day: ({ issuedOn }) => issuedOn },
} as const satisfies EventsTaken<'credit'>;
export type CreditEvent = EventOf<keyof typeof CREDIT_EVENTS>;

/** The note as each teller told it, where that stands. */
export type CreditState = Statements;

const initialState: CreditState = noStatements();

function evolve(state: CreditState, recorded: Recorded<CreditEvent | EntryEvent>): CreditState {
  const { event } = recorded;
  switch (event.type) {
    case 'CreditNoteIssued':
      return remember(state, recorded, noteOf(event));
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      return forget(state, event);
    default:
      return event satisfies never;
  }
}

function decide(event: CreditEvent, state: CreditState, by: Speaker): Decision<CreditEvent> {
  const { seller, buyer, total, allocations } = event.facts;
  partiesMustDiffer(seller, buyer, '/buyer');
  let allocated = 0;
  for (const [i, { amount }] of allocations.entries()) {
    mustBePositive(amount, `/allocations/${i}/amount`);
    allocated += units(amount);
  }
  mustNotBeNegative(total, '/total');
  mustNameEachOnce(
    allocations,
    ({ number, issuedOn = '' }) => `${documentNumber(number)} ${issuedOn}`,
  );
  // What is not allocated is a balance; more than the note's total cannot be.
  must(allocated <= units(total), 'allocations_must_not_exceed_the_amount', '/allocations');
  return tellOnce(event, state, by, noteOf(event));
}

/** A note whose document changed: what was told of it is taken back, and told anew. */
function changed(
  event: CreditEvent,
  state: CreditState,
  by: Teller,
): Decision<CreditEvent | EntryEvent> | null {
  const before = statedBefore(state, by, event.facts.issuedOn);
  if (before.length === 0) return null;
  const same = before.find(({ facts }) => sameFacts(facts, event.facts));
  if (same) return { status: 'duplicate', revision: same.revision };
  const withdrawals = before.map(({ revision }): EntryEvent => {
    return { type: 'EntryWithdrawn', facts: { entry: revision, why: 'wrong_document' } };
  });
  return { status: 'new', events: [...withdrawals, event] };
}

export const credit: Decider<CreditState, CreditEvent> = {
  streamName: ({ facts }) => creditStream(facts.seller, facts.number),
  initialState,
  evolve,
  decide,
  changed,
};

function noteOf({ facts }: CreditEvent): StatementSubject {
  return { name: { kind: 'note' }, issuedOn: facts.issuedOn };
}
