/**
 * Makes the head that ships: `node dist/bench/judge/make-head.js` prints it. It is fitted to the
 * first 60 % of the IBM sample and of two made-up ledgers, each with about as much to say, so that
 * it expects neither that weekdays decide nor that they mean nothing; which of it is so, it learns
 * from the ledger it is asked of.
 */

import { fitFormula, type Sample } from '../../projections/prediction/fit.js';
import { featuresFor, learningFor, samplesOf } from '../../projections/prediction/fit-head.js';
import type { Formula, Head } from '../../projections/prediction/head.js';
import type { Aspect } from '../../projections/prediction/predictor.js';
import type { Receivable } from '../../projections/prediction/receivable.js';
import type { Target } from '../../projections/prediction/target.js';
import { nextBusinessDay } from '../../projections/score/calendar.js';
import { madeUp } from './made-up.js';
import { ibmReceivables } from './receivables.js';

/** Part of each ledger that is fitted to. */
export const FIRST_PART = 0.6;
/** Samples taken of each ledger, evenly over its time. */
const EACH = 1400;
/** Weights of ledgers so unlike each other are held loosely, but those of what is rare. */
const STRENGTH: Readonly<Record<Target, number>> = { late: 3, graced: 3, late30: 20 };

/** Made-up ledgers, of which the last is fitted to by nobody. */
export const MADE_UP = [
  { seed: 1, payers: 1200, invoices: 39_000, prompt: 0.6, promptSpread: 1, weekly: 0.3 },
  { seed: 2, payers: 1200, invoices: 39_000, prompt: 0.5, promptSpread: 1.5, weekly: 0.3 },
  { seed: 3, payers: 1200, invoices: 39_000, prompt: 0.7, promptSpread: 0.8, weekly: 0.2 },
] as const;

export const GRACE = (due: number): number => nextBusinessDay(due, 'US');

type Samples = Readonly<Record<Target, readonly Sample[]>>;

/** The samples of the first part of a ledger. */
export function firstSamples(receivables: readonly Receivable[]): Samples {
  const before = receivables[Math.floor(receivables.length * FIRST_PART)]?.issued ?? 0;
  return samplesOf({ receivables, before, knownBy: 'business', graceOf: GRACE });
}

/** A head for any ledger, from the samples of several. */
export function pooledHead(ledgers: readonly Samples[]): Head {
  const formula = (aspect: Aspect, target: Target): Formula => {
    const pool = ledgers.flatMap((samples) => evenly(samples[target]));
    // The inner split of a fit is by order: all ledgers go through their time together.
    const sorted = pool.sort((a, b) => a.at - b.at).map(({ sample }) => sample);
    const learning = learningFor(aspect, target, STRENGTH[target]);
    return fitFormula(sorted, featuresFor(aspect, target), learning).formula;
  };
  const formulas = (aspect: Aspect): Head[Aspect] => ({
    late: formula(aspect, 'late'),
    graced: formula(aspect, 'graced'),
    late30: formula(aspect, 'late30'),
  });
  return { invoice: formulas('invoice'), payer: formulas('payer') };
}

function evenly(samples: readonly Sample[]): { readonly at: number; readonly sample: Sample }[] {
  const step = Math.max(1, samples.length / EACH);
  const picked: { at: number; sample: Sample }[] = [];
  for (let i = 0; i < samples.length; i += step) {
    const sample = samples[Math.floor(i)];
    if (sample) picked.push({ at: i / samples.length, sample });
  }
  return picked;
}

function main(): void {
  const ibm = ibmReceivables((text) => process.stderr.write(`${text}\n`));
  if (!ibm) throw new Error('The head is fitted to the IBM sample, which is not here.');
  const ledgers = [ibm, ...MADE_UP.slice(0, 2).map(madeUp)];
  process.stdout.write(`${JSON.stringify(pooledHead(ledgers.map(firstSamples)))}\n`);
}

if (process.argv[1]?.endsWith('make-head.js')) main();
