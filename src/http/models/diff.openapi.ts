/** What a comparison of two models answers, member by member, for OpenAPI. */
import {
  DIFFERING,
  type ModelDifference,
  type PartDifference,
} from '../../../projections/diff/model-diff.js';
import { MODEL_PARTS } from '../../../projections/diff/model-path.js';
import type { ModelStamp } from '../../models/model-hash.js';
import type {
  DiffAnswer,
  DiffDot,
  DiffSummary,
  PartSummary,
  ShownDifference,
} from '../../query/models/diff.js';
import { NEXT, party, STAMP } from '../read/answers.openapi.js';
import { withoutRestricted } from './restricted.openapi.js';
import { day, list, number, object, oneOf, optional, orNull, whole } from '../read/schema.js';
import { MODEL } from './model.openapi.js';

const part = oneOf(MODEL_PARTS, 'What the two models say otherwise.');

const points = orNull(number('Of each side; null where one of the models has no score of it.'));

const difference = object<ShownDifference>({
  professional: party,
  from: orNull(number('The score by the former model; null for none.')),
  to: orNull(number('By the latter.')),
  points: orNull(number('`to` less `from`.')),
  parts: list(
    object<PartDifference>({ part, points: number() }),
    'What each part of the model makes of it: they sum to `points`.',
  ),
  sides: object<ShownDifference['sides']>({
    ...{ payment: points, deadline: points, relation: points },
  }),
} satisfies Record<keyof ModelDifference | 'professional' | 'sides', unknown>);

const summary = object<DiffSummary>({
  compared: whole('Professionals with a score by both.'),
  up: whole('Of them those whose score rises.'),
  down: whole('Or falls.'),
  lost: whole('With a score by the former alone.'),
  gained: whole('By the latter alone.'),
  points: number('The mean of the points of all that are compared.'),
  size: number('The same, whichever way each goes.'),
  parts: list(
    object<PartSummary>({ part, moves: whole('Whom it moves.'), points: number(), size: number() }),
  ),
});

export const diffAnswer = object<DiffAnswer>({
  ...STAMP,
  withoutRestricted,
  asOf: day(),
  with: optional(party),
  of: oneOf(DIFFERING),
  from: object<ModelStamp>(MODEL),
  to: object<ModelStamp>(MODEL),
  summary,
  dots: list(
    object<DiffDot>({ from: whole(), to: whole(), professionals: whole() }),
    'How many have which two scores, in whole points.',
  ),
  items: list(difference, 'The farthest moved first; then those with one score alone.'),
  next: NEXT,
});
