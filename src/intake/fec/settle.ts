/**
 * Reads from a lettering group which rows settled which. A lettering joins rows and does not say
 * which of several payments was for which of several invoices. There payments and invoices are
 * taken in the order of their days, and the report says so (`lettering-fifo`). Rows that do not
 * balance are left open, but for a single invoice that is paid in part.
 */
import type { DayNumber } from '../../ledger/values/day.js';
import type { FecRole } from './entries.js';
import type { LetteredRow, LetterGroup } from './letters.js';

/** An amount by which one row settles another, as a payment settles an invoice. */
export interface FecShare {
  readonly from: LetteredRow;
  readonly to: LetteredRow;
  /** Cents, above 0. */
  readonly amount: number;
}

/** A payment that went back whole: what it had settled is open again. */
export interface FecReturn {
  readonly payment: LetteredRow;
  readonly on: DayNumber;
  /** What it had settled, where the group leaves no choice. */
  readonly share: FecShare | null;
}

export type LetteredSettlement =
  | {
      readonly shares: readonly FecShare[];
      readonly returns: readonly FecReturn[];
      /** `lettering` where it leaves no choice. */
      readonly rule: 'lettering' | 'lettering-fifo';
    }
  | { readonly leftOpen: string };

export function settle(group: LetterGroup): LetteredSettlement {
  const sum = group.reduce((total, { amount }) => total + amount, 0);
  const asked = group.filter(({ amount }) => amount > 0).sort(byDay);
  const given = group.filter(({ amount }) => amount < 0).sort(byDay);
  if (asked.length === 0 || given.length === 0) {
    return { leftOpen: 'Its letter joins it with nothing on the other side.' };
  }
  if (sum !== 0 && !(sum > 0 && asked.length === 1)) {
    return { leftOpen: 'The rows of its letter do not balance: they are partial, or cross years.' };
  }
  const returned = returnsOf(asked, given);
  if (!returned) {
    return { leftOpen: 'Money of its letter went back, and no payment of that amount came.' };
  }
  const gone = new Set(returned.flatMap(({ payment, back }) => [payment, back]));
  const claims = asked.filter((row) => !gone.has(row));
  const offers = given.filter((row) => !gone.has(row));
  const choice = claims.length > 1 && offers.length > 1;
  return {
    shares: inOrder(claims, offers),
    returns: returned.map(({ payment, back }) => returnOf(payment, back, claims)),
    rule: choice ? 'lettering-fifo' : 'lettering',
  };
}

/** Whether nothing of the group is left open for a later file. */
export function isSettled(group: LetterGroup): boolean {
  return group.reduce((total, { amount }) => total + amount, 0) === 0;
}

function returnOf(
  payment: LetteredRow,
  back: LetteredRow,
  claims: readonly LetteredRow[],
): FecReturn {
  const [only] = claims;
  const amount = Math.min(-payment.amount, only?.amount ?? 0);
  const share = only && claims.length === 1 ? { from: payment, to: only, amount } : null;
  return { payment, on: back.date, share };
}

/**
 * Money that went back: an overpayment returned, if more had come by then than was asked for; else
 * a payment that failed. Null where no payment fits.
 */
function returnsOf(
  asked: readonly LetteredRow[],
  given: readonly LetteredRow[],
): { payment: LetteredRow; back: LetteredRow }[] | null {
  const returns: { payment: LetteredRow; back: LetteredRow }[] = [];
  const [came, was] = [new SumsByDay(given), new SumsByDay(asked)];
  // Money goes back in the order of its days, so that each takes the last payment up to its own.
  const payments = given.filter(({ role }) => role === 'payment').sort(byDate);
  const open = new Map<number, LetteredRow[]>();
  let next = 0;
  for (const back of asked.filter(({ role }) => role === 'money_back')) {
    for (let row = payments[next]; row && row.date <= back.date; row = payments[++next]) {
      const alike = open.get(-row.amount);
      if (alike) alike.push(row);
      else open.set(-row.amount, [row]);
    }
    const before = was.upTo(back.date) - back.amount;
    if (-came.upTo(back.date) - before >= back.amount) continue;
    const payment = open.get(back.amount)?.pop();
    if (!payment) return null;
    returns.push({ payment, back });
  }
  return returns;
}

function byDate(a: LetteredRow, b: LetteredRow): number {
  return a.date - b.date || a.line - b.line;
}

/** What rows sum to up to a day. To be asked for days in their order. */
class SumsByDay {
  readonly #rows: readonly LetteredRow[];
  #next = 0;
  #sum = 0;

  constructor(rows: readonly LetteredRow[]) {
    this.#rows = rows.toSorted(byDate);
  }

  upTo(day: DayNumber): number {
    for (let row = this.#rows[this.#next]; row && row.date <= day; ) {
      this.#sum += row.amount;
      this.#next += 1;
      row = this.#rows[this.#next];
    }
    return this.#sum;
  }
}

/** The earliest offer goes to the earliest claim, until one of them is used up. */
function inOrder(claims: readonly LetteredRow[], offers: readonly LetteredRow[]): FecShare[] {
  const shares: FecShare[] = [];
  const left = claims.map(({ amount }) => amount);
  let next = 0;
  for (const from of offers) {
    let amount = -from.amount;
    while (amount > 0 && next < claims.length) {
      const to = claims[next];
      const share = Math.min(amount, left[next] ?? 0);
      if (to && share > 0) shares.push({ from, to, amount: share });
      amount -= share;
      left[next] = (left[next] ?? 0) - share;
      if (left[next] === 0) next += 1;
    }
  }
  return shares;
}

/** Invoices by the day of the document; all else by the day of the entry. */
function byDay(a: LetteredRow, b: LetteredRow): number {
  return dayIn(a) - dayIn(b) || a.line - b.line;
}

const DOCUMENTS: ReadonlySet<FecRole> = new Set(['invoice', 'opening']);

function dayIn({ role, date, issuedOn }: LetteredRow): DayNumber {
  return DOCUMENTS.has(role) ? issuedOn : date;
}
