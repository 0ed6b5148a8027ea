/** What the change of a score answers, member by member, for OpenAPI. */
import { CHANGE_CAUSES } from '../../../projections/score/change/path.js';
import { SCOPES, SIDES } from '../../../projections/score/model.js';
import type { ChangeAnswer, ChangeMoment } from '../../query/score/change.js';
import type { ChangeItem, ShownChange, ShownChangePart } from '../../query/score/change-shown.js';
import { MODEL } from '../models/model.openapi.js';
import { restricted } from '../models/restricted.openapi.js';
import { contributionPart, overall, party, STAMP, side, withheld } from './answers.openapi.js';
import { day, either, list, number, object, oneOf, optional, text, whole } from './schema.js';

const moment = object<ChangeMoment>({
  asOf: day(),
  knownAt: whole('Everything up to and with this position was known.'),
  ...MODEL,
  overall,
  sides: object<ChangeMoment['sides']>({ payment: side, deadline: side, relation: side }),
});

const item = object<ChangeItem>({
  side: oneOf(SIDES),
  promise: text('Its address, as for reading it.'),
  counterparty: party,
  points: number('To three decimals.'),
  why: oneOf<ChangeItem['why']>(
    ['came', 'went', 'other', 'weight'],
    'Its evidence came in, went, is other than before, or only weighs otherwise.',
  ),
  before: list(contributionPart, 'Its evidence before this cause.'),
  after: list(contributionPart, 'And with it.'),
  entries: list(text('`stream@revision`.'), 'Of what was learned later, those told since.'),
});

const part = object<ShownChangePart>({
  cause: oneOf(CHANGE_CAUSES, 'In this order each scorecard has one cause more than the last.'),
  points: number('To one decimal; above 0: it raised the score.'),
  items: list(item, 'The largest first.'),
  rest: object<ShownChangePart['rest']>({
    promises: whole('Further promises.'),
    points: number('Theirs together: `items` and these sum to the points of the part.'),
  }),
});

const change = either(
  object<Extract<ShownChange, { status: 'ok' }>>({
    status: oneOf(['ok']),
    points: number('The later figure less the former one: the parts sum to it.'),
    parts: list(part),
  }),
  object<Extract<ShownChange, { status: 'insufficient' }>>({
    status: oneOf(['insufficient']),
    at: list(oneOf(['from', 'to']), 'Which of the two moments has no score to begin with.'),
  }),
  withheld,
);

export const changeAnswer = object<ChangeAnswer>({
  professional: party,
  with: optional({ ...party, description: 'The one counterparty.' }),
  scope: oneOf(SCOPES),
  ...STAMP,
  restricted,
  from: moment,
  to: moment,
  overall: change,
  sides: object<ChangeAnswer['sides']>({ payment: change, deadline: change, relation: change }),
});
