/**
 * Money that left an account to nobody named. Its bank says when and how much, and repeats the
 * order's end-to-end id; the payer's order (pain.001) says to whom. Where exactly one order and one
 * such movement of a payer meet, the order was paid. That is told under our own name for the payer,
 * so that it counts as the payer's word and never as its bank's (ADR 46).
 */
import type { Fact } from '../../projections/fact.js';
import type { Allocation, LedgerEvent, PaymentAnnounced } from '../ledger/events.js';
import { holderNamed, type Speaker } from '../ledger/stored.js';
import { eventWith } from '../ledger/upcast.js';
import type { Day } from '../ledger/values/day.js';
import { minorUnits } from '../ledger/values/money.js';
import type { PartyId } from '../ledger/values/party.js';
import { entryAddress } from '../messages/message.js';
import type { Book } from './book.js';

/** What was announced under an end-to-end id: an order, or money that left to nobody named. */
interface SentRow {
  readonly stream: string;
  readonly revision: number;
  readonly hash: string;
  /** Of the key that told it. */
  readonly holder: string;
  readonly payer: PartyId;
  /** Null where nobody is named. */
  readonly payee: PartyId | null;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly on_day: Day;
  /** As JSON. */
  readonly allocations: string;
  /** Of what left: the message id under which its order is told as paid. */
  readonly mark: string;
}

/** An order that was paid, and the movement that shows it. */
export interface PaidOrder {
  readonly left: SentRow;
  readonly order: SentRow & { readonly payee: PartyId };
}

/** Notes an announcement that says who pays how much under which end-to-end id. */
export function takeSent(
  book: Book,
  { event, stream, revision, by }: Fact & { readonly event: PaymentAnnounced },
  quoted: string,
  hash: (text: string) => string,
): void {
  const { payer, payee, amount, currency, on, allocations } = event.facts;
  if (payer === undefined || amount === undefined || currency === undefined) return;
  // Whom somebody paid is said by itself; that money left, by its bank as well.
  const may = by.party === payer || (payee === undefined && by.side === 'bank');
  if (!may) return;
  book.run(
    'INSERT OR IGNORE INTO sent VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL, 0)',
    ...[stream, revision, quoted, by.owner ?? holderNamed(by.teller), payer, payee ?? null],
    ...[Number(amount), currency, on],
    ...[JSON.stringify(allocations), `order ${hash(entryAddress(stream, revision))}`],
  );
}

/** That an order was told as paid: by ourselves, since nobody else tells under such an id. */
export function takeOrderPaid(book: Book, { stream, revision, by }: Fact): void {
  const order = book.one<{ revision: number }>(
    'SELECT max(revision) AS revision FROM sent WHERE stream = ? AND payee IS NOT NULL',
    stream,
  );
  book.run(
    'UPDATE sent SET told = ?, order_stream = ?, order_revision = ? WHERE mark = ?',
    ...[entryAddress(stream, revision), stream, order?.revision ?? null, by.message],
  );
}

/** An announcement that was withdrawn: what was told because of it is to be taken back. */
export function forgetSent(book: Book, stream: string, revision: number): void {
  const at = [stream, revision];
  book.run('DELETE FROM sent WHERE stream = ? AND revision = ? AND told IS NULL', ...at);
  book.run('UPDATE sent SET gone = 1 WHERE stream = ? AND revision = ?', ...at);
  book.run('UPDATE sent SET gone = 1 WHERE order_stream = ? AND order_revision = ?', ...at);
}

/** An order that failed was not paid. */
export function forgetOrder(book: Book, stream: string): void {
  book.run('DELETE FROM sent WHERE stream = ? AND payee IS NOT NULL', stream);
}

/** Days after which an order that has not left yet is another one. */
const LATEST = 60;

/** Days by which an order may be written after it was carried out. */
const EARLIEST = 5;

/** Orders and movements of which each fits one of the other only, oldest first. */
export function paidOrders(
  book: Book,
  isOne: (a: PartyId, b: PartyId) => boolean,
): readonly PaidOrder[] {
  const isFree = (of: string) =>
    `NOT EXISTS (SELECT 1 FROM payment WHERE payment.stream = ${of}.stream)`;
  const rows = book.all<{ left: string; gone: number; order: string; sent: number }>(
    `SELECT l.stream AS "left", max(l.revision) AS gone, o.stream AS "order",
            max(o.revision) AS sent
       FROM sent l JOIN sent o ON o.hash = l.hash AND o.amount = l.amount
        AND o.currency = l.currency AND o.on_day <= date(l.on_day, '+${EARLIEST} days')
        AND o.on_day >= date(l.on_day, '-${LATEST} days')
      WHERE l.payee IS NULL AND l.told IS NULL AND l.gone = 0 AND o.payee IS NOT NULL
        AND ${isFree('l')} AND ${isFree('o')}
      GROUP BY l.stream, o.stream ORDER BY l.on_day, l.stream, o.stream`,
  );
  const pairs = rows.flatMap((row): PaidOrder[] => {
    const left = sentAt(book, row.left, row.gone);
    const order = sentAt(book, row.order, row.sent);
    if (!left || !order || order.payee === null || !isOne(order.payer, left.payer)) return [];
    return [{ left, order: { ...order, payee: order.payee } }];
  });
  const times = new Map<string, number>();
  for (const { left, order } of pairs) {
    for (const { stream } of [left, order]) times.set(stream, (times.get(stream) ?? 0) + 1);
  }
  return pairs.filter(
    ({ left, order }) => times.get(left.stream) === 1 && times.get(order.stream) === 1,
  );
}

function sentAt(book: Book, stream: string, revision: number): SentRow | null {
  return book.one<SentRow>(
    'SELECT * FROM sent WHERE stream = ? AND revision = ?',
    stream,
    revision,
  );
}

/** Notes that it was told, so that it is not told again before that entry comes this way. */
export function noteOrderPaid(book: Book, { left, order }: PaidOrder, entry: string): void {
  book.run(
    'UPDATE sent SET told = ?, order_stream = ?, order_revision = ? WHERE mark = ?',
    ...[entry, order.stream, order.revision, left.mark],
  );
}

/**
 * For whom it is told: the payer, by who holds the key of the order, and as of a key that nobody
 * vouches for. So it lends the seller's word nothing that the order itself would not.
 */
export function orderSpeaker({ order }: PaidOrder): Pick<Speaker, SpeakerOfOrder> {
  const { payer, holder } = order;
  return { party: payer, side: 'promisor', owner: holder, vetting: 'self-registered' };
}

type SpeakerOfOrder = 'party' | 'side' | 'owner' | 'vetting';

/** What is told of an order that was paid, in the order's own stream. */
export function orderPaid({ left, order }: PaidOrder): LedgerEvent {
  const allocations: readonly Allocation[] = JSON.parse(order.allocations);
  return eventWith('PaymentReceived', {
    payment: order.stream.slice(order.stream.indexOf('/') + 1),
    payer: order.payer,
    payee: order.payee,
    amount: minorUnits(order.amount),
    currency: order.currency,
    initiatedOn: left.on_day,
    instrument: 'credit_transfer',
    allocations,
  });
}

/**
 * Entries that say that an order was paid and hold no more: one of the two was withdrawn, or the
 * bank itself says by now whom the money went to.
 */
export function groundlessOrders(book: Book): readonly string[] {
  return book
    .all<{ told: string }>(
      `SELECT told FROM sent WHERE told IS NOT NULL AND (gone = 1
          OR EXISTS (SELECT 1 FROM payment WHERE payment.stream = sent.stream))`,
    )
    .map(({ told }) => told);
}

export function noteOrderParted(book: Book, entry: string): void {
  book.run('DELETE FROM sent WHERE told = ?', entry);
}
