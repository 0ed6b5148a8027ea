import { fec, ownerOfFecName } from '../../../src/intake/fec/fec.js';
import { beginningOf } from '../../../src/intake/formats.js';
import { Rejection } from '../../../src/ledger/rejection.js';
import {
  BOOKS,
  figuresIn,
  fileOf,
  messagesIn,
  OWNER,
  paid,
  partsOf,
  paying,
  purchase,
  type Row,
  remarksIn,
  sale,
  told,
} from './books.js';

describe('what a FEC says of clients', () => {
  const rows = [
    ...sale('VE 1 20260115', 'C1 FA-1 120,00', 'A'),
    ...paid('BQ 1 20260220', 'C1 120,00', 'A'),
  ];

  it('is an invoice, a payment without allocation, and then the allocation by its letter', async () => {
    const [issued, received, allocated, covered] = messagesIn(await partsOf(rows));
    const buyer = { id: 'local:books:C1', name: 'Tiers C1' };
    expect(issued).toEqual({
      type: 'InvoiceIssued',
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      onBehalfOf: OWNER,
      data: {
        seller: OWNER,
        buyer,
        number: 'FA-1',
        typeCode: '380',
        total: '12000',
        prepaid: '0',
        payable: '12000',
        currency: 'EUR',
        issuedOn: '2026-01-15',
        instalments: [{ kind: 'ordinary', amount: '12000', basis: 'unknown' }],
      },
    });
    expect(received).toEqual({
      type: 'PaymentReceived',
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      onBehalfOf: OWNER,
      data: {
        payment: received?.id,
        payer: buyer,
        payee: OWNER,
        amount: '12000',
        currency: 'EUR',
        creditedOn: '2026-02-20',
        instrument: 'other',
        allocations: [],
      },
    });
    expect(allocated).toEqual({
      type: 'PaymentAllocated',
      id: expect.stringMatching(new RegExp(`^${received?.id}/[0-9a-f]{16}$`)),
      onBehalfOf: OWNER,
      data: {
        payment: received?.id,
        on: '2026-02-20',
        allocations: [{ seller: OWNER, number: 'FA-1', amount: '12000' }],
        rule: 'lettering',
      },
    });
    expect(covered).toMatchObject({ type: 'SourceCovered', data: { upTo: '2026-02-20' } });
  });

  it('holds no identifier, name or code in an id', async () => {
    for (const { id } of messagesIn(await partsOf(rows))) {
      expect(id).not.toMatch(/000901108|C1|FA-1/);
    }
  });

  it('takes parties and due days from the party map, and lists who is not in it', async () => {
    const partyMap = new Map([['C1', { identifier: '000901355', terms: '30 days end of month' }]]);
    const parts = await partsOf([...rows, ...sale('VE 2 20260116', 'C2 FA-2 60,00')], {
      ...BOOKS,
      partyMap,
    });
    expect(told(parts, 'InvoiceIssued')).toMatchObject([
      {
        buyer: { id: '0002:000901355' },
        instalments: [{ due: '2026-02-28', basis: 'derived' }],
      },
      { buyer: { id: 'local:books:C2' }, instalments: [{ basis: 'unknown' }] },
    ]);
    expect(parts.flatMap((part) => ('unmapped' in part ? [[part.at, part.unmapped]] : []))).toEqual(
      [['line 6', { code: 'C2', name: 'Tiers C2' }]],
    );
  });

  it('gives the same messages however its bytes come, and in whichever charset', async () => {
    const text = fileOf([...rows, ...paid('BQ 2 20260221', 'C1 5,00', '', 'Reçu en décembre')]);
    const whole = messagesIn(await partsOf(text));
    for (const size of [1, 7, 100]) {
      expect(messagesIn(await partsOf(text, BOOKS, size))).toEqual(whole);
    }
    const latin = Buffer.from(text, 'latin1');
    expect(messagesIn(await partsOf(latin, BOOKS, 3))).toEqual(whole);
    expect(messagesIn(await partsOf(`\ufeff${text}`))).toEqual(whole);
    expect(messagesIn(await partsOf(text.replaceAll('\r\n', '\n')))).toEqual(whole);
    expect(messagesIn(await partsOf(text.replaceAll('\t', '|')))).toEqual(whole);
  });
});

describe('what a FEC says of suppliers', () => {
  it('is an invoice by the supplier, and the day on which the owner paid it', async () => {
    const parts = await partsOf([
      ...purchase('AC 1 20260110', 'F1 A77 50,00', 'B'),
      ...paying('BQ 1 20260309', 'F1 50,00', 'B'),
    ]);
    const supplier = { id: 'local:books:F1', name: 'Tiers F1' };
    expect(told(parts, 'InvoiceIssued')).toMatchObject([{ seller: supplier, buyer: OWNER }]);
    const [payment] = told(parts, 'PaymentReceived');
    expect(payment).toMatchObject({ payer: OWNER, payee: supplier, initiatedOn: '2026-03-09' });
    expect(payment).not.toHaveProperty('creditedOn');
    expect(told(parts, 'PaymentAllocated')).toMatchObject([
      { allocations: [{ seller: 'local:books:F1', number: 'A77', amount: '5000' }] },
    ]);
  });

  it('is joined by account, party and letter together: the letter alone is no key', async () => {
    const parts = await partsOf([
      ...purchase('AC 1 20260110', 'F1 A77 50,00', 'A'),
      ...sale('VE 1 20260111', 'C1 FA-1 50,00', 'A'),
      ...paying('BQ 1 20260309', 'F2 50,00', 'A'),
    ]);
    expect(told(parts, 'PaymentAllocated')).toEqual([]);
  });
});

describe('the settlements of a FEC', () => {
  const allocationsOf = async (rows: readonly Row[]) =>
    told(await partsOf(rows), 'PaymentAllocated').map(({ on, rule, allocations }) => [
      ...[on, rule],
      allocations,
    ]);

  it('of several invoices by several payments go by their days, and say so', async () => {
    const rows = [
      ...paid('BQ 1 20260301', 'C1 100,00', 'A'),
      ...paid('BQ 2 20260401', 'C1 50,00', 'A'),
      ...sale('VE 2 20260210', 'C1 FA-2 70,00', 'A'),
      ...sale('VE 1 20260110', 'C1 FA-1 80,00', 'A'),
    ];
    expect(await allocationsOf(rows)).toEqual([
      [
        ...['2026-03-01', 'lettering-fifo'],
        [
          { seller: OWNER, number: 'FA-1', amount: '8000' },
          { seller: OWNER, number: 'FA-2', amount: '2000' },
        ],
      ],
      ['2026-04-01', 'lettering-fifo', [{ seller: OWNER, number: 'FA-2', amount: '5000' }]],
    ]);
  });

  it('of one invoice in part are told, and what is left stays open', async () => {
    const rows = [
      ...sale('VE 1 20260110', 'C1 FA-1 80,00', 'a'),
      ...paid('BQ 1 20260301', 'C1 30,00', 'a'),
    ];
    expect(await allocationsOf(rows)).toEqual([
      ['2026-03-01', 'lettering', [{ seller: OWNER, number: 'FA-1', amount: '3000' }]],
    ]);
  });

  it('are not guessed where several rows do not balance', async () => {
    const rows = [
      ...sale('VE 1 20260110', 'C1 FA-1 80,00', 'A'),
      ...sale('VE 2 20260111', 'C1 FA-2 80,00', 'A'),
      ...paid('BQ 1 20260301', 'C1 90,00', 'A'),
    ];
    const parts = await partsOf(rows);
    expect(told(parts, 'PaymentAllocated')).toEqual([]);
    expect(remarksIn(parts)).toContain('line 6 anomaly');
    expect(figuresIn(parts)).toMatchObject({ 'sold: lettered and left open': '90.00 EUR' });
  });

  it('tie to the file: what is lettered is paid, credited, set off or left open', async () => {
    const parts = await partsOf([
      ...sale('VE 1 20260110', 'C1 FA-1 100,00', 'A'),
      ...paid('BQ 1 20260301', 'C1 60,00', 'A'),
      { entry: 'VE 2 20260115', account: '411000:C1', credit: '25,00', piece: 'AV-1', letter: 'A' },
      { entry: 'VE 2 20260115', account: '707000', debit: '25,00', piece: 'AV-1' },
      { entry: 'OD 1 20260302', account: '411000:C1', credit: '15,00', letter: 'A' },
      { entry: 'OD 1 20260302', account: '401000:C1', debit: '15,00' },
      ...paid('BQ 2 20260303', 'C1 7,00', 'B'),
    ]);
    expect(figuresIn(parts)).toMatchObject({
      'sold: lettered debit': '100.00 EUR',
      'sold: lettered credit': '107.00 EUR',
      'sold: lettered and paid': '60.00 EUR',
      'sold: lettered and credited': '25.00 EUR',
      'sold: lettered and set off': '15.00 EUR',
      'sold: lettered and left open': '7.00 EUR',
      'sold: lettered and unaccounted for': '0.00 EUR',
      'sold: paid in 2026-03': '60.00 EUR',
    });
    expect(told(parts, 'CreditNoteIssued')).toMatchObject([
      { number: 'AV-1', total: '2500', allocations: [{ number: 'FA-1', amount: '2500' }] },
    ]);
    expect(told(parts, 'InvoiceSettledOtherwise')).toMatchObject([
      { number: 'FA-1', amount: '1500', on: '2026-03-02', means: 'set_off' },
    ]);
  });

  it.each([
    ['654000', { cause: 'uncollectible' }, 'InvoiceWrittenOff'],
    ['658000', { cause: 'small_difference' }, 'InvoiceWrittenOff'],
    ['665000', { means: 'cash_discount' }, 'InvoiceSettledOtherwise'],
  ] as const)(
    'without money against account %s are no set-off: %j',
    async (account, what, type) => {
      const parts = await partsOf([
        ...sale('VE 1 20260110', 'C1 FA-1 10,00', 'A'),
        { entry: 'OD 1 20260601', account: '411000:C1', credit: '10,00', letter: 'A' },
        { entry: 'OD 1 20260601', account, debit: '10,00' },
      ]);
      expect(told(parts, type)).toMatchObject([{ ...what, amount: '1000', on: '2026-06-01' }]);
    },
  );

  it('by a doubtful claim or a bill of exchange are none', async () => {
    for (const account of ['416000:C1', '413000:C1']) {
      const parts = await partsOf([
        ...sale('VE 1 20260110', 'C1 FA-1 10,00', 'A'),
        { entry: 'OD 1 20260601', account: '411000:C1', credit: '10,00', letter: 'A' },
        { entry: 'OD 1 20260601', account, debit: '10,00' },
      ]);
      expect(messagesIn(parts).filter(({ type }) => type !== 'SourceCovered')).toHaveLength(1);
    }
  });

  it('undo a payment that failed, and give back what was paid too much', async () => {
    const back = (entry: string, amount: string): Row[] => [
      { entry, account: '411000:C1', debit: amount, letter: 'A' },
      { entry, account: '512000', credit: amount },
    ];
    const failed = await partsOf([
      ...sale('VE 1 20260110', 'C1 FA-1 80,00', 'A'),
      ...paid('BQ 1 20260301', 'C1 80,00', 'A'),
      ...back('BQ 2 20260305', '80,00'),
      ...paid('BQ 3 20260401', 'C1 80,00', 'A'),
    ]);
    const [first] = told(failed, 'PaymentReceived');
    expect(told(failed, 'PaymentReversed')).toEqual([
      { payment: first?.payment, on: '2026-03-05', cause: 'unknown' },
    ]);
    const twice = await partsOf([
      ...sale('VE 1 20260110', 'C1 FA-1 80,00', 'A'),
      ...paid('BQ 1 20260301', 'C1 80,00', 'A'),
      ...paid('BQ 2 20260302', 'C1 80,00', 'A'),
      ...back('BQ 3 20260305', '80,00'),
    ]);
    const second = told(twice, 'PaymentReceived')[1];
    expect(told(twice, 'PaymentReversed')).toEqual([]);
    expect(told(twice, 'PaymentRefunded')).toEqual([
      { payment: second?.payment, on: '2026-03-05', amount: '8000' },
    ]);
  });

  it('are told anew by a later export with more letters, and by nothing else', async () => {
    const before = [
      ...sale('VE 1 20260110', 'C1 FA-1 80,00', 'A'),
      ...paid('BQ 1 20260301', 'C1 100,00', ''),
      ...sale('VE 2 20260111', 'C1 FA-2 20,00', ''),
    ];
    const after = before.map((row) =>
      row.account.startsWith('411') ? { ...row, letter: 'A' } : row,
    );
    const keysOf = async (rows: readonly Row[]) =>
      messagesIn(await partsOf(rows)).map(({ type, id }) => `${type} ${id}`);
    const [first, second] = [await keysOf(before), await keysOf(after)];
    expect(second).toEqual(await keysOf(after));
    const added = second.filter((key) => !first.includes(key));
    expect(added.map((key) => key.split(' ')[0])).toEqual(['PaymentAllocated', 'SourceCovered']);
  });
});

describe('advances, and rebates to come (409, 419)', () => {
  it('are moved to and from a party, and are no invoices', async () => {
    const parts = await partsOf([
      { entry: 'OD 1 20260831', account: '401000:F1', credit: '15,00', label: 'ACOMPTE' },
      { entry: 'OD 1 20260831', account: '409100', debit: '15,00', label: 'ACOMPTE' },
      { entry: 'OD 2 20260831', account: '411000:C1', debit: '20,00', label: 'ACOMPTE' },
      { entry: 'OD 2 20260831', account: '419100', credit: '20,00', label: 'ACOMPTE' },
    ]);
    expect(messagesIn(parts).filter(({ type }) => type !== 'SourceCovered')).toEqual([]);
    expect(remarksIn(parts)).toContain('line 2 ignored');
  });

  it('settle the invoice that they are lettered with', async () => {
    const parts = await partsOf([
      ...purchase('AC 1 20260110', 'F1 A77 15,00', 'B'),
      { entry: 'OD 1 20260201', account: '401000:F1', debit: '15,00', letter: 'B' },
      { entry: 'OD 1 20260201', account: '409100', credit: '15,00' },
    ]);
    expect(told(parts, 'InvoiceSettledOtherwise')).toMatchObject([
      { number: 'A77', amount: '1500', means: 'set_off' },
    ]);
  });

  it('leave an invoice that takes one off, or bills a deposit, what it is', async () => {
    const parts = await partsOf([
      { entry: 'AC 1 20260110', account: '401000:F1', credit: '9,00', piece: 'A78' },
      { entry: 'AC 1 20260110', account: '607000', debit: '10,00', piece: 'A78' },
      { entry: 'AC 1 20260110', account: '409100', credit: '1,00', piece: 'A78' },
    ]);
    expect(told(parts, 'InvoiceIssued')).toMatchObject([{ number: 'A78', total: '900' }]);
  });
});

describe('what a FEC brings forward from last year', () => {
  const opening: readonly Row[] = [
    {
      entry: 'AN 1 20260101',
      account: '411000:C1',
      debit: '80,00',
      piece: 'FA-9',
      pieceDate: '20251120',
      letter: 'A',
    },
    {
      entry: 'AN 1 20260101',
      account: '411000:C2',
      debit: '40,00',
      piece: 'FA-8',
      pieceDate: '20251121',
    },
    { entry: 'AN 1 20260101', account: '512000', credit: '120,00' },
  ];

  it('is told as an invoice only where it is of last year, and settled in this one', async () => {
    const parts = await partsOf([...opening, ...paid('BQ 1 20260301', 'C1 80,00', 'A')]);
    expect(told(parts, 'InvoiceIssued')).toMatchObject([
      { number: 'FA-9', total: '8000', issuedOn: '2025-11-20' },
    ]);
    expect(told(parts, 'PaymentAllocated')).toMatchObject([
      { allocations: [{ number: 'FA-9', amount: '8000' }] },
    ]);
    expect(remarksIn(parts)).toEqual(['line 3 ignored', 'line 2 anomaly']);
  });

  it('is no invoice where it is a balance of the first day', async () => {
    const balance = opening.map((row) => ({ ...row, pieceDate: '20260101' }));
    const parts = await partsOf([...balance, ...paid('BQ 1 20260101', 'C1 80,00', 'A')]);
    expect(told(parts, 'InvoiceIssued')).toEqual([]);
    expect(told(parts, 'PaymentAllocated')).toEqual([]);
  });
});

describe('rows of a FEC that concern nobody here', () => {
  it('are counted and not read: payroll, and what owners put in or take out', async () => {
    const entry = 'OD 1 20260131';
    const parts = await partsOf([
      { entry, account: '421000:EMP1', credit: '100,00', label: 'Salaire de Mme Blum' },
      { entry, account: '641000', debit: '100,00', label: 'Salaire de Mme Blum' },
      { entry: 'OD 2 20260131', account: '455000', credit: '9,00', label: 'Compte courant' },
      { entry: 'OD 2 20260131', account: '512000', debit: '9,00' },
      ...sale('VE 1 20260110', 'C1 FA-1 80,00'),
    ]);
    expect(figuresIn(parts)).toMatchObject({
      'payroll rows dropped unread': '2',
      'private rows dropped unread': '1',
      debit: '189.00 EUR',
    });
    expect(JSON.stringify(parts)).not.toMatch(/Blum|EMP1|Compte courant/);
  });

  it('leave a file without clients and suppliers with nothing to say, and it says that', async () => {
    const entry = 'BQ 1 20260131';
    const parts = await partsOf([
      { entry, account: '627000', debit: '9,00' },
      { entry, account: '512000', credit: '9,00' },
    ]);
    expect(messagesIn(parts)).toEqual([]);
    expect(remarksIn(parts)).toEqual([' ignored']);
  });
});

describe('whose books a FEC holds', () => {
  it('must be told, since the file does not say it', async () => {
    const { owner: _, ...nobody } = BOOKS;
    await expect(partsOf([], nobody)).rejects.toThrow(Rejection);
    await expect(partsOf([], { ...BOOKS, owner: '123' })).rejects.toThrow(/--owner/);
  });

  it('may be in its legal name', () => {
    expect(ownerOfFecName('books/000901108FEC20251231.txt')).toBe(OWNER);
    expect(ownerOfFecName('000901109FEC20251231.txt')).toBeNull();
    expect(ownerOfFecName('ledger.txt')).toBeNull();
  });
});

describe('a FEC', () => {
  const recognised = (text: string, name = ''): boolean =>
    fec.recognises(beginningOf(name, new TextEncoder().encode(text)));

  it('is recognised by the names of its columns', () => {
    expect(recognised(fileOf([]))).toBe(true);
    expect(recognised('"Date","Label","Amount"\n')).toBe(false);
  });

  it('in its XML variant is recognised, and refused with what to do', async () => {
    expect(recognised('<comptabilite/>')).toBe(true);
    await expect(partsOf('<?xml version="1.0"?><comptabilite/>')).rejects.toThrow(/as text/);
  });
});
