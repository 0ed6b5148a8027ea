/** Predictions by the head of a model, walking through time as a history does. */
import type { DayNumber } from '../../src/ledger/values/day.js';
import { featuresOf } from './features.js';
import type { Formulas, Head } from './head.js';
import {
  type Ended,
  type KnownBefore,
  type Learning,
  LedgerHistory,
  type Planned,
} from './history.js';
import { Learner, type Reckoned } from './learner.js';
import { TARGETS, type Target } from './target.js';
import type { TakingIn } from './walk.js';

/** Which formulas of a head: for the invoice, or by the payer alone. */
export const ASPECTS = ['invoice', 'payer'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Chances, 0 to 1, by target: none is more than the one before. */
export type Foretold = Readonly<Record<Target, number>>;

/** A prediction with its parts. */
export interface Prediction {
  readonly chances: Foretold;
  readonly reckoned: Readonly<Record<Target, Reckoned>>;
  /** By `placeOf`. */
  readonly features: Float64Array;
  /** Invoices of this payer of which it is known whether they were late. */
  readonly past: number;
  /** Whether any of its invoices was paid. */
  readonly paid: boolean;
  /** The same of all payers. */
  readonly pastOfAll: number;
  /** Invoices from which the weights learned. */
  readonly learned: number;
}

/** Asked for a day: what was known before it, and what the head makes of that. */
export interface Foresight {
  readonly known: KnownBefore;
  /** The chances alone. */
  tell(invoice: Planned, aspect?: Aspect): Foretold;
  predict(invoice: Planned, aspect?: Aspect): Prediction;
}

type Learners = Readonly<Record<Target, Learner>>;

function learnersOf({ late, graced, late30 }: Formulas): Learners {
  return {
    late: new Learner(late),
    graced: new Learner(graced),
    late30: new Learner(late30),
  };
}

export class Predictor implements TakingIn, Learning {
  private readonly history: LedgerHistory;
  private readonly learners: Readonly<Record<Aspect, Learners>>;

  /** `graceOf`: the last day on which an invoice due that day may be paid within grace. */
  constructor(head: Head, graceOf: (due: DayNumber) => DayNumber) {
    this.history = new LedgerHistory(graceOf, this);
    this.learners = { invoice: learnersOf(head.invoice), payer: learnersOf(head.payer) };
  }

  issue(promise: string, invoice: Planned, known: DayNumber): void {
    this.history.issue(promise, invoice, known);
  }

  settle(promise: string, outcome: Ended, known: DayNumber): void {
    this.history.settle(promise, outcome, known);
  }

  /** Throws LooksAhead where something known on that day or later was taken in. */
  before(day: DayNumber): Foresight {
    const known = this.history.before(day);
    return {
      known,
      tell: (invoice, aspect = 'invoice') => {
        const features = featuresOf(known, invoice);
        const { late, graced, late30 } = this.learners[aspect];
        return inOrder(late.tell(features), graced.tell(features), late30.tell(features));
      },
      predict: (invoice, aspect = 'invoice') => this.predict(known, invoice, aspect),
    };
  }

  issued(invoice: Planned, known: KnownBefore): Float64Array {
    return featuresOf(known, invoice);
  }

  came(target: Target, features: Float64Array, came: boolean): void {
    for (const aspect of ASPECTS) this.learners[aspect][target].learn(features, came);
  }

  private predict(known: KnownBefore, invoice: Planned, aspect: Aspect): Prediction {
    const features = featuresOf(known, invoice);
    const learners = this.learners[aspect];
    const payer = known.payer(invoice.payer);
    const [late, graced, late30] = TARGETS.map((target) => learners[target].reckon(features));
    if (!late || !graced || !late30) throw new RangeError('There are three targets.');
    return {
      chances: inOrder(late.chance, graced.chance, late30.chance),
      reckoned: { late, graced, late30 },
      features,
      past: payer?.tried.known ?? 0,
      paid: payer?.last != null,
      pastOfAll: known.ledger.known,
      learned: learners.late.learned,
    };
  }
}

/** What is late past grace is late, and what is late by thirty days is both. */
function inOrder(late: number, graced: number, late30: number): Foretold {
  const past = Math.min(late, graced);
  return { late, graced: past, late30: Math.min(past, late30) };
}
