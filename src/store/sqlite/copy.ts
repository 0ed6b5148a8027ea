/** A copy of a database that may be in use, and a log cut at a position. */
import type { Position } from '../../ledger/stored.js';
import { makePrivateFile } from '../private-files.js';
import { orUnavailable } from './database.js';
import { openFile } from './driver.js';

/** Pages copied between two turns of the process. */
const PAGES = 5000;

/**
 * Copies a database as it is at one moment, whoever writes to it meanwhile (SQLite's online
 * backup), to a file that is not there yet. `seen` hears the part done, from 0 to 1. Throws
 * StoreUnavailable.
 */
export async function copyDatabase(
  from: string,
  to: string,
  seen: (part: number) => void = () => {},
): Promise<void> {
  const db = orUnavailable(`Cannot copy ${from}`, () =>
    openFile(from, { readonly: true, fileMustExist: true, timeout: 2000 }),
  );
  try {
    // Held while it is copied: without it, each commit of others would begin the copy anew.
    db.exec('BEGIN');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    makePrivateFile(to);
    await db.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        seen(totalPages === 0 ? 1 : 1 - remainingPages / totalPages);
        return PAGES;
      },
    });
  } finally {
    db.close();
  }
  orUnavailable(`Cannot write ${to}`, () => {
    const copy = openFile(to);
    // One file by itself, which can be read where nothing can be written.
    copy.pragma('journal_mode = DELETE');
    copy.close();
  });
}

/** Takes every event after a position out of a log that nobody uses. */
export function cutLog(path: string, until: Position): void {
  orUnavailable(`Cannot write ${path}`, () => {
    const db = openFile(path, { fileMustExist: true });
    try {
      db.transaction(() => {
        db.prepare('DELETE FROM events WHERE position > ?').run(until);
        db.exec(`DELETE FROM streams
          WHERE NOT EXISTS (SELECT 1 FROM events WHERE events.stream = streams.id)`);
        db.prepare(`UPDATE sqlite_sequence SET seq = ? WHERE name = 'events'`).run(until);
      })();
      // What was taken out is not left in free pages.
      db.exec('VACUUM');
    } finally {
      db.close();
    }
  });
}

/**
 * What keys had seen of a log, and what was signed of it, is no longer there once it is cut, or
 * older. They learn the former anew; and since nobody here knows how far it was signed by then, it
 * goes on under another key: those who follow it are not shown two logs as one.
 */
export function forgetLater(path: string): void {
  orUnavailable(`Cannot write ${path}`, () => {
    const db = openFile(path, { fileMustExist: true });
    try {
      db.exec(`DELETE FROM meta WHERE name = 'seen' OR name LIKE 'slot %'`);
    } finally {
      db.close();
    }
  });
}
