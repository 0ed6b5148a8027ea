import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DocumentFile } from '../../src/documents/document-file.js';
import { broken, type Format, type Part } from '../../src/intake/format.js';
import { Rejection } from '../../src/ledger/rejection.js';
import type { Message } from '../../src/messages/message.js';
import {
  BUYER,
  type Folder,
  invoiceData,
  message,
  OPERATOR,
  OTHER,
  openFolder,
  removeFolder,
  SELLER,
} from '../command/fixture.js';
import { temporaryFolder } from '../temporary-folder.js';
import { fileOf, take } from './take.js';

const invoice = (number: string, changes: object = {}): Message =>
  message('InvoiceIssued', `invoice ${number}`, invoiceData({ number, ...changes }));

/** A format whose documents say what the test says. */
function format(parts: () => Iterable<Part> | AsyncIterable<Part>): Format {
  return {
    ...{ name: 'told', title: 'As told', version: 3, mapping: [] },
    recognises: ({ text }) => text.startsWith('told'),
    read: async function* (bytes) {
      for await (const _ of bytes);
      yield* parts();
    },
  };
}

describe('taking a document in', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await openFolder();
  });
  afterEach(async () => {
    await folder.close();
    removeFolder(folder);
  });

  const taken = (parts: () => Iterable<Part> | AsyncIterable<Part>, more: object = {}) =>
    take(folder.ledger, 'told', { access: OPERATOR, formats: [format(parts)], ...more });

  const EVERY: readonly Part[] = [
    { at: 'line 1', messages: [invoice('F-1'), invoice('F-2', { payable: '1' })] },
    { at: 'line 2', problem: { code: 'amount_must_be_positive', pointer: '', detail: 'It is 0.' } },
    { at: 'line 3', ignored: 'It is payroll.' },
    { at: 'line 4', anomaly: 'It is written twice.' },
    { at: 'line 5', unmapped: { code: '411X', name: 'Tessier' } },
    { at: '', figure: { name: 'rows', value: '5' } },
  ];

  it('reports every part in its order, with what became of it', async () => {
    const { report, findings } = await taken(() => EVERY);
    expect(findings).toEqual([
      {
        ...{ at: 'line 1', status: 'accepted', type: 'InvoiceIssued' },
        entry: expect.stringMatching(/^invoice-[0-9a-f]{32}\/F-1@0$/),
      },
      {
        ...{ at: 'line 1', status: 'rejected', type: 'InvoiceIssued', pointer: '/payable' },
        ...{ code: 'payable_must_be_total_less_prepaid', detail: expect.any(String) },
      },
      {
        ...{ at: 'line 2', status: 'rejected', code: 'amount_must_be_positive', pointer: '' },
        detail: 'It is 0.',
      },
      { at: 'line 3', status: 'ignored', why: 'It is payroll.' },
      { at: 'line 4', status: 'anomaly', what: 'It is written twice.' },
      { at: 'line 5', status: 'unmapped', code: '411X', name: 'Tessier' },
      { at: '', status: 'figure', name: 'rows', value: '5' },
    ]);
    expect(report).toEqual({
      ...{ file: '', format: 'told', bytes: 4, parts: 6, refused: null, finished: true },
      sha256: createHash('sha256').update('told').digest('hex'),
      counts: {
        ...{ accepted: 1, duplicate: 0, rejected: 2, ignored: 1 },
        ...{ anomaly: 1, unmapped: 1, figure: 1 },
      },
    });
  });

  it('takes a payment that another document tells of another name for the same one', async () => {
    const paid = (changes: object): Part => ({
      at: '/1',
      messages: [
        message('PaymentReceived', 'p', {
          ...{ payment: 'P', payer: BUYER, payee: SELLER, amount: '100', currency: 'EUR' },
          ...{ creditedOn: '2026-08-20', instrument: 'credit_transfer', allocations: [] },
          ...changes,
        }),
      ],
    });
    const told = [paid({}), paid({ payer: OTHER }), paid({ payer: undefined }), paid({})];
    const { report } = await taken(() => told);
    expect(report.counts).toMatchObject({ accepted: 1, duplicate: 3, rejected: 0 });
    const { findings } = await taken(() => [paid({ payer: OTHER, amount: '101' })]);
    expect(findings).toMatchObject([{ status: 'rejected', code: 'already_told' }]);
  });

  it('keeps with each event which document says it, and where', async () => {
    const { report, findings } = await taken(() => EVERY);
    const [first] = findings;
    if (first?.status !== 'accepted') throw new Error('It was not accepted.');
    const [stored] = await folder.store.readStream(first.entry.replace(/@.*/, ''));
    expect(JSON.parse(stored?.metadata ?? '')).toMatchObject({
      ...{ document: report.sha256, format: 'told', parser: '3', locator: 'line 1' },
    });
  });

  it('adds nothing when taken again', async () => {
    await taken(() => EVERY);
    const head = await folder.store.head();
    const { report } = await taken(() => EVERY);
    expect(report.counts).toMatchObject({ accepted: 0, duplicate: 1, rejected: 2 });
    expect(await folder.store.head()).toBe(head);
  });

  it('takes a document told again, changed, as a correction, and an event as wrong', async () => {
    const said = (payable: string): readonly Part[] => [
      {
        at: '/Invoice',
        messages: [
          invoice('F-9', {
            ...{ total: payable, payable },
            instalments: [{ kind: 'ordinary', amount: payable, basis: 'unknown' }],
          }),
        ],
      },
    ];
    await taken(() => said('100'));
    const { findings } = await taken(() => said('200'));
    expect(findings).toMatchObject([{ status: 'accepted', entry: expect.stringMatching(/@1$/) }]);
    const events = { formats: [{ ...format(() => said('300')), events: true as const }] };
    const { report } = await taken(() => [], events);
    expect(report.refused).toMatchObject({ code: 'idempotency_key_reused' });
  });

  it('takes back what its source takes back', async () => {
    const { type, id, data } = invoice('F-1');
    await taken(() => [{ at: 'line 1', messages: [{ type, id, data }] }]);
    const back: Message = {
      ...{ type: 'EntryWithdrawn', id: 'back F-1', data: { why: 'wrong_document' } },
      takesBack: { type, id, data: { seller: SELLER, number: 'F-1' } },
    };
    const { findings } = await taken(() => [{ at: 'line 2', messages: [back] }]);
    expect(findings).toMatchObject([{ status: 'accepted', type: 'EntryWithdrawn' }]);
  });

  it('writes nothing in a dry run, and reports the same', async () => {
    const dry = await taken(() => EVERY, { dryRun: true });
    expect(await folder.store.head()).toBe(0);
    expect((await taken(() => EVERY)).findings).toEqual(dry.findings);
  });

  it('tells a message of the wrong shape to nobody', async () => {
    const { findings } = await taken(() => [
      { at: '/a', messages: [message('InvoiceIssued', 'x', { number: 'F-1' }), invoice('F-2')] },
    ]);
    expect(findings).toMatchObject([
      { at: '/a', status: 'rejected', code: 'message_must_be_well_formed' },
      { at: '/a', status: 'accepted' },
    ]);
  });

  it('keeps what was read before the document breaks off', async () => {
    const { report, findings } = await taken(function* () {
      yield { at: 'line 1', messages: [invoice('F-1')] };
      throw new Rejection('document_must_be_readable', '', 'It ends in the middle.');
    });
    expect(findings.map(({ status }) => status)).toEqual(['accepted', 'rejected']);
    expect(report).toMatchObject({ refused: null, finished: true });
  });

  it.each([
    ['in a format nobody knows', 'other', () => [], 'document_format_must_be_known'],
    ['empty', '', () => [], 'document_must_be_readable'],
    ['that says nothing', 'told', () => [], 'document_must_follow_its_standard'],
  ])('refuses a document %s, whole', async (_what, text, parts, code) => {
    const { report } = await take(folder.ledger, text, {
      ...{ access: OPERATOR, formats: [format(parts)] },
    });
    expect(report).toMatchObject({ refused: { code }, counts: { rejected: 1, accepted: 0 } });
  });

  it('refuses a document whose only part is wrong, in whichever way', async () => {
    const alone = await taken(() => {
      throw broken('It has no number.');
    });
    expect(alone.report.refused).toMatchObject({ detail: 'It has no number.' });
    const { report } = await taken(() => [
      { at: '/a', messages: [invoice('F-1', { payable: '1' }), invoice('F-2', { total: '1' })] },
    ]);
    expect(report).toMatchObject({
      refused: { code: 'payable_must_be_total_less_prepaid' },
      counts: { rejected: 2 },
    });
  });

  it('survives a reader that fails, and says that it is not the document', async () => {
    const faults: unknown[] = [];
    const { report } = await taken(
      () => {
        throw new TypeError('undefined is no function');
      },
      { fault: (error: unknown) => faults.push(error) },
    );
    expect(report.refused?.detail).toMatch(/a fault of Kept/);
    expect(faults).toEqual([new TypeError('undefined is no function')]);
  });

  it('stops where the ledger cannot be written, since nothing would be kept', async () => {
    const tell = () => Promise.reject(new Error('The disk is full.'));
    await expect(taken(() => EVERY, { tell })).rejects.toThrow('The disk is full.');
  });

  it('tells a portion at a time, however many parts say nothing', async () => {
    const portions: number[] = [];
    const { report } = await taken(
      function* () {
        for (let i = 0; i < 2500; i++) yield { at: `line ${i}`, messages: [invoice(`F-${i}`)] };
        for (let i = 0; i < 2500; i++) yield { at: `line ${i}`, ignored: 'It is payroll.' };
      },
      {
        tell: (messages: readonly Message[]) => {
          portions.push(messages.length);
          return folder.ledger.tellEach(messages, OPERATOR, { dryRun: true });
        },
      },
    );
    expect(portions).toEqual([500, 500, 500, 500, 500]);
    expect(report.counts).toMatchObject({ accepted: 2500, ignored: 2500 });
  });
});

describe('the file of a document', () => {
  const TEXT = 'x'.repeat(300_000);
  const SHA = createHash('sha256').update(TEXT).digest('hex');

  async function textOf(file: DocumentFile): Promise<string> {
    const pieces: Uint8Array[] = [];
    for await (const piece of file.bytes()) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  }

  it('has the same hash from disk and from a stream, and is read as often as asked', async () => {
    const path = join(temporaryFolder(), 'a.txt');
    writeFileSync(path, TEXT);
    for (const file of [await DocumentFile.open(path), await fileOf(TEXT)]) {
      expect(file).toMatchObject({ sha256: SHA, size: TEXT.length });
      expect(await textOf(file)).toBe(TEXT);
      const read: number[] = [];
      file.onRead = (bytes) => read.push(bytes);
      expect(await textOf(file)).toBe(TEXT);
      expect(read).toEqual([262_144, 300_000]);
      expect((await file.beginning()).length).toBe(65_536);
      await file.close();
    }
  });

  it('is copied first where it can be read once only', async () => {
    const pipe = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const writing = writeFile(pipe, TEXT);
    const file = await DocumentFile.open(pipe, 'a');
    await writing;
    expect(file).toMatchObject({ name: 'a', sha256: SHA });
    expect(await textOf(file)).toBe(TEXT);
    await file.close();
  });

  it('is bounded where it comes from outside', async () => {
    const stream = Readable.from([Buffer.alloc(600), Buffer.alloc(600)]);
    await expect(DocumentFile.spool(stream, 'a', 1000)).rejects.toMatchObject({
      code: 'document_must_fit_the_limits',
    });
  });
});
