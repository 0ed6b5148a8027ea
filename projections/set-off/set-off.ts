/**
 * Set-off: which open invoices settle one another without money. Pure and exact; the same invoices
 * in any order give the same. Amounts are minor units of one currency each.
 */
import type { PartyId } from '../../src/ledger/values/party.js';
import { compareText } from '../../src/ledger/values/text-order.js';
import { loopsOf } from './circles.js';
import { type Debt, debtsOf, type OpenInvoice } from './open-invoice.js';
import { type Numbered, numbered, reductionsOf } from './reductions.js';

/** A part of an invoice that is set off. */
export interface SetOffPart {
  readonly promise: string;
  readonly amount: number;
}

/** What one owes another less. The parts sum to the amount of the circle. */
export interface Leg {
  readonly debtor: PartyId;
  readonly creditor: PartyId;
  readonly parts: readonly SetOffPart[];
}

/** Each owes the next: all legs are reduced by one amount, so that nobody's balance changes. */
export interface Circle {
  readonly currency: string;
  readonly amount: number;
  readonly legs: readonly Leg[];
  /** The amount, as often as there are legs. */
  readonly reduction: number;
}

export interface SetOffFigure {
  readonly currency: string;
  readonly invoices: number;
  readonly professionals: number;
  readonly owed: number;
  /** The most that circles can set off. */
  readonly reduced: number;
  /**
   * What would still be owed if those who owe on balance owed those who are owed on balance, and
   * nobody stood between: as far as chains could go, which need new debts (ADR 0074).
   */
  readonly leastOwed: number;
}

export interface FoundCircles {
  /** The largest reduction first. */
  readonly circles: readonly Circle[];
  /** By currency. */
  readonly sums: readonly SetOffFigure[];
}

/** Throws a RangeError where the debts of a currency are more than can be counted exactly. */
export function setOff(invoices: readonly OpenInvoice[]): FoundCircles {
  const byCurrency = new Map<string, OpenInvoice[]>();
  for (const invoice of invoices) {
    const known = byCurrency.get(invoice.currency);
    if (known) known.push(invoice);
    else byCurrency.set(invoice.currency, [invoice]);
  }
  const currencies = [...byCurrency].sort(([a], [b]) => compareText(a, b));
  const each = currencies.map(([currency, own]) => setOffIn(currency, debtsOf(own)));
  const circles = each.flatMap((of) => of.circles).sort(byReduction);
  return { circles, sums: each.map((of) => of.sums) };
}

function setOffIn(
  currency: string,
  debts: readonly Debt[],
): { readonly circles: readonly Circle[]; readonly sums: SetOffFigure } {
  const of = numbered(debts);
  const reductions = reductionsOf(debts, of);
  const parts = new Parts(debts);
  const loops = loopsOf(reductions, of)
    .map((loop, order) => ({ ...loop, order }))
    // Those that set off most take the invoices that fell due first.
    .sort((a, b) => b.amount * b.debts.length - a.amount * a.debts.length || a.order - b.order);
  const circles = loops.map(({ debts: round, amount }) => ({
    ...{ currency, amount, reduction: amount * round.length },
    legs: round.map((debt) => parts.legOf(debt, amount)),
  }));
  const owed = debts.reduce((sum, debt) => sum + debt.amount, 0);
  const sums = {
    ...{ currency, owed, professionals: of.parties.length },
    invoices: debts.reduce((sum, debt) => sum + debt.invoices.length, 0),
    reduced: reductions.reduce((sum, each) => sum + each, 0),
    leastOwed: leastOwed(debts, of),
  };
  return { circles, sums };
}

function leastOwed(debts: readonly Debt[], { parties, debtors, creditors }: Numbered): number {
  const balance = new Float64Array(parties.length);
  for (const [i, { amount }] of debts.entries()) {
    const [from, to] = [debtors[i] ?? 0, creditors[i] ?? 0];
    balance[from] = (balance[from] ?? 0) + amount;
    balance[to] = (balance[to] ?? 0) - amount;
  }
  return balance.reduce((sum, owes) => sum + Math.max(0, owes), 0);
}

/** Takes parts of the invoices of debts, each invoice up to what is open of it. */
class Parts {
  private readonly at: Int32Array;
  private readonly used: Float64Array;

  constructor(private readonly debts: readonly Debt[]) {
    this.at = new Int32Array(debts.length);
    this.used = new Float64Array(debts.length);
  }

  legOf(debt: number, amount: number): Leg {
    const { debtor, creditor, invoices } = this.debts[debt] ?? EMPTY;
    const parts: SetOffPart[] = [];
    for (let left = amount; left > 0; ) {
      const invoice = invoices[this.at[debt] ?? 0];
      if (!invoice) break;
      const used = this.used[debt] ?? 0;
      const part = Math.min(left, invoice.amount - used);
      parts.push({ promise: invoice.promise, amount: part });
      left -= part;
      const isUsedUp = used + part === invoice.amount;
      this.used[debt] = isUsedUp ? 0 : used + part;
      if (isUsedUp) this.at[debt] = (this.at[debt] ?? 0) + 1;
    }
    return { debtor, creditor, parts };
  }
}

const EMPTY: Debt = { debtor: '', creditor: '', amount: 0, invoices: [] };

function byReduction(a: Circle, b: Circle): number {
  return b.reduction - a.reduction || compareText(a.currency, b.currency);
}
