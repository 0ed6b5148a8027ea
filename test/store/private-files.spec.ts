import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Book, bookFile } from '../../src/matching/book.js';
import { LiveViews } from '../../src/projector/views/live-views.js';
import { closeToOthers, openToOthers } from '../../src/store/private-files.js';
import { openFolder } from '../command/fixture.js';

let root: string;
let before: number;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-private-'));
  before = process.umask(0);
});

afterEach(() => {
  process.umask(before);
  rmSync(root, { recursive: true, force: true });
});

const rights = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('what a ledger writes under a umask of 0', () => {
  it('is files of 0600 in folders of 0700', async () => {
    const dir = join(root, 'a', 'b');
    const folder = await openFolder(dir);
    const live = new LiveViews(dir, folder.store);
    const book = new Book(bookFile(dir));
    const made = readdirSync(dir);
    expect(made).toEqual(
      expect.arrayContaining(['events.db', 'events.db-wal', 'keys.db', 'keys.db-wal', 'ledger.id']),
    );
    expect(made.filter((name) => rights(join(dir, name)) !== '600')).toEqual([]);
    expect([rights(dir), rights(join(root, 'a'))]).toEqual(['700', '700']);
    await live.stop();
    book.close();
    await folder.close();
  });

  it('from before is told at the start, and mended', async () => {
    const dir = join(root, 'old');
    await (await openFolder(dir)).close();
    chmodSync(dir, 0o755);
    chmodSync(join(dir, 'events.db'), 0o644);
    const lines: string[] = [];
    await (await openFolder(dir, { notes: (line) => lines.push(line) })).close();
    expect(lines).toEqual([`Others may open ${dir}: run kept doctor --fix.`]);
    expect(openToOthers(dir, { deep: true })).toEqual([dir, join(dir, 'events.db')]);
    closeToOthers(openToOthers(dir, { deep: true }));
    expect(openToOthers(dir, { deep: true })).toEqual([]);
  });
});
