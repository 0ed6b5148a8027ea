/**
 * The documents themselves, kept on request: in `originals/` of the data folder, by the SHA-256 of
 * their bytes, sealed.
 *
 * A document tells of several parties, each of whom may have to be forgotten. So it is sealed with
 * a key made of the keys of all parties that its messages name: once any of them is erased, nobody
 * can open it again. A party that the document names and no message does cannot be known here.
 */
import { hkdfSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from '../command/ledger.js';
import type { Access } from '../command/speaker.js';
import { translate } from '../command/translate.js';
import { decrypt, encrypt } from '../keys/cipher.js';
import type { KeyStore } from '../keys/key-store.js';
import type { PartyId } from '../ledger/values/party.js';
import type { DocumentFile } from './document-file.js';
import { forgetOriginals, type OriginalHead } from './original-files.js';
import type { OriginalKeeping } from './taking.js';

/** Bytes of a document that is kept: it is sealed whole, in memory. */
export const ORIGINAL_BYTES = 32 * 1024 * 1024;

export interface Original extends OriginalHead {
  readonly bytes: Buffer;
}

/** Why a document was not kept; null where it was. */
export type NotKept = 'it names nobody' | 'it is too large' | 'one of its parties was erased';

const SHA256 = /^[0-9a-f]{64}$/;
const LINE_END = 0x0a;

export class Originals {
  private readonly dir: string;

  constructor(
    private readonly dataFolder: string,
    private readonly keys: KeyStore,
  ) {
    this.dir = join(dataFolder, 'originals');
  }

  /** Keeps a document. One kept before is sealed again where more of its parties are known now. */
  async keep(
    file: DocumentFile,
    named: Iterable<PartyId>,
    exchanged: boolean,
  ): Promise<NotKept | null> {
    if (file.size > ORIGINAL_BYTES) return 'it is too large';
    const { sha256 } = file;
    const before = await this.#read(sha256);
    const parties = [...new Set([...(before?.head.parties ?? []), ...named])].sort();
    if (parties.length === 0) return 'it names nobody';
    if (before && before.head.parties.length === parties.length) return null;
    const key = await this.#keyOf(parties, sha256, 'made');
    if (!key) return 'one of its parties was erased';
    const pieces: Uint8Array[] = [];
    for await (const piece of file.bytes()) pieces.push(piece);
    const head = JSON.stringify({ parties, exchanged } satisfies OriginalHead);
    await this.#write(
      sha256,
      `${head}\n`,
      encrypt(key, bound(sha256, head), Buffer.concat(pieces)),
    );
    return null;
  }

  /** Null where it was not kept, or can no longer be opened. */
  async open(sha256: string): Promise<Original | null> {
    const found = await this.#read(sha256);
    if (!found) return null;
    const { head, text, sealed } = found;
    const key = await this.#keyOf(head.parties, sha256, 'there');
    const bytes = key && decrypt(key, bound(sha256, text), sealed);
    return bytes && { ...head, bytes };
  }

  /** Deletes what names one of these parties, which nobody opens once it is erased; how many. */
  forget(parties: readonly PartyId[]): Promise<number> {
    return forgetOriginals(this.dataFolder, parties);
  }

  /** Null where a party has no key: erased for good, or never met. */
  async #keyOf(
    parties: readonly PartyId[],
    sha256: string,
    keys: 'made' | 'there',
  ): Promise<Buffer | null> {
    const found =
      keys === 'made' ? await this.keys.keysFor(parties) : await this.keys.existing(parties);
    const each: Buffer[] = [];
    for (const party of parties) {
      const key = found.get(party);
      if (!key) return null;
      each.push(key);
    }
    const info = `kept original ${sha256} v1`;
    return Buffer.from(hkdfSync('sha256', Buffer.concat(each), '', info, 32));
  }

  async #read(
    sha256: string,
  ): Promise<{ head: OriginalHead; text: string; sealed: Buffer } | null> {
    const path = join(this.dir, sha256);
    if (!SHA256.test(sha256) || !existsSync(path)) return null;
    const bytes = await readFile(path);
    const end = bytes.indexOf(LINE_END);
    const text = bytes.subarray(0, end).toString();
    const head: OriginalHead = JSON.parse(text);
    return { head, text, sealed: bytes.subarray(end + 1) };
  }

  /** Whole or not at all: a crash leaves a file that is overwritten by the next import. */
  async #write(sha256: string, head: string, sealed: Buffer): Promise<void> {
    await mkdir(this.dir, { recursive: true, mode: 0o700 });
    const path = join(this.dir, sha256);
    const beside = `${path}.${process.pid}.new`;
    const file = await open(beside, 'w', 0o600);
    try {
      await file.writeFile(head);
      await file.writeFile(sealed);
      await file.sync();
      await file.close();
      await rename(beside, path);
    } catch (error) {
      await file.close();
      await rm(beside, { force: true });
      throw error;
    }
  }
}

/** What a taking needs to keep the documents that are told under this key. */
export function keepingOf(originals: Originals, ledger: Ledger, access: Access): OriginalKeeping {
  return {
    partiesOf: (message) => translate(message, access, ledger.identities).parties,
    keep: (file, parties, exchanged) => originals.keep(file, parties, exchanged),
  };
}

function bound(sha256: string, head: string): string {
  return `original ${sha256} ${head}`;
}
