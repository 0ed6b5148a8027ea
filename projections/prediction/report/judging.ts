/** What is asked of a backtest, and what all parts of its report are made of. */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { Model, Scope } from '../../score/model.js';
import type { Head } from '../head.js';
import type { SteppedReceivable } from '../receivable-of.js';
import type { Target } from '../target.js';
import type { Contender } from '../walk/contender.js';
import type { Surroundings } from '../walk/model-contender.js';
import type { Walked } from '../walk/walk.js';
import type { KnownBy } from '../walk.js';
import type { JudgedName } from './report.js';
import type { ToldSample } from './sample.js';

/** Who takes part. `make` is given the history, as whoever looks ahead would want it. */
export interface Entrant extends JudgedName {
  make(receivables: readonly SteppedReceivable[]): Contender;
}

/** A model that takes part, with its head where it has one. */
export interface ModelEntrant {
  readonly model: Model;
  readonly head: Head | null;
}

export interface BacktestQuestion {
  readonly judged: ModelEntrant;
  readonly against: ModelEntrant | null;
  /** Whoever takes part beside the models and the baselines. */
  readonly others: readonly Entrant[];
  readonly target: Target;
  readonly knownBy: KnownBy;
  readonly scope: Scope;
  /** 0 to 1, both left out. */
  readonly split: number;
  readonly resamples: number;
  readonly surroundings: Surroundings;
}

/** How far a backtest got. */
export interface BacktestProgress {
  readonly phase: 'walk' | 'retell' | 'resample';
  readonly done: number;
  readonly of: number;
}

/** A history that cannot be judged, and why. */
export class BacktestRefused extends Error {
  override readonly name = 'BacktestRefused';

  constructor(readonly code: 'too_few' | 'one_outcome' | 'not_recorded') {
    super(code);
  }
}

/** What all parts of a report are made of. */
export interface Judging {
  readonly question: BacktestQuestion;
  readonly entrants: readonly Entrant[];
  /** Whose chances are looked at closely: the head of the model judged, where it has one. */
  readonly main: string;
  readonly rival: string | null;
  readonly walked: Walked;
  /** The place of the first invoice of the test, and the day of its issue. */
  readonly first: number;
  readonly start: DayNumber;
  /** Settled before the test begins. */
  readonly learning: ToldSample;
  readonly test: ToldSample;
  /** All of which it is known what came of them. */
  readonly all: ToldSample;
}
