/**
 * Every event that the ledger stores, in its newest version.
 *
 * NOTE: these shapes are the storage format. A stored event is never edited; when a shape changes,
 * its version goes up and `upcast.ts` learns to read the old one.
 * An event has up to three parts. `facts` are what its teller said: days, amounts, numbers, codes
 * and party ids, never a name, a free text or an identifier of a person. `personal` holds those, by
 * the party whom they concern; the shell seals each with that party's key before it is stored.
 * `after` is what the decider restates so that no fold has to look elsewhere; it is never told.
 */
import type {
  EndpointAsked,
  EndpointCalled,
  EndpointEnded,
  EndpointMade,
  EndpointSecretRotated,
  LeaseTaken,
} from './endpoint-events.js';
import type { ProfessionalErased } from './erasure-events.js';
import type { DefaultModelChosen, ModelBrought } from './model-events.js';
import type {
  IdentifierLinked,
  IdentifierUnlinked,
  LinkConfirmed,
  ProfessionalRegistered,
  ProfessionalUpdated,
} from './professional-events.js';
import type { RecommendationEvent } from './recommendation-events.js';
import type {
  ContactEvent,
  FeedbackAnswered,
  FeedbackGiven,
  VisibilityChosen,
} from './relation-events.js';
import type { ScoreRestricted, ScoreRestrictionLifted } from './restriction-events.js';
import type {
  SetOffAccepted,
  SetOffExpired,
  SetOffOptedIn,
  SetOffOptedOut,
  SetOffProposed,
  SetOffRefused,
} from './set-off-events.js';
import type { Shape } from './shape.js';
import type { ShareMade, ShareOpened, ShareRevoked } from './share-events.js';
import type { SkillEvent } from './skill-events.js';
import type { StreamKind } from './stream-kind.js';
import type { SourceCoverage } from './values/coverage.js';
import type { Day } from './values/day.js';
import type { MinorUnits } from './values/money.js';
import type { PartyId } from './values/party.js';
import type { NoticeGiven, WatchEnded, WatchExtended, WatchMade } from './watch-events.js';

// ── invoice-<seller party>/<number> ─────────────────────────────────────────────────────────────

/** How a due day is known. Only `stated` and `derived` feed scores; `unknown` has no day. */
export type DueBasis = 'stated' | 'derived' | 'legal' | 'unknown';

export interface Instalment {
  readonly kind: 'ordinary' | 'deposit' | 'retention';
  readonly amount: MinorUnits;
  /** Absent where the basis is `unknown`. */
  readonly due?: Day;
  readonly basis: DueBasis;
}

export interface CashDiscount {
  /** Discount in hundredths of a percent: 200 is 2 %. */
  readonly rate: number;
  readonly by: Day;
}

/** Which invoice is meant. `issuedOn` tells apart promises that used one number twice. */
export interface InvoiceRef {
  readonly seller: PartyId;
  readonly number: string;
  /** The buyer, where the teller names it. */
  readonly buyer?: PartyId;
  readonly issuedOn?: Day;
}

export interface InvoiceTerms {
  /** UNTDID 1001: 380 invoice, 386 prepayment, 381 credit note (a stream of its own) ... */
  readonly typeCode: string;
  readonly total: MinorUnits;
  readonly prepaid: MinorUnits;
  /** total less prepaid: the promise. */
  readonly payable: MinorUnits;
  /** ISO 4217. */
  readonly currency: string;
  readonly issuedOn: Day;
  /** They sum to `payable`. */
  readonly instalments: readonly Instalment[];
  readonly cashDiscounts?: readonly CashDiscount[];
  /** What the invoice is for; interest and the fixed recovery fee are kept and never scored. */
  readonly purpose?: 'supply' | 'late_interest' | 'recovery_fee';
  readonly orderReference?: string;
  readonly deliveryReferences?: readonly string[];
  readonly project?: string;
  /** The skill of the seller that it is for, by its code. */
  readonly skill?: string;
}

export type InvoiceIssued = Shape<
  'InvoiceIssued',
  InvoiceTerms & { readonly seller: PartyId; readonly number: string; readonly buyer: PartyId }
>;

/** The same teller tells its invoice again, changed: the highest correction of a teller stands. */
export type InvoiceCorrected = Shape<
  'InvoiceCorrected',
  InvoiceTerms & {
    readonly seller: PartyId;
    readonly number: string;
    readonly buyer: PartyId;
    /** 1, 2, 3 ... by the teller's own count. */
    readonly correction: number;
  }
>;

export type InvoiceReceived = Shape<'InvoiceReceived', InvoiceRef & { readonly receivedOn: Day }>;

export type InvoiceApproved = Shape<
  'InvoiceApproved',
  InvoiceRef & {
    readonly approvedOn: Day;
    /** Absent: the whole. */ readonly amount?: MinorUnits;
  }
>;

/** The buyer refuses the whole invoice; it is set apart as a dispute of all of it would be. */
export type InvoiceRefused = Shape<
  'InvoiceRefused',
  InvoiceRef & { readonly refusedOn: Day; readonly reasonCode?: string }
>;

/**
 * A platform refused it for its form: it never came to exist for the buyer and starts no clock.
 * It concerns what was issued by that day and not corrected beyond `correction`: the same number
 * sent again, mended, is a promise of its own.
 */
export type InvoiceRejected = Shape<
  'InvoiceRejected',
  InvoiceRef & {
    readonly rejectedOn: Day;
    readonly reasonCode?: string;
    /** The highest correction rejected, by its teller's count; absent: the first version. */
    readonly correction?: number;
  }
>;

/** The buyer halts it to ask something: set apart from this day on, and no fault of anybody. */
export type InvoiceSuspended = Shape<
  'InvoiceSuspended',
  InvoiceRef & { readonly suspendedOn: Day; readonly reasonCode?: string }
>;

/** What was asked has been answered; the due day is what it was. */
export type InvoiceResumed = Shape<
  'InvoiceResumed',
  InvoiceRef & { readonly resumedOn: Day; readonly reasonCode?: string }
>;

export type DisputeReason =
  | 'quality'
  | 'quantity'
  | 'price'
  | 'not_delivered'
  | 'not_ordered'
  | 'duplicate'
  | 'terms'
  | 'other';

export type InvoiceDisputed = Shape<
  'InvoiceDisputed',
  InvoiceRef & {
    /** Names the dispute among those of this invoice. */
    readonly dispute: string;
    /** Absent: the whole. */
    readonly amount?: MinorUnits;
    readonly reason: DisputeReason;
    /** Absent where the source does not tell it: such a dispute is shown and scores nothing. */
    readonly raisedOn?: Day;
  }
>;

export type InvoiceDisputeResolved = Shape<
  'InvoiceDisputeResolved',
  InvoiceRef & {
    readonly dispute: string;
    readonly inFavourOf: 'buyer' | 'seller';
    readonly resolvedOn: Day;
  }
>;

/** New instalments for the whole payable. They count only if the promisee told them (too). */
export type InvoiceRescheduled = Shape<
  'InvoiceRescheduled',
  InvoiceRef & {
    readonly instalments: readonly Instalment[];
    readonly agreedOn: Day;
    readonly proposedBy: 'buyer' | 'seller';
  }
>;

export type InvoiceCancelled = Shape<
  'InvoiceCancelled',
  InvoiceRef & { readonly cancelledOn: Day }
>;

export type SettlementMeans =
  | 'set_off'
  | 'cash_discount'
  | 'withholding_tax'
  | 'tax_paid_to_state'
  | 'bank_charges'
  | 'rounding'
  | 'return';

/** Not a payment, yet it settled a part: a set-off keeps the promise, a return undoes it. */
export type InvoiceSettledOtherwise = Shape<
  'InvoiceSettledOtherwise',
  InvoiceRef & { readonly amount: MinorUnits; readonly on: Day; readonly means: SettlementMeans }
>;

export type InvoiceWrittenOff = Shape<
  'InvoiceWrittenOff',
  InvoiceRef & {
    readonly amount: MinorUnits;
    readonly on: Day;
    readonly cause: 'uncollectible' | 'small_difference' | 'goodwill';
  }
>;

/** This invoice and the one under `toNumber` of `toSeller` are one promise. */
export type InvoiceLinked = Shape<
  'InvoiceLinked',
  InvoiceRef & { readonly toSeller: PartyId; readonly toNumber: string }
>;

/** From a day on it is to be paid to another account, which the seller's sealed text names. */
export type PayeeAccountChanged = Shape<'PayeeAccountChanged', InvoiceRef & { readonly on: Day }>;

// ── receivable-<teller>/open/<seller party>/<number>, or /confidential/ ─────────────────────────

/**
 * Somebody else is to be paid. It changes nothing of the promise: what the factor is paid for the
 * invoice keeps it. A confidential one names no buyer and lies in a stream that the buyer can
 * neither see nor tell anything to, so that nothing gives it away.
 */
interface Receivable {
  readonly seller: PartyId;
  readonly number: string;
  /** Never told of a confidential one: the buyer is not to know. */
  readonly buyer?: PartyId;
  readonly factor: PartyId;
  readonly on: Day;
  /** True: for the seller, the factor and operators alone. */
  readonly confidential: boolean;
}

/** The seller has handed the invoice to a factor. */
export type ReceivableAssigned = Shape<'ReceivableAssigned', Receivable>;

/** The factor has handed it back. */
export type ReceivableReleased = Shape<'ReceivableReleased', Receivable>;

// ── credit-<seller party>/<number> ──────────────────────────────────────────────────────────────

export interface CreditAllocation {
  /** The number of an invoice of the same seller. */
  readonly number: string;
  /** When that invoice was issued: tells apart those that used one number. */
  readonly issuedOn?: Day;
  readonly amount: MinorUnits;
}

/** May cover many invoices, none, or exceed them: what is not allocated is a balance. */
export type CreditNoteIssued = Shape<
  'CreditNoteIssued',
  {
    readonly seller: PartyId;
    readonly number: string;
    readonly buyer: PartyId;
    readonly total: MinorUnits;
    readonly currency: string;
    readonly issuedOn: Day;
    readonly allocations: readonly CreditAllocation[];
  }
>;

// ── payment-<teller>/<their id> ─────────────────────────────────────────────────────────────────

/** Part of a payment for one invoice, in the invoice's currency. */
export interface Allocation {
  readonly seller: PartyId;
  readonly number: string;
  /** When that invoice was issued: tells apart those that used one number. */
  readonly issuedOn?: Day;
  readonly amount: MinorUnits;
  /** The invoice's currency, told only where it differs from the payment's. */
  readonly currency?: string;
}

export type ReversalCause =
  | 'insufficient_funds'
  | 'payer_refund'
  | 'unauthorised'
  | 'account_error'
  | 'creditor_error'
  | 'chargeback'
  | 'unknown';

export type Instrument =
  | 'credit_transfer'
  | 'direct_debit'
  | 'card'
  | 'cheque'
  | 'cash'
  | 'bill_of_exchange'
  | 'other';

/** What one invoice got from the payment, now that all told of the payment is known. */
export interface Share {
  readonly seller: PartyId;
  readonly number: string;
  readonly issuedOn?: Day;
  /** What stands: zero where it was returned, moved or withdrawn. */
  readonly amount: MinorUnits;
  /** The invoice's currency, told only where it differs from the payment's. */
  readonly currency?: string;
  /** What stood until it was sent back, and why. */
  readonly returned?: {
    readonly amount: MinorUnits;
    readonly on: Day;
    readonly cause: ReversalCause;
  };
}

/**
 * The whole payment after the event: every payment event carries it, so that a promise needs only
 * the newest one it has seen of each payment. Invoices that once had a share stay, with zero.
 */
export interface PaymentAfter {
  /** False while only a reversal or an allocation is known and the payment itself is not. */
  readonly known: boolean;
  /** Who told the payment itself, whoever allocated it later; absent while that is not known. */
  readonly by?: {
    readonly teller: string;
    readonly party: PartyId | null;
    readonly side: Side;
    readonly source: Source;
    /** As in `Teller`. */
    readonly owner?: string;
    readonly vetting?: Vetting;
  };
  readonly payer?: PartyId;
  readonly payee?: PartyId;
  /** The day on which the creditor was credited, as best known, and whether it was told as such. */
  readonly creditedOn?: Day;
  readonly dayTold?: 'credited' | 'initiated';
  /** ISO 4217, of the payment. */
  readonly currency?: string;
  readonly instrument?: Instrument;
  /** By seller, number and day of issue, in the order of their text. */
  readonly shares: readonly Share[];
  /** What refunds of this payment take back of others, in the order of their days. */
  readonly takenBack?: readonly TakenBackShare[];
}

/** A part of what a teller told as paid of an invoice, which a refund says is paid no more. */
export interface TakenBackShare {
  readonly seller: PartyId;
  readonly number: string;
  readonly issuedOn?: Day;
  readonly amount: MinorUnits;
  readonly on: Day;
  /** Of whose account of payments it is taken. */
  readonly by: { readonly teller: string; readonly party: PartyId | null };
}

/** The payer says that it is paying: an intention, which pays nothing. */
export type PaymentAnnounced = Shape<
  'PaymentAnnounced',
  {
    readonly payment: string;
    readonly payer?: PartyId;
    readonly payee?: PartyId;
    readonly amount?: MinorUnits;
    /** ISO 4217; told with an amount. */
    readonly currency?: string;
    readonly on: Day;
    /** What it is meant for, as far as known. */
    readonly allocations: readonly Allocation[];
  },
  PaymentAfter
>;

export type FailureCause =
  | 'insufficient_funds'
  | 'account_error'
  | 'unauthorised'
  | 'declined'
  | 'cancelled'
  | 'unknown';

/** An attempt to pay failed: nothing was paid, and what was announced is not coming. */
export type PaymentFailed = Shape<
  'PaymentFailed',
  {
    readonly payment: string;
    readonly on: Day;
    readonly cause: FailureCause;
    /** What it was meant for, as far as known. */
    readonly allocations?: readonly Allocation[];
  },
  PaymentAfter
>;

export type PaymentReceived = Shape<
  'PaymentReceived',
  {
    readonly payment: string;
    /** Absent where the source does not say who paid. */
    readonly payer?: PartyId;
    readonly payee: PartyId;
    readonly amount: MinorUnits;
    readonly currency: string;
    /** At least one of the two days is told. */
    readonly initiatedOn?: Day;
    readonly creditedOn?: Day;
    readonly instrument: Instrument;
    readonly allocations: readonly Allocation[];
  },
  PaymentAfter
>;

/** The payment's whole allocation, told later or anew. */
export type PaymentAllocated = Shape<
  'PaymentAllocated',
  {
    readonly payment: string;
    /** Who told the payment, where it is another than who allocates it here. */
    readonly teller?: string;
    readonly on: Day;
    readonly allocations: readonly Allocation[];
    /** The matching rule used, where a follower and not a person allocates. */
    readonly rule?: string;
  },
  PaymentAfter
>;

/** The whole payment went back. */
export type PaymentReversed = Shape<
  'PaymentReversed',
  {
    readonly payment: string;
    readonly on: Day;
    readonly cause: ReversalCause;
    /** What went back, for a return whose payment its teller cannot name. */
    readonly amount?: MinorUnits;
    readonly currency?: string;
  },
  PaymentAfter
>;

/**
 * The payee sent money back of its own will. It reopens nothing, unless it says of which invoices
 * it takes payments back: then so much of what its teller told as paid of them is paid no more.
 */
export type PaymentRefunded = Shape<
  'PaymentRefunded',
  {
    readonly payment: string;
    readonly on: Day;
    readonly amount: MinorUnits;
    readonly allocations?: readonly Allocation[];
  },
  PaymentAfter
>;

// ── delivery-<supplier party>/<reference> ───────────────────────────────────────────────────────

/** Which delivery is meant. `promisedOn` tells apart promises that used one reference twice. */
export interface DeliveryRef {
  readonly supplier: PartyId;
  readonly reference: string;
  readonly client?: PartyId;
  readonly promisedOn?: Day;
}

export type DeliveryPromised = Shape<
  'DeliveryPromised',
  {
    readonly supplier: PartyId;
    readonly reference: string;
    readonly client: PartyId;
    readonly promisedOn: Day;
    readonly dueOn: Day;
    readonly value?: MinorUnits;
    readonly currency?: string;
    readonly project?: string;
    /** The skill of the supplier that it is made with, by its code. */
    readonly skill?: string;
  }
>;

/** A new due day counts only if the client told it (or told it too). */
export type DeliveryRescheduled = Shape<
  'DeliveryRescheduled',
  DeliveryRef & {
    readonly dueOn: Day;
    readonly agreedOn: Day;
    readonly cause: 'supplier' | 'client' | 'carrier' | 'force_majeure';
  }
>;

/** A part was handed over. One of the days is told, or both; the supplier controls the first. */
export type DeliveryMade = Shape<
  'DeliveryMade',
  DeliveryRef & {
    /** Names the part among those of this delivery; both sides use the same where they can. */
    readonly part: string;
    /** Parts per million of what was promised; absent: all that is left. */
    readonly share?: number;
    readonly handedOverOn?: Day;
    readonly arrivedOn?: Day;
  }
>;

export type DeliveryAccepted = Shape<
  'DeliveryAccepted',
  DeliveryRef & { readonly acceptedOn: Day }
>;

/** The client refuses a part, or all where no part is named: it is open again. */
export type DeliveryRefused = Shape<
  'DeliveryRefused',
  DeliveryRef & {
    readonly part?: string;
    readonly refusedOn: Day;
    readonly why: 'quality' | 'quantity' | 'late' | 'damaged_in_transit' | 'not_ordered' | 'other';
  }
>;

/**
 * The client sends back what was handed over. The delivery was made on its day all the same: what
 * was wrong with it is a refusal, and the money comes back by a credit note.
 */
export type GoodsReturned = Shape<
  'GoodsReturned',
  DeliveryRef & {
    /** Absent: of the whole delivery. */
    readonly part?: string;
    /** Parts per million of what was promised; absent: all of it. */
    readonly share?: number;
    readonly returnedOn: Day;
    readonly why?: 'quality' | 'quantity' | 'wrong_goods' | 'not_needed' | 'other';
  }
>;

export type DeliveryCancelled = Shape<
  'DeliveryCancelled',
  DeliveryRef & { readonly cancelledOn: Day; readonly by: 'supplier' | 'client' }
>;

/** What is promised. */
export type PromiseKind = 'invoice' | 'delivery';

// ── source-<teller> ─────────────────────────────────────────────────────────────────────────────

/** The teller has told everything up to and with this day, for `party` or for all it speaks for. */
export type SourceCovered = Shape<'SourceCovered', SourceCoverage>;

// ── source-<teller>/<key> ───────────────────────────────────────────────────────────────────────

/** A request came with an `Idempotency-Key`: whatever comes with it again must be the same. */
export type IdempotencyKeyUsed = Shape<
  'IdempotencyKeyUsed',
  {
    readonly teller: string;
    /** A keyed hash of the key and of whom the one who sent it speaks for. */
    readonly key: string;
    /** A keyed hash of what was told with it. */
    readonly request: string;
  }
>;

// ── access-<key id> ─────────────────────────────────────────────────────────────────────────────

export type Role = 'emitter' | 'partner' | 'analyst' | 'operator' | 'metrics';

/** The way in gives the evidence grade: api is declared, bank is banked, the rest documented. */
export type Source = 'api' | 'ledger' | 'platform' | 'webhook' | 'bank';

/**
 * How well the operator knows who holds a key: not at all, somebody who is who they say, or a
 * platform or bank that itself makes sure who its clients are.
 */
export type Vetting = 'self-registered' | 'known' | 'vetted';

/**
 * For which side of the promise the teller speaks. It follows from the key and the parties of the
 * event: the seller of an invoice, the payee and the client of a delivery are promisees.
 */
export type Side = 'promisor' | 'promisee' | 'bank' | 'none';

export type AccessGranted = Shape<
  'AccessGranted',
  {
    readonly keyId: string;
    /** SHA-256 of the secret, hex. The secret itself is shown once and stored nowhere. */
    readonly hash: string;
    readonly role: Role;
    readonly teller: string;
    /** For whom the key may speak (emitter) or whose page it opens (partner). */
    readonly parties: readonly PartyId[];
    /** May speak for every party: the operator's own imports, and platforms. */
    readonly anyParty?: boolean;
    readonly source: Source;
    /**
     * The professional or accountant to whom the operator gave the key; absent: the one for whom it
     * speaks, or else whoever uses the teller's name.
     */
    readonly owner?: PartyId;
    /** Absent in grants of before it was asked, which operators made by hand: known. */
    readonly vetting?: Vetting;
    /** A live key tells everything as it happens: it covers each day until it is revoked. */
    readonly live: boolean;
    readonly on: Day;
    /** The last day on which it opens anything, in UTC; absent: until it is revoked. */
    readonly until?: Day;
  }
>;

export type AccessRevoked = Shape<'AccessRevoked', { readonly keyId: string; readonly on: Day }>;

// ── any stream ──────────────────────────────────────────────────────────────────────────────────

/** Its own teller takes an entry of this stream back: a clerical mistake, not a bounce. */
export type EntryWithdrawn = Shape<
  'EntryWithdrawn',
  {
    /** The revision of the entry, in this stream. */
    readonly entry: number;
    readonly why: 'clerical_error' | 'duplicate' | 'wrong_party' | 'wrong_document' | 'other';
  },
  PaymentAfter
>;

/** Somebody concerned says that an entry is wrong. It changes no score until it is upheld. */
export type EntryContested = Shape<
  'EntryContested',
  { readonly entry: number; readonly by: PartyId; readonly on: Day }
>;

export type EntryAnswered = Shape<'EntryAnswered', { readonly entry: number; readonly on: Day }>;

/** An operator ends a contest; upheld takes the entry out of every fold. */
export type ContestResolved = Shape<
  'ContestResolved',
  { readonly entry: number; readonly upheld: boolean; readonly on: Day },
  PaymentAfter
>;

// ── all of them ─────────────────────────────────────────────────────────────────────────────────

export type LedgerEvent =
  | ProfessionalRegistered
  | ProfessionalUpdated
  | IdentifierLinked
  | IdentifierUnlinked
  | LinkConfirmed
  | ScoreRestricted
  | ScoreRestrictionLifted
  | SkillEvent
  | VisibilityChosen
  | InvoiceIssued
  | InvoiceCorrected
  | InvoiceReceived
  | InvoiceApproved
  | InvoiceRefused
  | InvoiceRejected
  | InvoiceSuspended
  | InvoiceResumed
  | InvoiceDisputed
  | InvoiceDisputeResolved
  | InvoiceRescheduled
  | InvoiceCancelled
  | InvoiceSettledOtherwise
  | InvoiceWrittenOff
  | InvoiceLinked
  | PayeeAccountChanged
  | ReceivableAssigned
  | ReceivableReleased
  | CreditNoteIssued
  | PaymentAnnounced
  | PaymentFailed
  | PaymentReceived
  | PaymentAllocated
  | PaymentReversed
  | PaymentRefunded
  | DeliveryPromised
  | DeliveryRescheduled
  | DeliveryMade
  | DeliveryAccepted
  | DeliveryRefused
  | GoodsReturned
  | DeliveryCancelled
  | FeedbackGiven
  | FeedbackAnswered
  | RecommendationEvent
  | ContactEvent
  | SourceCovered
  | IdempotencyKeyUsed
  | AccessGranted
  | AccessRevoked
  | SetOffOptedIn
  | SetOffOptedOut
  | SetOffProposed
  | SetOffAccepted
  | SetOffRefused
  | SetOffExpired
  | ShareMade
  | ShareRevoked
  | ShareOpened
  | WatchMade
  | WatchExtended
  | WatchEnded
  | NoticeGiven
  | EndpointMade
  | EndpointSecretRotated
  | EndpointEnded
  | EndpointAsked
  | EndpointCalled
  | LeaseTaken
  | ModelBrought
  | DefaultModelChosen
  | ProfessionalErased
  | EntryWithdrawn
  | EntryContested
  | EntryAnswered
  | ContestResolved;

export type EventType = LedgerEvent['type'];

/** The event of one type: `EventOf<'InvoiceIssued'>`. */
export type EventOf<Type extends EventType> = Extract<LedgerEvent, { readonly type: Type }>;

/** Events about an entry. Every kind of stream holds them. */
export type EntryEvent = EntryWithdrawn | EntryContested | EntryAnswered | ContestResolved;

/** What is to be known of a type besides its facts. */
export interface EventTypeInfo<Facts> {
  /** The kind of stream that holds it; `any` for what is told of an entry of whatever stream. */
  readonly kind: StreamKind | 'any';
  /** The version in which it is written today; upcast.ts reads the older ones. */
  readonly version: number;
  /** Its business day, where its facts tell one. */
  readonly day: ((facts: Facts) => Day | undefined) | null;
}

export type EventTypes = {
  readonly [Type in EventType]: EventTypeInfo<EventOf<Type>['facts']>;
};

/** What a kind of stream says of the types it takes. */
export type EventsTaken<Kind extends StreamKind> = {
  readonly [Type in EventType]?: EventTypes[Type] & { readonly kind: Kind };
};
