/**
 * Set-off: which open invoices settle one another without money. Pure and exact; the same invoices
 * in any order give the same. Amounts are minor units of one currency each.
 */
import type { PartyId } from '../../src/ledger/values/party.js';
import { compareText } from '../../src/ledger/values/text-order.js';
import { balancesOf, chainsOf } from './chains.js';
import { loopsOf } from './circles.js';
import { type Debt, debtsOf, type OpenInvoice } from './open-invoice.js';
import { numbered, reductionsOf } from './reductions.js';

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

/**
 * Each owes the next, and the last nobody of these: were the first to pay the last, one payment
 * would do what one for each debt does. It needs an agreement of all (ADR 0074).
 */
export interface DebtChain {
  readonly currency: string;
  readonly amount: number;
  /** In their order; three at least. */
  readonly parties: readonly PartyId[];
  /** By how much less would be paid: the amount, for each payment but one. */
  readonly saved: number;
}

export interface SetOffFigure {
  readonly currency: string;
  readonly invoices: number;
  readonly professionals: number;
  readonly owed: number;
  /** The most that circles can set off. */
  readonly reduced: number;
  /** Chains among what circles leave, and by how much less would be paid with all of them. */
  readonly chains: number;
  readonly saved: number;
  /** What would still be paid then: what is owed on balance. */
  readonly leastOwed: number;
}

export interface FoundCircles {
  /** The largest reduction first. */
  readonly circles: readonly Circle[];
  /** That which saves most first. */
  readonly chains: readonly DebtChain[];
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
  const chains = each.flatMap((of) => of.chains).sort(bySaved);
  return { circles, chains, sums: each.map((of) => of.sums) };
}

function setOffIn(
  currency: string,
  debts: readonly Debt[],
): Pick<FoundCircles, 'circles' | 'chains'> & { readonly sums: SetOffFigure } {
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
  const left = reductions.map((reduction, i) => (debts[i]?.amount ?? 0) - reduction);
  const chains = chainsOf(left, of).map(({ debts: way, amount }): DebtChain => {
    const parties = way.map((debt) => debts[debt]?.debtor ?? '');
    const last = debts[way.at(-1) ?? 0]?.creditor ?? '';
    return { currency, amount, parties: [...parties, last], saved: amount * (way.length - 1) };
  });
  const owed = debts.reduce((sum, debt) => sum + debt.amount, 0);
  const sums = {
    ...{ currency, owed, professionals: of.parties.length, chains: chains.length },
    invoices: debts.reduce((sum, debt) => sum + debt.invoices.length, 0),
    reduced: reductions.reduce((sum, each) => sum + each, 0),
    saved: chains.reduce((sum, each) => sum + each.saved, 0),
    leastOwed: balancesOf(left, of).reduce((sum, owes) => sum + Math.max(0, owes), 0),
  };
  return { circles, chains, sums };
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

function bySaved(a: DebtChain, b: DebtChain): number {
  return b.saved - a.saved || compareText(a.currency, b.currency);
}
