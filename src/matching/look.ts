/** What the book holds about one payment: which invoices it may mean, and what is open of them. */
import { type Resolve, resolverOf } from '../../projections/classes.js';
import { canonical } from '../ledger/canonical.js';
import { type Day, toDayNumber } from '../ledger/day.js';
import type { Allocation } from '../ledger/events.js';
import { normalNumber, type PartyId } from '../ledger/party.js';
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
  readonly revision: number;
  readonly issuer: number;
  readonly correction: number;
  readonly seller: PartyId;
  readonly number: string;
  readonly buyer: PartyId;
  readonly payable: number;
  readonly currency: string;
  readonly issued_on: Day;
}

/** The book as it is now, with who is who. It is made anew after each change of links. */
export class Look {
  private readonly resolve: Resolve;

  constructor(private readonly book: Book) {
    const links = book.all<{ party: PartyId; to_party: PartyId }>('SELECT * FROM link');
    this.resolve = resolverOf(new Map(links.map(({ party, to_party }) => [party, to_party])));
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
    const found = new Map<Rule, Candidate[]>();
    const rows = this.book.all<{ rule: string; seller: PartyId; normal: string }>(
      `SELECT DISTINCT quote.rule, word.seller, word.normal
         FROM quote JOIN answer USING (hash)
         JOIN word ON word.stream = answer.stream AND word.revision = answer.revision
        WHERE quote.stream = ? ORDER BY word.seller, word.normal`,
      payment.stream,
    );
    for (const { rule, seller, normal } of rows) {
      const candidate = this.candidate(payment, seller, normal);
      if (!candidate || !isRule(rule)) continue;
      const known = found.get(rule) ?? [];
      // Several words on one invoice are one candidate.
      if (!known.some((other) => this.isSame(other, candidate))) known.push(candidate);
      found.set(rule, known);
    }
    return { amount: payment.amount, found, announced: this.announced(payment) };
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
      .flatMap(({ seller, normal }) => this.candidate(payment, seller, normal) ?? [])
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
        const to = this.candidate(payment, seller, normalNumber(number));
        return to ? [{ to, amount: Number(amount) }] : [];
      });
      return parts.length === told.length ? [parts] : [];
    });
    return [...new Map(whole.map((parts) => [canonical(parts), parts])).values()];
  }

  /** The invoice of a number that the payment may mean, by its parties, currency and day. */
  candidate(payment: Payment, seller: PartyId, normal: string): Candidate | null {
    const words = this.useOn(this.wordsOn(seller, normal), payment.day);
    const [word] = [...words].sort(
      (a, b) =>
        b.issuer - a.issuer || b.correction - a.correction || (a.revision < b.revision ? 1 : -1),
    );
    if (!word || word.currency !== payment.currency || !this.isBetween(payment, word)) return null;
    const open = word.payable - this.credited(seller, normal) - this.paid(payment, seller, normal);
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

  private wordsOn(seller: PartyId, normal: string): readonly Word[] {
    return this.book
      .all<Word>('SELECT * FROM word WHERE normal = ? ORDER BY issued_on', normal)
      .filter((word) => this.resolve(word.seller) === this.resolve(seller));
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
  private credited(seller: PartyId, normal: string): number {
    const rows = this.book.all<{ voice: string; seller: PartyId; sum: number }>(
      'SELECT voice, seller, sum(amount) AS sum FROM credit WHERE normal = ? GROUP BY voice, seller',
      normal,
    );
    const sums = rows
      .filter((row) => this.resolve(row.seller) === this.resolve(seller))
      .map(({ sum }) => sum);
    return Math.max(0, ...sums);
  }

  /** What the same account's other payments pay: accounts of several tellers are never added. */
  private paid(payment: Payment, seller: PartyId, normal: string): number {
    const words = this.wordsOn(seller, normal);
    const use = this.useOn(words, payment.day)[0];
    return this.book
      .all<{ seller: PartyId; amount: number; day: Day }>(
        `SELECT share.seller, share.amount, payment.day FROM share JOIN payment USING (stream)
          WHERE share.normal = ? AND payment.voice = ? AND share.stream <> ?`,
        ...[normal, payment.voice, payment.stream],
      )
      .filter((row) => this.resolve(row.seller) === this.resolve(seller))
      .filter(({ day }) => this.useOn(words, day)[0] === use)
      .reduce((sum, { amount }) => sum + amount, 0);
  }

  private isSame(a: Candidate, b: Candidate): boolean {
    return (
      this.resolve(a.seller) === this.resolve(b.seller) &&
      normalNumber(a.number) === normalNumber(b.number)
    );
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
