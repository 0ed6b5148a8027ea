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

  it('answer the good lines of a file, say of each other one what is wrong, and end with 3', async () => {
    const good = `${BUYER};99.50;EUR;2026-10-05;2026-11-05`;
    const lines = [
      '\uFEFFPayer;Amount;Currency;Issued;Due;Note',
      `${good};first`,
      `${BUYER};zero;EUR;;2026-11-05;`,
      `${BUYER};1;eur;;2026-11-05;`,
      `${BUYER};1;EUR;2026-10-05`,
      `${BUYER};1;EUR;2026-10-05;;`,
      `"${BUYER};1;EUR;2026-10-05;2026-11-05;`,
      `nobody;1;EUR;2026-10-05;2026-11-05;`,
      '',
      `${good};"last
one"`,
    ];
    const asked = ['predict', '--csv', fileOf([lines.join('\r\n')], 'in.csv')];
    const { code, out, err } = await ended(startIn(folder, asked));
    expect(code).toBe(3);
    const [, first, last, ...more] = out.trim().split('\r\n');
    expect([first, more]).toEqual([last, []]);
    expect(first).toMatch(new RegExp(`^${BUYER},99.50,EUR,2026-10-05,2026-11-05,`));
    expect(err.split('\n').slice(0, 7)).toEqual([
      expect.stringMatching(/^line 3 \(amount\): An amount is more than nothing/),
      expect.stringMatching(/^line 4 \(currency\): A currency is written by its ISO 4217 code/),
      expect.stringMatching(/^line 5: The row has 4 cells, the header has 6/),
      expect.stringMatching(/^line 6 \(due\): A day is written YYYY-MM-DD/),
      expect.stringMatching(/^line 7: A quoted cell of this row does not end/),
      expect.stringMatching(/^line 8 \(payer\): A professional is /),
      '6 of 8 lines were left out.',
    ]);
  });

  it('answer a file with NDJSON, a line for each of its lines, where JSON is asked for', async () => {
    const good = `${BUYER},99.50,EUR,2026-10-05,2026-11-05`;
    const lines = ['payer,amount,currency,issued,due', good, `${BUYER},1,EUR`, 'x', good];
    const asked = [`${BUYER},1,EUR,2026-10-05,`, `${OTHER},1,EUR,,2199-01-01`];
    const file = fileOf([...lines, ...asked], 'in.csv');
    const { code, out, err } = await ended(startIn(folder, ['predict', '--csv', file, '--json']));
    expect([code, err]).toEqual([3, expect.stringMatching(/^3 of 6 lines were left out\.\n/)]);
    const one = { model: 'triangle-1', modelHash: expect.any(String), explains: 'late' };
    const cells = { detail: expect.stringMatching(/^The row has \d cells?, the header has 5/) };
    const told = out.trimEnd().split('\n');
    expect(told.map((each) => JSON.parse(each))).toMatchObject([
      { line: 2, payer: BUYER, amount: '99.50', chances: { late: expect.any(Number) }, ...one },
      { line: 3, error: cells },
      { line: 4, error: cells },
      { line: 5, payer: BUYER, past: 66, ...one },
      { line: 6, error: { member: 'due', detail: expect.stringMatching(/^A day is written/) } },
      { line: 7, payer: OTHER, past: 66, ...one },
    ]);
  });

  const large = fileOf([], 'large.csv');
  truncateSync(large, 33 * 2 ** 20);

  it.each([
    [['predict', '--csv', large], 'has more than 32 MB'],
    [['predict'], 'Say who would pay, --amount and --due'],
    [['predict', '--csv', fileOf(['a,b', '1,2'], 'bad.csv')], 'names its columns'],
    [['predict', '--csv', fileOf([], 'empty.csv')], 'names its columns'],
    [['predict', '--csv', fileOf(['payer,amount,currency,due'], 'head.csv')], 'has no invoice'],
    [
      ['predict', '--csv', fileOf(['payer,amount,currency,due,Due', '1,2,3,4,5'], 'twice.csv')],
      'names the column due twice',
    ],
    [['predict', BUYER, ...planned, '--currency', 'usd'], 'ISO 4217'],
    [['predict', BUYER, ...planned, '--model', 'paydex'], 'it has no head'],
    [['fit', '--first', '0.01'], 'A fit needs 100 invoices'],
    [['fit', '--creditor', BUYER], 'there are 0, and 0 came so'],
    [['fit', '--known', 'recorded'], 'recorded long after it happened'],
    [['fit', '--base', 'nobody'], 'A model is a file (./mine.json), or one of: triangle-1, paydex'],
    [['fit', '--name', 'Not so'], 'model.name must be lower-case letters'],
    [['fit', '--out', 'nowhere/fitted.json'], 'Name another place with --out'],
  ] as const)('say what is missing or wrong, and where: %j', async (args, said) => {
    const { code, err } = await ended(startIn(folder, args));
    expect([code === 0, err]).toEqual([false, expect.stringContaining(said)]);
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
    expect(readModel(JSON.parse(text))).toMatchObject({
      ...{ name: 'ours', title: 'Fitted to 132 invoices before 2025-11-28' },
      describes: 'Scores as triangle-1; foretells as fitted to a ledger by kept fit.',
    });
    const { out: onPaydex } = await ended(startIn(folder, ['fit', '--base', 'paydex']));
    const { head } = readModel(JSON.parse(text));
    expect(readModel(JSON.parse(onPaydex))).toMatchObject({
      ...{ name: 'fitted', grace: false, head },
      describes: expect.stringContaining('Scores as paydex;'),
    });
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
