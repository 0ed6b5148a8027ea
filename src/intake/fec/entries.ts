/**
 * The entries of a FEC, and what each row on a client's (411) or supplier's (401) account is. An
 * entry is the rows of one JournalCode, EcritureNum and EcritureDate that balance. Only the other
 * accounts that it touches show what a row is. Some programs number all entries 0: there a new
 * entry begins where the rows so far balance and the document changes. Files sorted by account hold
 * entries in pieces: each waits until it balances.
 */
import { hash } from 'node:crypto';
import { Rejection } from '../../ledger/rejection.js';
import { type DayNumber, dayOf } from '../../ledger/values/day.js';
import type { MappingRow } from '../format.js';
import { NumberTable, textKey } from './number-table.js';
import type { FecRow } from './rows.js';

/** Whose promise: of clients to pay the owner, or of the owner to pay suppliers. */
export type FecSide = 'sold' | 'bought';

/** What accounts say, by the beginning of their number; the longest that fits counts. */
export const FEC_ACCOUNTS = {
  '411': 'sold',
  '401': 'bought',
  '5': 'money',
  '7': 'sale',
  '2': 'purchase',
  '3': 'purchase',
  '6': 'purchase',
  '403': 'bill',
  '413': 'bill',
  '409': 'advance',
  '419': 'advance',
  '416': 'doubtful',
  '654': 'uncollectible',
  '6714': 'uncollectible',
  '658': 'difference',
  '758': 'difference',
  '665': 'discount',
  '765': 'discount',
  '42': 'payroll',
  '43': 'payroll',
  '641': 'payroll',
  '645': 'payroll',
  '108': 'private',
  '455': 'private',
} as const satisfies Readonly<Record<string, string>>;

type AccountKind = (typeof FEC_ACCOUNTS)[keyof typeof FEC_ACCOUNTS] | 'other';

/** What a row on a client's or supplier's account is. */
export const FEC_ROLES = {
  invoice: 'InvoiceIssued',
  credit_note: 'CreditNoteIssued, once it is lettered',
  payment: 'PaymentReceived, and PaymentAllocated where it is lettered',
  money_back: 'PaymentReversed or PaymentRefunded, where it is lettered',
  set_off: 'InvoiceSettledOtherwise (set_off), where it is lettered',
  discount: 'InvoiceSettledOtherwise (cash_discount), where it is lettered',
  difference: 'InvoiceWrittenOff (small_difference), where it is lettered',
  uncollectible: 'InvoiceWrittenOff (uncollectible), where it is lettered',
  doubtful: 'nothing: a doubtful claim is still to be paid',
  bill: 'nothing: a bill of exchange is paid later, on an account that is not read',
  opening: 'InvoiceIssued with what was left of it, where it is of last year and settled in this',
  opening_credit: "nothing: last year's payment or credit",
  transfer:
    "nothing: a party's debt moved to another account, such as an advance or a rebate to come " +
    '(409, 419)',
} as const satisfies Readonly<Record<string, string>>;

export type FecRole = keyof typeof FEC_ROLES;

/** A row on a client's or supplier's account, with what is kept of it. */
export interface FecPosting {
  readonly row: FecRow;
  readonly side: FecSide;
  /** Cents in the direction of an invoice: what a payment takes off is below 0. */
  readonly amount: number;
  /** A hash of owner, JournalCode, EcritureNum, EcritureDate and the row's place among these. */
  readonly id: string;
}

export interface FecEntry {
  /** Of its first row. */
  readonly line: number;
  readonly date: DayNumber;
  readonly opening: boolean;
  readonly touched: ReadonlySet<AccountKind>;
  readonly rows: readonly FecPosting[];
  /** Cents; not 0 where rows are missing. */
  readonly balance: number;
}

interface OpenEntry extends FecEntry {
  readonly key: string;
  readonly touched: Set<AccountKind>;
  readonly rows: FecPosting[];
  balance: number;
  piece: string;
}

/** Entries that may lie in pieces at once. */
const MOST_IN_PIECES = 200_000;

/** Rows in their order; entries as they are whole. */
export class FecEntries {
  #open: OpenEntry | null = null;
  readonly #inPieces = new Map<string, OpenEntry>();
  /** How many rows on such accounts each entry had. */
  readonly #rowsOf = new NumberTable();

  /** `owner` is a party id. */
  constructor(private readonly owner: string) {}

  /** The entry that the row shows to be whole, if any. */
  take(row: FecRow): FecEntry | null {
    const date = dayOf(row.date);
    const key = `${row.cell('JournalCode')}\n${row.cell('EcritureNum')}\n${date}`;
    const open = this.#open;
    let whole: FecEntry | null = null;
    if (!open || open.key !== key || (open.balance === 0 && isOther(open.piece, row))) {
      whole = this.#setAside();
      this.#open = this.#inPieces.get(key) ?? openEntry(key, row);
      this.#inPieces.delete(key);
    }
    if (this.#open) this.#add(this.#open, row);
    return whole;
  }

  /** What is left at the file's end. */
  *end(): IterableIterator<FecEntry> {
    const last = this.#setAside();
    if (last) yield last;
    yield* this.#inPieces.values();
  }

  get bytes(): number {
    return this.#rowsOf.bytes;
  }

  #setAside(): FecEntry | null {
    const open = this.#open;
    if (!open || open.balance === 0) return open;
    this.#inPieces.set(open.key, open);
    if (this.#inPieces.size > MOST_IN_PIECES) {
      const detail =
        `More than ${MOST_IN_PIECES} entries do not balance, or lie in pieces across the file. ` +
        'Sort it by journal, number and day of its entries.';
      throw new Rejection('document_must_fit_the_limits', '', detail);
    }
    return null;
  }

  #add(entry: OpenEntry, row: FecRow): void {
    const kind = accountKind(row.account);
    entry.balance += row.debit - row.credit;
    entry.piece = row.cell('PieceRef');
    entry.touched.add(kind);
    if (kind !== 'sold' && kind !== 'bought') return;
    const amount = kind === 'sold' ? row.debit - row.credit : row.credit - row.debit;
    if (amount === 0) return;
    const ordinal = this.#rowsOf.count(textKey(entry.key));
    const id = hash('sha256', `${this.owner}\n${entry.key}\n${ordinal}`).slice(0, 32);
    entry.rows.push({ row, side: kind, amount, id });
  }
}

function isOther(piece: string, row: FecRow): boolean {
  return piece !== row.cell('PieceRef');
}

function openEntry(key: string, row: FecRow): OpenEntry {
  const opening = isOpening(row.cell('JournalCode'), row.cell('JournalLib'));
  const { line, date } = row;
  return { key, line, date, opening, touched: new Set(), rows: [], balance: 0, piece: '' };
}

/** Whether a journal brings last year's balances forward. */
function isOpening(code: string, name: string): boolean {
  if (/^(R?AN|ANO|A[ -]?NOUV\w*|OUV\w*)$/i.test(code)) return true;
  return /à.?nouveau|a.?nouveau|ouverture|balance initiale/i.test(name);
}

const LONGEST_PREFIX = 4;

const KINDS: ReadonlyMap<string, AccountKind> = new Map(Object.entries(FEC_ACCOUNTS));

export function accountKind(account: string): AccountKind {
  for (let length = LONGEST_PREFIX; length > 0; length--) {
    const kind = KINDS.get(account.slice(0, length));
    if (kind) return kind;
  }
  return 'other';
}

/** Accounts of persons whom nothing here concerns: their rows are counted, and not looked at. */
export function isUnread(account: string): 'payroll' | 'private' | null {
  const kind = accountKind(account);
  return kind === 'payroll' || kind === 'private' ? kind : null;
}

const TURNOVER: Readonly<Record<FecSide, AccountKind>> = { sold: 'sale', bought: 'purchase' };

/** What takes a debt off without money, by what else the entry touches; the first counts. */
const OFFSETS = ['uncollectible', 'discount', 'difference', 'doubtful', 'bill'] as const;

/** Where a debt, or what was paid before there was one, is kept that is no invoice. */
const MOVED_TO = ['doubtful', 'bill', 'advance'] as const;

/** What rows of the entry are. What they need to know of the others is looked at once. */
export function rolesOf(entry: FecEntry): (posting: FecPosting) => FecRole {
  const amounts = new Set(entry.rows.map(({ side, amount }) => `${side} ${amount}`));
  const takesOff = entry.rows.some(({ amount }) => amount < 0);
  return (posting) => roleOf(posting, entry, { amounts, takesOff });
}

interface OtherRows {
  /** Side and amount of each row. */
  readonly amounts: ReadonlySet<string>;
  /** Whether a row takes something off what is owed. */
  readonly takesOff: boolean;
}

function roleOf(
  { amount, side }: FecPosting,
  { opening, touched }: FecEntry,
  { amounts, takesOff }: OtherRows,
): FecRole {
  const turnover = touched.has(TURNOVER[side]);
  if (opening) return amount > 0 ? 'opening' : 'opening_credit';
  if (amount < 0) {
    if (touched.has('money')) return 'payment';
    if (turnover) return 'credit_note';
    return OFFSETS.find((kind) => touched.has(kind)) ?? 'set_off';
  }
  // Bought and paid in one entry: the invoice and its payment are both there.
  const paidAtOnce = amounts.has(`${side} ${-amount}`);
  if (touched.has('money')) return turnover && paidAtOnce ? 'invoice' : 'money_back';
  if (turnover) return 'invoice';
  const moved = takesOff || MOVED_TO.some((kind) => touched.has(kind));
  return moved ? 'transfer' : 'invoice';
}

export const FEC_ROLE_MAPPING: readonly MappingRow[] = Object.entries(FEC_ROLES).map(
  ([role, to]) => ({ from: `a row on 411 or 401 that is: ${role.replace('_', ' ')}`, to }),
);
