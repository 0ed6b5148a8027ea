import Database from 'better-sqlite3';
import { orUnavailable } from './sqlite-database.js';

/** What SQLite finds wrong in a file (`PRAGMA integrity_check`), nothing where it is whole. */
export function checkIntegrity(path: string): readonly string[] {
  return orUnavailable(`Cannot check ${path}`, () => {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      const found = db.prepare<[], string>('PRAGMA integrity_check(10)').pluck().all();
      return found.filter((line) => line !== 'ok');
    } finally {
      db.close();
    }
  });
}
