/** A promise to deliver, told by supplier and client in any order. No state machine either. */

import type {
  DeliveryMade,
  DeliveryPromised,
  EntryEvent,
  EventOf,
  EventsTaken,
} from '../events.js';
import { must } from '../rejection.js';
import type { Speaker } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';
import { daysMustBeInOrder, mustNotBeNegative, partiesMustDiffer } from '../stream/rules.js';
import {
  forget,
  noStatements,
  remember,
  type StatementSubject,
  type Statements,
  tellOnce,
} from '../stream/statements.js';
import { documentNumber, type PartyId } from '../values/party.js';

/** `delivery-<supplier party>/<reference>`. */
export function deliveryStream(supplier: PartyId, reference: string): string {
  return `delivery-${supplier}/${documentNumber(reference)}`;
}

/** The events taken. */
export const DELIVERY_EVENTS = {
  DeliveryPromised: { kind: 'delivery', version: 1, day: ({ promisedOn }) => promisedOn },
  DeliveryRescheduled: { kind: 'delivery', version: 1, day: ({ agreedOn }) => agreedOn },
  DeliveryMade: {
    kind: 'delivery',
    version: 1,
    day: ({ handedOverOn, arrivedOn }) => handedOverOn ?? arrivedOn,
  },
  DeliveryAccepted: { kind: 'delivery', version: 1, day: ({ acceptedOn }) => acceptedOn },
  DeliveryRefused: { kind: 'delivery', version: 1, day: ({ refusedOn }) => refusedOn },
  GoodsReturned: { kind: 'delivery', version: 1, day: ({ returnedOn }) => returnedOn },
  DeliveryCancelled: { kind: 'delivery', version: 1, day: ({ cancelledOn }) => cancelledOn },
} as const satisfies EventsTaken<'delivery'>;
export type DeliveryEvent = EventOf<keyof typeof DELIVERY_EVENTS>;

/** The promise as each teller told it, where that stands. */
export type DeliveryState = Statements;

const initialState: DeliveryState = noStatements();

/** A whole delivery, in parts per million. */
const WHOLE_SHARE = 1_000_000;

function evolve(
  state: DeliveryState,
  recorded: Recorded<DeliveryEvent | EntryEvent>,
): DeliveryState {
  const { event } = recorded;
  switch (event.type) {
    case 'DeliveryPromised':
      return remember(state, recorded, promiseOf(event));
    case 'DeliveryRescheduled':
    case 'DeliveryMade':
    case 'DeliveryAccepted':
    case 'DeliveryRefused':
    case 'GoodsReturned':
    case 'DeliveryCancelled':
      return state;
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      return forget(state, event);
    default:
      return event satisfies never;
  }
}

function decide(event: DeliveryEvent, state: DeliveryState, by: Speaker): Decision<DeliveryEvent> {
  partiesMustDiffer(event.facts.supplier, event.facts.client, '/client');
  switch (event.type) {
    case 'DeliveryPromised': {
      const { value, currency } = event.facts;
      if (value !== undefined) {
        mustNotBeNegative(value, '/value');
        must(currency !== undefined, 'currency_must_come_with_the_amount', '/currency');
      }
      return tellOnce(event, state, by, promiseOf(event));
    }
    case 'DeliveryMade':
      checkMade(event);
      return tell(event);
    case 'GoodsReturned':
      checkShare(event.facts.share);
      return tell(event);
    case 'DeliveryRescheduled':
    case 'DeliveryAccepted':
    case 'DeliveryRefused':
    case 'DeliveryCancelled':
      return tell(event);
    default:
      return event satisfies never;
  }
}

export const delivery: Decider<DeliveryState, DeliveryEvent> = {
  streamName: ({ facts }) => deliveryStream(facts.supplier, facts.reference),
  initialState,
  evolve,
  decide,
};

function promiseOf({ facts }: DeliveryPromised): StatementSubject {
  return { name: { kind: 'promise' }, issuedOn: facts.promisedOn };
}

function checkMade({ facts: { handedOverOn, arrivedOn, share } }: DeliveryMade): void {
  if (handedOverOn !== undefined && arrivedOn !== undefined) {
    daysMustBeInOrder(handedOverOn, arrivedOn, '/arrivedOn');
  }
  const told = handedOverOn !== undefined || arrivedOn !== undefined;
  must(told, 'a_day_must_be_told', '/handedOverOn');
  checkShare(share);
}

function checkShare(share: number | undefined): void {
  if (share === undefined) return;
  const part = Number.isSafeInteger(share) && share >= 1 && share <= WHOLE_SHARE;
  must(part, 'share_must_be_parts_per_million', '/share');
}
