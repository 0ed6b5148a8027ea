/** The guides of CONTRIBUTING, followed in a copy of the sources that is compiled and tried. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changed, compile, copyWith, editsIn } from './guide.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const GUIDES = ['Add an event', 'Add a format', 'Add a projection', 'Add a scoring model'];

describe('the guides', () => {
  const edits = GUIDES.flatMap((guide) => editsIn(PAGE, guide));
  let folder = '';

  beforeAll(() => {
    folder = copyWith(edits);
    expect(compile(folder)).toEqual([]);
  }, 300_000);

  /** What a script in the compiled copy prints, as JSON. */
  const run = (script: string): unknown => {
    const file = join(folder, 'dist', 'try.mjs');
    writeFileSync(file, script);
    return JSON.parse(execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' }));
  };

  it('to add an event touch nine files, and it can be told', () => {
    const touched = new Set(editsIn(PAGE, 'Add an event').map(({ file }) => file));
    expect(touched.size).toBe(9);
    expect(
      run(`${TELLING}
      const inspected = { supplier, client, reference: 'D-1', on: '2026-03-02' };
      console.log(JSON.stringify((await tell('DeliveryInspected', inspected)).at(-1).type));
    `),
    ).toBe('DeliveryInspected.v1');
  });

  it('to add a format, and a document of it is recognised and read', () => {
    expect(
      run(`
      import { beginningOf, recognise } from './src/intake/formats.js';
      const bytes = Buffer.from('DELIVERY NOTES\\nD-1;0002:732829320;2026-03-02\\nD-2\\n');
      const format = recognise(beginningOf('notes.txt', bytes));
      const parts = [];
      for await (const part of format.read([bytes], { owner: '0002:552100554' })) parts.push(part);
      console.log(JSON.stringify({ name: format.name, parts }));
    `),
    ).toMatchObject({
      name: 'delivery-notes',
      parts: [
        { at: 'line 2', messages: [{ type: 'DeliveryMade', id: 'delivery-note D-1' }] },
        { at: 'line 3', problem: { code: 'document_must_follow_its_standard' } },
      ],
    });
  });

  it('to add a projection, and its view has what events told', () => {
    expect(
      run(`${TELLING}
      import { ViewWriter } from './src/projector/views/view-writer.js';
      import { Views } from './src/projector/views/views.js';
      const refused = { supplier, client, reference: 'D-1', refusedOn: '2026-03-02', why: 'late' };
      const views = new Views(':memory:');
      new ViewWriter(views).apply(await tell('DeliveryRefused', refused));
      console.log(JSON.stringify(views.all('SELECT count(*) AS refusals FROM refusal')));
    `),
    ).toEqual([{ refusals: 1 }]);
  });

  it('to add a scoring model, and it is read', () => {
    expect(
      run(`
      import { SHIPPED } from './projections/models/shipped.js';
      const { name, halfLife } = SHIPPED.at(-1);
      console.log(JSON.stringify([name, halfLife]));
    `),
    ).toEqual(['recent-1', 180]);
  });

  it('given a change of lines that are not there, say so', () => {
    expect(changed('a\nb\n', ' a\n+c\n b\n')).toBe('a\nc\nb\n');
    expect(() => changed('a\nb\n', ' x\n+c\n')).toThrow('must be there once');
    expect(() => changed('a\na\n', ' a\n+c\n')).toThrow('must be there once');
    expect(() => editsIn('## Add it\n\n```ts\n1\n```\n', 'Add it')).toThrow('names no file');
  });

  it('have a copy that the compiler refuses where a step is left out', () => {
    const [, ...others] = editsIn(PAGE, 'Add an event');
    expect(compile(copyWith(others))).toContainEqual(expect.stringContaining('error TS'));
  }, 300_000);
});

describe('the table of folders', () => {
  const rows = [...PAGE.matchAll(/^\| `([\w./-]+)` \|/gm)].map(([, folder = '']) => folder);
  const folders = ['.', 'src', 'projections'].flatMap(foldersIn);

  it('has a row for each folder of the top level, src and projections', () => {
    expect(folders.length).toBeGreaterThan(20);
    expect(folders.filter((folder) => !rows.includes(folder))).toEqual([]);
  });

  it('has none for what is not there', () => {
    expect(rows.filter((row) => !folders.includes(row))).toEqual([]);
  });
});

/** Folders that are kept under version control, by their path from the root. */
function foldersIn(parent: string): readonly string[] {
  return readdirSync(join(ROOT, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => (parent === '.' ? name : `${parent}/${name}`))
    .filter((folder) => !['dist', 'node_modules'].includes(folder));
}

/** A ledger in memory of the compiled copy: what the store holds once a message was told. */
const TELLING = `
  import { mkdtempSync, rmSync } from 'node:fs';
  import { Identities } from './src/command/identities.js';
  import { Ledger } from './src/command/ledger.js';
  import { closeParts, openParts } from './src/open-ledger.js';
  const [supplier, client] = ['0002:552100554', '0002:732829320'];
  const access = {
    ...{ keyId: '000000000001', teller: 'guide', role: 'operator', source: 'api', live: false },
    ...{ parties: new Set(), anyParty: true },
  };
  async function tell(type, data) {
    const dir = mkdtempSync('./data-');
    const parts = await openParts(dir, { env: {} });
    const ledger = new Ledger(parts.store, parts.keys, new Identities(parts.partyIds));
    const message = { type, id: 'm-1', data, onBehalfOf: client };
    const [result] = await ledger.tellEach([message], access);
    if (result.status !== 'accepted') throw new Error(JSON.stringify(result));
    const events = [];
    for await (const page of parts.store.readAll(0)) events.push(...[page].flat());
    await closeParts(parts);
    rmSync(dir, { recursive: true });
    return events;
  }
`;
