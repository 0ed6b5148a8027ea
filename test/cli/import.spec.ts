import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER_HOLDER } from '../../src/command/access.js';
import { importLines, type Rejected } from '../../src/cli/import-file.js';
import { eventLines } from '../../src/cli/import-lines.js';
import { Readable } from 'node:stream';
import { openFolder } from '../command/fixture.js';
import { ended, fileOf, invoiceLine, kept, newFolder, start } from './kept.js';

const ACCESS = { ...FOLDER_HOLDER, teller: 'books' };

function invoices(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => invoiceLine(`F-${i}`));
}

describe('kept import of events', () => {
  it('takes a file in once, however often it is told', async () => {
    const data = newFolder();
    const file = fileOf(invoices(3));
    const first = await kept('import', file, '--data', data, '--json');
    expect(first).toMatchObject({ code: 0, err: '' });
    const counts = { file, read: 3, accepted: 3, duplicates: 0, rejected: 0, finished: true };
    expect(JSON.parse(first.out)).toEqual(counts);
    const second = await kept('import', file, '--data', data);
    expect(second.code).toBe(0);
    expect(second.out).toBe(
      `${file}: 3 lines read, 0 accepted, 3 in the ledger before, 0 rejected.\n`,
    );
  });

  it('says of each rejected line where and why, and takes the others in', async () => {
    const wrong = [
      '{',
      invoiceLine('F-2', { total: '1' }),
      invoiceLine('F-3', { buyer: '0002:1' }),
    ];
    const file = fileOf([invoiceLine('F-1'), '', ...wrong, invoiceLine('F-4')]);
    const { code, out } = await kept('import', file, '--data', newFolder());
    expect(code).toBe(3);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/events\.ndjson:3 {2}body_must_be_json: /);
    expect(lines[1]).toMatch(/:4 {2}payable_must_be_total_less_prepaid at \/payable: /);
    expect(lines[2]).toMatch(/:5 {2}identifier_must_be_valid at \/buyer: /);
    expect(lines[3]).toMatch(/5 lines read, 2 accepted, 0 in the ledger before, 3 rejected/);
  });

  it('keeps nothing in a dry run', async () => {
    const data = newFolder();
    const file = fileOf(invoices(2));
    const { out } = await kept('import', file, '--data', data, '--dry-run');
    expect(out).toMatch(/2 lines read, 2 would be accepted/);
    const { out: then } = await kept('import', file, '--data', data, '--json');
    expect(JSON.parse(then)).toMatchObject({ accepted: 2, duplicates: 0 });
  });

  it('reads stdin, and tells under the name asked for', async () => {
    const data = newFolder();
    const importing = start('import', '-', '--data', data, '--as', 'erp', '--source', 'platform');
    importing.stdin?.end(invoiceLine('F-1'));
    expect(await ended(importing)).toMatchObject({ code: 0, err: '' });
    const { out } = await kept('trail', '732829320', '--data', data, '--kind', 'invoice', '--json');
    expect(JSON.parse(out).items[0].by).toMatchObject({ teller: 'erp', source: 'platform' });
  });

  it('makes no folder for a command line that is wrong', async () => {
    const data = join(newFolder(), 'new');
    const missing = await kept('import', 'nothing.ndjson', '--data', data);
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err).toBe('kept: There is no file nothing.ndjson. Check its name.\n');
    const map = await kept('import', fileOf([]), '--map', 'nobodys', '--data', data);
    expect(map.code).toBe(2);
    expect(map.err).toMatch(/There is no mapping nobodys\. Name a JSON file, or one that ships/);
    expect(() => readFileSync(join(data, 'events.db'))).toThrow(/ENOENT/);
  });

  it('stopped half way and told again, leaves what telling it once leaves', async () => {
    const file = invoices(2500);
    const rejected: Rejected[] = [];
    const options = {
      access: ACCESS,
      dryRun: false,
      rejected: (one: Rejected) => rejected.push(one),
    };
    const stop = new AbortController();
    const halved = await openFolder();
    const lines = () =>
      eventLines(Readable.from([`${file.join('\n')}\n`].map((s) => Buffer.from(s))));
    const first = await importLines(halved.ledger, 'f', lines(), {
      ...{ ...options, signal: stop.signal, progress: () => stop.abort() },
    });
    expect(first).toMatchObject({ read: 1000, accepted: 1000, finished: false });
    const whole = { ...options, signal: new AbortController().signal, progress: () => {} };
    const second = await importLines(halved.ledger, 'f', lines(), whole);
    expect(second).toMatchObject({ read: 2500, accepted: 1500, duplicates: 1000, finished: true });
    const once = await openFolder();
    await importLines(once.ledger, 'f', lines(), whole);
    expect(await halved.store.head()).toBe(await once.store.head());
    expect(rejected).toEqual([]);
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
    const data = newFolder();
    const map = fileOf([MAPPING], 'map.json');
    const file = fileOf(ROWS, 'invoices.csv');
    const args = ['import', file, '--map', map, '--data', data, '--covered-to', '2026-06-30'];
    const { code, out, err } = await kept(...args);
    expect(code).toBe(3);
    expect(out).toMatch(/invoices\.csv:3 {2}message_must_be_well_formed at \/TTC: "douze" is no/);
    expect(out).toMatch(/3 lines read, 2 accepted, 0 in the ledger before, 1 rejected/);
    expect(err).toBe('Noted that operator told everything up to 2026-06-30.\n');
    const score = ['score', 'local:operator:C2', '--with', '552100554', '--as-of', '2026-06-30'];
    const { out: card } = await kept(...score, '--data', data, '--json');
    expect(JSON.parse(card).sides.payment.overdue).toEqual([
      { promises: 1, amount: { amount: '50.00', currency: 'EUR' } },
    ]);
  });
});
