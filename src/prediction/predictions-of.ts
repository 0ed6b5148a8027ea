/** Predictions for invoices about to be issued, from the receivables of whoever asks. */
import type { Coverage } from '../../projections/coverage.js';
import type { Head } from '../../projections/prediction/head.js';
import type { Planned } from '../../projections/prediction/history.js';
import {
  type Foresight,
  type Prediction,
  Predictor,
} from '../../projections/prediction/predictor.js';
import type { Receivable } from '../../projections/prediction/receivable.js';
import { Walk } from '../../projections/prediction/walk.js';
import type { Step } from '../../projections/step.js';
import type { DayNumber } from '../ledger/values/day.js';
import { compareText } from '../ledger/values/text-order.js';

/** On what predictions rest. */
export interface Books {
  /** In any order. */
  readonly receivables: readonly Receivable[];
  /** The last day on which an invoice due that day may be paid within grace. */
  readonly graceOf: (due: DayNumber) => DayNumber;
}

/**
 * A predictor of some books, which has gone as far as it was asked. Asked of an earlier day it
 * begins anew, so that its answers are the same whatever was asked before.
 */
export class BookPredictor {
  private readonly known: readonly Receivable[];
  private predictor: Predictor;
  private walking: Walk;
  private day: DayNumber = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly head: Head,
    private readonly books: Books,
  ) {
    this.known = books.receivables.toSorted(
      (a, b) => a.issued - b.issued || compareText(a.promise, b.promise),
    );
    this.predictor = new Predictor(head, books.graceOf);
    this.walking = new Walk(this.known, 'business', this.predictor);
  }

  /**
   * The predictions, in the order asked. Each rests on what is known by business days before its
   * day of issue, and before `today`: whether what falls due until then is paid, nobody knows yet.
   */
  predict(asked: readonly Planned[], today: DayNumber): readonly Prediction[] {
    const inTime = asked
      .map((planned, i) => ({ planned, i, day: Math.min(planned.issued, today) }))
      .sort((a, b) => a.day - b.day || a.i - b.i);
    const found = inTime.map(({ planned, i, day }) => {
      return { i, prediction: this.before(day).predict(planned) };
    });
    return found.sort((a, b) => a.i - b.i).map(({ prediction }) => prediction);
  }

  private before(day: DayNumber): Foresight {
    if (day < this.day) {
      this.predictor = new Predictor(this.head, this.books.graceOf);
      this.walking = new Walk(this.known, 'business', this.predictor);
    }
    this.day = day;
    this.walking.takeBefore(day);
    return this.predictor.before(day);
  }
}

/**
 * Whether it is known by `until` what is said of a receivable: of one that is open and was due
 * after the last day of which its teller has told everything, nobody knows whether it was paid.
 */
export function isTold(
  { outcome, due, payer, creditor, steps }: Receivable & { readonly steps: readonly Step[] },
  coverage: Coverage,
  until: DayNumber,
): boolean {
  if (outcome !== null || due >= until) return true;
  const open = steps.find(({ state, count }) => state === 'open' && count > 0);
  const upTo = open ? coverage(open.voice, [payer, creditor]) : null;
  return upTo !== null && due <= upTo;
}
