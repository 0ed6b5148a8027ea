/** The sums of a document of EN 16931: read, checked against each other, and as promised. */
import { readAmount, units } from '../../ledger/values/money.js';
import {
  BrokenRule,
  type ODD,
  type REFUSED,
  type SemanticDocument,
  type Term,
} from './en16931-terms.js';

/** In minor units; total less prepaid is payable. */
export interface Sums {
  /** What is asked for in all: with rounding, and with what is collected for third parties. */
  readonly total: number;
  readonly prepaid: number;
  readonly payable: number;
}

/** BT-24 of the profile of Factur-X that has no paid amount. */
const WITHOUT_PREPAID = /[:#]minimum$/i;

/** BT-24 of the profile whose amount due holds what is collected for third parties. */
const XRECHNUNG_EXTENSION = /extension:xrechnung/i;

/** BT-23 of the French reform: paid before the invoice was submitted. */
const PAID_ALREADY = /^[BSM]2$/;

/**
 * The sums as the document states them, of either sign. Throws BrokenRule where a needed sum is
 * missing or no amount, or where the sums do not tie (BR-CO-16; in the XRechnung extension with
 * what is collected for third parties, BR-DEX-09).
 */
export function readSums(
  document: SemanticDocument,
  currency: string,
): { readonly sums: Sums; readonly odd: readonly (keyof typeof ODD)[] } {
  const read = (term: Term, rule: keyof typeof REFUSED): number | null =>
    amountAt(document, currency, term, rule);
  const stated = read('BT-112', 'BR-14');
  const payable = read('BT-115', 'BR-15');
  if (stated === null) throw new BrokenRule('BR-14', 'BT-112');
  if (payable === null) throw new BrokenRule('BR-15', 'BT-115');
  const rounding = read('BT-114', 'BR-DEC') ?? 0;
  const total = stated + rounding + forThirdParties(document, currency);
  const odd = tiesWithTax(document, currency, stated) ? [] : (['BR-CO-15'] as const);
  const prepaid = read('BT-113', 'BR-DEC');
  const between = total - payable;
  const sums = { total, prepaid: between, payable };
  if (prepaid === null && between > 0 && WITHOUT_PREPAID.test(document.text('BT-24'))) {
    return { sums, odd: [...odd, 'BT-113 not in profile'] };
  }
  if ((prepaid ?? 0) !== between) throw new BrokenRule('BR-CO-16', 'BT-115');
  return { sums, odd };
}

/** The sums of an invoice that are promised, none of them below zero. */
export function promisedOf(
  document: SemanticDocument,
  { total, prepaid, payable }: Sums,
): { readonly sums: Sums; readonly odd: keyof typeof ODD | null } {
  const paid = { total, prepaid: total, payable: 0 };
  if (prepaid < 0) {
    return { sums: { total: payable, prepaid: 0, payable }, odd: 'BT-113 negative' };
  }
  if (payable < 0) return { sums: paid, odd: 'BT-115 negative' };
  if (payable > 0 && PAID_ALREADY.test(document.text('BT-23'))) {
    return { sums: paid, odd: 'BT-23 paid' };
  }
  return { sums: { total, prepaid, payable }, odd: null };
}

/** Minor units; null where the document does not state it. */
function amountAt(
  document: SemanticDocument,
  currency: string,
  term: Term,
  rule: keyof typeof REFUSED,
): number | null {
  const written = document.text(term);
  return written === '' ? null : amountOf(written, currency, term, rule);
}

function amountOf(
  written: string,
  currency: string,
  term: Term,
  rule: keyof typeof REFUSED,
): number {
  const amount = readAmount(plain(written), currency);
  if (amount === null) throw new BrokenRule(rule, term);
  return units(amount);
}

/** Elsewhere the same elements list payments that the prepaid amount sums. */
function forThirdParties(document: SemanticDocument, currency: string): number {
  if (!XRECHNUNG_EXTENSION.test(document.text('BT-24'))) return 0;
  const term = 'BT-DEX-002';
  const each = document.all(term).map((text) => amountOf(text, currency, term, 'BR-DEC'));
  return each.reduce((sum, amount) => sum + amount, 0);
}

/** BR-CO-15, where both are told in the document's currency. */
function tiesWithTax(document: SemanticDocument, currency: string, total: number): boolean {
  const [net, tax] = [document.text('BT-109'), document.text('BT-110')];
  if (net === '' || tax === '') return true;
  const [without, vat] = [net, tax].map((text) => readAmount(plain(text), currency));
  return without != null && vat != null && units(without) + units(vat) === total;
}

/** xs:decimal allows a plus and leaves digits out on either side of the point. */
function plain(written: string): string {
  return written
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '');
}
