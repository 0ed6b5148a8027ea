import { readFileSync } from 'node:fs';
import { OTHER, type Reading, SELLER, startReading } from '../../http/read/reading.js';
import { Visit } from '../visit.js';

const CREDIT_NOTE = readFileSync(
  new URL('../../intake/fixtures/ubl/credit-note.xml', import.meta.url),
  'utf8',
);

const FORMS = { preview: '/bring-in', lines: 'application/x-ndjson' };

function formOf(...files: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, text] of files) form.append('files', new File([text], name));
  return form;
}

describe('the pages where documents are brought in', () => {
  let reading: Reading;
  let books: Visit;
  let operator: Visit;

  beforeAll(async () => {
    reading = await startReading({ documentBytes: 100_000 });
    books = await Visit.of(reading, await reading.key({ parties: [SELLER] }));
    operator = await Visit.of(reading, reading.tokens.operator);
  });
  afterAll(() => reading.close());

  const look = (visit: Visit, form: FormData) => {
    return visit.sendFiles('/bring-in', FORMS.preview, form);
  };
  const entries = async () => Number(await reading.folder.store.head());

  it('says what documents hold before anything is kept, then takes the same in', async () => {
    const before = await entries();
    const { status, location } = await look(books, formOf(['note.xml', CREDIT_NOTE]));
    const preview = await books.get(location);
    expect(status).toBe(303);
    expect(preview.html).toContain('note.xml');
    expect(preview.html).toContain('would be taken in');
    expect(await entries()).toBe(before);
    const taken = await books.send(location, `${location}/take`, {});
    const report = await books.get(taken.location);
    expect(taken.status).toBe(303);
    expect(report.html).toContain('What was taken in');
    expect(await entries()).toBeGreaterThan(before);
    expect((await books.get(location)).html).toContain(taken.location);
  });

  it('takes in once what is sent twice', async () => {
    const { location } = await look(books, formOf(['note.xml', CREDIT_NOTE]));
    const first = await books.send(location, `${location}/take`, {});
    const second = await books.send(location, `${location}/take`, {});
    expect(second).toMatchObject({ status: 303, location: first.location });
  });

  it('says in words what cannot be read, file by file', async () => {
    const { location } = await look(
      books,
      formOf(['notes.txt', 'Buy milk.'], ['note.xml', CREDIT_NOTE]),
    );
    const { html } = await books.get(location);
    expect(html).toMatch(/notes\.txt[\s\S]*Refused whole[\s\S]*note\.xml/);
  });

  it('bounds each file, and says so', async () => {
    const { location } = await look(books, formOf(['large.xml', 'x'.repeat(100_001)]));
    expect((await books.get(location)).html).toContain('larger than 100000 bytes');
  });

  it('bounds all files of a form, and says which to bring in by itself', async () => {
    const half = ' '.repeat(90_000);
    const files = ['a.xml', 'b.xml', 'c.xml'].map((name) => [name, half] as const);
    const { location } = await look(books, formOf(...files));
    expect((await books.get(location)).html).toMatch(/c\.xml[\s\S]*bring this one in by itself/);
  });

  it('shows the form again where no file was chosen', async () => {
    const page = await look(books, formOf(['', '']));
    expect(page.status).toBe(400);
    expect(page.html).toContain('Choose at least one file.');
  });

  it('tells a script how far it is, and where the report is', async () => {
    const page = await books.sendFiles(
      ...(['/bring-in', '/bring-in', formOf(['note.xml', CREDIT_NOTE])] as const),
      FORMS.lines,
    );
    const lines = page.html.trim().split('\n');
    expect(lines.map((line) => Object.keys(JSON.parse(line))[0])).toContain('read');
    const { to } = JSON.parse(lines.at(-1) ?? '');
    expect((await books.get(to)).status).toBe(200);
  });

  it('shows a report to the key that brought it in, and to operators', async () => {
    const rival = await Visit.of(reading, await reading.key({ teller: 'rival', parties: [OTHER] }));
    const { location } = await look(books, formOf(['note.xml', CREDIT_NOTE]));
    expect((await operator.get(location)).status).toBe(200);
    expect((await rival.get(location)).status).toBe(404);
    expect((await rival.send('/bring-in', `${location}/take`, {})).status).toBe(404);
    // What a key holds is taken in by no other.
    await operator.send('/bring-in', `${location}/take`, {});
    expect((await books.get(location)).html).toContain(`${location}/take`);
  });

  it('forgets reports once somebody is erased', async () => {
    const { location } = await look(books, formOf(['note.xml', CREDIT_NOTE]));
    const erased = await fetch(`${reading.url}/v1/professionals/${OTHER}/erase`, {
      method: 'POST',
      headers: { authorization: `Bearer ${reading.tokens.operator}` },
    });
    expect(erased.status).toBe(200);
    expect((await books.get(location)).status).toBe(404);
  });

  it('takes no form that is not of its pages', async () => {
    const forged = formOf(['note.xml', CREDIT_NOTE]);
    const page = await books.sendFiles('/docs-json', '/bring-in', forged);
    expect(page.status).toBe(400);
    expect(page.html).not.toContain('would be taken in');
  });

  it('is for those who may send documents', async () => {
    const partner = await Visit.of(reading, reading.tokens.seller);
    expect((await partner.get('/bring-in')).status).toBe(403);
  });
});
