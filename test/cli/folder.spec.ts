/** The commands that read, mend and guard a data folder, on the folder that the demo makes. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, heard, kept, start, startOn } from './kept.js';

const TESSIER = '0002:000901355';

/** A folder that the demo made, once for all; tests that change it take a copy. */
const demo = join(temporaryFolder(), 'demo');

function copy(): string {
  const folder = join(temporaryFolder(), 'copy');
  cpSync(demo, folder, { recursive: true });
  return folder;
}

/** Each file of a folder with the hash of its bytes. */
function hashesOf(dir: string): ReadonlyMap<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(dir, name)).isFile());
  const hashOf = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(dir, name)))
      .digest('hex');
  return new Map(files.map((name) => [name, hashOf(name)]));
}

beforeAll(async () => {
  const { code, out, err } = await kept('demo', '--no-serve', '--data', demo);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/Maçonnerie Tessier +\d\d\.\d +\d\d\.\d +- /);
});

describe('kept demo', () => {
  it('makes its folder anew, or keeps it where asked to, but none that is not its own', async () => {
    const changed = copy();
    const keys = async () => (await kept('keys', 'list', '--data', changed)).out;
    const [, id = ''] = /^(\S+) +emitter +lachaume/m.exec(await keys()) ?? [];
    expect((await kept('keys', 'revoke', id, '--data', changed)).code).toBe(0);
    const log = join(changed, 'events.db');
    const { size } = statSync(log);
    const going = await kept('demo', '--keep', '--no-serve', '--data', changed, '--json');
    expect([going.code, JSON.parse(going.out).length]).toEqual([0, 26]);
    expect(await keys()).toMatch(/lachaume.*20\d\d-\d\d-\d\d *$/m);
    expect(statSync(log).size).toBe(size);
    const again = await kept('demo', '--no-serve', '--data', changed, '--json');
    expect([again.code, JSON.parse(again.out).length]).toEqual([0, 26]);
    expect(await keys()).not.toContain(id);
    const own = temporaryFolder();
    const refused = await kept('demo', '--no-serve', '--data', own);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toBe(
      `kept: ${own} was not made by a demo, so it stays. Choose another with --data.\n`,
    );
  });

  it('says it clearly where its port is taken, and leaves what is there', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const { ino } = statSync(join(demo, 'events.db'));
    const { code, err } = await kept('demo', '--port', String(port), '--data', demo);
    server.close();
    expect(code).toBe(1);
    expect(err).toContain(`kept: Port ${port} is taken by another program. Stop that one, or`);
    expect(statSync(join(demo, 'events.db')).ino).toBe(ino);
  });
});

describe('kept score and trail', () => {
  it('print what people read', async () => {
    const asked = ['score', TESSIER, '--data', demo, '--as-of', '2026-10-31'];
    const { code, out } = await kept(...asked, '--explain', 'payment', '--limit', '2');
    expect(code).toBe(0);
    expect(out).toMatch(/^Maçonnerie Tessier \(0002:000901355\) in the network\nas of 2026-10-31/);
    expect(out).toMatch(/payment +\d\d\.\d \(\d\d\.\d to \d\d\.\d\)/);
    expect(out).toMatch(/deadlines +insufficient .*needs 3 more promises/);
    expect(out).toMatch(/points +days late +evidence +counterparty +promise/);
    const trail = await kept('trail', TESSIER, '--data', demo, '--kind', 'delivery');
    expect(trail.out).toMatch(/^day +type +told by +concerns +status +entry\n/);
  });

  it('say it where there is nothing to read', async () => {
    const nobody = await kept('score', '0002:552100554', '--data', demo);
    expect(nobody).toMatchObject({ code: 1, out: '' });
    expect(nobody.err).toMatch(/^kept: professional_must_be_known/);
    const nothing = await kept('score', TESSIER, '--data', temporaryFolder());
    expect(nothing.err).toMatch(/^kept: There is no ledger in .* Import or serve one first/);
    expect((await kept('score', TESSIER, '--as-of', 'soon', '--data', demo)).code).toBe(1);
    expect((await kept('score', '--data', demo)).code).toBe(2);
    expect((await kept('shout')).code).toBe(2);
  });
});

describe('kept replay', () => {
  const args = ['replay', '--data', demo, '--as-of', '2026-10-31'];

  it('gives the bytes of the live answers, by one worker or two', async () => {
    const one = await kept(...args, '--format', 'json');
    const two = await kept(...args, '--json', '--workers', '2');
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(two.out).toBe(one.out);
    const [tessier] = JSON.parse(one.out).filter(
      (answer: { professional: { id: string } }) => answer.professional.id === TESSIER,
    );
    const live = await kept('score', TESSIER, '--data', demo, '--as-of', '2026-10-31', '--json');
    expect(`${JSON.stringify(tessier)}\n`).toBe(live.out);
  });

  it('tells what stops a worker: an error, or its end', async () => {
    const newer = copy();
    const store = openSqliteStore(newer);
    const id = '00000000-0000-5000-8000-000000000009';
    const event = { id, type: 'InvoiceIssued.v9', data: '{}', metadata: '{}' };
    await store.append({ stream: 'invoice-nobody/NEWER', expected: 'none', events: [event] });
    await store.close();
    const refused = await kept('replay', '--from-events', '--data', newer, '--workers', '2');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/^kept: This history holds InvoiceIssued\.v9, which is newer /);
    // Only a worker has somebody to send to.
    const end = 'process.send && process.kill(process.pid, "SIGKILL")';
    const endThread =
      'import { isMainThread } from "node:worker_threads"; if (!isMainThread) process.exit();';
    for (const [code, how] of [
      [end, ['--from-events']],
      [endThread, []],
    ] as const) {
      const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(code)}`;
      const all = [...args, ...how, '--workers', '2'];
      const ending = startOn(temporaryFolder(), { NODE_OPTIONS }, all);
      expect(await ended(ending)).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringMatching(
          /^kept: A worker of the replay was ended by another, or for want/,
        ),
      });
    }
  });

  it('knows what was known at a position or a time', async () => {
    const then = await kept(...args, '--known-at', '1000', '--json');
    const live = ['score', TESSIER, '--data', demo, '--as-of', '2026-10-31', '--known-at', '1000'];
    expect(then.out).toContain((await kept(...live, '--json')).out.trim());
    const before = await kept(...args, '--known-at', '2020-01-01T00:00:00Z', '--json');
    expect(before.out).toBe('[]\n');
    expect((await kept(...args, '--known-at', '999999')).code).toBe(2);
  });

  it('prints a table, or CSV, by name', async () => {
    const { out } = await kept(...args);
    expect(out).toMatch(
      /^professional +overall +payment +deadlines +relation +promises\nAgence Solbec/,
    );
    const csv = await kept(...args, '--format', 'csv');
    expect(csv.out).toMatch(/^id,name,model,scope,as_of,known_at,overall,payment_status,/);
  });
});

describe('kept rebuild and erase', () => {
  it('give the same scores from new views', async () => {
    const data = copy();
    const asked = ['score', TESSIER, '--data', data, '--as-of', '2026-10-31', '--json'];
    const before = await kept(...asked);
    const rebuilt = await kept('rebuild', '--data', data, '--json');
    expect(rebuilt.code).toBe(0);
    expect(JSON.parse(rebuilt.out).events).toBe(JSON.parse(before.out).knownAt);
    expect((await kept(...asked)).out).toBe(before.out);
  });

  it('take names and texts away for good, and change no score', async () => {
    const data = copy();
    const asked = ['score', TESSIER, '--data', data, '--as-of', '2026-10-31', '--json'];
    const before = JSON.parse((await kept(...asked)).out);
    expect((await kept('erase', TESSIER, '--data', data)).code).toBe(2);
    const whole = hashesOf(data);
    const dry = await kept('erase', TESSIER, '--data', data, '--dry-run', '--json');
    expect(JSON.parse(dry.out)).toEqual({
      ...{ id: TESSIER, parties: [expect.stringMatching(/^[0-9a-f]{32}$/)], stays: [] },
      goes: {
        ...{ keys: 1, texts: expect.any(Number), names: 1 },
        ...{ shares: 0, originals: 0 },
      },
      left: {
        ...{ entries: expect.any(Number), webhooks: [] },
        access: ['tessier-compta', 'banque-rivedroite'].map((teller) => {
          return { keyId: expect.any(String), role: 'emitter', teller };
        }),
      },
    });
    expect(hashesOf(data)).toEqual(whole);
    expect((await kept('erase', TESSIER, '--data', data, '--yes')).out).toMatch(/^Erased: names/);
    const after = JSON.parse((await kept(...asked)).out);
    expect(after.professional).toEqual({ id: expect.any(String), name: null, erased: true });
    expect(after.sides).toEqual(before.sides);
    const { out } = await kept('replay', '--data', data);
    expect(out).not.toContain('Tessier');
  });
});

describe('kept keys', () => {
  it('grants a key once shown, lists it without its secret, and revokes it', async () => {
    const data = temporaryFolder();
    const grant = ['keys', 'create', '--role', 'emitter', '--teller', 'books', '--data', data];
    const created = await kept(...grant, '--for', '0002:552100554', '--live', '--json');
    const { keyId, token } = JSON.parse(created.out);
    expect(token).toMatch(/^kept_[0-9a-f]{12}_[\w-]{43}$/);
    const listed = await kept('keys', 'list', '--data', data);
    expect(listed.out).toMatch(
      new RegExp(`${keyId} +emitter +books +api, live +self-registered +1 +\\d{4}-`),
    );
    expect(listed.out).not.toContain(token);
    expect((await kept('keys', 'revoke', keyId, '--data', data)).code).toBe(0);
    const { out } = await kept('keys', 'list', '--data', data, '--json');
    expect(JSON.parse(out)[0].revokedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    const again = await kept('keys', 'revoke', keyId, '--data', data);
    expect(again.err).toMatch(/key_is_already_revoked/);
  });
});

describe('kept doctor', () => {
  it('finds nothing wrong in a whole folder', async () => {
    const { code, out } = await kept('doctor', '--data', demo);
    expect(code).toBe(0);
    expect(out).not.toContain('WRONG');
    expect(out).toMatch(/ok {5}Of [\d,]+ payments each event restates what its stream gives\./);
    expect(out).toMatch(/Views are at ([\d,]+) of \1 events\./);
  });

  it('finds a damaged file, a cut log and a missing key', async () => {
    const damaged = copy();
    const events = join(damaged, 'events.db');
    truncateSync(events, Math.floor(statSync(events).size / 2 / 4096) * 4096);
    const found = await kept('doctor', '--data', damaged);
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/WRONG {2}.*events\.db.* Restore a backup|restore a backup/);
    const keyless = copy();
    rmSync(join(keyless, 'ledger.key'));
    expect((await kept('doctor', '--data', keyless)).out).toMatch(
      /WRONG {2}.*its key .* is missing/,
    );
    expect((await kept('doctor', '--data', temporaryFolder())).code).toBe(1);
  });

  it('says which files others may open, and with --fix leaves them to their owner alone', async () => {
    const open = copy();
    const events = join(open, 'events.db');
    chmodSync(open, 0o755);
    chmodSync(events, 0o644);
    const modes = () => [open, events].map((path) => statSync(path).mode & 0o777);
    const found = await kept('doctor', '--data', open);
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/WRONG {2}Other users may open 2 files, .*kept doctor --fix\./);
    expect(modes()).toEqual([0o755, 0o644]);
    const mended = await kept('doctor', '--data', open, '--fix', '--json');
    expect(mended.code).toBe(0);
    // SQLite's files beside a database are as open as it is.
    const what = expect.stringMatching(/^Took the rights of others on \d files away\.$/);
    expect(JSON.parse(mended.out).findings).toContainEqual({ ok: true, what });
    expect(modes()).toEqual([0o700, 0o600]);
    expect((await kept('doctor', '--data', open)).out).toMatch(/No other user can open/);
  });
});

describe('a folder that cannot be used', () => {
  it('given damaged views, then says that they can be made anew, and makes them', async () => {
    const damaged = copy();
    const file = readdirSync(damaged).find((name) => /^views-\d+\.db$/.test(name)) ?? '';
    writeFileSync(join(damaged, file), 'x'.repeat(5000));
    const asked = ['score', TESSIER, '--data', damaged];
    const said = /views-\d+\.db cannot be used: .*Run kept rebuild/;
    expect((await kept('doctor', '--data', damaged)).out).toMatch(said);
    expect(await kept(...asked)).toMatchObject({ code: 1, err: expect.stringMatching(said) });
    expect((await kept('rebuild', '--data', damaged)).code).toBe(0);
    expect((await kept(...asked)).code).toBe(0);
  });

  it('given a file in its place, then says so', async () => {
    const file = join(temporaryFolder(), 'ledger');
    writeFileSync(file, '');
    const { code, err } = await kept('keys', 'create', ...OPERATOR, '--data', file);
    expect([code, err]).toEqual([
      1,
      `kept: ${file} is a file. Name a folder for the ledger with --data.\n`,
    ]);
  });
});

const OPERATOR = ['--role', 'operator', '--teller', 'ops'];

describe('kept serve', () => {
  it('refuses to be reached by others in the clear, and says what to do', async () => {
    const data = temporaryFolder();
    const open = await kept('serve', '--host', '0.0.0.0', '--port', '0', '--data', data);
    expect([open.code, open.err]).toEqual([2, expect.stringMatching(/--behind-proxy.*--tls-cert/)]);
    const half = await kept('serve', '--tls-cert', 'chain.pem', '--data', data);
    expect([half.code, half.err]).toEqual([2, expect.stringMatching(/--tls-key/)]);
  });

  it('refuses a base path that is none', async () => {
    for (const path of ['kept', '/a/../b', '//kept', '/a b']) {
      const { code, err } = await kept('serve', '--base-path', path, '--data', temporaryFolder());
      expect([code, err]).toEqual([2, expect.stringContaining('A path is written /kept')]);
    }
  });

  it('is reached under its base path, and behind a proxy under that of the proxy', async () => {
    const data = temporaryFolder();
    const server = start(
      'serve',
      '--data',
      data,
      '--port',
      '0',
      '--behind-proxy',
      '--base-path',
      '/kept/',
    );
    const over = ended(server);
    const [, url] = await heard(server, /on (http:\S+), docs/);
    expect(url).toMatch(/:\d+\/kept$/);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const home = await fetch(`${url}/`, { redirect: 'manual' });
    expect([home.status, home.headers.get('location')]).toEqual([303, '/kept/sign-in?to=%2F']);
    const headers = { 'x-forwarded-prefix': '/tools/kept', 'x-forwarded-proto': 'https' };
    const passed = await fetch(new URL('/', url), { redirect: 'manual', headers });
    expect(passed.headers.get('location')).toBe('/tools/kept/sign-in?to=%2F');
    expect(passed.headers.get('strict-transport-security')).toBe('max-age=31536000');
    server.kill('SIGTERM');
    expect(await over).toMatchObject({ code: 0 });
  });

  it('holds the folder, lets others read it, and closes in order', async () => {
    const data = copy();
    const server = start('serve', '--data', data, '--port', '0');
    const over = ended(server);
    const [, url] = await heard(server, /on (http:\S+), docs/);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect((await fetch(`${url}/v1/professionals/${TESSIER}/score`)).status).toBe(401);
    const second = await kept('import', '-', '--data', data);
    expect(second.code).toBe(1);
    expect(second.err).toMatch(/in use by another Kept process \(pid \d+\).*POST \/v1\/documents/s);
    const asked = ['--data', data, '--as-of', '2026-10-31', '--json'];
    const score = await kept('score', TESSIER, ...asked);
    expect(score.code).toBe(0);
    expect((await kept('replay', ...asked)).out).toContain(score.out.trim());
    server.kill('SIGTERM');
    expect(await over).toMatchObject({ code: 0, out: '' });
    expect((await kept('rebuild', '--data', data)).code).toBe(0);
  });
});
