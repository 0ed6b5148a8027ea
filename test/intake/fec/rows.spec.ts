import * as fc from 'fast-check';
import { fecCents, fecDay, layoutOf } from '../../../src/intake/fec/columns.js';
import { Rejection } from '../../../src/ledger/rejection.js';
import {
  BOOKS,
  cellsOf,
  figuresIn,
  fileOf,
  HEADER,
  messagesIn,
  paid,
  partsOf,
  remarksIn,
  sale,
  told,
} from './books.js';

const rows = [
  ...sale('VE 1 20260115', 'C1 FA-1 120,00', 'A'),
  ...paid('BQ 1 20260220', 'C1 120,00', 'A'),
];

const clean = async () => messagesIn(await partsOf(rows));

/** The file with its cells changed, line by line; the header is line 0. */
function changed(change: (cells: string[], line: number) => string[], delimiter = '\t'): string {
  return [HEADER, ...rows.map(cellsOf)]
    .map((cells, line) => `${change([...cells], line).join(delimiter)}\n`)
    .join('');
}

const refusal = (file: string | Uint8Array): Promise<string> =>
  partsOf(file).then(
    () => 'read',
    (error: unknown) => (error instanceof Rejection ? error.code : String(error)),
  );

describe('the columns of a FEC', () => {
  it('are found by name: in another order, case or spelling, with more behind them', async () => {
    const named = changed((cells, line) =>
      line === 0
        ? cells.map((name) => name.toUpperCase().replace('ECRITURELET', 'EcrtureLet'))
        : cells,
    );
    expect(messagesIn(await partsOf(named))).toEqual(await clean());
    expect(messagesIn(await partsOf(changed((cells) => cells.reverse())))).toEqual(await clean());
    const cashBasis = changed((cells, line) =>
      line === 0
        ? [...cells, 'DateRglt', 'ModeRglt', 'NatOp', 'IdClient']
        : [...cells, '20260115', 'CH', '', ''],
    );
    expect(messagesIn(await partsOf(cashBasis))).toEqual(await clean());
    expect(messagesIn(await partsOf(changed((cells) => [...cells, ''])))).toEqual(await clean());
  });

  it('may give an amount and its side', async () => {
    for (const [debit, credit] of [
      ['D', 'C'],
      ['+1', '-1'],
    ] as const) {
      const signed = changed((cells, line) => {
        const [d = '', c = ''] = cells.slice(11, 13);
        const pair = d === '0,00' ? [c, credit] : [d, debit];
        return [
          ...cells.slice(0, 11),
          ...(line === 0 ? ['Montant', 'Sens'] : pair),
          ...cells.slice(13),
        ];
      });
      expect(messagesIn(await partsOf(signed))).toEqual(await clean());
    }
  });

  it('must all be there: the refusal names those that are not', () => {
    expect(() => layoutOf('JournalCode|EcritureNum|CompteNum|Debit')).toThrow(
      /lacks EcritureDate, Credit\./,
    );
  });
});

describe('a dirty FEC', () => {
  it('is read where its days are written as people write them, and says so by line', async () => {
    const days = changed((cells, line) =>
      line === 0 ? cells : cells.map((cell) => cell.replace(/^(\d{4})(\d\d)(\d\d)$/, '$3/$2/$1')),
    );
    const parts = await partsOf(days);
    expect(messagesIn(parts)).toEqual(await clean());
    expect(remarksIn(parts)).toEqual([2, 3, 4, 5].map((line) => `line ${line} anomaly`));
  });

  it('is read where the last cells are missing, or are padded', async () => {
    const parts = await partsOf(changed((cells) => cells.slice(0, 15)));
    expect(messagesIn(parts)).toEqual(await clean());
    const short = await partsOf(
      changed((cells, line) => (line === 0 ? cells : cells.slice(0, 15))),
    );
    expect(messagesIn(short)).toEqual(await clean());
    expect(remarksIn(short)).toHaveLength(4);
    const padded = changed((cells, line) => (line === 0 ? cells : cells.map((c) => ` ${c}   `)));
    expect(messagesIn(await partsOf(padded))).toEqual(await clean());
  });

  it('is read where its lines end in CR alone, however its bytes come', async () => {
    const whole = [await clean(), figuresIn(await partsOf(rows))];
    const text = changed((cells) => cells);
    for (const file of [
      text.replaceAll('\n', '\r'),
      text.replaceAll('\n', '\r').trimEnd(),
      `${text.replaceAll('\n', '\r')}\n`,
      text.replace('\n', '\r').replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r\r\n'),
      `${text.trimEnd().replaceAll('\n', '\r')}\r\x1a`,
    ]) {
      for (const size of [1, 7, 1000]) {
        const parts = await partsOf(file, BOOKS, size);
        expect([messagesIn(parts), figuresIn(parts)]).toEqual(whole);
        expect(parts.filter((part) => 'messages' in part)[0]?.at).toBe('line 2');
      }
    }
    const latin = Buffer.from(text.replace('Ventes', 'Dénoté').replaceAll('\n', '\r'), 'latin1');
    expect(messagesIn(await partsOf(latin, BOOKS, 3))).toEqual(await clean());
  });

  it('loses no row silently where some of its lines end in CR alone', async () => {
    const lines = changed((cells) => cells).split('\n');
    const mixed = `${lines.slice(0, 3).join('\n')}\r${lines.slice(3).join('\n')}`;
    expect(remarksIn(await partsOf(mixed))).toContain('line 3 document_must_follow_its_standard');
  });

  it('is read where a label holds the delimiter, if there is but one way to', async () => {
    const piped = changed(
      (cells, line) => cells.map((cell, i) => (line > 0 && i === 10 ? 'a|b|c' : cell)),
      '|',
    );
    const parts = await partsOf(piped);
    expect(messagesIn(parts)).toEqual(await clean());
    expect(remarksIn(parts)).toEqual([2, 3, 4, 5].map((line) => `line ${line} anomaly`));
    const names = changed(
      (cells, line) => cells.map((cell, i) => (line === 2 && i === 5 ? 'a|b' : cell)),
      '|',
    );
    expect(remarksIn(await partsOf(names))).toContain('line 3 document_must_follow_its_standard');
  });

  it('loses a bad row and no other, and says what the gap leaves behind', async () => {
    const wrong = changed((cells, line) => {
      if (line === 2) cells[3] = '20260231';
      return cells;
    });
    const parts = await partsOf(wrong);
    expect(remarksIn(parts)).toEqual([
      'line 3 document_must_follow_its_standard',
      'line 2 anomaly',
    ]);
    expect(told(parts, 'PaymentAllocated')).toHaveLength(1);
    for (const [cell, text] of [
      [4, 'ABC'],
      [11, '12,3,4'],
      [11, '1,005'],
      [12, 'twelve'],
    ] as const) {
      const bad = changed((cells, line) => {
        if (line === 1) cells[cell] = text;
        return cells;
      });
      expect(remarksIn(await partsOf(bad))).toContain('line 2 document_must_follow_its_standard');
    }
  });

  it('that reverses with negative amounts means the other side', async () => {
    const parts = await partsOf([
      ...sale('VE 1 20260115', 'C1 FA-1 120,00', 'A'),
      ...sale('VE 2 20260116', 'C1 AV-1 -120,00', 'A'),
    ]);
    expect(told(parts, 'CreditNoteIssued')).toMatchObject([{ number: 'AV-1', total: '12000' }]);
    expect(figuresIn(parts)).toMatchObject({ 'sold: lettered and credited': '120.00 EUR' });
  });

  it('is refused whole where it is no text, has no header or no end of a line', async () => {
    expect(await refusal(Buffer.from('d196a4999581', 'hex'))).toBe('document_must_be_readable');
    expect(await refusal(Buffer.from('\ufeffJournalCode', 'utf16le'))).toBe(
      'document_must_be_readable',
    );
    expect(await refusal('')).toBe('document_must_follow_its_standard');
    expect(await refusal(fileOf(rows).replace(/^.*\r\n/, ''))).toBe(
      'document_must_follow_its_standard',
    );
    expect(await refusal('x'.repeat(1_100_000))).toBe('document_must_fit_the_limits');
  });

  it('never throws anything else, whatever stands in its cells', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('20260115', '411000', '401', '512', '1,00', '-1,00', 'A', '', '__proto__'),
    );
    const lines = fc.array(fc.array(cell, { minLength: 16, maxLength: 20 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(lines, async (cells) => {
        const text = [HEADER, ...cells].map((line) => line.join('\t')).join('\n');
        await partsOf(text, BOOKS, 64);
      }),
      { numRuns: 150 },
    );
  });
});

describe('days and amounts of a FEC', () => {
  it.each([
    ['20260131', '2026-01-31', true],
    ['31/01/2026', '2026-01-31', false],
    ['2026-01-31', '2026-01-31', false],
    ['2026-01-31T00:00:00', '2026-01-31', false],
  ])('%s is a day', (text, day, legal) => {
    const read = fecDay(text);
    expect(read?.legal).toBe(legal);
    expect(read?.number).toBe(fecDay(day)?.number);
  });

  it.each(['20260231', '2026', '', '31/13/2026'])('"%s" is none', (text) => {
    expect(fecDay(text)).toBeNull();
  });

  it.each([
    ['+000000069,40', 6940],
    [' 000000000003000,00', 300_000],
    ['-5,5', -550],
    ['1 204,50', 120_450],
    ['12.00', 1200],
    ['', 0],
  ])('"%s" is %i cents', (text, cents) => {
    expect(fecCents(text)).toBe(cents);
  });

  it.each(['1,005', '1.234,56', 'abc', '12-'])('"%s" is no amount', (text) => {
    expect(fecCents(text)).toBeNull();
  });
});

describe('entries of a FEC that lie in pieces', () => {
  it('are put together, as in a file that is sorted by account', async () => {
    const sorted = [...rows].sort((a, b) => (a.account < b.account ? -1 : 1));
    const said = (await clean()).map(({ type, id }) => `${type} ${id}`).sort();
    const parts = await partsOf(sorted);
    expect(
      messagesIn(parts)
        .map(({ type, id }) => `${type} ${id}`)
        .sort(),
    ).toEqual(said);
  });

  it('are told apart by their documents where a program numbers all of them 0', async () => {
    const parts = await partsOf([
      { entry: 'OD 0 20260110', account: '411000:C1', debit: '10,00', piece: 'FA-1' },
      { entry: 'OD 0 20260110', account: '707000', credit: '10,00', piece: 'FA-1' },
      { entry: 'OD 0 20260110', account: '411000:C2', credit: '5,00', piece: 'C9' },
      { entry: 'OD 0 20260110', account: '530000', debit: '5,00', piece: 'C9' },
    ]);
    expect(
      messagesIn(parts)
        .slice(0, 2)
        .map(({ type }) => type),
    ).toEqual([...['InvoiceIssued', 'PaymentReceived']]);
    expect(new Set(messagesIn(parts).map(({ id }) => id)).size).toBe(3);
  });
});
