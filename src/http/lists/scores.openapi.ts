/** What the table of scores answers, member by member, for OpenAPI. */
import type { ListedScore, ListedSide, ScoresAnswer } from '../../query/score/scored.js';
import { MODEL } from '../models/model.openapi.js';
import { restricted } from '../models/restricted.openapi.js';
import { NEXT, overall, party, STAMP } from '../read/answers.openapi.js';
import { day, list, number, object, oneOf, orNull, whole } from '../read/schema.js';

const side = object<ListedSide>({
  status: oneOf<ListedSide['status']>(['ok', 'insufficient', 'withheld']),
  value: orNull(number('0 to 100.')),
  low: orNull(number('With `high`: where it lies with 90 % certainty.')),
  high: orNull(number()),
  promises: orNull(whole('Promises that are evidence.')),
  counterparties: orNull(whole('With whom they were made.')),
});

export const scoresAnswer = object<ScoresAnswer>({
  ...STAMP,
  asOf: day(),
  ...MODEL,
  items: list(
    object<ListedScore>({
      professional: party,
      restricted,
      overall,
      sides: object<ListedScore['sides']>({ payment: side, deadline: side, relation: side }),
      standing: orNull(number('Percent of full standing; null where nobody is vouched for.')),
    }),
    'Those of whom there is any evidence; sorted by a score, who has none comes last.',
  ),
  next: NEXT,
});
