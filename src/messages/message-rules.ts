/**
 * How the members of each message become an event: which are parties, which are document numbers,
 * which are texts about somebody, and for which side each party stands. What is not listed is a
 * plain fact and kept as it is. `translate.ts` reads this table; nothing else knows types by name.
 */
import type { EventOf } from '../ledger/events.js';
import type { PartyId } from '../ledger/party.js';
import { Rejection } from '../ledger/rejection.js';
import type { MessageType } from './message.js';

/** What to do with one member of the facts. */
export type Member =
  | { readonly kind: 'party' }
  | { readonly kind: 'number' }
  | { readonly kind: 'entry' }
  | { readonly kind: 'each'; readonly members: Members }
  | { readonly kind: 'object'; readonly members: Members };

export type Members = Readonly<Record<string, Member>>;

/** What the message need not say, since the key or the entry's address says it. */
export interface Given {
  readonly stream: string;
  readonly teller: string;
  readonly party: PartyId | null;
}

export interface MessageRule {
  readonly members: Members;
  /** Personal texts, each with the member that names the party concerned, or the one who speaks. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly promisor?: readonly string[];
  readonly promisee?: readonly string[];
  /** For whom an operator or a platform speaks when it does not say; without sides, the speaker. */
  readonly issuer?: string;
  /** True where a teller may also speak of its own `local:` codes. */
  readonly ownCodes?: boolean;
  /**
   * True where the key need not speak for a party of the event: the message names none, or the
   * stream's decider knows better who may tell it.
   */
  readonly openToAll?: boolean;
  /** True where only an operator may tell it without speaking for a party. */
  readonly forParty?: boolean;
  readonly given?: (given: Given) => Readonly<Record<string, unknown>>;
}

/** A rule may name only members that the facts of its event have. */
interface RuleFor<Facts> extends MessageRule {
  readonly members: { readonly [Name in keyof Facts]?: Member } & Members;
  readonly promisor?: readonly (keyof Facts & string)[];
  readonly promisee?: readonly (keyof Facts & string)[];
  readonly issuer?: keyof Facts & string;
}

type Rules = { readonly [Type in MessageType]: RuleFor<EventOf<Type>['facts']> };

/** As the party of a text: whoever speaks. */
export const SPEAKER = 'speaker';

/** As the party of a text: of the two sides, the one for which nobody speaks here. */
export const COUNTERPARTY = 'counterparty';

const party: Member = { kind: 'party' };
const number: Member = { kind: 'number' };
const entry: Member = { kind: 'entry' };

const invoice = {
  members: { seller: party, buyer: party, number },
  promisor: ['buyer'],
  promisee: ['seller'],
  issuer: 'seller',
} as const;

/** The payment reference (EN 16931, BT-83) is what the seller asks a payer to quote. */
const documentTexts = { note: 'seller', paymentReference: 'seller' } as const;

const delivery = {
  members: { supplier: party, client: party, reference: number },
  promisor: ['supplier'],
  promisee: ['client'],
  issuer: 'supplier',
} as const;

const allocations: Member = { kind: 'each', members: { seller: party, number } };

/** In a book or on a bank account: what the payment said of itself, and where it came from. */
const paymentTexts = {
  ...{ remittance: 'payer', endToEndId: 'payer', creditorReference: 'payer' },
  ...{ documentNumbers: 'payer', counterpartyAccount: COUNTERPARTY },
} as const;

/** A factor may say itself what it was assigned. */
const receivable = {
  members: { seller: party, buyer: party, factor: party, number },
  texts: { comment: SPEAKER },
  promisor: ['buyer'],
  promisee: ['seller', 'factor'],
  issuer: 'seller',
} as const;

const payment = {
  members: { payer: party, payee: party, allocations },
  promisor: ['payer'],
  promisee: ['payee'],
  issuer: 'payee',
} as const;

/** Later events of a payment name it by its id; who they concern is in the payment's stream. */
const ofPayment = { members: { allocations }, texts: { note: SPEAKER }, openToAll: true } as const;

const ofEntry = { members: { entry }, openToAll: true } as const;

/** `relation-<from>/<to>`, of which an answer needs to say nothing more. */
function ofRelation({ stream }: Given): { from: PartyId; to: PartyId } {
  const [from = '', to = ''] = stream.slice('relation-'.length).split('/');
  return { from, to };
}

function contestant({ party }: Given): { by: PartyId } {
  if (party) return { by: party };
  throw new Rejection(
    'party_spoken_for_must_be_named',
    '/onBehalfOf',
    'A contest is made by one party: name it as onBehalfOf.',
  );
}

export const MESSAGE_RULES: Readonly<Record<MessageType, MessageRule>> = {
  ProfessionalUpdated: {
    members: { party },
    texts: { name: 'party', contact: 'party' },
    issuer: 'party',
    ownCodes: true,
  },
  IdentifierLinked: { members: { party, to: party }, openToAll: true },
  IdentifierUnlinked: { members: { party, to: party }, openToAll: true },

  InvoiceIssued: { ...invoice, texts: documentTexts },
  InvoiceCorrected: { ...invoice, texts: documentTexts },
  InvoiceReceived: invoice,
  InvoiceApproved: { ...invoice, texts: { comment: SPEAKER } },
  InvoiceRefused: { ...invoice, texts: { comment: SPEAKER } },
  InvoiceRejected: { ...invoice, texts: { comment: SPEAKER } },
  InvoiceSuspended: { ...invoice, texts: { comment: SPEAKER } },
  InvoiceResumed: { ...invoice, texts: { comment: SPEAKER } },
  InvoiceDisputed: { ...invoice, texts: { comment: SPEAKER } },
  InvoiceDisputeResolved: { ...invoice, texts: { comment: SPEAKER } },
  InvoiceRescheduled: { ...invoice, texts: { comment: SPEAKER } },
  InvoiceCancelled: { ...invoice, texts: { comment: SPEAKER } },
  InvoiceSettledOtherwise: { ...invoice, texts: { comment: SPEAKER } },
  InvoiceWrittenOff: { ...invoice, texts: { comment: SPEAKER } },
  InvoiceLinked: {
    ...invoice,
    members: { ...invoice.members, toSeller: party, toNumber: number },
    promisee: ['seller', 'toSeller'],
  },
  PayeeAccountChanged: { ...invoice, texts: { account: 'seller', comment: SPEAKER } },

  ReceivableAssigned: receivable,
  ReceivableReleased: receivable,

  CreditNoteIssued: {
    ...invoice,
    members: { ...invoice.members, allocations: { kind: 'each', members: { number } } },
    texts: documentTexts,
  },

  PaymentAnnounced: { ...payment, texts: { ...paymentTexts, note: SPEAKER }, issuer: 'payer' },
  PaymentFailed: ofPayment,
  PaymentReceived: { ...payment, texts: paymentTexts },
  PaymentAllocated: ofPayment,
  PaymentReversed: { ...ofPayment, texts: { note: SPEAKER, endToEndId: SPEAKER } },
  PaymentRefunded: ofPayment,

  DeliveryPromised: { ...delivery, texts: { note: 'supplier' } },
  DeliveryRescheduled: { ...delivery, texts: { comment: SPEAKER } },
  DeliveryMade: { ...delivery, texts: { comment: SPEAKER } },
  DeliveryAccepted: { ...delivery, texts: { comment: SPEAKER } },
  GoodsReturned: { ...delivery, texts: { comment: SPEAKER } },
  DeliveryRefused: { ...delivery, texts: { comment: SPEAKER } },
  DeliveryCancelled: { ...delivery, texts: { comment: SPEAKER } },

  FeedbackGiven: {
    members: {
      from: party,
      to: party,
      about: { kind: 'object', members: { owner: party, number } },
    },
    texts: { comment: 'to' },
    issuer: 'from',
  },
  FeedbackAnswered: { ...ofEntry, texts: { text: SPEAKER }, given: ofRelation },

  SourceCovered: {
    members: { party },
    openToAll: true,
    given: ({ teller }) => ({ teller }),
  },

  EntryWithdrawn: { ...ofEntry, texts: { note: SPEAKER } },
  EntryContested: {
    ...ofEntry,
    texts: { reason: SPEAKER },
    given: contestant,
  },
  EntryAnswered: { ...ofEntry, texts: { text: SPEAKER }, forParty: true },
  ContestResolved: { ...ofEntry, texts: { note: SPEAKER } },
} satisfies Rules;
