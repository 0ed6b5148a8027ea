/** Fits a whole head to the invoices of a ledger: a formula for each target and aspect. */
import type { DayNumber } from '../../src/ledger/values/day.js';
import { type Feature, featuresOf } from './features.js';
import { type Fitted, fitFormula, type Sample, TooLittleHistory } from './fit.js';
import type { Head, LearningRule } from './head.js';
import { LedgerHistory } from './history.js';
import type { Aspect } from './predictor.js';
import type { Receivable } from './receivable.js';
import { TARGETS, type Target } from './target.js';
import { cameBefore, type KnownBy, walk } from './walk.js';

/** What of a payer tells whether its next invoice will come so. */
const OF_PAYER: Readonly<Record<Target, readonly Feature[]>> = {
  late: ['lateShare', 'signedDays', 'lastDays', 'lastFive', 'overdueShare', 'past'],
  graced: [
    'gracedShare',
    'lateShare',
    'signedDays',
    'lastDays',
    'lastFive',
    'overdueShare',
    'past',
  ],
  late30: [
    ...(['late30Share', 'lateShare', 'signedDays', 'lastDays'] as const),
    ...(['overdueShare', 'overdueAmount', 'past'] as const),
  ],
};

/** What of the invoice tells more. Who is late by a month is late whatever the weekday. */
const OF_INVOICE: Readonly<Record<Target, readonly Feature[]>> = {
  late: ['weekdayShare', 'terms', 'amount'],
  graced: ['weekdayShare', 'terms', 'amount'],
  late30: ['terms', 'amount'],
};

/** The features of each formula of a head. */
export function featuresFor(aspect: Aspect, target: Target): readonly Feature[] {
  const ofPayer = OF_PAYER[target];
  return aspect === 'payer' ? ofPayer : [...ofPayer, ...OF_INVOICE[target]];
}

/** What is given to a fit of a ledger. */
export interface FitQuestion {
  /** By the day of issue. */
  readonly receivables: readonly Receivable[];
  readonly knownBy: KnownBy;
  /** Only what was issued, and known, before this day. */
  readonly before: DayNumber;
  readonly graceOf: (due: DayNumber) => DayNumber;
}

/** How fitted formulas go on learning: rare events teach more slowly. */
export function learningFor(aspect: Aspect, target: Target, strength: number): LearningRule {
  if (target === 'late30') return { strength: 3 * strength, drift: 0 };
  // By the payer alone, invoices due on a Sunday would drag the intercept along; drift is added for
  // each outcome, so where many come on one day, much of it would, too.
  return { strength, drift: aspect === 'payer' ? 0 : 5 };
}

/** Weights fitted to a ledger are held as firmly as these many outcomes would. */
const FITTED_STRENGTH = 20;

/** The samples of a ledger for each target, by the day of issue. */
export function samplesOf(
  { receivables, knownBy, before, graceOf }: FitQuestion,
  seen: (done: number) => void = () => {},
): Readonly<Record<Target, readonly Sample[]>> {
  const history = new LedgerHistory(graceOf);
  const samples: Record<Target, Sample[]> = { late: [], graced: [], late30: [] };
  let done = 0;
  for (const receivable of walk(receivables, knownBy, history)) {
    if (receivable.issued >= before) break;
    const features = featuresOf(history.before(receivable.issued), receivable);
    for (const target of TARGETS) {
      const came = cameBefore(target, receivable, before, knownBy, graceOf);
      if (came !== null) samples[target].push({ features, came, issued: receivable.issued });
    }
    seen(++done);
  }
  return samples;
}

/** A formula of a head as fitted; null where there was too little, and `base` has it. */
export type HeadFit = Readonly<Record<Aspect, Readonly<Record<Target, Fitted | null>>>>;

/**
 * Fits a head. Targets that are not among `targets`, or have too little history, keep the formula
 * of `base`; where the first of them has too little, TooLittleHistory is thrown.
 */
export function fitHead(
  samples: Readonly<Record<Target, readonly Sample[]>>,
  base: Head,
  targets: readonly Target[] = TARGETS,
): { readonly head: Head; readonly fits: HeadFit } {
  const fitOf = (aspect: Aspect, target: Target): Fitted | null => {
    if (!targets.includes(target)) return null;
    const learning = learningFor(aspect, target, FITTED_STRENGTH);
    try {
      return fitFormula(samples[target], featuresFor(aspect, target), learning);
    } catch (error) {
      if (!(error instanceof TooLittleHistory) || target === targets[0]) throw error;
      return null;
    }
  };
  const fitsOf = (aspect: Aspect): HeadFit[Aspect] => ({
    late: fitOf(aspect, 'late'),
    graced: fitOf(aspect, 'graced'),
    late30: fitOf(aspect, 'late30'),
  });
  const fits = { invoice: fitsOf('invoice'), payer: fitsOf('payer') };
  const formulas = (aspect: Aspect): Head[Aspect] => ({
    late: fits[aspect].late?.formula ?? base[aspect].late,
    graced: fits[aspect].graced?.formula ?? base[aspect].graced,
    late30: fits[aspect].late30?.formula ?? base[aspect].late30,
  });
  return { head: { invoice: formulas('invoice'), payer: formulas('payer') }, fits };
}
