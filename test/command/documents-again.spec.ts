/** What documents bring: the same one again, changed or not; one taken back; where it was read. */
import fc from 'fast-check';
import { readStored } from '../../src/ledger/upcast.js';
import { canonical } from '../../src/ledger/values/canonical.js';
import type { CommandResult, Message } from '../../src/messages/message.js';
import {
  accessOf,
  BUYER,
  type Folder,
  invoiceData,
  message,
  openFolder,
  removeFolder,
  SELLER,
} from './fixture.js';

let folder: Folder;

beforeEach(async () => {
  folder = await openFolder();
});

afterEach(async () => {
  await folder.close();
  removeFolder(folder);
});

function invoice(total: string, more: Partial<Message> = {}): Message {
  const amounts = { total, payable: total };
  const instalments = [{ kind: 'ordinary', amount: total, due: '2026-08-31', basis: 'stated' }];
  return {
    ...message('InvoiceIssued', 'doc', invoiceData({ ...amounts, instalments })),
    restates: true,
    ...more,
  };
}

function note(total: string, more: Partial<Message> = {}): Message {
  return {
    ...message('CreditNoteIssued', 'note', {
      ...{ seller: SELLER, buyer: BUYER, number: 'A-1', total, currency: 'EUR' },
      ...{ issuedOn: '2026-08-20', allocations: [{ number: 'F2026-041', amount: total }] },
    }),
    restates: true,
    ...more,
  };
}

const takesBack = (type: Message['type'], id: string, number: string): Message => ({
  ...message('EntryWithdrawn', 'gone', { why: 'other' }),
  takesBack: { type, id, data: { seller: SELLER, number } },
});

function tell(...messages: readonly Message[]): Promise<readonly CommandResult[]> {
  return folder.ledger.tellEach(messages, accessOf(folder, [SELLER], { source: 'platform' }));
}

/** Entries of a stream as `Type total correction`. */
async function entries(stream: string): Promise<readonly string[]> {
  const stored = await folder.store.readStream(stream);
  return stored.map((each) => {
    const facts = { total: '', correction: '', entry: '', ...readStored(each)?.event.facts };
    return [each.type.split('.')[0], facts.total, facts.correction, facts.entry]
      .filter((part) => part !== '')
      .join(' ');
  });
}

const streamOf = (kind: string, number: string) => `${kind}-${folder.party(SELLER)}/${number}`;

describe('an invoice whose document changed', () => {
  it('is corrected under the next number, and each version is told once', async () => {
    const results = await tell(...['100', '200', '100', '200', '300'].map((each) => invoice(each)));
    expect(results.map(({ status }) => status)).toEqual([
      ...['accepted', 'accepted', 'duplicate', 'duplicate', 'accepted'],
    ]);
    expect(await entries(streamOf('invoice', 'F2026-041'))).toEqual([
      ...['InvoiceIssued 100', 'InvoiceCorrected 200 1', 'InvoiceCorrected 300 2'],
    ]);
  });

  it('is the same whether told at once, one by one, or in a dry run', async () => {
    const told = ['100', '200', '100'].map((each) => invoice(each));
    const access = accessOf(folder, [SELLER], { source: 'platform' });
    const dry = await folder.ledger.tellEach(told, access, { dryRun: true });
    const one: CommandResult[] = [];
    for (const each of told) one.push(...(await tell(each)));
    const addresses = (results: readonly CommandResult[]) =>
      results.map((result) => (result.status === 'rejected' ? result.code : result.entry));
    expect(addresses(dry)).toEqual(addresses(one));
    expect(dry.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('and was a correction by itself is corrected under the next number, too', async () => {
    const corrected = (total: string): Message => {
      const { data } = invoice(total);
      return { ...message('InvoiceCorrected', 'doc', { ...data, correction: 7 }), restates: true };
    };
    const results = await tell(
      ...[invoice('100', { id: 'first' }), corrected('200'), corrected('300')],
      ...[corrected('200'), corrected('300'), corrected('400')],
    );
    expect(results.map(({ status }) => status)).toEqual([
      ...['accepted', 'accepted', 'accepted', 'duplicate', 'duplicate', 'accepted'],
    ]);
    expect(await entries(streamOf('invoice', 'F2026-041'))).toEqual([
      ...['InvoiceIssued 100', 'InvoiceCorrected 200 7'],
      ...['InvoiceCorrected 300 8', 'InvoiceCorrected 400 9'],
    ]);
  });

  it('is refused as ever where nothing says that it restates', async () => {
    const [, changed] = await tell(invoice('100'), invoice('200', { restates: undefined }));
    expect(changed).toMatchObject({ status: 'rejected', code: 'idempotency_key_reused' });
  });

  it('is refused where what it says now cannot be', async () => {
    const [, wrong] = await tell(invoice('100'), invoice('-200'));
    expect(wrong).toMatchObject({ status: 'rejected', code: 'amount_must_be_positive' });
  });

  it('goes on from a correction that was withdrawn, and tells none of its versions twice', async () => {
    await tell(invoice('100'), invoice('200'), invoice('300'));
    const stream = streamOf('invoice', 'F2026-041');
    await tell(message('EntryWithdrawn', 'w', { entry: `${stream}@1`, why: 'clerical_error' }));
    const again = await tell(invoice('200'), invoice('100'), invoice('400'));
    expect(again.map(({ status }) => status)).toEqual(['duplicate', 'duplicate', 'accepted']);
    expect((await entries(stream)).slice(3)).toEqual([
      'EntryWithdrawn 1',
      'InvoiceCorrected 400 3',
    ]);
  });

  it('adds one entry for each version, in whatever order and however often they come', async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('100', '200', '300', '400'), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 12 }),
        async (totals, portion) => {
          number += 1;
          const told = totals.map((total) => {
            const { data, ...rest } = invoice(total);
            return { ...rest, data: { ...data, number: `P-${number}` } };
          });
          for (let i = 0; i < told.length; i += portion) await tell(...told.slice(i, i + portion));
          const versions = [...new Set(totals)];
          expect(await entries(streamOf('invoice', `P-${number}`))).toEqual(
            versions.map((total, i) =>
              i === 0 ? `InvoiceIssued ${total}` : `InvoiceCorrected ${total} ${i}`,
            ),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a credit note whose document changed', () => {
  it('is withdrawn and told anew, once for each version', async () => {
    const results = await tell(...['10', '20', '10', '20', '30'].map((each) => note(each)));
    expect(results.map(({ status }) => status)).toEqual([
      ...['accepted', 'accepted', 'duplicate', 'duplicate', 'accepted'],
    ]);
    expect(await entries(streamOf('credit', 'A-1'))).toEqual([
      ...['CreditNoteIssued 10', 'EntryWithdrawn 0', 'CreditNoteIssued 20'],
      ...['EntryWithdrawn 2', 'CreditNoteIssued 30'],
    ]);
  });
});

describe('a document that its source takes back', () => {
  it('is withdrawn in all its versions, once', async () => {
    await tell(invoice('100'), invoice('200'));
    const stream = streamOf('invoice', 'F2026-041');
    const [gone] = await tell(takesBack('InvoiceIssued', 'doc', 'F2026-041'));
    expect(gone).toMatchObject({ status: 'accepted', entry: `${stream}@3` });
    const [again] = await tell(takesBack('InvoiceIssued', 'doc', 'F2026-041'));
    expect(again?.status).toBe('duplicate');
    expect((await entries(stream)).slice(2)).toEqual(['EntryWithdrawn 0', 'EntryWithdrawn 1']);
  });

  it('in the same batch as it was told, or in a dry run of it, is withdrawn all the same', async () => {
    const told = [note('10'), takesBack('CreditNoteIssued', 'note', 'A-1')];
    const access = accessOf(folder, [SELLER], { source: 'platform' });
    const dry = await folder.ledger.tellEach(told, access, { dryRun: true });
    expect(dry.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    expect((await tell(...told)).map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    expect(await entries(streamOf('credit', 'A-1'))).toEqual([
      ...['CreditNoteIssued 10', 'EntryWithdrawn 0'],
    ]);
  });

  it.each([
    ['nothing was told under its id', takesBack('InvoiceIssued', 'other', 'F2026-041')],
    ['it was told under another number', takesBack('InvoiceIssued', 'doc', 'F2026-042')],
    ['it was told as another type', takesBack('InvoiceReceived', 'doc', 'F2026-041')],
  ])('is refused where %s', async (_, back) => {
    const [, result] = await tell(invoice('100'), back);
    expect(result).toMatchObject({ status: 'rejected', code: 'entry_must_exist' });
  });

  it('of another teller is not there', async () => {
    await tell(invoice('100'));
    const other = accessOf(folder, [BUYER], { teller: 'buyers' });
    const [result] = await folder.ledger.tellEach(
      [takesBack('InvoiceIssued', 'doc', 'F2026-041')],
      other,
    );
    expect(result).toMatchObject({ status: 'rejected', code: 'entry_must_exist' });
  });

  it('names its stream', async () => {
    const unnamed = takesBack('InvoiceIssued', 'doc', 'F2026-041');
    const [result] = await tell({
      ...unnamed,
      takesBack: { type: 'InvoiceIssued', id: 'doc', data: { seller: SELLER } },
    });
    expect(result).toMatchObject({
      ...{ status: 'rejected', code: 'message_must_be_well_formed' },
      pointer: '/takesBack/data/number',
    });
  });
});

describe('the document behind an event', () => {
  const document = { sha256: 'f'.repeat(64), format: 'ubl', parser: '1', locator: '/Invoice' };

  it('is kept beside it and is no part of what it says', async () => {
    const [told] = await tell(invoice('100', { document }));
    const [stored] = await folder.store.readStream(streamOf('invoice', 'F2026-041'));
    expect(JSON.parse(stored?.metadata ?? '{}')).toMatchObject({
      ...{ document: document.sha256, format: 'ubl', parser: '1', locator: '/Invoice' },
    });
    const elsewhere = { ...document, sha256: '0'.repeat(64) };
    const [again] = await tell(invoice('100', { document: elsewhere }));
    expect(again).toEqual({ ...told, status: 'duplicate' });
    expect(canonical(readStored(stored ?? fail())?.event.facts)).not.toContain('ubl');
  });
});

function fail(): never {
  throw new Error('Nothing was stored.');
}
