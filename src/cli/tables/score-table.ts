/** Scorecards as people read them on a terminal, with units. */
import { RISKS, type Risk } from '../../../projections/score/chance-model.js';
import { SIDES } from '../../../projections/score/model.js';
import type { Estimate, HowMany, Overall } from '../../../projections/score/scorecard.js';
import type { TrianglePart } from '../../../projections/step.js';
import { guarded } from '../../intake/csv/csv-cell.js';
import type { ShownParty } from '../../query/people/people.js';
import type { MaybeRestricted } from '../../query/restrictions/restriction.js';
import type { ScoreAnswer, ShownExplanation, ShownRing } from '../../query/score/score.js';
import type { ShownCard, ShownSide, Withheld } from '../../query/score/score-card.js';
import type { PlainSentence } from '../../words/wording.js';
import { words } from '../language.js';
import { restrictedText } from './restriction-text.js';
import { type Column, table } from './table.js';

const SIDE_NAMES = {
  payment: 'payment',
  deadline: 'deadlines',
  relation: 'relation',
} as const satisfies Readonly<Record<TrianglePart, PlainSentence>>;

export function sideText(side: TrianglePart): string {
  return words().say(SIDE_NAMES[side]);
}

/** To one decimal. */
function figureText(value: number): string {
  return words().figures.number(value, 1);
}

/** The name of a party with its identifier, or what there is of the two. */
export function partyText({ id, name }: ShownParty): string {
  return name === null ? id : `${name} (${id})`;
}

function estimateText({ value, low, high }: Estimate): string {
  const shown = { value: figureText(value), low: figureText(low), high: figureText(high) };
  return words().say('{value} ({low} to {high})', shown);
}

/** The score of a side or of all, with its interval; or why there is none. */
export function scoreText(side: ShownSide | Overall | Withheld): string {
  switch (side.status) {
    case 'ok':
      return estimateText(side.score);
    case 'insufficient':
      return words().say('insufficient');
    case 'withheld':
      return words().say('withheld');
    default:
      return side satisfies never;
  }
}

/** The score alone, for tables of many professionals; a dash where there is none. */
export function valueText(side: ShownSide | Overall | Withheld): string {
  return side.status === 'ok' ? figureText(side.score.value) : '-';
}

const NEEDS_PROMISES = 'needs {promises} more {promises|promise|promises}';
const NEEDS_COUNTERPARTIES =
  'needs {counterparties} more {counterparties|counterparty|counterparties}';
const NEEDS_BOTH =
  'needs {promises} more {promises|promise|promises} and {counterparties} more {counterparties|counterparty|counterparties}';

/** What is missing for a score, or what it rests on, in words. */
function remarkText(side: ShownSide): string {
  if (side.status === 'withheld') return '';
  const own = side.declaredOnly ? [words().say(OWN_WORD)] : [];
  return [...missingTexts(side), ...own].join('; ');
}

const OWN_WORD = 'declared: rests on the own word of whom it favours, or of nobody vouched for';

function missingTexts(side: ShownSide): readonly string[] {
  return side.status === 'insufficient' ? [missingText(side.missing)] : [];
}

/** How many promises and counterparties a score needs yet. */
export function missingText({ promises, counterparties }: HowMany): string {
  if (counterparties === 0) return words().say(NEEDS_PROMISES, { promises });
  if (promises === 0) return words().say(NEEDS_COUNTERPARTIES, { counterparties });
  return words().say(NEEDS_BOTH, { promises, counterparties });
}

interface SideRow {
  readonly name: string;
  readonly side: ShownSide;
}

type FigureName = 'promises' | 'counterparties' | 'daysBeyondTerms';

/** A figure of a side, where it is shown and known. */
function figureOf(side: ShownSide, name: FigureName): number | null {
  return side.status === 'withheld' ? null : side[name];
}

/** The same for people. */
function shownFigure(side: ShownSide, name: FigureName): string {
  const figure = figureOf(side, name);
  if (figure === null) return '';
  return name === 'daysBeyondTerms' ? figureText(figure) : words().figures.number(figure);
}

/** The same for programs. */
function csvFigure(side: ShownSide, name: FigureName): string {
  const figure = figureOf(side, name);
  if (figure === null) return '';
  return name === 'daysBeyondTerms' ? figure.toFixed(1) : String(figure);
}

const SIDE_COLUMNS: readonly Column<SideRow>[] = [
  { title: '', cell: ({ name }) => name },
  { title: 'score 0-100 (90 % sure)', cell: ({ side }) => scoreText(side) },
  { title: 'promises', cell: ({ side }) => shownFigure(side, 'promises'), align: 'right' },
  { title: 'with', cell: ({ side }) => shownFigure(side, 'counterparties'), align: 'right' },
  {
    title: 'days beyond terms',
    cell: ({ side }) => shownFigure(side, 'daysBeyondTerms'),
    align: 'right',
  },
  { title: '', cell: ({ side }) => remarkText(side) },
];

const RISK_NAMES = {
  late: 'late',
  pastGrace: 'past grace',
  over30: 'more than 30 days late',
} as const satisfies Readonly<Record<Risk, PlainSentence>>;

const RISK_TITLES: Readonly<Record<Risk, string>> = {
  late: 'late',
  pastGrace: 'past_grace',
  over30: 'over_30',
};

/** How likely the next promise to pay is late, in percent; empty where it is not shown. */
function chancesText(side: ShownSide): string {
  if (side.status === 'withheld' || !side.chances) return '';
  const { chances } = side;
  const each = RISKS.map(
    (risk) => `${words().say(RISK_NAMES[risk])} ${percentText(chances[risk])}`,
  );
  return words().say('next payment: {chances}', { chances: each.join(', ') });
}

function percentText({ value, low, high }: Estimate): string {
  const shown = { value: figureText(value), low: figureText(low), high: figureText(high) };
  return words().say('{value} % ({low} to {high})', shown);
}

/** An overall with what stands behind it: its weakest side, or why it is not shown. */
export function overallText(overall: Overall | Withheld): string {
  const score = scoreText(overall);
  if (overall.status === 'ok') {
    const side = sideText(overall.weakest);
    return words().say('overall {score}, weakest: {side}', { score, side });
  }
  if (overall.status === 'insufficient') return words().say('overall {score}', { score });
  return words().say('overall {score}: {reason}', { score, reason: words().of(overall.reason) });
}

/** A scorecard of one professional. */
export function scorecardText(answer: ScoreAnswer): string {
  const { professional, with: partner, overall, asOf, knownAt, model, restricted } = answer;
  const who = partyText(professional);
  const position = String(knownAt);
  const rows = SIDES.map((name) => ({ name: sideText(name), side: answer.sides[name] }));
  const chances = chancesText(answer.sides.payment);
  return [
    partner
      ? words().say('{who} with {partner}', { who, partner: partyText(partner) })
      : words().say('{who} in the network', { who }),
    words().say('as of {day}, known at position {position}, by {model}', {
      ...{ day: words().figures.day(asOf), position, model },
    }),
    ...(restricted ? [restrictedText(restricted)] : []),
    '',
    overallText(overall),
    '',
    table(SIDE_COLUMNS, rows),
    ...(chances === '' ? [] : [chances]),
  ].join('\n');
}

type Contribution = ShownExplanation['items'][number];

const CONTRIBUTION_COLUMNS: readonly Column<Contribution>[] = [
  { title: 'points', cell: ({ points }) => words().figures.number(points, 3), align: 'right' },
  { title: 'days late', cell: ({ parts }) => parts.map(({ late }) => late).join(', ') },
  {
    title: 'evidence',
    cell: ({ parts }) =>
      [...new Set(parts.map(({ grade }) => words().code('grade', grade)))].join(', '),
  },
  { title: 'counterparty', cell: ({ counterparty }) => partyText(counterparty) },
  { title: 'promise', cell: ({ promise }) => promise },
];

/** Why a side has its value, largest contribution first. */
export function explanationText(explanation: ShownExplanation | Withheld): string {
  if ('status' in explanation) return words().of(explanation.reason);
  const { side, base, value, items, next, rings = [] } = explanation;
  return [
    words().say('{side}: {base} without any evidence, {value} with these contributions', {
      side: sideText(side),
      base: words().figures.exact(base),
      value: words().figures.exact(value),
    }),
    '',
    table(CONTRIBUTION_COLUMNS, items),
    ...(next === null ? [] : [words().say('More: --cursor {cursor}', { cursor: next })]),
    ...rings.map(ringText),
  ].join('\n');
}

/** Who pays whom in a ring. */
function ringText({ parties, promises }: ShownRing): string {
  const round = [...parties, ...parties.slice(0, 1)].map(partyText).join(words().say(' pays '));
  return words().say(
    'A ring of {n} {n|invoice|invoices} paid within days, seen by nobody outside: {round}',
    { n: promises, round },
  );
}

/** A professional among others. */
export interface ScoreRow extends ShownCard, MaybeRestricted {
  readonly professional: ShownParty;
}

/** How many promises feed the sides of a card. */
function promisesIn(card: ShownCard): number {
  return SIDES.reduce((sum, name) => {
    const side = card.sides[name];
    return name === 'relation' || side.status === 'withheld' ? sum : sum + side.promises;
  }, 0);
}

/** One line a professional. */
export const ROW_COLUMNS: readonly Column<ScoreRow>[] = [
  { title: 'professional', cell: ({ professional }) => professional.name ?? professional.id },
  { title: 'overall', cell: ({ overall }) => valueText(overall), align: 'right' },
  ...SIDES.map(
    (name): Column<ScoreRow> => ({
      title: SIDE_NAMES[name],
      cell: ({ sides }) => valueText(sides[name]),
      align: 'right',
    }),
  ),
  {
    title: 'promises',
    // Of who is restricted nothing is counted.
    cell: (row) => (row.restricted ? '-' : words().figures.number(promisesIn(row))),
    align: 'right',
  },
];

/** The figures of a side as columns of a file. */
function sideColumns(name: TrianglePart): readonly Column<ScoreAnswer, string>[] {
  const estimate = (answer: ScoreAnswer, of: keyof Estimate): string => {
    const side = answer.sides[name];
    return side.status === 'ok' ? String(side.score[of]) : '';
  };
  return [
    { title: `${name}_status`, cell: ({ sides }) => sides[name].status },
    { title: `${name}_score`, cell: (answer) => estimate(answer, 'value') },
    { title: `${name}_low`, cell: (answer) => estimate(answer, 'low') },
    { title: `${name}_high`, cell: (answer) => estimate(answer, 'high') },
    { title: `${name}_promises`, cell: ({ sides }) => csvFigure(sides[name], 'promises') },
    { title: `${name}_with`, cell: ({ sides }) => csvFigure(sides[name], 'counterparties') },
    {
      title: `${name}_days_beyond_terms`,
      cell: ({ sides }) => csvFigure(sides[name], 'daysBeyondTerms'),
    },
  ];
}

/** The chances of the next promise to pay, where there is a score. */
const CHANCE_COLUMNS: readonly Column<ScoreAnswer, string>[] = RISKS.flatMap((risk) =>
  (['value', 'low', 'high'] as const).map((of) => ({
    title: `payment_${RISK_TITLES[risk]}_percent${of === 'value' ? '' : `_${of}`}`,
    cell: ({ sides: { payment } }: ScoreAnswer): string => {
      const chances = payment.status === 'ok' ? payment.chances : undefined;
      return chances ? String(chances[risk][of]) : '';
    },
  })),
);

/** One row a professional, for programs. */
export const CSV_COLUMNS: readonly Column<ScoreAnswer, string>[] = [
  { title: 'id', cell: ({ professional }) => professional.id },
  { title: 'name', cell: ({ professional }) => guarded(professional.name ?? '') },
  { title: 'model', cell: ({ model }) => model },
  { title: 'scope', cell: ({ scope }) => scope },
  { title: 'as_of', cell: ({ asOf }) => asOf },
  { title: 'known_at', cell: ({ knownAt }) => String(knownAt) },
  {
    title: 'overall',
    cell: ({ overall }) => (overall.status === 'ok' ? String(overall.score.value) : ''),
  },
  ...SIDES.flatMap(sideColumns),
  ...CHANCE_COLUMNS,
  { title: 'restricted', cell: ({ restricted }) => restricted?.since ?? '' },
];
