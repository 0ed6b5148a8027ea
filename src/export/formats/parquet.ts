/**
 * Tables as Parquet. Whole numbers and amounts are exact: INT64, and DECIMAL(38,4). Rows are
 * gathered by column, and written a row group at a time.
 */
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { dayOf } from '../../ledger/values/day.js';
import { modelHash } from '../../models/model-hash.js';
import { AMOUNT_SCALE, type ColumnShape, type Encoding, scaledAmount } from '../column.js';
import type { ExportMoment } from '../export-moment.js';
import type { ExportTable } from '../table.js';
import type { Sink, WriteTable } from './format.js';

/** A value as the writer of Parquet takes it for its column. */
type ParquetValue = string | number | bigint | boolean;

/** Rows of a group: all of them are in memory at once. */
const GROUP = 20_000;

const ENCODING: Encoding<ParquetValue> = {
  text: (value) => value,
  json: (value) => value,
  day: (value) => value,
  time: (value) => BigInt(value),
  real: (value) => value,
  whole: BigInt,
  amount: scaledAmount,
  flag: (value) => value,
};

function elementOf({ name, type }: ColumnShape): SchemaElement {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type) {
    case 'text':
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    case 'json':
      // As text: the writer's JSON type takes values, and would write them in its own way.
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    case 'day':
      return { ...optional, type: 'INT32', converted_type: 'DATE' };
    case 'time':
      return { ...optional, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' };
    case 'real':
      return { ...optional, type: 'DOUBLE' };
    case 'whole':
      return { ...optional, type: 'INT64' };
    case 'amount': {
      const decimal = { converted_type: 'DECIMAL', precision: 38, scale: AMOUNT_SCALE } as const;
      return { ...optional, type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, ...decimal };
    }
    case 'flag':
      return { ...optional, type: 'BOOLEAN' };
    default:
      return type satisfies never;
  }
}

/** Hands its bytes on after each row group. */
class SinkWriter extends ByteWriter {
  constructor(private readonly sink: Sink) {
    super();
  }

  async flush(): Promise<void> {
    const bytes = new Uint8Array(this.buffer, 0, this.index).slice();
    this.index = 0;
    await this.sink.write(bytes);
  }

  override finish(): Promise<void> {
    return this.flush();
  }
}

/** What the file says of itself. */
function saidOf(table: ExportTable, { when, model, personal }: ExportMoment) {
  return [
    { key: 'kept.table', value: table.name },
    { key: 'kept.as_of', value: dayOf(when.asOf) },
    { key: 'kept.known_at', value: String(when.knownAt) },
    { key: 'kept.model', value: model.name },
    { key: 'kept.model_hash', value: modelHash(model) },
    { key: 'kept.personal', value: String(personal) },
  ];
}

export const writeParquet: WriteTable = async (table, of, sink, hear) => {
  const shapes = table.shapes(of.personal);
  const elements = shapes.map(elementOf);
  const writer = new ParquetWriter({
    writer: new SinkWriter(sink),
    schema: [{ name: 'root', num_children: elements.length }, ...elements],
    kvMetadata: saidOf(table, of),
    createdBy: 'kept',
  });
  let columns = shapes.map((): (ParquetValue | null)[] => []);
  const group = async (): Promise<void> => {
    const columnData = shapes.map(({ name }, i) => ({ name, data: columns[i] ?? [] }));
    await writer.write({ columnData, rowGroupSize: GROUP });
    columns = shapes.map(() => []);
  };
  let written = 0;
  for await (const { rows, ...progress } of table.batches(of, ENCODING)) {
    for (const row of rows) {
      for (const [i, column] of columns.entries()) column.push(row[i] ?? null);
      written += 1;
      if (written % GROUP === 0) await group();
    }
    hear(progress);
  }
  if (written === 0 || written % GROUP !== 0) await group();
  await writer.finish();
  return written;
};
