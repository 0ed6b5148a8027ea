/**
 * Money that came back in a document that does not name its payment. The bank repeats the payment's
 * end-to-end id, its amount and its currency. A return is joined to a payment where exactly one of
 * the same teller fits, or an order that we found to be paid, and has not gone back yet.
 */
import type { Fact } from '../../projections/fact.js';
import type { PaymentReversed, ReversalCause } from '../ledger/events.js';
import { MATCHING_TELLER } from '../ledger/own-tellers.js';
import { entryAddress } from '../messages/message.js';
import type { Book } from './book.js';
import { quotedBy } from './references.js';

/** A return, and the payment that it sends back. */
export interface Returned {
  /** Of the return itself. */
  readonly stream: string;
  readonly revision: number;
  readonly payment: string;
  readonly teller: string;
  readonly on: string;
  readonly cause: ReversalCause;
  /** The message id under which it is told of the payment. */
  readonly mark: string;
}

/** Takes in that a payment went back: one that is known, or one that is to be found. */
export function takeReversal(
  book: Book,
  told: Fact & { readonly event: PaymentReversed },
  endToEndId: string | undefined,
  hash: (text: string) => string,
): void {
  const { event, stream, revision, by } = told;
  const { amount, currency, on, cause } = event.facts;
  if (by.teller === MATCHING_TELLER) {
    const told = entryAddress(stream, revision);
    book.run('UPDATE stray SET joined = ? WHERE mark = ?', told, by.message);
  }
  const known = event.after?.known ?? false;
  const [quoted] = quotedBy({ ...(endToEndId !== undefined && { endToEndId }) });
  if (known || amount === undefined || currency === undefined || !quoted) return;
  book.run(
    'INSERT OR IGNORE INTO stray VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, 0)',
    ...[stream, revision, hash(quoted.text), by.teller, Number(amount), currency, on, cause],
    ...[`return ${hash(entryAddress(stream, revision))}`],
  );
}

/** A return that was withdrawn: what was told because of it is to be taken back. */
export function forgetReturn(book: Book, stream: string, revision: number): void {
  const at = [stream, revision];
  book.run('DELETE FROM stray WHERE stream = ? AND revision = ? AND joined IS NULL', ...at);
  book.run('UPDATE stray SET gone = 1 WHERE stream = ? AND revision = ?', ...at);
}

/** Returns that can be joined now, oldest first, each with the only payment that fits. */
export function joinable(book: Book): readonly Returned[] {
  const rows = book.all<Returned>(
    `SELECT stray.stream, stray.revision, min(payment.stream) AS payment, stray.teller,
            stray.on_day AS "on", stray.cause, stray.mark
       FROM stray JOIN quote ON quote.hash = stray.hash AND quote.rule = 'end_to_end_id'
       JOIN payment ON payment.stream = quote.stream
      WHERE stray.joined IS NULL AND stray.gone = 0
        AND payment.teller IN (stray.teller, '${MATCHING_TELLER}')
        AND payment.amount = stray.amount AND payment.currency = stray.currency
        AND payment.day <= stray.on_day
        AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.stream = payment.stream)
      GROUP BY stray.stream, stray.revision HAVING count(*) = 1
      ORDER BY stray.on_day, stray.stream`,
  );
  // Two returns of one payment: the first takes it, and the second waits for another payment.
  const taken = new Set<string>();
  return rows.filter(({ payment }) => !taken.has(payment) && taken.add(payment));
}

/** Reversals that matching told and whose return was withdrawn since. */
export function groundless(book: Book): readonly string[] {
  return book
    .all<{ joined: string }>('SELECT joined FROM stray WHERE gone = 1 AND joined IS NOT NULL')
    .map(({ joined }) => joined);
}

export function noteJoined(book: Book, { mark }: Returned, entry: string): void {
  book.run('UPDATE stray SET joined = ? WHERE mark = ?', entry, mark);
}

export function noteParted(book: Book, entry: string): void {
  book.run('DELETE FROM stray WHERE joined = ?', entry);
}
