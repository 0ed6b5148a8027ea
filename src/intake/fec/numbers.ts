/**
 * The numbers of documents in a FEC: PieceRef, else what looks like a number in EcritureLib, else
 * the entry's own name. Books reuse references that are no invoice numbers (`CHQ`, `01/2026`), and
 * an invoice stream takes one promise in half a year: so a number that comes again gets `BIS2`,
 * `BIS3` behind it, in the order of the file.
 */
import { dayOf } from '../../ledger/values/day.js';
import { documentNumber } from '../../ledger/values/party.js';
import { type FecAccount, lineOf } from './accounts.js';
import { NumberTable, textKey } from './number-table.js';
import type { FecRow } from './rows.js';

export interface FecNumber {
  readonly number: string;
  /** What is odd of it, in a sentence; null where nothing is. */
  readonly oddity: string | null;
}

const LONGEST = 72;

export class FecNumbers {
  readonly #uses = new NumberTable();

  /** The number of a document that the row is the first to tell. */
  of(kind: 'invoice' | 'credit', account: FecAccount, row: FecRow): FecNumber {
    const { number, oddity } = numberIn(row);
    // The owner numbers what it sells; each supplier numbers what it sells.
    const seller = account.side === 'sold' ? '' : account.id;
    const use = this.#uses.count(textKey(`${kind}\t${seller}\t${documentNumber(number)}`));
    if (use === 1) return { number, oddity };
    return {
      number: `${number}-BIS${use}`,
      oddity: 'Its number was used before in the file for another document; BIS was put behind it.',
    };
  }

  get bytes(): number {
    return this.#uses.bytes;
  }
}

/** The number as the row says it. */
export function numberIn(row: FecRow): FecNumber {
  const reference = lineOf(row.cell('PieceRef'), LONGEST);
  if (/\d/.test(reference)) return { number: reference, oddity: null };
  const token = row
    .cell('EcritureLib')
    .split(/[\s,;:()]+/)
    .find((word) => word.length >= 3 && /\d/.test(word) && !DAY.test(word));
  if (token !== undefined) {
    return {
      number: lineOf(token, LONGEST),
      oddity: 'PieceRef is no number; one was taken from EcritureLib.',
    };
  }
  if (/\p{L}{2}/u.test(reference) && !PLACEHOLDERS.test(reference)) {
    return { number: reference, oddity: null };
  }
  const entry = `${row.cell('JournalCode')}-${row.cell('EcritureNum')}-${dayOf(row.date)}`;
  return {
    number: lineOf(entry, LONGEST),
    oddity: 'It has no number: journal, number and day of its entry were taken.',
  };
}

/** Days and months in labels, which are no numbers: `31/01/2026`, `01/26`. */
const DAY = /^(\d{1,2}[/.-]){1,2}\d{2,4}$/;

const PLACEHOLDERS = /^(x+|ran|an|néant|neant|divers|sans)$/i;
