/**
 * What the book holds under a number: which of its texts are one invoice's, its uses where it was
 * used again, and what an account has left open of each (ADR 31 and 37). The rules are the fold's.
 */
import { begunBy, Filling, type NumberUse } from '../../projections/promise/invoice/filling.js';
import { toleranceOf } from '../../projections/promise/line/line.js';
import { type WrittenTerms, writingsOf } from '../../projections/promise/telling/writings.js';
import type { WhoIsWho } from '../../projections/who-is-who.js';
import { REUSED_AFTER_DAYS } from '../ledger/stream/statements.js';
import { type Day, toDayNumber } from '../ledger/values/day.js';
import { documentNumber, type PartyId } from '../ledger/values/party.js';
import type { Book } from './book.js';

/** An invoice as somebody told it. */
export interface BookWord {
  readonly stream: string;
  readonly revision: number;
  readonly voice: string;
  /** 0 where its buyer told it. */
  readonly issuer: number;
  readonly correction: number;
  readonly seller: PartyId;
  readonly number: string;
  readonly buyer: PartyId;
  readonly total: string;
  /** Minor units. */
  readonly payable: number;
  readonly currency: string;
  readonly issued_on: Day;
  /** The first day on which something is due; '' where none is told. */
  readonly due: Day | '';
}

/** Texts of a number that are one invoice's, or those of its uses. */
export interface BookWriting {
  /** Null: every text of the normal form. */
  readonly texts: ReadonlySet<string> | null;
  readonly seller: PartyId;
  readonly normal: string;
  /** By day of issue. */
  readonly words: readonly BookWord[];
  /** The seller's own, with which it could be one, and is with none. */
  readonly couldBe: readonly ReadonlySet<string>[];
}

/** An invoice that its seller may have told under several texts of the number. */
export interface UnjoinedInvoice {
  readonly word: BookWord;
  readonly couldBe: readonly BookWord[];
}

/** A use of a number. */
export interface BookUse extends NumberUse {
  /** The word on it that is taken. */
  readonly word: BookWord;
}

/** What is left of a use, by one account. */
export interface OpenUse {
  readonly use: BookUse;
  /** Minor units. */
  readonly open: number;
}

/** A payment whose account is asked about, and which is left out itself. */
type AskedFor = { readonly stream: string; readonly voice: string };

/** What is told to a number of a seller's, in minor units; '' is no day. */
interface NumberedSum {
  readonly seller: PartyId;
  readonly number: string;
  readonly issued_on: Day | '';
  readonly amount: number;
}

const TERMS: WrittenTerms<BookWord> = {
  ownerOf: ({ seller }) => seller,
  otherOf: ({ buyer }) => buyer,
  numberOf: ({ number }) => number,
  isAlike: (a, b) =>
    a.currency === b.currency && (a.total === b.total || a.issued_on === b.issued_on),
};

/** Whether a number is one of a writing's texts. */
export function isOf({ texts }: Pick<BookWriting, 'texts'>, number: string): boolean {
  return texts === null || texts.has(documentNumber(number));
}

function isSomeOf({ texts }: BookWriting, others: ReadonlySet<string>): boolean {
  return [...others].some((text) => texts?.has(text));
}

export class BookNumbers {
  constructor(
    private readonly book: Book,
    private readonly who: Pick<WhoIsWho, 'isOne' | 'speaksFor'>,
  ) {}

  /** What is told under a number, by the texts that are one invoice's. */
  writingsUnder(seller: PartyId, normal: string): readonly BookWriting[] {
    const words = this.book
      .all<BookWord>('SELECT * FROM word WHERE normal = ? ORDER BY issued_on', normal)
      .filter((word) => this.who.isOne(word.seller, seller));
    const told = words
      .filter((word) => !words.some((other) => isCorrectedBy(word, other)))
      .map((terms) => {
        const party = terms.voice.slice(terms.voice.indexOf('/') + 1) || null;
        return { terms, voice: terms.voice, fact: { by: { party } } };
      });
    const links = this.book
      .all<{ number: string; to_number: string }>(
        'SELECT number, to_number FROM same_number WHERE normal = ?',
        normal,
      )
      .map((row) => [documentNumber(row.number), documentNumber(row.to_number)] as const);
    return writingsOf(TERMS, told, links, this.who).map((each) => ({
      ...{ texts: each.texts, seller, normal, couldBe: each.couldBe ?? [] },
      words: words.filter((word) => isOf(each, word.number)),
    }));
  }

  /**
   * The uses of a number, oldest first, and what is open of each once all other payments of the
   * account are taken off: accounts of several tellers are never added.
   */
  usesOf(written: BookWriting, payment: AskedFor): readonly OpenUse[] {
    const uses = usesIn(written.words).map((words) => this.useOf(words));
    const [first, ...more] = this.lessCredits(uses, written);
    if (!first) return [];
    const all = [first, ...more] as const;
    const paid = new Map<BookUse, number>();
    const filling = new Filling<BookUse>();
    for (const { day, amount, issued_on } of this.money(written, payment)) {
      const issuedOn = issued_on === '' ? null : toDayNumber(issued_on);
      const money = { on: toDayNumber(day), size: amount, backOn: null, issuedOn, uses: all };
      for (const { use, size } of filling.pay(money)) paid.set(use, (paid.get(use) ?? 0) + size);
    }
    return all.map((use) => {
      const open = use.payableOn(use.since) - (paid.get(use) ?? 0);
      return { use, open: Math.max(0, open) };
    });
  }

  /** What others tell under a number, and could be one with several of its seller's own. */
  unjoinedUnder(seller: PartyId, normal: string): readonly UnjoinedInvoice[] {
    const writings = this.writingsUnder(seller, normal);
    return writings.flatMap(({ couldBe, words }) => {
      const [word] = words;
      if (!word || couldBe.length === 0) return [];
      const among = writings.filter((each) => couldBe.some((texts) => isSomeOf(each, texts)));
      return [{ word, couldBe: among.flatMap((each) => each.words.slice(0, 1)) }];
    });
  }

  private useOf(words: readonly BookWord[]): BookUse & { readonly payable: number } {
    const [word] = [...words].sort(
      (a, b) =>
        b.issuer - a.issuer || b.correction - a.correction || (a.revision < b.revision ? 1 : -1),
    );
    if (!word) throw new Error('A use of a number is told by somebody.');
    const due = word.due === '' ? Number.MAX_SAFE_INTEGER : toDayNumber(word.due);
    const { payable } = word;
    return {
      ...{ word, payable, tolerance: toleranceOf(payable) },
      since: toDayNumber(words[0]?.issued_on ?? word.issued_on),
      payableOn: () => payable,
      dueOn: () => due,
    };
  }

  /**
   * The uses less what credit notes take off. Several tellers tell the same notes, so the largest
   * of them counts.
   */
  private lessCredits(
    uses: readonly (BookUse & { readonly payable: number })[],
    written: BookWriting,
  ): readonly BookUse[] {
    const rows = this.book
      .all<NumberedSum & { readonly voice: string }>(
        'SELECT voice, seller, number, issued_on, amount FROM credit WHERE normal = ?',
        written.normal,
      )
      .filter((row) => this.isFor(row, written));
    const [first, ...more] = uses;
    if (!first || rows.length === 0) return uses;
    return uses.map((use) => {
      const sums = new Map<string, number>();
      for (const { voice, issued_on, amount } of rows) {
        if (issued_on === '' || begunBy([first, ...more], toDayNumber(issued_on)) !== use) continue;
        sums.set(voice, (sums.get(voice) ?? 0) + amount);
      }
      const left = use.payable - Math.max(0, ...sums.values());
      return { ...use, payableOn: () => left };
    });
  }

  /** What the account's other payments give to the number, in the order of their days. */
  private money(
    written: BookWriting,
    { stream, voice }: AskedFor,
  ): readonly (NumberedSum & { readonly day: Day })[] {
    return this.book
      .all<NumberedSum & { readonly day: Day }>(
        `SELECT share.seller, share.number, share.issued_on, share.amount, payment.day
           FROM share JOIN payment USING (stream)
          WHERE share.normal = ? AND payment.voice = ? AND share.stream <> ? AND share.amount > 0
          ORDER BY payment.day, share.stream`,
        ...[written.normal, voice, stream],
      )
      .filter((row) => this.isFor(row, written));
  }

  private isFor({ seller, number }: NumberedSum, written: BookWriting): boolean {
    return this.who.isOne(seller, written.seller) && isOf(written, number);
  }
}

/** Words by the uses that they are about: a number used again names another promise. */
function usesIn(words: readonly BookWord[]): readonly (readonly BookWord[])[] {
  const uses: BookWord[][] = [];
  for (const word of words) {
    const [first] = uses.at(-1) ?? [];
    const days = first ? toDayNumber(word.issued_on) - toDayNumber(first.issued_on) : 0;
    if (first && days < REUSED_AFTER_DAYS) uses.at(-1)?.push(word);
    else uses.push([word]);
  }
  return uses;
}

/** Whether a word is no longer its teller's last on an invoice. */
function isCorrectedBy(word: BookWord, other: BookWord): boolean {
  const days = toDayNumber(other.issued_on) - toDayNumber(word.issued_on);
  return (
    other.correction > word.correction &&
    other.voice === word.voice &&
    documentNumber(other.number) === documentNumber(word.number) &&
    Math.abs(days) < REUSED_AFTER_DAYS
  );
}
