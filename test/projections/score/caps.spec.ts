/** Sums and chances that are reckoned without cards are those of cards, to the last digit. */
import fc from 'fast-check';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import { applyCaps, SumsUnderCaps } from '../../../projections/score/caps.js';
import { RISKS } from '../../../projections/score/chance-model.js';
import { chanceBySums, chancesOf } from '../../../projections/score/chances.js';
import { ask } from '../../../projections/score/evidence.js';
import { SCOPES } from '../../../projections/score/model.js';
import {
  addRounded,
  emptyRows,
  emptyRowsBeside,
  rowsByCounterparty,
} from '../../../projections/score/rows.js';
import { addPromise, emptyTally, tallyOf } from '../../../projections/score/tally.js';
import type { PromiseSteps } from '../../../projections/step.js';
import { ledgers } from '../prediction/ledgers.js';
import { subject } from '../promises.js';

const AS_OF = 17_300;

/** Promises of one payer, told well and badly, to as many as there are. */
const promises = ledgers.map((ledger) =>
  ledger.map(({ promise, creditor, steps }, i): PromiseSteps => {
    const shifted = steps.map((step) => ({ ...step, amount: step.amount * (1 + (i % 7) * 50) }));
    return { promise, kind: 'invoice', promisor: 'me', promisee: creditor, steps: shifted };
  }),
);

/** Caps that bind, which those of a few promises seldom do. */
const tight = { month: 400_000, counterparty: 900_000, total: 1_500_000 };
const both = { declared: tight, supported: tight };
const models = [triangle1, { ...triangle1, caps: { network: both, with: both } }];

describe('sums under caps', () => {
  it.each(SCOPES)('are those of a card %s, and so are chances', (scope) => {
    let capped = 0;
    const sums = new SumsUnderCaps();
    fc.assert(
      fc.property(promises, fc.constantFrom(...models), (told, model) => {
        const question = { ...ask(subject(), model, AS_OF), scope };
        const { evidence } = tallyOf(told, question).payment;
        const whole = applyCaps(evidence, rowsByCounterparty(evidence), model, scope);
        // Twice: what is used again was emptied.
        expect(sums.of(evidence, model, scope)).toEqual(whole.sums);
        expect(sums.of(evidence, model, scope)).toEqual(whole.sums);
        const chances = chancesOf(whole, model);
        for (const risk of RISKS) {
          expect(chanceBySums(whole.sums, risk, model)).toBe(chances[risk].value);
        }
        if (model !== triangle1 && (whole.sums[0] ?? 0) > 0) capped++;
      }),
      { numRuns: 60 },
    );
    expect(capped).toBeGreaterThan(5);
  });

  it('hold rows that were copied beside others as if they had been added by name', () => {
    fc.assert(
      fc.property(promises, promises, (some, others) => {
        const question = ask(subject(), triangle1, AS_OF);
        const rows = emptyRows();
        const kept = emptyTally(rows);
        for (const promise of some) addPromise(kept, promise, question);
        const beside = emptyTally(emptyRowsBeside(rows));
        for (const promise of others) addPromise(beside, promise, question);
        addRounded(beside.payment.evidence, kept.payment.evidence, 1);
        const { evidence } = tallyOf([...some, ...others], question).payment;
        const sums = new SumsUnderCaps();
        const all = sums.of(beside.payment.evidence, triangle1, 'network');
        expect(all).toEqual(sums.of(evidence, triangle1, 'network'));
      }),
      { numRuns: 60 },
    );
  });
});
