/**
 * A FEC row by row: rows make entries, entries say what a row is, letters say what it settled.
 * What is kept meanwhile follows what is open, not the length of the file.
 */
import type { Part, Reader } from '../format.js';
import { doubt, type FecAccount, FecAccounts, lineOf } from './accounts.js';
import { fecDay } from './columns.js';
import { coverageOf } from './coverage.js';
import {
  FecEntries,
  type FecEntry,
  type FecPosting,
  type FecRole,
  isUnread,
  rolesOf,
} from './entries.js';
import { FecFigures } from './figures.js';
import { FecLetters, type LetteredRow, type LetterGroup } from './letters.js';
import { type FecInvoice, FecMessages } from './messages.js';
import { numberIn } from './number-rules.js';
import { type FecNumber, FecNumbers } from './numbers.js';
import type { OpenLetters } from './open-letters.js';
import type { FecLine } from './rows.js';
import { isSettled } from './settle.js';
import { FecSettlements } from './settlements.js';

/** Why an unlettered row tells nothing. Roles that are told at once, or stay open, are not here. */
const UNLETTERED: Partial<Record<FecRole, string>> = {
  credit_note: 'An unlettered credit note does not say which invoice it reduces.',
  set_off: 'An unlettered set-off does not say which invoice it settles.',
  discount: 'An unlettered discount does not say which invoice it settles.',
  difference: 'An unlettered difference does not say which invoice it settles.',
  uncollectible: 'An unlettered write-off does not say which invoice is lost.',
  bill: 'A bill of exchange is paid later, on an account that is not read.',
  opening: "Last year's invoice, which last year's file tells.",
  opening_credit: "Last year's payment or credit, which last year's file tells.",
  money_back: 'Money that went back unlettered does not say which payment failed.',
  doubtful: 'A doubtful claim is still to be paid: nothing settled it.',
  transfer:
    "A party's debt was moved to another account (an advance, a doubtful claim): it is no invoice.",
};

/** Roles that take something off what is owed without saying from which invoice. */
const TAKES_OFF: ReadonlySet<FecRole> = new Set([
  ...(['payment', 'credit_note', 'set_off', 'discount', 'difference'] as const),
  ...(['uncollectible', 'bill', 'opening_credit'] as const),
]);

export class FecReading {
  readonly #figures = new FecFigures();
  readonly #letters = new FecLetters();
  readonly #numbers = new FecNumbers();
  readonly #entries: FecEntries;
  readonly #accounts: FecAccounts;
  readonly #messages: FecMessages;
  readonly #settlements: FecSettlements;
  #line = 1;

  /** `open`: what earlier files of a run left open, where there may be any. */
  constructor(
    reader: Reader,
    private readonly owner: string,
    private readonly open?: OpenLetters,
  ) {
    const ownerParty = reader.partyOf(owner);
    this.#entries = new FecEntries(ownerParty);
    this.#accounts = new FecAccounts(reader, owner);
    this.#messages = new FecMessages(owner, reader.partyOf);
    this.#settlements = new FecSettlements(this.#accounts.all, this.#messages, this.#figures);
  }

  /** What shows with the next row. */
  take(row: FecLine): readonly Part[] {
    this.#line = row.line;
    const at = `line ${row.line}`;
    if ('problem' in row) {
      this.#figures.count('rows that cannot be read');
      const code = 'document_must_follow_its_standard';
      return [{ at, problem: { code, pointer: '', detail: row.problem } }];
    }
    this.#figures.add(row);
    const unread = isUnread(row.account);
    if (unread) this.#figures.count(`${unread} rows dropped unread`);
    const entry = this.#entries.take(row);
    if (row.oddities.length === 0) return entry ? this.#entry(entry) : NOTHING;
    const odd: Part = { at, anomaly: row.oddities.join(' ') };
    return entry ? [odd, ...this.#entry(entry)] : [odd];
  }

  /** What shows with the end of the file. */
  *end(): IterableIterator<Part> {
    for (const entry of this.#entries.end()) {
      // Balances are brought forward under many days, and balance only as a whole.
      if (entry.balance !== 0 && !entry.opening)
        yield { at: `line ${entry.line}`, anomaly: UNBALANCED };
      yield* this.#entry(entry);
    }
    for (const group of this.#letters.rest()) yield* this.#rest(group);
    if (this.#accounts.all.length === 0) yield { at: '', ignored: NO_PARTIES };
    else yield* this.#coverage();
    for (const figure of this.#figures.list()) yield { at: '', figure };
  }

  /** A group that is whole, as far as this file goes. */
  *#rest(group: LetterGroup): IterableIterator<Part> {
    const { firstDay } = this.#figures;
    const account = this.#accounts.all[group[0]?.account ?? 0];
    const name = `${this.owner}\n${account?.key}\n${group[0]?.letter}`;
    const earlier = this.open?.take(name, group) ?? null;
    if (account && earlier) {
      this.#figures.count('groups joined with an earlier file');
      this.#figures.of(account.side).joined(earlier);
    }
    const whole = earlier ? [...earlier, ...group] : group;
    if (!isSettled(whole)) this.open?.keep(name, whole);
    yield* this.#settlements.of(whole, firstDay);
  }

  /** Bytes that are kept of the file so far, but for texts. */
  get bytes(): number {
    return this.#letters.bytes + this.#numbers.bytes + this.#entries.bytes;
  }

  #entry(entry: FecEntry): readonly Part[] {
    const { date, opening, touched } = entry;
    this.#figures.entry(date, opening, touched.has('money'));
    if (entry.rows.length === 0) return NOTHING;
    const parts: Part[] = [];
    const roleOf = rolesOf(entry);
    const rows = entry.rows.flatMap((posting) => {
      const account = this.#account(posting, parts);
      return account ? [{ posting, account, role: roleOf(posting) }] : [];
    });
    const documents = this.#documents(rows);
    for (const known of rows) {
      parts.push(...this.#row(known, documents.get(known.posting) ?? null));
      const letter = known.posting.row.cell('EcritureLet');
      if (letter === '') continue;
      this.#letters.add(letteredRow(known, documents.get(known.posting)), letter);
    }
    for (const group of this.#letters.takeBalanced()) {
      // A group may have more parts than a call may have arguments.
      for (const part of this.#settlements.of(group, this.#figures.firstDay)) parts.push(part);
    }
    return parts;
  }

  /** Whose row it is. Remarks on the choice go among the parts. */
  #account({ row, side }: FecPosting, parts: Part[]): FecAccount | null {
    const at = `line ${row.line}`;
    const before = this.#accounts.all.length;
    const account = this.#accounts.of(row, side);
    if ('detail' in account) {
      parts.push({ at, problem: account });
      return null;
    }
    const isNew = this.#accounts.all.length > before;
    if (isNew && account.unmapped) parts.push({ at, unmapped: account.unmapped });
    return account;
  }

  /** The documents of an entry: rows of one party and number are one, due in parts. */
  #documents(rows: readonly KnownRow[]): ReadonlyMap<FecPosting, FecDocument> {
    const byName = new Map<string, FecDocument>();
    const byRow = new Map<FecPosting, FecDocument>();
    for (const { posting, account, role } of rows) {
      if (role !== 'invoice' && role !== 'credit_note' && role !== 'opening') continue;
      const said = numberIn(posting.row);
      const name = `${role}\t${account.index}\t${said.number}`;
      let document = byName.get(name);
      if (!document) {
        const kind = role === 'invoice' ? 'invoice' : 'credit';
        const isOpening = role === 'opening';
        const told = isOpening ? said : this.#numbers.of(kind, account, said);
        if (!isOpening) this.#figures.of(account.side).numbered(said);
        const issuedOn = fecDay(posting.row.cell('PieceDate'))?.number ?? posting.row.date;
        document = { ...told, first: posting, id: posting.id, issuedOn, amount: 0 };
        byName.set(name, document);
      }
      document.amount += posting.amount;
      byRow.set(posting, document);
    }
    return byRow;
  }

  /** What one row says by itself. */
  *#row(
    { posting, account, role }: KnownRow,
    document: FecDocument | null,
  ): IterableIterator<Part> {
    const { row, amount } = posting;
    const at = `line ${row.line}`;
    const isLettered = row.cell('EcritureLet') !== '';
    const figures = this.#figures.of(account.side);
    figures.add(row, amount, isLettered);
    if (!isLettered) {
      if (role === 'invoice' || role === 'opening') account.hasOpen = true;
      if (TAKES_OFF.has(role)) doubt(account, row.date);
    }
    if (document?.first === posting && document.oddity) yield { at, anomaly: document.oddity };
    if (role === 'invoice' && document) {
      if (document.first !== posting) return;
      figures.told('invoice', document.amount);
      yield { at, messages: [this.#messages.invoice(account, document)] };
    } else if (role === 'payment') {
      figures.told('payment', -amount);
      // Lettering says what it paid; without one the text may, to whoever matches it.
      const text = isLettered ? '' : lineOf(row.cell('EcritureLib'), LONGEST_TEXT);
      yield {
        at,
        messages: [this.#messages.payment(account, { ...posting, date: row.date }, text)],
      };
    } else if (!isLettered) {
      const ignored = UNLETTERED[role];
      if (ignored) yield { at, ignored };
    }
  }

  /** Up to which day the books tell everything, and of whom less. */
  *#coverage(): IterableIterator<Part> {
    const covered = coverageOf(this.#accounts.all, this.#figures);
    if (!covered) return;
    const at = `line ${this.#line}`;
    for (const anomaly of covered.anomalies) yield { at, anomaly };
    for (const figure of covered.figures) yield { at: '', figure };
    if (covered.upTo !== null) {
      yield { at, messages: [this.#messages.covered(covered.upTo, covered.except)] };
    }
  }
}

/** A row whose party and role are known. */
interface KnownRow {
  readonly posting: FecPosting;
  readonly account: FecAccount;
  readonly role: FecRole;
}

/** An invoice or credit note of one entry. */
interface FecDocument extends FecInvoice, FecNumber {
  /** The row that tells it. */
  readonly first: FecPosting;
  amount: number;
}

const NOTHING: readonly Part[] = [];

/** Characters of a label that are kept. */
const LONGEST_TEXT = 500;

function letteredRow(
  { posting, account, role }: KnownRow,
  document: FecDocument | undefined,
): Omit<LetteredRow, 'letter'> {
  const { id, amount, row } = posting;
  return {
    id,
    role,
    amount,
    date: row.date,
    issuedOn: document?.issuedOn ?? row.date,
    line: row.line,
    account: account.index,
    number: document?.number ?? '',
  };
}

const NO_PARTIES =
  'It has no row on an account of clients (411) or suppliers (401), so nobody made ' +
  'or kept a promise in it.';

const UNBALANCED =
  'Its entry does not balance: rows of it are missing, or could not be read. It was read as it is.';
