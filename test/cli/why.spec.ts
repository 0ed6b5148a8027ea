import { message } from '../command/fixture.js';
import { BUYER, deal, FIRMS } from '../http/read/reading.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, startIn, startOn } from './kept.js';

const lineOf = ({ id, ...said }: ReturnType<typeof message>): string =>
  JSON.stringify({ ...{ specversion: '1.0', id, source: '/books' }, ...said });

describe('kept why', () => {
  const folder = temporaryFolder();
  const asked = ['why', BUYER, '--from', '2026-02-28', '--to', '2026-06-30'];

  beforeAll(async () => {
    const told = [
      ...FIRMS.map((seller, i) => deal({ number: `F${i}`, seller, paidOn: '2026-02-04' })),
      deal({ number: 'G1', seller: FIRMS[0], due: '2026-02-10', paidOn: '2026-05-20' }),
    ];
    const file = fileOf(told.flat().map(lineOf));
    const { code, err } = await ended(startIn(folder, ['import', '--as', 'books', file]));
    expect([code, err]).toEqual([0, expect.anything()]);
  });

  it('prints the scores of both days, the causes between them, and their promises', async () => {
    const { code, out } = await ended(startIn(folder, asked));
    expect([code, out]).toEqual([0, expect.stringMatching(/^2026-02-28 +\d+\.\d +\d+\.\d/m)]);
    expect(out).toMatch(/^what happened since +-\d+\.\d/m);
    expect(out).toMatch(/-\d+\.\d{3} +payment +- +99 days late/);
    expect(out).toContain('no difference is told');
  });

  it('says it in French, and as JSON', async () => {
    const { out } = await ended(startOn(folder, { KEPT_LANG: 'fr' }, asked));
    expect(out).toContain('ce qui est arrivé depuis');
    expect(out).toContain('99 jours de retard');
    const json = await ended(startIn(folder, [...asked, '--json']));
    expect(JSON.parse(json.out)).toMatchObject({ from: { asOf: '2026-02-28' }, sides: {} });
  });

  it('refuses days that run backwards', async () => {
    const { code, err } = await ended(startIn(folder, ['why', BUYER, '--from', '2199-01-01']));
    expect(code).not.toBe(0);
    expect(err).toContain('swap the two moments');
  });
});
