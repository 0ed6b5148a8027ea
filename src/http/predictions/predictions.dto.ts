import { TARGETS, type Target } from '../../../projections/prediction/target.js';
import { Code, Currency, DayOf, Decimal, Line, ListOf, OneOf } from '../../messages/members.js';
import { MOST_INVOICES } from '../../query/predictions/predictions.js';
import { LANGUAGES, type Language } from '../../words/language.js';
import { IDENTIFIER } from '../server/party.dto.js';

export class PlannedInvoiceDto {
  @Line(`Who would pay it. ${IDENTIFIER}`, 120, { example: '0002:552100554' })
  readonly payer!: string;

  @Decimal('What it would be for.')
  readonly amount!: string;

  @Currency('Its currency.', { example: 'EUR' })
  readonly currency!: string;

  @DayOf('Its day of issue; today where it is not said.', { optional: true, example: undefined })
  readonly issued?: string;

  @DayOf('Its due day.')
  readonly due!: string;
}

export class PredictionsDto {
  @Line(`Whose invoices they would be: yourself. ${IDENTIFIER}`, 120, {
    example: '0002:732829320',
  })
  readonly creditor!: string;

  @ListOf('The invoices.', PlannedInvoiceDto, MOST_INVOICES)
  readonly invoices!: readonly PlannedInvoiceDto[];

  @Line('The model; the one that scores where it is not said.', 80, {
    optional: true,
    example: 'triangle-1',
  })
  readonly model?: string;

  @OneOf('Which chance is told in parts; `late` where it is not said.', TARGETS, {
    optional: true,
  })
  readonly explain?: Target;

  @OneOf('In which language parts are told; `en` where it is not said.', LANGUAGES, {
    optional: true,
  })
  readonly language?: Language;

  @Line('As known at: a position, the end of a day, or a time. Now, where it is not said.', 40, {
    optional: true,
  })
  readonly knownAt?: string;

  @Code('Wait until the answer has seen this position.', /^\d{1,15}$/, 'a position', {
    optional: true,
  })
  readonly after?: string;
}
