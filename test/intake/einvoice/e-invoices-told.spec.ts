/** What e-invoices say is told to a ledger, and folds into the promises that were meant. */
import { FOLDER_VIEWER, readSide, withLiveViews } from '../../../src/cli/folder/folder.js';
import { cii } from '../../../src/intake/einvoice/cii.js';
import { ubl } from '../../../src/intake/einvoice/ubl.js';
import { readPromise } from '../../../src/query/promises/promise.js';
import { type Folder, OPERATOR, openFolder, removeFolder } from '../../command/fixture.js';
import { fixture, messagesIn, partsOf } from '../reading.js';

const SELLER = '0002:552100554';
const INVOICE = fixture('ubl/invoice.xml');

/** The same invoice under its second number, for 1,000.00 in the place of 900.00, due later. */
const CORRECTED = [
  ['f-2026/041', 'f-2026/055'],
  ['>380<', '>384<'],
  ['2026-08-01', '2026-08-20'],
  ['2026-08-31', '2026-09-20'],
  ['>1000.00<', '>1100.00<'],
  ['>1200.00<', '>1300.00<'],
  ['>900.00<', '>1000.00<'],
  [
    '<a:OrderReference>',
    '<a:BillingReference><a:InvoiceDocumentReference><b:ID>F-2026/041</b:ID>' +
      '</a:InvoiceDocumentReference></a:BillingReference><a:OrderReference>',
  ],
].reduce((text, [from = '', to = '']) => text.replace(from, to), INVOICE);

describe('e-invoices told to a ledger', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await openFolder();
  });
  afterEach(async () => {
    await folder.close();
    removeFolder(folder);
  });

  const tell = async (format: typeof ubl, document: string) => {
    const reader = { teller: 'ops', partyOf: (written: string) => folder.party(written) };
    const messages = messagesIn(await partsOf(format, document, reader));
    const results = await folder.ledger.tellEach(messages, OPERATOR);
    return results.map(({ status }) => status);
  };

  const promisesOf = (number: string) =>
    withLiveViews(folder.dir, folder, async (live) => {
      const asked = {
        viewer: FOLDER_VIEWER,
        promise: `invoice-${SELLER}/${number}`,
        asOf: '2026-10-01',
      };
      const { promises } = await readPromise(readSide(folder, live), asked);
      return promises.map(({ size, portions }) => ({ size, due: portions[0]?.due }));
    });

  it('add nothing the second time', async () => {
    expect(await tell(ubl, INVOICE)).toEqual(['accepted', 'accepted']);
    expect(await tell(ubl, INVOICE)).toEqual(['duplicate', 'duplicate']);
    expect(await tell(cii, fixture('cii/invoice.xml'))).toEqual(['accepted']);
  });

  it.each([
    ['after', [INVOICE, CORRECTED]],
    ['before', [CORRECTED, INVOICE]],
  ])('make a corrected invoice that comes %s its first one promise with it', async (_, order) => {
    const told = [];
    for (const document of order) told.push(...(await tell(ubl, document)));
    // The despatch advice that both name is told once.
    expect(told.toSorted()).toEqual([...Array(4).fill('accepted'), 'duplicate']);
    const corrected = [{ size: { amount: '1000.00', currency: 'EUR' }, due: '2026-09-20' }];
    expect(await promisesOf('F-2026/041')).toEqual(corrected);
    expect(await promisesOf('F-2026/055')).toEqual(corrected);
  });
});
