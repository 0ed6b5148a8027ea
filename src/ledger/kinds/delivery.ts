/** A promise to deliver, told by supplier and client in any order. No state machine either. */

import type {
  DeliveryMade,
  DeliveryPromised,
  DeliveryRescheduled,
  EntryEvent,
  EventOf,
  EventsTaken,
} from '../events.js';
import { must } from '../rejection.js';
import type { Revision, Speaker, Teller } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';
import { daysMustBeInOrder, mustNotBeNegative, partiesMustDiffer } from '../stream/rules.js';
import {
  forget,
  noStatements,
  remember,
  type Statement,
  type StatementSubject,
  type Statements,
  statedBefore,
  tellOnce,
} from '../stream/statements.js';
import { sameFacts } from '../values/canonical.js';
import type { Day } from '../values/day.js';
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

/** The promise as each teller told it, and the other days told for it, where they stand. */
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
      return remember(state, recorded, dayOf(event));
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
  changed,
};

function promiseOf({ facts }: DeliveryPromised): StatementSubject {
  return { name: { kind: 'promise' }, issuedOn: facts.promisedOn };
}

function dayOf({ facts: { agreedOn } }: DeliveryRescheduled): StatementSubject {
  return { name: { kind: 'day', agreedOn }, issuedOn: agreedOn };
}

/** A day by which a teller said that it would be there, and since when. */
interface Plan {
  readonly revision: Revision;
  readonly since: Day;
  readonly dueOn: Day;
  /** Where it is the promise itself. */
  readonly promise: DeliveryPromised['facts'] | null;
}

/**
 * A document that promises another day is a rescheduling of what the same teller promised before;
 * of two documents the older one is the promise, whichever was read first. What differs in more
 * than its days contradicts, and is refused.
 */
function changed(
  event: DeliveryEvent,
  state: DeliveryState,
  by: Teller,
): Decision<DeliveryEvent | EntryEvent> | null {
  if (event.type !== 'DeliveryPromised') return null;
  const { facts } = event;
  const plans = statedBefore(state, by, facts.promisedOn).flatMap(planOf);
  const first = plans.find(({ promise }) => promise !== null);
  if (!first?.promise || sameFacts(first.promise, facts)) return null;
  const { promisedOn, dueOn } = first.promise;
  if (!sameFacts({ ...facts, promisedOn, dueOn }, first.promise)) return null;
  if (facts.promisedOn < promisedOn) {
    const away: EntryEvent = {
      type: 'EntryWithdrawn',
      facts: { entry: first.revision, why: 'wrong_document' },
    };
    return { status: 'new', events: [away, event, rescheduled(facts, dueOn, promisedOn)] };
  }
  const before = plans.filter(({ since }) => since <= facts.promisedOn);
  const [inForce = first] = before.toSorted(newestFirst);
  if (inForce.dueOn === facts.dueOn) return { status: 'duplicate', revision: inForce.revision };
  return { status: 'new', events: [rescheduled(facts, facts.dueOn, facts.promisedOn)] };
}

function planOf({ facts, revision }: Statement): readonly Plan[] {
  if (!('dueOn' in facts)) return [];
  const { dueOn } = facts;
  if ('agreedOn' in facts) return [{ revision, since: facts.agreedOn, dueOn, promise: null }];
  return [{ revision, since: facts.promisedOn, dueOn, promise: facts }];
}

function newestFirst(a: Plan, b: Plan): number {
  if (a.since !== b.since) return a.since < b.since ? 1 : -1;
  return b.revision - a.revision;
}

function rescheduled(
  { supplier, reference, client }: DeliveryPromised['facts'],
  dueOn: Day,
  agreedOn: Day,
): DeliveryRescheduled {
  const facts = { supplier, reference, client, dueOn, agreedOn, cause: 'supplier' } as const;
  return { type: 'DeliveryRescheduled', facts };
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
