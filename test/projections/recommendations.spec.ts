import fc from 'fast-check';
import { countKept, keptWhole } from '../../projections/recommendations/kept.js';
import {
  recommendationAt,
  type ToldRecommendation,
} from '../../projections/recommendations/stands.js';
import { isRecommendation } from '../../src/ledger/kinds/recommendation.js';
import { takenOut } from '../../src/ledger/stream/entries.js';
import { dayNumberOf, toDayNumber } from '../../src/ledger/values/day.js';
import { histories } from '../ledger/histories.js';
import { recommendationChanged, recommendationGiven } from '../ledger/samples.js';
import { step } from './promises.js';

const DAY_MS = 86_400_000;
const END = dayNumberOf(2027, 1, 1);

/** What is told of recommendations in each stream, and what was taken out. */
const streams = histories(['relation']).map(({ entries }) => {
  const names = [...new Set(entries.map(({ stream }) => stream))];
  return names.map((stream) => {
    const own = entries.filter((each) => each.stream === stream);
    const told = own.flatMap(({ event, revision }, i): readonly ToldRecommendation[] =>
      isRecommendation(event) ? [{ stream, revision, position: i, recordedAt: 0, event }] : [],
    );
    const out = new Set(own.flatMap(({ event }) => takenOut(event) ?? []));
    return { told, out };
  });
});

describe('the recommendation that stands', () => {
  it('is public where its giver allows and its receiver wants what it says now', () => {
    fc.assert(
      fc.property(streams, (all) => {
        for (const { told, out } of all) {
          const { recommendation } = recommendationAt(told, out, END);
          if (!recommendation?.isPublic) continue;
          const { says } = recommendation;
          expect(says.event.facts.mayBePublic).toBe(true);
          const words = told.filter(({ event, revision }) => {
            return event.type === 'RecommendationShown' && !out.has(revision);
          });
          expect(words.at(-1)?.event.facts).toMatchObject({ shown: true, entry: says.revision });
        }
      }),
    );
  });

  it('is as of a day as if nothing later had been told', () => {
    fc.assert(
      fc.property(streams, fc.integer({ min: 0, max: 400 }), (all, days) => {
        const asOf = dayNumberOf(2025, 12, 1) + days;
        for (const { told, out } of all) {
          const before = told.filter(({ event }) => toDayNumber(event.facts.on) <= asOf);
          expect(recommendationAt(told, out, asOf)).toEqual(recommendationAt(before, out, asOf));
        }
      }),
    );
  });

  it('is not changed by what was recorded more than 30 days later, whatever day it tells', () => {
    const at = (revision: number, recordedAt: number, event: ToldRecommendation['event']) => {
      return { stream: 's', revision, position: revision, recordedAt, event };
    };
    const given = at(0, 0, recommendationGiven());
    const [inTime, late] = [30, 31].map((days) => [
      given,
      at(1, days * DAY_MS, recommendationChanged()),
    ]);
    const goodAt = (told: readonly ToldRecommendation[] = []) =>
      recommendationAt(told, new Set(), END).recommendation?.says.event.facts.goodAt;
    expect(goodAt(inTime)).toEqual(['quality']);
    expect(goodAt(late)).toEqual(['deadlines']);
  });
});

describe('promises kept whole', () => {
  it('are those of which nothing is open, apart or lost', () => {
    const kept = step({ state: 'kept', late: 3, on: 10, day: 10, grade: 'declared' });
    const open = step({ state: 'open', on: null, day: 10 });
    expect(keptWhole({ steps: [kept] }, 10)).toEqual({ on: 10, onTime: false, confirmed: false });
    expect(keptWhole({ steps: [kept] }, 9)).toBeNull();
    expect(keptWhole({ steps: [kept, open] }, 10)).toBeNull();
    expect(countKept([{ on: 1, onTime: true, confirmed: false }])).toEqual({
      ...{ promises: 1, onTime: 1, confirmed: 0 },
    });
  });
});
