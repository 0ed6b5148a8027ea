/**
 * Rows that wait for the others of their lettering group, which may lie anywhere in the file. Each
 * is numbers in columns and the number of its document, some 100 bytes, and is forgotten some time
 * after its group balances; so memory follows what is open, not the file. A group that balances
 * waits a while, since a payment may yet fail and be made again under the same letter.
 */
import { Rejection } from '../../ledger/rejection.js';
import type { DayNumber } from '../../ledger/values/day.js';
import type { FecRole } from './entries.js';
import { NumberTable, textKey } from './number-table.js';

/** A row as its group needs it. */
export interface LetteredRow {
  /** 32 hex digits. */
  readonly id: string;
  readonly role: FecRole;
  /** Cents in the direction of an invoice. */
  readonly amount: number;
  /** EcritureDate. */
  readonly date: DayNumber;
  /** PieceDate, where that is told. */
  readonly issuedOn: DayNumber;
  readonly line: number;
  /** Index of the account. */
  readonly account: number;
  /** The number of the document; '' where the row is none. */
  readonly number: string;
  /** Names the letter, as a number. */
  readonly letter: number;
}

/** All rows of one lettering group: one account, one letter. */
export type LetterGroup = readonly LetteredRow[];

/** Rows that may wait at once. */
const MOST_WAITING = 6_000_000;

/** Balanced groups that wait for more of their rows: those of a year, but in the largest files. */
const BALANCED_WAITING = 65_536;

const ROLES: readonly FecRole[] = [
  ...(['invoice', 'credit_note', 'payment', 'money_back', 'set_off', 'discount'] as const),
  ...(['difference', 'uncollectible', 'doubtful', 'bill', 'opening'] as const),
  ...(['opening_credit', 'transfer'] as const),
];

const OPENING: ReadonlySet<FecRole> = new Set(['opening', 'opening_credit']);

const ID_BYTES = 16;

export class FecLetters {
  /** By group, its newest row: index + 1. */
  readonly #newest = new NumberTable();
  /** Keys of groups in the order in which they balanced; the first `#taken` are done with. */
  readonly #balanced: number[] = [];
  #taken = 0;
  readonly #free: number[] = [];
  #rows = 0;
  #room = 0;
  #id = Buffer.alloc(0);
  #amount = new Float64Array();
  /** Of the group, up to and with the row. */
  #sum = new Float64Array();
  #letter = new Float64Array();
  #date = new Int32Array();
  #issuedOn = new Int32Array();
  #line = new Uint32Array();
  #account = new Uint32Array();
  /** The row before it in its group: index + 1, 0 for the first. */
  #before = new Uint32Array();
  #role = new Uint8Array();
  /** Whether the group, up to and with the row, brings something forward from last year. */
  #opening = new Uint8Array();
  readonly #number: string[] = [];

  /** Adds a row to the group of its account and letter. */
  add(row: Omit<LetteredRow, 'letter'>, letter: string): void {
    const key = textKey(`${row.account}\t${letter}`);
    const before = this.#newest.get(key);
    const at = this.#free.pop() ?? this.#newRow();
    this.#id.write(row.id, at * ID_BYTES, 'hex');
    this.#amount[at] = row.amount;
    this.#sum[at] = row.amount + (before === 0 ? 0 : (this.#sum[before - 1] ?? 0));
    this.#letter[at] = textKey(letter);
    this.#date[at] = row.date;
    this.#issuedOn[at] = row.issuedOn;
    this.#line[at] = row.line;
    this.#account[at] = row.account;
    this.#before[at] = before;
    this.#role[at] = ROLES.indexOf(row.role);
    const opening = OPENING.has(row.role) || (before > 0 && this.#opening[before - 1] === 1);
    this.#opening[at] = opening ? 1 : 0;
    this.#number[at] = row.number;
    this.#newest.set(key, at + 1);
    if (this.#isBalanced(at + 1)) this.#balanced.push(key);
  }

  /** Groups that have balanced for long. To be asked only between entries. */
  *takeBalanced(): IterableIterator<LetterGroup> {
    while (this.#balanced.length - this.#taken > BALANCED_WAITING) {
      const key = this.#balanced[this.#taken] ?? 0;
      this.#taken += 1;
      const newest = this.#newest.get(key);
      if (!this.#isBalanced(newest)) continue;
      this.#newest.set(key, 0);
      yield this.#take(newest);
    }
    if (this.#taken < BALANCED_WAITING) return;
    this.#balanced.splice(0, this.#taken);
    this.#taken = 0;
  }

  /**
   * A group that brings something forward from last year waits for the file's end, where it is
   * known when the year began.
   */
  #isBalanced(newest: number): boolean {
    return newest > 0 && this.#sum[newest - 1] === 0 && this.#opening[newest - 1] === 0;
  }

  /** Groups that are left. */
  *rest(): IterableIterator<LetterGroup> {
    for (const newest of this.#newest.values()) yield this.#take(newest);
  }

  /** Bytes that its columns hold, without the numbers of documents. */
  get bytes(): number {
    return this.#newest.bytes + this.#room * (ID_BYTES + 8 * 3 + 4 * 5 + 2);
  }

  #take(newest: number): LetterGroup {
    const rows: LetteredRow[] = [];
    for (let next = newest; next !== 0; next = this.#before[next - 1] ?? 0) {
      const at = next - 1;
      rows.push({
        id: this.#id.toString('hex', at * ID_BYTES, (at + 1) * ID_BYTES),
        role: ROLES[this.#role[at] ?? 0] ?? 'transfer',
        amount: this.#amount[at] ?? 0,
        date: this.#date[at] ?? 0,
        issuedOn: this.#issuedOn[at] ?? 0,
        line: this.#line[at] ?? 0,
        account: this.#account[at] ?? 0,
        number: this.#number[at] ?? '',
        letter: this.#letter[at] ?? 0,
      });
      this.#number[at] = '';
      this.#free.push(at);
    }
    return rows.reverse();
  }

  #newRow(): number {
    if (this.#rows === MOST_WAITING) {
      const detail = `More than ${MOST_WAITING} lettered rows wait for others of their letter.`;
      throw new Rejection('document_must_fit_the_limits', '', detail);
    }
    if (this.#rows === this.#room) this.#grow();
    this.#number.push('');
    this.#rows += 1;
    return this.#rows - 1;
  }

  #grow(): void {
    const room = Math.max(1024, this.#room * 2);
    this.#id = Buffer.concat([this.#id], room * ID_BYTES);
    this.#amount = grown(this.#amount, new Float64Array(room));
    this.#sum = grown(this.#sum, new Float64Array(room));
    this.#letter = grown(this.#letter, new Float64Array(room));
    this.#date = grown(this.#date, new Int32Array(room));
    this.#issuedOn = grown(this.#issuedOn, new Int32Array(room));
    this.#line = grown(this.#line, new Uint32Array(room));
    this.#account = grown(this.#account, new Uint32Array(room));
    this.#before = grown(this.#before, new Uint32Array(room));
    this.#role = grown(this.#role, new Uint8Array(room));
    this.#opening = grown(this.#opening, new Uint8Array(room));
    this.#room = room;
  }
}

function grown<Of extends Float64Array | Int32Array | Uint32Array | Uint8Array>(
  old: Of,
  room: Of,
): Of {
  room.set(old);
  return room;
}
