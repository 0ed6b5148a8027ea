import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerKeyError, loadLedgerKey, subkey } from '../../src/keys/ledger-key.js';
import { temporaryFolder } from '../temporary-folder.js';

const KEY = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex');

let dir: string;

beforeEach(() => {
  dir = temporaryFolder();
});

function keyFile(text: string, mode = 0o600): string {
  const path = join(dir, 'given.key');
  writeFileSync(path, text, { mode });
  chmodSync(path, mode);
  return path;
}

describe('the ledger key', () => {
  it('is made on first use, for its owner only, and is the same ever after', () => {
    const folder = join(dir, 'new', 'folder');
    const key = loadLedgerKey(folder, {});
    expect(key).toHaveLength(32);
    expect(statSync(join(folder, 'ledger.key')).mode & 0o777).toBe(0o600);
    expect(loadLedgerKey(folder, {})).toEqual(key);
    expect(loadLedgerKey(dir, {})).not.toEqual(key);
  });

  it.each([
    ['hex', KEY.toString('hex')],
    ['upper-case hex', KEY.toString('hex').toUpperCase()],
    ['base64', KEY.toString('base64')],
    ['base64url', KEY.toString('base64url')],
    ['base64 with a line end', `${KEY.toString('base64')}\n`],
  ])('is taken from the environment as %s, and then no file is made', (_, text) => {
    expect(loadLedgerKey(dir, { KEPT_LEDGER_KEY: text })).toEqual(KEY);
    expect(() => statSync(join(dir, 'ledger.key'))).toThrow('ENOENT');
  });

  it('is taken from the file that the environment names', () => {
    const path = keyFile(KEY.toString('hex'));
    expect(loadLedgerKey(dir, { KEPT_LEDGER_KEY_FILE: path })).toEqual(KEY);
  });

  it.each([
    '',
    'secret',
    KEY.toString('hex').slice(2),
    KEY.toString('base64').slice(4),
    `${KEY.toString('hex')}00`,
    'é'.repeat(32),
  ])('is refused where it is not 32 bytes, without being shown: %p', (text) => {
    const path = keyFile(text);
    const load = (): unknown => loadLedgerKey(dir, { KEPT_LEDGER_KEY_FILE: path });
    expect(load).toThrow(LedgerKeyError);
    expect(load).toThrow('must hold 32 bytes');
    if (text) expect(load).not.toThrow(text);
  });

  it.each([0o640, 0o604, 0o620])('is refused where other users can open its file', (mode) => {
    const path = keyFile(KEY.toString('hex'), mode);
    expect(() => loadLedgerKey(dir, { KEPT_LEDGER_KEY_FILE: path })).toThrow('chmod 600');
  });

  it('is refused where the file named is missing', () => {
    const path = join(dir, 'no.key');
    expect(() => loadLedgerKey(dir, { KEPT_LEDGER_KEY_FILE: path })).toThrow(`${path} is missing`);
  });

  it('is never made anew for a folder that holds a ledger', () => {
    loadLedgerKey(dir, {});
    const kept = readFileSync(join(dir, 'ledger.key'));
    writeFileSync(join(dir, 'events.db'), '');
    rmSync(join(dir, 'ledger.key'));
    expect(() => loadLedgerKey(dir, {})).toThrow('its key');
    expect(() => statSync(join(dir, 'ledger.key'))).toThrow('ENOENT');
    writeFileSync(join(dir, 'ledger.key'), kept, { mode: 0o600 });
    expect(loadLedgerKey(dir, {})).toHaveLength(32);
  });
});

describe('a subkey', () => {
  it('is another for each purpose and each ledger, and the same each time', () => {
    const keys = [
      subkey(KEY, 'party id'),
      subkey(KEY, 'key wrapping'),
      subkey(Buffer.alloc(32), 'party id'),
      KEY,
    ].map((key) => key.toString('hex'));
    expect(new Set(keys).size).toBe(4);
    expect(subkey(KEY, 'party id').toString('hex')).toBe(keys[0]);
  });
});
