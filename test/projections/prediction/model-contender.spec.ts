import fc from 'fast-check';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import type { SteppedReceivable } from '../../../projections/prediction/receivable-of.js';
import { TARGETS } from '../../../projections/prediction/target.js';
import { riskOf } from '../../../projections/prediction/walk/comes.js';
import { ModelContender } from '../../../projections/prediction/walk/model-contender.js';
import { walk } from '../../../projections/prediction/walk/walk.js';
import { SCOPES, type Scope } from '../../../projections/score/model.js';
import { scorecard } from '../../../projections/score/scorecard.js';
import { ledgers } from './ledgers.js';

const LIVE = { coverage: () => 1_000_000, countryOf: () => 'FR' };

/** The card made anew from all that was known the day before. */
function cardBefore(
  ledger: readonly SteppedReceivable[],
  { payer, creditor, issued }: SteppedReceivable,
  scope: Scope,
) {
  const who = {
    ...LIVE,
    isSubject: (party: string) => party === payer,
    counterpartyOf: (party: string) => party,
    with: scope === 'with' ? creditor : null,
  };
  const promises = ledger
    .filter((one) => one.payer === payer && one.issued < issued)
    .map(({ promise, steps, ...one }) => {
      return { promise, kind: 'invoice', promisor: payer, promisee: one.creditor, steps } as const;
    });
  return scorecard(promises, who, triangle1, issued - 1).sides.payment;
}

describe('a model in a walk', () => {
  it.each(SCOPES)('tells the chances of its card %s, without making one', (scope) => {
    fc.assert(
      fc.property(ledgers, fc.constantFrom(...TARGETS), (ledger, target) => {
        const asked = { model: triangle1, target, scope, surroundings: LIVE };
        const contender = new ModelContender(asked);
        const { chances } = walk(ledger, [contender], { knownBy: 'business' });
        for (const [i, receivable] of ledger.entries()) {
          const card = cardBefore(ledger, receivable, scope);
          const chance = 100 * (chances.get('triangle-1')?.[i] ?? Number.NaN);
          const told = card.chances?.[riskOf(target)].value ?? Number.NaN;
          // The card rounds to one decimal, and weights to millionths: much of little evidence.
          const rounding = 0.051 + 0.002 / Math.max(0.01, card.evidence);
          expect(Math.abs(chance - told)).toBeLessThan(rounding);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('tells the value of its card with its interval', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const asked = { model: triangle1, target: 'late', scope: 'network' } as const;
        const contender = new ModelContender({ ...asked, surroundings: LIVE });
        const last = ledger.at(-1);
        if (!last) return;
        walk(ledger, [contender], { knownBy: 'business' });
        const { value, low, high } = contender.estimate(last.payer, '', last.issued - 1);
        const card = cardBefore(ledger, last, 'network');
        const told = card.status === 'ok' ? card.score : card.indicative;
        for (const [one, other] of [
          [value, told.value],
          [low, told.low],
          [high, told.high],
        ] as const) {
          expect(Math.abs(one - other)).toBeLessThan(0.06);
        }
      }),
      { numRuns: 50 },
    );
  });
});
