/**
 * What the columns of a CSV file of invoices mean. A mapping is a small JSON file, one invoice a
 * row:
 *
 *     {
 *       "about": "Receivables of our own shop",
 *       "dates": "DD/MM/YYYY", "decimal": ",",
 *       "currency": { "constant": "EUR" },
 *       "seller": { "identifier": { "constant": "0002:552100554" } },
 *       "buyer": { "local": { "column": "Client" }, "name": { "column": "Nom" } },
 *       "number": "Numéro", "issuedOn": "Date", "dueOn": "Échéance", "total": "TTC",
 *       "settledOn": "Payée le", "disputed": { "column": "Litige", "means": ["oui"] }
 *     }
 *
 * It is read once and checked whole, so that rows need no second thought.
 */
import { isCurrency } from '../../ledger/values/currencies.js';
import { type Day, isDay } from '../../ledger/values/day.js';
import { readIdentifier } from '../../ledger/values/party.js';

/** The same text for every row, or what stands in a column. */
export type Cell = { readonly constant: string } | { readonly column: string };

/** A party: by identifier, or by a code of the teller's own. */
export type PartyCells = (
  | { readonly kind: 'identifier'; readonly identifier: Cell }
  | { readonly kind: 'local'; readonly code: Cell }
) & { readonly name?: Cell; readonly country?: Cell };

export interface CsvMapping {
  /** What the file is, and what the mapping assumes of it. */
  readonly about: string;
  /** How the file's bytes are text; UTF-8 unless told. */
  readonly encoding: 'utf-8' | 'windows-1252';
  /** One character; a comma unless told. */
  readonly delimiter: string;
  /** Reads a day as the file writes it; null where the text is none. */
  readonly readDay: (text: string) => Day | null;
  /** How the file writes days, for messages to people. */
  readonly dates: string;
  readonly decimal: '.' | ',';
  readonly currency: Cell;
  readonly seller: PartyCells;
  readonly buyer: PartyCells;
  /** Whose file it is; the seller's unless told. */
  readonly tellsFor: 'seller' | 'buyer';
  /** Columns. */
  readonly number: string;
  readonly issuedOn: string;
  readonly dueOn?: string;
  readonly total: string;
  /** The day on which the invoice was paid whole; an empty cell says that it was not. */
  readonly settledOn?: string;
  /** A flag that says that the invoice was disputed, and not when. */
  readonly disputed?: { readonly column: string; readonly means: readonly string[] };
}

/** The mapping file cannot be used; the message says where in it and what to write instead. */
export class MappingError extends Error {
  override readonly name = 'MappingError';
  constructor(pointer: string, detail: string) {
    super(`The mapping ${pointer === '' ? '' : `at ${pointer} `}${detail}`);
  }
}

/** Checks a mapping as parsed from JSON. Throws MappingError. */
export function readMapping(json: unknown): CsvMapping {
  const map = members(json, '', [
    'about dates currency seller buyer number issuedOn total',
    'kind encoding delimiter decimal tellsFor dueOn settledOn disputed',
  ]);
  const dates = text(map.dates, '/dates');
  return {
    about: text(map.about, '/about'),
    ...readForm(map),
    dates,
    readDay: dayReader(dates),
    currency: readCurrency(map.currency),
    seller: readParty(map.seller, '/seller'),
    buyer: readParty(map.buyer, '/buyer'),
    tellsFor: oneOf(map.tellsFor ?? 'seller', ['seller', 'buyer'], '/tellsFor'),
    number: text(map.number, '/number'),
    issuedOn: text(map.issuedOn, '/issuedOn'),
    total: text(map.total, '/total'),
    ...(map.dueOn !== undefined && { dueOn: text(map.dueOn, '/dueOn') }),
    ...(map.settledOn !== undefined && { settledOn: text(map.settledOn, '/settledOn') }),
    ...(map.disputed !== undefined && { disputed: readFlag(map.disputed) }),
  };
}

/** How the file is text; shared by all kinds of mappings. */
export function readForm(
  map: Readonly<Record<string, unknown>>,
): Pick<CsvMapping, 'encoding' | 'delimiter' | 'decimal'> {
  const delimiter = map.delimiter === undefined ? ',' : text(map.delimiter, '/delimiter');
  if (delimiter.length !== 1) throw new MappingError('/delimiter', 'must be one character.');
  return {
    encoding: oneOf(map.encoding ?? 'utf-8', ['utf-8', 'windows-1252'], '/encoding'),
    delimiter,
    decimal: oneOf(map.decimal ?? '.', ['.', ','], '/decimal'),
  };
}

/** Every column that the mapping needs, each once, for comparing with a file's header. */
export function columnsOf(mapping: CsvMapping): readonly string[] {
  const { seller, buyer } = mapping;
  const cells = [mapping.currency, ...partyCells(seller), ...partyCells(buyer)];
  const columns = [
    mapping.number,
    mapping.issuedOn,
    mapping.total,
    mapping.dueOn,
    mapping.settledOn,
    mapping.disputed?.column,
    ...cells.map((cell) => (cell && 'column' in cell ? cell.column : undefined)),
  ];
  return [...new Set(columns.filter((column) => column !== undefined))];
}

function partyCells(party: PartyCells): readonly (Cell | undefined)[] {
  const who = party.kind === 'local' ? party.code : party.identifier;
  return [who, party.name, party.country];
}

/**
 * An amount as the file writes it, in plain decimal text: groups of three may be set apart by
 * spaces, apostrophes or whichever of `.` and `,` is not the decimal sign. Null where it is no
 * number.
 */
export function plainAmount(written: string, decimal: '.' | ','): string | null {
  const group = decimal === '.' ? ',' : '.';
  const form = new RegExp(`^(-?)(\\d+|\\d{1,3}(?:[${group}\\s'’]\\d{3})+)(?:[${decimal}](\\d+))?$`);
  const parts = form.exec(written.trim());
  if (!parts?.[2]) return null;
  const fraction = parts[3] === undefined ? '' : `.${parts[3]}`;
  return `${parts[1]}${parts[2].replace(/\D/g, '')}${fraction}`;
}

/**
 * A reader of days for a format of D or DD, M or MM, and YYYY, or YY for 2000 to 2099. Throws
 * MappingError for others.
 */
export function dayReader(format: string): (text: string) => Day | null {
  const fields: string[] = [];
  const pattern = format.replace(/D+|M+|Y+|[^DMY]/g, (token) => {
    const digits = FIELDS[token];
    if (digits === undefined) return token.replace(/[^\w]/g, '\\$&');
    fields.push(token.slice(0, 1));
    return `(\\d${digits})`;
  });
  if (fields.toSorted().join('') !== 'DMY') {
    throw new MappingError(
      '/dates',
      'must hold D or DD, M or MM and YYYY or YY once each, such as "DD/MM/YYYY"; ' +
        `it is "${format}".`,
    );
  }
  const form = new RegExp(`^${pattern}$`);
  const at = (field: string): number => fields.indexOf(field) + 1;
  return (written) => {
    const parts = form.exec(written.trim());
    const two = (field: string): string => (parts?.[at(field)] ?? '').padStart(2, '0');
    const year = two('Y');
    const day = `${year.length === 2 ? `20${year}` : year}-${two('M')}-${two('D')}`;
    return parts && isDay(day) ? day : null;
  };
}

const FIELDS: Readonly<Record<string, string>> = {
  D: '{1,2}',
  DD: '{2}',
  M: '{1,2}',
  MM: '{2}',
  YY: '{2}',
  YYYY: '{4}',
};

export function readCurrency(json: unknown): Cell {
  const cell = readCell(json, '/currency');
  if ('constant' in cell && !isCurrency(cell.constant)) {
    throw new MappingError('/currency/constant', 'must be an ISO 4217 code such as "EUR".');
  }
  return cell;
}

function readParty(json: unknown, pointer: string): PartyCells {
  const party = members(json, pointer, ['', 'identifier local name country']);
  const more = {
    ...(party.name !== undefined && { name: readCell(party.name, `${pointer}/name`) }),
    ...(party.country !== undefined && { country: readCell(party.country, `${pointer}/country`) }),
  };
  if ((party.identifier === undefined) === (party.local === undefined)) {
    throw new MappingError(pointer, 'must have either "identifier" or "local".');
  }
  if (party.local !== undefined) {
    return { kind: 'local', code: readCell(party.local, `${pointer}/local`), ...more };
  }
  const identifier = readCell(party.identifier, `${pointer}/identifier`);
  if ('constant' in identifier && !readIdentifier(identifier.constant)) {
    throw new MappingError(
      `${pointer}/identifier/constant`,
      `"${identifier.constant}" is no identifier: write <scheme>:<value> with right check digits.`,
    );
  }
  return { kind: 'identifier', identifier, ...more };
}

function readFlag(json: unknown): { readonly column: string; readonly means: readonly string[] } {
  const flag = members(json, '/disputed', ['column means', '']);
  const { means } = flag;
  if (!Array.isArray(means) || means.length === 0) {
    throw new MappingError('/disputed/means', 'must list the texts that mean disputed.');
  }
  return {
    column: text(flag.column, '/disputed/column'),
    means: means.map((mean, i) => text(mean, `/disputed/means/${i}`)),
  };
}

export function readCell(json: unknown, pointer: string): Cell {
  return cellWith(json, pointer, text);
}

/** A cell whose column is told as `columnIn` reads it. */
export function cellWith<Column>(
  json: unknown,
  pointer: string,
  columnIn: (json: unknown, pointer: string) => Column,
): { readonly constant: string } | { readonly column: Column } {
  const cell = members(json, pointer, ['', 'constant column']);
  if ((cell.constant === undefined) === (cell.column === undefined)) {
    throw new MappingError(pointer, 'must have either "constant" or "column".');
  }
  return cell.column === undefined
    ? { constant: text(cell.constant, `${pointer}/constant`) }
    : { column: columnIn(cell.column, `${pointer}/column`) };
}

/** The members of an object: those required, those allowed, and none besides. */
export function members(
  json: unknown,
  pointer: string,
  [required, optional]: readonly [string, string],
): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new MappingError(pointer, 'must be an object.');
  }
  const told: Readonly<Record<string, unknown>> = { ...json };
  const needed = required.split(' ').filter(Boolean);
  const known = [...needed, ...optional.split(' ')];
  for (const name of needed) {
    if (told[name] === undefined) throw new MappingError(pointer, `lacks "${name}".`);
  }
  for (const name of Object.keys(told)) {
    if (known.includes(name)) continue;
    throw new MappingError(
      pointer,
      `has "${name}"; it may have ${known.filter(Boolean).join(', ')}.`,
    );
  }
  return told;
}

export function text(json: unknown, pointer: string): string {
  if (typeof json === 'string' && json !== '') return json;
  throw new MappingError(pointer, 'must be a text that is not empty.');
}

export function oneOf<Choice extends string>(
  json: unknown,
  choices: readonly Choice[],
  pointer: string,
): Choice {
  const choice = choices.find((each) => each === json);
  if (choice) return choice;
  throw new MappingError(pointer, `must be one of ${choices.map((c) => `"${c}"`).join(', ')}.`);
}
