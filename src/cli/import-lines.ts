/** The lines of a file to be imported: events as NDJSON, or invoices as CSV through a mapping. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import ibmAr from '../../examples/maps/ibm-ar.json' with { type: 'json' };
import { CHUNK, orRefused } from '../command/ledger.js';
import { MAX_LINE } from '../http/bulk.js';
import { readCloudEvent } from '../http/cloud-event.js';
import { parseJson } from '../http/json.js';
import { linesOf } from '../http/lines.js';
import { type CsvReader, csvMessages } from '../intake/csv.js';
import { type CsvMapping, MappingError, readMapping } from '../intake/csv-mapping.js';
import { csvRows } from '../intake/csv-rows.js';
import { CliError } from './exit-codes.js';
import type { ReadLine } from './import-file.js';

/** A file, or stdin, that is being read. */
export interface Source {
  readonly stream: Readable;
  /** Bytes; 0 where it is not known. */
  readonly size: number;
  /** Bytes read so far. */
  read(): number;
}

/** Throws where there is no such file; `-` is stdin. */
export function mustBeFile(path: string): void {
  if (path === '-') return;
  if (!existsSync(path)) throw new CliError(`There is no file ${path}. Check its name.`);
  if (statSync(path).isDirectory()) {
    throw new CliError(`${path} is a folder; name the files in it.`);
  }
}

/** Opens a file that is there; `-` is stdin. */
export function openSource(path: string): Source {
  if (path === '-') return { stream: process.stdin, size: 0, read: () => 0 };
  const stream = createReadStream(path);
  return { stream, size: statSync(path).size, read: () => stream.bytesRead };
}

/** CloudEvents, one a line. */
export async function* eventLines(stream: Readable): AsyncGenerator<ReadLine> {
  for await (const portion of linesOf(stream, { length: MAX_LINE, portion: CHUNK })) {
    for (const { number, bytes } of portion) {
      const read = bytes ? orRefused(() => readCloudEvent(parseJson(bytes))) : TOO_LONG;
      yield 'status' in read ? { line: number, problem: read } : { line: number, messages: [read] };
    }
  }
}

/** Invoices, one a row. */
export function csvLines(
  stream: Readable,
  mapping: CsvMapping,
  reader: CsvReader,
): AsyncGenerator<ReadLine> {
  return csvMessages(csvRows(stream, mapping), mapping, reader);
}

const TOO_LONG = {
  status: 'rejected',
  code: 'body_must_fit_the_limits',
  pointer: '',
  detail: `A line holds at most ${MAX_LINE} bytes.`,
} as const;

/** The mappings that ship with Kept, by name. */
const SHIPPED: Readonly<Record<string, unknown>> = { 'ibm-ar': ibmAr };

/** Reads a mapping: a file, or the name of one that ships with Kept. */
export function loadMapping(path: string): CsvMapping {
  if (Object.hasOwn(SHIPPED, path)) return readMapping(SHIPPED[path]);
  if (!existsSync(path)) {
    const names = Object.keys(SHIPPED).join(', ');
    throw new CliError(
      `There is no mapping ${path}. Name a JSON file, or one that ships with Kept: ${names}.`,
      'usage',
    );
  }
  try {
    return readMapping(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) throw new CliError(`${path} is no JSON: ${error.message}`);
    if (error instanceof MappingError) throw new CliError(`${path}: ${error.message}`);
    throw error;
  }
}
