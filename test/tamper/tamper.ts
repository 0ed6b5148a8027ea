/**
 * Single bytes of events.db and log-1.db changed at random, one at a time: each change is found by
 * `kept verify`, or lies where nothing is kept. That is so where every row of every table of both
 * files, with the kind of each value, is read through SQLite just as before.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyLedger } from '../../src/cli/folder/verification.js';
import { Sqlite } from '../../src/store/sqlite/driver.js';
import { generator } from './generator.js';

const FILES = ['events.db', 'log-1.db'] as const;

export interface Tampered {
  readonly found: number;
  /** Changes of bytes that hold nothing: free pages, room left in pages, counters of SQLite. */
  readonly unused: number;
  /** Changes of what is kept that nobody noticed: file, byte and the bits that were flipped. */
  readonly unnoticed: readonly string[];
}

/** Changes so many bytes of a closed, healthy folder, one at a time; it is whole afterwards. */
export async function tamper(
  dir: string,
  { changes, seed }: { readonly changes: number; readonly seed: number },
): Promise<Tampered> {
  const whole = FILES.map((name) => ({ name, bytes: readFileSync(join(dir, name)) }));
  const kept = contentOf(dir);
  if (kept === 'unreadable') throw new Error(`SQLite cannot read the ledger in ${dir}.`);
  const random = generator(seed);
  const unnoticed: string[] = [];
  let [found, unused] = [0, 0];
  for (let change = 0; change < changes; change++) {
    const { name, bytes } = whole[random(whole.length)] ?? { name: '', bytes: Buffer.of() };
    const [at, bits] = [random(bytes.length), 1 + random(255)];
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ bits;
    writeFileSync(join(dir, name), changed);
    if (!(await isHealthy(dir))) found += 1;
    else if (contentOf(dir) === kept) unused += 1;
    else unnoticed.push(`${name}, byte ${at}, bits ${bits}`);
    writeFileSync(join(dir, name), bytes);
  }
  return { found, unused, unnoticed };
}

/** A look that ends in an error has found something. */
async function isHealthy(dir: string): Promise<boolean> {
  try {
    return (await verifyLedger(dir, { folds: false })).healthy;
  } catch {
    return false;
  }
}

/** A hash of all rows of all tables; 'unreadable' where SQLite cannot read them. */
function contentOf(dir: string): string {
  try {
    const hash = createHash('sha256');
    for (const name of FILES) {
      const db = new Sqlite(join(dir, name), { readonly: true });
      const tables = db
        .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .pluck()
        .all();
      for (const table of tables) {
        const rows = db.prepare<[], unknown[]>(`SELECT * FROM "${table}"`).raw();
        for (const row of rows.iterate()) hash.update(JSON.stringify([table, row]));
      }
      db.close();
    }
    return hash.digest('hex');
  } catch {
    return 'unreadable';
  }
}
