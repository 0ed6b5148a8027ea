/** Where the numbers of invoices come from in a FEC. */
import { figuresIn, paid, partsOf, type Row, remarksIn, sale, told } from './books.js';

const MARKED = 'EcritureLib, behind a word for invoice';
const ENTRY = 'journal, number and day of the entry';

describe('the numbers of documents in a FEC', () => {
  const numbers = async (pieces: readonly (readonly [string, string])[]) =>
    told(
      await partsOf(
        pieces.flatMap(([piece, label], i) => {
          const entry = `VE ${i} 2026011${i}`;
          return sale(entry, 'C1 - 10,00').map((row) => ({ ...row, piece, label }));
        }),
      ),
      'InvoiceIssued',
    ).map(({ number }) => number);

  it('are PieceRef, else a number in the label, else the name of the entry', async () => {
    expect(
      await numbers([
        ['FA-1', 'Facture 77'],
        ['-', 'Facture F.374 du 02/01/2026'],
        ['x', 'Facture'],
        ['CHQ', 'Recette'],
      ]),
    ).toEqual(['FA-1', 'F.374', 'VE-2-2026-01-12', 'VE-3-2026-01-13']);
  });

  it.each([
    // As programs and people write them; labels after public books, with other names.
    ['FA  220061', 'Martin', 'FA 220061', 'PieceRef'],
    ['00479379', 'BOUCHERIE', '00479379', 'PieceRef'],
    ['0029A', 'BALLE', '0029A', 'PieceRef'],
    ['FA2026-001', 'Facture mars', 'FA2026-001', 'PieceRef'],
    ['3532.85', 'JUNO & CIE 00204125', '00204125', 'EcritureLib'],
    ['1 068,58', 'FOOD FA2845', 'FA2845', MARKED],
    ['VIR 17/05', 'ROCHE 220501824', '220501824', 'EcritureLib'],
    ['CB', 'DIMAR FACT FB8273', 'FB8273', MARKED],
    ['CHQ 1234567', 'KEDY fs23003051', 'fs23003051', 'EcritureLib'],
    ['AC0000468', 'MARC F2210057 ELECTRO', 'F2210057', MARKED],
    ['05/04', 'ETS FA20230913', 'FA20230913', MARKED],
    ['20260930', 'IMPRIM 556331', '556331', 'EcritureLib'],
    ['RL01141', 'BEAU FAC-20230511-07847', 'FAC-20230511-07847', MARKED],
    ['AC 0123', 'Facture n° 12', '12', MARKED],
    ['04/2026', 'Facture F.374', 'F.374', MARKED],
    ['AC0000468', 'TOTAL DIESEL', 'AC0000468', 'EcritureNum, which PieceRef repeats'],
    ['AC0000468', 'POULE 02.2026', 'AC0000468', 'EcritureNum, which PieceRef repeats'],
    ['03/37', 'HALLES 3000 ESP', '03/37', 'PieceRef, though it looks like none'],
    ['07', 'FIL 2EME ACOMPTE/ 283500 HT', '07', 'PieceRef, though it looks like none'],
    ['07', 'ETIQ 37X79', '07', 'PieceRef, though it looks like none'],
    ['BIL 2020', 'BROSSE', 'BIL 2020', 'PieceRef, though it looks like none'],
    ['3532.85', 'BELL 23.11.au 15.12', 'AC-AC0000468-2026-01-15', ENTRY],
    ['60', 'REGIS 21', 'AC-AC0000468-2026-01-15', ENTRY],
    ['VIR', '12.000,00 FR7610207000412345678', 'AC-AC0000468-2026-01-15', ENTRY],
    ['FNP', 'SARDE 07 a 09.2026', 'AC-AC0000468-2026-01-15', ENTRY],
  ])('of PieceRef %j and label %j is %s, from %s', async (piece, label, number, from) => {
    const entry = 'AC AC0000468 20260115';
    const row: Row = { entry, account: '401000:F1', credit: '60,00', piece, label };
    const parts = await partsOf([row, { entry, account: '607000', debit: '60,00', piece, label }]);
    expect(told(parts, 'InvoiceIssued')).toMatchObject([{ number }]);
    expect(figuresIn(parts)).toMatchObject({ [`bought: number from ${from}`]: '1' });
    // Whatever is not PieceRef as it should be is said.
    const remarks = remarksIn(parts).filter((remark) => remark.startsWith('line 2'));
    expect(remarks).toEqual(from === 'PieceRef' ? [] : ['line 2 anomaly']);
  });

  it('are counted by where they come from, and by what PieceRef is instead', async () => {
    const parts = await partsOf([
      ...sale('VE 1 20260115', 'C1 FA-1 120,00'),
      ...sale('VE 2 20260115', 'C1 FA-2 120,00'),
      ...sale('VE 3 20260115', 'C1 123,40 120,00'),
    ]);
    expect(figuresIn(parts)).toMatchObject({
      'sold: number from PieceRef': '2',
      'sold: number from journal, number and day of the entry': '1',
      'sold: PieceRef is an amount': '1',
    });
  });

  it('that come again for another document get BIS', async () => {
    expect(
      await numbers([
        ['7', ''],
        ['7', ''],
        ['8', ''],
        ['7', ''],
      ]),
    ).toEqual([...['7', '7-BIS2', '8', '7-BIS3']]);
  });

  it('on several rows of one entry are one invoice', async () => {
    const entry = 'VE 1 20260110';
    const parts = await partsOf([
      { entry, account: '411000:C1', debit: '30,00', piece: 'FA-1', letter: 'A' },
      { entry, account: '411000:C1', debit: '70,00', piece: 'FA-1', letter: 'B' },
      { entry, account: '707000', credit: '100,00', piece: 'FA-1' },
      ...paid('BQ 1 20260210', 'C1 30,00', 'A'),
    ]);
    expect(told(parts, 'InvoiceIssued')).toMatchObject([{ number: 'FA-1', total: '10000' }]);
    expect(told(parts, 'PaymentAllocated')).toMatchObject([
      { allocations: [{ number: 'FA-1', amount: '3000' }] },
    ]);
  });
});
