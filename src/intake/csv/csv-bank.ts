/** A CSV file of bank movements, through a mapping of its columns. */
import { Rejection } from '../../ledger/rejection.js';
import { isCurrency } from '../../ledger/values/currencies.js';
import { readAmount, units } from '../../ledger/values/money.js';
import { type BankMovement, BankMovements } from '../bank/bank.js';
import { broken, type Format, type Part, type Problem, problemOf, type Reader } from '../format.js';
import { csvFormat } from './csv.js';
import { type BankMapping, readBankMapping } from './csv-bank-mapping.js';
import { type Cell, MappingError, oneOf, plainAmount, readMapping } from './csv-mapping.js';
import { csvRows } from './csv-rows.js';

/** The format of files with these columns; a file does not say so itself. */
export function bankCsvFormat(mapping: BankMapping): Format {
  return {
    name: 'csv-bank',
    title: 'CSV of bank movements, through a mapping',
    version: 1,
    recognises: () => false,
    read: (bytes, reader) => bankParts(bytes, mapping, reader),
    mapping: [],
  };
}

/** The format that a mapping, as parsed from JSON, describes. Throws MappingError. */
export function formatOfMapping(json: unknown): Format {
  return kindOf(json) === 'bank'
    ? bankCsvFormat(readBankMapping(json))
    : csvFormat(readMapping(json));
}

/** What a row of the file is: an invoice, unless told. */
function kindOf(json: unknown): 'bank' | 'invoices' {
  const kind = typeof json === 'object' && json !== null && 'kind' in json ? json.kind : 'invoices';
  return oneOf(kind, ['invoices', 'bank'], '/kind');
}

async function* bankParts(
  bytes: AsyncIterable<Uint8Array>,
  mapping: BankMapping,
  reader: Reader,
): AsyncGenerator<Part> {
  const movements = new BankMovements(reader);
  let rows = 0;
  try {
    for await (const row of csvRows(bytes, mapping)) {
      rows += 1;
      const at = `line ${row.line}`;
      const read = 'problem' in row ? row.problem : readRow(at, row.record, mapping);
      if ('detail' in read) yield { at, problem: read };
      else yield* movements.of(read);
    }
  } catch (error) {
    if (error instanceof MappingError) throw broken(error.message);
    throw error;
  }
  if (rows === 0) yield { at: '', ignored: 'It holds no movement.' };
  yield* movements.figures();
}

type Cells = Readonly<Record<string, string>>;

function readRow(at: string, record: Cells, mapping: BankMapping): BankMovement | Problem {
  try {
    return movementOf(at, record, mapping);
  } catch (error) {
    return problemOf(error);
  }
}

function movementOf(at: string, record: Cells, mapping: BankMapping): BankMovement {
  const column = (name: string | undefined): string =>
    name === undefined ? '' : (record[name] ?? '').trim();
  const said = (cell: Cell): string => ('constant' in cell ? cell.constant : column(cell.column));
  const currency = said(mapping.currency).toUpperCase();
  if (!isCurrency(currency)) throw malformed(`"${currency}" is no ISO 4217 code.`);
  const bookedOn = mapping.readDay(column(mapping.bookedOn));
  if (!bookedOn) throw malformed(`${mapping.bookedOn} is no day written ${mapping.dates}.`);
  return {
    at,
    account: said(mapping.account),
    bookedOn,
    amount: amountOf(column, mapping, currency),
    currency,
    reference: column(mapping.reference),
    name: column(mapping.name),
    label: '',
    counterpartyAccount: column(mapping.counterpartyAccount),
    text: mapping.text.map(column).filter(Boolean).join(' '),
    instrument: 'other',
  };
}

type Column = (name: string) => string;

/** Minor units, above 0 where money came in. */
function amountOf(column: Column, { amount, decimal }: BankMapping, currency: string): number {
  const read = (name: string): number => {
    const written = column(name).replace(/^\+/, '');
    const plain = plainAmount(written, decimal);
    const minor = plain === null ? null : readAmount(plain, currency);
    if (minor !== null) return units(minor);
    throw malformed(`${name} is no amount in ${currency} with "${decimal}".`);
  };
  switch (amount.kind) {
    case 'signed':
      return amount.positive === 'in' ? read(amount.column) : -read(amount.column);
    case 'two': {
      // Some banks write what left with a minus in the column of what left.
      const out = column(amount.debit) === '' ? 0 : Math.abs(read(amount.debit));
      return (column(amount.credit) === '' ? 0 : read(amount.credit)) - out;
    }
    case 'side': {
      const side = column(amount.side);
      const size = Math.abs(read(amount.column));
      if (amount.debit.includes(side)) return -size;
      if (amount.credit.includes(side)) return size;
      throw malformed(
        `${amount.side} is neither ${[...amount.debit, ...amount.credit].join(', ')}.`,
      );
    }
    default:
      return amount satisfies never;
  }
}

function malformed(detail: string): Rejection {
  return new Rejection('message_must_be_well_formed', '', detail);
}
