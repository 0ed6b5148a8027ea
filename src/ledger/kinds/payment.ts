/**
 * A payment under its teller's own id. A reversal says only "it went back", and an allocation may
 * be told weeks later, so each event restates the whole payment after it (`PaymentAfter`). What is
 * restated follows from the set of facts that stand, not from the order in which they were told:
 * a reversal that comes first is remembered, and applied when the payment comes.
 */
import type {
  Allocation,
  EntryEvent,
  EventOf,
  EventsTaken,
  PaymentAfter,
  PaymentAllocated,
  PaymentAnnounced,
  PaymentReceived,
  PaymentRefunded,
  PaymentReversed,
  Share,
  TakenBackShare,
} from '../events.js';
import { must } from '../rejection.js';
import type { Revision, Speaker, Teller } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';
import { takenOut } from '../stream/entries.js';
import { mustBePositive, mustNameEachOnce, partiesMustDiffer } from '../stream/rules.js';
import { contradiction } from '../stream/statements.js';
import { sameFacts } from '../values/canonical.js';
import { minorUnits } from '../values/money.js';
import {
  checkAllocations,
  checkAnnounced,
  type Invoice,
  invoiceName,
  mayAllocate,
  maySpeakOf,
  mustAllBePositive,
  mustBeOfItsVoice,
  mustBeTheirs,
  mustFit,
  mustNameCurrency,
  mustTakeBackNoMore,
  namesOf,
} from './payment-rules.js';

/** `payment-<teller>/<their id>`. Unlike a number, an id may tell upper from lower case. */
export function paymentStream(teller: string, payment: string): string {
  return `payment-${teller}/${payment.trim()}`;
}

/** The events taken. */
export const PAYMENT_EVENTS = {
  PaymentAnnounced: { kind: 'payment', version: 1, day: ({ on }) => on },
  PaymentFailed: { kind: 'payment', version: 1, day: ({ on }) => on },
  PaymentReceived: {
    kind: 'payment',
    version: 1,
    day: ({ creditedOn, initiatedOn }) => creditedOn ?? initiatedOn,
  },
  PaymentAllocated: { kind: 'payment', version: 1, day: ({ on }) => on },
  PaymentReversed: { kind: 'payment', version: 1, day: ({ on }) => on },
  PaymentRefunded: { kind: 'payment', version: 1, day: ({ on }) => on },
} as const satisfies EventsTaken<'payment'>;
export type PaymentEvent = EventOf<keyof typeof PAYMENT_EVENTS>;

function streamName({ type, facts }: PaymentEvent, teller: string): string {
  const told = type === 'PaymentAllocated' ? (facts.teller ?? teller) : teller;
  return paymentStream(told, facts.payment);
}

/** Facts that stand, with the entry that holds them. */
interface Standing<Event extends PaymentEvent> {
  readonly facts: Event['facts'];
  readonly revision: Revision;
  readonly by: Teller;
}

export interface PaymentState {
  readonly announced: readonly Standing<PaymentAnnounced>[];
  /** One, or a second that names the payer whom the first left out. */
  readonly received: readonly Standing<PaymentReceived>[];
  readonly allocated: readonly Standing<PaymentAllocated>[];
  readonly reversed: readonly Standing<PaymentReversed>[];
  /** Refunds that take back what was told as paid of an invoice. */
  readonly refunded: readonly Standing<PaymentRefunded>[];
  /** Every invoice that was ever given a share, by its name, even if that was withdrawn. */
  readonly named: ReadonlyMap<string, Invoice>;
}

const initialState: PaymentState = {
  announced: [],
  received: [],
  allocated: [],
  reversed: [],
  refunded: [],
  named: new Map(),
};

function evolve(
  state: PaymentState,
  { event, revision, by }: Recorded<PaymentEvent | EntryEvent>,
): PaymentState {
  switch (event.type) {
    case 'PaymentAnnounced': {
      const announced = [...state.announced, { facts: event.facts, revision, by }];
      return { ...state, announced, named: naming(state.named, event.facts.allocations) };
    }
    case 'PaymentFailed':
      return { ...state, named: naming(state.named, event.facts.allocations ?? []) };
    case 'PaymentReceived': {
      const received = [...state.received, { facts: event.facts, revision, by }];
      return { ...state, received, named: naming(state.named, event.facts.allocations) };
    }
    case 'PaymentAllocated': {
      const allocated = [...state.allocated, { facts: event.facts, revision, by }];
      return { ...state, allocated, named: naming(state.named, event.facts.allocations) };
    }
    case 'PaymentReversed':
      return { ...state, reversed: [...state.reversed, { facts: event.facts, revision, by }] };
    case 'PaymentRefunded': {
      const { allocations = [] } = event.facts;
      const refunded = [...state.refunded, { facts: event.facts, revision, by }];
      return { ...state, refunded, named: naming(state.named, allocations) };
    }
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
    announced: state.announced.filter(stands),
    received: state.received.filter(stands),
    allocated: state.allocated.filter(stands),
    reversed: state.reversed.filter(stands),
    refunded: state.refunded.filter(stands),
    named: state.named,
  };
}

function decide(event: PaymentEvent, state: PaymentState, by: Speaker): Decision<PaymentEvent> {
  const received = inForce(state);
  switch (event.type) {
    case 'PaymentAnnounced':
      checkAnnounced(event);
      return tell(event);
    case 'PaymentFailed':
      mustBeOfItsVoice(received, by);
      checkAllocations(event.facts.allocations ?? []);
      return tell(event);
    case 'PaymentReceived':
      return decideReceived(event, state, by);
    case 'PaymentAllocated': {
      const { allocations } = event.facts;
      mustBeTheirs(event, received, by);
      checkAllocations(allocations);
      if (received) mustFit(allocations, received.facts, '/allocations');
      return tell(event);
    }
    case 'PaymentRefunded':
      mustBeOfItsVoice(received, by);
      mustBePositive(event.facts.amount, '/amount');
      mustTakeBackNoMore(event.facts);
      return tell(event);
    case 'PaymentReversed':
      mustBeOfItsVoice(received, by);
      mustNameCurrency(event.facts);
      return tell(event);
    default:
      return event satisfies never;
  }
}

/**
 * Another document on the same movement often names a party otherwise, by an account or by a name.
 * What moved, and when, is the same, so it says nothing new: what was told first stands.
 */
function changed(event: PaymentEvent, state: PaymentState): Decision<PaymentEvent> | null {
  const received = inForce(state);
  if (event.type !== 'PaymentReceived' || received?.facts.payer === undefined) return null;
  const { facts, revision } = received;
  const { payer, payee } = event.facts;
  const isSame =
    sameFacts({ ...facts, payer }, event.facts) || sameFacts({ ...facts, payee }, event.facts);
  return isSame ? { status: 'duplicate', revision } : null;
}

/** Payment events, and entry events that take one out, carry the payment as it is after them. */
function restate(event: PaymentEvent | EntryEvent, state: PaymentState): PaymentEvent | EntryEvent {
  switch (event.type) {
    case 'EntryContested':
    case 'EntryAnswered':
      return event;
    case 'PaymentAnnounced':
    case 'PaymentFailed':
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

export const payment: Decider<PaymentState, PaymentEvent> = {
  streamName,
  initialState,
  evolve,
  decide,
  changed,
  restate,
};

function decideReceived(
  event: PaymentReceived,
  state: PaymentState,
  by: Speaker,
): Decision<PaymentReceived> {
  const { payer, payee, amount, allocations, initiatedOn, creditedOn } = event.facts;
  partiesMustDiffer(payee, payer, '/payee');
  mustBePositive(amount, '/amount');
  mustAllBePositive(allocations);
  const told = initiatedOn !== undefined || creditedOn !== undefined;
  must(told, 'a_day_must_be_told', '/creditedOn');
  mustNameEachOnce(allocations, invoiceName);
  mustFit(allocations, event.facts, '/allocations');
  // Whichever of the two is told last is refused, so that the order does not matter.
  for (const { facts } of state.allocated) mustFit(facts.allocations, event.facts, '/amount');
  const received = inForce(state);
  if (!received) return tell(event);
  if (sameFacts(received.facts, event.facts) || leavesOutThePayer(event.facts, received.facts)) {
    return { status: 'duplicate', revision: received.revision };
  }
  mustBeOfItsVoice(received, by);
  if (leavesOutThePayer(received.facts, event.facts)) return tell(event);
  throw contradiction('already_told', received, event.facts);
}

/** Whether the first is the second but for its payer: copies go to those who need not know. */
function leavesOutThePayer(
  one: PaymentReceived['facts'],
  { payer, ...other }: PaymentReceived['facts'],
): boolean {
  return payer !== undefined && one.payer === undefined && sameFacts(one, other);
}

/** The payment, as the entry says that tells most of it. */
function inForce({ received }: PaymentState): Standing<PaymentReceived> | null {
  return received.find(({ facts }) => facts.payer !== undefined) ?? received[0] ?? null;
}

/** The whole payment as the facts that stand give it. */
export function paymentAfter(state: PaymentState): PaymentAfter {
  const { named } = state;
  const received = inForce(state);
  const takenBack = takenBackBy(state.refunded);
  const names = named.size > 1 ? [...named].sort(byName) : [...named];
  if (!received) {
    const shares = names.map(([, invoice]) => ({ ...invoice, amount: NOTHING }));
    return { known: false, ...partiesAnnounced(state), shares, ...takenBack };
  }
  const standing = new Map<string, Allocation>();
  const allocated = state.allocated.filter(({ by }) => mayAllocate(by, received));
  for (const allocation of allocationsInForce(allocated, received)) {
    standing.set(invoiceName(allocation), allocation);
  }
  const reversal = reversalInForce(state.reversed.filter(({ by }) => maySpeakOf(by, received)));
  const shares = names.map(([name, invoice]) => shareOf(invoice, standing.get(name), reversal));
  const { payer, payee, initiatedOn, creditedOn, currency, instrument } = received.facts;
  const { teller, party, side, source, owner, vetting } = received.by;
  const held = owner !== undefined && vetting !== undefined && { owner, vetting };
  return {
    known: true,
    by: { teller, party, side, source, ...held },
    payer,
    payee,
    ...dayOfPayment(initiatedOn, creditedOn),
    currency,
    instrument,
    shares,
    ...takenBack,
  };
}

/** What the refunds take back, in an order that does not depend on when they were told. */
function takenBackBy(
  refunded: readonly Standing<PaymentRefunded>[],
): Pick<PaymentAfter, 'takenBack'> {
  const all = refunded.flatMap(({ facts, by: { teller, party } }) =>
    (facts.allocations ?? []).map(
      (allocation): TakenBackShare => ({
        ...namesOf(allocation),
        amount: allocation.amount,
        on: facts.on,
        by: { teller, party },
      }),
    ),
  );
  const key = ({ on, amount, ...invoice }: TakenBackShare): string =>
    `${on} ${invoiceName(invoice)} ${amount}`;
  all.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return all.length === 0 ? {} : { takenBack: all };
}

/** Whom a payment that is not known yet concerns: those of its newest announcement. */
function partiesAnnounced({ announced }: PaymentState): Pick<PaymentAfter, 'payer' | 'payee'> {
  const last = newestOf(announced)?.facts;
  return {
    ...(last?.payer !== undefined && { payer: last.payer }),
    ...(last?.payee !== undefined && { payee: last.payee }),
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
  invoice: Invoice,
  allocation: Allocation | undefined,
  reversal: PaymentReversed['facts'] | null,
): Share {
  if (!allocation) return { ...invoice, amount: NOTHING };
  const { amount, currency } = allocation;
  const share = { ...invoice, amount, ...(currency !== undefined && { currency }) };
  if (!reversal) return share;
  const { on, cause } = reversal;
  return { ...share, amount: NOTHING, returned: { amount, on, cause } };
}

/** The newest allocation by its own day, then by when it was told; else the payment's own. */
function allocationsInForce(
  allocated: PaymentState['allocated'],
  received: Standing<PaymentReceived>,
): readonly Allocation[] {
  return (newestOf(allocated) ?? received).facts.allocations;
}

function newestOf<Event extends PaymentAllocated | PaymentAnnounced>(
  told: readonly Standing<Event>[],
): Standing<Event> | null {
  let newest: Standing<Event> | null = null;
  for (const one of told) {
    if (!newest || one.facts.on >= newest.facts.on) newest = one;
  }
  return newest;
}

/** A payment goes back once: of several reversals the earliest counts, then the smaller cause. */
function reversalInForce(
  reversed: readonly Standing<PaymentReversed>[],
): PaymentReversed['facts'] | null {
  let first: PaymentReversed['facts'] | null = null;
  for (const { facts } of reversed) {
    if (!first || `${facts.on} ${facts.cause}` < `${first.on} ${first.cause}`) first = facts;
  }
  return first;
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
  for (const allocation of allocations) all.set(invoiceName(allocation), namesOf(allocation));
  return all;
}
