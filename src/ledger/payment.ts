/**
 * A payment under its teller's own id. A reversal says only "it went back", and an allocation may
 * be told weeks later, so each event restates the whole payment after it (`PaymentAfter`). What is
 * restated follows from the set of facts that stand, not from the order in which they were told:
 * a reversal that comes first is remembered, and applied when the payment comes.
 */
import type {
  Allocation,
  EntryEvent,
  PaymentAfter,
  PaymentAllocated,
  PaymentEvent,
  PaymentReceived,
  PaymentReversed,
  Share,
} from './events.js';
import { minorUnits, units } from './money.js';
import { documentNumber, type PartyId } from './party.js';
import { must } from './rejection.js';
import { mustBePositive, mustNameEachOnce, partiesMustDiffer } from './rules.js';
import type { Revision, Teller } from './stored.js';
import { type Decider, type Decision, type Recorded, takenOut, tell } from './stream.js';
import { contradiction, sameFacts } from './tellings.js';

/** `payment-<teller>/<their id>`. Unlike a number, an id may tell upper from lower case. */
export function paymentStream(teller: string, payment: string): string {
  return `payment-${teller}/${payment.trim()}`;
}

/** Facts that stand, with the entry that holds them. */
interface Standing<Event extends PaymentEvent> {
  readonly facts: Event['facts'];
  readonly revision: Revision;
}

interface Received extends Standing<PaymentReceived> {
  readonly by: Teller;
}

interface Invoice {
  readonly seller: PartyId;
  readonly number: string;
}

export interface PaymentState {
  readonly received: Received | null;
  readonly allocated: readonly Standing<PaymentAllocated>[];
  readonly reversed: readonly Standing<PaymentReversed>[];
  /** Every invoice that was ever given a share, by its name, even if that was withdrawn. */
  readonly named: ReadonlyMap<string, Invoice>;
}

const initialState: PaymentState = {
  received: null,
  allocated: [],
  reversed: [],
  named: new Map(),
};

function evolve(
  state: PaymentState,
  { event, revision, by }: Recorded<PaymentEvent | EntryEvent>,
): PaymentState {
  switch (event.type) {
    case 'PaymentReceived': {
      const received = { facts: event.facts, revision, by };
      return { ...state, received, named: naming(state.named, event.facts.allocations) };
    }
    case 'PaymentAllocated': {
      const allocated = [...state.allocated, { facts: event.facts, revision }];
      return { ...state, allocated, named: naming(state.named, event.facts.allocations) };
    }
    case 'PaymentReversed':
      return { ...state, reversed: [...state.reversed, { facts: event.facts, revision }] };
    case 'PaymentRefunded':
      return state;
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      return without(state, takenOut(event));
    default:
      return event satisfies never;
  }
}

function without(state: PaymentState, entry: Revision | null): PaymentState {
  if (entry === null) return state;
  const stands = ({ revision }: { readonly revision: Revision }): boolean => revision !== entry;
  return {
    received: state.received && stands(state.received) ? state.received : null,
    allocated: state.allocated.filter(stands),
    reversed: state.reversed.filter(stands),
    named: state.named,
  };
}

function decide(event: PaymentEvent, state: PaymentState): Decision<PaymentEvent> {
  switch (event.type) {
    case 'PaymentReceived':
      return decideReceived(event, state);
    case 'PaymentAllocated': {
      const { allocations } = event.facts;
      mustAllBePositive(allocations);
      mustNameEachOnce(allocations, nameOf);
      if (state.received) mustFit(allocations, state.received.facts, '/allocations');
      return tell(event);
    }
    case 'PaymentRefunded':
      mustBePositive(event.facts.amount, '/amount');
      return tell(event);
    case 'PaymentReversed':
      return tell(event);
    default:
      return event satisfies never;
  }
}

function decideReceived(event: PaymentReceived, state: PaymentState): Decision<PaymentReceived> {
  const { payer, payee, amount, allocations, initiatedOn, creditedOn } = event.facts;
  partiesMustDiffer(payer, payee, '/payee');
  mustBePositive(amount, '/amount');
  mustAllBePositive(allocations);
  const told = initiatedOn !== undefined || creditedOn !== undefined;
  must(told, 'a_day_must_be_told', '/creditedOn');
  mustNameEachOnce(allocations, nameOf);
  mustFit(allocations, event.facts, '/allocations');
  // Whichever of the two is told last is refused, so that the order does not matter.
  for (const { facts } of state.allocated) mustFit(facts.allocations, event.facts, '/amount');
  const { received } = state;
  if (!received) return tell(event);
  if (sameFacts(received.facts, event.facts)) {
    return { status: 'duplicate', revision: received.revision };
  }
  throw contradiction('already_told', received, event.facts);
}

function mustAllBePositive(allocations: readonly Allocation[]): void {
  for (const [i, { amount }] of allocations.entries()) {
    mustBePositive(amount, `/allocations/${i}/amount`);
  }
}

/** Shares in another currency cannot be compared with the payment, the others must fit in it. */
function mustFit(
  allocations: readonly Allocation[],
  payment: PaymentReceived['facts'],
  pointer: string,
): void {
  let sum = 0;
  for (const { amount, currency } of allocations) {
    if (currency === undefined || currency === payment.currency) sum += units(amount);
  }
  if (sum > units(payment.amount)) {
    must(
      false,
      'allocations_must_not_exceed_the_amount',
      pointer,
      `The allocations sum to ${sum}, the payment is ${payment.amount} ${payment.currency}.`,
    );
  }
}

/** Payment events, and entry events that take one out, carry the payment as it is after them. */
function restate(event: PaymentEvent | EntryEvent, state: PaymentState): PaymentEvent | EntryEvent {
  switch (event.type) {
    case 'EntryContested':
    case 'EntryAnswered':
      return event;
    case 'PaymentReceived':
    case 'PaymentAllocated':
    case 'PaymentReversed':
    case 'PaymentRefunded':
    case 'EntryWithdrawn':
    case 'ContestResolved':
      return { ...event, after: paymentAfter(state) };
    default:
      return event satisfies never;
  }
}

/** The whole payment as the facts that stand give it. */
export function paymentAfter(state: PaymentState): PaymentAfter {
  const { received, named } = state;
  const names = named.size > 1 ? [...named].sort(byName) : [...named];
  if (!received) {
    const shares = names.map(([, { seller, number }]) => ({ seller, number, amount: NOTHING }));
    return { known: false, shares };
  }
  const standing = new Map<string, Allocation>();
  for (const allocation of allocationsInForce(state, received)) {
    standing.set(nameOf(allocation), allocation);
  }
  const reversal = reversalInForce(state.reversed);
  const shares = names.map(([name, told]) => shareOf(told, standing.get(name), reversal));
  const { payer, payee, initiatedOn, creditedOn, currency, instrument } = received.facts;
  const { teller, party, side, source } = received.by;
  return {
    known: true,
    by: { teller, party, side, source },
    payer,
    payee,
    ...dayOfPayment(initiatedOn, creditedOn),
    currency,
    instrument,
    shares,
  };
}

const NOTHING = minorUnits(0);

/** Without the day of the credit, the day on which the payer gave the order has to do. */
function dayOfPayment(
  initiatedOn: string | undefined,
  creditedOn: string | undefined,
): Pick<PaymentAfter, 'creditedOn' | 'dayTold'> {
  if (creditedOn !== undefined) return { creditedOn, dayTold: 'credited' };
  return initiatedOn === undefined ? {} : { creditedOn: initiatedOn, dayTold: 'initiated' };
}

function shareOf(
  { seller, number }: Invoice,
  allocation: Allocation | undefined,
  reversal: PaymentReversed['facts'] | null,
): Share {
  if (!allocation) return { seller, number, amount: NOTHING };
  const { amount, currency } = allocation;
  const share = { seller, number, amount, ...(currency !== undefined && { currency }) };
  if (!reversal) return share;
  const { on, cause } = reversal;
  return { ...share, amount: NOTHING, returned: { amount, on, cause } };
}

/** The newest allocation by its own day, then by when it was told; else the payment's own. */
function allocationsInForce(
  { allocated }: PaymentState,
  received: Standing<PaymentReceived>,
): readonly Allocation[] {
  let newest: Standing<PaymentAllocated> | null = null;
  for (const one of allocated) {
    if (!newest || one.facts.on >= newest.facts.on) newest = one;
  }
  return (newest ?? received).facts.allocations;
}

/** A payment goes back once: of several tellings the earliest counts, then the smaller cause. */
function reversalInForce(
  reversed: readonly Standing<PaymentReversed>[],
): PaymentReversed['facts'] | null {
  let first: PaymentReversed['facts'] | null = null;
  for (const { facts } of reversed) {
    if (!first || `${facts.on} ${facts.cause}` < `${first.on} ${first.cause}`) first = facts;
  }
  return first;
}

function nameOf({ seller, number }: Invoice): string {
  return `${seller}/${documentNumber(number)}`;
}

function byName([a]: [string, Invoice], [b]: [string, Invoice]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function naming(
  named: ReadonlyMap<string, Invoice>,
  allocations: readonly Allocation[],
): ReadonlyMap<string, Invoice> {
  if (allocations.length === 0) return named;
  const all = new Map(named);
  for (const { seller, number } of allocations) {
    all.set(nameOf({ seller, number }), { seller, number: documentNumber(number) });
  }
  return all;
}

export const payment: Decider<PaymentState, PaymentEvent> = {
  initialState,
  evolve,
  decide,
  restate,
};
