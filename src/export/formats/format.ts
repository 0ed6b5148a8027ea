import type { ExportMoment } from '../export-moment.js';
import type { ExportTable, RowBatch } from '../table.js';

export const EXPORT_FORMATS = ['parquet', 'csv', 'ndjson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Where the bytes of a file go, in order; whoever writes waits until they are taken. */
export interface Sink {
  write(bytes: Uint8Array): Promise<void>;
}

/** Hears how much of what a table is made of has been read. */
export type HearProgress = (progress: Omit<RowBatch<never>, 'rows'>) => void;

/** Writes a table whole; the number of its rows. */
export type WriteTable = (
  table: ExportTable,
  of: ExportMoment,
  sink: Sink,
  hear: HearProgress,
) => Promise<number>;
