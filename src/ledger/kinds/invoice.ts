/**
 * An invoice, told by both sides in any order. The stream is no state machine: a dispute may come
 * before the invoice and two tellers may disagree; what wins is for the fold to say. The decider
 * refuses what can never be true, and what contradicts the same teller's own words.
 */
import type {
  EntryEvent,
  EventOf,
  EventsTaken,
  Instalment,
  InvoiceCorrected,
  InvoiceDisputed,
  InvoiceIssued,
  InvoiceLinked,
  InvoiceTerms,
} from '../events.js';
import { must } from '../rejection.js';
import type { Speaker, Teller } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';
import {
  daysMustBeInOrder,
  mustBePositive,
  mustNotBeNegative,
  partiesMustDiffer,
} from '../stream/rules.js';
import {
  forget,
  noStatements,
  remember,
  type Statement,
  type StatementName,
  type StatementSubject,
  type Statements,
  statedBefore,
  tellOnce,
} from '../stream/statements.js';
import { sameFacts } from '../values/canonical.js';
import { units } from '../values/money.js';
import { documentNumber, type PartyId } from '../values/party.js';

/** `invoice-<seller party>/<number>`. */
export function invoiceStream(seller: PartyId, number: string): string {
  return `invoice-${seller}/${documentNumber(number)}`;
}

/** The events taken. */
export const INVOICE_EVENTS = {
  InvoiceIssued: { kind: 'invoice', version: 1, day: ({ issuedOn }) => issuedOn },
  InvoiceCorrected: { kind: 'invoice', version: 1, day: ({ issuedOn }) => issuedOn },
  InvoiceReceived: { kind: 'invoice', version: 1, day: ({ receivedOn }) => receivedOn },
  InvoiceApproved: { kind: 'invoice', version: 1, day: ({ approvedOn }) => approvedOn },
  InvoiceRefused: { kind: 'invoice', version: 1, day: ({ refusedOn }) => refusedOn },
  InvoiceRejected: { kind: 'invoice', version: 1, day: ({ rejectedOn }) => rejectedOn },
  InvoiceSuspended: { kind: 'invoice', version: 1, day: ({ suspendedOn }) => suspendedOn },
  InvoiceResumed: { kind: 'invoice', version: 1, day: ({ resumedOn }) => resumedOn },
  InvoiceDisputed: { kind: 'invoice', version: 1, day: ({ raisedOn }) => raisedOn },
  InvoiceDisputeResolved: { kind: 'invoice', version: 1, day: ({ resolvedOn }) => resolvedOn },
  InvoiceRescheduled: { kind: 'invoice', version: 1, day: ({ agreedOn }) => agreedOn },
  InvoiceCancelled: { kind: 'invoice', version: 1, day: ({ cancelledOn }) => cancelledOn },
  InvoiceSettledOtherwise: { kind: 'invoice', version: 1, day: ({ on }) => on },
  InvoiceWrittenOff: { kind: 'invoice', version: 1, day: ({ on }) => on },
  InvoiceLinked: { kind: 'invoice', version: 1, day: null },
  PayeeAccountChanged: { kind: 'invoice', version: 1, day: ({ on }) => on },
} as const satisfies EventsTaken<'invoice'>;
export type InvoiceEvent = EventOf<keyof typeof INVOICE_EVENTS>;

/** The terms, corrections and disputes that each teller has told and that stand. */
export type InvoiceState = Statements;

const initialState: InvoiceState = noStatements();

function evolve(state: InvoiceState, recorded: Recorded<InvoiceEvent | EntryEvent>): InvoiceState {
  const { event } = recorded;
  switch (event.type) {
    case 'InvoiceIssued':
    case 'InvoiceCorrected':
      return remember(state, recorded, termsOf(event));
    case 'InvoiceDisputed':
      return remember(state, recorded, disputeOf(event));
    case 'InvoiceReceived':
    case 'InvoiceApproved':
    case 'InvoiceRefused':
    case 'InvoiceRejected':
    case 'InvoiceSuspended':
    case 'InvoiceResumed':
    case 'InvoiceDisputeResolved':
    case 'InvoiceRescheduled':
    case 'InvoiceCancelled':
    case 'InvoiceSettledOtherwise':
    case 'InvoiceWrittenOff':
    case 'InvoiceLinked':
    case 'PayeeAccountChanged':
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

function decide(event: InvoiceEvent, state: InvoiceState, by: Speaker): Decision<InvoiceEvent> {
  partiesMustDiffer(event.facts.seller, event.facts.buyer, '/buyer');
  switch (event.type) {
    case 'InvoiceIssued':
      checkTerms(event.facts);
      return tellOnce(event, state, by, termsOf(event));
    case 'InvoiceCorrected':
      checkTerms(event.facts);
      checkCorrection(event.facts.correction);
      return tellOnce(event, state, by, termsOf(event));
    case 'InvoiceDisputed':
      if (event.facts.amount !== undefined) mustBePositive(event.facts.amount, '/amount');
      return tellOnce(event, state, by, disputeOf(event), 'dispute_must_be_named_once');
    case 'InvoiceRescheduled':
      checkReschedule(event.facts.instalments);
      return tell(event);
    case 'InvoiceApproved':
      if (event.facts.amount !== undefined) mustBePositive(event.facts.amount, '/amount');
      return tell(event);
    case 'InvoiceSettledOtherwise':
    case 'InvoiceWrittenOff':
      mustBePositive(event.facts.amount, '/amount');
      return tell(event);
    case 'InvoiceLinked':
      checkLink(event);
      return tell(event);
    case 'InvoiceRejected':
      if (event.facts.correction !== undefined) checkCorrection(event.facts.correction);
      return tell(event);
    case 'InvoiceReceived':
    case 'InvoiceRefused':
    case 'InvoiceSuspended':
    case 'InvoiceResumed':
    case 'InvoiceDisputeResolved':
    case 'InvoiceCancelled':
    case 'PayeeAccountChanged':
      return tell(event);
    default:
      return event satisfies never;
  }
}

/** An invoice whose document changed is told as its teller's next correction. */
function changed(
  event: InvoiceEvent,
  state: InvoiceState,
  by: Teller,
): Decision<InvoiceEvent> | null {
  if (event.type !== 'InvoiceIssued' && event.type !== 'InvoiceCorrected') return null;
  const before = statedBefore(state, by, event.facts.issuedOn).filter(isTerms);
  const counts = before.map(({ name }) => name.correction);
  // A correction that comes first under its own count changes nothing that it said before.
  const isFirst = event.type === 'InvoiceCorrected' && !counts.includes(event.facts.correction);
  if (before.length === 0 || isFirst) return null;
  const terms = withoutCount(event.facts);
  const same = before.find((statement) => sameFacts(withoutCount(statement.facts), terms));
  if (same) return { status: 'duplicate', revision: same.revision };
  const correction = 1 + Math.max(...counts);
  return tell({ ...event, type: 'InvoiceCorrected', facts: { ...event.facts, correction } });
}

export const invoice: Decider<InvoiceState, InvoiceEvent> = {
  streamName: ({ facts }) => invoiceStream(facts.seller, facts.number),
  initialState,
  evolve,
  decide,
  changed,
};

type TermsName = Extract<StatementName, { readonly kind: 'terms' }>;

function isTerms(statement: Statement): statement is Statement<TermsName> {
  return statement.name.kind === 'terms';
}

function withoutCount(facts: object): object {
  return 'correction' in facts ? { ...facts, correction: undefined } : facts;
}

/** What is issued is correction 0: each teller tells each of its corrections once, in any order. */
function termsOf({ type, facts }: InvoiceIssued | InvoiceCorrected): StatementSubject<TermsName> {
  const correction = type === 'InvoiceIssued' ? 0 : facts.correction;
  return { name: { kind: 'terms', correction }, issuedOn: facts.issuedOn };
}

function disputeOf({ facts }: InvoiceDisputed): StatementSubject {
  return { name: { kind: 'dispute', id: facts.dispute }, issuedOn: facts.issuedOn };
}

function checkTerms(terms: InvoiceTerms): void {
  const { instalments, total, prepaid, payable } = terms;
  mustAllBePositive(instalments);
  mustNotBeNegative(total, '/total');
  mustNotBeNegative(prepaid, '/prepaid');
  mustNotBeNegative(payable, '/payable');
  const due = units(total) - units(prepaid);
  must(units(payable) === due, 'payable_must_be_total_less_prepaid', '/payable');
  let sum = 0;
  for (const { amount } of instalments) sum += units(amount);
  must(sum === due, 'instalments_must_sum_to_payable', '/instalments');
  for (const [i, { basis, due }] of instalments.entries()) {
    const fits = (due === undefined) === (basis === 'unknown');
    must(fits, 'due_day_must_fit_its_basis', `/instalments/${i}/due`);
  }
  for (const [i, { by }] of (terms.cashDiscounts ?? []).entries()) {
    daysMustBeInOrder(terms.issuedOn, by, `/cashDiscounts/${i}/by`);
  }
}

function checkCorrection(correction: number): void {
  const counted = Number.isSafeInteger(correction) && correction >= 1;
  must(counted, 'correction_must_be_positive', '/correction');
}

/** A reschedule agrees on days, so each instalment has one. */
function checkReschedule(instalments: readonly Instalment[]): void {
  mustAllBePositive(instalments);
  must(
    instalments.length > 0,
    'instalments_must_sum_to_payable',
    '/instalments',
    'A new schedule has at least one instalment.',
  );
  for (const [i, { basis, due }] of instalments.entries()) {
    const agreed = due !== undefined && basis !== 'unknown';
    must(agreed, 'due_day_must_fit_its_basis', `/instalments/${i}/due`);
  }
}

function mustAllBePositive(instalments: readonly Instalment[]): void {
  for (const [i, { amount }] of instalments.entries()) {
    mustBePositive(amount, `/instalments/${i}/amount`);
  }
}

function checkLink({ facts }: InvoiceLinked): void {
  const from = invoiceStream(facts.seller, facts.number);
  must(from !== invoiceStream(facts.toSeller, facts.toNumber), 'number_must_differ', '/toNumber');
}
