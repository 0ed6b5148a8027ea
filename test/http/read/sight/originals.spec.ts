import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentFile } from '../../../../src/documents/document-file.js';
import { keepingOf, ORIGINAL_BYTES, Originals } from '../../../../src/documents/originals.js';
import { csvFormat } from '../../../../src/intake/csv/csv.js';
import { readMapping } from '../../../../src/intake/csv/csv-mapping.js';
import { accessOf, BUYER, SELLER } from '../../../command/fixture.js';
import { fileOf, take } from '../../../documents/take.js';
import { call } from '../../service.js';
import { type Reading, startReading } from '../reading.js';

const INVOICE = readFileSync(
  new URL('../../../intake/fixtures/ubl/credit-note.xml', import.meta.url),
  'utf8',
);
const LEDGER = 'number,buyer,on,total\nF-1,0002:732829320,2026-01-05,12.00\n';
const MAPPING = readMapping({
  ...{ about: 'A ledger', dates: 'YYYY-MM-DD', currency: { constant: 'EUR' } },
  seller: { identifier: { constant: SELLER } },
  buyer: { identifier: { column: 'buyer' } },
  ...{ number: 'number', issuedOn: 'on', total: 'total' },
});

let reading: Reading;
let writer: string;

beforeEach(async () => {
  reading = await startReading({ keepOriginals: true });
  writer = await reading.key({ parties: [SELLER] });
});

afterEach(() => reading.close());

const address = (entry: string): string => `/v1/entries/${encodeURIComponent(entry)}`;

/** Sends the invoice over HTTP; its entry. */
async function sent(): Promise<string> {
  const { body } = await call(reading, '/v1/documents', {
    ...{ token: writer, type: 'application/xml', body: INVOICE },
  });
  const [document] = Array.isArray(body.documents) ? body.documents : [];
  await reading.caughtUp();
  return document.findings[0].entry;
}

/** Takes the seller's own book in, as its accountant does; an entry of it. */
async function book(): Promise<string> {
  const { folder } = reading;
  const access = accessOf(folder, [SELLER]);
  const csv = csvFormat(MAPPING);
  const original = keepingOf(new Originals(folder.dir, folder.keys), folder.ledger, access);
  const { findings } = await take(folder.ledger, LEDGER, {
    ...{ access, formats: [csv], named: 'csv', original },
  });
  await reading.caughtUp();
  const [first] = findings;
  if (first?.status !== 'accepted') throw new Error(JSON.stringify(findings));
  return first.entry;
}

describe('the document behind an entry', () => {
  it('is given to each of its parties, and shown on the entry', async () => {
    const entry = await sent();
    for (const who of ['seller', 'buyer', 'operator'] as const) {
      const { status, type, text, headers } = await reading.get(`${address(entry)}/original`, who);
      expect([status, type, text]).toEqual([200, 'application/octet-stream', INVOICE]);
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
    }
    const { body } = await reading.get(address(entry), 'buyer');
    expect(body.document).toMatchObject({ format: 'ubl', parser: '2' });
  });

  it('is for nobody whom the entry does not concern', async () => {
    const entry = await sent();
    for (const who of ['other', 'analyst'] as const) {
      const { status, body } = await reading.get(`${address(entry)}/original`, who);
      expect([status, body.code]).toEqual([404, 'entry_must_be_known']);
    }
  });

  it('is for the one who told it where it is a book of its own', async () => {
    const entry = await book();
    const buyer = await reading.get(`${address(entry)}/original`, 'buyer');
    expect([buyer.status, buyer.body.code]).toEqual([403, 'answer_must_be_yours_to_see']);
    const teller = await call(reading, `${address(entry)}/original`, { token: writer });
    expect([teller.status, teller.text]).toEqual([200, LEDGER]);
    // The same accountant under the buyer's key.
    const clerk = await reading.key({ parties: [BUYER] });
    expect((await call(reading, `${address(entry)}/original`, { token: clerk })).status).toBe(403);
  });

  it('cannot be opened once one of its parties is erased, nor kept again', async () => {
    const entry = await sent();
    await call(reading, `/v1/professionals/${BUYER}/erase`, {
      ...{ token: reading.tokens.operator, method: 'POST' },
    });
    const { status, body } = await reading.get(`${address(entry)}/original`);
    expect([status, body.code]).toEqual([404, 'original_must_be_kept']);
    const again = await call(reading, '/v1/documents', {
      ...{ token: writer, type: 'application/xml', body: `${INVOICE}\n` },
    });
    expect(again.text).toContain('not kept, since one of its parties was erased');
  });

  it('was never kept where nobody asked for it', async () => {
    const [entry = ''] = await reading.tell({
      ...{ type: 'SourceCovered', id: 'c', data: { upTo: '2026-01-01' } },
    });
    const { status, body } = await reading.get(`${address(entry)}/original`);
    expect([status, body.code]).toEqual([404, 'original_must_be_kept']);
  });
});

describe('originals on disk', () => {
  it('are sealed, under their hash, once however often they are kept', async () => {
    await sent();
    const dir = join(reading.folder.dir, 'originals');
    const [name = ''] = readdirSync(dir);
    const file = await fileOf(INVOICE);
    expect(name).toBe(file.sha256);
    const bytes = readFileSync(join(dir, name));
    expect(bytes.includes('552100554')).toBe(false);
    await sent();
    expect(readdirSync(dir)).toEqual([name]);
    expect(readFileSync(join(dir, name))).toEqual(bytes);
    await file.close();
  });

  it('are not opened with a bit changed, or under another name', async () => {
    await sent();
    const { folder } = reading;
    const originals = new Originals(folder.dir, folder.keys);
    const dir = join(folder.dir, 'originals');
    const [name = ''] = readdirSync(dir);
    const bytes = readFileSync(join(dir, name));
    expect((await originals.open(name))?.bytes.toString()).toBe(INVOICE);
    writeFileSync(join(dir, 'f'.repeat(64)), bytes);
    expect(await originals.open('f'.repeat(64))).toBeNull();
    writeFileSync(join(dir, name), bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1));
    expect(await originals.open(name)).toBeNull();
    expect(await originals.open('../keys.db')).toBeNull();
  });

  it('are bounded, and name somebody', async () => {
    const { folder } = reading;
    const originals = new Originals(folder.dir, folder.keys);
    const file = await fileOf('x');
    expect(await originals.keep(file, [], true)).toBe('it names nobody');
    await file.close();
    const large = await fileOf(Buffer.alloc(ORIGINAL_BYTES + 1));
    expect(await originals.keep(large, [folder.party(SELLER)], true)).toBe('it is too large');
    expect(large).toBeInstanceOf(DocumentFile);
    await large.close();
  });
});
