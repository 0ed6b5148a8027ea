/**
 * OFX bank and card statements: 1.x, which is SGML whose values need no end tag, and 2.x, which is
 * XML. One reading does for both, since nothing but `<NAME>value` is looked for. Movements
 * (STMTTRN) of every account in the file are read; pending ones (STMTTRNP) are not booked yet.
 * Source: Open Financial Exchange 1.0.2, 1.6 and 2.2, sections 2.2, 3.2.1 and 11.4.
 */

import type { Instrument } from '../../ledger/events.js';
import { Rejection } from '../../ledger/rejection.js';
import { isCurrency } from '../../ledger/values/currencies.js';
import { type Day, isDay } from '../../ledger/values/day.js';
import { readAmount, units } from '../../ledger/values/money.js';
import {
  type Beginning,
  broken,
  type Format,
  type MappingRow,
  type Part,
  problemOf,
  type Reader,
} from '../format.js';
import { type BankMovement, BankMovements, NO_PROMISES, PASSED_OVER } from './bank.js';
import { frenchIban } from './french-iban.js';
import { ofxTags } from './ofx-tags.js';

/** Kinds of movements (TRNTYPE): how it was paid, or why it is passed over. */
const KINDS = {
  CHECK: 'cheque',
  POS: 'card',
  DIRECTDEBIT: 'direct_debit',
  DIRECTDEP: 'credit_transfer',
  XFER: 'credit_transfer',
  REPEATPMT: 'credit_transfer',
  PAYMENT: 'other',
  DEP: 'other',
  CREDIT: 'other',
  DEBIT: 'other',
  OTHER: 'other',
  HOLD: 'other',
  DIV: 'fees',
  INT: 'fees',
  FEE: 'fees',
  SRVCHG: 'fees',
  ATM: 'cash',
  CASH: 'cash',
} as const satisfies Readonly<Record<string, Instrument | keyof typeof PASSED_OVER>>;

type Kind = (typeof KINDS)[keyof typeof KINDS];

const MAPPING: readonly MappingRow[] = [
  {
    from: 'BANKACCTFROM/{BANKID, BRANCHID, ACCTID}',
    to: 'the account',
    note: 'a French one as its IBAN',
  },
  { from: 'CCACCTFROM/ACCTID', to: 'the account' },
  { from: 'CURDEF, STMTTRN/CURRENCY/CURSYM', to: 'currency' },
  { from: 'STMTTRN/TRNAMT', to: 'amount; above 0 the owner is paid, below 0 it pays' },
  { from: 'STMTTRN/DTPOSTED', to: 'creditedOn, or initiatedOn where it pays' },
  { from: 'STMTTRN/FITID', to: 'the payment, with account, amount and day', note: 'as a hash' },
  { from: 'STMTTRN/PAYEE/NAME', to: 'payer or payee' },
  { from: 'STMTTRN/BANKACCTTO/ACCTID', to: 'payer or payee, by the party map' },
  {
    from: 'STMTTRN/NAME',
    to: 'payer or payee, by the party map; else payee; remittance, sealed',
  },
  { from: 'STMTTRN/{MEMO, CHECKNUM}', to: 'remittance, sealed' },
  ...Object.entries(KINDS).map(([kind, to]) => ({
    from: `STMTTRN/TRNTYPE ${kind}`,
    to: isReason(to) ? `nothing: ${PASSED_OVER[to]}` : `instrument ${to}`,
  })),
  ...NO_PROMISES.map(({ text, why }) => ({
    from: `STMTTRN/{NAME, MEMO} like ${text.source.replaceAll('|', ' or ')}`,
    to: `nothing: ${PASSED_OVER[why]}`,
  })),
];

export const ofx: Format = {
  name: 'ofx',
  title: 'OFX bank or card statement, 1.x or 2.x',
  version: 2,
  recognises: ({ text, root }: Beginning) =>
    root?.name === 'OFX' ||
    /^(\u00ef\u00bb\u00bf)?\s*OFXHEADER\s*:/.test(text) ||
    /^\s*<OFX>/.test(text),
  read,
  mapping: MAPPING,
};

async function* read(bytes: AsyncIterable<Uint8Array>, reader: Reader): AsyncGenerator<Part> {
  const statements = new OfxStatements(reader);
  for await (const tags of ofxTags(bytes)) {
    for (const tag of tags) {
      for (const part of statements.take(tag.name, tag.value, tag.line)) yield part;
    }
  }
  yield* statements.end();
}

/** Aggregates that are looked into; the values of others are passed over. */
const AGGREGATES: ReadonlySet<string> = new Set([
  ...['OFX', 'STMTRS', 'CCSTMTRS', 'BANKACCTFROM', 'CCACCTFROM', 'STMTTRN'],
  ...['PAYEE', 'BANKACCTTO', 'CCACCTTO', 'CURRENCY', 'ORIGCURRENCY'],
]);

/** Values that a statement or a movement may have; more is an attack. */
const MOST_VALUES = 200;

/** Aggregates within one another. */
const DEEPEST = 100;

class OfxStatements {
  readonly #movements: BankMovements;
  readonly #open: string[] = [];
  #statement = new Map<string, string>();
  #movement: { readonly line: number; readonly values: Map<string, string> } | null = null;
  #statements = 0;
  #ended = false;

  constructor(reader: Reader) {
    this.#movements = new BankMovements(reader);
  }

  /** A tag, with the text up to the next one. */
  *take(name: string, value: string, line: number): IterableIterator<Part> {
    if (name.startsWith('/')) {
      yield* this.#close(name.slice(1));
    } else if (AGGREGATES.has(name)) {
      if (this.#open.length === DEEPEST) throw tooDeep();
      this.#open.push(name);
      if (name === 'STMTRS' || name === 'CCSTMTRS') {
        this.#statements += 1;
        this.#statement = new Map();
      }
      if (name === 'STMTTRN') this.#movement = { line, values: new Map() };
    } else {
      this.#note(name, value);
    }
  }

  *end(): IterableIterator<Part> {
    if (!this.#ended) {
      const detail = 'The file is cut off: it does not end with </OFX>. Fetch it again.';
      yield { at: '', problem: { code: 'document_must_be_readable', pointer: '', detail } };
    }
    if (this.#statements === 0) yield { at: '', ignored: 'It holds no statement of an account.' };
    yield* this.#movements.figures();
  }

  /** What is left open in an aggregate ends with it: SGML may lack the end tags. */
  *#close(name: string): IterableIterator<Part> {
    const opened = this.#open.lastIndexOf(name);
    if (opened < 0) return;
    this.#open.length = opened;
    if (name === 'OFX') this.#ended = true;
    if (name !== 'STMTTRN' || !this.#movement) return;
    const { line, values } = this.#movement;
    this.#movement = null;
    const at = `line ${line}`;
    const movement = this.#read(at, values);
    if ('detail' in movement) yield { at, problem: movement };
    else if (isReason(movement.kind)) yield { at, ignored: PASSED_OVER[movement.kind] };
    else {
      if (isContrary(values.get('TRNTYPE') ?? '', movement.amount)) yield { at, anomaly: CONTRARY };
      yield* this.#movements.of({ ...movement, instrument: movement.kind });
    }
  }

  #note(name: string, value: string): void {
    const values = this.#movement?.values ?? this.#statement;
    const within = this.#open.at(-1) ?? '';
    const path = within === 'STMTTRN' || within.endsWith('STMTRS') ? name : `${within}/${name}`;
    if (value !== '' && values.size < MOST_VALUES && !values.has(path)) values.set(path, value);
  }

  #read(at: string, values: ReadonlyMap<string, string>) {
    try {
      return movementOf(at, values, this.#statement);
    } catch (error) {
      return problemOf(error);
    }
  }
}

function movementOf(
  at: string,
  values: ReadonlyMap<string, string>,
  statement: ReadonlyMap<string, string>,
): Omit<BankMovement, 'instrument'> & { readonly kind: Kind } {
  const value = (name: string): string => values.get(name) ?? '';
  const currency = value('CURRENCY/CURSYM') || (statement.get('CURDEF') ?? '');
  if (!isCurrency(currency)) throw broken('CURDEF is no ISO 4217 code.');
  const amount = readAmount(value('TRNAMT').replace(',', '.').replace(/^\+/, ''), currency);
  if (amount === null) throw broken(`TRNAMT is no amount in ${currency}.`);
  if (value('CORRECTFITID') !== '') throw broken(CORRECTION);
  return {
    at,
    account: accountOf(statement),
    bookedOn: dayOf(value('DTPOSTED')),
    amount: units(amount),
    currency,
    reference: value('FITID'),
    name: value('PAYEE/NAME'),
    label: value('NAME'),
    counterpartyAccount: value('BANKACCTTO/ACCTID') || value('CCACCTTO/ACCTID'),
    text: [value('MEMO'), value('CHECKNUM')].filter(Boolean).join(' '),
    kind: kindOf(value('TRNTYPE')),
  };
}

const CONTRARY = 'Its kind (TRNTYPE) says the other side than the sign of TRNAMT, which counts.';

function isContrary(kind: string, amount: number): boolean {
  const leaves = ['DEBIT', 'CHECK', 'POS', 'DIRECTDEBIT', 'PAYMENT', 'REPEATPMT'].includes(kind);
  const comes = ['CREDIT', 'DEP', 'DIRECTDEP'].includes(kind);
  return (leaves && amount > 0) || (comes && amount < 0);
}

function tooDeep(): Rejection {
  const detail = `More than ${DEEPEST} aggregates are open at once: end tags are missing.`;
  return new Rejection('document_must_fit_the_limits', '', detail);
}

const CORRECTION =
  'It corrects a movement told before (CORRECTFITID). Withdraw the entry of that one, then tell ' +
  'this one by hand.';

/** YYYYMMDD, with a time and zone behind it that do not move the bank's day. */
function dayOf(written: string): Day {
  const day = `${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6, 8)}`;
  if (isDay(day)) return day;
  throw broken('DTPOSTED is no day; it is written YYYYMMDD.');
}

function accountOf(statement: ReadonlyMap<string, string>): string {
  const [bank = '', branch = '', account = ''] = ['BANKID', 'BRANCHID', 'ACCTID'].map(
    (name) => statement.get(`BANKACCTFROM/${name}`) ?? '',
  );
  if (account === '') return statement.get('CCACCTFROM/ACCTID') ?? '';
  return (
    frenchIban(bank, branch, account) ?? (bank === '' ? account : `${bank}/${branch}/${account}`)
  );
}

function kindOf(written: string): Kind {
  const kinds: Readonly<Record<string, Kind>> = KINDS;
  return (Object.hasOwn(KINDS, written) && kinds[written]) || 'other';
}

function isReason(kind: Kind | string): kind is keyof typeof PASSED_OVER {
  return Object.hasOwn(PASSED_OVER, kind);
}
