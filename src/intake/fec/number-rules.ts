/**
 * Which text of a row is the number of its document. Both sides' books can meet only by it, so what
 * looks like something else is passed over: an amount, a means of payment, a day or month, the
 * place of the paper in a folder, the number of the entry. Where nothing looks like a number the
 * promise still needs a name, and whoever is told it is told where it comes from.
 */
import { type DayNumber, dayOf } from '../../ledger/values/day.js';
import { normalNumber } from '../../ledger/values/party.js';
import { lineOf } from './accounts.js';
import { fecCents, fecDay } from './columns.js';
import type { FecRow } from './rows.js';

/** Where a number came from, in the words of the report; the first rule that finds one wins. */
export const NUMBER_RULES = {
  piece: 'PieceRef',
  marked: 'EcritureLib, behind a word for invoice',
  label: 'EcritureLib',
  entry_number: 'EcritureNum, which PieceRef repeats',
  odd_piece: 'PieceRef, though it looks like none',
  entry: 'journal, number and day of the entry',
} as const;

export type NumberRule = keyof typeof NUMBER_RULES;

/** What a text is that is no number, in the words of the report. */
export const NO_NUMBERS = {
  nothing: 'nothing, or stands for nothing',
  amount: 'an amount',
  means: 'a means of payment',
  entry_number: 'EcritureNum',
  day: 'a day, a month or a year',
  place: 'a place in a folder',
  other_document: 'the number of a delivery, an order or a statement',
  short: 'too short, or words',
} as const;

export type NoNumber = keyof typeof NO_NUMBERS;

export interface SaidNumber {
  readonly number: string;
  readonly rule: NumberRule;
  /** What PieceRef is instead; null where it is the number. */
  readonly pieceIs: NoNumber | null;
  /** Told of the document, in a sentence; null where there is nothing to say. */
  readonly oddity: string | null;
}

const LONGEST = 72;

const TAKEN = "it was taken all the same, and meets no other books unless it is the invoice's.";

const ODDITIES: Readonly<Record<NumberRule, string | null>> = {
  piece: null,
  marked: 'the invoice number was taken from EcritureLib.',
  label: 'what looks like a number was taken from EcritureLib.',
  entry_number: TAKEN,
  odd_piece: TAKEN,
  entry: 'journal, number and day of its entry were taken, which can meet no other books.',
};

/** The number as the row says it. */
export function numberIn(row: FecRow): SaidNumber {
  const piece = lineOf(row.cell('PieceRef'), LONGEST);
  const pieceIs = noNumberIn(piece, row);
  if (pieceIs === null) return { number: piece, rule: 'piece', pieceIs, oddity: null };
  const found = inLabel(row) ?? instead(piece, pieceIs, row);
  const oddity = `PieceRef is ${NO_NUMBERS[pieceIs]}: ${ODDITIES[found.rule]}`;
  return { ...found, number: lineOf(found.number, LONGEST), pieceIs, oddity };
}

type Found = Pick<SaidNumber, 'number' | 'rule'>;

/** What names the document where nothing looks like its number. */
function instead(piece: string, pieceIs: NoNumber, row: FecRow): Found {
  switch (pieceIs) {
    case 'nothing':
    case 'amount':
    case 'means': {
      const entry = `${row.cell('JournalCode')}-${row.cell('EcritureNum')}-${dayOf(row.date)}`;
      return { number: entry, rule: 'entry' };
    }
    case 'entry_number':
      return { number: piece, rule: 'entry_number' };
    case 'day':
    case 'place':
    case 'other_document':
    case 'short':
      return { number: piece, rule: 'odd_piece' };
    default:
      return pieceIs satisfies never;
  }
}

/** What the text of PieceRef is instead of a number; null where it looks like one. */
function noNumberIn(text: string, row: FecRow): NoNumber | null {
  if (!/[\p{L}\d]/u.test(text) || PLACEHOLDERS.test(text)) return 'nothing';
  if (MEANS.test(text)) return 'means';
  if (isAmount(text, row)) return 'amount';
  if (isEntryNumber(text, row)) return 'entry_number';
  if (isDayLike(text, row.cell('JournalCode'))) return 'day';
  if (PLACE.test(text)) return 'place';
  if (OTHER_DOCUMENT.test(text)) return 'other_document';
  return NUMBER.test(text) && lettersIn(text) >= 3 ? null : 'short';
}

/** A number in the label: best behind a word for invoice, else one that is long enough. */
function inLabel(row: FecRow): Found | null {
  const words = row
    .cell('EcritureLib')
    .split(/[\s;:()]+|,(?!\d)/)
    .map((word) => word.replace(/^[^\p{L}\d]+|[^\p{L}\d°]+$/gu, ''));
  const isOther = (word: string): boolean =>
    !/\d/.test(word) ||
    isAmount(word, row) ||
    isEntryNumber(word, row) ||
    isDayLike(word, row.cell('JournalCode'));
  for (const [i, word] of words.entries()) {
    if (!isOther(word) && MARKED.test(word)) return { number: word, rule: 'marked' };
    const next = words[i + 1];
    if (MARK.test(word) && next !== undefined && !isOther(next)) {
      return { number: next, rule: 'marked' };
    }
  }
  const number = words.find(
    (word, i) => !isOther(word) && isLongEnough(word) && !MONEY.test(words[i + 1] ?? ''),
  );
  return number === undefined ? null : { number, rule: 'label' };
}

/** As matching has it: five letters and digits, six where they are all digits. */
function isLongEnough(word: string): boolean {
  if (!NUMBER.test(word) || PLACE.test(word) || NO_NUMBER_WORDS.test(word)) return false;
  return lettersIn(word) >= (/^\d+$/.test(word) ? 6 : 5);
}

/** Letters and digits. */
function lettersIn(text: string): number {
  return normalNumber(text).length;
}

function isAmount(text: string, { debit, credit }: FecRow): boolean {
  if (/^-?(\d{1,3}([ .]\d{3})+|\d+),\d\d$/.test(text) || /^-?\d{3,}\.\d\d$/.test(text)) return true;
  return fecCents(text) === Math.abs(debit - credit);
}

function isEntryNumber(text: string, row: FecRow): boolean {
  const number = normalNumber(row.cell('EcritureNum'));
  if (number === '' || /^0+$/.test(number)) return false;
  const said = normalNumber(text);
  return said === number || said === normalNumber(`${row.cell('JournalCode')}${number}`);
}

function isDayLike(text: string, journal: string): boolean {
  const rest = text.startsWith(journal) ? text.slice(journal.length).trim() : text;
  if (journal !== '' && rest !== text && /^(0[1-9]|1[0-2])(20)?\d\d$/.test(rest)) return true;
  return DAYS.some((form) => form.test(text)) || isDayIn8Digits(text);
}

/** `20260131`, `31012026`. */
function isDayIn8Digits(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(20\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  const turned = /^(\d\d)(\d\d)(20\d\d)$/.exec(text);
  const isDay = (written: string): DayNumber | undefined => fecDay(written)?.number;
  if (year !== '' && isDay(`${year}${month}${day}`) !== undefined) return true;
  return turned !== null && isDay(`${turned[3]}${turned[2]}${turned[1]}`) !== undefined;
}

const PLACEHOLDERS = /^(x+|r?an|ano|néant|neant|divers|sans|fnp|fae|od|report.*)$/i;

/** `VIR 17/05`, `CHQ 1234567`, `CB`: how it was paid, and when. */
const MEANS =
  /^(vir(ement)?s?|vrt|ch(è|e)?que?s?|chq|cb|carte|pr(é|e)l(è|e)v(ement|t)?s?|prlv|esp(è|e)?(ces?)?|lcr|tip|sepa|remise|traite)(?![\p{L}\d])|^(vir|chq|prlv)\d+$/iu;

/** `31/01/2026`, `01/26`, `2026-01`, `2026`, `BIL 2020`, `JUIN2026`. */
const DAYS = [
  /^\d{1,2}[/.-]\d{1,2}[/.-](\d{2}|\d{4})$/,
  /^(0?[1-9]|1[0-2])[/.-](20)\d\d$/,
  /^20\d\d[/.-](0?[1-9]|1[0-2])([/.-]\d{1,2})?$/,
  /^(\p{L}+[\s.-]*)?20\d\d$/u,
];

/** `01/08`, `10.17`: the month and the number of the paper in it, or a day. */
const PLACE = /^\d{1,2}[/.-]\d{1,3}$/;

const OTHER_DOCUMENT = /^(bl|bc|bdc|rl|rel(evé|eve)?|devis)[\s.°#-]*\d/i;

/** One word of letters and digits with signs between them, or two of which the first is short. */
const NUMBER = /^(?=.*\d)(\p{L}{1,10}[\s.°#:/-]+)?[\p{L}\d]+([./_\\+-]+[\p{L}\d]+)*$/u;

/** Words for invoice that a number stands behind, or begins with. */
const MARK = /^(factures?|facts?|fac|fa|inv|invoice|n°|num|numéro|numero)$/i;
const MARKED = /^(factures?|facts?|fac|fa|fc|f|inv|n°)[.°#/-]*\d[\p{L}\d]*([./_-]+[\p{L}\d]+)*$/iu;

/** `283500 HT` is an amount. */
const MONEY = /^(ht|ttc|eur|euros?)$/i;

/** `37X79`, `23.11.au`, `1ha79`, an account at a bank, a word with a small number behind it. */
const NO_NUMBER_WORDS =
  /^\d+x\d+$|^\d{1,2}\p{L}+\d*$|^\d{1,2}[./-]\d{1,2}[./-]|^[A-Z]{2}\d{2}[A-Z\d]{10,}$|^\p{L}{4,}\d{1,2}$/iu;
