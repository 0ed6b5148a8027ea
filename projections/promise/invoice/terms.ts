/**
 * What an invoice promised, from everybody who told it: each teller's highest correction is its
 * word, and field by field one word wins.
 */
import { type DayNumber, toDayNumber } from '../../../src/ledger/day.js';
import type { Instalment, InvoiceCorrected, InvoiceIssued } from '../../../src/ledger/events.js';
import { voiceOf } from '../../../src/ledger/stored.js';
import { compareText } from '../../../src/ledger/text-order.js';
import type { Resolve } from '../../classes.js';
import { type Fact, gradeOf, ofType } from '../../fact.js';
import type { Grade } from '../../step.js';
import type { Discrepancy } from '../discrepancy.js';
import { basisStrength, type Field, losers, type Word, type Words, winner } from '../precedence.js';
import type { TermsOf, ToldWord } from '../told.js';

export type IssuedTerms = InvoiceIssued['facts'];
type TermsTold = Fact<InvoiceIssued> | Fact<InvoiceCorrected>;

/** Between whom an invoice is a promise, and since when. */
export const invoiceTerms: TermsOf<IssuedTerms> = {
  kind: 'invoice',
  ownerOf: ({ seller }) => seller,
  otherOf: ({ buyer }) => buyer,
  startOf: ({ issuedOn }) => issuedOn,
};

/** Each teller's word on each of its invoices under the number: its highest correction. */
export function invoiceWords(facts: readonly Fact[]): readonly ToldWord<IssuedTerms>[] {
  const issued = ofType(facts, 'InvoiceIssued');
  const corrected = ofType(facts, 'InvoiceCorrected');
  if (corrected.length === 0) return issued.map(wordOf);
  const last = new Map<Fact<InvoiceIssued> | string, Fact<InvoiceCorrected>>();
  for (const correction of corrected) {
    const voice = voiceOf(correction.by);
    const own = issued.filter((fact) => voiceOf(fact.by) === voice);
    // One that comes before its invoice is its teller's word until then.
    const of = nearest(own, toDayNumber(correction.event.facts.issuedOn)) ?? voice;
    const known = last.get(of);
    if (!known || outranks(correction, known)) last.set(of, correction);
  }
  const orphans = [...last].filter(([of]) => typeof of === 'string');
  return [
    ...issued.map((fact) => wordOf(last.get(fact) ?? fact)),
    ...orphans.map(([, correction]) => wordOf(correction)),
  ];
}

/** The invoice that a correction corrects: the teller's own with the nearest issue day. */
function nearest(
  issued: readonly Fact<InvoiceIssued>[],
  day: DayNumber,
): Fact<InvoiceIssued> | null {
  const away = (fact: Fact<InvoiceIssued>): number =>
    Math.abs(toDayNumber(fact.event.facts.issuedOn) - day);
  return issued.reduce<Fact<InvoiceIssued> | null>((best, fact) => {
    if (!best) return fact;
    const closer = away(fact) - away(best);
    const earlier = fact.event.facts.issuedOn < best.event.facts.issuedOn;
    return closer < 0 || (closer === 0 && earlier) ? fact : best;
  }, null);
}

function outranks(a: Fact<InvoiceCorrected>, b: Fact<InvoiceCorrected>): boolean {
  const [x, y] = [a.event.facts, b.event.facts];
  if (x.correction !== y.correction) return x.correction > y.correction;
  return a.by.message > b.by.message;
}

function wordOf(fact: TermsTold): ToldWord<IssuedTerms> {
  const { side, source, teller } = fact.by;
  return {
    fact,
    terms: fact.event.facts,
    voice: voiceOf(fact.by),
    teller,
    issuer: side !== 'promisor',
    // The buyer's own word on what it owes, and by when, favours the buyer.
    grade: side === 'promisor' ? 'declared' : gradeOf(source),
  };
}

/** The terms that stand, and who disagrees. */
export interface InvoiceTaken {
  readonly number: string;
  readonly currency: string;
  readonly payable: number;
  readonly issuedOn: DayNumber;
  readonly instalments: readonly Instalment[];
  /** The due days rest on the buyer's word alone. */
  readonly weakDue: boolean;
  /** Never scored: a prepayment invoice, interest, a fixed fee. */
  readonly outside: boolean;
  readonly grade: Grade;
  /** Who told what is taken, for coverage of what stays open. */
  readonly voice: string;
  readonly discrepancies: readonly Discrepancy[];
}

/** UNTDID 1001 codes of invoices for an advance. */
const ADVANCE_TYPES: ReadonlySet<string> = new Set(['386', '500']);

const bySize = (a: string, b: string): number => Number(a) - Number(b);

const PAYABLE: Field<IssuedTerms, string> = {
  name: 'payable',
  of: (terms) => terms.payable,
  show: (value) => value,
  compare: bySize,
};
const CURRENCY = textField('currency', (terms) => terms.currency);
const ISSUED = textField('issuedOn', (terms) => terms.issuedOn);
const SELLER = textField('seller', (terms) => terms.seller);
const BUYER = textField('buyer', (terms) => terms.buyer);
const TYPE = textField('typeCode', (terms) => terms.typeCode);
const PURPOSE = textField('purpose', (terms) => terms.purpose ?? 'supply');
const INSTALMENTS: Field<IssuedTerms, readonly Instalment[]> = {
  name: 'due',
  of: (terms) => terms.instalments,
  show: (value) => value.map(showInstalment).join(', '),
  compare: (a, b) => compareText(a[0]?.due ?? '', b[0]?.due ?? ''),
  // Nothing to pay says nothing of when to pay.
  strength: (value) =>
    value.length === 0 ? -1 : Math.min(...value.map(({ basis }) => basisStrength(basis))),
};

function textField(name: string, of: (terms: IssuedTerms) => string): Field<IssuedTerms, string> {
  return { name, of, show: (value) => value, compare: compareText };
}

function showInstalment({ amount, due, basis, kind }: Instalment): string {
  return `${amount} ${due ?? 'no day'} ${basis}${kind === 'ordinary' ? '' : ` ${kind}`}`;
}

/**
 * Takes the words of one promise together. `bothSides`: somebody of the other side speaks of it
 * too.
 */
export function takeTerms(
  words: Words<IssuedTerms>,
  bothSides: boolean,
  resolve: Resolve,
): InvoiceTaken {
  // Two ids of one professional are no disagreement on who the buyer is.
  const buyerField: Field<IssuedTerms, string> =
    words.length === 1 ? BUYER : { ...BUYER, show: resolve };
  const due = winner(words, INSTALMENTS);
  const payable = winner(words, PAYABLE);
  const seller = winner(words, SELLER);
  const buyer = winner(words, buyerField);
  const currency = winner(words, CURRENCY);
  const issued = winner(words, ISSUED);
  const type = winner(words, TYPE);
  const purpose = winner(words, PURPOSE);
  return {
    number: seller.terms.number,
    currency: currency.terms.currency,
    payable: Number(payable.terms.payable),
    issuedOn: toDayNumber(issued.terms.issuedOn),
    instalments: due.terms.instalments,
    weakDue: !due.issuer && !words.some((word) => word.issuer && daysOf(word) === daysOf(due)),
    outside:
      ADVANCE_TYPES.has(type.terms.typeCode) || (purpose.terms.purpose ?? 'supply') !== 'supply',
    grade: existenceGrade(words, bothSides),
    voice: seller.voice,
    discrepancies:
      words.length === 1
        ? []
        : [
            ...losers(words, PAYABLE, payable),
            ...losers(words, CURRENCY, currency),
            ...losers(words, ISSUED, issued),
            ...losers(words, INSTALMENTS, due),
            ...losers(words, buyerField, buyer),
            ...losers(words, TYPE, type),
          ],
  };
}

/** What is due when, however each teller knows it. */
function daysOf({ terms }: Word<IssuedTerms>): string {
  return terms.instalments
    .map(({ amount, due }) => `${due ?? ''} ${amount}`)
    .sort()
    .join();
}

function existenceGrade(words: Words<IssuedTerms>, bothSides: boolean): Grade {
  if (bothSides) return 'corroborated';
  const best = words.some((word) => word.issuer && word.grade !== 'declared');
  return best ? 'documented' : 'declared';
}
