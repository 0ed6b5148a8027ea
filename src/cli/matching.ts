/** Matching beside a service, or once. */
import type { Ledger } from '../command/ledger.js';
import { PATIENT } from '../follow/following.js';
import type { Follower } from '../http/server/health.js';
import { Book, bookFile } from '../matching/book.js';
import { Matcher } from '../matching/matcher.js';
import type { Parts } from '../open-ledger.js';
import { note } from './terminal.js';

/** What a service knows of matching. */
export interface Matching {
  readonly book: Book;
  readonly follower: Follower;
}

/** Runs with matching that follows the store. */
export async function withMatching<Result>(
  dir: string,
  ledger: Ledger,
  parts: Parts,
  run: (matching: Matching) => Promise<Result>,
): Promise<Result> {
  const book = new Book(bookFile(dir));
  const matcher = new Matcher(parts, ledger, book, { pauses: PATIENT, log: note });
  const following = matcher.start();
  try {
    return await run({
      book,
      follower: {
        name: 'matching',
        position: async () => matcher.position,
        trouble: () => matcher.trouble,
      },
    });
  } finally {
    await matcher.stop();
    await following;
    book.close();
  }
}
