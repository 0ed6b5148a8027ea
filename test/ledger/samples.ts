/** A plausible event of each type, changed where a test cares: `invoiceIssued({ total: '1' })`. */
import type { EventOf, EventType } from '../../src/ledger/events.js';

export const SELLER = 'a'.repeat(32);
export const BUYER = 'b'.repeat(32);
export const OTHER = 'c'.repeat(32);

interface Sample<Type extends EventType> {
  readonly type: Type;
  readonly facts: EventOf<Type>['facts'];
}

type Sampler<Type extends EventType> = (over?: Partial<EventOf<Type>['facts']>) => Sample<Type>;

function sample<Type extends EventType>(type: Type, facts: EventOf<Type>['facts']): Sampler<Type> {
  return (over = {}) => ({ type, facts: changed<EventOf<Type>['facts']>(facts, over) });
}

function changed<Facts>(facts: Facts, over: Partial<Facts>): Facts {
  return { ...facts, ...over };
}

const INVOICE = { seller: SELLER, number: 'INV-1' } as const;
const TERMS = {
  ...INVOICE,
  buyer: BUYER,
  typeCode: '380',
  total: '120000',
  prepaid: '20000',
  payable: '100000',
  currency: 'EUR',
  issuedOn: '2026-03-01',
  instalments: [
    { kind: 'ordinary', amount: '60000', due: '2026-03-31', basis: 'stated' },
    { kind: 'retention', amount: '40000', due: '2026-04-30', basis: 'derived' },
  ],
} as const;
const DELIVERY = { supplier: SELLER, reference: 'ORD-1' } as const;

export const professionalRegistered = sample('ProfessionalRegistered', {
  party: SELLER,
  scheme: '0002',
});
export const professionalUpdated = sample('ProfessionalUpdated', {
  party: SELLER,
  from: '2026-01-01',
  country: 'FR',
});
export const identifierLinked = sample('IdentifierLinked', {
  party: SELLER,
  to: OTHER,
  kind: 'same',
});
export const identifierUnlinked = sample('IdentifierUnlinked', { party: SELLER, to: OTHER });

export const scoreRestricted = sample('ScoreRestricted', { party: SELLER, ground: 'accuracy' });
export const restrictionLifted = sample('ScoreRestrictionLifted', { party: SELLER });
export const visibilityChosen = sample('VisibilityChosen', { party: SELLER, as: 'link' });

export const linkConfirmed = sample('LinkConfirmed', { party: SELLER, entry: 1 });

export const invoiceIssued = sample('InvoiceIssued', TERMS);
export const invoiceCorrected = sample('InvoiceCorrected', { ...TERMS, correction: 1 });
export const invoiceReceived = sample('InvoiceReceived', { ...INVOICE, receivedOn: '2026-03-03' });
export const invoiceApproved = sample('InvoiceApproved', { ...INVOICE, approvedOn: '2026-03-05' });
export const invoiceRefused = sample('InvoiceRefused', { ...INVOICE, refusedOn: '2026-03-05' });
export const invoiceRejected = sample('InvoiceRejected', { ...INVOICE, rejectedOn: '2026-03-02' });
export const invoiceSuspended = sample('InvoiceSuspended', {
  ...INVOICE,
  suspendedOn: '2026-03-10',
});
export const invoiceResumed = sample('InvoiceResumed', { ...INVOICE, resumedOn: '2026-04-10' });
export const payeeAccountChanged = sample('PayeeAccountChanged', { ...INVOICE, on: '2026-03-15' });
export const receivableAssigned = sample('ReceivableAssigned', {
  ...INVOICE,
  factor: OTHER,
  on: '2026-03-02',
  confidential: false,
});
export const receivableReleased = sample('ReceivableReleased', {
  ...INVOICE,
  factor: OTHER,
  on: '2026-03-20',
  confidential: false,
});
export const invoiceDisputed = sample('InvoiceDisputed', {
  ...INVOICE,
  dispute: 'D1',
  amount: '10000',
  reason: 'quality',
  raisedOn: '2026-03-10',
});
export const invoiceDisputeResolved = sample('InvoiceDisputeResolved', {
  ...INVOICE,
  dispute: 'D1',
  inFavourOf: 'seller',
  resolvedOn: '2026-04-10',
});
export const invoiceRescheduled = sample('InvoiceRescheduled', {
  ...INVOICE,
  instalments: [{ kind: 'ordinary', amount: '100000', due: '2026-05-31', basis: 'stated' }],
  agreedOn: '2026-03-20',
  proposedBy: 'buyer',
});
export const invoiceCancelled = sample('InvoiceCancelled', {
  ...INVOICE,
  cancelledOn: '2026-03-06',
});
export const invoiceSettledOtherwise = sample('InvoiceSettledOtherwise', {
  ...INVOICE,
  amount: '2000',
  on: '2026-03-15',
  means: 'cash_discount',
});
export const invoiceWrittenOff = sample('InvoiceWrittenOff', {
  ...INVOICE,
  amount: '1',
  on: '2026-09-30',
  cause: 'small_difference',
});
export const invoiceLinked = sample('InvoiceLinked', {
  ...INVOICE,
  toSeller: OTHER,
  toNumber: 'INV-1',
});

export const creditNoteIssued = sample('CreditNoteIssued', {
  seller: SELLER,
  number: 'CN-1',
  buyer: BUYER,
  total: '5000',
  currency: 'EUR',
  issuedOn: '2026-03-20',
  allocations: [
    { number: 'INV-1', amount: '3000' },
    { number: 'INV-2', amount: '1000' },
  ],
});

export const paymentReceived = sample('PaymentReceived', {
  payment: 'P-1',
  payer: BUYER,
  payee: SELLER,
  amount: '100000',
  currency: 'EUR',
  initiatedOn: '2026-03-30',
  creditedOn: '2026-03-31',
  instrument: 'direct_debit',
  allocations: [
    { seller: SELLER, number: 'INV-1', amount: '60000' },
    { seller: SELLER, number: 'INV-2', amount: '40000' },
  ],
});
export const paymentAllocated = sample('PaymentAllocated', {
  payment: 'P-1',
  on: '2026-04-02',
  allocations: [{ seller: SELLER, number: 'INV-3', amount: '100000' }],
});
export const paymentAnnounced = sample('PaymentAnnounced', {
  payment: 'P-1',
  payer: BUYER,
  payee: SELLER,
  amount: '100000',
  currency: 'EUR',
  on: '2026-03-28',
  allocations: [{ seller: SELLER, number: 'INV-1', amount: '100000' }],
});
export const paymentFailed = sample('PaymentFailed', {
  payment: 'P-1',
  on: '2026-03-30',
  cause: 'insufficient_funds',
});
export const paymentReversed = sample('PaymentReversed', {
  payment: 'P-1',
  on: '2026-04-03',
  cause: 'insufficient_funds',
});
export const paymentRefunded = sample('PaymentRefunded', {
  payment: 'P-1',
  on: '2026-04-20',
  amount: '500',
});

export const deliveryPromised = sample('DeliveryPromised', {
  ...DELIVERY,
  client: BUYER,
  promisedOn: '2026-02-01',
  dueOn: '2026-02-15',
  value: '250000',
  currency: 'EUR',
});
export const deliveryRescheduled = sample('DeliveryRescheduled', {
  ...DELIVERY,
  dueOn: '2026-02-20',
  agreedOn: '2026-02-10',
  cause: 'supplier',
});
export const deliveryMade = sample('DeliveryMade', {
  ...DELIVERY,
  part: '1',
  share: 500_000,
  handedOverOn: '2026-02-14',
  arrivedOn: '2026-02-16',
});
export const deliveryAccepted = sample('DeliveryAccepted', {
  ...DELIVERY,
  acceptedOn: '2026-02-18',
});
export const deliveryRefused = sample('DeliveryRefused', {
  ...DELIVERY,
  part: '1',
  refusedOn: '2026-02-18',
  why: 'quality',
});
export const goodsReturned = sample('GoodsReturned', {
  ...DELIVERY,
  part: '1',
  returnedOn: '2026-02-25',
  why: 'not_needed',
});
export const deliveryCancelled = sample('DeliveryCancelled', {
  ...DELIVERY,
  cancelledOn: '2026-02-12',
  by: 'client',
});

export const feedbackGiven = sample('FeedbackGiven', {
  from: BUYER,
  to: SELLER,
  rating: 4,
  about: { kind: 'delivery', owner: SELLER, number: 'ORD-1' },
  on: '2026-03-01',
});
export const feedbackAnswered = sample('FeedbackAnswered', {
  from: BUYER,
  to: SELLER,
  entry: 0,
  on: '2026-03-02',
});
const CONTACT = { from: BUYER, to: SELLER, on: '2026-03-01' };
export const contactClaimed = sample('ContactClaimed', CONTACT);
export const contactRefused = sample('ContactRefused', CONTACT);

const RECOMMENDATION = { from: BUYER, to: SELLER } as const;
const RECOMMENDING = { goodAt: ['deadlines'], mayBePublic: true, on: '2026-03-01' } as const;
export const recommendationAsked = sample('RecommendationAsked', {
  ...RECOMMENDATION,
  on: '2026-02-20',
});
export const recommendationGiven = sample('RecommendationGiven', {
  ...RECOMMENDATION,
  ...RECOMMENDING,
});
export const recommendationChanged = sample('RecommendationChanged', {
  ...RECOMMENDATION,
  ...RECOMMENDING,
  goodAt: ['quality'],
  ...{ entry: 0, on: '2026-03-10' },
});
export const recommendationAnswered = sample('RecommendationAnswered', {
  ...{ ...RECOMMENDATION, entry: 0, on: '2026-03-02' },
});
export const recommendationShown = sample('RecommendationShown', {
  ...{ ...RECOMMENDATION, entry: 0, shown: true, on: '2026-03-02' },
});

export const skillClaimed = sample('SkillClaimed', {
  ...{ party: SELLER, skill: '62.01', on: '2026-03-01' },
});
export const skillDropped = sample('SkillDropped', {
  ...{ party: SELLER, skill: '62.01', on: '2026-03-05' },
});

export const sourceCovered = sample('SourceCovered', { teller: 'books', upTo: '2026-03-31' });

export const idempotencyKeyUsed = sample('IdempotencyKeyUsed', {
  teller: 'books',
  key: 'a'.repeat(32),
  request: 'b'.repeat(32),
});

export const accessGranted = sample('AccessGranted', {
  keyId: 'k1',
  hash: '0'.repeat(64),
  role: 'emitter',
  teller: 'books',
  parties: [SELLER],
  source: 'ledger',
  live: false,
  on: '2026-01-01',
});
export const accessRevoked = sample('AccessRevoked', { keyId: 'k1', on: '2026-06-01' });

export const shareMade = sample('ShareMade', {
  share: 's1',
  hash: '0'.repeat(64),
  party: SELLER,
  parties: [SELLER],
  shows: ['overall', 'history'],
  badge: true,
  model: 'triangle-1',
  on: '2026-06-01',
  until: '2026-12-31',
});
export const shareRevoked = sample('ShareRevoked', { share: 's1', on: '2026-07-01' });
export const watchMade = sample('WatchMade', {
  watch: 'w1',
  owner: SELLER,
  parties: [SELLER],
  rules: [{ rule: 'dispute' }],
  watched: [BUYER],
  on: '2026-06-01',
});
export const watchExtended = sample('WatchExtended', {
  watch: 'w1',
  watched: [BUYER],
  on: '2026-06-01',
});
export const watchEnded = sample('WatchEnded', { watch: 'w1', on: '2026-07-01' });
export const noticeGiven = sample('NoticeGiven', {
  watch: 'w1',
  rule: 'dispute',
  party: BUYER,
  on: '2026-06-02',
});
export const endpointMade = sample('EndpointMade', {
  endpoint: 'e1',
  owner: SELLER,
  parties: [SELLER],
  salt: '00',
  on: '2026-06-01',
});
export const endpointSecretRotated = sample('EndpointSecretRotated', {
  endpoint: 'e1',
  salt: '01',
  on: '2026-06-02',
});
export const endpointEnded = sample('EndpointEnded', {
  endpoint: 'e1',
  why: 'asked',
  on: '2026-07-01',
});
export const endpointCalled = sample('EndpointCalled', {
  endpoint: 'e1',
  message: 'n1',
  attempt: 1,
  outcome: 'taken',
  status: 204,
  on: '2026-06-02',
});
export const leaseTaken = sample('LeaseTaken', {
  lease: 'notices',
  holder: 'a',
  day: '2026-06-02',
  at: 0,
  until: 30_000,
});
export const modelBrought = sample('ModelBrought', {
  name: 'mine',
  hash: '0'.repeat(64),
  file: '{"name":"mine"}',
  on: '2026-06-01',
});
export const defaultModelChosen = sample('DefaultModelChosen', {
  name: 'mine',
  hash: '0'.repeat(64),
  from: '2026-07-01',
  on: '2026-06-01',
});
export const professionalErased = sample('ProfessionalErased', { parties: [BUYER] });
export const shareOpened = sample('ShareOpened', {
  share: 's1',
  hour: '2026-06-02T14',
  part: 'statement',
  times: 1,
});

export const entryWithdrawn = sample('EntryWithdrawn', { entry: 0, why: 'clerical_error' });
export const entryContested = sample('EntryContested', {
  entry: 0,
  by: BUYER,
  on: '2026-05-01',
});
export const entryAnswered = sample('EntryAnswered', { entry: 0, on: '2026-05-02' });
export const contestResolved = sample('ContestResolved', {
  entry: 0,
  upheld: true,
  on: '2026-05-03',
});
