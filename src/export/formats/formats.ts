import { writeCsv } from './csv.js';
import type { ExportFormat, WriteTable } from './format.js';
import { writeNdjson } from './ndjson.js';
import { writeParquet } from './parquet.js';

/** How each format is written. */
export const WRITERS: Readonly<Record<ExportFormat, WriteTable>> = {
  parquet: writeParquet,
  csv: writeCsv,
  ndjson: writeNdjson,
};
