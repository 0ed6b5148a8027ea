/**
 * One promise folded from what seller, buyer and bank say, as a sentence:
 * `folded(seller(invoiceIssued()), buyer(invoiceReceived()))`, then `standing(promise, day)`.
 * The streams' deciders see every telling; each has a message id of its own.
 */
import type { Fact } from '../../projections/fact.js';
import type { FoldedPromise } from '../../projections/promise/folded.js';
import type { Step } from '../../projections/step.js';
import { type OwnEvent, streamOf } from '../../src/ledger/deciders.js';
import type { EventOf } from '../../src/ledger/events.js';
import type { Speaker } from '../../src/ledger/stored.js';
import { type Day, dayOf, toDayNumber } from '../../src/ledger/values/day.js';
import { partiesOf, speaker } from '../ledger/given.js';
import { type Telling, tellAll } from '../ledger/histories.js';
import {
  BUYER,
  deliveryPromised,
  invoiceIssued,
  invoiceRescheduled,
  paymentReceived,
  SELLER,
} from '../ledger/samples.js';
import { foldWhole, toldBy, uncountedIn } from './whole.js';

/** An event, and who tells it. */
export interface Said {
  readonly event: OwnEvent;
  readonly by: Speaker;
  /** The id of the message, where a test says one: each has its own. */
  readonly message?: string;
}

type Voice = (event: OwnEvent) => Said;

function voice(by: Partial<Speaker>): Voice {
  return (event) => ({ event, by: speaker(by) });
}

/** Whole ledger files of the two sides, and a bank of the seller. */
export const seller = voice({ teller: 'seller', source: 'ledger' });
export const buyer = voice({ teller: 'buyer', party: BUYER, side: 'promisor', source: 'ledger' });
export const bank = voice({ teller: 'bank', side: 'bank', source: 'bank' });
/** The same two, of a delivery: there the seller is the promisor. */
export const supplier = voice({ teller: 'supplier', side: 'promisor', source: 'ledger' });
export const client = voice({ teller: 'client', party: BUYER, source: 'ledger' });

/** A plain invoice of 1,000.00, issued on 1 March and due on the 31st. */
export function invoice(over: Partial<EventOf<'InvoiceIssued'>['facts']> = {}): OwnEvent {
  const amount = over.payable ?? '100000';
  return invoiceIssued({
    ...{ total: amount, prepaid: '0', payable: amount },
    instalments: [{ kind: 'ordinary', amount, due: '2026-03-31', basis: 'stated' }],
    ...over,
  });
}

/** A transfer to that invoice, under a payment id of its own. */
export function payment(
  on: Day,
  amount = '100000',
  over: Partial<EventOf<'PaymentReceived'>['facts']> = {},
): OwnEvent {
  const { initiatedOn: _, ...plain } = paymentReceived().facts;
  return {
    type: 'PaymentReceived',
    facts: {
      ...plain,
      ...{ payment: `P-${on}`, amount, creditedOn: on, instrument: 'credit_transfer' },
      allocations: [{ seller: SELLER, number: 'INV-1', amount }],
      ...over,
    },
  };
}

/** That invoice is due on another day, as agreed. */
export function plan(due: Day, agreedOn: Day): OwnEvent {
  return invoiceRescheduled({
    instalments: [{ kind: 'ordinary', amount: '100000', due, basis: 'stated' }],
    agreedOn,
  });
}

/** When all has happened that the tests tell of. */
export const LATER = '2027-12-31';

/** What stands where a promise was kept and nothing was said against the one who made it. */
export const CLEAN = 'clean of promisor';

/** A delivery promised on 1 February for the 15th, worth 2,500.00. */
export const delivery = deliveryPromised;

/** The promises that are told of, by name. */
export function allFolded(...said: readonly Said[]): readonly FoldedPromise[] {
  return [...foldWhole(historyOf(...said)).values()];
}

/** What does not count of what is told: `<type> <why>`. */
export function notCounted(...said: readonly Said[]): readonly string[] {
  return uncountedIn(historyOf(...said));
}

function historyOf(...said: readonly Said[]): readonly Fact[] {
  const tellings = said.map(({ event, by, ...told }, i): Telling => {
    const message = told.message ?? `m${i}`;
    const stream = streamOf(event, by.teller);
    return { stream, event, by: { ...by, message }, parties: partiesOf(event) };
  });
  const { entries } = tellAll(tellings);
  expect(entries).toHaveLength(said.length);
  return toldBy(entries);
}

/** The one promise that is told of. */
export function folded(...said: readonly Said[]): FoldedPromise {
  const promises = allFolded(...said);
  expect(promises).toHaveLength(1);
  const [promise] = promises;
  if (!promise) throw new Error('Nothing was promised.');
  return promise;
}

/**
 * What stands of the promise at the end of a day: `kept 100000 late 3 documented`, marks by name.
 */
export function standing({ steps }: FoldedPromise, on: Day): readonly string[] {
  const sums = new Map<string, { count: number; amount: number }>();
  for (const step of steps.filter(({ day }) => day <= toDayNumber(on))) {
    const key = kindText(step);
    const { count, amount } = sums.get(key) ?? { count: 0, amount: 0 };
    sums.set(key, { count: count + step.count, amount: amount + step.amount });
  }
  return [...sums]
    .filter(([, { count, amount }]) => count !== 0 || amount !== 0)
    .map(([key, { amount }]) => key.replace('#', String(amount)))
    .sort();
}

function kindText({ side, state, of, late, grade }: Step): string {
  return side === 'relation' ? `${state} of ${of}` : `${state} # late ${late} ${grade}`;
}

/** The due day of what is open at the end of a day. */
export function dueOn(promise: FoldedPromise, day: Day): string | null {
  const open = promise.steps.filter((step) => step.state === 'open' && dayOf(step.day) <= day);
  const due = open.at(-1)?.due ?? null;
  return due === null ? null : dayOf(due);
}

/** What was told otherwise, by whom: `due buyer`. */
export function otherwise({ discrepancies }: FoldedPromise): readonly string[] {
  return discrepancies.map(({ about, voice }) => `${about} ${voice.split('/')[0]}`).sort();
}
