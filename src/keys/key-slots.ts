/**
 * Small texts that are kept with the keys, each in a slot of its own and sealed with a key derived
 * from the ledger's: what must outlive the views, and what only who has that key may change.
 */
import type { ExpectedRevision } from '../store/event-store.js';
import { StoreUnavailable } from '../store/event-store.js';
import { SECRETS_PREFIX } from '../store/kurrent/events.js';
import type { SlotStreams } from '../store/kurrent/secrets.js';
import { openDatabase, orUnavailable, type SqliteDatabase } from '../store/sqlite/database.js';
import { whenFree } from '../store/sqlite/when-free.js';
import { decrypt, encrypt } from './cipher.js';
import { type LedgerKey, subkey } from './ledger-key.js';
import { KEYS, keysFile } from './sqlite-key-store.js';

/**
 * `log-head`: what was signed last of the log; `log-keys`: what signs it; `log-witnesses`: who is
 * asked to cosign; `reads-head`: what was signed last of the log of reads, of which each folder
 * beside a cluster has one.
 */
export type SlotName =
  | 'log-head'
  | 'log-keys'
  | 'log-witnesses'
  | 'reads-head'
  | `reads-head-${string}`;

export interface KeySlots {
  /** The text in a slot; null before there is one. Throws StoreUnavailable where it was changed. */
  read(slot: SlotName): Promise<string | null>;
  /**
   * Puts `to` in place of `from`, null for none, durably; false where something else is there, as
   * when another process was first.
   */
  replace(slot: SlotName, from: string | null, to: string): Promise<boolean>;
  close(): void;
}

/** The slots in `keys.db` of a data folder, which must be there. Several processes may use them. */
export function sqliteSlots(dir: string, ledgerKey: LedgerKey): KeySlots {
  const path = keysFile(dir);
  const db = openDatabase(path, KEYS);
  db.pragma('busy_timeout = 0');
  return new SqliteSlots(path, db, new SlotSeal(ledgerKey, path));
}

class SqliteSlots implements KeySlots {
  private readonly find;
  private readonly put;

  constructor(
    private readonly path: string,
    private readonly db: SqliteDatabase,
    private readonly seal: SlotSeal,
  ) {
    this.find = db.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck();
    this.put = db.prepare<[string, string]>('INSERT OR REPLACE INTO meta VALUES (?, ?)');
  }

  async read(slot: SlotName): Promise<string | null> {
    return orUnavailable(`Cannot read ${this.path}`, () => this.held(slot));
  }

  async replace(slot: SlotName, from: string | null, to: string): Promise<boolean> {
    const swap = this.db.transaction((): boolean => {
      if (this.held(slot) !== from) return false;
      this.put.run(nameOf(slot), this.seal.close(slot, to));
      return true;
    });
    return whenFree(() => orUnavailable(`Cannot write ${this.path}`, () => swap.immediate()));
  }

  close(): void {
    this.db.close();
  }

  private held(slot: SlotName): string | null {
    const sealed = this.find.get(nameOf(slot));
    return sealed === undefined ? null : this.seal.open(slot, sealed);
  }
}

/** The slots of a cluster: a stream each, beside those of the keys. */
export function clusterSlots(streams: SlotStreams, ledgerKey: LedgerKey): KeySlots {
  const seal = new SlotSeal(ledgerKey, 'the cluster');
  const held = async (
    slot: SlotName,
  ): Promise<{ readonly text: string | null; readonly revision: ExpectedRevision }> => {
    const found = await streams.readSlot(streamOf(slot));
    if (!found) return { text: null, revision: 'none' };
    return { text: seal.open(slot, found.text), revision: found.revision };
  };
  return {
    read: async (slot) => (await held(slot)).text,
    async replace(slot, from, to) {
      const { text, revision } = await held(slot);
      if (text !== from) return false;
      return streams.replaceSlot(streamOf(slot), revision, seal.close(slot, to));
    },
    close: () => {},
  };
}

function nameOf(slot: SlotName): string {
  return `slot ${slot}`;
}

function streamOf(slot: SlotName): string {
  return `${SECRETS_PREFIX}slot-${slot}`;
}

/** Seals texts so that each opens in its own slot only. */
class SlotSeal {
  private readonly key: Buffer;

  constructor(
    ledgerKey: LedgerKey,
    private readonly where: string,
  ) {
    this.key = subkey(ledgerKey, 'key slots');
  }

  close(slot: SlotName, text: string): string {
    return encrypt(this.key, nameOf(slot), Buffer.from(text)).toString('base64');
  }

  open(slot: SlotName, sealed: string): string {
    const text = decrypt(this.key, nameOf(slot), Buffer.from(sealed, 'base64'));
    if (text) return text.toString();
    throw new StoreUnavailable(
      `What ${this.where} keeps as ${slot} was changed, or sealed with another ledger's key. ` +
        'Restore it from a backup.',
    );
  }
}
