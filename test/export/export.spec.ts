import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORTS } from '../../src/export/table.js';
import { ended, fileOf, invoiceLine, startIn } from '../cli/kept.js';
import { temporaryFolder } from '../temporary-folder.js';
import { duckDb, whereDuckDbIs } from './duckdb.js';

const SELLER = '0002:552100554';
/** Every sign that a file format may stumble over. */
const NAME = 'شركة "النور" وأبناؤه, ش.م.; =SUM(A1)';
const BUYER = { id: '0002:732829320', name: NAME };
/** Ten of these are more than JavaScript's numbers hold exactly, and an odd one more. */
const LARGEST = '999999999999999';

const amounts = (total: string, currency: string, issuedOn = '2026-01-05') => ({
  ...{ buyer: BUYER, total, prepaid: '0', payable: total, currency, issuedOn },
  instalments: [{ kind: 'ordinary', amount: total, due: '2026-02-05', basis: 'stated' }],
});

const paymentOf = (number: string, amount: string, creditedOn: string): string =>
  JSON.stringify({
    ...{ specversion: '1.0', id: `P ${number}`, source: '/books', type: 'PaymentReceived' },
    data: {
      ...{ payment: `P ${number}`, payer: BUYER.id, payee: SELLER, amount, currency: 'EUR' },
      ...{ creditedOn, instrument: 'credit_transfer' },
      allocations: [{ seller: SELLER, number, amount }],
    },
  });

const LINES = [
  ...Array.from({ length: 11 }, (_, i) => invoiceLine(`BIG-${i}`, amounts(LARGEST, 'EUR'))),
  invoiceLine('YEN-1', amounts('1200', 'JPY')),
  invoiceLine('DINAR-1', amounts('1234567', 'KWD')),
  invoiceLine('PAID-1', amounts('100001', 'EUR')),
  paymentOf('PAID-1', '33334', '2026-02-01'),
  invoiceLine('LATER-1', amounts('500', 'EUR', '2026-06-01')),
  invoiceLine('PRIVATE-1', {
    ...amounts('700', 'EUR'),
    buyer: { id: 'local:books:C1', name: 'Ann Private', consumer: true },
  }),
];

const FORMATS = ['parquet', 'csv', 'ndjson'];

describe('kept export', () => {
  const folder = temporaryFolder();
  const run = (...args: readonly string[]) => ended(startIn(folder, args));
  const exported = async (...args: readonly string[]) => {
    const { code, out, err } = await run('export', '--as-of', '2026-03-01', '--json', ...args);
    if (code !== 0) throw new Error(err);
    return JSON.parse(out);
  };
  const written = new Map<string, number>();
  const begun = Date.now();
  beforeAll(async () => {
    const imported = await run('import', '--as', 'books', fileOf(LINES));
    expect(imported).toMatchObject({ code: 0, err: '' });
    for (const format of FORMATS) {
      const asked = ['--what', 'all', '--format', format, '--months', '3'];
      const { files } = await exported(...asked, '--personal', '--out', 'named/');
      for (const { what, rows } of files) written.set(`${what}.${format}`, rows);
    }
  });

  whereDuckDbIs('read by DuckDB', () => {
    const read = (name: string, format: string): string =>
      format === 'csv'
        ? `read_csv('${folder}/named/${name}.csv', all_varchar = true)`
        : `'${folder}/named/${name}.${format}'`;
    it.each(FORMATS)('%s has every row of every table', async (format) => {
      for (const what of EXPORTS) {
        const [found] = await duckDb(`SELECT count(*) AS n FROM ${read(what, format)}`);
        const rows = written.get(`${what}.${format}`) ?? 0;
        expect({ what, rows: Number(found?.n) }).toEqual({ what, rows });
        expect(rows).toBeGreaterThan(0);
      }
    });

    it('Parquet has facts as JSON, and times as the store stamped them', async () => {
      const [event] = await duckDb(
        `SELECT (facts->>'payable') AS payable, restated, typeof(recorded) AS recorded,
           typeof(occurred) AS occurred, (metadata->>'teller') AS teller,
           epoch_ms(recorded) AS ms
           FROM ${read('events', 'parquet')}
          WHERE type = 'InvoiceIssued' AND (facts->>'number') = 'YEN-1'`,
      );
      const { ms, ...shown } = event ?? {};
      expect(Number(ms)).toBeGreaterThanOrEqual(begun);
      expect(Number(ms)).toBeLessThanOrEqual(Date.now());
      expect(shown).toEqual({
        ...{ payable: '1200', restated: null, teller: 'books' },
        ...{ recorded: 'TIMESTAMP', occurred: 'DATE' },
      });
    });

    it.each(FORMATS)('%s has sums exact to the last unit', async (format) => {
      const [sums] = await duckDb(
        `SELECT count(*) AS n, sum(size_minor::BIGINT) AS minor, sum(size::DECIMAL(38, 4)) AS size
           FROM ${read('promises', format)} WHERE currency = 'EUR' AND number LIKE 'BIG-%'`,
      );
      expect(sums).toEqual({ n: '11', minor: '10999999999999989', size: '109999999999999.8900' });
    });

    it.each(FORMATS)('%s has the decimals of each currency', async (format) => {
      const sizes = await duckDb(
        `SELECT number, size::DECIMAL(38, 4) AS size, size_minor::BIGINT AS minor
           FROM ${read('promises', format)} WHERE currency IN ('JPY', 'KWD') ORDER BY number`,
      );
      expect(sizes).toEqual([
        { number: 'DINAR-1', size: '1234.5670', minor: '1234567' },
        { number: 'YEN-1', size: '1200.0000', minor: '1200' },
      ]);
    });

    it.each(FORMATS)('%s has names as they were told', async (format) => {
      const names = await duckDb(
        `SELECT DISTINCT promisor_name AS name, promisor_id AS id
           FROM ${read('promises', format)} WHERE promisor_name IS NOT NULL`,
      );
      expect(names).toEqual([{ name: NAME, id: BUYER.id }]);
    });

    it('Parquet has days as dates, and nothing where nothing is known', async () => {
      const types = await duckDb(
        `SELECT typeof(issued) AS issued, typeof(settled) AS settled, typeof(size) AS size,
           typeof(size_minor) AS minor, typeof(days_late) AS late
           FROM ${read('promises', 'parquet')} LIMIT 1`,
      );
      expect(types).toEqual([
        {
          ...{ issued: 'DATE', settled: 'DATE', size: 'DECIMAL(38,4)' },
          ...{ minor: 'BIGINT', late: 'BIGINT' },
        },
      ]);
      const [paid] = await duckDb(
        `SELECT issued, due, settled, state, days_late, open FROM ${read('promises', 'parquet')}
          WHERE number = 'PAID-1'`,
      );
      expect(paid).toEqual({
        ...{ issued: '2026-01-05', due: '2026-02-05', settled: null, state: 'overdue' },
        ...{ days_late: '24', open: '666.6700' },
      });
    });

    it('each promise is the sum of its outcomes, which its address joins', async () => {
      const apart = await duckDb(
        `SELECT p.number FROM ${read('promises', 'parquet')} p
           LEFT JOIN ${read('outcomes', 'parquet')} o ON o.promise = p.promise AND o.side = 'payment'
          GROUP BY p.number, p.size_minor
         HAVING sum(o.parts) <> 1000000 OR sum(o.amount_minor) <> p.size_minor
             OR sum(o.amount_minor) IS NULL`,
      );
      expect(apart).toEqual([]);
      const paid = await duckDb(
        `SELECT state, parts, amount, outcome, days_late, days_to_outcome
           FROM ${read('outcomes', 'parquet')} WHERE promise LIKE '%/PAID1' ORDER BY state`,
      );
      expect(paid).toEqual([
        {
          ...{ state: 'kept', parts: '333336', amount: '333.3400', outcome: '2026-02-01' },
          ...{ days_late: '-4', days_to_outcome: 27 },
        },
        {
          ...{ state: 'open', parts: '666664', amount: '666.6700', outcome: null },
          ...{ days_late: '24', days_to_outcome: null },
        },
      ]);
    });
  });

  it('names nobody unless it is asked to, and consumers never', async () => {
    await exported('--what', 'promises', '--format', 'ndjson', '--out', 'plain.ndjson');
    const plain = readFileSync(join(folder, 'plain.ndjson'), 'utf8');
    for (const hidden of ['النور', BUYER.id, SELLER, 'PAID', 'Ann', 'C1']) {
      expect(plain).not.toContain(hidden);
    }
    const [first] = plain.split('\n').map((line) => (line === '' ? {} : JSON.parse(line)));
    expect(first).not.toHaveProperty('number');
    expect(first).not.toHaveProperty('promisor_name');
    const asked = ['--what', 'promises', '--format', 'ndjson', '--personal'];
    await exported(...asked, '--out', 'named.ndjson');
    const named = readFileSync(join(folder, 'named.ndjson'), 'utf8');
    expect(named).toContain('النور');
    expect(named).not.toContain('Ann Private');
    expect(named).not.toContain('local:books:C1');
  });

  it('is as of a day, and with what was known at a position', async () => {
    const rowsOf = async (...when: readonly string[]): Promise<number> => {
      const asked = ['--what', 'promises', '--format', 'csv', '--out', 'then.csv', '--force'];
      const { files } = await exported(...asked, ...when);
      return files[0].rows;
    };
    const all = LINES.length - 1;
    expect(await rowsOf()).toBe(all - 1);
    expect(await rowsOf('--as-of', '2026-06-01')).toBe(all);
    const asked = ['--what', 'scores', '--model', 'late-ratio', '--out', 'scores.parquet'];
    const { knownAt, model, modelHash } = await exported(...asked);
    expect({ model, modelHash }).toEqual({ model: 'late-ratio', modelHash: expect.any(String) });
    const today = readFileSync(join(folder, 'then.csv'), 'utf8');
    expect(await rowsOf('--as-of', '2026-06-01', '--known-at', String(knownAt - 1))).toBe(all - 1);
    // Folded again from the facts, what is known today is what the views hold.
    const folded = readFileSync(join(folder, 'then.csv'), 'utf8');
    const lines = (text: string): readonly string[] => text.split('\r\n');
    expect(lines(today)).toEqual(expect.arrayContaining([...lines(folded)]));
  });

  it('says what it wrote, and replaces nothing unless it is told to', async () => {
    writeFileSync(join(folder, 'mine.csv'), 'mine');
    const what = ['--what', 'promises', '--format', 'csv', '--as-of', '2026-03-01'];
    const asked = ['export', ...what, '--out', 'mine.csv'];
    const refused = await run(...asked);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('mine.csv is there already');
    expect(readFileSync(join(folder, 'mine.csv'), 'utf8')).toBe('mine');
    const { code, out } = await run(...asked, '--force');
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('15 rows') });
    expect(readdirSync(folder).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  });

  it('says what is wrong with what was asked', async () => {
    const wrong: readonly (readonly [args: string, said: string])[] = [
      ['--what promise', 'A table is one of'],
      ['--what promises,scores --out one.csv', 'Several tables go into a folder'],
      ['--what promises --out -', 'Parquet is written to files'],
      ['--what promises --out no/such/folder.parquet', 'cannot be written'],
      ['--what promises --out a.parquet --known-at 999', 'the 999 asked for'],
    ];
    const runs = await Promise.all(wrong.map(([args]) => run('export', ...args.split(' '))));
    for (const [i, { code, err }] of runs.entries()) {
      expect(err).toContain(wrong[i]?.[1]);
      expect(code).not.toBe(0);
    }
  });

  it('writes lines to stdout for other programs', async () => {
    const { out } = await run('export', '--what', 'scores', '--format', 'csv', '--out', '-');
    expect(out).toMatch(/^professional,model,as_of,/);
    expect(existsSync(join(folder, '-'))).toBe(false);
  });
});
