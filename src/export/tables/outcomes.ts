import type { FoldedPromise } from '../../../projections/promise/folded.js';
import { type Standing, standingAt } from '../../../projections/step.js';
import type { DayNumber } from '../../ledger/values/day.js';
import { lateBy } from '../../query/promises/listed.js';
import { amountColumns, type ExportColumn } from '../column.js';
import type { ExportMoment, ExportParty } from '../export-moment.js';
import { promisesAt } from '../promises-then.js';
import { defineTable, type RowBatch } from '../table.js';
import { partyColumns } from './named-parties.js';

interface Row {
  readonly address: string;
  readonly promise: FoldedPromise;
  readonly promisor: ExportParty;
  readonly promisee: ExportParty;
  readonly portion: Standing;
  readonly asOf: DayNumber;
}

const COLUMNS: readonly ExportColumn<Row>[] = [
  {
    ...{ name: 'promise', type: 'text' },
    means: 'Address of the promise, as in the table of promises.',
    cell: ({ address }) => address,
  },
  {
    ...{ name: 'kind', type: 'text' },
    means: '`invoice` or `delivery`.',
    cell: ({ promise }) => promise.kind,
  },
  ...partyColumns<Row>('promisor', 'the promisor', ({ promisor }) => promisor),
  ...partyColumns<Row>('promisee', 'the promisee', ({ promisee }) => promisee),
  {
    ...{ name: 'side', type: 'text' },
    means: 'Side of the triangle that it tells of: `payment`, `deadline` or `relation`.',
    cell: ({ portion }) => portion.key.side,
  },
  {
    ...{ name: 'conduct_of', type: 'text' },
    means: 'Whose conduct it tells of: `promisor` or `promisee`.',
    cell: ({ portion }) => portion.key.of,
  },
  {
    ...{ name: 'state', type: 'text' },
    means:
      'Of payment and deadline: `open`, `kept`, `apart`, `lost`, `void` or `outside`. Of a ' +
      'relation: `clean`, or the incident.',
    cell: ({ portion }) => portion.key.state,
  },
  {
    ...{ name: 'parts', type: 'whole' },
    means: 'How much of the promise, in parts per million.',
    cell: ({ portion }) => portion.count,
  },
  {
    ...{ name: 'currency', type: 'text' },
    means: 'ISO 4217; none where no money is told of.',
    cell: ({ portion }) => portion.key.currency || null,
  },
  ...amountColumns<Row>('amount', 'How much money', ({ portion: { key, amount } }) =>
    key.currency === '' ? null : { units: amount, currency: key.currency },
  ),
  {
    ...{ name: 'issued', type: 'day' },
    means: 'Day on which the promise was made.',
    cell: ({ promise }) => promise.startOn,
  },
  {
    ...{ name: 'due', type: 'day' },
    means: 'Due day in force for the portion; none where none is known.',
    cell: ({ portion }) => portion.key.due,
  },
  {
    ...{ name: 'due_basis', type: 'text' },
    means: 'How the due day is known: `stated`, `derived`, `legal` or `unknown`.',
    cell: ({ portion }) => portion.key.basis,
  },
  {
    ...{ name: 'outcome', type: 'day' },
    means: 'Day of the outcome; none for what is open or set apart.',
    cell: ({ portion }) => portion.key.on,
  },
  {
    ...{ name: 'days_late', type: 'whole' },
    means:
      'Raw days late, negative where early; of what is open up to the day of the export; none ' +
      'without a due day.',
    cell: ({ portion: { key }, asOf }) =>
      key.side === 'relation' || key.due === null ? null : lateBy(key, asOf),
  },
  {
    ...{ name: 'days_to_outcome', type: 'real' },
    means: 'Days from issue (or order) to the outcome, of what was kept.',
    cell: ({ portion: { key, days, count } }) =>
      key.state === 'kept' && key.side !== 'relation' ? days / count : null,
  },
  {
    ...{ name: 'grade', type: 'text' },
    means: 'How well it is supported: `declared`, `documented`, `corroborated` or `banked`.',
    cell: ({ portion }) => portion.key.grade,
  },
];

async function* rows(of: ExportMoment): AsyncIterable<RowBatch<Row>> {
  const { moment, when } = of;
  const { asOf } = when;
  for (const batch of promisesAt(moment)) {
    const standing = batch.rows.flatMap((promise) => {
      const portions = standingAt(promise.steps, asOf);
      const between = {
        promisor: moment.resolve(promise.promisor),
        promisee: moment.resolve(promise.promisee),
      };
      return portions.length === 0 ? [] : [{ promise, portions, between }];
    });
    const parties = standing.flatMap(({ between }) => [between.promisor, between.promisee]);
    const named = await of.naming(parties);
    yield {
      ...batch,
      rows: standing.flatMap(({ promise, portions, between }) => {
        const shared = {
          ...{ promise, asOf, address: of.addressOf(promise.promise) },
          ...{ promisor: named(between.promisor), promisee: named(between.promisee) },
        };
        return portions.map((portion) => ({ ...shared, portion }));
      }),
    };
  }
}

export const outcomes = defineTable({
  name: 'outcomes',
  about:
    'A portion of a promise in one state at the end of the day of the export. Those of payment, ' +
    'and of deadline, of one promise sum to it: a million parts, and its amount.',
  columns: COLUMNS,
  rows,
});
