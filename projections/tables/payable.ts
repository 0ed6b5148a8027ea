/**
 * A promise to pay as statutory tables see it: an invoice with what became of each part of it by
 * the end of a day. Laws ask neither how well a part is supported nor who told of it, so parts
 * that differ in nothing else are one; all of them together are the invoice, to the minor unit.
 */
import type { DueBasis } from '../../src/ledger/events.js';
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import type { PortionState, PromiseSteps, Step } from '../step.js';

/** What became of a part of an invoice. */
export interface PayablePortion {
  readonly state: PortionState;
  readonly due: DayNumber | null;
  readonly basis: DueBasis;
  /** Raw days late, without grace: of what is open up to the closing day; negative where early. */
  readonly late: number;
  /** The day of the outcome; null for what is open or set apart. */
  readonly on: DayNumber | null;
  /** Minor units. */
  amount: number;
}

/** An invoice as it stands at the end of a closing day. */
export interface PayableInvoice {
  /** The other party: the supplier of a purchase, the client of a sale. */
  readonly partner: PartyId;
  readonly issuedOn: DayNumber;
  /** Payable in minor units: the total less what the invoice says was paid in advance. */
  readonly size: number;
  readonly portions: readonly PayablePortion[];
  /** Whether what was due on a day was set apart at any time, as in a dispute. */
  readonly wasApart: (due: DayNumber | null) => boolean;
}

/** A folded promise, of which these members are enough. */
export interface PayablePromise extends Pick<PromiseSteps, 'kind' | 'steps'> {
  readonly startOn: DayNumber;
  readonly size: number;
}

/**
 * The invoice at the end of `closing`; null for a delivery, for what was issued later, and for an
 * invoice on which nothing was payable.
 */
export function invoiceAt(
  promise: PayablePromise,
  partner: PartyId,
  closing: DayNumber,
): PayableInvoice | null {
  const { kind, steps, startOn: issuedOn, size } = promise;
  if (kind !== 'invoice' || issuedOn > closing) return null;
  const portions = portionsOf(steps, closing);
  if (portions.length === 0) return null;
  const wasApart = (due: DayNumber | null): boolean =>
    steps.some(
      (step) =>
        step.state === 'apart' && step.amount > 0 && step.day <= closing && step.due === due,
    );
  return { partner, issuedOn, size, portions, wasApart };
}

/**
 * The sums of the steps up to a day. Unlike `standingAt` it keeps what is less than a millionth of
 * a promise: of ten million euros that is ten, and a table would not tie.
 */
function portionsOf(steps: readonly Step[], closing: DayNumber): readonly PayablePortion[] {
  const portions: PayablePortion[] = [];
  for (const step of steps) {
    if (step.side !== 'payment' || step.day > closing || !isPortionState(step.state)) continue;
    const { state, due, basis, on, amount } = step;
    const late = lateAt(step, closing);
    const same = portions.find(
      (portion) =>
        portion.state === state &&
        portion.due === due &&
        portion.late === late &&
        portion.on === on &&
        portion.basis === basis,
    );
    if (same) same.amount += amount;
    else portions.push({ state, due, basis, late, on, amount });
  }
  return portions.filter(({ amount }) => amount > 0);
}

const PORTION_STATES: ReadonlySet<string> = new Set<PortionState>([
  ...(['open', 'kept', 'apart', 'lost', 'void', 'outside'] as const),
]);

function isPortionState(state: Step['state']): state is PortionState {
  return PORTION_STATES.has(state);
}

function lateAt({ state, due, late }: Step, closing: DayNumber): number {
  return state === 'open' && due !== null ? late + Math.max(0, closing - due) : late;
}

/**
 * How an invoice ended: `unpaid` where a part is open or set apart; else `lost` where a part was
 * written off; else `paid` where a part was kept; else `nothing` (credited whole, a cash sale).
 */
export type InvoiceEnd =
  | { readonly end: 'unpaid' }
  | { readonly end: 'nothing' }
  | { readonly end: 'lost'; readonly on: DayNumber }
  | { readonly end: 'paid'; readonly on: DayNumber };

/** An invoice is paid on the day of its last payment. */
export function endOf({ portions, issuedOn }: PayableInvoice): InvoiceEnd {
  const lastOn = (state: PortionState): DayNumber | null => {
    const days = portions.flatMap((each) => (each.state === state ? [each.on ?? issuedOn] : []));
    return days.length === 0 ? null : Math.max(...days);
  };
  if (portions.some(({ state }) => state === 'open' || state === 'apart')) return { end: 'unpaid' };
  const lost = lastOn('lost');
  if (lost !== null) return { end: 'lost', on: lost };
  const paid = lastOn('kept');
  return paid === null ? { end: 'nothing' } : { end: 'paid', on: paid };
}
