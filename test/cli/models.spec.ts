import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical } from '../../src/ledger/values/canonical.js';
import { BUYER, deal, FIRMS } from '../http/read/reading.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, startIn, startOn } from './kept.js';

const LATE_RATIO = new URL('../../projections/models/late-ratio.json', import.meta.url);

describe('kept models', () => {
  // There is no ledger in it.
  const folder = temporaryFolder();
  const run = (...args: readonly string[]) => ended(startIn(folder, args));

  it('lists those that ship where there is no ledger yet, also in French', async () => {
    const { code, out } = await run('models');
    expect([code, out]).toEqual([0, expect.stringMatching(/^late-ratio +Share kept on time/m)]);
    expect(out).toMatch(/^triangle-1 .* yes$/m);
    const french = await ended(startOn(folder, { KEPT_LANG: 'fr' }, ['models']));
    expect(french.out).toMatch(/^late-ratio +Part tenue à temps +[0-9a-f]{12} +fourni$/m);
  });

  it('shows one as its file, by name and by path', async () => {
    const file: unknown = JSON.parse(readFileSync(LATE_RATIO, 'utf8'));
    const { out } = await run('models', 'show', 'late-ratio');
    expect(JSON.parse(out)).toEqual(file);
    const mine = fileOf([canonical(file).replace('"late-ratio"', '"mine"')], 'mine.json');
    const byPath = await run('models', 'show', mine, '--json');
    expect(JSON.parse(byPath.out)).toMatchObject({ name: 'mine', halfLife: null });
  });

  it('says of a file which member breaks which rule', async () => {
    const bad = fileOf(['{"name":"My model"}'], 'bad.json');
    const { code, err } = await run('models', 'show', bad);
    expect(code).not.toBe(0);
    expect(err).toContain(`${bad}: model.levels must be there; found missing.`);
  });

  it('compares two over a ledger, one of them a file, as a table, CSV and JSON', async () => {
    const ledger = temporaryFolder();
    const at = (...args: readonly string[]) => ended(startIn(ledger, args));
    const deals = FIRMS.flatMap((seller, i) =>
      deal({ number: `F${i}`, seller, paidOn: '2026-02-09' }),
    );
    const lines = deals.map(({ id, ...said }) =>
      JSON.stringify({ ...{ specversion: '1.0', id, source: '/books' }, ...said }),
    );
    await at('import', '--as', 'books', fileOf(lines));
    const mine = fileOf(
      [readFileSync(LATE_RATIO, 'utf8').replace('late-ratio', 'mine')],
      'mine.json',
    );
    const asked = ['models', 'diff', 'triangle-1', mine, '--as-of', '2026-06-30'];
    const { code, out } = await at(...asked);
    expect([code, out]).toEqual([0, expect.stringContaining('triangle-1 against mine')]);
    expect(out).toMatch(new RegExp(`${BUYER}\\S* +\\d+\\.\\d +\\d+\\.\\d +-`));
    const csv = await at(...asked, '--format', 'csv');
    expect(csv.out).toMatch(/^id,name,from,to,points,sides,levels/);
    const json = await at(...asked, '--json', '--of', 'payment');
    expect(JSON.parse(json.out)).toMatchObject({ of: 'payment', summary: { compared: 1 } });
  });

  it('says what is wrong with a file: where it is not, is no file, or no UTF-8', async () => {
    const folder = temporaryFolder();
    const latin = join(folder, 'latin.json');
    writeFileSync(latin, Buffer.from('{"title":"Triangle \xe9gal"}', 'latin1'));
    const large = join(folder, 'large.json');
    writeFileSync(large, '');
    truncateSync(large, 3 * 2 ** 30);
    for (const [file, said] of [
      [join(folder, 'nowhere.json'), 'There is no model file'],
      [folder, 'EISDIR'],
      [latin, 'model must be written in UTF-8'],
      [large, 'model must have at most 65536 bytes; found 3221225472'],
    ] as const) {
      const { code, err } = await ended(startIn(folder, ['models', 'show', `${file}`]));
      expect([file, code, err]).toEqual([file, 1, expect.stringContaining(said)]);
    }
  });

  it('brings one under its name for good, and chooses it from a day on', async () => {
    const ledger = temporaryFolder();
    const at = (...args: readonly string[]) => ended(startIn(ledger, args));
    const changed = (name: string, more = '') =>
      fileOf(
        [
          readFileSync(LATE_RATIO, 'utf8')
            .replace('late-ratio', name)
            .replace('Share kept on time', `Mine${more}`),
        ],
        'mine.json',
      );
    const added = await at('models', 'add', changed('mine'), '--json');
    expect(JSON.parse(added.out)).toMatchObject({ name: 'mine' });
    const again = await at('models', 'add', changed('mine', ' again'));
    expect([again.code === 0, again.err]).toEqual([
      false,
      expect.stringContaining('A name stands for one model for good'),
    ]);
    const past = await at('models', 'default', 'mine', '--from', '2020-01-01');
    expect(past.err).toContain('A default is chosen from today on');
    const chosen = await at('models', 'default', 'mine', '--from', '2199-01-01', '--json');
    expect(JSON.parse(chosen.out)).toMatchObject({ name: 'mine', from: '2199-01-01' });
    const { out } = await at('models', '--json');
    expect(JSON.parse(out)).toMatchObject({
      defaults: [{ name: 'mine', since: '2199-01-01' }],
      items: expect.arrayContaining([expect.objectContaining({ name: 'mine', from: 'brought' })]),
    });
  });

  it('gives the default to a replay, as of the days on which it is in force', async () => {
    const ledger = temporaryFolder();
    const at = (...args: readonly string[]) => ended(startIn(ledger, args));
    const lines = deal({ number: 'F1', seller: FIRMS[0], paidOn: '2026-02-09' }).map(
      ({ id, ...said }) =>
        JSON.stringify({ ...{ specversion: '1.0', id, source: '/books' }, ...said }),
    );
    await at('import', '--as', 'books', fileOf(lines));
    await at('models', 'default', 'beta', '--from', '2199-01-01');
    const modelsOf = async (asOf: string) => {
      const { out } = await at('replay', '--as-of', asOf, '--format', 'json');
      return JSON.parse(out).map(({ model }: { model: string }) => model);
    };
    expect(new Set(await modelsOf('2198-12-31'))).toEqual(new Set(['triangle-1']));
    expect(new Set(await modelsOf('2199-01-01'))).toEqual(new Set(['beta']));
  });
});
