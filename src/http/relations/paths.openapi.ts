/** What paths answer, member by member, for OpenAPI. */
import type { PathsAnswer, ShownChain } from '../../query/relations/paths.js';
import {
  type ShownStanding,
  STANDING_WORDS,
  type StandingWord,
} from '../../query/recommendations/standing-word.js';
import { restricted } from '../models/restricted.openapi.js';
import { party, STAMP } from '../read/answers.openapi.js';
import { day, flag, list, object, oneOf, optional, orNull, text, whole } from '../read/schema.js';

const band = object<{ readonly from: number; readonly below: number }>({
  from: whole('Whole promises kept, known for sure.'),
  below: whole('Fewer than so many; one more than `from` where it is exact.'),
});

const WORDS: readonly StandingWord[] = ['vouched', 'known', 'unknown', 'untold'];

export const pathsAnswer = object<PathsAnswer>({
  ...{ ...STAMP, restricted },
  ...{ from: party, to: party, asOf: day() },
  standing: orNull(
    object<ShownStanding>({
      word: oneOf(WORDS, 'How far the one asked about is known by more than its partners.'),
      meaning: text(Object.values(STANDING_WORDS).join(' ')),
    }),
  ),
  chains: list(
    object<ShownChain>({
      through: list(orNull(party), 'Who stands between; null for each who is only counted.'),
      count: whole('Chains that look alike: several where anybody is only counted.'),
      strengths: list(band, 'What each edge rests on, from the one end to the other.'),
      flow: { ...band, description: 'What all of it adds to the chains before.' },
    }),
    'The strongest first. There may be others: those through fewer than three who are only counted are not told.',
  ),
  cut: optional(flag('There where the search ended before all was looked at.')),
});
