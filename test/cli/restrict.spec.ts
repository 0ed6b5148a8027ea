/** `kept restrict`: a score is shown to nobody but its professional, and shown again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInLeaf } from '../../src/audit/reads/kept-read.js';
import { readsFile } from '../../src/audit/reads/read-log.js';
import { openFile } from '../../src/store/sqlite/driver.js';
import { message } from '../command/fixture.js';
import { BUYER, deal, FIRMS } from '../http/read/reading.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, startIn, startOn } from './kept.js';

const lineOf = ({ id, ...said }: ReturnType<typeof message>): string =>
  JSON.stringify({ ...{ specversion: '1.0', id, source: '/books' }, ...said });

/** All that is kept of who read whose score. */
function readsIn(dir: string) {
  const db = openFile(readsFile(dir), { readonly: true });
  const leaves = db.prepare<unknown[], { leaf: string }>('SELECT leaf FROM read').all();
  db.close();
  return leaves.map(({ leaf }) => readInLeaf(leaf));
}

describe('kept restrict', () => {
  const folder = temporaryFolder();
  const kept = (...args: readonly string[]) => ended(startIn(folder, args));
  const scores = ['--as-of', '2026-06-30'];
  const today = new Date().toISOString().slice(0, 10);
  let figure = '';

  beforeAll(async () => {
    const told = FIRMS.flatMap((seller) => [
      ...deal({ number: 'F1', seller, paidOn: '2026-02-04' }),
      ...deal({ number: 'F2', seller, paidOn: '2026-03-14' }),
    ]);
    const file = fileOf(told.map(lineOf));
    const { code, err } = await kept('import', '--as', 'books', file);
    expect([code, err]).toEqual([0, expect.anything()]);
  });

  it('hides the score from who reads it, and says why', async () => {
    const { overall } = JSON.parse((await kept('score', BUYER, ...scores, '--json')).out);
    figure = String(overall.score.value);
    const told = await kept('restrict', BUYER, '--ground', 'accuracy', '--reason', 'Not so.');
    const said = `From now on the score of ${BUYER} is shown to nobody but itself.\n`;
    expect([told.code, told.out]).toEqual([0, said]);
    const { out } = await kept('score', BUYER, ...scores);
    expect(out).not.toContain(figure);
    expect(out).toContain(`Restricted since ${today}`);
    expect(out).toContain('Ground: accuracy.');
  });

  it('says so in French', async () => {
    const { out } = await ended(startOn(folder, { KEPT_LANG: 'fr' }, ['score', BUYER]));
    expect(out).toMatch(/Motif\s: exactitude contestée\./);
  });

  it('hides it in a replay, from the tape as from the events', async () => {
    const replay = ['replay', ...scores, '--format', 'csv'];
    const taped = await kept(...replay);
    const told = await kept(...replay, '--from-events');
    expect(taped.out).toBe(told.out);
    expect(taped.out).toContain(today);
    expect(taped.out).not.toContain(figure);
    expect((await kept('verify')).code).toBe(0);
  });

  it('hides it in changes and comparisons', async () => {
    const commands = [
      ['why', BUYER, '--from', '2026-02-28', '--to', '2026-06-30'],
      ['models', 'diff', 'triangle-1', 'paydex', ...scores],
    ];
    for (const command of commands) {
      const { code, out } = await kept(...command);
      expect(code).toBe(0);
      expect(out).not.toContain(figure);
    }
  });

  it('lets an operator read it for a claim, which is kept with why', async () => {
    const { out } = await kept('score', BUYER, ...scores, '--for-claim', 'case 26/118');
    expect(out).toContain(`overall ${figure} (`);
    expect(out).toContain('Restricted since');
    const reads = readsIn(join(folder, '.kept'));
    expect(reads.filter(({ purpose }) => purpose === 'case 26/118')).toMatchObject([
      { of: 'score', by: { role: 'operator' } },
    ]);
  });

  it('hides it in files that are handed on', async () => {
    const file = join(temporaryFolder(), 'scores.csv');
    const handed = ['export', '--what', 'scores', '--format', 'csv', '--out', file];
    expect((await kept(...handed, ...scores)).code).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(today);
    expect(text).not.toContain(figure);
  });

  it('hides it in a ledger that was restored, too', async () => {
    const copy = join(temporaryFolder(), 'copy');
    expect((await kept('backup', copy)).code).toBe(0);
    expect((await kept('restore', copy, '--replace')).code).toBe(0);
    const { out } = await kept('score', BUYER, ...scores);
    expect(out).toContain(`Restricted since ${today}`);
    expect(out).not.toContain(figure);
  });

  it('shows it again once it is lifted, which is told once', async () => {
    const lifted = await kept('restrict', BUYER, '--lift');
    expect([lifted.code, lifted.out]).toEqual([0, `The score of ${BUYER} is shown again.\n`]);
    const { out } = await kept('score', BUYER, ...scores);
    expect(out).toContain(`overall ${figure} (`);
    expect(out).not.toContain('Restricted');
    const none = await kept('restrict', BUYER, '--lift');
    expect(none.code).not.toBe(0);
    expect(none.err).toContain('restriction_must_be_in_force');
  });

  it('says what is missing or too much', async () => {
    for (const args of [[], ['--ground', 'claim', '--lift']]) {
      expect((await kept('restrict', BUYER, ...args)).code).not.toBe(0);
    }
    const long = await kept('restrict', BUYER, '--ground', 'claim', '--reason', 'x'.repeat(10_000));
    expect(long.code).not.toBe(0);
    expect(long.err).toContain('message_must_be_well_formed');
  });
});
