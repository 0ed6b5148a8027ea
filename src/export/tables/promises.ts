import type { FoldedPromise } from '../../../projections/promise/folded.js';
import { standingAt } from '../../../projections/step.js';
import { type PromiseLine, lineOf } from '../../query/promises/listed.js';
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
  readonly line: PromiseLine;
  readonly portions: number;
}

const COLUMNS: readonly ExportColumn<Row>[] = [
  {
    ...{ name: 'promise', type: 'text' },
    means:
      'Its address, another for each promise and the same in all tables; without personal parts ' +
      'a keyed hash stands in the place of the number.',
    cell: ({ address }) => address,
  },
  {
    ...{ name: 'kind', type: 'text' },
    means: '`invoice` (to pay) or `delivery` (to deliver).',
    cell: ({ promise }) => promise.kind,
  },
  {
    ...{ name: 'number', type: 'text', personal: true },
    means: 'Number of the invoice, or reference of the delivery, as told.',
    cell: ({ promise }) => promise.number,
  },
  ...partyColumns<Row>('promisor', 'the promisor', ({ promisor }) => promisor),
  ...partyColumns<Row>('promisee', 'the promisee', ({ promisee }) => promisee),
  {
    ...{ name: 'currency', type: 'text' },
    means: 'ISO 4217; none where no money is told of, as of a delivery without value.',
    cell: ({ promise }) => promise.currency || null,
  },
  ...amountColumns<Row>('size', 'What was promised', ({ promise: { size, currency } }) =>
    currency === '' ? null : { units: size, currency },
  ),
  ...amountColumns<Row>('open', 'What is still open of it', ({ line, promise: { currency } }) =>
    currency === '' ? null : { units: line.open, currency },
  ),
  {
    ...{ name: 'issued', type: 'day' },
    means: 'Day on which it was made: of the invoice, or of the order.',
    cell: ({ promise }) => promise.startOn,
  },
  {
    ...{ name: 'due', type: 'day' },
    means: 'Due day in force: the first of what is open, else the last; none where none is known.',
    cell: ({ line }) => line.due,
  },
  {
    ...{ name: 'settled', type: 'day' },
    means: 'Day of its last outcome, where nothing is open nor set apart.',
    cell: ({ line }) => line.settledOn,
  },
  {
    ...{ name: 'state', type: 'text' },
    means:
      'How it stands: `overdue`, `open`, `apart` (disputed or sent back), `lost`, `late` (kept, ' +
      'some of it after its due day), `kept`, `outside` (never scored) or `void` (as never promised).',
    cell: ({ line }) => line.state,
  },
  {
    ...{ name: 'days_late', type: 'whole' },
    means:
      'Raw days late of what decides the state, the most; negative where early. What is open is ' +
      'late up to the day of the export.',
    cell: ({ line }) => line.late,
  },
  {
    ...{ name: 'grade', type: 'text' },
    means:
      'How well it is supported that it was made: `declared`, `documented`, `corroborated`, `banked`.',
    cell: ({ promise }) => promise.grade,
  },
  {
    ...{ name: 'portions', type: 'whole' },
    means: 'Rows of it among the outcomes.',
    cell: ({ portions }) => portions,
  },
  {
    ...{ name: 'discrepancies', type: 'whole' },
    means: 'Words on it that differ from the one that stands.',
    cell: ({ promise }) => promise.discrepancies.length,
  },
];

async function* rows(of: ExportMoment): AsyncIterable<RowBatch<Row>> {
  const { moment, when } = of;
  for (const batch of promisesAt(moment)) {
    const made = batch.rows.flatMap((promise) => {
      const line = lineOf(promise, when.asOf);
      return line ? [{ promise, line }] : [];
    });
    const partiesOf = ({ promisor, promisee }: FoldedPromise) =>
      [moment.resolve(promisor), moment.resolve(promisee)] as const;
    const named = await of.naming(made.flatMap(({ promise }) => partiesOf(promise)));
    yield {
      ...batch,
      rows: made.map(({ promise, line }) => {
        const [promisor, promisee] = partiesOf(promise);
        return {
          ...{ promise, line, address: of.addressOf(promise.promise) },
          ...{ promisor: named(promisor), promisee: named(promisee) },
          portions: standingAt(promise.steps, when.asOf).length,
        };
      }),
    };
  }
}

export const promises = defineTable({
  name: 'promises',
  about: 'A promise that was made by the day of the export, and how it stood at its end.',
  columns: COLUMNS,
  rows,
});
