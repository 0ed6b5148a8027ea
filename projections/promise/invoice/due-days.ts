/**
 * When the parts of an invoice are due: as it was issued, moved by a receipt that came late, then
 * as agreed later. A receipt moves a due day only where another than the promisor tells it, unless
 * nobody else tells the promise at all (ADR 0007).
 */
import type { Instalment, InvoiceReceived } from '../../../src/ledger/events.js';
import { voiceOf } from '../../../src/ledger/stored.js';
import { type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import { type Fact, ofType } from '../../fact.js';
import type { Schedule, Slice } from '../line/line.js';
import { agreementsOf, planTold } from '../telling/agreed.js';
import { type Discrepancy, toldPart } from '../telling/discrepancy.js';
import { putInOrder } from '../telling/order.js';
import type { NamedField } from '../telling/precedence.js';
import type { InvoiceTaken } from './terms.js';

/** An invoice that comes after its due day is due this many days after it came. */
export const DUE_AFTER_LATE_RECEIPT = 30;

/** The schedules of an invoice, in the order in which they come into force. */
export function schedulesOf(
  { instalments, weakDue, issuedOn }: InvoiceTaken,
  facts: readonly Fact[],
  promiseeSpeaks: boolean,
): { readonly schedules: readonly Schedule[]; readonly refused: readonly Discrepancy[] } {
  const parts = partsOf(instalments, weakDue);
  const receipt = receiptOf(facts, parts, promiseeSpeaks);
  const issued = {
    from: issuedOn,
    slices: slicesOf(parts.map((part) => afterReceipt(part, receipt.taken))),
  };
  const plans = ofType(facts, 'InvoiceRescheduled');
  if (plans.length === 0) return { schedules: [issued], refused: receipt.refused };
  const { agreed, refused } = agreementsOf(
    plans.map(({ event, by }) => planTold(event.facts.instalments, event.facts.agreedOn, by)),
    RESCHEDULE,
  );
  const later = agreed.map(({ from, plan }) => ({
    from,
    slices: slicesOf(partsOf(plan, false)),
  }));
  return { schedules: [issued, ...later], refused: [...receipt.refused, ...refused] };
}

const RESCHEDULE: NamedField<readonly Instalment[], string> = {
  name: 'reschedule',
  of: (instalments) => instalments.map(({ amount, due }) => `${due ?? ''} ${amount}`).join(', '),
  textOf: (text) => text,
  shown: (_, instalments) => ({ instalments: instalments.map(toldPart) }),
  compare: compareText,
};

/** An instalment before it has its place on the line. */
interface Part extends Omit<Slice, 'upTo'> {
  readonly kind: Instalment['kind'];
  readonly size: number;
}

/** Earliest due first; those without a day last. */
function partsOf(instalments: readonly Instalment[], weak: boolean): Part[] {
  const parts = instalments.map(({ amount, due, basis, kind }): Part => {
    const day = due === undefined ? null : toDayNumber(due);
    return { kind, size: Number(amount), due: day, basis, outside: kind === 'deposit', weak };
  });
  return putInOrder(parts, (a, b) => byDue(a, b) || compareText(a.kind, b.kind) || a.size - b.size);
}

function byDue(a: Part, b: Part): number {
  return (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER);
}

/** By the due days in force; what is due on one day stays in its order. */
function slicesOf(parts: Part[]): readonly Slice[] {
  let upTo = 0;
  return putInOrder(parts, byDue).map(({ size, due, basis, outside, weak }) => {
    upTo += size;
    return { upTo, due, basis, outside, weak };
  });
}

interface Receipt {
  readonly on: DayNumber;
  readonly weak: boolean;
}

interface ReceiptTaken {
  readonly taken: Receipt | null;
  readonly refused: readonly Discrepancy[];
}

const NOT_RECEIVED: ReceiptTaken = { taken: null, refused: [] };

/** When the invoice came: the earliest day that counts. */
function receiptOf(
  facts: readonly Fact[],
  parts: readonly Part[],
  promiseeSpeaks: boolean,
): ReceiptTaken {
  const receipts = ofType(facts, 'InvoiceReceived');
  if (receipts.length === 0) return NOT_RECEIVED;
  const others = receipts.filter(({ by }) => by.side !== 'promisor');
  if (others.length > 0) return { taken: { on: firstOf(others), weak: false }, refused: [] };
  if (!promiseeSpeaks) return { taken: { on: firstOf(receipts), weak: true }, refused: [] };
  const moving = receipts.filter((fact) => parts.some((part) => isLate(dayOfReceipt(fact), part)));
  const refused = moving.map(({ by, event }) => ({
    ...{ about: 'receipt', voice: voiceOf(by), told: { on: event.facts.receivedOn }, taken: null },
  }));
  return { taken: null, refused };
}

function dayOfReceipt({ event }: Fact<InvoiceReceived>): DayNumber {
  return toDayNumber(event.facts.receivedOn);
}

function firstOf(receipts: readonly Fact<InvoiceReceived>[]): DayNumber {
  return Math.min(...receipts.map(dayOfReceipt));
}

function isLate(receivedOn: DayNumber, { due }: Part): boolean {
  return due !== null && receivedOn > due;
}

function afterReceipt(part: Part, receipt: Receipt | null): Part {
  if (!receipt || !isLate(receipt.on, part)) return part;
  const due = receipt.on + DUE_AFTER_LATE_RECEIPT;
  // What only the law says is due nobody has said to be due, by whatever day it came.
  const basis = part.basis === 'legal' ? part.basis : 'derived';
  return { ...part, due, basis, weak: part.weak || receipt.weak };
}
