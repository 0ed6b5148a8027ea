/** What the list of what does not count answers, member by member, for OpenAPI. */
import { WHY_NOT_COUNTED } from '../../../projections/promise/telling/right-to-speak.js';
import type {
  UncountedAnswer,
  UncountedEntry,
  UncountedTeller,
} from '../../query/promises/uncounted.js';
import { NEXT, NOT_COUNTED, STAMP } from './answers.openapi.js';
import { list, object, oneOf, text, whole } from './schema.js';

export const uncountedAnswer = object<UncountedAnswer>({
  ...STAMP,
  tellers: list(
    object<UncountedTeller>({
      teller: text(),
      count: whole('An entry counts once for each promise that it was told of.'),
      reasons: list(
        object<UncountedTeller['reasons'][number]>({ why: oneOf(WHY_NOT_COUNTED), count: whole() }),
      ),
    }),
    'Those who told the most, at most 100.',
  ),
  items: list(
    object<UncountedEntry>({
      ...NOT_COUNTED,
      position: whole(),
      promise: text('Address of the promise that it was told of.'),
    }),
  ),
  next: NEXT,
});
