/** `kept predict` and `kept fit`, as people run them. */
import { readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { readModel } from '../../projections/score/model.js';
import { message } from '../command/fixture.js';
import { BUYER, deal, FIRMS, OTHER, SELLER } from '../http/read/reading.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, startIn, startOn } from './kept.js';

const lineOf = ({ id, ...said }: ReturnType<typeof message>): string =>
  JSON.stringify({ ...{ specversion: '1.0', id, source: '/books' }, ...said });

const two = (n: number): string => String(n).padStart(2, '0');

describe('kept predict and kept fit', () => {
  const folder = temporaryFolder();
  const planned = ['--amount', '1200', '--issued', '2026-10-05', '--due', '2026-11-05'];

  beforeAll(async () => {
    // 132 invoices in eleven months: BUYER pays two of three late, OTHER one of three.
    const told = Array.from({ length: 132 }, (_, i) => {
      const [month, day] = [1 + Math.floor(i / 12), 1 + (i % 12)];
      const late = i % 2 === 0 ? i % 3 > 0 : i % 6 === 1;
      return deal({
        ...{ number: `F${i}`, buyer: i % 2 === 0 ? BUYER : OTHER },
        issuedOn: `2025-${two(month)}-${two(day)}`,
        due: `2025-${two(month)}-${two(day + 10)}`,
        paidOn: `2025-${two(month)}-${two(late ? day + 16 : day + 8)}`,
      });
    });
    const file = fileOf(told.flat().map(lineOf));
    const { code, err } = await ended(startIn(folder, ['import', '--as', 'books', file]));
    expect([code, err]).toEqual([0, expect.anything()]);
  });

  it('tell the chances of an invoice, and why, in either language', async () => {
    const { code, out } = await ended(startIn(folder, ['predict', BUYER, ...planned]));
    expect(code).toBe(0);
    expect(out).toMatch(/^ +\d+\.\d % {2}paid late at all$/m);
    expect(out).toContain('66 of 132 past invoices are to this payer');
    expect(out).toContain('A chance is not a decision: a person decides');
    const french = await ended(
      startOn(folder, { KEPT_LANG: 'fr' }, ['predict', BUYER, ...planned]),
    );
    expect(french.out).toContain('payée en retard');
    expect(french.out).toContain('une personne décide');
  });

  it('answer a file of invoices with a file', async () => {
    const lines = [BUYER, OTHER, FIRMS[0]].map((id) => `${id},99.50,EUR,2026-10-05,2026-11-05`);
    const file = fileOf(['payer,amount,currency,issued,due', ...lines], 'in.csv');
    const { code, out } = await ended(startIn(folder, ['predict', '--csv', file]));
    expect(code).toBe(0);
    const [header, ...rows] = out.trim().split('\r\n');
    expect(header).toBe('payer,amount,currency,issued,due,late,graced,late30,past');
    const cells = rows.map((row) => row.split(','));
    expect(cells.map(([payer]) => payer)).toEqual([BUYER, OTHER, FIRMS[0]]);
    expect(cells.map((row) => row[8])).toEqual(['66', '66', '0']);
    expect(Number(cells[0]?.[5])).toBeGreaterThan(Number(cells[1]?.[5]));
  });

  it('say what is missing or wrong, and where', async () => {
    const large = fileOf([], 'large.csv');
    truncateSync(large, 33 * 2 ** 20);
    const refusals = [
      [['predict', '--csv', large], 'has more than 32 MB'],
      [['predict'], 'Say who would pay, --amount and --due'],
      [['predict', '--csv', fileOf(['a,b', '1,2'], 'bad.csv')], 'names its columns'],
      [['predict', BUYER, ...planned, '--model', 'paydex'], 'it has no head'],
      [['fit', '--first', '0.01'], 'A fit needs 100 invoices'],
      [['fit', '--creditor', BUYER], 'there are 0, and 0 came so'],
    ] as const;
    for (const [args, said] of refusals) {
      const { code, err } = await ended(startIn(folder, args));
      expect([args, code === 0, err]).toEqual([args, false, expect.stringContaining(said)]);
    }
  });

  it('ask the model that ships where the default foretells nothing', async () => {
    const from = new Date().toISOString().slice(0, 10);
    const chosen = startIn(folder, ['models', 'default', 'paydex', '--from', from]);
    expect((await ended(chosen)).code).toBe(0);
    const { out } = await ended(startIn(folder, ['predict', BUYER, ...planned, '--json']));
    expect(JSON.parse(out)).toMatchObject({ model: 'triangle-1' });
  });

  it('fit a model to the byte, by which it then predicts', async () => {
    const file = join(folder, 'fitted.json');
    const { code, err } = await ended(startIn(folder, ['fit', '--out', file, '--name', 'ours']));
    expect([code, err]).toEqual([0, expect.stringMatching(/^late +payer and invoice +132 +66 /m)]);
    const text = readFileSync(file, 'utf8');
    expect((await ended(startIn(folder, ['fit', '--name', 'ours']))).out).toBe(text);
    expect(readModel(JSON.parse(text))).toMatchObject({ name: 'ours' });
    const { out } = await ended(
      startIn(folder, ['predict', BUYER, ...planned, '--model', file, '--json']),
    );
    expect(JSON.parse(out)).toMatchObject({ model: 'ours', creditor: { id: SELLER }, past: 132 });
  });

  it('fit the same from the tape as from the events, and say from which', async () => {
    const data = join(folder, '.kept');
    await ended(startIn(folder, ['rebuild', '--data', data]));
    const taped = await ended(startIn(folder, ['fit']));
    expect([taped.code, taped.err]).toEqual([0, '']);
    for (const name of readdirSync(data)) if (/^(tape|views)-/.test(name)) rmSync(join(data, name));
    const folded = await ended(startIn(folder, ['fit']));
    const why = expect.stringContaining('Every promise is folded from the events.');
    expect([folded.code, folded.err]).toEqual([0, why]);
    expect(taped.out).toBe(folded.out);
  });
});
