/** A ledger that somebody changed: what it was is found, and named. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { signedCheckpoint } from '../../../src/audit/tree/checkpoint.js';
import { logSigner } from '../../../src/audit/tree/note.js';
import { verifyLedger } from '../../../src/cli/folder/verification.js';
import { viewsFile } from '../../../src/projector/views/views.js';
import { checksumOf } from '../../../src/store/leaf.js';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { openFolder } from '../../command/fixture.js';
import { fileOf, kept } from '../kept.js';
import { change, copyOf, ledgerOf, project, sign, tell } from './given.js';

const INVOICES = 300;

let whole: string;
let dir: string;

beforeAll(async () => {
  whole = await ledgerOf(INVOICES);
});
beforeEach(() => {
  dir = copyOf(whole);
});

/** What is wrong with the folder. */
async function wrong(options: Parameters<typeof verifyLedger>[1] = {}): Promise<readonly string[]> {
  const { findings } = await verifyLedger(dir, options);
  return findings.filter(({ ok }) => !ok).map(({ what }) => what);
}

type Row = [number, string, number, string, string, number, string, string];

/** Makes every checksum fit what is stored now, as whoever changed it would. */
function mend(): void {
  const db = new Sqlite(join(dir, 'events.db'));
  const rows = db
    .prepare<[], Row>(
      `SELECT position, s.name, revision, t.name, lower(hex(e.id)), recorded_at, data, metadata
         FROM events e JOIN streams s ON s.id = e.stream JOIN types t ON t.id = e.type`,
    )
    .raw()
    .all();
  const put = db.prepare<[number, number]>('UPDATE events SET checksum = ? WHERE position = ?');
  for (const [position, stream, revision, type, id, recordedAt, data, metadata] of rows) {
    const event = { stream, revision, id, type, recordedAt, data, metadata };
    put.run(checksumOf(event, position), position);
  }
  db.close();
}

function head(): number {
  const db = new Sqlite(join(dir, 'events.db'));
  const last = db.prepare<[], number>('SELECT max(position) FROM events').pluck().get() ?? 0;
  db.close();
  return last;
}

describe('a ledger as it was told', () => {
  it('is well, in one line; of a cut of it that line says what it rests on', async () => {
    const { healthy, head: now, signed } = await verifyLedger(dir);
    expect({ healthy, events: now?.events, size: signed?.size }).toEqual({
      ...{ healthy: true, events: head(), size: head() },
    });
    const { code, out } = await kept('verify', '--data', dir);
    expect([code, out]).toEqual([0, expect.stringMatching(/^All is well: .* signed by .*\.\n$/)]);
  });

  it('that goes on while somebody serves it, is well as far as it was signed', async () => {
    const folder = await openFolder(dir);
    await tell(folder, 3, INVOICES + 1);
    const { healthy, head: now, signed } = await verifyLedger(dir);
    expect(healthy).toBe(true);
    expect(now?.events).toBeGreaterThan(signed?.size ?? 0);
    await folder.close();
  });
});

describe('an event that was changed', () => {
  const where = 'WHERE position = 270';
  it.each([
    ['its data', `UPDATE events SET data = replace(data, '120000', '120001') ${where}`],
    ['its metadata', `UPDATE events SET metadata = replace(metadata, 'books', 'bookz') ${where}`],
    [
      'the name of its stream',
      `UPDATE streams SET name = name || 'x' WHERE id = (SELECT stream FROM events ${where})`,
    ],
    [
      'its type',
      `INSERT INTO types (name) VALUES ('Other.v1');
       UPDATE events SET type = (SELECT max(id) FROM types) ${where}`,
    ],
    ['its id', `UPDATE events SET id = x'${'0'.repeat(32)}' ${where}`],
    ['when it was recorded', `UPDATE events SET recorded_at = recorded_at + 1 ${where}`],
    ['its revision', `UPDATE events SET revision = 7 ${where}`],
  ])('in %s, is named by its position, whether its checksum fits or not', async (_, sql) => {
    change(dir, 'events.db', sql);
    expect(await wrong({ folds: false })).toContain('The event at position 270 was changed.');
    mend();
    expect(await wrong({ folds: false })).toContain('The event at position 270 was changed.');
    expect(await wrong({ folds: false })).toContainEqual(
      expect.stringContaining('do not have the root that was signed'),
    );
  });
});

describe('events that are not where they were', () => {
  it('cut off at the end, are named by how many were signed', async () => {
    const was = head();
    change(
      dir,
      'events.db',
      `DELETE FROM events WHERE position > ${was - 2};
       UPDATE sqlite_sequence SET seq = ${was - 2} WHERE name = 'events'`,
    );
    const found = await wrong({ folds: false });
    expect(found[0]).toContain(`${was} events were signed, and ${was - 2} are there`);
    expect(found).toContain(`From leaf ${was - 2} of the log on 2 events are gone.`);
  });

  it('taken out, are named by their place in the log', async () => {
    change(dir, 'events.db', 'DELETE FROM events WHERE position = 100');
    const found = await wrong({ folds: false });
    expect(found).toContain('Positions 100 to 100 are gone.');
    expect(found).toContain('The event of leaf 99 of the log is gone.');
  });

  it('put between others, with what follows made to fit, are named by position', async () => {
    change(
      dir,
      'events.db',
      `UPDATE events SET position = -position - 1 WHERE position >= 50;
       UPDATE events SET position = -position WHERE position < 0;
       INSERT INTO streams (name) VALUES ('invoice-x/put-in');
       INSERT INTO events (position, stream, revision, type, id, recorded_at, data, metadata)
         SELECT 50, (SELECT max(id) FROM streams), 0, type, randomblob(16), recorded_at, data,
           metadata FROM events WHERE position = 49;
       UPDATE sqlite_sequence SET seq = (SELECT max(position) FROM events) WHERE name = 'events'`,
    );
    mend();
    const found = await wrong({ folds: false });
    expect(found).toContain('The event at position 50 was put in: the log does not have it.');
    expect(found.filter((what) => what.includes('changed'))).toEqual([]);
  });
});

describe('a log that was changed', () => {
  it.each([
    [0, 0, 'The log was changed in tile/0/000, from its hash 3 on: 1 are not of the events'],
    [1, 0, 'The log was changed in tile/1/000: its hash 0 is not that of the leaves below.'],
  ])('in a tile of level %d, is named by tile and hash', async (level, place, what) => {
    const at = level === 0 ? 3 * 32 : 0;
    change(
      dir,
      'log-1.db',
      `UPDATE tile SET hashes = CAST(substr(hashes, 1, ${at}) || x'00' || substr(hashes, ${at + 2})
         AS BLOB) WHERE level = ${level} AND place = ${place}`,
    );
    expect(await wrong({ folds: false })).toEqual([expect.stringContaining(what)]);
  });

  it('in where its bundles are, or in how far it has come, says which', async () => {
    change(dir, 'log-1.db', 'UPDATE bundle SET after = after + 1 WHERE place = 1');
    expect(await wrong({ folds: false })).toEqual([expect.stringContaining('its bundle 1')]);
    change(dir, 'log-1.db', "UPDATE meta SET value = 7 WHERE name = 'checkpoint'");
    expect(await wrong({ folds: false })).toHaveLength(2);
  });

  it('in its checkpoint, signed with the key of somebody else, does not hold', async () => {
    const { signed, head: now } = await verifyLedger(dir, { folds: false });
    const origin = signed?.origin ?? '';
    const signer = logSigner(origin, generateKeyPairSync('ed25519').privateKey);
    const root = Buffer.from(now?.root ?? '', 'base64');
    const note = await signedCheckpoint({ origin, size: signed?.size ?? 0, root }, [signer]);
    change(dir, 'log-1.db', `UPDATE meta SET value = '${note}' WHERE name = 'published'`);
    expect(await wrong({ folds: false })).toEqual([
      expect.stringContaining('None of the keys known has signed this'),
    ]);
  });
});

describe('views that were changed', () => {
  const file = (): string => viewsFile(dir).split('/').at(-1) ?? '';
  it.each([
    ['a size', 'UPDATE promise SET size = size + 1 WHERE id = 5'],
    [
      'the amount of a step',
      `UPDATE promise SET steps = replace(steps, '120000', '1') WHERE id = 5`,
    ],
    ['its grade', `UPDATE promise SET grade = 'banked' WHERE id = 5`],
  ])('in %s, are named by the promise', async (_, sql) => {
    const db = new Sqlite(viewsFile(dir));
    const name = db.prepare<[], string>('SELECT promise FROM promise WHERE id = 5').pluck().get();
    db.close();
    change(dir, file(), sql);
    expect(await wrong()).toEqual([expect.stringContaining(`1 differ: ${name}.`)]);
  });
});

describe('an older copy that was put back', () => {
  it('while the keys know a newer head, is named by both', async () => {
    const folder = await openFolder(dir);
    await tell(folder, 5, INVOICES + 1);
    await sign(folder);
    await folder.close();
    const now = head();
    for (const name of ['events.db', 'log-1.db']) copyFileSync(join(whole, name), join(dir, name));
    expect((await wrong({ folds: false }))[0]).toContain(
      `${now} events were signed, and ${head()}`,
    );
  });

  it('with its keys, is found by a checkpoint that somebody has', async () => {
    const folder = await openFolder(dir);
    await tell(folder, 5, INVOICES + 1);
    const since = await sign(folder);
    await folder.close();
    dir = copyOf(whole);
    expect(await wrong({ since })).toEqual([expect.stringContaining('an older copy')]);
  });
});

describe('given an earlier checkpoint', () => {
  it('reads only what came after it, and finds what is wrong there', async () => {
    const folder = await openFolder(dir);
    const since = await sign(folder);
    const before = head();
    await tell(folder, 5, INVOICES + 1);
    await sign(folder);
    await project(folder);
    await folder.close();
    expect(await verifyLedger(dir, { since })).toMatchObject({
      ...{ healthy: true, head: { events: head() } },
    });
    // What is before it is trusted: a check of the whole finds it.
    change(dir, 'events.db', 'UPDATE events SET recorded_at = 1 WHERE position = 5');
    expect(await wrong({ since })).toEqual([]);
    const later = before + 2;
    change(dir, 'events.db', `UPDATE events SET recorded_at = 1 WHERE position = ${later}`);
    mend();
    expect(await wrong({ since })).toContain(`The event at position ${later} was changed.`);
    const run = await kept('verify', '--data', dir, '--since', fileOf(since.trimEnd().split('\n')));
    expect([run.code, run.out]).toEqual([1, expect.stringContaining(`position ${later}`)]);
  });

  it('of which the present log is no continuation, says so', async () => {
    const other = await ledgerOf(3);
    const log = new Sqlite(join(other, 'log-1.db'));
    const foreign = log
      .prepare<[], string>("SELECT value FROM meta WHERE name = 'published'")
      .pluck()
      .get();
    log.close();
    expect(await wrong({ since: foreign ?? '' })).toEqual([
      expect.stringContaining('None of the keys known has signed this'),
    ]);
    change(dir, 'log-1.db', 'UPDATE tile SET hashes = zeroblob(length(hashes)) WHERE level = 1');
    const own = new Sqlite(join(whole, 'log-1.db'));
    const since = own
      .prepare<[], string>("SELECT value FROM meta WHERE name = 'published'")
      .pluck()
      .get();
    own.close();
    expect(await wrong({ since: since ?? '' })).toEqual([
      expect.stringContaining('does not go on from the checkpoint given'),
    ]);
  });
});

it('leaves every file as it was', async () => {
  const before = ['events.db', 'log-1.db'].map((name) => readFileSync(join(dir, name)));
  await verifyLedger(dir);
  expect(['events.db', 'log-1.db'].map((name) => readFileSync(join(dir, name)))).toEqual(before);
});
