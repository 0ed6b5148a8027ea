import fc from 'fast-check';
import type { EntryEvent, LedgerEvent } from '../../../src/ledger/events.js';
import {
  evolveRecommendation,
  isRecommendation,
  NO_RECOMMENDATION,
} from '../../../src/ledger/kinds/recommendation.js';
import type { RecommendationEvent } from '../../../src/ledger/recommendation-events.js';
import { isEntryEvent, takenOut } from '../../../src/ledger/stream/entries.js';
import { given, says } from '../given.js';
import { histories } from '../histories.js';
import {
  BUYER,
  entryWithdrawn,
  recommendationAnswered,
  recommendationAsked,
  recommendationChanged,
  recommendationGiven,
  recommendationShown,
  SELLER,
} from '../samples.js';

const giver = { party: BUYER } as const;
const receiver = { party: SELLER } as const;
const gave = says(recommendationGiven(), { ...giver, message: 'gave' });

describe('a recommendation', () => {
  it('is asked for by whom it is of, once for as long as nobody gives it', () => {
    const asks = says(recommendationAsked(), receiver);
    given().when(asks).thenTold(recommendationAsked());
    given(says(recommendationAsked(), { ...receiver, message: 'before' }))
      .when(says(recommendationAsked({ on: '2026-02-27' }), receiver))
      .thenDuplicate(0);
    given(gave).when(asks).thenRejects('recommendation_is_already_given', '');
  });

  it('is given by its giver, asked or not, and one stands at most', () => {
    given(says(recommendationAsked(), receiver))
      .when(says(recommendationGiven(), giver))
      .thenTold(recommendationGiven());
    given(gave)
      .when(says(recommendationGiven({ on: '2026-03-09' }), giver))
      .thenRejects('recommendation_is_already_given', '');
    given(gave, says(entryWithdrawn(), giver))
      .when(says(recommendationGiven({ on: '2026-03-09' }), giver))
      .thenTold(recommendationGiven({ on: '2026-03-09' }));
  });

  it('is changed by its giver within 30 days, as often as it likes', () => {
    const last = recommendationChanged({ on: '2026-03-31' });
    given(gave).when(says(last, giver)).thenTold(last);
    given(gave, says(recommendationChanged(), { ...giver, message: 'changed' }))
      .when(says(last, giver))
      .thenTold(last);
  });

  it('is answered once by whom it is of', () => {
    const answers = says(recommendationAnswered(), receiver);
    given(gave).when(answers).thenTold(recommendationAnswered());
    given(gave, says(recommendationAnswered(), { ...receiver, message: 'answered' }))
      .when(answers)
      .thenRejects('recommendation_is_already_answered', '/entry');
  });

  it('is shown to everybody as it is now, where its giver allows it', () => {
    const shows = says(recommendationShown(), receiver);
    given(gave).when(shows).thenTold(recommendationShown());
    given(gave, says(recommendationChanged(), { ...giver, message: 'changed' }))
      .when(shows)
      .thenRejects('recommendation_must_stand', '/entry');
    const kept = says(recommendationGiven({ mayBePublic: false }), { ...giver, message: 'gave' });
    given(kept).when(shows).thenRejects('recommendation_must_be_public', '/shown');
    given(kept)
      .when(says(recommendationShown({ shown: false }), receiver))
      .thenTold(recommendationShown({ shown: false }));
  });

  it.each([
    [says(recommendationAsked(), giver), 'teller_must_speak_for_a_party', '/to'],
    [says(recommendationAsked({ from: SELLER }), receiver), 'parties_must_differ', '/from'],
    [says(recommendationGiven(), receiver), 'teller_must_speak_for_a_party', '/from'],
    [says(recommendationGiven({ to: BUYER }), giver), 'parties_must_differ', '/to'],
    [says(recommendationGiven({ goodAt: ['skill'] }), giver), 'skill_must_be_named', '/skill'],
    [says(recommendationGiven({ skill: '62.01' }), giver), 'skill_must_be_named', '/skill'],
    [says(recommendationChanged(), giver), 'recommendation_must_stand', '/entry'],
    [says(recommendationAnswered(), receiver), 'recommendation_must_stand', '/entry'],
    [says(recommendationShown(), receiver), 'recommendation_must_stand', '/entry'],
  ] as const)('that cannot be is refused (%#)', (telling, code, pointer) => {
    given().when(telling).thenRejects(code, pointer);
  });

  it.each([
    [says(recommendationChanged(), receiver), 'teller_must_speak_for_a_party', '/entry'],
    [says(recommendationAnswered(), giver), 'teller_must_speak_for_a_party', '/entry'],
    [says(recommendationShown(), giver), 'teller_must_speak_for_a_party', '/entry'],
    [says(recommendationChanged({ on: '2026-02-28' }), giver), 'days_must_be_in_order', '/on'],
    [
      says(recommendationChanged({ on: '2026-04-01' }), giver),
      'recommendation_must_be_changed_in_time',
      '/on',
    ],
  ] as const)('that stands refuses what is not right of it (%#)', (telling, code, pointer) => {
    given(gave).when(telling).thenRejects(code, pointer);
  });

  it('is as if what was taken out had never been told', () => {
    fc.assert(
      fc.property(histories(['relation']), ({ entries }) => {
        for (const stream of new Set(entries.map((each) => each.stream))) {
          const told = entries.flatMap(({ stream: its, event, revision }) =>
            its === stream && isOurs(event) ? [{ event, revision }] : [],
          );
          const out = new Set(told.map(({ event }) => takenOut(event)));
          const left = told.filter(({ event, revision }) => {
            return !isEntryEvent(event) && !out.has(revision);
          });
          const all = told.reduce(evolveRecommendation, NO_RECOMMENDATION);
          const { given: stands } = left.reduce(evolveRecommendation, NO_RECOMMENDATION);
          expect(stands && { ...stands, asked: null }).toEqual(
            all.given && { ...all.given, asked: null },
          );
        }
      }),
    );
  });
});

function isOurs(event: LedgerEvent): event is RecommendationEvent | EntryEvent {
  return isEntryEvent(event) || isRecommendation(event);
}
