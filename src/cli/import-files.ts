/** What `kept import` reads beside and inside documents: files, mappings. */
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ibmAr from '../../examples/maps/ibm-ar.json' with { type: 'json' };
import { DocumentFile } from '../documents/document-file.js';
import { formatOfMapping } from '../intake/csv/csv-bank.js';
import { MappingError } from '../intake/csv/csv-mapping.js';
import type { Format } from '../intake/format.js';
import type { PartyMap } from '../intake/party-map.js';
import { readPartyMap } from '../intake/party-map-file.js';
import { Rejection } from '../ledger/rejection.js';
import { CliError } from './exit-codes.js';

/**
 * The files named, and those in the folders named, in the order of their names. What begins with a
 * dot is nobody's document, and links are not followed out of a folder. `-` is stdin. Throws where
 * there is no such file.
 */
export function* filesIn(paths: readonly string[]): Generator<string> {
  for (const path of paths) {
    if (path !== '-' && !existsSync(path)) {
      throw new CliError(`There is no file ${path}. Check its name.`);
    }
    if (path === '-' || !statSync(path).isDirectory()) yield path;
    else yield* within(path);
  }
}

function* within(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    const found = lstatSync(path);
    if (found.isDirectory()) yield* within(path);
    else if (found.isFile()) yield path;
  }
}

/** Opens a file that is there; `-` is stdin. */
export function openDocument(path: string): Promise<DocumentFile> {
  return path === '-' ? DocumentFile.spool(process.stdin, '-') : DocumentFile.open(path);
}

/** The mappings that ship with Kept, by name. */
const SHIPPED: Readonly<Record<string, unknown>> = { 'ibm-ar': ibmAr };

/** The format that a mapping describes: a file, or the name of one that ships with Kept. */
export function loadMapping(path: string): Format {
  if (Object.hasOwn(SHIPPED, path)) return formatOfMapping(SHIPPED[path]);
  if (!existsSync(path)) {
    const names = Object.keys(SHIPPED).join(', ');
    throw new CliError(
      `There is no mapping ${path}. Name a JSON file, or one that ships with Kept: ${names}.`,
      'usage',
    );
  }
  try {
    return formatOfMapping(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) throw new CliError(`${path} is no JSON: ${error.message}`);
    if (error instanceof MappingError) throw new CliError(`${path}: ${error.message}`);
    throw error;
  }
}

/** Reads a party map: who stands behind the codes of the documents. */
export function loadPartyMap(path: string): PartyMap {
  if (!existsSync(path)) throw new CliError(`There is no party map ${path}.`, 'usage');
  try {
    return readPartyMap(readFileSync(path));
  } catch (error) {
    if (error instanceof Rejection) throw new CliError(`${path}: ${error.detail}`);
    throw error;
  }
}
