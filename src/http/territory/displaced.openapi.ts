/** What displaced turnover answers, member by member, for OpenAPI. */
import { SECTORS } from '../../../projections/territory/sectors.js';
import type { DisplacedAnswer, ShownDisplaced } from '../../query/displaced/displaced.js';
import { MODEL } from '../models/model.openapi.js';
import { amount, party, STAMP } from '../read/answers.openapi.js';
import { day, number, object, oneOf, orNull, text, whole } from '../read/schema.js';

export const displacedAnswer = object<DisplacedAnswer>({
  ...STAMP,
  professional: party,
  on: day('The day about which its score is looked at.'),
  asOf: day(),
  currency: orNull(text('ISO 4217; null where it invoiced nothing.')),
  sector: oneOf(SECTORS, 'A section of NACE.'),
  ...MODEL,
  score: object<DisplacedAnswer['score']>({
    before: orNull(number('Three months before the day.')),
    after: orNull(number('Three months after it.')),
  }),
  turnover: object<DisplacedAnswer['turnover']>({
    before: orNull({ ...amount, description: 'Invoiced in the twelve months up to the day.' }),
    after: orNull({ ...amount, description: 'In the twelve months after it.' }),
  }),
  status: oneOf<DisplacedAnswer['status']>(['ok', 'insufficient']),
  peers: whole('Similar professionals whose score did not change.'),
  needed: whole('How many are needed.'),
  beside: orNull(
    object<ShownDisplaced>({
      expected: orNull({ ...amount, description: 'Had it gone as with them.' }),
      displaced: orNull({ ...amount, description: 'Invoiced less that.' }),
      low: orNull({ ...amount, description: 'With `high`: its 95 % interval.' }),
      high: orNull(amount),
    }),
  ),
});
