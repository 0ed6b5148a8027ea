/**
 * Matching: a follower of the log that looks for the invoices that payments quote. What it finds it
 * tells under its own name, and it takes back only what it told itself. It tells under ids that
 * follow from what it found, so that run again, or twice at once, it adds nothing.
 */
import { createHash, createHmac } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Fact, factOf } from '../../projections/fact.js';
import type { Ledger } from '../command/ledger.js';
import { Following, type FollowOptions } from '../follow/following.js';
import type { WriteBack } from '../follow/write-back.js';
import type { SubjectKey } from '../keys/key-store.js';
import type { PartyIds } from '../keys/party-id.js';
import { SealBroken, type Texts, unseal } from '../keys/sealing.js';
import type { LedgerEvent } from '../ledger/events.js';
import { MATCHING_TELLER } from '../ledger/own-tellers.js';
import type { Position, Speaker, StoredEvent } from '../ledger/stored.js';
import { eventWith } from '../ledger/upcast.js';
import { canonical } from '../ledger/values/canonical.js';
import type { PartyId } from '../ledger/values/party.js';
import { type CommandResult, readEntryAddress } from '../messages/message.js';
import type { Parts } from '../open-ledger.js';
import { whenFree } from '../store/sqlite/when-free.js';
import type { Book } from './book.js';
import { type CurrentAllocation, Look, type Payment } from './look.js';
import {
  groundlessOrders,
  noteOrderPaid,
  noteOrderParted,
  orderPaid,
  orderSpeaker,
  paidOrders,
} from './orders.js';
import type { Rule } from './references.js';
import { groundless, joinable, noteJoined, noteParted } from './returns.js';
import { type Candidate, type Match, type MatchFinding, matchOf, type Why } from './rules.js';
import { type Hash, type Opened, putShares, takeIn } from './take-in.js';

/** Why something of a payment is left. */
export type WhyLeft = Why | 'allocated_in_part' | 'contested';

/** What a pass over the payments that waited did. */
export interface Settled {
  readonly matched: number;
  readonly takenBack: number;
}

/** Payments looked at between two turns of the process. */
const STRIDE = 100;

const NOTHING: Settled = { matched: 0, takenBack: 0 };

export interface MatcherOptions extends FollowOptions {
  /** Writes the log of the book back, which does it itself without. */
  readonly writeBack?: WriteBack;
}

export class Matcher {
  private readonly hash: Hash;
  private readonly following: Following;

  constructor(
    private readonly parts: Pick<Parts, 'store' | 'keys' | 'partyIds'>,
    private readonly ledger: Ledger,
    private readonly book: Book,
    private readonly options: MatcherOptions = {},
  ) {
    this.hash = keyedHash(parts.partyIds);
    const consumer = {
      name: 'Matching',
      resume: () => this.position,
      take: (events: readonly StoredEvent[]) => this.take(events),
      // Not before it knows all that is told: half of it may look like something else.
      caughtUp: async (signal: AbortSignal) => {
        await this.settle(signal);
      },
    };
    this.following = new Following(parts.store, consumer, options);
  }

  /** Position up to and with which every event has been looked at. */
  get position(): Position {
    return this.book.checkpoint;
  }

  /** Why it does not go on, in a sentence; null while it does. */
  get trouble(): string | null {
    return this.following.trouble;
  }

  /** Follows the store. Resolves when it has ended: by `stop`, or where it cannot go on. */
  start(): Promise<void> {
    return this.following.start();
  }

  stop(): Promise<void> {
    return this.following.stop();
  }

  /** Reads all that there is and settles it, what it tells itself included; then ends. */
  async once(onRead: (position: Position) => void = () => {}): Promise<Settled> {
    const all = { matched: 0, takenBack: 0 };
    for (let more = true; more; ) {
      more = false;
      for await (const events of this.parts.store.readAll(this.position)) {
        more = events.length > 0 || more;
        await this.take(events);
        onRead(this.position);
      }
      const { matched, takenBack } = await this.settle();
      all.matched += matched;
      all.takenBack += takenBack;
    }
    return all;
  }

  private async take(events: readonly StoredEvent[]): Promise<void> {
    const opened = await this.open(events.flatMap((stored) => factOf(stored) ?? []));
    const { writeBack } = this.options;
    await writeBack?.between();
    const write = (): void => {
      for (const each of opened) takeIn(this.book, each, this.hash);
      const last = events.at(-1);
      if (last) this.book.noteSeen(last);
    };
    await whenFree(() => this.book.transaction(write));
    writeBack?.after();
  }

  /** The texts of each event, as far as the keys are there; they are kept nowhere. */
  private async open(facts: readonly Fact[]): Promise<readonly Opened[]> {
    const parties = new Set(facts.flatMap((each) => (quotes(each) ? sealedIn(each) : [])));
    const keys = await this.parts.keys.existing(parties);
    return facts.map((each) => {
      const texts: Record<string, string> = {};
      for (const party of quotes(each) ? sealedIn(each) : []) {
        const sealed = String(each.event.personal?.[party]);
        Object.assign(texts, textsIn(keys.get(party) ?? null, party, each.stream, sealed));
      }
      return { told: each, texts };
    });
  }

  /** Looks at every payment that waits, in the order of their days. */
  private async settle(signal: AbortSignal | null = null): Promise<Settled> {
    const settled = { matched: 0, takenBack: 0 };
    const look = new Look(this.book);
    for (;;) {
      const waiting = this.book.all<{ stream: string }>(
        `SELECT waiting.stream FROM waiting LEFT JOIN payment USING (stream)
          ORDER BY payment.day, waiting.stream LIMIT ?`,
        STRIDE,
      );
      if (waiting.length === 0 || signal?.aborted) break;
      for (const { stream } of waiting) {
        const { matched, takenBack } = await this.settleOne(look, stream);
        settled.matched += matched;
        settled.takenBack += takenBack;
        this.book.run('DELETE FROM waiting WHERE stream = ?', stream);
      }
      await nextTurn();
    }
    for (const { matched, takenBack } of [
      await this.settleOrders(look),
      await this.settleReturns(),
    ]) {
      settled.matched += matched;
      settled.takenBack += takenBack;
    }
    return settled;
  }

  /** Says of orders that they were paid, where money left that can be of no other. */
  private async settleOrders(look: Look): Promise<Settled> {
    const settled = { matched: 0, takenBack: 0 };
    for (const paid of paidOrders(this.book, look.isOne)) {
      const { order, left } = paid;
      const parties = [order.payer, order.payee];
      const event = orderPaid(paid);
      const result = await this.record(order.stream, event, left.mark, parties, orderSpeaker(paid));
      if (result.status === 'rejected') continue;
      noteOrderPaid(this.book, paid, result.entry);
      settled.matched += 1;
    }
    for (const address of groundlessOrders(this.book)) {
      settled.takenBack += await this.takeOut(address);
      noteOrderParted(this.book, address);
    }
    return settled;
  }

  private async takeOut(address: string): Promise<number> {
    const entry = readEntryAddress(address);
    if (!entry) return 0;
    const withdrawal = eventWith('EntryWithdrawn', { entry: entry.revision, why: 'other' });
    const result = await this.record(entry.stream, withdrawal, `take back ${entry.revision}`, []);
    return result.status === 'rejected' ? 0 : 1;
  }

  /** Says of payments that they went back, where a return can be of no other. */
  private async settleReturns(): Promise<Settled> {
    const settled = { matched: 0, takenBack: 0 };
    for (const found of joinable(this.book)) {
      const { payment, on, cause, mark } = found;
      const id = payment.slice(payment.indexOf('/') + 1);
      const event = eventWith('PaymentReversed', { payment: id, on, cause });
      const result = await this.record(payment, event, mark, []);
      if (result.status === 'rejected') continue;
      noteJoined(this.book, found, result.entry);
      settled.matched += 1;
    }
    for (const address of groundless(this.book)) {
      settled.takenBack += await this.takeOut(address);
      noteParted(this.book, address);
    }
    return settled;
  }

  private async settleOne(look: Look, stream: string): Promise<Settled> {
    const payment = look.payment(stream);
    const current = look.currentAllocation(stream);
    const isOurs = current !== null && current.ours !== null;
    // Matching never changes what the payment's own teller or a person allocated.
    if (payment && !isOurs && (current || look.allocated(stream) > 0)) {
      this.note(stream, leftOf(payment, look));
      return NOTHING;
    }
    // A payment that went back keeps its match: its invoice is the one that lost the money.
    if (payment?.back === 1 && isOurs) return NOTHING;
    const finding = payment && this.matchOf(payment, look);
    const match = finding?.status === 'match' ? finding.match : null;
    if (match && current?.ours === canonical(match)) return NOTHING;
    const takenBack = isOurs ? await this.takeBack(stream, current) : 0;
    const isLeft = payment !== null && payment.back === 0 && finding?.status === 'none';
    const left = isLeft ? { rest: payment.amount, ...finding } : null;
    this.note(stream, left);
    const matched = payment && match ? await this.tell(payment, match, takenBack) : 0;
    return { matched, takenBack };
  }

  private matchOf(payment: Payment, look: Look): MatchFinding<WhyLeft> {
    const finding = matchOf(look.question(payment));
    if (finding.status === 'none') return finding;
    if (!this.isRefuted(payment.stream, canonical(finding.match))) return finding;
    return { status: 'none', why: 'contested', rule: finding.match.rule, candidates: [] };
  }

  private async tell(payment: Payment, match: Match, takenBack: number): Promise<number> {
    const { stream, teller, day } = payment;
    const { rule, allocations } = match;
    const id = stream.slice(stream.indexOf('/') + 1);
    const facts = { payment: id, teller, on: day, allocations, rule };
    const times = this.timesTakenBack(stream) + takenBack;
    const digest = createHash('sha256').update(canonical(match)).digest('hex');
    const event = eventWith('PaymentAllocated', facts);
    const sellers = allocations.map(({ seller }) => seller);
    const result = await this.record(stream, event, `match ${digest.slice(0, 32)}.${times}`, [
      ...[payment.payer, payment.payee, ...sellers].filter((party) => party !== null),
    ]);
    const entry = 'entry' in result ? readEntryAddress(result.entry) : null;
    if (!entry) return 0;
    // What is allocated is known at once, so that the next payment finds it paid.
    this.book.transaction(() => {
      this.book.run(
        'INSERT OR REPLACE INTO allocated VALUES (?, ?, ?, ?)',
        ...[stream, entry.revision, day, canonical(match)],
      );
      putShares(this.book, stream, allocations);
    });
    return 1;
  }

  private async takeBack(stream: string, { revision }: CurrentAllocation): Promise<number> {
    const event = eventWith('EntryWithdrawn', { entry: revision, why: 'other' });
    const result = await this.record(stream, event, `take back ${revision}`, []);
    if (result.status === 'rejected') return 0;
    this.book.transaction(() => {
      this.book.run('DELETE FROM allocated WHERE stream = ? AND revision = ?', stream, revision);
      this.book.run('DELETE FROM share WHERE stream = ?', stream);
    });
    return 1;
  }

  private async record(
    stream: string,
    event: LedgerEvent,
    message: string,
    parties: readonly PartyId[],
    speaksFor: Partial<Speaker> = {},
  ): Promise<CommandResult> {
    const speaker: Speaker = { ...OURSELVES, ...speaksFor, message };
    const telling = { stream, event, speaker, parties: [...new Set(parties)], mentions: [] };
    const [result] = await this.ledger.record([telling]);
    if (!result) throw new Error('A telling has one result.');
    // Somebody else told of it meanwhile. That event comes this way, too, and has it looked at
    // again.
    return result;
  }

  private timesTakenBack(stream: string): number {
    const row = this.book.one<{ times: number }>(
      'SELECT times FROM taken_back WHERE stream = ?',
      stream,
    );
    return row?.times ?? 0;
  }

  /** Whether somebody contested just this match of the payment, and was right. */
  private isRefuted(stream: string, found: string): boolean {
    const sql = 'SELECT 1 FROM refuted WHERE stream = ? AND ours = ?';
    return this.book.one(sql, stream, found) !== null;
  }

  /** Notes what is left of a payment, and why; null where nothing is. */
  private note(stream: string, left: Left | null): void {
    this.book.run('DELETE FROM unmatched WHERE stream = ?', stream);
    if (!left || left.rest <= 0) return;
    const { rest, why, rule, candidates } = left;
    const named = candidates.map(({ seller, number }) => ({ seller, number }));
    this.book.run(
      'INSERT INTO unmatched VALUES (?, ?, ?, ?, ?)',
      ...[stream, rest, why, rule, JSON.stringify(named)],
    );
  }
}

/** What is left of a payment. */
interface Left {
  /** Minor units. */
  readonly rest: number;
  readonly why: WhyLeft;
  readonly rule: Rule | null;
  readonly candidates: readonly Candidate[];
}

/** What is left of a payment that others allocated, with what went to no invoice for sure. */
function leftOf(payment: Payment, look: Look): Left {
  const rest = payment.amount - look.allocated(payment.stream);
  const { amount, candidates } = look.unclear(payment);
  if (amount === 0) return { rest, why: 'allocated_in_part', rule: null, candidates };
  return { rest: rest + amount, why: 'several_fit', rule: 'document_number', candidates };
}

const OURSELVES: Omit<Speaker, 'message'> = {
  teller: MATCHING_TELLER,
  party: null,
  side: 'none',
  source: 'api',
  role: 'operator',
};

/** A hash by a key that follows from the ledger's own, so that nobody can try references out. */
function keyedHash(partyIds: PartyIds): Hash {
  const key = partyIds.of('kept matching v1');
  return (text) => createHmac('sha256', key).update(text).digest('hex').slice(0, 32);
}

/** Whether the event has texts that quote something. */
function quotes({ event }: Fact): boolean {
  switch (event.type) {
    case 'PaymentReceived':
    case 'PaymentAnnounced':
    case 'PaymentReversed':
    case 'InvoiceIssued':
    case 'InvoiceCorrected':
      return true;
    default:
      return false;
  }
}

function sealedIn({ event }: Fact): readonly PartyId[] {
  return Object.keys(event.personal ?? {});
}

/** The texts of a part; one that does not open quotes nothing, and reads say so of it. */
function textsIn(key: SubjectKey, party: PartyId, stream: string, sealed: string): Texts | null {
  try {
    return unseal(key, party, stream, sealed);
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}
