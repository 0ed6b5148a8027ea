/** A promise to pay: from the facts of one invoice number to its promises with their steps. */
import { type DayNumber, toDayNumber } from '../../../src/ledger/day.js';
import type { EventType, Instalment, InvoiceRescheduled } from '../../../src/ledger/events.js';
import { voiceOf } from '../../../src/ledger/stored.js';
import { compareText } from '../../../src/ledger/text-order.js';
import type { Resolve } from '../../classes.js';
import { addressOf, type Fact, ofType } from '../../fact.js';
import type { WhoIsWho } from '../../who-is-who.js';
import type { TakenAccount } from '../account.js';
import { bothSidesSpeak } from '../both-sides.js';
import { caseName } from '../cases.js';
import type { Discrepancy } from '../discrepancy.js';
import type { FoldedPromise, Folding } from '../folded.js';
import type { Cut, Line, Schedule, Settlement, Slice } from '../line.js';
import { putInOrder } from '../order.js';
import { type Words } from '../precedence.js';
import { feedbackMarks, marksStanding } from '../relation.js';
import { partsPerMillion, type RelationMark, stepsOf } from '../steps.js';
import { promisesTold, type ToldPromise } from '../told.js';
import { otherCurrencies } from './currencies.js';
import { rejectionOf } from './rejection.js';
import {
  cutsOf,
  type DisputeTaken,
  disputesOf,
  otherAccounts,
  paymentAccounts,
  unmatchedIn,
} from './settlements.js';
import { suspensionsOf } from './suspensions.js';
import {
  type InvoiceTaken,
  type IssuedTerms,
  invoiceTerms,
  invoiceWords,
  takeTerms,
} from './terms.js';

/** An invoice that comes after its due day is due this many days after it came. */
export const DUE_AFTER_LATE_RECEIPT = 30;

/** The promises told under joined addresses. Facts are those that stand (see promise.ts). */
export function foldInvoice(
  addresses: readonly string[],
  facts: readonly Fact[],
  who: WhoIsWho,
): Folding {
  const told = promisesTold(invoiceTerms, invoiceWords(facts), facts, who);
  const promises = told.promises.map((each, i) =>
    foldTold(caseName(nameOf(each.words, addresses), i), each, addresses, who.resolve),
  );
  return { promises, uncounted: told.uncounted };
}

/** The smallest address under which somebody told the invoice: payments alone name nothing. */
function nameOf(words: Words<IssuedTerms>, addresses: readonly string[]): string {
  const [only, ...others] = addresses;
  if (only !== undefined && others.length === 0) return only;
  const names = words.map(({ terms }) => addressOf('invoice', terms.seller, terms.number));
  return names.sort()[0] ?? '';
}

function foldTold(
  promise: string,
  { facts, words, between }: ToldPromise<IssuedTerms>,
  addresses: readonly string[],
  resolve: Resolve,
): FoldedPromise {
  const [promisee = '', promisor = ''] = [between.owners[0], between.others[0]];
  const taken = takeTerms(
    words,
    bothSidesSpeak(facts, ({ event }) => ACKNOWLEDGES.has(event.type)),
    resolve,
  );
  const promiseeSpeaks = words.some((word) => word.issuer);
  const { payable, currency } = taken;
  const meant = { addresses, currency };
  const payments = paymentAccounts(facts, meant).take();
  const others = otherAccounts(facts).take();
  const raised = disputesOf(facts, payable, promiseeSpeaks);
  const disputes = [...raised.disputes, ...suspensionsOf(facts, payable)];
  const { cuts, refused } = cutsOf(facts, meant, payable, promiseeSpeaks);
  const rejection = rejectionOf(facts, words, promiseeSpeaks);
  const plans = schedulesOf(taken, facts, promiseeSpeaks);
  const asTold: Line = {
    size: payable,
    start: taken.issuedOn,
    schedules: plans.schedules,
    settlements: putInOrder([...(payments?.entries ?? []), ...(others?.entries ?? [])], byDayAndId),
    cuts: disputes.length === 0 ? cuts : [...cuts, ...disputes.flatMap(wonByBuyer)],
    disputes,
    // A remainder within max(2 minor units, 0.1 %) closes with the last payment.
    tolerance: Math.max(2, Math.floor(payable / 1000)),
    outside: taken.outside,
    grade: taken.grade,
    voice: taken.voice,
  };
  // What never existed is void from the first day on, whatever else was told of it.
  const line = rejection.stands ? { ...asTold, ...neverPromised(taken) } : asTold;
  const marks = rejection.stands
    ? []
    : [
        ...incidents(disputes, payments, taken),
        ...feedbackMarks(
          ofType(facts, 'FeedbackGiven'),
          { promisor, promisee, grade: taken.grade },
          resolve,
        ),
      ];
  return {
    promise,
    kind: 'invoice',
    number: taken.number,
    promisor,
    promisee,
    startOn: taken.issuedOn,
    size: payable,
    currency: taken.currency,
    grade: taken.grade,
    steps: payable > 0 ? stepsOf(sourceOf(line, taken.currency, marks)) : [],
    discrepancies: [
      ...taken.discrepancies,
      ...plans.refused,
      ...refused,
      ...rejection.refused,
      ...otherCurrencies(facts, meant),
      ...raised.others,
      ...unmatchedIn('settlement', payments),
      ...unmatchedIn('settlement', others),
    ],
  };
}

function neverPromised(taken: InvoiceTaken): Pick<Line, 'settlements' | 'cuts' | 'disputes'> {
  const whole: Cut = { on: taken.issuedOn, size: taken.payable, state: 'void' };
  return { settlements: [], cuts: [whole], disputes: [] };
}

function sourceOf(
  line: Line,
  currency: string,
  marks: readonly RelationMark[],
): Parameters<typeof stepsOf>[0] {
  return {
    side: 'payment',
    line,
    measure: {
      count: (point) => partsPerMillion(point, line.size),
      amount: (point) => point,
      currency,
    },
    markDays: marks.map((mark) => mark.on),
    marksAt: (day, portions) => marksStanding(marks, day, portions),
  };
}

/** What nobody tells of an invoice that he says does not exist. */
const ACKNOWLEDGES: ReadonlySet<EventType> = new Set([
  'InvoiceIssued',
  'InvoiceCorrected',
  'InvoiceReceived',
  'InvoiceApproved',
  'InvoiceDisputed',
  'InvoiceSuspended',
  'InvoiceResumed',
  'InvoiceRescheduled',
]);

function byDayAndId(a: Settlement, b: Settlement): number {
  return a.on - b.on || compareText(a.id, b.id) || a.size - b.size;
}

/** A dispute won by the buyer is neutral: what was disputed is as never promised. */
function wonByBuyer({ size, resolved, inFavourOf }: DisputeTaken): readonly Cut[] {
  return inFavourOf === 'buyer' && resolved ? [{ on: resolved.on, size, state: 'void' }] : [];
}

/** Disputes lost, by either party, and debits returned for lack of funds. */
function incidents(
  disputes: readonly DisputeTaken[],
  payments: TakenAccount | null,
  taken: InvoiceTaken,
): readonly RelationMark[] {
  const marks: RelationMark[] = [];
  for (const { resolved, inFavourOf, voice } of disputes) {
    if (!resolved || !inFavourOf) continue;
    const of = inFavourOf === 'seller' ? 'promisor' : 'promisee';
    marks.push({ state: 'dispute_lost', of, on: resolved.on, grade: taken.grade, voice: voice });
  }
  for (const { back, grade } of payments?.entries ?? []) {
    if (!back?.lackOfFunds) continue;
    const voice = payments?.voice ?? '';
    marks.push({ state: 'returned_debit', of: 'promisor', on: back.on, grade, voice });
  }
  return marks;
}

/** The due days as issued, moved by a late receipt, then those agreed later on. */
function schedulesOf(
  taken: InvoiceTaken,
  facts: readonly Fact[],
  promiseeSpeaks: boolean,
): { readonly schedules: readonly Schedule[]; readonly refused: readonly Discrepancy[] } {
  const receipt = receiptOf(facts);
  const slices = slicesOf(taken.instalments, taken.weakDue);
  const first = receipt ? slices.map((slice) => afterReceipt(slice, receipt)) : slices;
  const issued = { from: taken.issuedOn, slices: first };
  const plans = ofType(facts, 'InvoiceRescheduled');
  if (plans.length === 0) return { schedules: [issued], refused: [] };
  const agreed = plans.filter((fact) => fact.by.side !== 'promisor');
  const known = new Set(agreed.map(planKey));
  const refused = plans.filter((fact) => fact.by.side === 'promisor' && !known.has(planKey(fact)));
  return {
    schedules: [
      issued,
      ...distinct(agreed).map((fact) => ({
        from: toDayNumber(fact.event.facts.agreedOn),
        slices: slicesOf(fact.event.facts.instalments, false),
      })),
    ],
    refused: refused.map((fact) => ({
      about: 'reschedule',
      voice: voiceOf(fact.by),
      told: planKey(fact),
      taken: promiseeSpeaks ? '' : 'not accepted by the promisee',
    })),
  };
}

function planKey(fact: Fact<InvoiceRescheduled>): string {
  return fact.event.facts.instalments.map((i) => `${i.amount} ${i.due ?? ''}`).join(', ');
}

/** In order of agreement, without what only repeats the plan in force. */
function distinct(facts: readonly Fact<InvoiceRescheduled>[]): readonly Fact<InvoiceRescheduled>[] {
  const sorted = [...facts].sort(
    (a, b) =>
      compareText(a.event.facts.agreedOn, b.event.facts.agreedOn) ||
      compareText(planKey(a), planKey(b)),
  );
  return sorted.filter((fact, i) => {
    const inForce = sorted[i - 1];
    return !inForce || planKey(inForce) !== planKey(fact);
  });
}

/** Slices by due day, earliest first; parts without a day last. */
function slicesOf(instalments: readonly Instalment[], weak: boolean): readonly Slice[] {
  const sorted = putInOrder(
    [...instalments],
    (a, b) =>
      compareText(a.due ?? '9999', b.due ?? '9999') ||
      compareText(a.kind, b.kind) ||
      Number(a.amount) - Number(b.amount),
  );
  let upTo = 0;
  return sorted.map(({ amount, due, basis, kind }) => {
    upTo += Number(amount);
    return {
      upTo,
      due: due === undefined ? null : toDayNumber(due),
      basis,
      outside: kind === 'deposit',
      weak,
    };
  });
}

interface Receipt {
  readonly on: DayNumber;
  readonly weak: boolean;
}

/**
 * When the invoice came: not the promisor's word where anybody else's is there; the earlier day.
 */
function receiptOf(facts: readonly Fact[]): Receipt | null {
  const receipts = ofType(facts, 'InvoiceReceived');
  if (receipts.length === 0) return null;
  const strong = receipts.filter((fact) => fact.by.side !== 'promisor');
  const [first] = (strong.length > 0 ? strong : receipts)
    .map((fact) => toDayNumber(fact.event.facts.receivedOn))
    .sort((a, b) => a - b);
  return first === undefined ? null : { on: first, weak: strong.length === 0 };
}

function afterReceipt(slice: Slice, receipt: Receipt): Slice {
  if (slice.due === null || receipt.on <= slice.due) return slice;
  const due = receipt.on + DUE_AFTER_LATE_RECEIPT;
  return { ...slice, due, basis: 'derived', weak: slice.weak || receipt.weak };
}
