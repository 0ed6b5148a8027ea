/**
 * A CSV file of invoices, as messages: a pure function of each row and the mapping. The ids of
 * the messages follow from the invoice, so the same file told twice adds nothing; a bad row is
 * reported by line and column, and loses no other.
 */
import { Rejection } from '../../ledger/rejection.js';
import { isCurrency } from '../../ledger/values/currencies.js';
import type { Day } from '../../ledger/values/day.js';
import { type MinorUnits, readAmount, units } from '../../ledger/values/money.js';
import { documentNumber, type PartyId, readIdentifier } from '../../ledger/values/party.js';
import type { Message, PartyInput } from '../../messages/message.js';
import { broken, type Format, type Part } from '../format.js';
import {
  type Cell,
  type CsvMapping,
  columnsOf,
  MappingError,
  type PartyCells,
  plainAmount,
} from './csv-mapping.js';
import { type CsvRow, csvRows, type RowProblem } from './csv-rows.js';

/** What a row says: messages in the order in which they are best told. */
export type CsvLine =
  | { readonly line: number; readonly messages: readonly Message[] }
  | { readonly line: number; readonly problem: RowProblem };

/** Who reads the file. */
export interface CsvReader {
  /** Its name stands in `local:` codes. */
  readonly teller: string;
  /**
   * The party id of an identifier: ids of messages are stored, so they never hold an identifier.
   */
  readonly partyOf: (identifier: string) => PartyId;
}

/** The format of files with these columns; a file does not say so itself. */
export function csvFormat(mapping: CsvMapping): Format {
  return {
    name: 'csv',
    title: 'CSV of invoices, through a mapping',
    version: 1,
    recognises: () => false,
    read: (bytes, reader) => csvParts(invoiceRows(bytes, mapping), mapping, reader),
    mapping: [],
  };
}

/** The rows of a file with the columns that the mapping names. Throws as csvRows. */
export function invoiceRows(
  bytes: AsyncIterable<Uint8Array>,
  mapping: CsvMapping,
): AsyncGenerator<CsvRow> {
  return csvRows(bytes, { ...mapping, columns: columnsOf(mapping) });
}

async function* csvParts(
  rows: AsyncIterable<CsvRow>,
  mapping: CsvMapping,
  reader: CsvReader,
): AsyncGenerator<Part> {
  try {
    for await (const { line, ...said } of csvMessages(rows, mapping, reader)) {
      yield { at: `line ${line}`, ...said };
    }
  } catch (error) {
    if (error instanceof MappingError) throw broken(error.message);
    throw error;
  }
}

/** Rows as messages of the reader's teller. */
export async function* csvMessages(
  rows: AsyncIterable<CsvRow> | Iterable<CsvRow>,
  mapping: CsvMapping,
  reader: CsvReader,
): AsyncGenerator<CsvLine> {
  for await (const row of rows) {
    yield 'problem' in row ? row : lineOf(row.line, row.record, mapping, reader);
  }
}

type Cells = Readonly<Record<string, string>>;

function lineOf(line: number, record: Cells, mapping: CsvMapping, reader: CsvReader): CsvLine {
  try {
    const invoice = readInvoice(record, mapping, reader.teller);
    return { line, messages: messagesOf(invoice, mapping, reader) };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const { code, pointer, detail } = error;
    return { line, problem: { code, pointer, detail } };
  }
}

/** One row, read. */
interface Invoice {
  readonly seller: PartyInput;
  readonly buyer: PartyInput;
  readonly number: string;
  readonly currency: string;
  readonly total: MinorUnits;
  readonly issuedOn: Day;
  readonly dueOn: Day | null;
  readonly settledOn: Day | null;
  readonly disputed: boolean;
}

function readInvoice(record: Cells, mapping: CsvMapping, teller: string): Invoice {
  const { disputed } = mapping;
  const currency = readCurrency(record, mapping.currency);
  return {
    seller: readParty(record, mapping.seller, teller),
    buyer: readParty(record, mapping.buyer, teller),
    number: documentNumber(filled(record, mapping.number)),
    currency,
    total: readTotal(record, mapping, currency),
    issuedOn: readDay(record, mapping.issuedOn, mapping),
    dueOn: readDayIfAny(record, mapping.dueOn, mapping),
    settledOn: readDayIfAny(record, mapping.settledOn, mapping),
    disputed: disputed?.means.includes(cell(record, disputed.column)) ?? false,
  };
}

/** The invoice, then that it was disputed, then that it was paid. */
function messagesOf(
  invoice: Invoice,
  mapping: CsvMapping,
  { partyOf }: CsvReader,
): readonly Message[] {
  const { seller, buyer, number, total, currency, issuedOn, dueOn, settledOn } = invoice;
  const owner = idOf(seller);
  // A number may be used again later, and by another seller: only with both is it one document.
  const id = `${partyOf(owner)}/${number}/${issuedOn}`;
  const onBehalfOf = mapping.tellsFor === 'seller' ? owner : idOf(buyer);
  const say = (type: Message['type'], data: Message['data']): Message => ({
    type,
    id,
    data,
    onBehalfOf,
  });
  const issued = say('InvoiceIssued', {
    seller,
    buyer,
    number,
    typeCode: '380',
    total,
    prepaid: '0',
    payable: total,
    currency,
    issuedOn,
    instalments: [
      dueOn === null
        ? { kind: 'ordinary', amount: total, basis: 'unknown' }
        : { kind: 'ordinary', amount: total, due: dueOn, basis: 'stated' },
    ],
  });
  const disputed = say('InvoiceDisputed', {
    seller,
    buyer,
    number,
    issuedOn,
    dispute: 'flagged',
    reason: 'other',
  });
  return [
    issued,
    ...(invoice.disputed ? [disputed] : []),
    ...(settledOn === null
      ? []
      : [say('PaymentReceived', payment(invoice, id, settledOn, mapping))]),
  ];
}

/** One payment of the whole. The seller sees the money come in, the buyer sees it leave. */
function payment(
  { seller, buyer, number, total, currency }: Invoice,
  id: string,
  settledOn: Day,
  mapping: CsvMapping,
): Message['data'] {
  return {
    payment: id,
    payer: buyer,
    payee: seller,
    amount: total,
    currency,
    ...(mapping.tellsFor === 'seller' ? { creditedOn: settledOn } : { initiatedOn: settledOn }),
    instrument: 'other',
    allocations: [{ seller: idOf(seller), number, amount: total }],
  };
}

function readParty(record: Cells, cells: PartyCells, teller: string): PartyInput {
  const source = cells.kind === 'local' ? cells.code : cells.identifier;
  const written = told(record, source);
  const identifier = readIdentifier(
    cells.kind === 'local' ? `local:${teller}:${written}` : written,
  );
  if (!identifier) {
    const detail = `"${written}" is no identifier of a party.`;
    throw new Rejection('identifier_must_be_valid', pointerOf(source), detail);
  }
  const name = cells.name && toldIfAny(record, cells.name);
  const country = cells.country && toldIfAny(record, cells.country);
  if (!name && !country) return identifier.text;
  return { id: identifier.text, ...(name && { name }), ...(country && { country }) };
}

function readCurrency(record: Cells, source: Cell): string {
  const currency = told(record, source).toUpperCase();
  if (isCurrency(currency)) return currency;
  throw malformed(pointerOf(source), `"${currency}" is no ISO 4217 code.`);
}

function readTotal(record: Cells, mapping: CsvMapping, currency: string): MinorUnits {
  const written = filled(record, mapping.total);
  const plain = plainAmount(written, mapping.decimal);
  const total = plain === null ? null : readAmount(plain, currency);
  const pointer = pointerTo(mapping.total);
  if (total === null) {
    throw malformed(pointer, `"${written}" is no amount in ${currency} with "${mapping.decimal}".`);
  }
  if (units(total) > 0) return total;
  const detail = `The amount is ${written}: a credit note or an empty invoice is told on its own.`;
  throw new Rejection('amount_must_be_positive', pointer, detail);
}

function readDay(record: Cells, column: string, mapping: CsvMapping): Day {
  const written = filled(record, column);
  const day = mapping.readDay(written);
  if (day !== null) return day;
  throw malformed(pointerTo(column), `"${written}" is no day written ${mapping.dates}.`);
}

function readDayIfAny(record: Cells, column: string | undefined, mapping: CsvMapping): Day | null {
  if (column === undefined || cell(record, column) === '') return null;
  return readDay(record, column, mapping);
}

function told(record: Cells, source: Cell): string {
  return 'constant' in source ? source.constant : filled(record, source.column);
}

function toldIfAny(record: Cells, source: Cell): string {
  return 'constant' in source ? source.constant : cell(record, source.column);
}

function filled(record: Cells, column: string): string {
  const value = cell(record, column);
  if (value !== '') return value;
  throw malformed(pointerTo(column), `The column "${column}" is empty; it must say something.`);
}

function cell(record: Cells, column: string): string {
  return (record[column] ?? '').trim();
}

function pointerOf(source: Cell): string {
  return 'constant' in source ? '' : pointerTo(source.column);
}

/** RFC 6901: `~` and `/` are escaped. */
function pointerTo(column: string): string {
  return `/${column.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function malformed(pointer: string, detail: string): Rejection {
  return new Rejection('message_must_be_well_formed', pointer, detail);
}

function idOf(party: PartyInput): string {
  return typeof party === 'string' ? party : party.id;
}
