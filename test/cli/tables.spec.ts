import { message } from '../command/fixture.js';
import { BUYER, deal, FIRMS } from '../http/read/reading.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, startIn, startOn } from './kept.js';

const lineOf = ({ id, ...said }: ReturnType<typeof message>): string =>
  JSON.stringify({ ...{ specversion: '1.0', id, source: '/books' }, ...said });

describe('kept tables', () => {
  const folder = temporaryFolder();
  const year = ['--from', '2026-01-01', '--to', '2026-06-30', '--as-of', '2026-06-30'];

  beforeAll(async () => {
    const told = [
      ...FIRMS.map((seller, i) => deal({ number: `F${i}`, seller, paidOn: '2026-02-20' })),
      deal({ number: 'G1', seller: FIRMS[0], due: '2026-06-10' }),
    ];
    const file = fileOf(told.flat().map(lineOf));
    const { code, err } = await ended(startIn(folder, ['import', '--as', 'books', file]));
    expect([code, err]).toEqual([0, expect.anything()]);
  });

  it('print a table with its control', async () => {
    const { code, out } = await ended(startIn(folder, ['tables', 'd441-6', BUYER, ...year]));
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^1 to 30 days +1 +1,200.00 EUR +20.0/m),
    ]);
    expect(out).toMatch(/^Paid in the period +4 +4,800.00 EUR/m);
    expect(out).toContain('Tied to the ledger: nothing differs.');
  });

  it('print aged balances by counterparty, in French', async () => {
    const asked = ['tables', 'aged', BUYER, '--as-of', '2026-06-30', '--buckets', '10,20'];
    const { out } = await ended(startOn(folder, { KEPT_LANG: 'fr' }, asked));
    expect(out).toMatch(/^partenaire +Non échu +1 à 10 jours +11 à 20 jours +21 jours et plus/m);
    expect(out).toMatch(new RegExp(`^${FIRMS[0]} .* 1\\s200,00\\s€`, 'm'));
    expect(out).toMatch(/Rapproché du registre\s: aucun écart\./);
  });

  it('are CSV and JSON, too', async () => {
    const asked = ['tables', 'es-pmp', BUYER, ...year];
    const csv = await ended(startIn(folder, [...asked, '--format', 'csv']));
    expect(csv.out).toMatch(/^table,side,currency,.*\r\nes-pmp,purchases,EUR,2026-01-01,/);
    const json = await ended(startIn(folder, [...asked, '--format', 'json']));
    expect(JSON.parse(json.out)).toMatchObject({ table: 'es-pmp', tables: [{ currency: 'EUR' }] });
  });

  it('say what is wrong with what is asked', async () => {
    const { code, err } = await ended(startIn(folder, ['tables', 'gizmo', BUYER]));
    expect(code).not.toBe(0);
    expect(err).toContain('A table is one of: d441-6,');
  });
});
