/**
 * witness.db: the last head of each log that a witness saw, and the key that it signs with. Whoever
 * puts an older copy of it back makes the witness forget, and could have it sign two histories.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  openDatabase,
  orUnavailable,
  type Schema,
  type SqliteDatabase,
} from '../../store/sqlite/database.js';

/** A head of a log that was seen, and the note that says so. */
export interface SeenHead {
  /** Leaves, up to 2^63 - 1. */
  readonly size: bigint;
  /** Base64. */
  readonly root: string;
  /** The checkpoint with the signatures of its log and of the witness. */
  readonly note: string;
}

/** What a witness is called, and the seed of its key (RFC 8032, 32 bytes). */
export interface WitnessSelf {
  readonly name: string;
  readonly seed: Buffer;
}

const SCHEMA: Schema = {
  holds: 'heads of logs that a witness saw',
  version: 1,
  sql: `
    -- size: in decimal, since logs count further than integers here. root: base64.
    CREATE TABLE head (
      origin TEXT PRIMARY KEY, size TEXT NOT NULL, root TEXT NOT NULL, note TEXT NOT NULL
    ) STRICT;
    -- One row.
    CREATE TABLE self (name TEXT NOT NULL, seed BLOB NOT NULL) STRICT;
  `,
  begin: () => {},
  upgrade: () => {},
};

const SEED_SIZE = 32;

interface HeadRow {
  readonly size: string;
  readonly root: string;
  readonly note: string;
}

/** What a witness keeps. Several processes may use it; what is put there is durable at once. */
export class SeenHeads {
  private constructor(
    private readonly file: string,
    private readonly db: SqliteDatabase,
  ) {}

  /** Opens the file of a folder, or makes it. Throws StoreUnavailable. */
  static in(dir: string): SeenHeads {
    const file = join(dir, 'witness.db');
    return new SeenHeads(file, openDatabase(file, SCHEMA));
  }

  /** The name and the key of the witness, made where there are none; `name` is only of those. */
  self(name: () => string): WitnessSelf {
    return this.within(() => {
      const found = this.db.prepare<[], WitnessSelf>('SELECT name, seed FROM self').get();
      if (found) return found;
      const made = { name: name(), seed: randomBytes(SEED_SIZE) };
      this.db.prepare('INSERT INTO self VALUES (@name, @seed)').run(made);
      return made;
    });
  }

  /** The last head of a log that was seen; null before the first. */
  last(origin: string): SeenHead | null {
    return orUnavailable(`Cannot read ${this.file}`, () => this.held(origin));
  }

  /**
   * Puts `to` in place of `from`, null for none, durably; false where another head is there, as
   * when another request was first.
   */
  replace(origin: string, from: SeenHead | null, to: SeenHead): boolean {
    return this.within(() => {
      const held = this.held(origin);
      if (held?.size !== from?.size || held?.root !== from?.root) return false;
      const put = this.db.prepare('INSERT OR REPLACE INTO head VALUES (?, ?, ?, ?)');
      put.run(origin, String(to.size), to.root, to.note);
      return true;
    });
  }

  close(): void {
    this.db.close();
  }

  private held(origin: string): SeenHead | null {
    const sql = 'SELECT size, root, note FROM head WHERE origin = ?';
    const row = this.db.prepare<[string], HeadRow>(sql).get(origin);
    return row ? { ...row, size: BigInt(row.size) } : null;
  }

  private within<Result>(work: () => Result): Result {
    return orUnavailable(`Cannot write ${this.file}`, () => this.db.transaction(work).immediate());
  }
}
