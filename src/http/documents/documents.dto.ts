import { Line } from '../../messages/members.js';
import { DryRunDto } from '../write/single-call.js';

/** Parameters of sending documents. */
export class DocumentsDto extends DryRunDto {
  @Line('The format; detected where it is not said.', 40, { optional: true, example: 'ubl' })
  readonly format?: string;

  @Line('Whose books or account it is, where the document does not say.', 160, { optional: true })
  readonly owner?: string;

  @Line(
    'What the columns of a CSV of bank movements are, as the JSON of a mapping; with csv-bank.',
    4000,
    { optional: true },
  )
  readonly mapping?: string;

  @Line("The file's name, where the body is one document.", 200, { optional: true })
  readonly name?: string;
}
