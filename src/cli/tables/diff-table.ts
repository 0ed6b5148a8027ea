/** Two models compared, as people read it on a terminal, and as CSV. */
import type { Differing } from '../../../projections/diff/model-diff.js';
import type { ModelPart } from '../../../projections/diff/model-path.js';
import { SIDES } from '../../../projections/score/model.js';
import { guarded } from '../../intake/csv/csv-cell.js';
import type { DiffAnswer, PartSummary, ShownDifference } from '../../query/models/diff.js';
import type { PlainSentence } from '../../words/wording.js';
import { words } from '../language.js';
import { partyText } from './score-table.js';
import { type Column, csv, table } from './table.js';

const FIGURES = {
  overall: 'the overall score',
  payment: 'the payment side',
  deadline: 'the side of deadlines',
  relation: 'the relation side',
} as const satisfies Readonly<Record<Differing, PlainSentence>>;

const PART_NAMES = {
  sides: 'sides',
  levels: 'levels',
  caps: 'caps',
  decay: 'decay',
  grades: 'grades',
  rest: 'the rest',
} as const satisfies Readonly<Record<ModelPart, PlainSentence>>;

export function diffText(answer: DiffAnswer): string {
  const { from, to, of, summary } = answer;
  const said = [
    words().say('{figure}: {from} against {to}, as of {day}', {
      figure: words().say(FIGURES[of]),
      ...{ from: from.model, to: to.model, day: words().figures.day(answer.asOf) },
    }),
    words().say(
      '{compared} {compared|professional|professionals} compared: {up} rise, {down} fall, by {size} points on average',
      { ...summary, size: words().figures.number(summary.size, 1) },
    ),
    ...(summary.gained + summary.lost > 0
      ? [
          words().say(
            '{gained} with a score by the latter alone, {lost} by the former alone',
            summary,
          ),
        ]
      : []),
  ];
  const parts = summary.parts.length === 0 ? '' : `\n${table(PART_COLUMNS, summary.parts)}`;
  return `${said.join('\n')}\n${parts}\n${table(columnsOf(answer), answer.items)}`;
}

const PART_COLUMNS: readonly Column<PartSummary>[] = [
  { title: 'why', cell: ({ part }) => words().say(PART_NAMES[part]) },
  { title: 'moves', cell: ({ moves }) => words().figures.number(moves), align: 'right' },
  { title: 'on average', cell: ({ points }) => signed(points), align: 'right' },
  { title: 'either way', cell: ({ size }) => figure(size), align: 'right' },
];

function columnsOf({ from, to, summary }: DiffAnswer): readonly Column<ShownDifference, string>[] {
  return [
    { title: 'professional', cell: ({ professional }) => partyText(professional) },
    { title: from.model, cell: (each) => figure(each.from), align: 'right' },
    { title: to.model, cell: (each) => figure(each.to), align: 'right' },
    { title: 'points', cell: ({ points }) => signed(points), align: 'right' },
    ...summary.parts.map(({ part }): Column<ShownDifference, string> => {
      return {
        title: PART_NAMES[part],
        cell: (each) => signed(pointsOf(each, part)),
        align: 'right',
      };
    }),
  ];
}

/** Null where there is nothing to split. */
function pointsOf({ points, parts }: ShownDifference, part: ModelPart): number | null {
  return points === null ? null : (parts.find((each) => each.part === part)?.points ?? 0);
}

function figure(value: number | null): string {
  return value === null ? '-' : words().figures.number(value, 1);
}

function signed(points: number | null): string {
  return points !== null && points > 0 ? `+${figure(points)}` : figure(points);
}

/** For programs: as numbers are in JSON. */
function csvColumns({ summary }: DiffAnswer): readonly Column<ShownDifference, string>[] {
  const plain = (value: number | null): string => (value === null ? '' : String(value));
  return [
    { title: 'id', cell: ({ professional }) => professional.id },
    { title: 'name', cell: ({ professional }) => guarded(professional.name ?? '') },
    { title: 'from', cell: ({ from }) => plain(from) },
    { title: 'to', cell: ({ to }) => plain(to) },
    { title: 'points', cell: ({ points }) => plain(points) },
    ...summary.parts.map(({ part }): Column<ShownDifference, string> => {
      return { title: part, cell: (each) => plain(pointsOf(each, part)) };
    }),
    ...SIDES.map((side): Column<ShownDifference, string> => {
      return { title: `side_${side}`, cell: ({ sides }) => plain(sides[side]) };
    }),
  ];
}

export function diffHead(answer: DiffAnswer): string {
  return csv(csvColumns(answer), []);
}

export function diffLines(answer: DiffAnswer): string {
  const lines = csv(csvColumns(answer), answer.items);
  return lines.slice(lines.indexOf('\n') + 1);
}
