/** The words of the ledger itself, for people who have never read its documentation. */
import type { EventType, Role, Source, Vetting } from '../../../src/ledger/events.js';

/** The three sides of a score. */
export const side = { payment: 'payment', deadline: 'deadlines', relation: 'relation' } as const;

/** How well supported a fact is. */
export const grade = {
  declared: 'told by one side',
  documented: 'shown by a document or a ledger',
  corroborated: 'told by both sides',
  banked: 'told by a bank',
} as const;

export const source = {
  api: 'an accounting system',
  ledger: 'a ledger file',
  platform: 'an e-invoicing platform',
  webhook: 'a signed webhook',
  bank: 'a bank',
} as const satisfies Readonly<Record<Source, string>>;

export const role = {
  emitter: 'emitter',
  partner: 'partner',
  analyst: 'analyst',
  operator: 'operator',
  metrics: 'metrics',
} as const satisfies Readonly<Record<Role, string>>;

export const vetting = {
  'self-registered': 'registered by itself',
  known: 'known',
  vetted: 'vetted',
} as const satisfies Readonly<Record<Vetting, string>>;

/** What an entry is, in two or three words. */
export const event = {
  ProfessionalRegistered: 'professional registered',
  ProfessionalUpdated: 'professional described',
  IdentifierLinked: 'identifiers linked',
  IdentifierUnlinked: 'link undone',
  LinkConfirmed: 'link confirmed',
  ScoreRestricted: 'score restricted',
  ScoreRestrictionLifted: 'restriction lifted',
  SkillClaimed: 'skill claimed',
  SkillDropped: 'skill dropped',
  VisibilityChosen: 'visibility chosen',
  InvoiceIssued: 'invoice issued',
  InvoiceCorrected: 'invoice corrected',
  InvoiceReceived: 'invoice received',
  InvoiceApproved: 'invoice approved',
  InvoiceRefused: 'invoice refused',
  InvoiceRejected: 'invoice rejected by a platform',
  InvoiceSuspended: 'invoice suspended',
  InvoiceResumed: 'invoice taken up again',
  InvoiceDisputed: 'invoice disputed',
  InvoiceDisputeResolved: 'dispute settled',
  InvoiceRescheduled: 'new due day',
  InvoiceCancelled: 'invoice cancelled',
  InvoiceSettledOtherwise: 'settled without money',
  InvoiceWrittenOff: 'written off',
  InvoiceLinked: 'two numbers, one invoice',
  PayeeAccountChanged: 'account of the payee changed',
  ReceivableAssigned: 'claim assigned',
  ReceivableReleased: 'claim given back',
  CreditNoteIssued: 'credit note issued',
  PaymentAnnounced: 'payment announced',
  PaymentFailed: 'payment failed',
  PaymentReceived: 'payment received',
  PaymentAllocated: 'payment allocated',
  PaymentReversed: 'payment reversed',
  PaymentRefunded: 'payment refunded',
  DeliveryPromised: 'delivery promised',
  DeliveryRescheduled: 'new day of delivery',
  DeliveryMade: 'delivery made',
  DeliveryAccepted: 'delivery accepted',
  DeliveryRefused: 'delivery refused',
  GoodsReturned: 'goods returned',
  DeliveryCancelled: 'delivery called off',
  FeedbackGiven: 'feedback given',
  FeedbackAnswered: 'feedback answered',
  RecommendationAsked: 'recommendation asked for',
  RecommendationGiven: 'recommendation given',
  RecommendationChanged: 'recommendation changed',
  RecommendationAnswered: 'recommendation answered',
  RecommendationShown: 'who sees a recommendation',
  ContactClaimed: 'contact claimed',
  ContactRefused: 'contact refused',
  IdempotencyKeyUsed: 'key of a call used',
  SourceCovered: 'everything told up to a day',
  AccessGranted: 'key granted',
  AccessRevoked: 'key revoked',
  ShareMade: 'share link made',
  ShareRevoked: 'share link revoked',
  ShareOpened: 'share link opened',
  WatchMade: 'watch made',
  WatchExtended: 'watch extended',
  WatchEnded: 'watch ended',
  NoticeGiven: 'notice given',
  EndpointMade: 'endpoint made',
  EndpointSecretRotated: 'secret rotated',
  EndpointEnded: 'endpoint ended',
  EndpointAsked: 'delivery asked for',
  EndpointCalled: 'endpoint called',
  LeaseTaken: 'lease taken',
  ModelBrought: 'scoring model brought',
  DefaultModelChosen: 'default model chosen',
  ProfessionalErased: 'professional erased',
  EntryWithdrawn: 'entry withdrawn',
  EntryContested: 'entry contested',
  EntryAnswered: 'contest answered',
  ContestResolved: 'contest decided',
} as const satisfies Readonly<Record<EventType, string>>;
