/** What was promised: the terms of an invoice, field by field, out of what its tellers say. */
import type { Fact } from '../../../projections/fact.js';
import type { Grade } from '../../../projections/step.js';
import type { CashDiscount, EventType, Instalment } from '../../../src/ledger/events.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';
import { units } from '../../../src/ledger/values/money.js';
import { documentNumber } from '../../../src/ledger/values/party.js';
import type { Laid } from './portions.js';
import {
  areTwoHands,
  basisStrength,
  gradeStrength,
  type Precedence,
  type Word,
  type WordOf,
  winner,
  wordsOf,
} from './told.js';

export type TermsWord = WordOf<'InvoiceIssued'> | WordOf<'InvoiceCorrected'>;

export interface Terms extends Laid {
  readonly promisor: string;
  readonly promisee: string;
  readonly currency: string;
  readonly instalments: readonly Instalment[];
  /** The due days rest on the promisor's word alone, so what is due by them is declared. */
  readonly weak: boolean;
  /** Nobody but the promisor speaks of the promise. */
  readonly promisorAlone: boolean;
  /** Each teller's last word. */
  readonly words: readonly TermsWord[];
}

/** All that is told of the terms of invoices. */
export function termsTold(facts: readonly Fact[]): readonly TermsWord[] {
  return [...wordsOf(facts, 'InvoiceIssued'), ...wordsOf(facts, 'InvoiceCorrected')];
}

/**
 * The last word of each teller on each of its numbers: its highest correction, under whatever of
 * those that a link joins.
 */
function lastWords(all: readonly TermsWord[], facts: readonly Fact[]): readonly TermsWord[] {
  const links = wordsOf(facts, 'InvoiceLinked').map(({ facts: { number, toNumber } }) => {
    return [number, toNumber].map(documentNumber);
  });
  const linkedTo = (texts: readonly string[]): readonly string[] => {
    const more = links.filter((link) => link.some((text) => texts.includes(text))).flat();
    const found = [...new Set([...texts, ...more])];
    return found.length === texts.length ? texts : linkedTo(found);
  };
  const isOne = (a: TermsWord, b: TermsWord): boolean =>
    linkedTo([documentNumber(a.facts.number)]).includes(documentNumber(b.facts.number));
  return all.filter(
    (word) =>
      !all.some(
        (other) =>
          other.voice === word.voice && isOne(word, other) && correction(other) > correction(word),
      ),
  );
}

/** Corrections are counted from 1; what is issued is 0. */
export function correction({ facts }: TermsWord): number {
  return 'correction' in facts ? facts.correction : 0;
}

/** The terms in force, by those who may tell them; null where nobody tells any. */
export function termsOf(
  facts: readonly Fact[],
  entries: readonly string[],
  promisorAlone: boolean,
): Terms | null {
  const words = lastWords(
    termsTold(facts).filter(({ entry }) => entries.includes(entry)),
    facts,
  );
  const type = winner(words, { value: ({ facts: { typeCode } }) => typeCode });
  const isSelfBilled = type !== null && isBuyersDocument(type, words);
  const isIssuer = ({ side }: TermsWord): boolean =>
    isSelfBilled ? side !== 'promisee' : side !== 'promisor';
  const take = (precedence: Precedence<TermsWord>) => winner(words, { isIssuer, ...precedence });
  const sized = take({ value: ({ facts: { payable } }) => units(payable) });
  // The issuer of the document is as good on its due days as the way in which its word came.
  const onDueDays = words.map((word) => (isIssuer(word) ? { ...word, grade: word.wayIn } : word));
  // A due day that another tells is not moved by a promisor who did not issue the document.
  const strength = ({ facts: { instalments } }: TermsWord) => scheduleStrength(instalments);
  const receivers = (word: TermsWord) => word.side === 'promisor' && !isIssuer(word);
  const isTold = onDueDays.some(
    (word) => !receivers(word) && strength(word) >= basisStrength('derived'),
  );
  const due = winner(isTold ? onDueDays.filter((word) => !receivers(word)) : onDueDays, {
    isIssuer,
    strength,
    value: ({ facts: { instalments } }) => scheduleText(instalments),
  });
  if (!sized || !due) return null;
  const field = (name: 'currency' | 'issuedOn' | 'purpose'): string =>
    take({ value: ({ facts: told }) => told[name] ?? 'supply' })?.facts[name] ?? 'supply';
  const size = units(sized.facts.payable);
  return {
    promisor: winner(words, { value: ({ facts: { buyer } }) => buyer })?.facts.buyer ?? '',
    promisee: sized.facts.seller,
    ...{ size, worth: size },
    tolerance: Math.max(2, Math.floor(size / 1000)),
    currency: field('currency'),
    issuedOn: toDayNumber(field('issuedOn')),
    instalments: due.facts.instalments,
    weak: isPromisorsAlone(due, words),
    outside: ['386', '500'].includes(type?.facts.typeCode ?? '') || field('purpose') !== 'supply',
    cashDiscounts: discountsIn(words),
    grade: gradeOfPromise(facts, words),
    voice: winner(words, { value: ({ facts: { seller } }) => seller })?.voice ?? '',
    promisorAlone,
    words,
  };
}

/** Self-billed, by the type taken; unless only the buyer says so to others who speak too. */
function isBuyersDocument({ facts: { typeCode } }: TermsWord, words: readonly TermsWord[]) {
  const others = words.filter(({ side }) => side !== 'promisor');
  const isConfirmed = others.some(({ facts }) => facts.typeCode === typeCode);
  return ['389', '500', '527'].includes(typeCode) && (others.length === 0 || isConfirmed);
}

/** The discounts granted: the word of the promisor alone grants itself none. */
function discountsIn(words: readonly TermsWord[]): readonly CashDiscount[] {
  const others = words.filter(({ side }) => side !== 'promisor');
  const granting = (others.length > 0 ? others : words).filter(
    ({ facts: { cashDiscounts = [] } }) => cashDiscounts.length > 0,
  );
  const text = (discounts: readonly CashDiscount[] = []): string =>
    discounts.map(({ rate, by }) => `${rate / 100} % by ${by}`).join(', ');
  const taken = winner(granting, { value: ({ facts }) => text(facts.cashDiscounts) });
  return taken?.facts.cashDiscounts ?? [];
}

/** As strong as its weakest instalment. */
function scheduleStrength(instalments: readonly Instalment[]): number {
  return Math.min(...instalments.map(({ basis }) => basisStrength(basis)));
}

/** The earlier one is smaller; of those that begin on one day the one whose text comes first. */
function scheduleText(instalments: readonly Instalment[]): string {
  const parts = instalments.map(({ due = 'no day', amount, basis, kind }) => {
    return `${amount} ${due} ${basis}${kind === 'ordinary' ? '' : ` ${kind}`}`;
  });
  return `${instalments[0]?.due ?? ''} ${parts.join(', ')}`;
}

/** Whether only the promisor tells these due days. */
function isPromisorsAlone(due: TermsWord, words: readonly TermsWord[]): boolean {
  const days = ({ facts: { instalments } }: TermsWord): string =>
    instalments.map(({ due: on = '', amount }) => `${on} ${amount}`).join();
  return words.filter((word) => days(word) === days(due)).every(({ side }) => side === 'promisor');
}

/** What its teller says of an invoice only where it takes it for one. */
const ACKNOWLEDGING: readonly EventType[] = [
  ...(['InvoiceIssued', 'InvoiceCorrected', 'InvoiceReceived', 'InvoiceApproved'] as const),
  ...(['InvoiceDisputed', 'InvoiceSuspended', 'InvoiceResumed'] as const),
  'InvoiceRescheduled',
];

/** Corroborated where two hands on the two sides speak of it; else as its best teller is. */
function gradeOfPromise(facts: readonly Fact[], words: readonly TermsWord[]): Grade {
  const said = ACKNOWLEDGING.flatMap((type): readonly Word[] => wordsOf(facts, type));
  const isByBoth = said.some(
    (one) =>
      one.side === 'promisee' &&
      said.some((other) => other.side === 'promisor' && areTwoHands(one, other)),
  );
  // A bank sees money and not what it is for.
  const grades = words.map(({ grade }) => (grade === 'banked' ? 'documented' : grade));
  if (isByBoth) grades.push('corroborated');
  return grades.sort((a, b) => gradeStrength(b) - gradeStrength(a))[0] ?? 'declared';
}
