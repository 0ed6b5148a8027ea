/** Laws of gain: what a promisor cannot win by its own word, nor by keeping its promise later. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import { scorecard } from '../../../projections/score/scorecard.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';
import { type Telling, tellAll } from '../../ledger/histories.js';
import { subject } from '../../projections/promises.js';
import { ONCE_FOR_SALE } from './once-for-sale.js';
import { gainsBy, type OwnWord, ownWords } from './own-word.js';
import { AS_OF, keptOn, ROUNDED, RUNS, SIDES, scoreOf, worthOf } from './scores.js';

/** What is recorded of tellings, in no order. */
function recorded(told: readonly Telling[]): readonly string[] {
  return tellAll(told)
    .entries.map(({ stream, event, by }) => JSON.stringify([stream, event, by]))
    .sort();
}

describe('laws of gain: the promisor', () => {
  it('gains on no side by one more word of its own more than declared evidence may', () => {
    let asked = 0;
    fc.assert(
      fc.property(ownWords, (word) => {
        fc.pre(word !== null);
        asked += 1;
        expect(gainsBy(word)).toEqual([]);
      }),
      { ...RUNS, examples: ONCE_FOR_SALE.map((word): [OwnWord] => [word]) },
    );
    process.stderr.write(`${asked} words of promisors, histories from seed ${RUNS.seed}\n`);
  });

  it('loses on no side by having told something earlier', () => {
    let moved = 0;
    fc.assert(
      fc.property(ownWords, (drawn) => {
        fc.pre(drawn !== null);
        const { before, one } = drawn;
        const of = one.by.party ?? '';
        const [first, last] = [
          [one, ...before],
          [...before, one],
        ];
        // What was said once stands, so the order says what is refused; then it is another history.
        fc.pre(isDeepStrictEqual(recorded(first), recorded(last)));
        const [early, late] = [scoreOf(first, { of }), scoreOf(last, { of })];
        for (const side of SIDES) {
          expect([side, worthOf(early, side)]).toEqual([side, worthOf(late, side)]);
        }
        moved += 1;
      }),
      RUNS,
    );
    expect(moved).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it.each(['payment', 'deadline'] as const)('is worth no more by a %s that comes later', (side) => {
    const days = fc.integer({ min: 0, max: 250 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 5 }), (one, other, others) => {
        const first = toDayNumber('2026-10-01');
        const rest = Array.from({ length: others }, () => keptOn(first + 122, side));
        const who = subject({ isSubject: () => true });
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((day) =>
          worthOf(scorecard([...rest, keptOn(first + day, side)], who, triangle1, AS_OF), side),
        );
        expect(late).toBeLessThanOrEqual((early ?? 0) + ROUNDED);
      }),
      { numRuns: 1000 },
    );
  });
});
