/** What the book holds about one payment: which invoices it may mean, and what is open of them. */
import { type Resolve, resolverOf } from '../../projections/classes.js';
import type { Allocation } from '../ledger/events.js';
import { canonical } from '../ledger/values/canonical.js';
import { type Day, toDayNumber } from '../ledger/values/day.js';
import { documentNumber, normalNumber, type PartyId } from '../ledger/values/party.js';
import type { Book } from './book.js';
import {
  BookNumbers,
  type BookWord,
  type BookWriting,
  isOf,
  type OpenUse,
  type UnjoinedInvoice,
} from './numbers.js';
import { isRule, type Rule } from './references.js';
import type { Candidate, MatchQuestion } from './rules.js';

/** A payment as its own telling has it. */
export interface Payment {
  readonly stream: string;
  readonly voice: string;
  readonly teller: string;
  readonly payee: PartyId;
  readonly payer: PartyId | null;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly day: Day;
  /** 1 where it went back. */
  readonly back: number;
}

/** The allocation of a payment that is in force. */
export interface CurrentAllocation {
  readonly revision: number;
  readonly on_day: Day;
  /** What was matched, as its rule and parts; null where somebody else allocated. */
  readonly ours: string | null;
}

/** The part of a payment that is told to a number which may be several invoices'. */
export interface Unclear {
  /** Minor units. */
  readonly amount: number;
  readonly candidates: readonly Candidate[];
}

interface QuotedWord {
  readonly rule: string;
  readonly seller: PartyId;
  readonly normal: string;
  readonly number: string;
  readonly exact: number;
}

/** A number that a payment quotes, and which of its texts are meant. */
interface QuotedNumber {
  readonly rule: Rule;
  readonly seller: PartyId;
  readonly normal: string;
  readonly texts: readonly string[];
}

/** The book as it is now, with who is who. It is made anew after each change of links. */
export class Look {
  private readonly resolve: Resolve;
  private readonly numbers: BookNumbers;

  constructor(private readonly book: Book) {
    const links = book.all<{ party: PartyId; to_party: PartyId }>('SELECT * FROM link');
    this.resolve = resolverOf(new Map(links.map(({ party, to_party }) => [party, to_party])));
    const { isOne } = this;
    this.numbers = new BookNumbers(book, { isOne, speaksFor: isOne });
  }

  /** Whether two ids are of one professional. */
  readonly isOne = (a: PartyId, b: PartyId): boolean => this.resolve(a) === this.resolve(b);

  /** Null where the payment is not known, or not any more. */
  payment(stream: string): Payment | null {
    return this.book.one<Payment>(
      `SELECT *, EXISTS (SELECT 1 FROM reversed WHERE reversed.stream = payment.stream) AS back
         FROM payment WHERE stream = ?`,
      stream,
    );
  }

  /** The newest allocation told after the payment, as its stream takes it; null for none. */
  currentAllocation(stream: string): CurrentAllocation | null {
    return this.book.one<CurrentAllocation>(
      `SELECT revision, on_day, ours FROM allocated WHERE stream = ?
        ORDER BY on_day DESC, revision DESC LIMIT 1`,
      stream,
    );
  }

  /** Minor units of the payment that it pays of some invoice. */
  allocated(stream: string): number {
    const row = this.book.one<{ sum: number | null }>(
      'SELECT sum(amount) AS sum FROM share WHERE stream = ?',
      stream,
    );
    return row?.sum ?? 0;
  }

  question(payment: Payment): MatchQuestion {
    const found = new Map<Rule, (readonly Candidate[])[]>();
    for (const { rule, seller, normal, texts } of this.quoted(payment)) {
      const candidates = this.candidates(payment, seller, normal, texts);
      if (candidates.length > 0) found.set(rule, [...(found.get(rule) ?? []), candidates]);
    }
    return { amount: payment.amount, found, announced: this.announced(payment) };
  }

  /** The numbers that a payment quotes, each with the texts of it that may be meant. */
  private quoted(payment: Payment): readonly QuotedNumber[] {
    const rows = this.book.all<QuotedWord>(
      `SELECT quote.rule, word.seller, word.normal, word.number, max(answer.exact) AS exact
         FROM quote JOIN answer USING (hash)
         JOIN word ON word.stream = answer.stream AND word.revision = answer.revision
        WHERE quote.stream = ? GROUP BY quote.rule, word.seller, word.normal, word.number
        ORDER BY word.seller, word.normal, word.number`,
      payment.stream,
    );
    const numbers = new Map<string, QuotedWord[]>();
    for (const row of rows) {
      // Several words on one invoice are one candidate.
      const key = `${row.rule} ${this.resolve(row.seller)}/${row.normal}`;
      numbers.set(key, [...(numbers.get(key) ?? []), row]);
    }
    return [...numbers.values()].flatMap((words) => {
      const [first] = words;
      if (!first || !isRule(first.rule)) return [];
      const exact = words.filter((word) => word.exact === 1);
      const meant = exact.length > 0 ? exact : words;
      const texts = meant.map(({ number }) => documentNumber(number));
      return [{ rule: first.rule, seller: first.seller, normal: first.normal, texts }];
    });
  }

  /** What of a payment's allocation is told to a number that may be several invoices'. */
  unclear(payment: Payment): Unclear {
    const shares = this.book.all<{ seller: PartyId; number: string; amount: number }>(
      `SELECT seller, number, amount FROM share JOIN several_texts USING (normal)
        WHERE stream = ? AND amount > 0`,
      payment.stream,
    );
    const unclear = shares.flatMap(({ seller, number, amount }) => {
      const writings = this.numbers.writingsUnder(seller, normalNumber(number));
      const isClear = writings.length < 2 || writings.some((each) => isOf(each, number));
      return isClear ? [] : [{ seller, number, amount }];
    });
    return {
      amount: unclear.reduce((sum, { amount }) => sum + amount, 0),
      candidates: unclear.flatMap(({ seller, number }) => this.named(payment, seller, number)),
    };
  }

  /** Invoices of the payee that are open by just this amount: a hint for people, never a match. */
  alike(payment: Payment, most: number): readonly Candidate[] {
    const rows = this.book.all<{ seller: PartyId; normal: string }>(
      `SELECT DISTINCT seller, normal FROM word
        WHERE seller IN (SELECT value FROM json_each(?)) AND payable = ? AND issued_on <= ?
        ORDER BY issued_on DESC LIMIT 100`,
      ...[JSON.stringify(this.classOf(payment.payee)), payment.amount, payment.day],
    );
    return rows
      .flatMap(({ seller, normal }) => this.candidates(payment, seller, normal, []))
      .filter(({ open }) => open === payment.amount)
      .slice(0, most);
  }

  private announced(payment: Payment): MatchQuestion['announced'] {
    const rows = this.book.all<{ allocations: string }>(
      `SELECT DISTINCT announced.allocations FROM quote JOIN announced USING (hash)
        WHERE quote.stream = ? AND quote.rule = 'end_to_end_id' ORDER BY announced.allocations`,
      payment.stream,
    );
    const whole = rows.flatMap(({ allocations }) => {
      const told: readonly Allocation[] = JSON.parse(allocations);
      const parts = told.flatMap(({ seller, number, issuedOn, amount }) => {
        const [to, ...others] = this.named(payment, seller, number, issuedOn);
        return to && others.length === 0 ? [{ to, amount: Number(amount) }] : [];
      });
      return parts.length === told.length ? [parts] : [];
    });
    return [...new Map(whole.map((parts) => [canonical(parts), parts])).values()];
  }

  /**
   * The invoices that a number may mean: that of just this text, else of any text of it; where it
   * was used again, the use that the day says, or that money of the payment's day goes to first.
   */
  named(payment: Payment, seller: PartyId, number: string, issuedOn?: Day): readonly Candidate[] {
    return this.writings(seller, normalNumber(number), [number]).flatMap(
      (written) => this.candidate(payment, written, issuedOn) ?? [],
    );
  }

  /** The same for people to choose from: every use of the number that was open on its day. */
  suggested(payment: Payment, seller: PartyId, number: string): readonly Candidate[] {
    return this.writings(seller, normalNumber(number), [number]).flatMap((written) => {
      const open = this.usesBegun(payment, written).filter(isOpen);
      if (open.length < 2) return this.candidate(payment, written) ?? [];
      return open.map((each) => candidateOf(each, true));
    });
  }

  /** Of the texts of a number only those asked for, unless none of them is known. */
  private writings(
    seller: PartyId,
    normal: string,
    texts: readonly string[],
  ): readonly BookWriting[] {
    const all = this.numbers.writingsUnder(seller, normal);
    const asked = all.filter((each) => texts.some((text) => isOf(each, text)));
    return asked.length > 0 ? asked : all;
  }

  private candidates(
    payment: Payment,
    seller: PartyId,
    normal: string,
    texts: readonly string[],
  ): readonly Candidate[] {
    return this.writings(seller, normal, texts).flatMap(
      (written) => this.candidate(payment, written) ?? [],
    );
  }

  /** The use of a number that a payment is for, as the fold has it. */
  private candidate(payment: Payment, written: BookWriting, issuedOn?: Day): Candidate | null {
    const begun = this.usesBegun(payment, written);
    const day = issuedOn === undefined ? null : toDayNumber(issuedOn);
    const named = day === null ? undefined : begun.findLast(({ use }) => use.since <= day);
    const [due] = begun
      .filter(isOpen)
      .sort((a, b) => a.use.dueOn(0) - b.use.dueOn(0) || a.use.since - b.use.since);
    const meant = named ?? due ?? begun.at(-1);
    return meant ? candidateOf(meant, begun.length > 1) : null;
  }

  /** Uses that the payment may be for, oldest first: begun by its day, or else the first. */
  private usesBegun(payment: Payment, written: BookWriting): readonly OpenUse[] {
    const day = toDayNumber(payment.day);
    const fit = this.numbers
      .usesOf(written, payment)
      .filter(({ use: { word } }) => word.currency === payment.currency)
      .filter(({ use: { word } }) => this.isBetween(payment, word));
    const begun = fit.filter(({ use }) => use.since <= day);
    return begun.length > 0 ? begun : fit.slice(0, 1);
  }

  /**
   * Whether the payment is between the parties of the invoice. Nobody knows who stands behind a
   * code of somebody's books, so there the other side has to be the right one.
   */
  private isBetween({ payee, payer }: Payment, { seller, buyer }: BookWord): boolean {
    const paysSeller = this.resolve(payee) === this.resolve(seller);
    const isBuyers = payer !== null && this.resolve(payer) === this.resolve(buyer);
    if (paysSeller && isBuyers) return true;
    if (paysSeller) return payer === null || this.isCode(payer);
    return isBuyers && this.isCode(payee);
  }

  private isCode(party: PartyId): boolean {
    const representative = this.resolve(party);
    return this.book.one('SELECT 1 FROM code WHERE party = ?', representative) !== null;
  }

  /**
   * Invoices that somebody else than their seller told, and that could be one with several of the
   * seller's own: by number, those between these parties; of everybody where that is null.
   */
  unjoined(parties: readonly PartyId[] | null, most: number): readonly UnjoinedInvoice[] {
    const own = JSON.stringify(parties ?? []);
    const rows = this.book.all<{ seller: PartyId; normal: string }>(
      `SELECT DISTINCT word.seller, word.normal FROM several_texts JOIN word USING (normal)
        WHERE ? OR word.seller IN (SELECT value FROM json_each(?))
                OR word.buyer IN (SELECT value FROM json_each(?))
        ORDER BY word.normal, word.seller`,
      ...[parties === null ? 1 : 0, own, own],
    );
    const found = new Map<string, UnjoinedInvoice>();
    for (const { seller, normal } of rows) {
      if (found.size >= most) break;
      for (const each of this.numbers.unjoinedUnder(seller, normal)) {
        found.set(`${each.word.stream}@${each.word.revision}`, each);
      }
    }
    return [...found.values()].slice(0, most);
  }

  private classOf(party: PartyId): readonly PartyId[] {
    const representative = this.resolve(party);
    const rows = this.book.all<{ party: PartyId }>('SELECT party FROM link');
    const members = rows
      .map((row) => row.party)
      .filter((id) => this.resolve(id) === representative);
    return [...new Set([party, representative, ...members])];
  }
}

/** Whether more is left of a use than a last payment leaves. */
function isOpen({ use, open }: OpenUse): boolean {
  return open > (open < use.payableOn(use.since) ? use.tolerance : 0);
}

/** `several`: the number was used again, so that its day of issue has to be said. */
function candidateOf({ use: { word }, open }: OpenUse, several: boolean): Candidate {
  const { seller, number, buyer, issued_on: issuedOn } = word;
  return { seller, number, buyer, open, ...(several && { issuedOn }) };
}
