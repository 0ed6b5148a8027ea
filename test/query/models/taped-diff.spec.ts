/** Two models compared over the tape beside each professional weighed alone: the same, to the byte. */
import fc from 'fast-check';
import { modelDifferences, modelPair } from '../../../projections/diff/model-diff.js';
import { SHIPPED } from '../../../projections/models/shipped.js';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import type { Minimum, Model } from '../../../projections/score/model.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';
import type { PartyId } from '../../../src/ledger/values/party.js';
import type { Views } from '../../../src/projector/views/views.js';
import {
  passesOf,
  type TapedDiffQuestion,
  tapedDifferences,
} from '../../../src/query/models/taped-diff.js';
import { Scores, subjectOf } from '../../../src/query/score/scores.js';
import { Moment } from '../../../src/query/time/moment.js';
import { Tape } from '../../../src/tape/tape.js';
import { DAYS, PARTIES } from '../../ledger/arbitraries.js';
import { registered } from '../../replay/registered.js';
import { overDays, tapedViews } from '../../tape/taped.js';

const day = fc.constantFrom(...DAYS, '2027-06-30').map(toDayNumber);
const partner = fc.constantFrom(null, null, ...PARTIES);
/** Beside those that ship one that only caps otherwise, which weighs the same sums. */
const capped = { ...triangle1, name: 'capped', caps: SHIPPED[0]?.caps ?? triangle1.caps };
const model = fc.constantFrom(...SHIPPED, capped).map(opened);
const told = overDays(30).map(registered);

/** The model without a minimum of evidence, so that short histories have scores. */
function opened(model: Model): Model {
  const open = (minimum: Minimum): Minimum => ({ ...minimum, promises: 0, counterparties: 0 });
  const { network, with: between } = model.minimum;
  return { ...model, minimum: { network: open(network), with: open(between) } };
}

/** The text of what is found of each, by its id. */
function textsOf(found: Iterable<readonly [PartyId, unknown]>): Record<string, string> {
  return Object.fromEntries(Array.from(found, ([party, one]) => [party, JSON.stringify(one)]));
}

function onTape(
  views: Views,
  question: TapedDiffQuestion,
  hear: (done: number, of: number) => void = () => {},
): Record<string, string> {
  const tape = new Tape(views);
  const texts = textsOf(tapedDifferences({ tape, views, close: () => {} }, question, hear));
  tape.close();
  return texts;
}

function oneByOne(
  views: Views,
  { pair, asOf, knownAt, with: other }: TapedDiffQuestion,
): Record<string, string> {
  const [moment, scores] = [new Moment(views, knownAt), new Scores()];
  const parties = PARTIES.filter((party) => moment.resolve(party) === party);
  return textsOf(
    parties.map((party) => {
      const asked = { party, with: other, model: pair.from, asOf, knownAt };
      const standingOf = scores.standingOf(moment, asked);
      const who = { ...subjectOf(moment, asked), standingOf };
      return [party, modelDifferences([...moment.stepsOf(party, other)], who, pair, asOf)] as const;
    }),
  );
}

describe('two models compared over the tape', () => {
  it('differ by the bytes of each professional weighed alone, as known at any position', () => {
    let moved = 0;
    fc.assert(
      fc.property(told, day, partner, model, model, (events, asOf, other, from, to) => {
        const views = tapedViews(events, { sizes: [5], blockRows: 4 });
        const pair = modelPair(from, to);
        for (let knownAt = PARTIES.length; knownAt <= events.length; knownAt += 5) {
          const question = { pair, asOf, knownAt, with: other };
          const taped = onTape(views, question);
          expect(Object.keys(taped).length).toBeGreaterThan(0);
          expect(taped).toEqual(oneByOne(views, question));
          moved += Object.values(taped).filter((text) => text.includes('"part"')).length;
        }
        views.close();
      }),
      { numRuns: 60 },
    );
    // So many moved: what is compared is not nothing.
    expect(moved).toBeGreaterThan(20);
  });

  it('take a pass for each model that weighs other sums, and say how far all of them got', () => {
    const halved = { ...triangle1, name: 'halved', halfLife: 90 };
    expect([capped, halved].map((to) => passesOf(modelPair(triangle1, to)))).toEqual([1, 2]);
    const samples = fc.sample(told, { numRuns: 20, seed: 1 });
    const history = samples.reduce((a, b) => (a.length < b.length ? b : a));
    const views = tapedViews(history, { sizes: [5], blockRows: 4 });
    const heard: number[] = [];
    const question = { asOf: toDayNumber('2027-06-30'), knownAt: history.length, with: null };
    onTape(views, { ...question, pair: modelPair(triangle1, halved) }, (done, of) => {
      heard.push(done / of);
    });
    views.close();
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard).toEqual(expect.arrayContaining([0.5, 1]));
  });
});
