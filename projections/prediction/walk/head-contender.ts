/** The head of a model as a contender: by the payer alone, or for the invoice asked of. */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { Head } from '../head.js';
import { type Aspect, Predictor } from '../predictor.js';
import type { Target } from '../target.js';
import type { Asked, Contender, News } from './contender.js';

/** Which chance a head is asked for. */
export interface HeadQuestion {
  readonly name: string;
  readonly head: Head;
  readonly aspect: Aspect;
  readonly target: Target;
  /** The last day on which an invoice due that day may be paid within grace. */
  graceOf(due: DayNumber): DayNumber;
}

/** A new one for each walk: it goes on learning as it hears what came. */
export function headContender({ name, head, aspect, target, graceOf }: HeadQuestion): Contender {
  const predictor = new Predictor(head, graceOf);
  return {
    name,
    take: ({ invoice, on, first, outcome }: News) => {
      if (first) predictor.issue(invoice.promise, invoice, on);
      if (outcome) predictor.settle(invoice.promise, outcome, on);
    },
    chance: (invoice: Asked) => predictor.before(invoice.issued).tell(invoice, aspect)[target],
  };
}
