/**
 * The numbers of documents in a FEC. Books reuse references that are no numbers (`01/2026`), and
 * an invoice stream takes one promise in half a year: so a number that comes again gets `BIS2`,
 * `BIS3` behind it, in the order of the file.
 */
import { documentNumber } from '../../ledger/values/party.js';
import type { FecAccount } from './accounts.js';
import type { SaidNumber } from './number-rules.js';
import { NumberTable, textKey } from './number-table.js';

export interface FecNumber {
  readonly number: string;
  /** What is odd of it, in a sentence; null where nothing is. */
  readonly oddity: string | null;
}

export class FecNumbers {
  readonly #uses = new NumberTable();

  /** The number of a document whose first row says so. */
  of(kind: 'invoice' | 'credit', account: FecAccount, { number, oddity }: SaidNumber): FecNumber {
    // The owner numbers what it sells; each supplier numbers what it sells.
    const seller = account.side === 'sold' ? '' : account.id;
    const use = this.#uses.count(textKey(`${kind}\t${seller}\t${documentNumber(number)}`));
    if (use === 1) return { number, oddity };
    return { number: `${number}-BIS${use}`, oddity: oddity ? `${oddity} ${AGAIN}` : AGAIN };
  }

  get bytes(): number {
    return this.#uses.bytes;
  }
}

const AGAIN = 'Its number was used before in the file for another document; BIS was put behind it.';
