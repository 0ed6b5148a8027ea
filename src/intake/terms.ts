/**
 * Terms of payment as people write them, and the due day that follows from them. French law knows
 * two lawful readings of "45 days end of month" (C. com. L441-10), weeks apart for many invoices,
 * so they are told apart by the order of the words: `45 days end of month` adds the days and goes
 * to the end of that month; `end of month 45 days` goes to the end of the month of issue first.
 */
import {
  civilOf,
  type Day,
  type DayNumber,
  dayNumberOf,
  dayOf,
  toDayNumber,
} from '../ledger/values/day.js';

export interface DueTerms {
  /** 0 to 365. */
  readonly days: number;
  /** Whether the end of the month is gone to, before the days are added or after. */
  readonly endOfMonth: 'no' | 'before the days' | 'after the days';
  /** Then the next such day of a month, 1 to 31; in a shorter month its last day. */
  readonly dayOfMonth?: number;
}

/** What the words become, each rewritten once, in this order. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:end of (?:the )?month|fin de mois|fin du mois|eom|fdm)\b/g, ' end '],
  [/\b(?:on the|the|le) (\d{1,2})(?:st|nd|rd|th|er)?\b/g, ' the$1 '],
  [/\b(?:a reception|au comptant|comptant|on receipt|due on receipt|immediate)\b/g, ' 0 '],
  [/(\d) ?(?:days?|jours?|j|d)\b/g, '$1 '],
  [/\b(?:nets?|date de facture|from invoice date)\b|[+,]/g, ' '],
];

const FORM = /^(?:(\d{1,3})(?: (end))?|end(?: (\d{1,3}))?)(?: the(\d{1,2}))?$/;

const LONGEST = 365;

/**
 * Reads terms in English or French: `30`, `30 days net`, `45 days end of month`, `45 jours fin de
 * mois`, `end of month 45`, `fin de mois + 45 jours`, `30 days end of month the 10`, `comptant`.
 * Null where they are none of these: terms are never guessed.
 */
export function readTerms(written: string): DueTerms | null {
  const plain = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
  const text = WORDS.reduce((said, [word, means]) => said.replace(word, means), plain);
  const parts = FORM.exec(text.replace(/\s+/g, ' ').trim());
  if (!parts) return null;
  const [, first, after, last, the] = parts;
  const days = Number(first ?? last ?? 0);
  const dayOfMonth = the === undefined ? undefined : Number(the);
  if (days > LONGEST || dayOfMonth === 0 || (dayOfMonth ?? 0) > 31) return null;
  return {
    days,
    endOfMonth: endOfMonth(first, after),
    ...(dayOfMonth !== undefined && { dayOfMonth }),
  };
}

function endOfMonth(first: string | undefined, after: string | undefined): DueTerms['endOfMonth'] {
  if (first === undefined) return 'before the days';
  return after === undefined ? 'no' : 'after the days';
}

/** The day on which an invoice of these terms is due. */
export function dueDay({ days, endOfMonth: end, dayOfMonth }: DueTerms, issuedOn: Day): Day {
  const issued = toDayNumber(issuedOn);
  const from = end === 'before the days' ? lastOfMonth(issued) : issued;
  const reached = end === 'after the days' ? lastOfMonth(from + days) : from + days;
  return dayOf(dayOfMonth === undefined ? reached : nextDayOfMonth(reached, dayOfMonth));
}

function lastOfMonth(day: DayNumber): DayNumber {
  const [year, month] = civilOf(day);
  return firstOfMonth(year, month + 1) - 1;
}

/** The day itself where it is one. */
function nextDayOfMonth(from: DayNumber, dayOfMonth: number): DayNumber {
  const [year, month] = civilOf(from);
  const candidate = inMonth(year, month, dayOfMonth);
  return candidate >= from ? candidate : inMonth(year, month + 1, dayOfMonth);
}

function inMonth(year: number, month: number, dayOfMonth: number): DayNumber {
  const first = firstOfMonth(year, month);
  return Math.min(first + dayOfMonth - 1, lastOfMonth(first));
}

/** Month 13 is January of the year after. */
function firstOfMonth(year: number, month: number): DayNumber {
  return month === 13 ? dayNumberOf(year + 1, 1, 1) : dayNumberOf(year, month, 1);
}
