/**
 * The clients and suppliers of a FEC: who they are, and what of them the lettering leaves open.
 * Books know them by a code; the party map says who stands behind it.
 */
import { Rejection } from '../../ledger/rejection.js';
import type { DayNumber } from '../../ledger/values/day.js';
import { readIdentifier } from '../../ledger/values/party.js';
import type { PartyInput } from '../../messages/message.js';
import type { Problem, Reader } from '../format.js';
import { codeOf } from '../party-map.js';
import { type DueTerms, readTerms } from '../terms.js';
import type { FecSide } from './entries.js';
import type { FecRow } from './rows.js';

export interface FecAccount {
  readonly index: number;
  /** CompteNum and CompAuxNum: the same account in another file. */
  readonly key: string;
  readonly side: FecSide;
  readonly party: PartyInput;
  /** The identifier in `party`. */
  readonly id: string;
  /** Where the party map says them. */
  readonly terms: DueTerms | null;
  /** Set where nothing identifies the party. */
  readonly unmapped: { readonly code: string; readonly name: string } | null;
  /** Whether an invoice is left that nothing settles. */
  hasOpen: boolean;
  /** The first day on which money moved without being lettered to an invoice. */
  doubtFrom: DayNumber | null;
}

/** Parties that a file may have. */
const MOST_ACCOUNTS = 500_000;

export class FecAccounts {
  readonly all: FecAccount[] = [];
  readonly #known = new Map<string, FecAccount>();

  constructor(
    private readonly reader: Reader,
    private readonly owner: string,
  ) {}

  /** The account of a row, or why it has none. */
  of(row: FecRow, side: FecSide): FecAccount | Problem {
    const key = `${row.account}\t${row.cell('CompAuxNum')}`;
    const known = this.#known.get(key);
    if (known) return known;
    if (this.all.length === MOST_ACCOUNTS) {
      const detail = `The file has more than ${MOST_ACCOUNTS} clients and suppliers.`;
      throw new Rejection('document_must_fit_the_limits', '', detail);
    }
    const account = this.#read(row, side, detached(key));
    if ('detail' in account) return account;
    this.#known.set(account.key, account);
    this.all.push(account);
    return account;
  }

  #read(row: FecRow, side: FecSide, key: string): FecAccount | Problem {
    const code = detached(row.cell('CompAuxNum') || row.account);
    const name = lineOf(row.cell('CompAuxLib') || row.cell('CompteLib'), 200);
    const mapped = this.reader.partyMap?.get(codeOf(code));
    const identifier = mapped?.identifier ?? `local:${this.reader.teller}:${code}`;
    const id = readIdentifier(identifier)?.text;
    if (id === undefined) return NO_CODE;
    if (id === this.owner) return OWNER_ITSELF;
    return {
      index: this.all.length,
      key,
      side,
      party: name === '' ? id : { id, name },
      id,
      terms: mapped?.terms === undefined ? null : readTerms(mapped.terms),
      unmapped: mapped?.identifier === undefined ? { code, name } : null,
      hasOpen: false,
      doubtFrom: null,
    };
  }
}

const NO_CODE: Problem = {
  code: 'identifier_must_be_valid',
  pointer: '',
  detail:
    'The code of the party is longer than 80 characters, or holds signs that a code cannot; ' +
    'give the party an identifier in the party map.',
};

const OWNER_ITSELF: Problem = {
  code: 'parties_must_differ',
  pointer: '',
  detail: 'The party map says that this party is the owner of the books itself.',
};

/** Money of the account moved that no invoice is known to have got. */
export function doubt(account: FecAccount, on: DayNumber): void {
  account.doubtFrom = Math.min(account.doubtFrom ?? on, on);
}

/** A text in one line, of so many characters at most. */
export function lineOf(text: string, most: number): string {
  return detached(
    text
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim()
      .slice(0, most)
      .trim(),
  );
}

/** A copy of a text, so that it keeps nothing alive of the portion of the file it was cut from. */
export function detached(text: string): string {
  return Buffer.from(text).toString();
}
