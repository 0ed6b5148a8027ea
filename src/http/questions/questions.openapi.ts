/** What questions answer, member by member, for OpenAPI. */
import type { TradeQuestion } from '../../../projections/questions/question.js';
import { SUBJECTS, VERDICTS, type Verdict } from '../../../projections/questions/question.js';
import type { QuestionAnswer, ShownPiece, Sure } from '../../query/questions/ask.js';
import type { ListedQuestion } from '../../query/questions/listed.js';
import { SETTLES, type Settle } from '../../query/questions/settles.js';
import { MODEL } from '../models/model.openapi.js';
import { restricted } from '../models/restricted.openapi.js';
import { amount, party, STAMP } from '../read/answers.openapi.js';
import { day, list, number, object, oneOf, optional, orNull, text, whole } from '../read/schema.js';

const piece = object<ShownPiece>({
  figure: text('Its name.'),
  value: number(),
  says: text('In words.'),
});

const settle = object<Settle>({ code: oneOf([...SETTLES]), says: text() });

const sure = object<Sure>({
  right: number('Percent of such answers that were right.'),
  low: number('Of its 95 % interval.'),
  high: number(),
  of: whole('Answers that were judged.'),
  on: text('The history that they were judged on; no threshold was chosen on it.'),
});

export const questionAnswer = object<QuestionAnswer>({
  ...STAMP,
  professional: party,
  question: text(),
  version: whole(),
  questionHash: text('SHA-256 of the question’s file as canonical JSON.'),
  ...MODEL,
  asOf: day(),
  restricted,
  about: object<QuestionAnswer['about']>({
    amount: optional(text()),
    currency: optional(text()),
    due: optional(day()),
    skill: optional(text()),
  }),
  verdict: oneOf<Verdict>([...VERDICTS]),
  says: text('The verdict in words.'),
  sure: orNull(sure),
  basis: oneOf<QuestionAnswer['basis']>(
    ['network', 'with_you'],
    'On what it rests: the network, or what lies between the two.',
  ),
  evidence: orNull(
    object<NonNullable<QuestionAnswer['evidence']>>({ promises: whole(), counterparties: whole() }),
  ),
  figures: { type: 'object', additionalProperties: { type: 'number' } },
  expects: orNull(
    object<NonNullable<QuestionAnswer['expects']>>({
      on: day('Its due day and the days after it that the payer takes, by amount.'),
      atRisk: object<NonNullable<QuestionAnswer['expects']>['atRisk']>({
        ...{ value: orNull(amount), low: orNull(amount), high: orNull(amount) },
      }),
    }),
  ),
  for: list(piece, 'At most three, the strongest first.'),
  against: list(piece, 'At most three, the strongest first.'),
  settle: list(settle, 'What would settle it, where too little is known.'),
  receipt: text('Where the receipt of the score is that the figures are of.'),
  note: text('Who decides.'),
});

const words = object<TradeQuestion['asks']>({ en: text(), fr: text() });

/** The list of questions, as their files say. */
export const questionsAnswer = object<{ readonly items: readonly ListedQuestion[] }>({
  items: list(
    object<ListedQuestion>({
      name: text(),
      version: whole(),
      questionHash: text(),
      asks: words,
      about: list(oneOf([...SUBJECTS]), 'What must be told with it.'),
    }),
  ),
});
