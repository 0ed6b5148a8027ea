import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER_HOLDER } from '../../src/command/access.js';
import { openFolder } from '../command/fixture.js';
import { take } from '../documents/take.js';
import { cellsOf, HEADER, OWNER, sale } from '../intake/fec/books.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, invoiceLine, kept, start } from './kept.js';

const ACCESS = { ...FOLDER_HOLDER, teller: 'books' };

function invoices(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => invoiceLine(`F-${i}`));
}

describe('kept import of a ledger', () => {
  it('writes all codes that nothing identifies as a party map to be filled in', async () => {
    const data = temporaryFolder();
    const [first, second] = [join(data, 'map.csv'), join(data, 'rest.csv')];
    const codes = Array.from({ length: 25 }, (_, i) => `C${String(i).padStart(2, '0')}`);
    const rows = [
      HEADER,
      ...codes
        .flatMap((code) => sale(`VE ${code} 20260115`, `${code} F-${code} 9,00`))
        .map(cellsOf),
    ];
    const file = join(data, 'ledger.txt');
    writeFileSync(file, rows.map((cells) => `${cells.join('\t')}\n`).join(''));
    const asked = ['--data', data, '--owner', OWNER, '--as', 'books', '--dry-run'];
    const { err } = await kept('import', file, ...asked, '--unmapped', first);
    expect(err).toMatch(/Wrote 25 codes to .*map\.csv/);
    const lines = readFileSync(first, 'utf8').trimEnd().split('\r\n');
    expect(lines[0]).toBe('code,identifier,terms,name');
    expect(lines.slice(1)).toEqual(codes.map((code) => `${code},,,Tiers ${code}`));
    // Filled in but for one, it is taken, and what is left is written again with its terms.
    const filled = lines.map((line, i) =>
      i === 0 ? line : i === 1 ? line.replace(',,,', ',,30,') : line.replace(',,,', ',000901355,,'),
    );
    const map = join(data, 'filled.csv');
    writeFileSync(map, filled.join('\n'));
    await kept('import', file, ...asked, '--parties', map, '--unmapped', second);
    expect(readFileSync(second, 'utf8')).toBe(
      'code,identifier,terms,name\r\nC00,,30,Tiers C00\r\n',
    );
    const again = await kept('import', file, ...asked, '--unmapped', first);
    expect([again.code, again.err]).toEqual([2, expect.stringMatching(/may be filled in/)]);
  });
});

describe('kept import of events', () => {
  it('takes a file in once, however often it is told', async () => {
    const data = temporaryFolder();
    const file = fileOf(invoices(3));
    const first = await kept('import', file, '--data', data, '--json');
    expect(first).toMatchObject({ code: 0, err: '' });
    const lines = first.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(4);
    expect(lines[1]).toEqual({
      ...{ file, at: 'line 2', status: 'accepted', type: 'InvoiceIssued' },
      entry: expect.stringMatching(/^invoice-[0-9a-f]{32}\/F-1@0$/),
    });
    expect(lines[3]).toMatchObject({
      ...{ file, format: 'events', parts: 3, refused: null, finished: true },
      counts: { accepted: 3, duplicate: 0, rejected: 0 },
    });
    const second = await kept('import', file, '--data', data);
    expect(second.code).toBe(0);
    expect(second.out).toBe(
      `${file}: events, 3 parts read, 0 entries made, 3 in the ledger before, 0 rejected.\n`,
    );
  });

  it('says of each rejected line where and why, and takes the others in', async () => {
    const wrong = [
      '{',
      invoiceLine('F-2', { total: '1' }),
      invoiceLine('F-3', { buyer: '0002:1' }),
    ];
    const file = fileOf([invoiceLine('F-1'), '', ...wrong, invoiceLine('F-4')]);
    const { code, out } = await kept('import', file, '--data', temporaryFolder());
    expect(code).toBe(3);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/events\.ndjson: line 3: body_must_be_json: /);
    expect(lines[1]).toMatch(/: line 4: payable_must_be_total_less_prepaid at \/payable: /);
    expect(lines[2]).toMatch(/: line 5: identifier_must_be_valid at \/buyer: /);
    expect(lines[3]).toMatch(/5 parts read, 2 entries made, 0 in the ledger before, 3 rejected/);
  });

  it('keeps nothing in a dry run', async () => {
    const data = temporaryFolder();
    const file = fileOf(invoices(2));
    const { out } = await kept('import', file, '--data', data, '--dry-run');
    expect(out).toMatch(/2 parts read, 2 entries would be made/);
    const { out: then } = await kept('import', file, '--data', data, '--json');
    expect(JSON.parse(then.trim().split('\n').at(-1) ?? '').counts).toMatchObject({
      ...{ accepted: 2, duplicate: 0 },
    });
  });

  it('walks through folders, and says of all files what became of them, by format', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'b'));
    writeFileSync(join(folder, 'b', 'late.ndjson'), `${invoiceLine('F-2')}\n`);
    writeFileSync(join(folder, 'a.ndjson'), `${invoiceLine('F-1')}\n{\n`);
    writeFileSync(join(folder, 'notes.txt'), 'call them\n');
    writeFileSync(join(folder, '.hidden'), 'x');
    symlinkSync(join(folder, 'a.ndjson'), join(folder, 'link.ndjson'));
    const { code, out } = await kept('import', folder, '--data', temporaryFolder());
    expect(code).toBe(3);
    const lines = out.replaceAll(folder, '').split('\n');
    expect(lines[1]).toBe(
      '/a.ndjson: events, 2 parts read, 1 entry made, 0 in the ledger before, 1 rejected.',
    );
    expect(lines[2]).toMatch(/^\/b\/late\.ndjson: events, 1 part read/);
    expect(lines[3]).toMatch(/^\/notes\.txt: document_format_must_be_known: .*Known are: /);
    expect(lines[4]).toBe('/notes.txt: no known format, refused.');
    expect(lines.slice(5)).toEqual([
      'format        files  read  refused  entries  known before  problems',
      '(none known)      1     0        1        0             0         1',
      'events            2     2        0        2             0         1',
      '',
    ]);
  });

  it.each([
    [['--format', 'wordstar'], /There is no format wordstar\. Known are: .*events/],
    [['--owner', '552100555'], /An identifier is written/],
    [['--parties', 'nobodys.csv'], /There is no party map nobodys\.csv/],
    [['--tiers', 'nobodys.csv'], /There is no party map nobodys\.csv/],
    [['--tiers', 'a.csv', '--parties', 'b.csv'], /--tiers.*cannot be used with.*--parties/],
  ])('refuses %j before it touches anything', async (wrong, said) => {
    const data = join(temporaryFolder(), 'new');
    const { code, err } = await kept('import', fileOf([]), '--data', data, ...wrong);
    expect(code).toBe(2);
    expect(err).toMatch(said);
    expect(existsSync(data)).toBe(false);
  });

  it('lists the formats', async () => {
    const { code, out } = await kept('formats', '--json');
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toContainEqual({
      ...{ name: 'events', version: 1 },
      title: 'CloudEvents of this ledger, one a line (NDJSON)',
    });
  });

  it('reads stdin, and tells under the name asked for', async () => {
    const data = temporaryFolder();
    const importing = start('import', '-', '--data', data, '--as', 'erp', '--source', 'platform');
    importing.stdin?.end(invoiceLine('F-1'));
    expect(await ended(importing)).toMatchObject({ code: 0, err: '' });
    const { out } = await kept('trail', '732829320', '--data', data, '--kind', 'invoice', '--json');
    expect(JSON.parse(out).items[0].by).toMatchObject({ teller: 'erp', source: 'platform' });
  });

  it('makes no folder for a command line that is wrong', async () => {
    const data = join(temporaryFolder(), 'new');
    const missing = await kept('import', 'nothing.ndjson', '--data', data);
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err).toBe('kept: There is no file nothing.ndjson. Check its name.\n');
    const map = await kept('import', fileOf([]), '--map', 'nobodys', '--data', data);
    expect(map.code).toBe(2);
    expect(map.err).toMatch(/There is no mapping nobodys\. Name a JSON file, or one that ships/);
    expect(() => readFileSync(join(data, 'events.db'))).toThrow(/ENOENT/);
  });

  it('says so where a folder holds no document', async () => {
    const empty = temporaryFolder();
    const { code, err } = await kept('import', empty, '--data', temporaryFolder());
    expect([code, err]).toEqual([0, `There is no document in ${empty}.\n`]);
  });

  it('stopped half way and told again, leaves what telling it once leaves', async () => {
    const lines = `${invoices(2500).join('\n')}\n`;
    const stop = new AbortController();
    const halved = await openFolder();
    const { report: first } = await take(halved.ledger, lines, {
      access: ACCESS,
      signal: stop.signal,
      tell: (messages) => {
        stop.abort();
        return halved.ledger.tellEach(messages, ACCESS);
      },
    });
    expect(first).toMatchObject({ parts: 500, finished: false });
    expect(first.counts).toMatchObject({ accepted: 500, rejected: 0 });
    const { report: second } = await take(halved.ledger, lines, { access: ACCESS });
    expect(second).toMatchObject({ parts: 2500, finished: true });
    expect(second.counts).toMatchObject({ accepted: 2000, duplicate: 500, rejected: 0 });
    const once = await openFolder();
    await take(once.ledger, lines, { access: ACCESS });
    expect(await halved.store.head()).toBe(await once.store.head());
    await halved.close();
    await once.close();
  });
});

describe('kept import of CSV', () => {
  const MAPPING = JSON.stringify({
    about: 'A test',
    ...{ dates: 'DD/MM/YYYY', decimal: ',', delimiter: ';' },
    currency: { constant: 'EUR' },
    seller: { identifier: { constant: '0002:552100554' } },
    buyer: { local: { column: 'Client' } },
    ...{ number: 'Numero', issuedOn: 'Date', dueOn: 'Echeance', total: 'TTC', settledOn: 'Payee' },
  });
  const ROWS = [
    'Client;Numero;Date;Echeance;TTC;Payee',
    'C1;F1;05/01/2026;05/02/2026;1 200,00;01/02/2026',
    'C1;F2;05/01/2026;05/02/2026;douze;',
    'C2;F3;05/01/2026;05/02/2026;50,00;',
  ];

  it('tells what rows say through a mapping, and how far they tell everything', async () => {
    const data = temporaryFolder();
    const map = fileOf([MAPPING], 'map.json');
    const file = fileOf(ROWS, 'invoices.csv');
    const args = ['import', file, '--map', map, '--data', data, '--covered-to', '2026-06-30'];
    const { code, out, err } = await kept(...args);
    expect(code).toBe(3);
    expect(out).toMatch(
      /invoices\.csv: line 3: message_must_be_well_formed at \/TTC: "douze" is no/,
    );
    expect(out).toMatch(/3 parts read, 3 entries made, 0 in the ledger before, 1 rejected/);
    expect(err).toBe('Noted that operator told everything up to 2026-06-30.\n');
    const score = ['score', 'local:operator:C2', '--with', '552100554', '--as-of', '2026-06-30'];
    const { out: card } = await kept(...score, '--data', data, '--json');
    expect(JSON.parse(card).sides.payment.overdue).toEqual([
      { promises: 1, amount: { amount: '50.00', currency: 'EUR' } },
    ]);
  });
});
