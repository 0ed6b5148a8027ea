import { orUnavailable } from './database.js';
import { Sqlite } from './driver.js';

/** What SQLite finds wrong in a file (`PRAGMA integrity_check`), nothing where it is whole. */
export function checkIntegrity(path: string): readonly string[] {
  return orUnavailable(`Cannot check ${path}`, () => {
    const db = new Sqlite(path, { readonly: true, fileMustExist: true });
    try {
      const found = db.prepare<[], string>('PRAGMA integrity_check(10)').pluck().all();
      return found.filter((line) => line !== 'ok');
    } finally {
      db.close();
    }
  });
}
