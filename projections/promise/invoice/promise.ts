/** A promise to pay: from the facts of one invoice number to its promises with their steps. */
import type { EventType } from '../../../src/ledger/events.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import type { Resolve } from '../../classes.js';
import type { Coverage } from '../../coverage.js';
import { addressOf, type Fact, ofType } from '../../fact.js';
import { WHOLE } from '../../step.js';
import type { WhoIsWho } from '../../who-is-who.js';
import type { FoldedPromise, Folding } from '../folded.js';
import { NEVER, type TakenAccount } from '../line/account.js';
import { type Cut, type Line, type Settlement, toleranceOf } from '../line/line.js';
import { coveredBy, type Silence, silencesIn } from '../line/silence.js';
import { partsPerMillion, type RelationMark, stepsOf } from '../line/steps.js';
import { feedbackMarks, marksStanding } from '../relation.js';
import { bothSidesSpeak } from '../telling/both-sides.js';
import { caseName } from '../telling/cases.js';
import type { Discrepancy } from '../telling/discrepancy.js';
import { putInOrder } from '../telling/order.js';
import { othersSpeak } from '../telling/others-speak.js';
import { type Words } from '../telling/precedence.js';
import { promisesTold, type ToldPromise } from '../telling/told.js';
import { otherCurrencies } from './currencies.js';
import { byAge, disputesOf, type EndedDispute } from './disputes.js';
import { schedulesOf } from './due-days.js';
import { reductionsOf } from './reductions.js';
import { rejectionOf } from './rejection.js';
import {
  paymentAccounts,
  paymentsBeside,
  paymentsOf,
  settledOtherwise,
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
import { withCreditsUsed } from './used-up.js';
import { eachWithItsParts, type TakenPromise } from './uses.js';

/** The promises told under joined addresses. Facts are those that stand (see promise.ts). */
export function foldInvoice(
  addresses: readonly string[],
  facts: readonly Fact[],
  who: WhoIsWho,
  coverage: Coverage,
): Folding {
  const told = promisesTold(invoiceTerms, invoiceWords(facts), facts, who);
  const silences: Silence[] = [];
  const all = told.promises.map((each) => takenOf(each, addresses, who.resolve));
  const promises = (all.length < 2 ? all : eachWithItsParts(all)).map((promise, i) => {
    const { told: each, taken } = promise;
    const gathered = gather(promise, coverage);
    for (const silence of gathered.silences) silences.push(silence);
    const name = caseName(nameOf(each.words, addresses), i);
    return foldTold(name, each, taken, gathered, who.resolve);
  });
  return { promises, uncounted: told.uncounted, silences };
}

function takenOf(
  told: ToldPromise<IssuedTerms>,
  addresses: readonly string[],
  resolve: Resolve,
): TakenPromise {
  const { words, facts, texts } = told;
  const bothSides = bothSidesSpeak(facts, ({ event }) => ACKNOWLEDGES.has(event.type));
  const taken = takeTerms(words, bothSides, resolve);
  const meant = { addresses, texts, currency: taken.currency, parts: null, credited: null };
  return { told, taken, meant, promiseeSpeaks: othersSpeak(facts) };
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
  taken: InvoiceTaken,
  gathered: Gathered,
  resolve: Resolve,
): FoldedPromise {
  const [promisee = '', promisor = ''] = [between.owners[0], between.others[0]];
  const rejection = rejectionOf(facts, words, othersSpeak(facts));
  // What never existed is void from the first day on, whatever else was told of it.
  const line = rejection.stands ? { ...gathered.line, ...neverPromised(taken) } : gathered.line;
  const given = ofType(facts, 'FeedbackGiven');
  const marks = rejection.stands
    ? []
    : [
        ...incidents(gathered, taken),
        ...feedbackMarks(given, { promisor, promisee, grade: taken.grade }, resolve),
      ];
  return {
    promise,
    kind: 'invoice',
    number: taken.number,
    promisor,
    promisee,
    startOn: taken.issuedOn,
    size: taken.payable,
    currency: taken.currency,
    grade: taken.grade,
    steps: taken.payable > 0 ? stepsOf(sourceOf(line, taken.currency, marks)) : [],
    discrepancies: [...taken.discrepancies, ...gathered.discrepancies, ...rejection.refused],
  };
}

/** What facts tell of an invoice beside its terms. */
interface Gathered {
  readonly line: Line;
  /** Those raised, and ends of others. */
  readonly disputes: readonly EndedDispute[];
  readonly payments: TakenAccount | null;
  readonly silences: readonly Silence[];
  readonly discrepancies: readonly Discrepancy[];
}

function gather(
  { told: { facts, words, between }, taken, meant, promiseeSpeaks }: TakenPromise,
  coverage: Coverage,
): Gathered {
  const { payable } = taken;
  const accounts = paymentAccounts(facts, meant, promiseeSpeaks);
  const silences = silencesIn(words, accounts.all());
  const { voids, losses, refused } = reductionsOf(facts, meant, payable, promiseeSpeaks);
  // Where another tells that it is lost, the promisor's word alone does not mend that.
  const isLost = promiseeSpeaks && losses.length > 0;
  const parties = [...between.owners, ...between.others];
  const covered = isLost ? NEVER : coveredBy(silences, coverage, parties);
  const others = settledOtherwise(facts, promiseeSpeaks);
  const told = paymentsOf(accounts, facts, meant, covered);
  const payments = told && paymentsBeside(promiseeSpeaks ? others : null, told, accounts, payable);
  const raised = disputesOf(facts, payable, promiseeSpeaks);
  const { disputes, cuts } = withCreditsUsed(raised.disputes, voids);
  const halts = suspensionsOf(facts, payable);
  const plans = schedulesOf(taken, facts, promiseeSpeaks);
  const line: Line = {
    size: payable,
    start: taken.issuedOn,
    schedules: plans.schedules,
    settlements: putInOrder([...(payments?.entries ?? []), ...(others?.entries ?? [])], byDayAndId),
    cuts: [...cuts, ...losses],
    disputes: putInOrder([...disputes, ...halts], byAge),
    discounts: taken.discounts,
    tolerance: toleranceOf(payable),
    outside: taken.outside,
    grade: taken.grade,
    voice: taken.voice,
  };
  const discrepancies = [
    ...plans.refused,
    ...refused,
    ...otherCurrencies(facts, meant),
    ...raised.others,
    ...unmatchedIn('settlement', payments),
    ...unmatchedIn('settlement', others),
  ];
  return {
    line,
    disputes: [...raised.disputes, ...raised.ended],
    payments,
    silences,
    discrepancies,
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
  return a.on - b.on || compareText(a.id, b.id);
}

/** Disputes lost, by either party, and debits returned for lack of funds. */
function incidents({ disputes, payments }: Gathered, taken: InvoiceTaken): readonly RelationMark[] {
  const marks: RelationMark[] = [];
  for (const { endsOn, wonBy, voice } of disputes) {
    if (endsOn === null || wonBy === null) continue;
    const of = wonBy === 'seller' ? 'promisor' : 'promisee';
    marks.push({ state: 'dispute_lost', of, on: endsOn, grade: taken.grade, voice, count: WHOLE });
  }
  for (const { back, grade, voice } of payments?.entries ?? []) {
    const count = back?.incident ?? 0;
    if (!back || count === 0) continue;
    marks.push({ state: 'returned_debit', of: 'promisor', on: back.on, grade, voice, count });
  }
  return marks;
}
