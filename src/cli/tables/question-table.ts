/** Answers to questions on a terminal and as CSV, and how often they were right. */
import type { JudgedPart, Judgement } from '../../../projections/questions/judge.js';
import type { TradeQuestion, RightShare } from '../../../projections/questions/question.js';
import { csvCell, csvText } from '../../intake/csv/csv-cell.js';
import type { QuestionAnswer, ShownPiece, Sure } from '../../query/questions/ask.js';
import { words } from '../language.js';
import { restrictedText } from './restriction-text.js';
import { partyText } from './score-table.js';
import { table } from './table.js';

/** What may be asked. */
export function questionsText(questions: readonly TradeQuestion[]): string {
  const french = words().language === 'fr';
  return table(
    [
      { title: 'question', cell: ({ name }) => name },
      { title: 'told with it', cell: ({ about }) => about.join(', ') },
      { title: 'asks', cell: ({ asks }) => (french ? asks.fr : asks.en) },
    ],
    questions,
  );
}

export function answerText(answer: QuestionAnswer): string {
  const { figures } = words();
  const { professional, question, verdict, says, sure, basis, evidence, restricted } = answer;
  const head = words().say('{question}, of {who}, as of {day}: {verdict}', {
    ...{ question, who: partyText(professional), day: figures.day(answer.asOf) },
    verdict: words().code('verdict', verdict),
  });
  const rests =
    basis === 'with_you'
      ? words().say('It rests on what lies between the two.')
      : words().say('It rests on the network.');
  const counted = evidence
    ? words().say('{n} {n|promise|promises} with {partners} {partners|partner|partners}', {
        ...{ n: evidence.promises, partners: evidence.counterparties },
      })
    : '';
  return [
    head,
    says,
    ...(restricted ? [restrictedText(restricted)] : []),
    ...(sure ? [sureText(sure)] : []),
    [rests, counted].filter((text) => text !== '').join(' '),
    ...expectsText(answer),
    ...piecesText(words().say('For it'), answer.for),
    ...piecesText(words().say('Against it'), answer.against),
    ...piecesText(words().say('What would settle it'), answer.settle),
    '',
    words().say('Receipt: {address}', { address: answer.receipt }),
    answer.note,
  ].join('\n');
}

function expectsText({ expects }: QuestionAnswer): readonly string[] {
  const { figures } = words();
  const { value, low, high } = expects?.atRisk ?? {};
  if (!expects || !value || !low || !high) return [];
  return [
    words().say(
      'Expected on {day}; {amount} of it at risk to come over thirty days late ({low} to {high}).',
      {
        ...{ day: figures.day(expects.on), amount: figures.money(value) },
        ...{ low: figures.money(low), high: figures.money(high) },
      },
    ),
  ];
}

function sureText({ right, low, high, of, on }: Sure): string {
  const { figures } = words();
  return words().say(
    'Such answers were right in {right} % of {of} cases ({low} to {high} %) on {history}.',
    {
      ...{ right: figures.number(right, 1), of, history: on },
      ...{ low: figures.number(low, 1), high: figures.number(high, 1) },
    },
  );
}

function piecesText(title: string, pieces: readonly Pick<ShownPiece, 'says'>[]): readonly string[] {
  if (pieces.length === 0) return [];
  return ['', title, ...pieces.map(({ says }) => `  ${says}`)];
}

const HEADER =
  'professional,question,verdict,sure,promises,counterparties,for,against,settle,receipt';

/** A line of a file; the header for null. */
export function answerCsv(answer: QuestionAnswer | null): string {
  if (answer === null) return HEADER;
  const { professional, question, verdict, sure, evidence } = answer;
  const said = (pieces: readonly Pick<ShownPiece, 'says'>[]): string =>
    csvText(pieces.map(({ says }) => says).join('; '));
  return [
    ...[csvText(professional.id), csvCell(question), verdict, String(sure?.right ?? '')],
    ...[String(evidence?.promises ?? ''), String(evidence?.counterparties ?? '')],
    ...[said(answer.for), said(answer.against), said(answer.settle), csvText(answer.receipt)],
  ].join(',');
}

/** How often answers were right, on the first part of the history and on the last. */
export function judgementsText(judgements: readonly Judgement[]): string {
  const rows = judgements.flatMap(({ question, first, last, chosen }) => [
    { question, part: words().say('first'), judged: first, chosen },
    { question, part: words().say('last'), judged: last, chosen: null },
  ]);
  const percent = ({ right, of }: RightShare): string =>
    of === 0 ? '-' : words().figures.number((100 * right) / of, 1);
  const of = (judged: JudgedPart | null, cell: (part: JudgedPart) => string): string =>
    judged === null ? '-' : cell(judged);
  const shares = table(
    [
      { title: 'question', cell: ({ question }) => question },
      { title: 'part', cell: ({ part }) => part },
      { title: 'months', cell: ({ judged }) => of(judged, ({ from, to }) => `${from} – ${to}`) },
      {
        title: 'cases',
        align: 'right',
        cell: ({ judged }) => of(judged, ({ cases }) => `${cases}`),
      },
      {
        title: 'kept its word, %',
        align: 'right',
        cell: ({ judged }) => of(judged, ({ good, cases }) => percent({ right: good, of: cases })),
      },
      {
        title: 'supported',
        align: 'right',
        cell: ({ judged }) => of(judged, ({ supported }) => `${supported.of}`),
      },
      {
        title: 'right, %',
        align: 'right',
        cell: ({ judged }) => of(judged, ({ supported }) => percent(supported)),
      },
      {
        title: 'not supported',
        align: 'right',
        cell: ({ judged }) => of(judged, ({ notSupported }) => `${notSupported.of}`),
      },
      {
        title: 'right, %',
        align: 'right',
        cell: ({ judged }) => of(judged, ({ notSupported }) => percent(notSupported)),
      },
      {
        title: 'chosen thresholds',
        cell: ({ chosen }) =>
          chosen ? `${chosen.supported ?? '-'} / ${chosen.notSupported ?? '-'}` : '',
      },
    ],
    rows,
  );
  const note =
    'Asked of everybody at the end of each month, by business days, and compared with the promises that fell due after it. Thresholds are chosen on the first part alone.';
  return `${shares}\n${words().say(note)}`;
}
