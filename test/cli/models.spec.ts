import { readFileSync } from 'node:fs';
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
});
