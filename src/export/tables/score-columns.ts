/** The columns that a score has, now or at the end of a month; none while it is restricted. */
import { SIDES } from '../../../projections/score/model.js';
import type { Estimate, Overall, SideCard } from '../../../projections/score/scorecard.js';
import type { TrianglePart } from '../../../projections/step.js';
import { toDayNumber } from '../../ledger/values/day.js';
import type { Restriction } from '../../query/restrictions/restriction.js';
import type { ExportColumn } from '../column.js';

/** A score 0-100 with its 90 % interval, where there is evidence enough for one. */
export function scoreColumns<Row>(
  name: string,
  what: string,
  card: (row: Row) => SideCard | Overall,
): readonly ExportColumn<Row>[] {
  const estimate = (row: Row): Estimate | null => {
    const shown = card(row);
    return shown.status === 'ok' ? shown.score : null;
  };
  return [
    {
      ...{ name: `${name}_status`, type: 'text' },
      means: `\`ok\` where ${what} has a score, else \`insufficient\`: too little evidence.`,
      cell: (row) => card(row).status,
    },
    {
      ...{ name, type: 'real' },
      means: `Score of ${what}, 0 to 100, to one decimal; none where there is too little evidence.`,
      cell: (row) => estimate(row)?.value ?? null,
    },
    {
      ...{ name: `${name}_low`, type: 'real' },
      means: 'Lower end of its 90 % interval.',
      cell: (row) => estimate(row)?.low ?? null,
    },
    {
      ...{ name: `${name}_high`, type: 'real' },
      means: 'Upper end of its 90 % interval.',
      cell: (row) => estimate(row)?.high ?? null,
    },
  ];
}

/** When a score was restricted: then that stands in the place of every figure. */
export function restrictedColumn<Row>(
  restriction: (row: Row) => Restriction | null,
): ExportColumn<Row> {
  return {
    ...{ name: 'restricted', type: 'day' },
    means: 'Since when its score is restricted: every figure is left out then, and comes back.',
    cell: (row) => {
      const found = restriction(row);
      return found && toDayNumber(found.since);
    },
  };
}

/** What a row of a restricted score still says. */
export const STAYS: readonly string[] = [
  ...['professional', 'professional_id', 'professional_name', 'model', 'as_of', 'restricted'],
];

const SIDE_NAMES: Readonly<Record<TrianglePart, string>> = {
  payment: 'the payment side',
  deadline: 'the deadline side',
  relation: 'the relation side',
};

/** Of each side its score, and on how much it rests. */
export function sideColumns<Row>(
  side: (row: Row, name: TrianglePart) => SideCard,
): readonly ExportColumn<Row>[] {
  return SIDES.flatMap((name): readonly ExportColumn<Row>[] => [
    ...scoreColumns<Row>(name, SIDE_NAMES[name], (row) => side(row, name)),
    {
      ...{ name: `${name}_promises`, type: 'whole' },
      means: 'Promises that are evidence for it.',
      cell: (row) => side(row, name).promises,
    },
    {
      ...{ name: `${name}_counterparties`, type: 'whole' },
      means: 'Counterparties with whom they were made.',
      cell: (row) => side(row, name).counterparties,
    },
  ]);
}
