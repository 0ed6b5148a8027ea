/** Scorecards as people read them on a terminal, with units. */
import { RISKS, type Risk } from '../../../projections/score/chance-model.js';
import { SIDES } from '../../../projections/score/model.js';
import type { Estimate, Overall } from '../../../projections/score/scorecard.js';
import type { TrianglePart } from '../../../projections/step.js';
import type { ShownParty } from '../../query/people/people.js';
import type { ScoreAnswer, ShownExplanation, ShownRing } from '../../query/score/score.js';
import type { ShownCard, ShownSide, Withheld } from '../../query/score/score-card.js';
import { type Column, table } from './table.js';

export const SIDE_NAMES: Readonly<Record<TrianglePart, string>> = {
  payment: 'payment',
  deadline: 'deadlines',
  relation: 'relation',
};

/** The name of a party with its identifier, or what there is of the two. */
export function partyText({ id, name }: ShownParty): string {
  return name === null ? id : `${name} (${id})`;
}

function estimateText({ value, low, high }: Estimate): string {
  return `${value.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;
}

/** The score of a side or of all, with its interval; or why there is none. */
export function scoreText(side: ShownSide | Overall | Withheld): string {
  switch (side.status) {
    case 'ok':
      return estimateText(side.score);
    case 'insufficient':
      return 'insufficient';
    case 'withheld':
      return 'withheld';
    default:
      return side satisfies never;
  }
}

/** The score alone, for tables of many professionals; a dash where there is none. */
export function valueText(side: ShownSide | Overall | Withheld): string {
  return side.status === 'ok' ? side.score.value.toFixed(1) : '-';
}

/** What is missing for a score, in words. */
function missingText(side: ShownSide): string {
  if (side.status !== 'insufficient') return '';
  const { promises, counterparties } = side.missing;
  const parts = [
    ...(promises > 0 ? [`${promises} more promise${promises === 1 ? '' : 's'}`] : []),
    ...(counterparties > 0
      ? [`${counterparties} more counterpart${counterparties === 1 ? 'y' : 'ies'}`]
      : []),
  ];
  return `needs ${parts.join(' and ')}`;
}

interface SideRow {
  readonly name: string;
  readonly side: ShownSide;
}

/** A figure of a side, where it is shown and known. */
function figureOf(
  side: ShownSide,
  name: 'promises' | 'counterparties' | 'daysBeyondTerms',
): string {
  const figure = side.status === 'withheld' ? null : side[name];
  if (figure === null) return '';
  return name === 'daysBeyondTerms' ? figure.toFixed(1) : String(figure);
}

const SIDE_COLUMNS: readonly Column<SideRow>[] = [
  { title: '', cell: ({ name }) => name },
  { title: 'score 0-100 (90 % sure)', cell: ({ side }) => scoreText(side) },
  { title: 'promises', cell: ({ side }) => figureOf(side, 'promises'), align: 'right' },
  { title: 'with', cell: ({ side }) => figureOf(side, 'counterparties'), align: 'right' },
  {
    title: 'days beyond terms',
    cell: ({ side }) => figureOf(side, 'daysBeyondTerms'),
    align: 'right',
  },
  { title: '', cell: ({ side }) => missingText(side) },
];

const RISK_NAMES: Readonly<Record<Risk, string>> = {
  late: 'late',
  pastGrace: 'past grace',
  over30: 'more than 30 days late',
};

const RISK_TITLES: Readonly<Record<Risk, string>> = {
  late: 'late',
  pastGrace: 'past_grace',
  over30: 'over_30',
};

/** How likely the next promise to pay is late, in percent; empty where it is not shown. */
function chancesText(side: ShownSide): string {
  if (side.status === 'withheld' || !side.chances) return '';
  const { chances } = side;
  const each = RISKS.map((risk) => `${RISK_NAMES[risk]} ${percentText(chances[risk])}`);
  return `next payment: ${each.join(', ')}`;
}

function percentText({ value, low, high }: Estimate): string {
  return `${value.toFixed(1)} % (${low.toFixed(1)} to ${high.toFixed(1)})`;
}

/** What stands behind an overall: its weakest side, or why it is not shown. */
function remarkOn(overall: Overall | Withheld): string {
  if (overall.status === 'ok') return `, weakest: ${SIDE_NAMES[overall.weakest]}`;
  return overall.status === 'withheld' ? `: ${overall.reason}` : '';
}

/** A scorecard of one professional. */
export function scorecardText(answer: ScoreAnswer): string {
  const { professional, with: partner, overall, asOf, knownAt, model } = answer;
  const scope = partner ? `with ${partyText(partner)}` : 'in the network';
  const rows = SIDES.map((name) => ({ name: SIDE_NAMES[name], side: answer.sides[name] }));
  const chances = chancesText(answer.sides.payment);
  return [
    `${partyText(professional)} ${scope}`,
    `as of ${asOf}, known at position ${knownAt}, by ${model}`,
    '',
    `overall ${scoreText(overall)}${remarkOn(overall)}`,
    '',
    table(SIDE_COLUMNS, rows),
    ...(chances === '' ? [] : [chances]),
  ].join('\n');
}

type Contribution = ShownExplanation['items'][number];

const CONTRIBUTION_COLUMNS: readonly Column<Contribution>[] = [
  { title: 'points', cell: ({ points }) => points.toFixed(3), align: 'right' },
  { title: 'days late', cell: ({ parts }) => parts.map(({ late }) => late).join(', ') },
  { title: 'counterparty', cell: ({ counterparty }) => partyText(counterparty) },
  { title: 'promise', cell: ({ promise }) => promise },
];

/** Why a side has its value, largest contribution first. */
export function explanationText(explanation: ShownExplanation | Withheld): string {
  if ('status' in explanation) return explanation.reason;
  const { side, base, value, items, next, rings = [] } = explanation;
  return [
    `${SIDE_NAMES[side]}: ${base} without any evidence, ${value} with these contributions`,
    '',
    table(CONTRIBUTION_COLUMNS, items),
    ...(next === null ? [] : [`More: --cursor ${next}`]),
    ...rings.map(ringText),
  ].join('\n');
}

/** Who pays whom in a ring. */
function ringText({ parties, promises }: ShownRing): string {
  const round = [...parties, ...parties.slice(0, 1)].map(partyText).join(' pays ');
  return `A ring of ${promises} invoices paid within days, seen by nobody outside: ${round}`;
}

/** A professional among others. */
export interface ScoreRow extends ShownCard {
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
  { title: 'promises', cell: (row) => String(promisesIn(row)), align: 'right' },
];

/** The figures of a side as columns of a file. */
function sideColumns(name: TrianglePart): readonly Column<ScoreAnswer>[] {
  const estimate = (answer: ScoreAnswer, of: keyof Estimate): string => {
    const side = answer.sides[name];
    return side.status === 'ok' ? String(side.score[of]) : '';
  };
  return [
    { title: `${name}_status`, cell: ({ sides }) => sides[name].status },
    { title: `${name}_score`, cell: (answer) => estimate(answer, 'value') },
    { title: `${name}_low`, cell: (answer) => estimate(answer, 'low') },
    { title: `${name}_high`, cell: (answer) => estimate(answer, 'high') },
    { title: `${name}_promises`, cell: ({ sides }) => figureOf(sides[name], 'promises') },
    { title: `${name}_with`, cell: ({ sides }) => figureOf(sides[name], 'counterparties') },
    {
      title: `${name}_days_beyond_terms`,
      cell: ({ sides }) => figureOf(sides[name], 'daysBeyondTerms'),
    },
  ];
}

/** The chances of the next promise to pay, where there is a score. */
const CHANCE_COLUMNS: readonly Column<ScoreAnswer>[] = RISKS.flatMap((risk) =>
  (['value', 'low', 'high'] as const).map((of) => ({
    title: `payment_${RISK_TITLES[risk]}_percent${of === 'value' ? '' : `_${of}`}`,
    cell: ({ sides: { payment } }: ScoreAnswer): string => {
      const chances = payment.status === 'ok' ? payment.chances : undefined;
      return chances ? String(chances[risk][of]) : '';
    },
  })),
);

/** One row a professional, for programs. */
export const CSV_COLUMNS: readonly Column<ScoreAnswer>[] = [
  { title: 'id', cell: ({ professional }) => professional.id },
  { title: 'name', cell: ({ professional }) => professional.name ?? '' },
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
];
