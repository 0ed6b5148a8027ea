/**
 * The score of a professional with very many promises follows what changes: it is that of all its
 * promises read anew, to the byte.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { SHIPPED } from '../../projections/models/shipped.js';
import { scorecard } from '../../projections/score/scorecard.js';
import type { StoredEvent } from '../../src/ledger/stored.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import { PROJECTIONS } from '../../src/projector/projections/list.js';
import { TODAY } from '../../src/projector/rows/joined-addresses.js';
import { ViewWriter } from '../../src/projector/views/view-writer.js';
import { Views } from '../../src/projector/views/views.js';
import { LargeTallies } from '../../src/query/large/large-tallies.js';
import { type ScoreQuestion, Scores, subjectOf } from '../../src/query/score/scores.js';
import { Moment } from '../../src/query/time/moment.js';
import { temporaryFolder } from '../temporary-folder.js';
import { dealDay, manyDeals, ONE, SAME } from './many-deals.js';

/** Whoever has a promise is large, and not everything is held. */
const LITTLE = { many: 0, held: 25 };

const question: fc.Arbitrary<ScoreQuestion> = fc.record({
  party: fc.constantFrom(ONE, SAME),
  with: fc.constant(null),
  model: fc.constantFrom(...SHIPPED),
  asOf: dealDay.map(toDayNumber),
  knownAt: fc.constant(TODAY),
});

/** What is read between which batches: few questions, so that they are asked again. */
const manner = fc.record({
  questions: fc.array(question, { minLength: 1, maxLength: 3 }),
  sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
  blockRows: fc.integer({ min: 1, max: 9 }),
  ahead: dealDay.map(toDayNumber),
  stretch: fc.integer({ min: 1, max: 4 }),
});
type Manner = typeof manner extends fc.Arbitrary<infer Of> ? Of : never;

describe('the score of a large professional', () => {
  const dir = temporaryFolder();
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  let files = 0;

  /** Reads all questions between any two batches; how many of the answers were of several promises. */
  function follow(file: string, events: readonly StoredEvent[], how: Manner): number {
    const views = new Views(file);
    const writer = new ViewWriter(views, PROJECTIONS, how.blockRows);
    const scores = new Scores(new LargeTallies({ ...LITTLE, stretch: how.stretch }));
    let evident = 0;
    for (let from = 0, batch = 0; from < events.length; batch++) {
      const size = how.sizes[batch % how.sizes.length] ?? 1;
      const next = events.slice(from, from + size);
      const ahead = scores.readAhead(views, SHIPPED[0], [how.ahead]);
      // Views go on while somebody is read ahead.
      ahead.next();
      views.transaction(() => writer.apply(next));
      for (const _ of ahead);
      from += size;
      // Now and then another process has what the first one kept.
      scores.keepLarge(views);
      const isTurn = batch % 4 === 0;
      const other = isTurn
        ? new Scores(new LargeTallies({ ...LITTLE, stretch: how.stretch }))
        : null;
      for (const asked of how.questions) {
        const card = scores.card(views, asked);
        const anew = readAnew(views, asked);
        expect(JSON.stringify(card)).toBe(anew);
        if (other) expect(JSON.stringify(other.card(views, asked))).toBe(anew);
        if (card.sides.payment.promises > 1) evident += 1;
      }
    }
    views.close();
    return evident;
  }

  it.each([
    ['in memory', () => ':memory:'],
    ['in a file', () => join(dir, `views-${++files}.db`)],
  ])('is that of its promises read anew, after any change, with views %s', (_, fileOf) => {
    let evident = 0;
    fc.assert(
      fc.property(manyDeals, manner, (told, how) => {
        evident += follow(fileOf(), told, how);
      }),
      { numRuns: 20 },
    );
    expect(evident).toBeGreaterThan(0);
  });
});

/** As scores were read before anything was held. */
function readAnew(views: Views, asked: ScoreQuestion): string {
  const moment = new Moment(views);
  const standingOf = new Scores().standingOf(moment, asked);
  const who = { ...subjectOf(moment, asked), standingOf };
  const promises = moment.stepsOf(asked.party, null);
  return JSON.stringify(scorecard(promises, who, asked.model, asked.asOf));
}
