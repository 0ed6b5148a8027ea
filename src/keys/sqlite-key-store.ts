/**
 * The embedded key store: `keys.db` in the data folder, each key wrapped with one derived from the
 * ledger's key. Several processes may use it (`kept erase` while `kept serve` runs).
 *
 * Erasing overwrites the wrapped key in the file (secure_delete) and empties the write-ahead log.
 * What it cannot reach: backups of keys.db, and blocks that a disk keeps to itself. Whoever erases
 * must let the backups of keys.db expire, too.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { atMost } from '../at-most.js';
import { dayOf } from '../ledger/values/day.js';
import type { PartyId } from '../ledger/values/party.js';
import { StoreUnavailable } from '../store/event-store.js';
import {
  openDatabase,
  orUnavailable,
  type Schema,
  type SqliteDatabase,
} from '../store/sqlite/database.js';
import { openFile } from '../store/sqlite/driver.js';
import { type GroupCommit, groupCommit } from '../store/sqlite/group-commit.js';
import { whenFree } from '../store/sqlite/when-free.js';
import { decrypt, encrypt } from './cipher.js';
import { noteErasures } from './erasure-list.js';
import type { KeyStore, SubjectKey } from './key-store.js';
import { type LedgerKey, LedgerKeyError, subkey } from './ledger-key.js';

/** To which ledger the keys belong, and what they have seen of it: see store/sqlite/parts.ts. */
const META = 'CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;';

export const KEYS: Schema = {
  holds: 'keys',
  version: 2,
  sql: `
    CREATE TABLE subject_keys (
      party TEXT PRIMARY KEY,
      wrapped BLOB,
      erased_on TEXT,
      CHECK ((wrapped IS NULL) = (erased_on IS NOT NULL))
    ) STRICT;
    -- One row: a known text under the ledger's key, to tell a wrong key at once.
    CREATE TABLE proof (sealed BLOB NOT NULL) STRICT;
    ${META}
  `,
  begin: () => {},
  upgrade: (db) => db.exec(META),
};

/**
 * Keys kept unwrapped in memory.
 * Counted as size: a cache that is given a number takes the room of all at once.
 */
const REMEMBERED = atMost(50_000);

const DAY_MS = 86_400_000;
const KEY_BYTES = 32;
const PROOF = 'kept ledger key';

/** What SQLite says of a log that others read by a result, and of all else by an error. */
const BUSY = Object.assign(new Error('Others read the log.'), { code: 'SQLITE_BUSY' });

/** Where a data folder keeps its keys. */
export function keysFile(dir: string): string {
  return join(dir, 'keys.db');
}

/**
 * Opens the key store of a data folder, creating it on first use; open it before the event store.
 * `erasures` is a list to which each party is added before it is erased: see erasure-list.ts.
 * Throws LedgerKeyError where the ledger's key is another than the one it was made with, and
 * StoreUnavailable where the file cannot be used or a ledger's keys are missing.
 */
export function openSqliteKeyStore(
  dir: string,
  ledgerKey: LedgerKey,
  now: () => number = Date.now,
  erasures: string | null = null,
): KeyStore {
  const path = keysFile(dir);
  if (!existsSync(path) && existsSync(join(dir, 'events.db'))) {
    // Made anew it would bring erased parties back and take every other party's texts away.
    throw new StoreUnavailable(
      `${dir} holds a ledger, but ${path} is missing. Restore it from a backup.`,
    );
  }
  const db = openDatabase(path, KEYS);
  try {
    db.pragma('secure_delete = ON');
    const wrappingKey = subkey(ledgerKey, 'key wrapping');
    orUnavailable(`Cannot open ${path}`, () => proveKey(db, path, wrappingKey));
    db.pragma('busy_timeout = 0');
    return new SqliteKeyStore(path, db, wrappingKey, { now, erasures });
  } catch (error) {
    db.close();
    throw error;
  }
}

export interface KeysFound {
  /** Parties with a key, and parties that were erased. */
  readonly keys: number;
  readonly erased: number;
  /** Parties whose key does not open with the ledger's. */
  readonly damaged: readonly PartyId[];
}

/** Opens every key of a data folder, for reading only. Throws as `openSqliteKeyStore`. */
export function examineKeys(dir: string, ledgerKey: LedgerKey): KeysFound {
  const path = keysFile(dir);
  const db = openDatabase(path, KEYS, { readOnly: true });
  try {
    return orUnavailable(`Cannot read ${path}`, () => {
      const wrappingKey = subkey(ledgerKey, 'key wrapping');
      const found = { keys: 0, erased: 0, damaged: [] as PartyId[] };
      const rows = db
        .prepare<[], [PartyId, Buffer | null]>('SELECT party, wrapped FROM subject_keys')
        .raw();
      for (const [party, wrapped] of rows.iterate()) {
        if (wrapped === null) found.erased += 1;
        else if (decrypt(wrappingKey, party, wrapped)?.length === KEY_BYTES) found.keys += 1;
        else found.damaged.push(party);
      }
      return found;
    });
  } finally {
    db.close();
  }
}

/** Parties that were erased, by the file of their keys. */
export function erasedIn(path: string): readonly PartyId[] {
  return orUnavailable(`Cannot read ${path}`, () => {
    const db = openFile(path, { fileMustExist: true, timeout: 2000 });
    try {
      const erased = db.prepare<[], PartyId>(
        'SELECT party FROM subject_keys WHERE wrapped IS NULL ORDER BY party',
      );
      return erased.pluck().all();
    } finally {
      db.close();
    }
  });
}

function proveKey(db: SqliteDatabase, path: string, wrappingKey: Buffer): void {
  const check = db.transaction((): boolean => {
    const sealed = db.prepare<[], Buffer>('SELECT sealed FROM proof').pluck().get();
    if (sealed) return decrypt(wrappingKey, PROOF, sealed) !== null;
    db.prepare('INSERT INTO proof VALUES (?)').run(encrypt(wrappingKey, PROOF, Buffer.from(PROOF)));
    return true;
  });
  if (!check.immediate()) {
    throw new LedgerKeyError(
      `The ledger key given is not the one that ${path} was made with. Give that one.`,
    );
  }
}

class SqliteKeyStore implements KeyStore {
  private readonly find;
  private readonly insert;
  private readonly bury;
  private readonly dataVersion;
  private readonly making: GroupCommit<readonly PartyId[], Map<PartyId, SubjectKey>>;
  /** Live keys only; whether a party was erased is always asked of the file. */
  private readonly remembered = new LRUCache<PartyId, Buffer>(REMEMBERED);
  private seenVersion = 0;

  constructor(
    private readonly path: string,
    private readonly db: SqliteDatabase,
    private readonly wrappingKey: Buffer,
    private readonly erasing: {
      readonly now: () => number;
      readonly erasures: string | null;
    },
  ) {
    this.find = db
      .prepare<[PartyId], [Buffer | null]>('SELECT wrapped FROM subject_keys WHERE party = ?')
      .raw();
    this.insert = db.prepare<[PartyId, Buffer]>(
      'INSERT INTO subject_keys (party, wrapped) VALUES (?, ?)',
    );
    this.bury = db.prepare<[PartyId, string]>(
      `INSERT INTO subject_keys (party, erased_on) VALUES (?, ?)
       ON CONFLICT (party) DO UPDATE SET wrapped = NULL, erased_on = excluded.erased_on
       WHERE erased_on IS NULL`,
    );
    this.dataVersion = db.prepare<[], number>('PRAGMA data_version').pluck();
    const makeMissing = db.transaction((groups: readonly (readonly PartyId[])[]) =>
      groups.map((parties) => this.keysOf(parties, (party) => this.make(party))),
    );
    this.making = groupCommit((groups) => this.write(() => makeMissing.immediate(groups)));
  }

  async keysFor(parties: Iterable<PartyId>): Promise<ReadonlyMap<PartyId, SubjectKey>> {
    const wanted = [...new Set(parties)];
    let complete = true;
    const keys = this.use(() =>
      this.keysOf(wanted, () => {
        complete = false;
        return null;
      }),
    );
    return complete ? keys : this.making.add(wanted);
  }

  async existing(parties: Iterable<PartyId>): Promise<ReadonlyMap<PartyId, SubjectKey>> {
    return this.use(() => this.keysOf(parties, () => null));
  }

  async adopt(party: PartyId, key: Buffer): Promise<boolean> {
    return this.write(() => {
      if (this.find.get(party) === undefined) {
        this.insert.run(party, encrypt(this.wrappingKey, party, key));
      }
      return (
        this.keysOf([party], () => null)
          .get(party)
          ?.equals(key) ?? false
      );
    });
  }

  async noteErasures(parties: readonly PartyId[]): Promise<void> {
    const { erasures } = this.erasing;
    if (erasures !== null) noteErasures(erasures, parties);
  }

  async erase(party: PartyId): Promise<boolean> {
    await this.noteErasures([party]);
    const day = dayOf(Math.floor(this.erasing.now() / DAY_MS));
    const isNew = await this.write(() => {
      const { changes } = this.bury.run(party, day);
      this.remembered.delete(party);
      return changes > 0;
    });
    // Also where nothing changed: an earlier erasure may have been stopped before this point.
    await this.write(() => this.emptyWal());
    return isNew;
  }

  async isErased(party: PartyId): Promise<boolean> {
    return this.use(() => this.find.get(party)?.[0] === null);
  }

  async close(): Promise<void> {
    if (!this.db.open) return;
    await this.making.flush();
    this.remembered.clear();
    this.db.close();
  }

  /** The key of each party; `absent` says what stands where there is neither key nor tombstone. */
  private keysOf(
    parties: Iterable<PartyId>,
    absent: (party: PartyId) => SubjectKey,
  ): Map<PartyId, SubjectKey> {
    this.forgetWhatOthersChanged();
    const keys = new Map<PartyId, SubjectKey>();
    for (const party of parties) {
      const key = this.known(party);
      keys.set(party, key === undefined ? absent(party) : key);
    }
    return keys;
  }

  private known(party: PartyId): SubjectKey | undefined {
    const remembered = this.remembered.get(party);
    if (remembered) return remembered;
    const row = this.find.get(party);
    if (!row) return undefined;
    const [wrapped] = row;
    if (wrapped === null) return null;
    const key = decrypt(this.wrappingKey, party, wrapped);
    if (!key) {
      throw new StoreUnavailable(
        `The key of ${party} in ${this.path} is damaged. Restore the file from a backup.`,
      );
    }
    this.remembered.set(party, key);
    return key;
  }

  private make(party: PartyId): Buffer {
    const key = randomBytes(KEY_BYTES);
    this.insert.run(party, encrypt(this.wrappingKey, party, key));
    this.remembered.set(party, key);
    return key;
  }

  /** Another process may have erased a party since: then nothing remembered counts any more. */
  private forgetWhatOthersChanged(): void {
    const version = this.dataVersion.get() ?? 0;
    if (version !== this.seenVersion) this.remembered.clear();
    this.seenVersion = version;
  }

  private emptyWal(): void {
    const [result] = this.db.prepare<[], [number]>('PRAGMA wal_checkpoint(TRUNCATE)').raw().all();
    if (result?.[0] !== 0) {
      throw new StoreUnavailable(
        `The key is destroyed, but another process still reads ${this.path}, so that its bytes ` +
          'remain in the write-ahead log. Erase again to remove them.',
        { cause: BUSY },
      );
    }
  }

  /** As `use`, of what writes: where another process holds the file it waits for its end. */
  private async write<Result>(run: () => Result): Promise<Result> {
    try {
      return await whenFree(() => {
        if (!this.db.open) throw this.closed();
        return run();
      });
    } catch (error) {
      return this.use(() => {
        throw error;
      });
    }
  }

  private closed(): StoreUnavailable {
    return new StoreUnavailable(`${this.path} has been closed.`);
  }

  /** Runs what touches the file. Keys made in a transaction that failed must not be remembered. */
  private use<Result>(run: () => Result): Result {
    if (!this.db.open) throw this.closed();
    try {
      return orUnavailable(`Cannot use ${this.path}`, run);
    } catch (error) {
      this.remembered.clear();
      throw error;
    }
  }
}
