/**
 * What payments and invoices quote of each other, in the one form in which it is compared: letters
 * and digits, upper case. Exact: nothing here guesses.
 */
import { documentNumber } from '../ledger/values/party.js';

/** By what a payment was matched, strongest first. */
export const RULES = [
  'end_to_end_id',
  'document_number',
  'creditor_reference',
  'number_in_text',
] as const;
export type Rule = (typeof RULES)[number];

/** The sealed texts of a payment that may quote something. */
export interface PaymentTexts {
  readonly endToEndId?: string;
  readonly documentNumbers?: string;
  readonly creditorReference?: string;
  readonly remittance?: string;
}

/** A number or a reference that somebody wrote. */
interface Written {
  /** Its letters and digits. */
  readonly text: string;
  /** Just as it stands there. */
  readonly written: string;
}

/** Something quoted, by the rule that may use it. */
export interface Quoted extends Written {
  readonly rule: Rule;
}

/**
 * A number just as it is written, which tells apart those that differ in punctuation only. It is no
 * text that letters and digits could give.
 */
export function exactly(number: string): string {
  return `exactly ${documentNumber(number)}`;
}

/** Letters and digits in upper case: `INV 7/01` is `INV701`. */
export function normalReference(written: string): string {
  return written.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Shorter than this, a reference names too many things. */
const SHORTEST = 3;

/** ISO 20022 writes this where the payer gave none. */
const NONE = 'NOTPROVIDED';

/** Everything that a payment quotes, each thing once for each rule. */
export function quotedBy(texts: PaymentTexts): readonly Quoted[] {
  const endToEnd = asWritten(texts.endToEndId ?? '');
  const numbers = (texts.documentNumbers ?? '').split('\n').map(asWritten);
  const reference = texts.creditorReference ?? '';
  const all: Record<Rule, readonly Written[]> = {
    end_to_end_id: endToEnd.text === NONE ? [] : [endToEnd],
    document_number: numbers,
    creditor_reference: creditorForms(reference).map((text) => ({ text, written: reference })),
    number_in_text: tokensOf(texts.remittance ?? ''),
  };
  return RULES.flatMap((rule) => {
    const long = all[rule].filter(({ text }) => text.length >= SHORTEST);
    const each = new Map(long.map((one) => [exactly(one.written) + one.text, one]));
    return [...each.values()].map((one) => ({ rule, ...one }));
  });
}

function asWritten(written: string): Written {
  return { text: normalReference(written), written };
}

/** What a payer may quote to mean an invoice: its number, or the reference that it asks for. */
export function answersTo(number: string, paymentReference: string | undefined): readonly string[] {
  const forms = [normalReference(number), ...creditorForms(paymentReference ?? '')];
  return [...new Set(forms)].filter((text) => text.length >= SHORTEST);
}

/**
 * A creditor reference as it stands, and what an ISO 11649 one holds after its check digits, which
 * often is an invoice's number. One whose check digits are wrong was mistyped and means nothing.
 */
function creditorForms(written: string): readonly string[] {
  const reference = normalReference(written);
  if (!/^RF\d\d/.test(reference)) return [reference];
  return isCreditorReference(reference) ? [reference, reference.slice(4)] : [];
}

/**
 * ISO 11649: RF, two check digits and 1 to 21 letters or digits; with the first four characters at
 * the end and letters as numbers (A is 10), the remainder by 97 is 1 (ISO/IEC 7064, MOD 97-10).
 */
export function isCreditorReference(reference: string): boolean {
  if (!/^RF\d\d[0-9A-Z]{1,21}$/.test(reference)) return false;
  let remainder = 0;
  for (const character of reference.slice(4) + reference.slice(0, 4)) {
    for (const digit of String(Number.parseInt(character, 36))) {
      remainder = (remainder * 10 + Number(digit)) % 97;
    }
  }
  return remainder === 1;
}

/** Words of a text that are looked at; a number may be written as several of them. */
const MOST_WORDS = 200;
const WORDS_OF_A_NUMBER = 4;
/** Characters of a number in free text; digits alone may be a day or an amount, so more of them. */
const SHORTEST_IN_TEXT = 5;
const SHORTEST_OF_DIGITS = 6;
const LONGEST_IN_TEXT = 35;

/** Everything in a text that may be a document's number: whole words, and words that follow. */
function tokensOf(text: string): readonly Written[] {
  const whole = text.normalize('NFKC').toUpperCase();
  const known = [...whole.matchAll(/[\p{L}\p{N}]+/gu)].slice(0, MOST_WORDS);
  const tokens: Written[] = [];
  for (const [at, first] of known.entries()) {
    let token = '';
    for (const { 0: word, index } of known.slice(at, at + WORDS_OF_A_NUMBER)) {
      token += word;
      if (token.length > LONGEST_IN_TEXT) break;
      const written = whole.slice(first.index, index + word.length);
      if (isTelling(token)) tokens.push({ text: token, written });
    }
  }
  return tokens;
}

function isTelling(token: string): boolean {
  if (!/\p{N}/u.test(token)) return false;
  return token.length >= (/^\d+$/.test(token) ? SHORTEST_OF_DIGITS : SHORTEST_IN_TEXT);
}

export function isRule(text: string): text is Rule {
  return RULES.some((rule) => rule === text);
}
