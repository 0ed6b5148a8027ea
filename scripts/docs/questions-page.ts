/** The reference page of the questions that ship, from their files. */
import type { Condition, TradeQuestion } from '../../projections/questions/question.js';
import { QUESTIONS } from '../../projections/questions/shipped.js';
import { questionHash } from '../../src/query/questions/listed.js';

/** Each question with what it reads, from where on it answers, and how often that was right. */
export function questionsPage(questions: readonly TradeQuestion[] = QUESTIONS): string {
  return [
    '# Questions',
    'Every question that ships with Kept, from its file in `projections/questions`. ' +
      '`GET /v1/questions` and `kept ask` list them; how to ask: ' +
      '[Ask a question](../how-to/ask-a-question.md). KnownFigures are those of a score, from 0 to 100: ' +
      '`low` and `high` are the ends of its 90 % interval, `good` is percent of promises.',
    ['| question | asks | told with it | hash |', '|---|---|---|---|', ...questions.map(row)].join(
      '\n',
    ),
    ...questions.flatMap((question) => [
      `## ${question.name}`,
      [
        '| | |',
        '|---|---|',
        ...members(question).map(([name, says]) => `| ${name} | ${says} |`),
      ].join('\n'),
    ]),
  ].join('\n\n');
}

function row(question: TradeQuestion): string {
  const { name, asks, about } = question;
  const told = about.map((one) => `\`${one}\``).join(', ');
  return `| [\`${name}\`](#${name}) | ${asks.en} | ${told} | \`${questionHash(question)}\` |`;
}

function members(question: TradeQuestion): readonly (readonly [string, string])[] {
  const { supported, notSupported, pieces, came, history } = question;
  const share = (of: { readonly right: number; readonly of: number } | null): string =>
    of ? `right in ${of.right} of ${of.of} cases` : 'too seldom to say';
  return [
    ['supported', `where ${supported.map(conditionText).join(' and ')}`],
    [
      'not supported',
      notSupported.length > 0
        ? `where ${notSupported.map(conditionText).join(' or ')}; asked first`
        : 'never said',
    ],
    [
      'pieces',
      pieces.map(({ figure, ...of }) => `\`${figure}\` ${of.for} / ${of.against}`).join(', '),
    ],
    [
      'counts as right',
      came
        ? `of the promises (${came.sides.join(', ')}) that fell due within ${came.days} days, ` +
          `${came.share} % were kept, at most ${came.late} days late`
        : 'nothing that comes later tells',
    ],
    [
      'history',
      history
        ? `${history.on}: supported ${share(history.supported)}, not supported ${share(history.notSupported)}`
        : 'none yet',
    ],
  ];
}

function conditionText({ figure, atLeast, atMost }: Condition): string {
  return atLeast === undefined ? `\`${figure}\` ≤ ${atMost}` : `\`${figure}\` ≥ ${atLeast}`;
}
