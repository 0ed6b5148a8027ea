/** What recommendations answer, member by member, for OpenAPI. */
import type { KeptCount } from '../../../projections/recommendations/kept.js';
import { RECOMMENDED_FOR } from '../../ledger/kinds/recommendation.js';
import { RECOMMENDATION_LISTS } from '../../query/recommendations/lists.js';
import type {
  RecommendationsAnswer,
  ShownRecommendation,
} from '../../query/recommendations/recommendations.js';
import type { ShownRequest } from '../../query/recommendations/requests.js';
import {
  KEPT_BANDS,
  type KeptBand,
  type KeptLine,
  type KeptPromises,
} from '../../query/recommendations/rests-on.js';
import { type ShownStanding, STANDING_WORDS } from '../../query/recommendations/standing-word.js';
import { NEXT, party, STAMP } from '../read/answers.openapi.js';
import {
  day,
  either,
  flag,
  list,
  object,
  oneOf,
  optional,
  orNull,
  text,
  whole,
} from '../read/schema.js';

export const keptCount = object<KeptCount>({
  promises: whole(),
  onTime: whole('Of them, those kept by their due day.'),
  confirmed: whole('Of them, those for which more speaks than whom they favour.'),
});

const restsOn = either(
  object<KeptPromises>({
    ...{ byReceiver: keptCount, byGiver: keptCount, firstOn: day(), lastOn: day() },
    last: list(
      object<KeptLine>({
        promise: text('Its address.'),
        kind: oneOf(['invoice', 'delivery']),
        by: oneOf(['receiver', 'giver'], 'Who kept it.'),
        ...{ keptOn: day(), onTime: flag() },
      }),
      'The last ones, at most five.',
    ),
  }),
  object<KeptBand>({ promises: oneOf(KEPT_BANDS), sinceYear: whole() }),
);

const NOT_COUNTED = optional(
  oneOf(['no_promise_was_kept'], 'There where no promise of the two was kept.'),
);

const words = orNull(text('Null where nothing is said, or one of the two was erased.'));

export const recommendation = object<ShownRecommendation>({
  entry: text('The entry in which it was given, `stream@revision`.'),
  says: text('The entry that says what it says now.'),
  ...{ giver: party, receiver: party, goodAt: list(oneOf(RECOMMENDED_FOR)) },
  skill: optional(text('The code of the skill, where it is for one.')),
  skillTitle: optional(text('What the list calls it.')),
  ...{ words, givenOn: day(), changedOn: optional(day()) },
  changeableUntil: day('The last day on which it may be changed.'),
  obtained: oneOf(['asked_by_link', 'unasked']),
  askedOn: optional(day()),
  mayBePublic: flag('Whether its giver allows that everybody sees it.'),
  isPublic: flag('Whether everybody sees it.'),
  answer: orNull(object<NonNullable<ShownRecommendation['answer']>>({ on: day(), words })),
  restsOn: orNull({
    ...restsOn,
    description: 'For others than the two a band; null where a score is restricted.',
  }),
  standing: orNull(
    object<ShownStanding>({
      word: oneOf(['vouched', 'known', 'unknown', 'untold'], 'How far its giver is known.'),
      meaning: text(Object.values(STANDING_WORDS).join(' ')),
    }),
  ),
  notCounted: NOT_COUNTED,
});

export const recommendationsAnswer = object<RecommendationsAnswer>({
  ...STAMP,
  ...{ professional: party, asOf: day() },
  list: oneOf(RECOMMENDATION_LISTS),
  total: whole('How many there are that you see.'),
  isWhole: flag('Whether you see those of its two, or the public ones alone.'),
  requests: list(
    object<ShownRequest>({
      entry: text('`stream@revision`.'),
      ...{ from: party, to: party, on: day() },
      path: text('The page where it is given, below the address of the pages.'),
      notCounted: NOT_COUNTED,
    }),
    'Requests that wait, for the professional and operators.',
  ),
  items: list(recommendation),
  next: NEXT,
});
