/**
 * A table that can be handed on: its columns, and its rows in batches, so that memory holds one
 * batch however long the history is.
 */
import { type ColumnShape, type Encoding, type ExportColumn, encoded } from './column.js';
import type { ExportMoment } from './export-moment.js';

/** What can be handed on. */
export const EXPORTS = [
  ...(['promises', 'outcomes', 'edges', 'scores', 'score-history', 'events'] as const),
] as const;
export type ExportName = (typeof EXPORTS)[number];

/** Some rows of a table, and how much of what they are made of has been read. */
export interface RowBatch<Row> {
  readonly rows: readonly Row[];
  readonly done: number;
  readonly of: number;
}

/** The cells of each row, in the order of the columns. */
export type EncodedBatch<Out> = RowBatch<readonly (Out | null)[]>;

export interface ExportTable {
  readonly name: ExportName;
  /** What one row is, for the reference. */
  readonly about: string;
  readonly columns: readonly ColumnShape[];
  /** The columns of a file: without the personal ones unless they are asked for. */
  shapes(personal: boolean): readonly ColumnShape[];
  batches<Out>(of: ExportMoment, encoding: Encoding<Out>): AsyncIterable<EncodedBatch<Out>>;
}

interface Definition<Row> {
  readonly name: ExportName;
  readonly about: string;
  readonly columns: readonly ExportColumn<Row>[];
  readonly rows: (of: ExportMoment) => AsyncIterable<RowBatch<Row>>;
  /** Of rows of which the columns named alone are handed on; without it, of none. */
  readonly hides?: { readonly row: (row: Row) => boolean; readonly but: readonly string[] };
}

export function defineTable<Row>(defined: Definition<Row>): ExportTable {
  const { name, about, columns, rows, hides } = defined;
  const shown = (personal: boolean): readonly ExportColumn<Row>[] =>
    columns.filter((column) => personal || !column.personal);
  return {
    ...{ name, about, columns, shapes: shown },
    async *batches(of, encoding) {
      const wanted = shown(of.personal);
      for await (const batch of rows(of)) {
        const cells = batch.rows.map((row) =>
          wanted.map((column) => {
            const isHidden = hides?.row(row) === true && !hides.but.includes(column.name);
            return isHidden ? null : encoded(column, row, encoding);
          }),
        );
        yield { ...batch, rows: cells };
      }
    },
  };
}
