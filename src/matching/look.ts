/** What the book holds about one payment: which invoices it may mean, and what is open of them. */
import { type Resolve, resolverOf } from '../../projections/classes.js';
import {
  type LinkedTexts,
  type WrittenTerms,
  writingsOf,
} from '../../projections/promise/writings.js';
import type { WhoIsWho } from '../../projections/who-is-who.js';
import { canonical } from '../ledger/canonical.js';
import { type Day, toDayNumber } from '../ledger/day.js';
import type { Allocation } from '../ledger/events.js';
import { documentNumber, normalNumber, type PartyId } from '../ledger/party.js';
import { REUSED_AFTER_DAYS } from '../ledger/statements.js';
import type { Book } from './book.js';
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

interface Word {
  readonly stream: string;
  readonly revision: number;
  readonly voice: string;
  readonly issuer: number;
  readonly correction: number;
  readonly seller: PartyId;
  readonly number: string;
  readonly buyer: PartyId;
  readonly total: string;
  readonly payable: number;
  readonly currency: string;
  readonly issued_on: Day;
}

/** What the rules of writings are asked of the book's words. */
const TERMS: WrittenTerms<Word> = {
  ownerOf: ({ seller }) => seller,
  otherOf: ({ buyer }) => buyer,
  numberOf: ({ number }) => number,
  isAlike: (a, b) =>
    a.currency === b.currency && (a.total === b.total || a.issued_on === b.issued_on),
};

/** Texts of a number that are one invoice, or uses of one number. */
interface Written {
  /** Null: every text of the normal form. */
  readonly texts: ReadonlySet<string> | null;
  readonly seller: PartyId;
  readonly normal: string;
  /** By day of issue. */
  readonly words: readonly Word[];
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

/** What is told to a number of a seller's, in minor units. */
interface NumberedSum {
  readonly seller: PartyId;
  readonly number: string;
  readonly amount: number;
}

function isOf({ texts }: Pick<Written, 'texts'>, number: string): boolean {
  return texts === null || texts.has(documentNumber(number));
}

/** Whether a word is no longer its teller's last on an invoice. */
function isCorrectedBy(word: Word, other: Word): boolean {
  const days = toDayNumber(other.issued_on) - toDayNumber(word.issued_on);
  return (
    other.correction > word.correction &&
    other.voice === word.voice &&
    documentNumber(other.number) === documentNumber(word.number) &&
    Math.abs(days) < REUSED_AFTER_DAYS
  );
}

/** The book as it is now, with who is who. It is made anew after each change of links. */
export class Look {
  private readonly resolve: Resolve;
  private readonly who: Pick<WhoIsWho, 'isOne' | 'speaksFor'>;

  constructor(private readonly book: Book) {
    const links = book.all<{ party: PartyId; to_party: PartyId }>('SELECT * FROM link');
    this.resolve = resolverOf(new Map(links.map(({ party, to_party }) => [party, to_party])));
    const isOne = (a: PartyId, b: PartyId): boolean => this.resolve(a) === this.resolve(b);
    this.who = { isOne, speaksFor: isOne };
  }

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
      'SELECT seller, number, amount FROM share WHERE stream = ? AND amount > 0',
      payment.stream,
    );
    const unclear = shares.flatMap(({ seller, number, amount }) => {
      const writings = this.writingsUnder(seller, normalNumber(number));
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
      const parts = told.flatMap(({ seller, number, amount }) => {
        const [to, ...others] = this.named(payment, seller, number);
        return to && others.length === 0 ? [{ to, amount: Number(amount) }] : [];
      });
      return parts.length === told.length ? [parts] : [];
    });
    return [...new Map(whole.map((parts) => [canonical(parts), parts])).values()];
  }

  /** The invoices that may be meant by a number: that of just this text, else of any text of it. */
  named(payment: Payment, seller: PartyId, number: string): readonly Candidate[] {
    return this.candidates(payment, seller, normalNumber(number), [number]);
  }

  /**
   * The invoices of a number that the payment may mean, by their parties, currency and day. Of the
   * texts of the number only those asked for, unless none is known.
   */
  private candidates(
    payment: Payment,
    seller: PartyId,
    normal: string,
    texts: readonly string[],
  ): readonly Candidate[] {
    const all = this.writingsUnder(seller, normal);
    const asked = all.filter((each) => texts.some((text) => isOf(each, text)));
    const meant = asked.length > 0 ? asked : all;
    return meant.flatMap((written) => this.candidate(payment, written) ?? []);
  }

  private candidate(payment: Payment, written: Written): Candidate | null {
    const words = this.useOn(written.words, payment.day);
    const [word] = [...words].sort(
      (a, b) =>
        b.issuer - a.issuer || b.correction - a.correction || (a.revision < b.revision ? 1 : -1),
    );
    if (!word || word.currency !== payment.currency || !this.isBetween(payment, word)) return null;
    const open = word.payable - this.credited(written) - this.paid(payment, written);
    const { number, buyer } = word;
    return { seller: word.seller, number, buyer, open: Math.max(0, open) };
  }

  /**
   * Whether the payment is between the parties of the invoice. Nobody knows who stands behind a
   * code of somebody's books, so there the other side has to be the right one.
   */
  private isBetween({ payee, payer }: Payment, { seller, buyer }: Word): boolean {
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

  /** What is told under a number, by the texts that are one invoice's (ADR 31). */
  private writingsUnder(seller: PartyId, normal: string): readonly Written[] {
    const words = this.book
      .all<Word>('SELECT * FROM word WHERE normal = ? ORDER BY issued_on', normal)
      .filter((word) => this.resolve(word.seller) === this.resolve(seller));
    const told = words
      .filter((word) => !words.some((other) => isCorrectedBy(word, other)))
      .map((terms) => {
        const party = terms.voice.slice(terms.voice.indexOf('/') + 1) || null;
        return { terms, voice: terms.voice, fact: { by: { party } } };
      });
    return writingsOf(TERMS, told, this.linkedUnder(normal), this.who).map((each) => ({
      ...{ texts: each.texts, seller, normal },
      words: words.filter((word) => isOf(each, word.number)),
    }));
  }

  private linkedUnder(normal: string): LinkedTexts {
    return this.book
      .all<{ number: string; to_number: string }>(
        'SELECT number, to_number FROM same_number WHERE normal = ?',
        normal,
      )
      .map((row) => [documentNumber(row.number), documentNumber(row.to_number)] as const);
  }

  /** A number used again names another promise: the last begun by the day, as the fold has it. */
  private useOn<Dated extends { readonly issued_on: Day }>(
    words: readonly Dated[],
    day: Day,
  ): readonly Dated[] {
    const uses: Dated[][] = [];
    for (const word of words) {
      const [first] = uses.at(-1) ?? [];
      const days = first ? toDayNumber(word.issued_on) - toDayNumber(first.issued_on) : 0;
      if (first && days < REUSED_AFTER_DAYS) uses.at(-1)?.push(word);
      else uses.push([word]);
    }
    return uses.findLast(([first]) => first && first.issued_on <= day) ?? uses[0] ?? [];
  }

  /**
   * What credit notes take off. Several tellers tell the same notes, so the largest of them counts.
   */
  private credited(written: Written): number {
    const sums = new Map<string, number>();
    const rows = this.book.all<NumberedSum & { readonly voice: string }>(
      'SELECT voice, seller, number, amount FROM credit WHERE normal = ?',
      written.normal,
    );
    for (const row of rows.filter((each) => this.isFor(each, written))) {
      sums.set(row.voice, (sums.get(row.voice) ?? 0) + row.amount);
    }
    return Math.max(0, ...sums.values());
  }

  /** What the same account's other payments pay: accounts of several tellers are never added. */
  private paid(payment: Payment, written: Written): number {
    const use = this.useOn(written.words, payment.day)[0];
    return this.book
      .all<NumberedSum & { readonly day: Day }>(
        `SELECT share.seller, share.number, share.amount, payment.day
           FROM share JOIN payment USING (stream)
          WHERE share.normal = ? AND payment.voice = ? AND share.stream <> ?`,
        ...[written.normal, payment.voice, payment.stream],
      )
      .filter((row) => this.isFor(row, written))
      .filter(({ day }) => this.useOn(written.words, day)[0] === use)
      .reduce((sum, { amount }) => sum + amount, 0);
  }

  private isFor({ seller, number }: NumberedSum, written: Written): boolean {
    return this.resolve(seller) === this.resolve(written.seller) && isOf(written, number);
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
