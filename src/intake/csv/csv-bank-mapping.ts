/**
 * What the columns of a CSV file of bank movements mean, one movement a row:
 *
 *     {
 *       "kind": "bank", "about": "Our account at the bank, as its site exports it",
 *       "dates": "DD/MM/YYYY", "decimal": ",", "delimiter": ";",
 *       "account": { "constant": "FR1420041010050500013M02606" },
 *       "currency": { "constant": "EUR" },
 *       "bookedOn": "Date", "amount": { "debit": "Débit", "credit": "Crédit" },
 *       "name": "Tiers", "counterpartyAccount": "IBAN", "text": ["Libellé"], "reference": "Réf"
 *     }
 */
import {
  type Cell,
  type CsvMapping,
  dayReader,
  MappingError,
  members,
  oneOf,
  readCell,
  readCurrency,
  readForm,
  text,
} from './csv-mapping.js';
import type { CsvForm } from './csv-rows.js';

/** How a row says an amount and on which side it is. */
export type AmountCells =
  | { readonly kind: 'signed'; readonly column: string; readonly positive: 'in' | 'out' }
  | { readonly kind: 'two'; readonly debit: string; readonly credit: string }
  | {
      readonly kind: 'side';
      readonly column: string;
      readonly side: string;
      readonly debit: readonly string[];
      readonly credit: readonly string[];
    };

export interface BankMapping extends CsvForm, Pick<CsvMapping, 'about' | 'decimal' | 'readDay'> {
  /** How the file writes days, for messages to people. */
  readonly dates: string;
  /** The owner's account. */
  readonly account: Cell;
  readonly currency: Cell;
  /** Columns. */
  readonly bookedOn: string;
  readonly amount: AmountCells;
  readonly name?: string;
  readonly counterpartyAccount?: string;
  readonly text: readonly string[];
  /** The bank's own reference of the movement, the same in each of its files. */
  readonly reference?: string;
}

/** Checks a mapping of bank movements as parsed from JSON. Throws MappingError. */
export function readBankMapping(json: unknown): BankMapping {
  const map = members(json, '', [
    'kind about dates account currency bookedOn amount',
    'encoding delimiter decimal name counterpartyAccount text reference',
  ]);
  const dates = text(map.dates, '/dates');
  const mapping = {
    about: text(map.about, '/about'),
    ...readForm(map),
    dates,
    readDay: dayReader(dates),
    account: readCell(map.account, '/account'),
    currency: readCurrency(map.currency),
    bookedOn: text(map.bookedOn, '/bookedOn'),
    amount: readAmountCells(map.amount),
    ...(map.name !== undefined && { name: text(map.name, '/name') }),
    ...(map.counterpartyAccount !== undefined && {
      counterpartyAccount: text(map.counterpartyAccount, '/counterpartyAccount'),
    }),
    text: map.text === undefined ? [] : texts(map.text, '/text'),
    ...(map.reference !== undefined && { reference: text(map.reference, '/reference') }),
  };
  return { ...mapping, columns: columnsIn(mapping) };
}

function readAmountCells(json: unknown): AmountCells {
  const told = members(json, '/amount', ['', 'column positive side debit credit']);
  const { column, positive, side, debit, credit } = told;
  if (column === undefined) {
    return {
      kind: 'two',
      debit: text(debit, '/amount/debit'),
      credit: text(credit, '/amount/credit'),
    };
  }
  const amount = text(column, '/amount/column');
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
    side: text(side, '/amount/side'),
    debit: texts(debit, '/amount/debit'),
    credit: texts(credit, '/amount/credit'),
  };
}

function texts(json: unknown, pointer: string): readonly string[] {
  if (!Array.isArray(json) || json.length === 0) {
    throw new MappingError(pointer, 'must be a list of texts.');
  }
  return json.map((each, i) => text(each, `${pointer}/${i}`));
}

function columnsIn(mapping: Omit<BankMapping, 'columns'>): readonly string[] {
  const { account, currency, amount } = mapping;
  const cells = [account, currency].flatMap((cell) => ('column' in cell ? [cell.column] : []));
  const { bookedOn, name, counterpartyAccount, reference } = mapping;
  const columns = [bookedOn, ...amountColumns(amount), name, counterpartyAccount, reference];
  const named = columns.filter((column) => column !== undefined);
  return [...new Set([...named, ...cells, ...mapping.text])];
}

function amountColumns(amount: AmountCells): readonly string[] {
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
