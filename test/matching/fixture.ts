/** A ledger that matching follows, and the invoices and payments that are told to it. */
import { join } from 'node:path';
import type { Access } from '../../src/command/speaker.js';
import { readStored } from '../../src/ledger/upcast.js';
import { Book, bookFile } from '../../src/matching/book.js';
import { Matcher } from '../../src/matching/matcher.js';
import type { Message } from '../../src/messages/message.js';
import {
  accessOf,
  BUYER,
  type Folder,
  invoiceData,
  message,
  openFolder,
  removeFolder,
  SELLER,
} from '../command/fixture.js';

export interface Matching {
  readonly folder: Folder;
  readonly book: Book;
  /** Tells under the key of the seller's books, or of its bank. */
  tell(...messages: readonly Message[]): Promise<readonly string[]>;
  /** Tells as somebody else. */
  tellAs(access: Partial<Access>, ...messages: readonly Message[]): Promise<readonly string[]>;
  /** Runs matching once over all there is; what it did. */
  match(): Promise<{ readonly matched: number; readonly takenBack: number }>;
  /** What stands of the payment, as `F1 100`, with the rule of the last allocation. */
  paid(payment: string): Promise<string>;
  /** Payments of which something is left: `P1 nothing_quoted_is_known 100`. */
  unmatched(): readonly string[];
  /** Starts with an empty book, as if its file had been deleted. */
  forget(): void;
  close(): Promise<void>;
}

export async function startMatching(): Promise<Matching> {
  const folder = await openFolder();
  let book = new Book(bookFile(folder.dir));
  let books = 0;
  const matching: Matching = {
    folder,
    get book() {
      return book;
    },
    tell: (...messages) => matching.tellAs({}, ...messages),
    tellAs: async (access, ...messages) => {
      const by = accessOf(folder, [SELLER], { source: 'bank', teller: 'bank', ...access });
      const results = await folder.ledger.tellEach(messages, by);
      return results.map((result) => {
        if (result.status === 'rejected') throw new Error(`${result.code}: ${result.detail}`);
        return result.entry;
      });
    },
    match: () => new Matcher(folder, folder.ledger, book).once(),
    paid: async (payment) => {
      const events = await folder.store.readStream(`payment-bank/${payment}`);
      const told = events.flatMap((stored) => readStored(stored) ?? []);
      const after = told.at(-1)?.event.after;
      const shares = (after?.shares ?? []).filter(({ amount }) => amount !== '0');
      const [rule] = told
        .flatMap(({ event }) =>
          event.type === 'PaymentAllocated' ? [event.facts.rule ?? 'by hand'] : [],
        )
        .slice(-1);
      const text = shares.map(({ number, amount }) => `${number} ${amount}`).join(', ');
      return text === '' ? 'nothing' : `${text} ${rule ?? 'as told'}`;
    },
    unmatched: () =>
      book
        .all<{ stream: string; why: string; rest: number }>(
          'SELECT stream, why, rest FROM unmatched ORDER BY stream',
        )
        .map(({ stream, why, rest }) => `${stream.split('/')[1]} ${why} ${rest}`),
    forget: () => {
      book.close();
      books += 1;
      book = new Book(join(folder.dir, `book-${books}.db`));
    },
    close: async () => {
      book.close();
      await folder.close();
      removeFolder(folder);
    },
  };
  return matching;
}

/** An invoice of some minor units. */
export function invoice(
  number: string,
  total: string,
  more: Record<string, unknown> = {},
): Message {
  const instalments = [{ kind: 'ordinary', amount: total, due: '2026-08-31', basis: 'stated' }];
  return message('InvoiceIssued', `i ${number}`, {
    ...invoiceData({ number, total, payable: total, instalments }),
    ...more,
  });
}

/** A payment on a bank account that names no invoice, with what it quotes. */
export function payment(
  payment: string,
  amount: string,
  quotes: Record<string, unknown> = {},
): Message {
  return message('PaymentReceived', `p ${payment}`, {
    ...{ payment, payer: BUYER, payee: SELLER, amount, currency: 'EUR' },
    ...{ creditedOn: '2026-08-20', instrument: 'credit_transfer', allocations: [] },
    ...quotes,
  });
}
