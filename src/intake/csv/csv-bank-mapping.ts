/**
 * What a mapping says of a CSV file of bank movements, one movement a row. What it leaves out is
 * understood from the file, or asked for:
 *
 *     {
 *       "kind": "bank", "about": "Our account at the bank, as its site exports it",
 *       "account": { "constant": "FR1420041010050500013M02606" },
 *       "currency": { "constant": "EUR" },
 *       "dates": "DD/MM/YYYY", "decimal": ",", "delimiter": ";",
 *       "bookedOn": "Date", "amount": { "debit": "Débit", "credit": "Crédit" },
 *       "name": "Tiers", "counterpartyAccount": "IBAN", "text": ["Libellé"], "reference": "Réf"
 *     }
 *
 * A column is named as in the header, or by its place: 1 is the first.
 */
import { isCurrency } from '../../ledger/values/currencies.js';
import {
  type CsvMapping,
  cellWith,
  dayReader,
  MappingError,
  members,
  oneOf,
  text,
} from './csv-mapping.js';
import type { CsvText } from './csv-rows.js';

/** A column by its name in the header, or by its place, 1 being the first. */
export type ColumnTold = string | number;

/** The same text for every row, or what stands in a column. */
export type CellTold = { readonly constant: string } | { readonly column: ColumnTold };

/** How a row says an amount and on which side it is; `At` is how its columns are known. */
export type AmountCells<At> =
  | { readonly kind: 'signed'; readonly column: At; readonly positive: 'in' | 'out' }
  | { readonly kind: 'two'; readonly debit: At; readonly credit: At }
  | {
      readonly kind: 'side';
      readonly column: At;
      readonly side: At;
      readonly debit: readonly string[];
      readonly credit: readonly string[];
    };

/** What is told of a file; what is not there is understood from the file. */
export interface BankMapping extends Partial<CsvText> {
  readonly decimal?: '.' | ',';
  /** How the file writes days. */
  readonly dates?: string;
  readonly readDay?: CsvMapping['readDay'];
  /** The owner's account. */
  readonly account?: CellTold;
  readonly currency?: CellTold;
  readonly bookedOn?: ColumnTold;
  readonly amount?: AmountCells<ColumnTold>;
  readonly name?: ColumnTold;
  readonly counterpartyAccount?: ColumnTold;
  readonly text?: readonly ColumnTold[];
  /** The bank's own reference of the movement, the same in each of its files. */
  readonly reference?: ColumnTold;
}

/** Checks a mapping of bank movements as parsed from JSON. Throws MappingError. */
export function readBankMapping(json: unknown): BankMapping {
  const map = members(json, '', [
    'kind about',
    'encoding delimiter decimal dates account currency bookedOn amount ' +
      'name counterpartyAccount text reference',
  ]);
  text(map.about, '/about');
  const dates = map.dates === undefined ? undefined : text(map.dates, '/dates');
  return {
    ...formOf(map),
    ...(dates !== undefined && { dates, readDay: dayReader(dates) }),
    ...(map.account !== undefined && { account: cellTold(map.account, '/account') }),
    ...(map.currency !== undefined && { currency: currencyTold(map.currency) }),
    ...(map.bookedOn !== undefined && { bookedOn: columnTold(map.bookedOn, '/bookedOn') }),
    ...(map.amount !== undefined && { amount: amountTold(map.amount) }),
    ...(map.name !== undefined && { name: columnTold(map.name, '/name') }),
    ...(map.counterpartyAccount !== undefined && {
      counterpartyAccount: columnTold(map.counterpartyAccount, '/counterpartyAccount'),
    }),
    ...(map.text !== undefined && { text: columnsTold(map.text, '/text') }),
    ...(map.reference !== undefined && { reference: columnTold(map.reference, '/reference') }),
  };
}

/** Every column that a mapping names by its name, each once. */
export function namesTold(mapping: BankMapping): readonly string[] {
  const { account, currency, amount, bookedOn, name, counterpartyAccount, reference } = mapping;
  const cells = [account, currency].map((cell) =>
    cell && 'column' in cell ? cell.column : undefined,
  );
  const columns = [bookedOn, name, counterpartyAccount, reference, ...cells];
  const all = [...columns, ...(amount ? amountColumns(amount) : []), ...(mapping.text ?? [])];
  return [...new Set(all.filter((column) => typeof column === 'string'))];
}

function amountColumns<At>(amount: AmountCells<At>): readonly At[] {
  switch (amount.kind) {
    case 'signed':
      return [amount.column];
    case 'two':
      return [amount.debit, amount.credit];
    case 'side':
      return [amount.column, amount.side];
    default:
      return amount satisfies never;
  }
}

function formOf(
  map: Readonly<Record<string, unknown>>,
): Pick<BankMapping, 'encoding' | 'delimiter' | 'decimal'> {
  const delimiter = map.delimiter === undefined ? undefined : text(map.delimiter, '/delimiter');
  if (delimiter !== undefined && delimiter.length !== 1)
    throw new MappingError('/delimiter', 'must be one character.');
  const encoding =
    map.encoding === undefined ? undefined : oneOf(map.encoding, ENCODINGS, '/encoding');
  const decimal = map.decimal === undefined ? undefined : oneOf(map.decimal, DECIMALS, '/decimal');
  return {
    ...(delimiter !== undefined && { delimiter }),
    ...(encoding !== undefined && { encoding }),
    ...(decimal !== undefined && { decimal }),
  };
}

const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le'] as const;
const DECIMALS = ['.', ','] as const;

function amountTold(json: unknown): AmountCells<ColumnTold> {
  const told = members(json, '/amount', ['', 'column positive side debit credit']);
  const { column, positive, side, debit, credit } = told;
  if (column === undefined) {
    return {
      kind: 'two',
      debit: columnTold(debit, '/amount/debit'),
      credit: columnTold(credit, '/amount/credit'),
    };
  }
  const amount = columnTold(column, '/amount/column');
  if (side === undefined) {
    return {
      kind: 'signed',
      column: amount,
      positive: oneOf(positive ?? 'in', ['in', 'out'], '/amount/positive'),
    };
  }
  return {
    kind: 'side',
    column: amount,
    side: columnTold(side, '/amount/side'),
    debit: list(debit, '/amount/debit', text),
    credit: list(credit, '/amount/credit', text),
  };
}

function cellTold(json: unknown, pointer: string): CellTold {
  return cellWith(json, pointer, columnTold);
}

function currencyTold(json: unknown): CellTold {
  const cell = cellTold(json, '/currency');
  if ('constant' in cell && !isCurrency(cell.constant)) {
    throw new MappingError('/currency/constant', 'must be an ISO 4217 code such as "EUR".');
  }
  return cell;
}

/** Columns of a file. */
const MOST_COLUMNS = 1000;

function columnTold(json: unknown, pointer: string): ColumnTold {
  if (typeof json !== 'number') return text(json, pointer);
  if (Number.isInteger(json) && json >= 1 && json <= MOST_COLUMNS) return json;
  throw new MappingError(pointer, 'must be the name of a column, or its place from 1 on.');
}

function columnsTold(json: unknown, pointer: string): readonly ColumnTold[] {
  return list(json, pointer, columnTold);
}

function list<Item>(
  json: unknown,
  pointer: string,
  itemIn: (json: unknown, pointer: string) => Item,
): readonly Item[] {
  if (!Array.isArray(json) || json.length === 0) {
    throw new MappingError(pointer, 'must be a list of texts.');
  }
  return json.map((each, i) => itemIn(each, `${pointer}/${i}`));
}
