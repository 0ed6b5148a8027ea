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
import { type PayerFacts, payerFacts } from './payer-facts.js';
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
  readonly payer: PayerFacts;
  /** The same of all payers. */
  readonly pastOfAll: number;
  /** Invoices from which the weights learned. */
  readonly learned: number;
}

/** Asked for a day: what was known before it, and what the head makes of that. */
export interface Foresight {
  readonly day: DayNumber;
  readonly known: KnownBefore;
  /** One chance alone, 0 to 1. */
  chance(invoice: Planned, aspect: Aspect, target: Target): number;
  predict(invoice: Planned, aspect?: Aspect): Prediction;
}

interface ReadOn {
  readonly day: DayNumber;
  readonly features: Map<Planned, Float64Array>;
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
  /** Good until more is taken in. */
  private foresight: Foresight | null = null;
  /** Features by invoice, as of the day asked for last: good until that day itself is taken in. */
  private read: ReadOn = { day: Number.NEGATIVE_INFINITY, features: new Map() };

  /**
   * `graceOf`: the last day on which an invoice due that day may be paid within grace. `last`: the
   * last target of which chances are told, since nobody need learn of those after it.
   */
  constructor(
    head: Head,
    graceOf: (due: DayNumber) => DayNumber,
    private readonly last: Target = 'late30',
  ) {
    this.history = new LedgerHistory(graceOf, this);
    this.learners = { invoice: learnersOf(head.invoice), payer: learnersOf(head.payer) };
  }

  issue(promise: string, invoice: Planned, known: DayNumber): void {
    this.foresight = null;
    this.history.issue(promise, invoice, known);
  }

  settle(promise: string, outcome: Ended, known: DayNumber): void {
    this.foresight = null;
    this.history.settle(promise, outcome, known);
  }

  /** Throws LooksAhead where something known on that day or later was taken in. */
  before(day: DayNumber): Foresight {
    if (this.foresight?.day === day) return this.foresight;
    const known = this.history.before(day);
    if (this.read.day !== day) this.read = { day, features: new Map() };
    this.foresight = {
      ...{ day, known },
      chance: (invoice, aspect, target) =>
        this.chance(this.featuresOf(known, invoice), aspect, target),
      predict: (invoice, aspect = 'invoice') => this.predict(known, invoice, aspect),
    };
    return this.foresight;
  }

  /** What is late past grace is late, and what is late by thirty days is both. */
  private chance(features: Float64Array, aspect: Aspect, target: Target): number {
    let least = 1;
    for (const one of TARGETS) {
      least = Math.min(least, this.learners[aspect][one].tell(features));
      if (one === target) break;
    }
    return least;
  }

  issued(invoice: Planned, known: KnownBefore, on: DayNumber): Float64Array {
    return on === this.read.day ? this.featuresOf(known, invoice) : featuresOf(known, invoice);
  }

  /** Several chances of one invoice are asked for, and then it is issued on the day asked for. */
  private featuresOf(known: KnownBefore, invoice: Planned): Float64Array {
    let features = this.read.features.get(invoice);
    if (!features) {
      features = featuresOf(known, invoice);
      this.read.features.set(invoice, features);
    }
    return features;
  }

  came(target: Target, features: Float64Array, came: boolean): void {
    if (TARGETS.indexOf(target) > TARGETS.indexOf(this.last)) return;
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
      payer: payerFacts(payer, invoice),
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
