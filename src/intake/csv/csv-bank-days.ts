/**
 * In which order a file writes its days. It is decided once, from all of them: no row's day is read
 * by a guess of its own.
 */
import { type Day, isDay } from '../../ledger/values/day.js';
import { broken } from '../format.js';

/** How days are read, how they are written, and how that is known. */
export interface DaysDecided {
  /** As in `dates` of a mapping. */
  readonly format: string;
  readonly why: string;
  readonly read: (text: string) => Day | null;
}

const WRITTEN = /^(\d{1,2})([./ -])(\d{1,2})\2(\d{4}|\d{2})(?:[ T,].*)?$/;
const YEAR_FIRST = /^(\d{4})([./-]?)(\d{2})\2(\d{2})(?:[ T].*)?$/;

/** Whether a text is written as a day is, be it one or not. */
export function looksLikeDay(text: string): boolean {
  const written = text.trim();
  return WRITTEN.test(written) || YEAR_FIRST.test(written);
}

type Order = 'day' | 'month';

/** What the days of a file say of their order. */
export class DayEvidence {
  /** The line of the first day that can be read in one order only. */
  readonly #first: Partial<Record<Order, number>> = {};
  #written: { readonly sign: string; readonly year: string } | null = null;
  #yearFirst = false;

  take(text: string, line: number): void {
    const written = text.trim();
    if (YEAR_FIRST.test(written)) {
      this.#yearFirst = true;
      return;
    }
    const [, a, sign, b, year] = WRITTEN.exec(written) ?? [];
    if (a === undefined || b === undefined || sign === undefined || year === undefined) return;
    this.#written ??= { sign, year: year.length === 4 ? 'YYYY' : 'YY' };
    if (Number(a) > 12 && Number(b) <= 12) this.#first.day ??= line;
    if (Number(b) > 12 && Number(a) <= 12) this.#first.month ??= line;
  }

  /**
   * The order. `dayFirst`: the file is in a language in which days are written day first. Throws
   * where the days contradict each other, or none of them decides.
   */
  decide(dayFirst: boolean): DaysDecided {
    if (!this.#written) {
      const why = this.#yearFirst ? 'the year comes first' : 'no day is told';
      return { format: 'YYYY-MM-DD', why, read: readerOf('day') };
    }
    const { sign, year } = this.#written;
    const { day, month } = this.#first;
    if (day !== undefined && month !== undefined) {
      throw broken(
        `Its days are written in two ways: line ${day} has its day first, line ${month} its ` +
          'month. Export the file anew, or split it.',
      );
    }
    const decided = (order: Order, why: string): DaysDecided => {
      const format = (order === 'day' ? ['DD', 'MM', year] : ['MM', 'DD', year]).join(sign);
      return { format, why, read: readerOf(order) };
    };
    if (day !== undefined) return decided('day', `by line ${day}: no month is above 12`);
    if (month !== undefined) return decided('month', `by line ${month}: no month is above 12`);
    if (sign === '.') return decided('day', 'with dots the day comes first');
    if (dayFirst) return decided('day', "by the language of the file's own words");
    throw broken(
      'No day of it is above 12, so that the day or the month may come first. Say which in a ' +
        'mapping: "dates": "DD/MM/YYYY" or "MM/DD/YYYY".',
    );
  }
}

function readerOf(order: Order): (text: string) => Day | null {
  return (text) => {
    const written = text.trim();
    const iso = YEAR_FIRST.exec(written);
    if (iso) return dayIn(iso[1], iso[3], iso[4]);
    const [, a, , b, year = ''] = WRITTEN.exec(written) ?? [];
    const full = year.length === 2 ? `20${year}` : year;
    return order === 'day' ? dayIn(full, b, a) : dayIn(full, a, b);
  };
}

function dayIn(year = '', month = '', day = ''): Day | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}
