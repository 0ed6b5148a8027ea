/** A replay from the tape beside one from the events: the same scores, to the byte. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { triangle1 } from '../../projections/models/triangle-1.js';
import { readModel } from '../../projections/score/model.js';
import type { Position, StoredEvent } from '../../src/ledger/stored.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import type { Views } from '../../src/projector/views/views.js';
import type { ReplayQuestion } from '../../src/replay/asking.js';
import { gatherTape } from '../../src/replay/taped/gather-tape.js';
import { TapeTallies } from '../../src/replay/taped/tape-tallies.js';
import { Tape } from '../../src/tape/tape.js';
import { DAYS, PARTIES } from '../ledger/arbitraries.js';
import { registered } from '../replay/registered.js';
import { ask, historyOf, replayedScores, type Scored } from '../replay/live.js';
import { overDays, tapedViews } from './taped.js';

const json = JSON.parse(
  readFileSync(new URL('../../projections/models/triangle-1.json', import.meta.url), 'utf8'),
);

/** It forgets sooner, knows no grace, and weighs what is declared as much as what is banked. */
const another = readModel({
  ...json,
  ...{ name: 'another', halfLife: 90, grace: false },
  grades: { declared: 1000, documented: 500, corroborated: 1000, banked: 1000 },
});

const day = fc.constantFrom(...DAYS, '2027-06-30').map(toDayNumber);
const partner = fc.constantFrom(null, null, ...PARTIES);
const model = fc.constantFrom(triangle1, another);
const manner = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
  blockRows: fc.integer({ min: 1, max: 9 }),
});

/** The scores that so many draw up by turns, each from a copy of what was gathered. */
function tapedScores(
  views: Views,
  question: ReplayQuestion,
  knownAt: Position,
  of: number,
): Scored {
  const tape = new Tape(views);
  const opened = { tape, views, close: () => {} };
  const history = gatherTape(opened, { knownAt, asOf: question.asOf });
  tape.close();
  const members = Array.from(
    { length: of },
    () => new TapeTallies(structuredClone(history), question),
  );
  const scored = new Map<PartyId, string>();
  for (const [i, party] of (members[0]?.professionals ?? []).entries()) {
    const score = members[i % of]?.cardOf(party);
    scored.set(party, JSON.stringify(score?.card));
  }
  return scored;
}

const told: fc.Arbitrary<readonly StoredEvent[]> = overDays(30).map(registered);

describe('a replay from the tape', () => {
  it('gives the bytes of one from the events, as known at any position', () => {
    fc.assert(
      fc.property(told, day, partner, model, manner, (events, asOf, other, by, how) => {
        const views = tapedViews(events, how);
        const question = ask(by, asOf, other);
        for (let knownAt = PARTIES.length; knownAt <= events.length; knownAt++) {
          const scores = replayedScores(historyOf(events), question, knownAt);
          expect(scores.size).toBeGreaterThan(0);
          expect(tapedScores(views, question, knownAt, 1)).toEqual(scores);
        }
        views.close();
      }),
      { numRuns: 20 },
    );
  });

  it('gives them in several parts, too', () => {
    fc.assert(
      fc.property(told, day, partner, fc.integer({ min: 2, max: 4 }), (events, asOf, other, n) => {
        const views = tapedViews(events, { sizes: [7], blockRows: 5 });
        const question = ask(triangle1, asOf, other);
        const scores = replayedScores(historyOf(events), question, events.length);
        expect(tapedScores(views, question, events.length, n)).toEqual(scores);
        views.close();
      }),
      { numRuns: 40 },
    );
  });
});
