import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { triangle1 } from '../../projections/models/triangle-1.js';
import type { StoredEvent } from '../../src/ledger/stored.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import { DAYS, PARTIES } from '../ledger/arbitraries.js';
import { histories, stored } from '../ledger/histories.js';
import {
  ask,
  historyOf,
  liveScores,
  promisesIn,
  replayedPromises,
  replayedScores,
  viewsOf,
} from './live.js';
import { registered } from './registered.js';

/** A history whose parties are all registered, so that all have scores. */
const events = histories(undefined, 40).map(({ entries }) => registered(entries.map(stored)));

const day = fc.constantFrom(...DAYS, '2027-06-30').map(toDayNumber);
const partner = fc.constantFrom(null, ...PARTIES);

describe('a replay', () => {
  it('folds the promises that the projector folds, whatever batches that took', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 50 }), (history, batch) => {
        const replayed = replayedPromises(historyOf(history), history.length);
        // Views keep steps as text, where there is no -0.
        expect(JSON.parse(JSON.stringify(replayed))).toEqual(promisesIn(viewsOf(history, batch)));
      }),
    );
  });

  it('given a payment of a stranger to two promises that a link joined, then it is one row', () => {
    const file = new URL('./told-of-two.json', import.meta.url);
    const told: readonly StoredEvent[] = JSON.parse(readFileSync(file, 'utf8'));
    const replayed = replayedPromises(historyOf(told), told.length);
    expect(JSON.parse(JSON.stringify(replayed))).toEqual(promisesIn(viewsOf(told, 1)));
  });

  it('gives the bytes of the live scores, in one part or in several', () => {
    fc.assert(
      fc.property(events, day, partner, fc.integer({ min: 1, max: 3 }), (told, asOf, other, n) => {
        const question = ask(triangle1, asOf, other);
        const replayed = replayedScores(historyOf(told), question, told.length, n);
        expect(replayed.size).toBeGreaterThan(0);
        expect(liveScores(viewsOf(told, 7), replayed.keys(), question)).toEqual(replayed);
      }),
    );
  });

  it('gives the bytes of what was known at any position', () => {
    fc.assert(
      fc.property(events, day, fc.nat(40), (told, asOf, back) => {
        const question = ask(triangle1, asOf, null);
        const knownAt = Math.max(PARTIES.length, told.length - back);
        const replayed = replayedScores(historyOf(told), question, knownAt);
        expect(liveScores(viewsOf(told, 7), replayed.keys(), question, knownAt)).toEqual(replayed);
      }),
    );
  });
});
