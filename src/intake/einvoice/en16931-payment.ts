/**
 * When an invoice of EN 16931 is due, and what early payment saves. Only forms for machines are
 * read: elements, or the lines `#SKONTO#TAGE=14#PROZENT=2.00#` of XRechnung (BR-DE-18). A discount
 * of nothing in such a line states the days until payment. Other text on terms is for people.
 */
import { type Day, dayOf, isDay, toDayNumber } from '../../ledger/values/day.js';
import { type MinorUnits, minorUnits, readAmount, units } from '../../ledger/values/money.js';
import { dueDay, readTerms } from '../terms.js';
import { type ODD, type SaidDiscount, type SemanticDocument } from './en16931-terms.js';

/** As InvoiceIssued has it. */
export interface ReadInstalment {
  readonly kind: 'ordinary';
  readonly amount: MinorUnits;
  readonly due?: Day;
  readonly basis: 'stated' | 'derived' | 'unknown';
}

/** Hundredths of a percent, until a day. */
export interface ReadDiscount {
  readonly rate: number;
  readonly by: Day;
}

export interface PaymentTerms {
  readonly instalments: readonly ReadInstalment[];
  readonly cashDiscounts: readonly ReadDiscount[];
  readonly odd: readonly (keyof typeof ODD)[];
}

/** What is owed, and what the two agreed on beside the document. */
export interface Owed {
  /** Minor units, 0 or more. */
  readonly payable: number;
  readonly currency: string;
  readonly issuedOn: Day;
  /** The terms of the party map, which count where the document states no due day. */
  readonly agreed?: string | undefined;
}

/** The terms on which `payable` minor units, 0 or more, are to be paid. */
export function readPaymentTerms(
  document: SemanticDocument,
  { payable, currency, issuedOn, agreed }: Owed,
): PaymentTerms {
  if (payable === 0) return { instalments: [], cashDiscounts: [], odd: [] };
  const lines = document.all('BT-20').flatMap((text) => [...text.matchAll(SKONTO)]);
  const skonti = lines.map(skontoOf).filter((skonto) => skonto !== null);
  const dues = duesOf(document, payable, currency, issuedOn);
  return {
    instalments: dues.instalments ?? [netOf(skonti, payable, issuedOn, agreed)],
    cashDiscounts: [
      ...document.discounts.map((said) => discountOf(said, issuedOn)),
      ...skonti.map(({ rate, days }) => discountAfter(rate, days, issuedOn)),
    ].filter((discount) => discount !== null),
    odd: [...dues.odd, ...(skonti.length < lines.length ? (['BT-20 basis'] as const) : [])],
  };
}

const SKONTO =
  /#SKONTO#TAGE=(\d{1,3})#PROZENT=(\d{1,2}(?:\.\d{1,2})?)#(?:BASISBETRAG=(-?\d+(?:\.\d+)?)#)?/g;

interface Skonto {
  readonly days: number;
  readonly rate: number;
}

/** Null where it is on a part of the amount. */
function skontoOf([, days, percent, basis]: RegExpMatchArray): Skonto | null {
  return basis === undefined ? { days: Number(days), rate: rateOf(percent ?? '') } : null;
}

/** Hundredths of a percent; 0 where it is none. */
function rateOf(percent: string): number {
  const rate = readAmount(percent, 'EUR');
  return rate === null ? 0 : units(rate);
}

function discountAfter(rate: number, days: number, from: Day): ReadDiscount | null {
  const by = dayOf(toDayNumber(from) + days);
  return rate >= 1 && rate <= 10_000 && isDay(by) ? { rate, by } : null;
}

function discountOf({ percent, by, days, from }: SaidDiscount, issuedOn: Day): ReadDiscount | null {
  const rate = rateOf(percent);
  const since = isDay(from) ? from : issuedOn;
  if (isDay(by)) return by >= issuedOn && rate >= 1 && rate <= 10_000 ? { rate, by } : null;
  if (!/^\d{1,3}(\.0+)?$/.test(days)) return null;
  const discount = discountAfter(rate, Number(days), since);
  return discount && discount.by >= issuedOn ? discount : null;
}

/** The one instalment of a document without a due day. */
function netOf(
  skonti: readonly Skonto[],
  payable: number,
  issuedOn: Day,
  agreed: string | undefined,
): ReadInstalment {
  const net = skonti.find(({ rate }) => rate === 0);
  const amount = minorUnits(payable);
  const terms = agreed === undefined ? null : readTerms(agreed);
  const derived = terms ? dueDay(terms, issuedOn) : null;
  const due = net ? dayOf(toDayNumber(issuedOn) + net.days) : derived;
  if (due === null || !isDay(due)) return { kind: 'ordinary', amount, basis: 'unknown' };
  return { kind: 'ordinary', amount, due, basis: 'derived' };
}

/** Null instalments where it states no due day that can be kept. */
function duesOf(
  { dues }: SemanticDocument,
  payable: number,
  currency: string,
  issuedOn: Day,
): { instalments: readonly ReadInstalment[] | null; odd: PaymentTerms['odd'] } {
  const days = dues.filter(({ due }) => isDay(due));
  const kept = days.filter(({ due }) => due >= issuedOn);
  const odd: (keyof typeof ODD)[] = [
    ...(days.length < dues.length ? (['BT-9 no day'] as const) : []),
    ...(kept.length < days.length ? (['BT-9 before BT-2'] as const) : []),
  ];
  if (kept.length === 0 || odd.length > 0) return { instalments: null, odd };
  const amounts = kept.map(({ amount }) => readAmount(amount, currency));
  const sum = amounts.reduce((total, amount) => total + units(amount ?? '0'), 0);
  const stated = sum === payable && amounts.every((amount) => amount !== null && units(amount) > 0);
  if (stated) {
    const each = kept.map(({ due }, i) => stateDue(due, units(amounts[i] ?? '0')));
    return { instalments: each, odd };
  }
  const last =
    kept
      .map(({ due }) => due)
      .toSorted()
      .at(-1) ?? '';
  const alike = kept.every(({ due }) => due === last);
  return {
    instalments: [stateDue(last, payable)],
    odd: alike ? odd : [...odd, 'BT-9 several'],
  };
}

function stateDue(due: Day, amount: number): ReadInstalment {
  return { kind: 'ordinary', amount: minorUnits(amount), due, basis: 'stated' };
}
