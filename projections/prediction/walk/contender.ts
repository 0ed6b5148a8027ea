/**
 * What predicts, and what it is given. A contender is handed what became known, in the order in
 * which it did, and is asked of an invoice on the day of its issue; it is never given what came of
 * that invoice, or anything that was known on that day or later.
 */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { Step } from '../../step.js';
import type { Outcome, Receivable } from '../receivable.js';

/** What is known of an invoice on the day on which it is issued. */
export type Asked = Omit<Receivable, 'outcome' | 'recorded'>;

/** What became known of an invoice on a day. It takes the place of what was known of it before. */
export interface News {
  readonly invoice: Asked;
  readonly on: DayNumber;
  /** Whether nothing was known of it before. */
  readonly first: boolean;
  /** The steps of its promise, as far as they were known by the end of that day. */
  readonly steps: readonly Step[];
  /** What came of it, once, when that became known; else null. */
  readonly outcome: Pick<Outcome, 'on' | 'late' | 'lost'> | null;
}

/** What tells a chance and is judged by it: a model, its head, or a rule of thumb. */
export interface Contender {
  readonly name: string;
  /** Hears what became known, in the order of the days on which it did. */
  take(news: News): void;
  /** The chance, 0 to 1, that the target comes, on the day of issue before anything of that day. */
  chance(invoice: Asked): number;
}
