/**
 * Who may send webhooks, in `webhooks/` of the data folder: one sealed file for each, under a key
 * of its own in the key store. Removing a source destroys that key, so that its secret is gone from
 * backups of the folder, too.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decrypt, encrypt } from '../keys/cipher.js';
import type { KeyStore } from '../keys/key-store.js';
import type { PartyIds } from '../keys/party-id.js';

export interface WebhookSource {
  /** In the path of the call, and the teller's name. */
  readonly id: string;
  /** One of WEBHOOK_KINDS. */
  readonly kind: string;
  /** For whom it speaks, as an identifier. */
  readonly owner: string;
  readonly secret: string;
}

const ID = /^[a-z0-9][a-z0-9._-]{0,39}$/;

/** Whether a source may be called so: as tellers are. */
export function isSourceId(text: string): boolean {
  return ID.test(text) && text !== 'kept';
}

export class WebhookSources {
  readonly #dir: string;

  constructor(
    dataFolder: string,
    private readonly keys: KeyStore,
    private readonly partyIds: PartyIds,
  ) {
    this.#dir = join(dataFolder, 'webhooks');
  }

  /** False where a source of this name was removed: its name is not used again. */
  async add(source: WebhookSource): Promise<boolean> {
    const { id } = source;
    const key = (await this.keys.keysFor([this.#keyName(id)])).get(this.#keyName(id));
    if (!key) return false;
    await mkdir(this.#dir, { recursive: true, mode: 0o700 });
    const path = this.#pathOf(id);
    const sealed = encrypt(key, `webhook ${id}`, Buffer.from(JSON.stringify(source)));
    await writeFile(`${path}.new`, sealed, { mode: 0o600 });
    await rename(`${path}.new`, path);
    return true;
  }

  /** Null where there is none of this name. */
  async find(id: string): Promise<WebhookSource | null> {
    if (!isSourceId(id) || !existsSync(this.#pathOf(id))) return null;
    const key = (await this.keys.existing([this.#keyName(id)])).get(this.#keyName(id));
    const plain = key && decrypt(key, `webhook ${id}`, await readFile(this.#pathOf(id)));
    if (!plain) return null;
    const source: WebhookSource = JSON.parse(plain.toString());
    return source;
  }

  async list(): Promise<readonly WebhookSource[]> {
    if (!existsSync(this.#dir)) return [];
    const names = (await readdir(this.#dir)).sort();
    const sources = await Promise.all(names.map((name) => this.find(name)));
    return sources.filter((source) => source !== null);
  }

  /** False where there was none. */
  async remove(id: string): Promise<boolean> {
    const found = (await this.find(id)) !== null;
    if (!found) return false;
    await this.keys.erase(this.#keyName(id));
    await rm(this.#pathOf(id), { force: true });
    return true;
  }

  #pathOf(id: string): string {
    return join(this.#dir, id);
  }

  /** No identifier has this scheme, so no party has this key. */
  #keyName(id: string): string {
    return this.partyIds.of(`webhook:${id}`);
  }
}
