/** The model judged on real receivables, where they are; and the judges, on cases by hand. */

import {
  areaUnderCurve,
  baseBrier,
  brierScore,
  calibration,
  type Prediction,
  predict,
} from '../../bench/judge/predictions.js';
import { receivables } from '../../bench/judge/receivables.js';
import { walks } from '../../bench/judge.js';
import { triangle1 } from '../../projections/models/triangle-1.js';

const told = (...pairs: readonly [number, boolean][]): readonly Prediction[] =>
  pairs.map(([chance, came]) => ({ chance, came }));

describe('a judge of predictions', () => {
  const four = told([0.9, true], [0.6, false], [0.6, true], [0.1, false]);

  it('counts pairs in their order, and ties as half', () => {
    // Of four pairs: .9 before .6 and before .1, .6 before .1; .6 and .6 are a tie.
    expect(areaUnderCurve(four)).toBe(3.5 / 4);
    expect(areaUnderCurve(told([0.2, true], [0.8, false]))).toBe(0);
  });

  it('squares what was told too much or too little, beside the base rate', () => {
    // .01 + .36 + .16 + .01, by 4.
    expect(brierScore(four)).toBeCloseTo(0.135, 12);
    expect(baseBrier(four)).toBe(0.25);
  });

  it('sets what was told beside what came', () => {
    expect(calibration(four)).toEqual([
      { count: 1, told: 0.1, came: 0 },
      { count: 2, told: 0.6, came: 0.5 },
      { count: 1, told: 0.9, came: 1 },
    ]);
  });
});

const ledger = receivables(() => {});
/** Skipped visibly where the file is not there. */
const whereLedgerIs = ledger ? describe : describe.skip;

whereLedgerIs('triangle-1 on the receivables of the IBM sample', () => {
  if (!ledger) return;

  it('predicts lateness on the last 40 % as well as was asked', () => {
    const { late } = predict(ledger, ledger.first, ledger.invoices.length, triangle1);
    expect(late).toHaveLength(987);
    expect(areaUnderCurve(late)).toBeGreaterThanOrEqual(0.875);
    expect(brierScore(late)).toBeLessThanOrEqual(0.1323);
    expect(brierScore(late)).toBeLessThan(baseBrier(late));
  });

  it('has intervals that hold for 88 to 96 of 100 looks, in either part of the ledger', () => {
    for (const walk of walks(ledger)) {
      const all = walk.at(-1);
      expect(all?.count).toBeGreaterThan(400);
      for (const part of [all?.covered, all?.direct]) {
        expect(part).toBeGreaterThanOrEqual(0.88);
        expect(part).toBeLessThanOrEqual(0.96);
      }
    }
  });
});
