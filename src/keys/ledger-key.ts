/**
 * The ledger's key: 32 random bytes from which every other key of a ledger is derived. Who has it
 * and the data folder can link party ids to identifiers and open what is sealed; without it neither
 * can be had again. So it is made once, never silently replaced, and kept from other users' eyes.
 */
import { hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** 32 bytes. */
export type LedgerKey = Buffer;

/** The ledger's key cannot be used; the message says why and what to do. */
export class LedgerKeyError extends Error {
  override readonly name = 'LedgerKeyError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const SIZE = 32;

/**
 * The key from KEPT_LEDGER_KEY (hex or base64), else from the file that KEPT_LEDGER_KEY_FILE names,
 * else from `<dir>/ledger.key`, which is made on first use with mode 0600.
 * Call it before the stores of the folder are opened: a folder that holds events but no key is
 * refused.
 */
export function loadLedgerKey(dir: string, env: Environment = process.env): LedgerKey {
  const given = givenLedgerKey(env);
  if (given) return given;
  const path = join(dir, 'ledger.key');
  if (existsSync(path)) return read(path);
  if (['events.db', 'keys.db'].some((name) => existsSync(join(dir, name)))) {
    throw new LedgerKeyError(
      `${dir} holds a ledger, but its key ${path} is missing. Put the key back, or give it in ` +
        'KEPT_LEDGER_KEY or KEPT_LEDGER_KEY_FILE; another key could not read this ledger.',
    );
  }
  return create(path);
}

/** The key of a ledger that is there or was there; as `loadLedgerKey`, but that it makes none. */
export function existingLedgerKey(dir: string, env: Environment = process.env): LedgerKey {
  return givenLedgerKey(env) ?? read(join(dir, 'ledger.key'));
}

/**
 * The key of a cluster's ledger. No process may make one for itself: all of them must have the
 * same.
 */
export function clusterLedgerKey(env: Environment = process.env): LedgerKey {
  const given = givenLedgerKey(env);
  if (given) return given;
  throw new LedgerKeyError(
    'A ledger on a cluster needs its key from you, the same for every process: put it in ' +
      'KEPT_LEDGER_KEY or name its file in KEPT_LEDGER_KEY_FILE. ' +
      'Make one with: openssl rand -base64 32',
  );
}

function givenLedgerKey(env: Environment): LedgerKey | null {
  if (env.KEPT_LEDGER_KEY) return parse(env.KEPT_LEDGER_KEY, 'KEPT_LEDGER_KEY');
  return env.KEPT_LEDGER_KEY_FILE ? read(env.KEPT_LEDGER_KEY_FILE) : null;
}

/**
 * A key for one purpose, derived from the ledger's (HKDF-SHA256, RFC 5869), so that no two uses
 * share a key.
 */
export function subkey(ledgerKey: LedgerKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', ledgerKey, '', `kept ${purpose} v1`, SIZE));
}

function read(path: string): LedgerKey {
  if (!existsSync(path)) {
    throw new LedgerKeyError(
      `The ledger key file ${path} is missing. Put it back or name another.`,
    );
  }
  // Windows has no such mode bits; access lists guard the file there.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new LedgerKeyError(
      `Other users can open the ledger key ${path}. Take their rights away: chmod 600 ${path}`,
    );
  }
  return parse(readFileSync(path, 'utf8'), path);
}

/** The text is not shown in the error: it may be a key with one letter missing. */
function parse(written: string, where: string): LedgerKey {
  const text = written.trim();
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  const key = /^[\w+/-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0);
  if (key.length !== SIZE) {
    throw new LedgerKeyError(
      `${where} must hold ${SIZE} bytes as 64 hex digits or as base64. ` +
        'Make one with: openssl rand -base64 32',
    );
  }
  return key;
}

function create(path: string): LedgerKey {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const key = randomBytes(SIZE);
  // `wx`: of two processes that start at once one makes the key, the other fails and is started
  // again.
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, `${key.toString('base64')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return key;
}
