/** `kept ask`, as people run it. */
import { message } from '../command/fixture.js';
import { BUYER, deal, FIRMS, OTHER, SELLER } from '../http/read/reading.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, startIn } from './kept.js';

const lineOf = ({ id, ...said }: ReturnType<typeof message>): string =>
  JSON.stringify({ ...{ specversion: '1.0', id, source: '/books' }, ...said });

const month = (n: number): string => `2025-${String(n).padStart(2, '0')}`;

describe('kept ask', () => {
  const folder = temporaryFolder();

  beforeAll(async () => {
    // BUYER pays five firms each month of a year, on the day; OTHER pays two months late.
    const told = [SELLER, ...FIRMS].flatMap((seller, i) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((n) => [
        ...deal({
          ...{ number: `B${n}`, seller, issuedOn: `${month(n)}-0${i + 1}` },
          ...{ due: `${month(n + 1)}-0${i + 1}`, paidOn: `${month(n + 1)}-0${i + 1}` },
        }),
        ...deal({
          ...{ number: `O${n}`, seller, buyer: OTHER, issuedOn: `${month(n)}-0${i + 1}` },
          ...{ due: `${month(n + 1)}-0${i + 1}`, paidOn: `${month(n + 2)}-2${i + 1}` },
        }),
      ]),
    );
    const file = fileOf(told.map(lineOf));
    const { code, err } = await ended(startIn(folder, ['import', '--as', 'books', file]));
    expect([code, err]).toEqual([0, expect.anything()]);
  });

  it('given a file of prospects, then a line for each, and what is wrong with one by its number', async () => {
    const lines = [`${BUYER},10.00`, '0002:1,10.00', `${OTHER},`, `${OTHER},20.00`];
    const file = fileOf(['professional,amount', ...lines], 'prospects.csv');
    const asked = ['ask', 'solvent', '--csv', file, '--due', '2026-01-31', '--as-of', '2025-12-31'];
    const { code, out, err } = await ended(startIn(folder, asked));
    expect(code).toBe(3);
    const [header, ...rows] = out.trim().split('\n');
    expect(header).toMatch(/^professional,question,verdict,sure,promises,/);
    expect(rows.map((row) => row.split(',').slice(0, 3))).toEqual([
      ...[[BUYER, 'solvent', 'not_enough']],
      ...[[OTHER, 'solvent', 'not_enough']],
    ]);
    expect(err).toMatch(/line 3: .*\nline 4: .*amount/);
    expect(err).toContain('2 of 4 lines were left out.');
    expect(err).toContain('a person decides');
  });

  it('given its own history, then says how often answers were right', async () => {
    const { code, out } = await ended(startIn(folder, ['ask', 'solvent', '--backtest', '--json']));
    expect(code).toBe(0);
    const [judged] = JSON.parse(out).items;
    expect(judged).toMatchObject({ question: 'solvent', last: { from: expect.anything() } });
    const { supported, notSupported, notEnough, cases } = judged.last;
    expect(supported.of + notSupported.of + notEnough).toBe(cases);
    expect(judged.first.good * 2).toBe(judged.first.cases);
  });

  it('given no question, then lists them', async () => {
    const { out } = await ended(startIn(folder, ['ask']));
    expect(out).toMatch(/^largest_creditor +amount +Would I become/m);
  });
});
