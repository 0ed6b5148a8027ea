/**
 * Valid events of every type for property tests, drawn from small pools of parties, numbers, days
 * so that they meet: the same invoice told by two tellers, a number used again, a payment reversed
 * before it is told. Every event is valid by itself; a stream may still refuse it for what it
 * holds. histories.ts adds who tells them and runs them through the deciders.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { OwnEvent } from '../../src/ledger/deciders.js';
import { EVENT_TYPES, isEventType } from '../../src/ledger/event-types.js';
import type {
  Allocation,
  EntryEvent,
  EventOf,
  EventType,
  Instalment,
  InvoiceTerms,
  LedgerEvent,
} from '../../src/ledger/events.js';
import { isEntryEvent } from '../../src/ledger/stream/entries.js';
import type { StreamKind } from '../../src/ledger/stream-kind.js';
import { eventWith } from '../../src/ledger/upcast.js';

/** The pools. Party ids have the form of real ones; the days span a number's reuse (180 days). */
export const PARTIES = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
export const NUMBERS = ['INV-1', 'INV-2', 'INV 1'];
export const PAYMENTS = ['P1', 'P2'];
export const DAYS = [
  ...['2025-12-31', '2026-01-15', '2026-02-28', '2026-03-01', '2026-03-31', '2026-04-30'],
  ...['2026-05-01', '2026-06-30', '2026-09-15', '2026-12-31'],
];
export const AMOUNTS = ['1', '2', '100', '5000', '10000', '33333'];

const party = fc.constantFrom(...PARTIES);
const SET_OFF_DEBTOR = fc.constant('a'.repeat(32));
const number = fc.constantFrom(...NUMBERS);
export const day = fc.constantFrom(...DAYS);
export const amount = fc.constantFrom(...AMOUNTS);
const currency = fc.constantFrom('EUR', 'EUR', 'EUR', 'USD');
const payment = fc.constantFrom(...PAYMENTS);
/** Mostly the first entry of its stream, which is there. */
const entry = fc.constantFrom(0, 0, 0, 1, 2);
const skill = fc.constantFrom('62.01', 'own.1');
const twoParties = fc.shuffledSubarray(PARTIES, { minLength: 2, maxLength: 2 });

/** Facts whose members are all there. */
function facts<Facts>(
  members: { [Name in keyof Facts]: Arbitrary<Facts[Name]> },
): Arbitrary<Facts> {
  return fc.record(members, { noNullPrototype: true });
}

/** Facts whose members are told or not. */
function maybe<Facts>(members: { [Name in keyof Facts]: Arbitrary<Facts[Name]> }) {
  return fc.record<Facts, never>(members, { noNullPrototype: true, requiredKeys: [] });
}

/** Members of several records together; a later one wins. */
function both<A extends object, B extends object>(
  a: Arbitrary<A>,
  b: Arbitrary<B>,
): Arbitrary<A & B> {
  return fc.tuple(a, b).map(([one, two]) => ({ ...one, ...two }));
}

/** Near enough to one another that what is given may be changed. */
const march = fc.constantFrom('2026-03-01', '2026-03-31');

type Recommending = Omit<EventOf<'RecommendationGiven'>['facts'], 'from' | 'to'>;

const recommending: Arbitrary<Recommending> = fc.oneof(
  facts<Recommending>({
    goodAt: fc.constantFrom(['payment'], ['deadlines', 'quality']),
    mayBePublic: fc.boolean(),
    on: march,
  }),
  facts<Recommending>({
    ...{ goodAt: fc.constant(['skill']), skill, mayBePublic: fc.boolean(), on: march },
  }),
);

function ordered<First extends string, Second extends string>(
  first: First,
  second: Second,
): Arbitrary<{ [Name in First | Second]: string }>;
function ordered(first: string, second: string): Arbitrary<Record<string, string>> {
  return twoParties.map(([one = '', two = '']) => ({ [first]: one, [second]: two }));
}

const dated: Arbitrary<Instalment> = facts<Instalment & { due: string }>({
  kind: fc.constantFrom('ordinary', 'ordinary', 'deposit', 'retention'),
  amount,
  due: day,
  basis: fc.constantFrom('stated', 'stated', 'derived', 'legal'),
});
const undated: Arbitrary<Instalment> = facts<Instalment>({
  kind: fc.constant('ordinary'),
  amount,
  basis: fc.constant('unknown'),
});
const instalments = fc.array(fc.oneof({ weight: 5, arbitrary: dated }, undated), {
  minLength: 1,
  maxLength: 3,
});

function sum(parts: readonly { readonly amount: string }[]): number {
  return parts.reduce((total, part) => total + Number(part.amount), 0);
}

/** Terms of an invoice whose amounts add up. */
export const terms: Arbitrary<InvoiceTerms> = fc
  .record({
    instalments,
    prepaid: fc.constantFrom('0', '0', '500'),
    typeCode: fc.constantFrom('380', '386'),
    currency,
    issuedOn: day,
    purpose: fc.constantFrom('supply', 'supply', 'late_interest', 'recovery_fee'),
    discounted: fc.boolean(),
  } as const)
  .map(({ discounted, ...told }) => ({
    ...told,
    total: String(sum(told.instalments) + Number(told.prepaid)),
    payable: String(sum(told.instalments)),
    ...(discounted && { cashDiscounts: [{ rate: 200, by: told.issuedOn }] }),
  }));

const invoiceRef = both(
  facts<{ seller: string; number: string }>({ seller: party, number }),
  maybe<{ issuedOn: string }>({ issuedOn: day }),
);
const deliveryRef = facts<{ supplier: string; reference: string }>({
  supplier: party,
  reference: number,
});
const issued = both(both(ordered('seller', 'buyer'), facts<{ number: string }>({ number })), terms);

/** Shares of a payment, each document once; sometimes none. */
const allocations: Arbitrary<readonly Allocation[]> = fc.uniqueArray(
  both(
    facts<Pick<Allocation, 'seller' | 'number' | 'amount'>>({ seller: party, number, amount }),
    maybe<{ issuedOn: string }>({ issuedOn: day }),
  ),
  { maxLength: 3, selector: (part) => `${part.seller}/${part.number}` },
);
const creditAllocations = fc.uniqueArray(
  both(
    facts<{ number: string; amount: string }>({ number, amount }),
    maybe<{ issuedOn: string }>({ issuedOn: day }),
  ),
  {
    maxLength: 3,
    selector: (part) => part.number,
  },
);

/** A document's amount: what its allocations sum to, and something more. */
function covering<Parts extends readonly { readonly amount: string }[]>(
  parts: Arbitrary<Parts>,
): Arbitrary<{ allocations: Parts; rest: number }> {
  return fc.record({ allocations: parts, rest: fc.constantFrom(1, 100, 0) }).map((told) => ({
    allocations: told.allocations,
    rest: sum(told.allocations) + told.rest === 0 ? 1 : told.rest,
  }));
}

const daysOfPayment = fc.oneof(
  facts<{ initiatedOn: string }>({ initiatedOn: day }),
  facts<{ creditedOn: string }>({ creditedOn: day }),
  facts<{ initiatedOn: string; creditedOn: string }>({ initiatedOn: day, creditedOn: day }),
);
const received: Arbitrary<EventOf<'PaymentReceived'>['facts']> = both(
  both(
    fc.oneof(ordered('payer', 'payee'), facts<{ payee: string }>({ payee: party })),
    daysOfPayment,
  ),
  both(
    facts<Pick<EventOf<'PaymentReceived'>['facts'], 'payment' | 'currency' | 'instrument'>>({
      payment,
      currency,
      instrument: fc.constantFrom('credit_transfer', 'direct_debit', 'card'),
    }),
    covering(allocations).map((told) => ({
      allocations: told.allocations,
      amount: String(sum(told.allocations) + told.rest),
    })),
  ),
);

const receivable: Arbitrary<EventOf<'ReceivableAssigned'>['facts']> = both(
  both(ordered('seller', 'factor'), facts<{ number: string; on: string }>({ number, on: day })),
  facts<{ confidential: boolean }>({ confidential: fc.boolean() }),
);

const daysOfDelivery = fc.oneof(
  facts<{ handedOverOn: string }>({ handedOverOn: day }),
  facts<{ arrivedOn: string }>({ arrivedOn: day }),
  fc.tuple(day, day).map((days) => {
    const [handedOverOn = '', arrivedOn = ''] = [...days].sort();
    return { handedOverOn, arrivedOn };
  }),
);

/** Valid facts of each event type. */
export const FACTS: { [Type in EventType]: Arbitrary<EventOf<Type>['facts']> } = {
  ProfessionalRegistered: both(
    facts<{ party: string }>({ party }),
    fc.constantFrom({ scheme: '0002' }, { scheme: 'local', localTo: 'books-a' }),
  ),
  ProfessionalUpdated: both(
    facts<{ party: string; from: string }>({ party, from: day }),
    maybe<{ country: string; region: string; sizeClass: 'micro' | 'large' }>({
      country: fc.constantFrom('FR', 'DE'),
      region: fc.constantFrom('FR-ARA', 'FR-IDF'),
      sizeClass: fc.constantFrom('micro', 'large'),
    }),
  ),
  IdentifierLinked: both(
    ordered('party', 'to'),
    facts<{ kind: EventOf<'IdentifierLinked'>['facts']['kind'] }>({
      kind: fc.constantFrom('same', 'establishment', 'successor'),
    }),
  ),
  IdentifierUnlinked: ordered('party', 'to'),
  LinkConfirmed: facts<EventOf<'LinkConfirmed'>['facts']>({ party, entry }),
  ScoreRestricted: facts<EventOf<'ScoreRestricted'>['facts']>({
    party,
    ground: fc.constantFrom('accuracy', 'unlawful', 'claim', 'objection'),
  }),
  ScoreRestrictionLifted: facts<EventOf<'ScoreRestrictionLifted'>['facts']>({ party }),
  SkillClaimed: facts<EventOf<'SkillClaimed'>['facts']>({ party, skill, on: day }),
  SkillDropped: facts<EventOf<'SkillDropped'>['facts']>({ party, skill, on: day }),
  VisibilityChosen: facts<EventOf<'VisibilityChosen'>['facts']>({
    party,
    as: fc.constantFrom('link', 'counted'),
  }),
  InvoiceIssued: issued,
  InvoiceCorrected: both(
    issued,
    facts<{ correction: number }>({ correction: fc.integer({ min: 1, max: 3 }) }),
  ),
  InvoiceReceived: both(invoiceRef, facts<{ receivedOn: string }>({ receivedOn: day })),
  InvoiceApproved: both(
    both(invoiceRef, facts<{ approvedOn: string }>({ approvedOn: day })),
    maybe<{ amount: string }>({ amount }),
  ),
  InvoiceRefused: both(invoiceRef, facts<{ refusedOn: string }>({ refusedOn: day })),
  InvoiceRejected: both(
    both(invoiceRef, facts<{ rejectedOn: string }>({ rejectedOn: day })),
    maybe<{ correction: number }>({ correction: fc.integer({ min: 1, max: 3 }) }),
  ),
  InvoiceSuspended: both(invoiceRef, facts<{ suspendedOn: string }>({ suspendedOn: day })),
  InvoiceResumed: both(invoiceRef, facts<{ resumedOn: string }>({ resumedOn: day })),
  PayeeAccountChanged: both(invoiceRef, facts<{ on: string }>({ on: day })),
  ReceivableAssigned: receivable,
  ReceivableReleased: receivable,
  InvoiceDisputed: both(
    both(invoiceRef, maybe<{ amount: string; raisedOn: string }>({ amount, raisedOn: day })),
    facts<Pick<EventOf<'InvoiceDisputed'>['facts'], 'dispute' | 'reason'>>({
      dispute: fc.constantFrom('D1', 'D2'),
      reason: fc.constantFrom('quality', 'price', 'other'),
    }),
  ),
  InvoiceDisputeResolved: both(
    invoiceRef,
    facts<
      Pick<EventOf<'InvoiceDisputeResolved'>['facts'], 'dispute' | 'inFavourOf' | 'resolvedOn'>
    >({
      dispute: fc.constantFrom('D1', 'D2'),
      inFavourOf: fc.constantFrom('buyer', 'seller'),
      resolvedOn: day,
    }),
  ),
  InvoiceRescheduled: both(
    invoiceRef,
    facts<Pick<EventOf<'InvoiceRescheduled'>['facts'], 'instalments' | 'agreedOn' | 'proposedBy'>>({
      instalments: fc.array(dated, { minLength: 1, maxLength: 3 }),
      agreedOn: day,
      proposedBy: fc.constantFrom('buyer', 'seller'),
    }),
  ),
  InvoiceCancelled: both(invoiceRef, facts<{ cancelledOn: string }>({ cancelledOn: day })),
  InvoiceSettledOtherwise: both(
    invoiceRef,
    facts<Pick<EventOf<'InvoiceSettledOtherwise'>['facts'], 'amount' | 'on' | 'means'>>({
      amount,
      on: day,
      means: fc.constantFrom(
        ...(['set_off', 'cash_discount', 'withholding_tax', 'tax_paid_to_state'] as const),
        ...(['bank_charges', 'rounding', 'return'] as const),
      ),
    }),
  ),
  InvoiceWrittenOff: both(
    invoiceRef,
    facts<Pick<EventOf<'InvoiceWrittenOff'>['facts'], 'amount' | 'on' | 'cause'>>({
      amount,
      on: day,
      cause: fc.constantFrom('uncollectible', 'small_difference', 'goodwill'),
    }),
  ),
  InvoiceLinked: both(
    ordered('seller', 'toSeller'),
    facts<{ number: string; toNumber: string }>({ number, toNumber: number }),
  ),
  CreditNoteIssued: both(
    both(ordered('seller', 'buyer'), facts<{ number: string }>({ number })),
    both(
      facts<{ currency: string; issuedOn: string }>({ currency, issuedOn: day }),
      covering(creditAllocations).map((told) => ({
        allocations: told.allocations,
        total: String(sum(told.allocations) + told.rest),
      })),
    ),
  ),
  PaymentAnnounced: both(
    facts<Pick<EventOf<'PaymentAnnounced'>['facts'], 'payment' | 'on' | 'allocations'>>({
      ...{ payment, on: day, allocations },
    }),
    fc.oneof(fc.constant({}), ordered('payer', 'payee')),
  ),
  PaymentFailed: both(
    facts<Pick<EventOf<'PaymentFailed'>['facts'], 'payment' | 'on' | 'cause'>>({
      ...{ payment, on: day, cause: fc.constantFrom('insufficient_funds', 'declined', 'unknown') },
    }),
    maybe<{ allocations: readonly Allocation[] }>({ allocations }),
  ),
  PaymentReceived: received,
  PaymentAllocated: facts<EventOf<'PaymentAllocated'>['facts']>({ payment, on: day, allocations }),
  PaymentReversed: facts<EventOf<'PaymentReversed'>['facts']>({
    payment,
    on: day,
    cause: fc.constantFrom(
      ...(['insufficient_funds', 'payer_refund', 'unauthorised', 'account_error'] as const),
      ...(['creditor_error', 'chargeback', 'unknown'] as const),
    ),
  }),
  PaymentRefunded: both(
    facts<{ payment: string; on: string }>({ payment, on: day }),
    fc.oneof(
      facts<{ amount: string }>({ amount }),
      covering(allocations).map((told) => ({
        allocations: told.allocations,
        amount: String(sum(told.allocations) + told.rest),
      })),
    ),
  ),
  DeliveryPromised: both(
    both(ordered('supplier', 'client'), facts<{ reference: string }>({ reference: number })),
    both(
      facts<{ promisedOn: string; dueOn: string }>({ promisedOn: day, dueOn: day }),
      fc.oneof(
        fc.constant({}),
        facts<{ value: string; currency: string }>({ value: amount, currency }),
      ),
    ),
  ),
  DeliveryRescheduled: both(
    deliveryRef,
    facts<Pick<EventOf<'DeliveryRescheduled'>['facts'], 'dueOn' | 'agreedOn' | 'cause'>>({
      dueOn: day,
      agreedOn: day,
      cause: fc.constantFrom('supplier', 'client', 'carrier', 'force_majeure'),
    }),
  ),
  DeliveryMade: both(
    both(deliveryRef, daysOfDelivery),
    both(
      facts<{ part: string }>({ part: fc.constantFrom('1', '2') }),
      maybe<{ share: number }>({ share: fc.constantFrom(250_000, 500_000, 1_000_000) }),
    ),
  ),
  DeliveryAccepted: both(deliveryRef, facts<{ acceptedOn: string }>({ acceptedOn: day })),
  DeliveryRefused: both(
    both(deliveryRef, maybe<{ part: string }>({ part: fc.constantFrom('1', '2') })),
    facts<Pick<EventOf<'DeliveryRefused'>['facts'], 'refusedOn' | 'why'>>({
      refusedOn: day,
      why: fc.constantFrom('quality', 'late', 'damaged_in_transit'),
    }),
  ),
  GoodsReturned: both(
    both(deliveryRef, facts<{ returnedOn: string }>({ returnedOn: day })),
    maybe<{ part: string; share: number; why: 'quality' | 'not_needed' }>({
      part: fc.constantFrom('1', '2'),
      share: fc.constantFrom(250_000, 1_000_000),
      why: fc.constantFrom('quality', 'not_needed'),
    }),
  ),
  DeliveryCancelled: both(
    deliveryRef,
    facts<Pick<EventOf<'DeliveryCancelled'>['facts'], 'cancelledOn' | 'by'>>({
      cancelledOn: day,
      by: fc.constantFrom('supplier', 'client'),
    }),
  ),
  FeedbackGiven: fc
    .record({
      pair: ordered('from', 'to'),
      rating: fc.integer({ min: 1, max: 5 }),
      kind: fc.constantFrom('invoice', 'delivery'),
      number,
      on: day,
    } as const)
    .map(({ pair, rating, kind, on, ...about }) => ({
      ...pair,
      rating,
      on,
      about: { kind, owner: pair.to, number: about.number },
    })),
  FeedbackAnswered: both(
    ordered('from', 'to'),
    facts<{ entry: number; on: string }>({ entry, on: day }),
  ),
  RecommendationAsked: both(ordered('from', 'to'), facts<{ on: string }>({ on: day })),
  RecommendationGiven: both(ordered('from', 'to'), recommending),
  RecommendationChanged: both(
    both(ordered('from', 'to'), recommending),
    facts<{ entry: number }>({ entry }),
  ),
  RecommendationAnswered: both(
    ordered('from', 'to'),
    facts<{ entry: number; on: string }>({ entry, on: day }),
  ),
  RecommendationShown: both(
    ordered('from', 'to'),
    facts<{ entry: number; shown: boolean; on: string }>({ entry, shown: fc.boolean(), on: day }),
  ),
  ContactClaimed: both(ordered('from', 'to'), facts<{ on: string }>({ on: day })),
  ContactRefused: both(ordered('from', 'to'), facts<{ on: string }>({ on: day })),
  SourceCovered: both(
    // histories.ts puts in the teller who speaks.
    facts<{ teller: string; upTo: string }>({ teller: fc.constant('books-a'), upTo: day }),
    maybe<{ party: string; except: { party: string; upTo?: string }[] }>({
      party,
      except: fc.array(
        both(facts<{ party: string }>({ party }), maybe<{ upTo: string }>({ upTo: day })),
        {
          maxLength: 2,
        },
      ),
    }),
  ),
  IdempotencyKeyUsed: facts<EventOf<'IdempotencyKeyUsed'>['facts']>({
    // histories.ts puts in the teller who speaks.
    teller: fc.constant('books-a'),
    key: fc.constantFrom('k1', 'k2'),
    request: fc.constantFrom('r1', 'r2'),
  }),
  AccessGranted: facts<EventOf<'AccessGranted'>['facts']>({
    keyId: fc.constantFrom('k1', 'k2'),
    hash: fc.constant('0'.repeat(64)),
    role: fc.constantFrom('emitter', 'partner'),
    teller: fc.constantFrom('books-a', 'bank-b'),
    parties: fc.shuffledSubarray(PARTIES, { minLength: 1, maxLength: 2 }),
    source: fc.constantFrom('api', 'ledger', 'bank'),
    live: fc.boolean(),
    on: day,
  }),
  AccessRevoked: facts<EventOf<'AccessRevoked'>['facts']>({
    keyId: fc.constantFrom('k1', 'k2'),
    on: day,
  }),
  SetOffOptedIn: facts<{ party: string }>({ party }),
  SetOffOptedOut: facts<{ party: string }>({ party }),
  // Of one leg, whose debtor answers: else hardly any answer would be to what is proposed.
  SetOffProposed: facts<EventOf<'SetOffProposed'>['facts']>({
    ...{ setOff: fc.constantFrom('o1', 'o2'), leg: fc.constant(1), of: fc.constant(1) },
    ...{ debtor: SET_OFF_DEBTOR, creditor: party, currency: fc.constant('EUR') },
    ...{ amount: fc.constant('100'), parts: fc.constant([]) },
    ...{ on: fc.constant('2026-01-01'), until: fc.constant('2026-12-31') },
  }),
  SetOffAccepted: facts<EventOf<'SetOffAccepted'>['facts']>({
    ...{ setOff: fc.constantFrom('o1', 'o2'), party: SET_OFF_DEBTOR, on: day },
  }),
  SetOffRefused: facts<EventOf<'SetOffRefused'>['facts']>({
    ...{ setOff: fc.constantFrom('o1', 'o2'), party: SET_OFF_DEBTOR, on: day },
  }),
  SetOffExpired: facts<EventOf<'SetOffExpired'>['facts']>({
    ...{ setOff: fc.constantFrom('o1', 'o2'), on: fc.constant('2027-01-01') },
  }),
  ShareMade: facts<EventOf<'ShareMade'>['facts']>({
    share: fc.constantFrom('s1', 's2', 's3'),
    hash: fc.constant('0'.repeat(64)),
    party,
    parties: fc.shuffledSubarray(PARTIES, { minLength: 1, maxLength: 2 }),
    shows: fc.constantFrom(['overall'] as const, ['sides', 'history'] as const),
    badge: fc.boolean(),
    model: fc.constant('triangle-1'),
    on: fc.constant('2026-01-01'),
    until: fc.constant('2026-12-31'),
  }),
  ShareRevoked: facts<EventOf<'ShareRevoked'>['facts']>({
    share: fc.constantFrom('s1', 's2', 's3'),
    on: day,
  }),
  ShareOpened: facts<EventOf<'ShareOpened'>['facts']>({
    share: fc.constantFrom('s1', 's2', 's3'),
    hour: day.map((on) => `${on}T14`),
    part: fc.constantFrom('statement', 'badge'),
    times: fc.integer({ min: 1, max: 9 }),
  }),
  WatchMade: facts<EventOf<'WatchMade'>['facts']>({
    watch: fc.constantFrom('w1', 'w2'),
    owner: party,
    parties: fc.shuffledSubarray(PARTIES, { minLength: 1, maxLength: 2 }),
    rules: fc.constantFrom([{ rule: 'dispute' }], [{ rule: 'overall_below', below: 50 }]),
    watched: fc.shuffledSubarray(PARTIES, { minLength: 1, maxLength: 2 }),
    on: day,
  }),
  WatchExtended: facts<EventOf<'WatchExtended'>['facts']>({
    watch: fc.constantFrom('w1', 'w2'),
    watched: fc.shuffledSubarray(PARTIES, { minLength: 1, maxLength: 2 }),
    on: day,
  }),
  WatchEnded: facts<EventOf<'WatchEnded'>['facts']>({
    watch: fc.constantFrom('w1', 'w2'),
    on: day,
  }),
  NoticeGiven: facts<EventOf<'NoticeGiven'>['facts']>({
    watch: fc.constantFrom('w1', 'w2'),
    rule: fc.constantFrom('dispute', 'restricted'),
    party,
    on: day,
  }),
  EndpointMade: facts<EventOf<'EndpointMade'>['facts']>({
    endpoint: fc.constantFrom('e1', 'e2'),
    owner: party,
    parties: fc.shuffledSubarray(PARTIES, { minLength: 1, maxLength: 2 }),
    salt: fc.constant('00'),
    on: day,
  }),
  EndpointSecretRotated: facts<EventOf<'EndpointSecretRotated'>['facts']>({
    endpoint: fc.constantFrom('e1', 'e2'),
    salt: fc.constant('01'),
    on: day,
  }),
  EndpointEnded: facts<EventOf<'EndpointEnded'>['facts']>({
    endpoint: fc.constantFrom('e1', 'e2'),
    why: fc.constantFrom('asked', 'gone'),
    on: day,
  }),
  EndpointAsked: facts<EventOf<'EndpointAsked'>['facts']>({
    endpoint: fc.constantFrom('e1', 'e2'),
    message: fc.constantFrom('n1', 'n2'),
    what: fc.constantFrom('test', 'replay'),
    on: day,
  }),
  EndpointCalled: facts<EventOf<'EndpointCalled'>['facts']>({
    endpoint: fc.constantFrom('e1', 'e2'),
    message: fc.constantFrom('n1', 'n2'),
    attempt: fc.integer({ min: 1, max: 9 }),
    outcome: fc.constantFrom('taken', 'failed'),
    on: day,
  }),
  LeaseTaken: facts<EventOf<'LeaseTaken'>['facts']>({
    lease: fc.constant('notices'),
    holder: fc.constantFrom('p1', 'p2'),
    day,
    at: fc.constant(1000),
    until: fc.constant(2000),
  }),
  ModelBrought: facts<EventOf<'ModelBrought'>['facts']>({
    name: fc.constantFrom('m1', 'm2'),
    hash: fc.constant('0'.repeat(64)),
    file: fc.constant('{"name":"m"}'),
    on: day,
  }),
  DefaultModelChosen: facts<EventOf<'DefaultModelChosen'>['facts']>({
    name: fc.constantFrom('m1', 'm2'),
    hash: fc.constant('0'.repeat(64)),
    from: fc.constant('2199-01-01'),
    on: day,
  }),
  ProfessionalErased: facts<EventOf<'ProfessionalErased'>['facts']>({
    parties: fc.uniqueArray(party, { minLength: 1, maxLength: 3 }),
  }),
  EntryWithdrawn: facts<EventOf<'EntryWithdrawn'>['facts']>({
    entry,
    why: fc.constantFrom('clerical_error', 'duplicate', 'other'),
  }),
  EntryContested: facts<EventOf<'EntryContested'>['facts']>({
    entry,
    by: party,
    on: day,
  }),
  EntryAnswered: facts<EventOf<'EntryAnswered'>['facts']>({ entry, on: day }),
  ContestResolved: facts<EventOf<'ContestResolved'>['facts']>({
    entry,
    upheld: fc.boolean(),
    on: day,
  }),
};

/** Valid events of one type. */
export function events<Type extends EventType>(
  type: Type,
): Arbitrary<{ readonly type: Type; readonly facts: EventOf<Type>['facts'] }> {
  return FACTS[type].map((told) => ({ type, facts: told }));
}

/** How often an event of a type is drawn, where that is more often than others of its kind. */
const WEIGHTS: { readonly [Type in EventType]?: number } = {
  InvoiceIssued: 5,
  InvoiceCorrected: 2,
  InvoiceDisputed: 2,
  InvoiceDisputeResolved: 2,
  PaymentReceived: 4,
  PaymentAllocated: 2,
  DeliveryPromised: 3,
  DeliveryMade: 2,
  EntryWithdrawn: 3,
};

/** Valid events of a kind of stream, or those about an entry of whatever stream. */
function ofKind(kind: StreamKind | 'any'): Arbitrary<LedgerEvent> {
  const types = Object.keys(EVENT_TYPES).filter(isEventType);
  const drawn = types
    .filter((type) => EVENT_TYPES[type].kind === kind)
    .map((type) => {
      const arbitrary: Arbitrary<object> = FACTS[type];
      return {
        weight: WEIGHTS[type] ?? 1,
        arbitrary: arbitrary.map((told) => eventWith(type, { ...told })),
      };
    });
  return fc.oneof(...drawn);
}

function isOwn(event: LedgerEvent): event is OwnEvent {
  return !isEntryEvent(event);
}

/** Valid events of each kind of stream; what is issued, paid and promised comes more often. */
export const EVENTS: { readonly [Kind in StreamKind]: Arbitrary<OwnEvent> } = {
  professional: ofKind('professional').filter(isOwn),
  invoice: ofKind('invoice').filter(isOwn),
  receivable: ofKind('receivable').filter(isOwn),
  credit: ofKind('credit').filter(isOwn),
  payment: ofKind('payment').filter(isOwn),
  delivery: ofKind('delivery').filter(isOwn),
  relation: ofKind('relation').filter(isOwn),
  source: ofKind('source').filter(isOwn),
  access: ofKind('access').filter(isOwn),
  setoff: ofKind('setoff').filter(isOwn),
  share: ofKind('share').filter(isOwn),
  watch: ofKind('watch').filter(isOwn),
  endpoint: ofKind('endpoint').filter(isOwn),
  lease: ofKind('lease').filter(isOwn),
  model: ofKind('model').filter(isOwn),
  erasure: ofKind('erasure').filter(isOwn),
};

/** Events about an entry; which stream they go to is not for them to say. */
export const entryEvents: Arbitrary<EntryEvent> = ofKind('any').filter(isEntryEvent);
