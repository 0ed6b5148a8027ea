import { QUESTIONS } from '../../../projections/questions/shipped.js';
import { Currency, DayOf, Decimal, Line, OneOf } from '../../messages/members.js';
import { LANGUAGES, type Language } from '../../words/language.js';
import { AskedAsOfDto, OPTIONAL_DAY } from '../read/questions.js';
import { IDENTIFIER } from '../server/party.dto.js';

export class QuestionDto extends AskedAsOfDto {
  @OneOf(
    'What is asked.',
    QUESTIONS.map(({ name }) => name),
    { example: 'delivers' },
  )
  readonly question!: string;

  @Line(`About whom. ${IDENTIFIER}`, 120, { example: '0002:552100554' })
  readonly professional!: string;

  @Decimal('What would be invoiced, where the question is about an amount.', {
    optional: true,
    example: undefined,
  })
  readonly amount?: string;

  @Currency('Its currency; EUR where it is not said.', { optional: true, example: undefined })
  readonly currency?: string;

  @DayOf('Its due day.', OPTIONAL_DAY)
  readonly due?: string;

  @Line('The code of the skill asked about, as its list of skills names it.', 80, {
    optional: true,
  })
  readonly skill?: string;

  @Line(
    'For whom it is asked: what lies between the two counts where the network says nothing. The ' +
      'only one for whom the key speaks, where it is not said.',
    120,
    { optional: true },
  )
  readonly as?: string;

  @OneOf('In which language it is answered; `en` where it is not said.', LANGUAGES, {
    optional: true,
  })
  readonly language?: Language;
}
