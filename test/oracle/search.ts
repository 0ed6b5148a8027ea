/** Looks for histories of which fold and oracle do not say the same, and minimises what it finds. */
import fc from 'fast-check';
import { type Entry, tellAll } from '../ledger/histories.js';
import { type Difference, difference } from './compare.js';
import { tellings } from './drawn/generator.js';

export interface Found {
  /** Runs until it was found, or all. */
  readonly runs: number;
  /** The smallest history found that differs, and how; null where all agree. */
  readonly smallest: { readonly entries: readonly Entry[]; readonly differs: Difference } | null;
}

/** Runs so many random histories of a seed, up to the first that differs. */
export function search(runs: number, seed: number): Found {
  const agrees = fc.property(tellings, (told) => difference(tellAll(told).entries) === null);
  const { failed, numRuns, counterexample } = fc.check(agrees, { numRuns: runs, seed });
  const entries = tellAll(counterexample?.[0] ?? []).entries;
  const differs = failed ? difference(entries) : null;
  return { runs: numRuns, smallest: differs ? { entries, differs } : null };
}
