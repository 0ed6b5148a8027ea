import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { invoiceLine } from '../../cli/kept.js';
import { BUYER, SELLER } from '../../command/fixture.js';
import { type Answer, call, type Service, startService } from '../service.js';

const LIMIT = 8_000_000;
const UBL = readFileSync(new URL('../../intake/fixtures/ubl/invoice.xml', import.meta.url), 'utf8');
const CREDIT = readFileSync(
  new URL('../../intake/fixtures/ubl/credit-note.xml', import.meta.url),
  'utf8',
);
const XML = 'application/xml';

let service: Service;
let token: string;

beforeEach(async () => {
  service = await startService({ documentBytes: LIMIT });
  token = await service.key({});
});

afterEach(() => service.close());

const post = (body: string, query = '', more: object = {}): Promise<Answer> =>
  call(service, `/v1/documents${query}`, { token, body, type: XML, ...more });

interface Entry {
  readonly name: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly field?: string;
}

async function postForm(entries: readonly Entry[], accept = '*/*'): Promise<Answer> {
  const form = new FormData();
  for (const { name, body, field = 'files' } of entries) {
    form.append(field, new Blob([body]), name);
  }
  const response = await fetch(`${service.url}/v1/documents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, accept },
    body: form,
  });
  const text = await response.text();
  const body = text.startsWith('{') && !text.includes('}\n{') ? JSON.parse(text) : { text };
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  return { status: response.status, headers: response.headers, type, text, body };
}

describe('POST /v1/documents', () => {
  it('takes one document of any media type, and says what became of each part', async () => {
    const answer = await post(UBL, '?name=f041.xml');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      documents: [
        {
          ...{ file: 'f041.xml', format: 'ubl', refused: null, finished: true, more: 0 },
          sha256: createHash('sha256').update(UBL).digest('hex'),
          bytes: Buffer.byteLength(UBL),
          counts: { rejected: 0, duplicate: 0 },
        },
      ],
    });
    const stream = `invoice-${service.folder.party(SELLER)}/F-2026/041`;
    expect(answer.text).toContain(
      `"status":"accepted","type":"InvoiceIssued","entry":"${stream}@0"`,
    );
    const again = await post(UBL, '', { type: 'application/octet-stream' });
    expect(again.text).toContain(
      `"status":"duplicate","type":"InvoiceIssued","entry":"${stream}@0"`,
    );
    const head = await service.folder.store.head();
    await post(UBL, '', { type: 'application/x-www-form-urlencoded' });
    expect(await service.folder.store.head()).toBe(head);
  });

  it('keeps nothing in a dry run', async () => {
    const before = await service.folder.store.head();
    const answer = await post(UBL, '?dryRun=true');
    expect(answer.text).toContain('"status":"accepted","type":"InvoiceIssued"');
    expect(await service.folder.store.head()).toBe(before);
  });

  it('answers line by line where asked', async () => {
    const headers = { accept: 'application/x-ndjson' };
    const { status, type, text } = await post(UBL, '', { headers });
    expect(status).toBe(207);
    expect(type).toBe('application/x-ndjson');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ status: 'accepted', type: 'InvoiceIssued' });
    expect(lines.at(-1)).toMatchObject({ format: 'ubl', finished: true, refused: null });
  });

  it('takes many in one form, and loses none for one that is bad', async () => {
    const { status, body } = await postForm([
      { name: 'a.xml', body: UBL },
      { name: 'letter.txt', body: 'Dear all' },
      { name: 'huge.xml', body: new Uint8Array(LIMIT + 1) },
      { name: 'c.xml', body: CREDIT },
    ]);
    expect(status).toBe(207);
    expect(body).toMatchObject({
      documents: [
        { file: 'a.xml', format: 'ubl', refused: null },
        { file: 'letter.txt', format: null, refused: { code: 'document_format_must_be_known' } },
        { file: 'huge.xml', refused: { code: 'document_must_fit_the_limits' } },
        { file: 'c.xml', format: 'ubl', refused: null, counts: { accepted: 1 } },
      ],
    });
  });

  it.each(['parties', 'tiers'])(
    'takes a party map as %s before what needs it, and refuses a wrong one',
    async (field) => {
      const map = { field, name: 'p.csv', body: 'code,identifier\nC1,0002:732829320\n' };
      expect((await postForm([map, { name: 'a.xml', body: UBL }])).body).toMatchObject({
        documents: [{ file: 'a.xml', refused: null }],
      });
      const wrong = { ...map, body: 'code,identifier\nC1,732829321\n' };
      const refused = await postForm([wrong, { name: 'a.xml', body: UBL }]);
      expect(refused.status).toBe(422);
      expect(refused.text).toMatch(/line 2: its identifier is none/);
    },
  );

  it('shows so many findings, and how many more there are', async () => {
    const lines = Array.from({ length: 150 }, (_, i) => invoiceLine(`F-${i}`));
    const wrong = Array.from({ length: 3 }, () => '{');
    const { body } = await post([...lines, ...wrong].join('\n'), '?name=a.ndjson');
    const [document] = Array.isArray(body.documents) ? body.documents : [];
    expect(document).toMatchObject({ more: 50, counts: { accepted: 150, rejected: 3 } });
    expect(document.findings).toHaveLength(103);
  });

  it.each([
    ['an unknown format', '?format=wordstar', UBL, 415, 'document_format_must_be_known'],
    ['an owner that is nobody', '?owner=552100555', UBL, 400, 'identifier_must_be_valid'],
    ['a parameter it has not', '?colour=red', UBL, 400, 'parameter_must_be_valid'],
    ['a dry run that is neither', '?dryRun=yes', UBL, 400, 'parameter_must_be_valid'],
    ['an empty body', '', '', 422, 'document_must_be_readable'],
    ['what is no document', '', 'Dear all', 415, 'document_format_must_be_known'],
    ['what is too large', '', 'x'.repeat(LIMIT + 1), 413, 'document_must_fit_the_limits'],
  ])('refuses %s', async (_what, query, body, status, code) => {
    const answer = await post(body, query);
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
    expect(answer.body).toMatchObject({ status, code });
  });

  it('is for keys that write', async () => {
    for (const role of ['partner', 'analyst'] as const) {
      const reader = await service.key({ role, teller: role });
      expect(await post(UBL, '', { token: reader })).toMatchObject({
        ...{ status: 403, body: { code: 'role_must_allow_it' } },
      });
    }
    expect((await post(UBL, '', { token: 'kept_none' })).status).toBe(401);
    const stranger = await service.key({ parties: [BUYER], teller: 'other' });
    expect(await post(UBL, '', { token: stranger })).toMatchObject({
      ...{ status: 403, body: { code: 'teller_must_speak_for_a_party' } },
    });
  });

  it('leaves other routes as they were: what is no JSON is refused there', async () => {
    const { status } = await call(service, '/v1/invoices', { token, body: UBL, type: XML });
    expect(status).toBe(415);
  });
});

describe('what the status says', () => {
  const odd = UBL.replace('schemeID="0002">552100554', 'schemeID="0002">552100555');
  const wrong = ['{', '{}', '[]'].join('\n');

  it.each([
    ['that is refused with oddities', odd, '', 403, 'teller_must_speak_for_a_party'],
    ['of which each line is refused', wrong, '?name=a.ndjson', 400, 'body_must_be_json'],
    ['that breaks off', UBL.slice(0, 900), '', 422, 'document_must_be_readable'],
  ])('a document %s is a problem, with its report', async (_, body, query, status, code) => {
    const stranger = await service.key({ parties: [BUYER], teller: 'other' });
    const before = await service.folder.store.head();
    const answer = await post(body, query, { token: stranger });
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
    expect(answer.body).toMatchObject({
      ...{ status, code },
      documents: [{ counts: { accepted: 0 }, refused: { code }, findings: expect.any(Array) }],
    });
    expect(await service.folder.store.head()).toBe(before);
  });

  it('says so of lines as well', async () => {
    const headers = { accept: 'application/x-ndjson' };
    const answer = await post(wrong, '?name=a.ndjson', { headers });
    expect([answer.status, answer.type]).toEqual([400, 'application/problem+json']);
  });

  it('one taken in part is 207, one taken whole 200, and again', async () => {
    const lines = [invoiceLine('F-1'), '{'].join('\n');
    expect(await post(lines, '?name=a.ndjson')).toMatchObject({
      ...{ status: 207, body: { documents: [{ refused: null, counts: { rejected: 1 } }] } },
    });
    expect((await post(lines, '?name=a.ndjson')).status).toBe(207);
    expect((await post(UBL)).status).toBe(200);
    expect((await post(UBL)).status).toBe(200);
  });

  it('of several that are all refused it is a problem with a report of each', async () => {
    const { status, body } = await postForm([
      { name: 'letter.txt', body: 'Dear all' },
      { name: 'b.xml', body: UBL.slice(0, 900) },
    ]);
    expect(status).toBe(415);
    expect(body).toMatchObject({
      code: 'document_format_must_be_known',
      documents: [
        { file: 'letter.txt', refused: { code: 'document_format_must_be_known' } },
        { file: 'b.xml', refused: { code: 'document_must_be_readable' } },
      ],
    });
  });
});

describe('a document that is known and not read', () => {
  const orderX = 'urn:un:unece:uncefact:data:standard:SCRDMCCBDACIOMessageStructure:100';

  it.each([
    ['Order-X', `<r:SCRDMCCBDACIOMessageStructure xmlns:r="${orderX}"/>`, /Order-X order/],
    [
      'pain.008',
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.008.001.02"><CstmrDrctDbtInitn/></Document>',
      /pain\.008, a collection of direct debits/,
    ],
    ['UBL in another namespace', '<Invoice xmlns="urn:x"/>', /as in UBL 2\.1, but in urn:x/],
    ['CII in none', '<CrossIndustryInvoice/>', /as in UN\/CEFACT CII, but in no namespace/],
  ])('is named: %s', async (_, body, detail) => {
    const answer = await post(body);
    expect([answer.status, answer.body.code]).toEqual([415, 'document_format_must_be_known']);
    expect(answer.body.detail).toMatch(detail);
  });
});

describe('hostile documents', () => {
  const CDAR = 'urn:un:unece:uncefact:data:standard:CrossDomainAcknowledgementAndResponse:100';
  const RAM = 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100';

  it('60,000 empty elements beside one another are passed over, and cost next to nothing', async () => {
    const empty = '<a:ReferenceReferencedDocument/>'.repeat(60_000);
    const body =
      `<r:CrossDomainAcknowledgementAndResponse xmlns:r="${CDAR}" xmlns:a="${RAM}">` +
      `<r:AcknowledgementDocument>${empty}</r:AcknowledgementDocument>` +
      '</r:CrossDomainAcknowledgementAndResponse>';
    const answer = await post(body);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ documents: [{ counts: { ignored: 60_000 } }] });
  });

  const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
  const ROOT = '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">';

  it.each([
    ['an entity bomb', `${bomb}${ROOT}&b;</Invoice>`, 'document_must_be_readable'],
    [
      'an external entity',
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${ROOT}&x;</Invoice>`,
      'document_must_be_readable',
    ],
    ['20,000 levels', ROOT + '<a>'.repeat(20_000), 'document_must_fit_the_limits'],
    ['400,000 elements', ROOT + '<a/>'.repeat(400_000), 'document_must_fit_the_limits'],
    [
      '500,000 attributes',
      `${ROOT}<a ${Array.from({ length: 500_000 }, (_, i) => `a${i}=""`).join(' ')}/></Invoice>`,
      'document_must_fit_the_limits',
    ],
    ['a truncated file', UBL.slice(0, UBL.length / 2), 'document_must_be_readable'],
    ['a charset nobody knows', UBL.replace('UTF-8', 'KLINGON'), 'document_must_be_readable'],
    ['names of a prototype', `${ROOT}<__proto__/><constructor/></Invoice>`, /^document_must_/],
  ])('%s is a problem with a code; nothing is written, and the next call works', async (...row) => {
    const [, body, code] = row;
    const before = await service.folder.store.head();
    const answer = await post(body);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body.code).toEqual(typeof code === 'string' ? code : expect.stringMatching(code));
    expect(await service.folder.store.head()).toBe(before);
    expect((await post(UBL)).status).toBe(200);
  });

  it('bytes that are not of the charset it says are refused', async () => {
    const latin1 = Uint8Array.from(UBL, (letter) => letter.charCodeAt(0));
    expect(await postForm([{ name: 'a.xml', body: latin1 }])).toMatchObject({
      ...{ status: 422, type: 'application/problem+json' },
      text: expect.stringContaining('Its bytes are no utf-8'),
    });
  });

  it('JSON that reaches for a prototype is a line refused', async () => {
    const line = invoiceLine('F-1').replace('"seller"', '"__proto__":{"admin":true},"seller"');
    const { body } = await post(`${line}\n${invoiceLine('F-2')}`, '?name=a.ndjson');
    expect(body).toMatchObject({ documents: [{ counts: { accepted: 1, rejected: 1 } }] });
  });

  it('a form of a thousand parts is read as far as a form may go', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ name: `${i}.txt`, body: 'x' }));
    const { status, body } = await postForm(many);
    expect(status).toBe(415);
    const documents = Array.isArray(body.documents) ? body.documents : [];
    expect(documents).toHaveLength(101);
    expect(documents[100]).toMatchObject({ refused: { code: 'body_must_fit_the_limits' } });
    expect((await post(UBL)).status).toBe(200);
  });

  it('a form that breaks off keeps what came whole', async () => {
    const part = (name: string, body: string): string =>
      `--x\r\ncontent-disposition: form-data; name="f"; filename="${name}"\r\n\r\n${body}\r\n`;
    const body = `${part('a.xml', UBL)}${part('c.xml', CREDIT).slice(0, 300)}`;
    const answer = await post(body, '', { type: 'multipart/form-data; boundary=x' });
    expect(answer.body).toMatchObject({
      documents: [
        { file: 'a.xml', refused: null, counts: { accepted: 2 } },
        { refused: { code: 'document_must_be_readable' } },
      ],
    });
  });

  it('a sender who breaks off is nobody to answer, and leaves the service as it was', async () => {
    const { hostname, port } = new URL(service.url);
    const broken = request({
      ...{ hostname, port, path: '/v1/documents', method: 'POST' },
      headers: { authorization: `Bearer ${token}`, 'content-length': '1000', 'content-type': XML },
    });
    broken.on('error', () => {});
    await new Promise<void>((resolve) => broken.write('<Invoice', () => resolve()));
    const closed = new Promise((resolve) => broken.once('close', resolve));
    broken.destroy();
    await closed;
    expect((await post(UBL)).status).toBe(200);
  });
});
