/**
 * What an invoice promised, from everybody who told it: each teller's highest correction is its
 * word, and field by field one word wins.
 */
import type {
  CashDiscount,
  Instalment,
  InvoiceCorrected,
  InvoiceIssued,
} from '../../../src/ledger/events.js';
import { voiceOf } from '../../../src/ledger/stored.js';
import { REUSED_AFTER_DAYS } from '../../../src/ledger/stream/statements.js';
import { type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import { documentNumber } from '../../../src/ledger/values/party.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import type { Resolve } from '../../classes.js';
import { type Fact, gradeOf, ofType } from '../../fact.js';
import type { Grade } from '../../step.js';
import type { Discount } from '../line/line.js';
import { type Discrepancy, type ToldValue, toldPart } from '../telling/discrepancy.js';
import {
  basisStrength,
  type Field,
  losers,
  type NamedField,
  type Word,
  type Words,
  winner,
} from '../telling/precedence.js';
import type { TermsOf, ToldWord } from '../telling/told.js';

export type IssuedTerms = InvoiceIssued['facts'];
type TermsTold = Fact<InvoiceIssued> | Fact<InvoiceCorrected>;

/** Between whom an invoice is a promise, and since when. */
export const invoiceTerms: TermsOf<IssuedTerms> = {
  kind: 'invoice',
  ownerOf: ({ seller }) => seller,
  otherOf: ({ buyer }) => buyer,
  startOf: ({ issuedOn }) => issuedOn,
  numberOf: ({ number }) => number,
  isAlike: (a, b) =>
    a.currency === b.currency && (a.total === b.total || a.issuedOn === b.issuedOn),
};

/**
 * Each teller's word on each of its invoices under the number: its highest correction. Under
 * numbers that a link joins there may be several as high; they all stand, and precedence decides.
 */
export function invoiceWords(facts: readonly Fact[]): readonly ToldWord<IssuedTerms>[] {
  const issued = ofType(facts, 'InvoiceIssued');
  const corrected = ofType(facts, 'InvoiceCorrected');
  if (corrected.length === 0) return issued.map(wordOf);
  const textOf = textsMeant(facts);
  // Of several numbers of its own that a link joins, a voice tells one invoice.
  const isOne = (a: Fact<InvoiceIssued>, b: Fact<InvoiceIssued>): boolean =>
    voiceOf(a.by) === voiceOf(b.by) &&
    textOf(a.event.facts.number) === textOf(b.event.facts.number) &&
    Math.abs(daysBetween(a, b)) < REUSED_AFTER_DAYS;
  const last: LastCorrections = new Map();
  for (const correction of corrected) {
    const voice = voiceOf(correction.by);
    const text = textOf(correction.event.facts.number);
    const own = issued.filter(
      ({ by, event }) => voiceOf(by) === voice && textOf(event.facts.number) === text,
    );
    // One that comes before its invoice is its teller's word until then.
    const of = nearest(own, toDayNumber(correction.event.facts.issuedOn)) ?? `${voice} ${text}`;
    const known = last.get(of);
    const above = known ? rankOf([correction]) - rankOf(known) : 1;
    if (above > 0) last.set(of, [correction]);
    else if (above === 0) known?.push(correction);
  }
  const corrects = [...last.keys()].filter((of) => typeof of !== 'string');
  const standing = issued.filter((fact) => !corrects.some((of) => isOne(of, fact)));
  return [...standing, ...highest(last, isOne)].map(wordOf);
}

/** By the invoice, or the voice and text where it is not told yet, the highest, all of one rank. */
type LastCorrections = Map<
  Fact<InvoiceIssued> | string,
  [Fact<InvoiceCorrected>, ...Fact<InvoiceCorrected>[]]
>;

function rankOf([first]: readonly [Fact<InvoiceCorrected>, ...unknown[]]): number {
  return first.event.facts.correction;
}

/** The corrections that stand: of those of one invoice the highest. */
function highest(
  last: LastCorrections,
  isOne: (a: Fact<InvoiceIssued>, b: Fact<InvoiceIssued>) => boolean,
): readonly Fact<InvoiceCorrected>[] {
  return [...last].flatMap(([of, corrections]) => {
    if (typeof of === 'string') return corrections;
    const others = [...last].filter(([each]) => typeof each !== 'string' && isOne(each, of));
    const isBelow = others.some(([, other]) => rankOf(other) > rankOf(corrections));
    return isBelow ? [] : corrections;
  });
}

function daysBetween(a: Fact<InvoiceIssued>, b: Fact<InvoiceIssued>): number {
  return toDayNumber(a.event.facts.issuedOn) - toDayNumber(b.event.facts.issuedOn);
}

/**
 * By which text a number is known: where links say that several are one, by the smallest. A
 * correction may come under a number of its own, and is linked to the one that it replaces.
 */
function textsMeant(facts: readonly Fact[]): (number: string) => string {
  const known = new Map<string, string>();
  const textOf = (number: string): string => {
    const text = documentNumber(number);
    return known.get(text) ?? text;
  };
  for (const { event } of ofType(facts, 'InvoiceLinked')) {
    const [smaller = '', other = ''] = [event.facts.number, event.facts.toNumber]
      .map(textOf)
      .sort();
    known.set(other, smaller);
    for (const [text, of] of known) if (of === other) known.set(text, smaller);
  }
  return textOf;
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

function wordOf(fact: TermsTold): ToldWord<IssuedTerms> {
  const { side, source, teller } = fact.by;
  return {
    fact,
    terms: fact.event.facts,
    voice: voiceOf(fact.by),
    teller,
    side,
    source,
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
  readonly discounts: readonly Discount[];
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

const PAYABLE: NamedField<IssuedTerms, string> = {
  name: 'payable',
  of: (terms) => terms.payable,
  textOf: (value) => value,
  shown: (value, { currency }) => ({ amount: Number(value), currency }),
  compare: bySize,
};
const CURRENCY = named(
  'currency',
  textField((terms) => terms.currency),
  (value) => ({ value }),
);
const ISSUED = named(
  'issuedOn',
  textField((terms) => terms.issuedOn),
  (on) => ({ on }),
);
const SELLER = textField((terms) => terms.seller);
const BUYER = named(
  'buyer',
  textField((terms) => terms.buyer),
  (party) => ({ party }),
);
const TYPE = named(
  'typeCode',
  textField((terms) => terms.typeCode),
  (value) => ({ value }),
);
const PURPOSE = textField((terms) => terms.purpose ?? 'supply');
const INSTALMENTS: NamedField<IssuedTerms, readonly Instalment[]> = {
  name: 'due',
  of: (terms) => terms.instalments,
  textOf: (value) => value.map(instalmentText).join(', '),
  shown: (value, { currency }) => ({ currency, instalments: value.map(toldPart) }),
  compare: (a, b) => compareText(a[0]?.due ?? '', b[0]?.due ?? ''),
  strength: dueStrength,
};

/** As weak as the weakest instalment; nothing to pay says nothing of when to pay. */
function dueStrength(instalments: readonly Instalment[]): number {
  if (instalments.length === 0) return -1;
  return Math.min(...instalments.map(({ basis }) => basisStrength(basis)));
}

function textField(of: (terms: IssuedTerms) => string): Field<IssuedTerms, string> {
  return { of, textOf: (value) => value, compare: compareText };
}

function named(
  name: string,
  field: Field<IssuedTerms, string>,
  shown: (value: string) => ToldValue,
): NamedField<IssuedTerms, string> {
  return { ...field, name, shown };
}

function instalmentText({ amount, due, basis, kind }: Instalment): string {
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
  const buyerField = words.length === 1 ? BUYER : { ...BUYER, textOf: resolve };
  const type = winner(words, TYPE);
  const document = isSelfBilled(words, type) ? wordsOfBuyersDocument(words) : words;
  const due = winner(dueWords(document), INSTALMENTS);
  const payable = winner(document, PAYABLE);
  const seller = winner(words, SELLER);
  const buyer = winner(words, buyerField);
  const currency = winner(document, CURRENCY);
  const issued = winner(document, ISSUED);
  const purpose = winner(document, PURPOSE);
  const discount = discountsTold(words);
  return {
    number: seller.terms.number,
    currency: currency.terms.currency,
    payable: Number(payable.terms.payable),
    issuedOn: toDayNumber(issued.terms.issuedOn),
    instalments: due.terms.instalments,
    discounts: discount.taken,
    weakDue: !words.some((word) => word.side !== 'promisor' && daysOf(word) === daysOf(due)),
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
            ...discount.others,
          ],
  };
}

/** UNTDID 1001 codes of documents that the buyer issues in the seller's name. */
const SELF_BILLED: ReadonlySet<string> = new Set(['389', '500', '527']);

/**
 * Whether the buyer issued the document: so it is where the type taken says it, unless only the
 * buyer says so to a seller who speaks too.
 */
function isSelfBilled(words: Words<IssuedTerms>, type: Word<IssuedTerms>): boolean {
  const { typeCode } = type.terms;
  if (!SELF_BILLED.has(typeCode)) return false;
  const others = words.filter(({ side }) => side !== 'promisor');
  return others.length === 0 || others.some(({ terms }) => terms.typeCode === typeCode);
}

function wordsOfBuyersDocument([first, ...more]: Words<IssuedTerms>): Words<IssuedTerms> {
  const issuedByBuyer = (word: Word<IssuedTerms>): Word<IssuedTerms> => {
    return { ...word, issuer: word.side !== 'promisee' };
  };
  return [issuedByBuyer(first), ...more.map(issuedByBuyer)];
}

/**
 * The word of the document's issuer on its due days is as good as the way in which it came. Where
 * nobody else tells these days, what is due by them is declared all the same (`weakDue`). Where
 * another says when it is due, were it by derived terms, the promisor's word moves nothing.
 */
function dueWords(words: Words<IssuedTerms>): Words<IssuedTerms> {
  const graded = (word: Word<IssuedTerms>): Word<IssuedTerms> =>
    word.issuer ? { ...word, grade: gradeOf(word.source) } : word;
  const others = words.filter((word) => word.issuer || word.side !== 'promisor');
  const isDue = ({ terms }: Word<IssuedTerms>): boolean =>
    dueStrength(terms.instalments) >= basisStrength('derived');
  const [first, ...more] = others.some(isDue) ? others : words;
  return first ? [graded(first), ...more.map(graded)] : words;
}

const DISCOUNTS: NamedField<IssuedTerms, readonly CashDiscount[]> = {
  name: 'cashDiscounts',
  of: ({ cashDiscounts }) => cashDiscounts ?? [],
  textOf: (value) => value.map(({ rate, by }) => `${rate / 100} % by ${by}`).join(', '),
  shown: (value) => ({ value: DISCOUNTS.textOf(value) }),
  compare: (a, b) => compareText(DISCOUNTS.textOf(a), DISCOUNTS.textOf(b)),
};

interface DiscountsTold {
  readonly taken: readonly Discount[];
  readonly others: readonly Discrepancy[];
}

const NO_DISCOUNTS: DiscountsTold = { taken: [], others: [] };

/** Who grants a discount tells it: the promisor's word counts only where nobody else speaks. */
function discountsTold(words: Words<IssuedTerms>): DiscountsTold {
  const others = words.filter(({ side }) => side !== 'promisor');
  const [first, ...more] = (others.length > 0 ? others : words).filter(
    ({ terms }) => (terms.cashDiscounts ?? []).length > 0,
  );
  if (!first) return NO_DISCOUNTS;
  const told: Words<IssuedTerms> = [first, ...more];
  const taken = winner(told, DISCOUNTS);
  const discounts = DISCOUNTS.of(taken.terms).map(({ rate, by }): Discount => {
    return { rate, by: toDayNumber(by) };
  });
  return { taken: discounts, others: losers(told, DISCOUNTS, taken) };
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
