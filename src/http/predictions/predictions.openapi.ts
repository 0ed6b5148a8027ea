/** What predictions answer, member by member, for OpenAPI. */
import { TARGETS, type Target } from '../../../projections/prediction/target.js';
import type {
  PredictionsAnswer,
  ShownPart,
  ShownPrediction,
} from '../../query/predictions/predictions.js';
import { MODEL } from '../models/model.openapi.js';
import { restricted } from '../models/restricted.openapi.js';
import { party, STAMP } from '../read/answers.openapi.js';
import { day, list, number, object, oneOf, orNull, text, whole } from '../read/schema.js';

const part = object<ShownPart>({
  feature: text('Its name in the model file.'),
  value: number('As the formula takes it: shares are log-odds.'),
  adds: number('What it adds to the log-odds.'),
  says: text('In words.'),
});

const prediction = object<ShownPrediction>({
  payer: text('As asked.'),
  amount: text(),
  currency: text(),
  issued: day(),
  due: day(),
  restricted,
  chances: orNull(
    object<NonNullable<ShownPrediction['chances']>>({
      late: number('Percent: late at all.'),
      graced: number('Late past the next business day.'),
      late30: number('Thirty days late or more.'),
    }),
  ),
  past: orNull(whole('Your invoices to this payer of which it is known whether they were late.')),
  explains: oneOf<Target>([...TARGETS]),
  base: orNull(number('The log-odds before any feature.')),
  parts: list(part, 'The largest first; with `base` they sum to the log-odds.'),
});

export const predictionsAnswer = object<PredictionsAnswer>({
  ...STAMP,
  creditor: party,
  ...MODEL,
  past: whole('Your invoices to all payers of which it is known whether they were late.'),
  note: text('Who decides.'),
  items: list(prediction, 'In the order asked.'),
});
