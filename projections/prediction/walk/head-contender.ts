/** The head of a model as a contender: by the payer alone, or for the invoice asked of. */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { Head } from '../head.js';
import { type Aspect, type Foresight, Predictor } from '../predictor.js';
import type { Target } from '../target.js';
import type { Asked, Contender, News } from './contender.js';

/** Which chance a head is asked for. */
export interface HeadQuestion {
  readonly name: string;
  /** What several chances of one head in one walk are told from. */
  readonly learning: LearningHead;
  readonly aspect: Aspect;
  readonly target: Target;
}

/** A head that goes on learning in one walk. It hears the same news of each who shares it. */
export class LearningHead {
  private readonly predictor: Predictor;
  private heard: News | null = null;

  /**
   * `graceOf`: the last day on which an invoice due that day may be paid within grace. Of targets
   * after `last` it tells nothing.
   */
  constructor(head: Head, graceOf: (due: DayNumber) => DayNumber, last: Target) {
    this.predictor = new Predictor(head, graceOf, last);
  }

  take(news: News): void {
    if (news === this.heard) return;
    this.heard = news;
    const { invoice, on, first, outcome } = news;
    if (first) this.predictor.issue(invoice.promise, invoice, on);
    if (outcome) this.predictor.settle(invoice.promise, outcome, on);
  }

  before(day: DayNumber): Foresight {
    return this.predictor.before(day);
  }
}

/** A new one for each walk: it goes on learning as it hears what came. */
export function headContender({ name, learning, aspect, target }: HeadQuestion): Contender {
  return {
    name,
    take: (news: News) => learning.take(news),
    chance: (invoice: Asked) => learning.before(invoice.issued).chance(invoice, aspect, target),
  };
}
