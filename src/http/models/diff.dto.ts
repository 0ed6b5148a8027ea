import { DIFFERING, type Differing } from '../../../projections/diff/model-diff.js';
import { BASELINE, SHIPPED } from '../../../projections/models/shipped.js';
import { Code, Line, OneOf } from '../../messages/members.js';
import { Format, type ListFormat } from '../lists/csv-answer.js';
import { AskedAsOfDto, Cursor, Limit } from '../read/questions.js';
import { IDENTIFIER } from '../server/party.dto.js';

/** What a read of models may wait for. */
export class AfterDto {
  @Code(
    'Wait until the answer has seen this position.',
    /^\d{1,15}$/,
    'a position, as answers tell it',
    { optional: true },
  )
  readonly after?: string;
}

const LATTER =
  `The latter model; where it is not said ${BASELINE}, or ${SHIPPED[0].name} where ${BASELINE} ` +
  'is the former.';

/** Which two models are compared, about what. */
export class DiffDto extends AskedAsOfDto {
  @Line('The former model; the one in force where it is not said.', 80, {
    ...{ example: 'triangle-1', optional: true },
  })
  readonly a?: string;

  @Line(LATTER, 80, { example: 'paydex', optional: true })
  readonly b?: string;

  @OneOf('Which score is compared; the overall where it is not said.', DIFFERING, {
    optional: true,
  })
  readonly of?: Differing;

  @Line(`The scores with this one counterparty: ${IDENTIFIER}`, 160, { optional: true })
  readonly with?: string;

  @Format()
  readonly format?: ListFormat;

  @Cursor()
  readonly cursor?: string;

  @Limit()
  readonly limit?: string;
}
