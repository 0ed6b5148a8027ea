/** The file of the party map: a CSV, read whole or not at all. */
import { CsvError, parse } from 'csv-parse/sync';
import { Rejection } from '../ledger/rejection.js';
import { readIdentifier } from '../ledger/values/party.js';
import { csvCell } from './csv/csv-cell.js';
import { broken } from './format.js';
import { codeOf, type MappedParty, type PartyMap } from './party-map.js';
import { readTerms } from './terms.js';

/** What a column may be called, in English and French; accents and case do not count. */
const COLUMNS = {
  code: ['code', 'account', 'tiers', 'compte', 'compte auxiliaire', 'compauxnum', 'iban', 'name'],
  identifier: ['identifier', 'id', 'identifiant', 'siren', 'siret', 'vat', 'tva'],
  terms: ['terms', 'payment terms', 'conditions', 'conditions de paiement', 'delai', 'echeance'],
} as const;

type Column = keyof typeof COLUMNS;

/** A mapping is read whole. */
export const PARTY_MAP_LIMITS = { bytes: 16 << 20, problems: 10 } as const;

/**
 * Reads a mapping: a CSV with a header, `,` or `;` between its cells, in UTF-8 or Windows-1252.
 * A cell may be empty. Throws document_must_follow_its_standard with the first lines that are
 * wrong: what stands behind a code must not hang on which half of a file was understood.
 */
export function readPartyMap(bytes: Uint8Array): PartyMap {
  if (bytes.length > PARTY_MAP_LIMITS.bytes) {
    const detail = `The party map is larger than ${PARTY_MAP_LIMITS.bytes} bytes.`;
    throw new Rejection('document_must_fit_the_limits', '', detail);
  }
  const [header = [], ...rows] = rowsOf(textOf(bytes));
  const places = placesOf(header);
  const partyMap = new Map<string, MappedParty>();
  const wrong: string[] = [];
  for (const [i, row] of rows.entries()) {
    const problem = takeRow(row, places, partyMap);
    if (problem !== null && wrong.length < PARTY_MAP_LIMITS.problems) {
      wrong.push(`line ${i + 2}: ${problem}`);
    }
  }
  if (wrong.length > 0) throw broken(`The party map is wrong at ${wrong.join('; ')}.`);
  return partyMap;
}

/** A code whose identifier is still to be filled in; the name helps to, and is not read. */
export interface UnmappedParty {
  readonly code: string;
  readonly terms: string;
  readonly name: string;
}

/** A party map to be filled in: readPartyMap reads it, once each row has an identifier or none. */
export function partyMapText(rows: readonly UnmappedParty[]): string {
  const lines = rows.map(({ code, terms, name }) => [code, '', terms, harmless(name)]);
  const cells = [['code', 'identifier', 'terms', 'name'], ...lines];
  return cells.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}

/** A spreadsheet would take it for a formula. */
function harmless(name: string): string {
  return /^[=+\-@]/.test(name) ? `'${name}` : name;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function rowsOf(text: string): readonly (readonly string[])[] {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = header.includes(';') ? ';' : ',';
  try {
    return parse(text, { delimiter, trim: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw broken('The party map is no CSV: a quoted cell does not end with its quote.');
  }
}

type Places = ReadonlyMap<Column, number>;

function placesOf(header: readonly string[]): Places {
  const names = header.map((name) =>
    name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('_', ' ').trim().toLowerCase(),
  );
  const places = new Map<Column, number>();
  for (const [column, known] of Object.entries(COLUMNS)) {
    const place = known.map((each) => names.indexOf(each)).find((found) => found >= 0);
    if (place !== undefined && isColumn(column)) places.set(column, place);
  }
  if (places.has('code') && places.size > 1) return places;
  throw broken('The party map needs a header: code,identifier,terms (or French: see the docs).');
}

function isColumn(name: string): name is Column {
  return Object.hasOwn(COLUMNS, name);
}

/** What is wrong with the row, or null once it is taken in. */
function takeRow(
  row: readonly string[],
  places: Places,
  partyMap: Map<string, MappedParty>,
): string | null {
  const cell = (column: Column): string => row[places.get(column) ?? -1] ?? '';
  const code = codeOf(cell('code'));
  const identifier = cell('identifier');
  const terms = cell('terms');
  if (code === '') return 'it has no code';
  if (identifier !== '' && !readIdentifier(identifier)) return 'its identifier is none';
  if (terms !== '' && !readTerms(terms)) return 'its terms are not understood';
  const mapped: MappedParty = {
    ...(identifier !== '' && { identifier }),
    ...(terms !== '' && { terms }),
  };
  const before = partyMap.get(code);
  if (before && (before.identifier !== mapped.identifier || before.terms !== mapped.terms)) {
    return 'its code stands above with something else';
  }
  partyMap.set(code, mapped);
  return null;
}
