/** `kept backup` and `kept restore` as people run them, stopped half way, too. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { StoredEvent } from '../../src/ledger/stored.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import {
  accessOf,
  BUYER,
  type Folder,
  invoiceData,
  message,
  openFolder,
  SELLER,
} from '../command/fixture.js';
import { collect } from '../store/given.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, heard, invoiceLine, kept, start, startOn } from './kept.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let root: string;
const at = (name: string): string => join(root, name);

beforeEach(() => {
  root = temporaryFolder();
});

async function tell(folder: Folder, from: number, to: number): Promise<void> {
  const told = Array.from({ length: to - from }, (_, n) => {
    const number = `F${from + n}`;
    return message('InvoiceIssued', number, invoiceData({ number }));
  });
  await folder.ledger.tellEach(told, accessOf(folder, [SELLER]));
}

/** A ledger of so many invoices, as it is after their telling. */
async function ledger(name: string, invoices: number, from = 0): Promise<readonly StoredEvent[]> {
  const folder = await openFolder(at(name));
  await tell(folder, from, from + invoices);
  const events = await collect(folder.store.readAll(0));
  await folder.close();
  return events;
}

async function eventsOf(dir: string): Promise<readonly StoredEvent[]> {
  const store = openSqliteStore(dir, { readOnly: true });
  const events = await collect(store.readAll(0));
  await store.close();
  return events;
}

/** What was erased in a folder, of these professionals. */
async function erased(dir: string): Promise<readonly boolean[]> {
  const folder = await openFolder(dir);
  const all = [SELLER, BUYER].map((written) => folder.keys.isErased(folder.party(written)));
  const found = await Promise.all(all);
  await folder.close();
  return found;
}

async function erase(dir: string, written: string): Promise<void> {
  const folder = await openFolder(dir);
  await folder.keys.erase(folder.party(written));
  await folder.close();
}

describe('kept backup and restore', () => {
  it('bring a ledger back, with every erasure told since, and put the former aside', async () => {
    const before = await ledger('data', 5);
    const made = await kept('backup', at('one'), '--data', at('data'), '--json');
    expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(made.out)).toMatchObject({
      ...{ format: 1, position: before.length, events: before.length },
      files: [{ path: 'events.db' }, { path: 'keys.db' }],
    });
    expect(readdirSync(at('one')).sort()).toEqual(['events.db', 'keys.db', 'manifest.json']);
    await ledger('data', 3, 5);
    await erase(at('data'), BUYER);
    const refused = await kept('restore', at('one'), '--data', at('data'));
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('add --replace')]);
    const args = ['restore', at('one'), '--data', at('data'), '--replace', '--json'];
    const restored = await kept(...args);
    expect({ ...restored, out: JSON.parse(restored.out) }).toMatchObject({
      ...{ code: 0, err: '' },
      out: { position: before.length, erased: 1, replaced: join(at('data'), 'replaced') },
    });
    expect(await eventsOf(at('data'))).toEqual(before);
    expect(await erased(at('data'))).toEqual([false, true]);
    expect(await eventsOf(join(at('data'), 'replaced'))).toHaveLength(before.length + 3);
    expect((await kept('doctor', '--data', at('data'))).code).toBe(0);
    expect((await kept(...args)).err).toContain('Delete or move it first');
  });

  it('go to an empty folder only with word of who was erased since', async () => {
    const before = await ledger('data', 2);
    await kept('backup', at('one'), '--data', at('data'));
    await erase(at('data'), SELLER);
    const KEPT_LEDGER_KEY = readFileSync(join(at('data'), 'ledger.key'), 'utf8').trim();
    const run = (...more: readonly string[]) =>
      ended(startOn(root, { KEPT_LEDGER_KEY }, ['restore', at('one'), ...more]));
    const untold = await run('--data', at('new'));
    expect([untold.code, untold.err]).toEqual([2, expect.stringContaining('--nobody-erased')]);
    expect((await run('--data', at('new'), '--erasures', at('data'))).code).toBe(0);
    expect(await eventsOf(at('new'))).toEqual(before);
    writeFileSync(join(at('new'), 'ledger.key'), KEPT_LEDGER_KEY, { mode: 0o600 });
    expect(await erased(at('new'))).toEqual([true, false]);
    expect((await run('--data', at('other'), '--nobody-erased')).code).toBe(0);
  });

  it('keep a list of erasures apart from the ledger, where one is named', async () => {
    await ledger('data', 2);
    await kept('backup', at('one'), '--data', at('data'));
    const env = { ...process.env, KEPT_ERASURES: at('erasures.txt') };
    const folder = await openFolder(at('data'), { env });
    await folder.keys.erase(folder.party(BUYER));
    await folder.close();
    const list = readFileSync(at('erasures.txt'), 'utf8');
    expect(list).toBe(`${folder.party(BUYER)}\n`);
    for (const name of ['events.db', 'keys.db', 'ledger.id']) rmSync(join(at('data'), name));
    const args = ['restore', at('one'), '--data', at('data')];
    const given = { KEPT_ERASURES: at('erasures.txt') };
    expect(await ended(startOn(root, given, args))).toMatchObject({ code: 0, err: '' });
    expect(await erased(at('data'))).toEqual([false, true]);
  });

  it('go back to a position, after which the ledger goes on', async () => {
    const before = await ledger('data', 4);
    await kept('backup', at('one'), '--data', at('data'));
    const until = before.length - 2;
    const args = ['restore', at('one'), '--data', at('data'), '--replace', '--until'];
    expect((await kept(...args, String(before.length + 1))).code).toBe(2);
    expect((await kept(...args, String(until))).code).toBe(0);
    expect(await eventsOf(at('data'))).toEqual(before.slice(0, until));
    const after = await ledger('data', 1, 9);
    expect(after.map(({ position }) => position)).toEqual(
      before.slice(0, until + 1).map((_, i) => i + 1),
    );
    expect((await kept('doctor', '--data', at('data'))).out).not.toContain('WRONG');
  });

  it('refuse a backup of which a byte was changed, and one of another ledger', async () => {
    await ledger('data', 2);
    await ledger('other', 2);
    await kept('backup', at('one'), '--data', at('data'));
    const other = await kept('restore', at('one'), '--data', at('other'), '--replace');
    expect(other.err).toMatch(/holds ledger \S+, and the backup is of/);
    const path = join(at('one'), 'events.db');
    const bytes = readFileSync(path);
    bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const refused = await kept('restore', at('one'), '--data', at('data'), '--replace');
    expect(refused.err).toContain('This backup is damaged');
    expect(await erased(at('data'))).toEqual([false, false]);
  });

  it('take a ledger while it is served, whole and with every key', async () => {
    await ledger('data', 50);
    const grant = ['keys', 'create', '--role', 'emitter', '--teller', 'books', '--json'];
    const { token } = JSON.parse((await kept(...grant, '--for', SELLER, '--data', at('data'))).out);
    const server = start('serve', '--data', at('data'), '--port', '0');
    const over = ended(server);
    const [, url] = await heard(server, /on (http:\S+), docs/);
    let backedUp = false;
    const backup = kept('backup', at('one'), '--data', at('data'), '--json').then((made) => {
      backedUp = true;
      return made;
    });
    const answers = new Set<string>();
    for (let n = 0; !backedUp; n++) {
      const answer = await fetch(`${url}/v1/events`, {
        method: 'POST',
        headers: {
          'content-type': 'application/cloudevents+json',
          authorization: `Bearer ${token}`,
        },
        body: invoiceLine(`L${n}`, { buyer: { id: `local:books:c${n}`, name: `C${n}` } }),
      });
      answers.add(JSON.parse(await answer.text()).status ?? answer.status);
    }
    const { position } = JSON.parse((await backup).out);
    server.kill('SIGTERM');
    await over;
    expect([...answers]).toEqual(['accepted']);
    const restored = ['--data', at('new'), '--erasures', at('data')];
    const KEPT_LEDGER_KEY = readFileSync(join(at('data'), 'ledger.key'), 'utf8').trim();
    const run = await ended(
      startOn(root, { KEPT_LEDGER_KEY }, ['restore', at('one'), ...restored]),
    );
    expect(run.code).toBe(0);
    const events = await eventsOf(at('new'));
    expect(events).toEqual((await eventsOf(at('data'))).slice(0, position));
    const env = { KEPT_LEDGER_KEY };
    const folder = await openFolder(at('new'), { env });
    const sealed = events.flatMap(({ data }) => Object.keys(JSON.parse(data).personal ?? {}));
    const keys = await folder.keys.existing(sealed);
    await folder.close();
    expect([...keys.values()].filter((key) => key === null)).toEqual([]);
  });
});

describe('docs/how-to/back-up-and-restore.md', () => {
  it('shows commands that do what it says, the scheduled trial among them', async () => {
    const before = await ledger('.kept', 25);
    const page = readFileSync(join(ROOT, 'docs/how-to/back-up-and-restore.md'), 'utf8');
    const blocks = [...page.matchAll(/^```sh\n(.+?)```$/gms)].map(([, block = '']) => block);
    const lines = blocks.flatMap((block) => block.trim().split('\n'));
    expect(lines).toHaveLength(7);
    const env = { KEPT_LEDGER_KEY_FILE: join('.kept', 'ledger.key') };
    for (const line of lines) {
      const [program, ...args] = line.split(' ');
      const run = await ended(startOn(root, env, args));
      expect({ line, program, code: run.code, err: run.err }).toEqual({
        ...{ line, program: 'kept', code: 0, err: '' },
      });
    }
    expect(await eventsOf(at('.kept'))).toEqual(before);
    expect(await eventsOf(at('trial'))).toEqual(before);
    expect(await eventsOf(at('earlier'))).toEqual(before.slice(0, 20));
  });
});

describe('killed with -9', () => {
  /** Starts the command and kills it once something is there; false where it ended before. */
  async function killedOnce(there: () => boolean, args: readonly string[]): Promise<boolean> {
    const child = startOn(root, {}, args);
    let over = false;
    const end = ended(child).then((run) => {
      over = true;
      return run;
    });
    while (!over && !there()) await nextTurn();
    child.kill('SIGKILL');
    return (await end).code === null;
  }

  it('a backup is not there, and is made by the next run', async () => {
    const before = await ledger('data', 300);
    const args = ['backup', at('one'), '--data', at('data')];
    const unfinished = `${at('one')}.unfinished`;
    let killed = 0;
    for (const name of ['', 'events.db', 'keys.db', 'manifest.json']) {
      if (await killedOnce(() => existsSync(join(unfinished, name)), args)) {
        killed += 1;
        expect(existsSync(at('one')) && !existsSync(join(at('one'), 'manifest.json'))).toBe(false);
      }
      rmSync(at('one'), { recursive: true, force: true });
    }
    expect(killed).toBeGreaterThan(0);
    expect((await kept(...args)).code).toBe(0);
    expect(existsSync(unfinished)).toBe(false);
    expect(await eventsOf(at('one'))).toEqual(before);
    expect(statSync(at('one')).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['is put together', ['restoring', 'keys.db']],
    ['is verified', ['restoring', 'ledger.id']],
    ['puts what is there aside', ['replaced']],
    ['takes its place', ['restoring', 'placing']],
  ])('a restore that %s leaves what nobody opens, until the next run ends it', async (_, path) => {
    const before = await ledger('data', 300);
    await kept('backup', at('one'), '--data', at('data'));
    await ledger('data', 1, 900);
    await erase(at('data'), BUYER);
    const data = at('data');
    const args = ['restore', at('one'), '--data', data, '--replace'];
    await killedOnce(() => existsSync(join(data, ...path)), args);
    // Killed too late it was done.
    if (existsSync(join(data, 'restoring'))) {
      await expect(openFolder(data)).rejects.toThrow('Run the same kept restore again');
      expect(await kept(...args)).toMatchObject({ code: 0, err: '' });
    }
    expect(await eventsOf(data)).toEqual(before);
    expect(await eventsOf(join(data, 'replaced'))).toHaveLength(before.length + 1);
    expect(await erased(data)).toEqual([false, true]);
    expect(readdirSync(data)).not.toContain('restoring');
  });
});
