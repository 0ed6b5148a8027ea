import { createReadStream, existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { type CsvLine, csvMessages, invoiceRows } from '../../../src/intake/csv/csv.js';
import {
  columnsOf,
  MappingError,
  plainAmount,
  readMapping,
} from '../../../src/intake/csv/csv-mapping.js';
import { checkedData } from '../../../src/messages/check.js';
import type { Message } from '../../../src/messages/message.js';

const FRENCH = {
  about: 'Sales of a shop in Lyon',
  delimiter: ';',
  dates: 'DD/MM/YYYY',
  decimal: ',',
  currency: { constant: 'EUR' },
  seller: { identifier: { constant: '0002:000901108' } },
  buyer: { local: { column: 'Client' }, name: { column: 'Nom' } },
  number: 'Numéro',
  issuedOn: 'Date',
  dueOn: 'Échéance',
  total: 'TTC',
  settledOn: 'Payée le',
  disputed: { column: 'Litige', means: ['oui'] },
};

const HEADER = 'Client;Nom;Numéro;Date;Échéance;TTC;Payée le;Litige';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

/** Stands for the keyed hash: what matters is that no identifier is left in an id. */
const SHOP = { teller: 'shop', partyOf: (id: string) => `party-of-${id.slice(-6)}` };

async function linesOf(csv: string | Uint8Array, mapping: unknown = FRENCH, size = 7) {
  const bytes = typeof csv === 'string' ? new TextEncoder().encode(csv) : csv;
  const read = readMapping(mapping);
  const lines: CsvLine[] = [];
  for await (const line of csvMessages(invoiceRows(inPieces(bytes, size), read), read, SHOP)) {
    lines.push(line);
  }
  return lines;
}

const messagesOf = (lines: readonly CsvLine[]): readonly Message[] =>
  lines.flatMap((line) => ('messages' in line ? line.messages : []));

const problemsOf = (lines: readonly CsvLine[]) =>
  lines.flatMap((line) =>
    'problem' in line ? [[line.line, line.problem.code, line.problem.pointer]] : [],
  );

describe('a CSV file of invoices', () => {
  it('becomes an invoice, a dispute without a day and a whole payment per row', async () => {
    const row = 'C7;Épicerie Blum;f-12;03/02/2026;05/03/2026;1 204,50;09/03/2026;oui';
    const [line] = await linesOf(`${HEADER}\n${row}\n`);
    const seller = '0002:000901108';
    const buyer = { id: 'local:shop:C7', name: 'Épicerie Blum' };
    const same = { id: 'party-of-901108/F-12/2026-02-03', onBehalfOf: seller };
    for (const { type, data } of messagesOf(line ? [line] : [])) checkedData(type, data);
    expect(line).toEqual({
      line: 2,
      messages: [
        {
          ...same,
          type: 'InvoiceIssued',
          data: {
            seller,
            buyer,
            number: 'F-12',
            typeCode: '380',
            total: '120450',
            prepaid: '0',
            payable: '120450',
            currency: 'EUR',
            issuedOn: '2026-02-03',
            instalments: [
              { kind: 'ordinary', amount: '120450', due: '2026-03-05', basis: 'stated' },
            ],
          },
        },
        {
          ...same,
          type: 'InvoiceDisputed',
          data: {
            seller,
            buyer,
            number: 'F-12',
            issuedOn: '2026-02-03',
            dispute: 'flagged',
            reason: 'other',
          },
        },
        {
          ...same,
          type: 'PaymentReceived',
          data: {
            payment: same.id,
            payer: buyer,
            payee: seller,
            amount: '120450',
            currency: 'EUR',
            creditedOn: '2026-03-09',
            instrument: 'other',
            allocations: [{ seller, number: 'F-12', amount: '120450' }],
          },
        },
      ],
    });
  });

  it('tells only the invoice where the row is neither paid nor disputed', async () => {
    const [line] = await linesOf(`${HEADER}\nC7;;F-1;03/02/2026;;10,00;;non\n`);
    expect(line && 'messages' in line && line.messages.map(({ type }) => type)).toEqual([
      'InvoiceIssued',
    ]);
  });

  it('says that a due day is unknown where the cell is empty', async () => {
    const [message] = messagesOf(await linesOf(`${HEADER}\nC7;;F-1;03/02/2026;;10,00;;\n`));
    expect(message?.data.instalments).toEqual([
      { kind: 'ordinary', amount: '1000', basis: 'unknown' },
    ]);
  });

  it('speaks for the buyer, who knows when it paid, where the file is the buyer’s', async () => {
    const mapping = { ...FRENCH, tellsFor: 'buyer' };
    const row = 'C7;;F-1;03/02/2026;;10,00;04/02/2026;';
    const [issued, paid] = messagesOf(await linesOf(`${HEADER}\n${row}\n`, mapping));
    expect(issued?.onBehalfOf).toBe('local:shop:C7');
    expect(paid?.data).toMatchObject({ initiatedOn: '2026-02-04' });
    expect(paid?.data).not.toHaveProperty('creditedOn');
  });

  it('gives the same messages each time it is read, however its bytes arrive', async () => {
    const rows = ['C7;"Blum; fils";F-1;03/02/2026;;10,00;;', '', 'É8;;F-2;04/02/2026;;5;;', ''];
    const csv = [HEADER, ...rows].join('\r\n');
    const whole = await linesOf(csv, FRENCH, 10_000);
    expect(whole.map(({ line }) => line)).toEqual([2, 4]);
    for (const size of [1, 2, 3, 50]) expect(await linesOf(csv, FRENCH, size)).toEqual(whole);
  });

  it('reads the encoding that the mapping names, and passes over a byte order mark', async () => {
    const latin = Buffer.from(`${HEADER}\nÉ8;;F-2;04/02/2026;;5;;\n`, 'latin1');
    const inLatin = await linesOf(latin, { ...FRENCH, encoding: 'windows-1252' });
    const inUtf8 = await linesOf(`\ufeff${HEADER}\nÉ8;;F-2;04/02/2026;;5;;\n`);
    expect(messagesOf(inLatin)[0]?.data.buyer).toBe('local:shop:É8');
    expect(inUtf8).toEqual(inLatin);
  });
});

describe('a bad row of a CSV file', () => {
  const GOOD = 'C7;;F-1;03/02/2026;;10,00;;';
  it.each([
    ['a day that does not exist', 'C7;;F-2;31/02/2026;;10,00;;', '/Date'],
    ['a day in another format', 'C7;;F-2;2026-02-03;;10,00;;', '/Date'],
    ['a due day that is none', 'C7;;F-2;03/02/2026;soon;10,00;;', '/Échéance'],
    ['no number', 'C7;; ;03/02/2026;;10,00;;', '/Numéro'],
    ['no amount', 'C7;;F-2;03/02/2026;;;;', '/TTC'],
    ['an amount with a wrong decimal sign', 'C7;;F-2;03/02/2026;;10.00;;', '/TTC'],
    ['more decimals than the currency has', 'C7;;F-2;03/02/2026;;10,005;;', '/TTC'],
    ['too few cells', 'C7;;F-2;03/02/2026', ''],
    ['too many cells', `${GOOD};;;`, ''],
    ['a cell that goes on behind its quote', 'C7;"Blum" fils;F-2;03/02/2026;;10,00;;', ''],
    ['a quote that never closes', 'C7;"Blum;F-2;03/02/2026;;10,00;;', ''],
  ])('with %s is reported where it is, and loses no other', async (_, bad, pointer) => {
    const rows = [GOOD, bad, GOOD.replace('F-1', 'F-3'), bad, GOOD.replace('F-1', 'F-4')];
    const lines = await linesOf(`${HEADER}\n${rows.join('\n')}\n`);
    expect(problemsOf(lines)).toEqual([
      [3, 'message_must_be_well_formed', pointer],
      [5, 'message_must_be_well_formed', pointer],
    ]);
    expect(messagesOf(lines).map(({ data }) => data.number)).toEqual(['F-1', 'F-3', 'F-4']);
  });

  it.each([
    ['an amount of nothing', 'C7;;F-2;03/02/2026;;0,00;;', 'amount_must_be_positive', '/TTC'],
    ['a credit', 'C7;;F-2;03/02/2026;;-10,00;;', 'amount_must_be_positive', '/TTC'],
    [
      'no usable code',
      `${'x'.repeat(99)};;F;03/02/2026;;1;;`,
      'identifier_must_be_valid',
      '/Client',
    ],
  ])('with %s names the rule of the ledger', async (_, bad, code, pointer) => {
    expect(problemsOf(await linesOf(`${HEADER}\n${bad}\n`))).toEqual([[2, code, pointer]]);
  });

  it('keeps a cell with line breaks and quotes whole, and counts its lines', async () => {
    const name = 'Blum "&" fils\nLyon';
    const quoted = `C7;"${name.replaceAll('"', '""')}";F-1;03/02/2026;;10,00;;`;
    const lines = await linesOf(`${HEADER}\n${quoted}\nC7;5" pipes;F-2;x;;1;;\n`);
    expect(messagesOf(lines)[0]?.data.buyer).toEqual({ id: 'local:shop:C7', name });
    expect(problemsOf(lines)).toEqual([[4, 'message_must_be_well_formed', '/Date']]);
  });

  it('with a quote that never closes is found again in a long file', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => GOOD.replace('F-1', `F-${i}`));
    rows[1_500] = '"C7;;F-X;03/02/2026;;10,00;;';
    const lines = await linesOf(`${HEADER}\n${rows.join('\n')}\n`, FRENCH, 4_096);
    expect(problemsOf(lines)).toEqual([[1_502, 'message_must_be_well_formed', '']]);
    expect(messagesOf(lines)).toHaveLength(2_999);
  });

  it('without an end is refused before it fills the memory', async () => {
    const endless = `${HEADER}\n${'x'.repeat(1_100_000)}`;
    await expect(linesOf(endless, FRENCH, 65_536)).rejects.toThrow('body_must_fit_the_limits');
  });
});

describe('a mapping', () => {
  it('names the columns that it needs', () => {
    expect(columnsOf(readMapping(FRENCH))).toEqual([
      'Numéro',
      'Date',
      'TTC',
      'Échéance',
      'Payée le',
      'Litige',
      'Client',
      'Nom',
    ]);
  });

  it('is told at once where the file lacks one of them', async () => {
    await expect(linesOf('Client;Nom\nC7;Blum\n')).rejects.toThrow(
      'names "Numéro", "Date", "TTC", "Échéance", "Payée le", "Litige"; the file\'s columns are',
    );
  });

  it.each([
    ['no object', [], 'must be an object'],
    ['a member missing', { ...FRENCH, number: undefined }, 'lacks "number"'],
    ['a member too many', { ...FRENCH, totl: 'x' }, 'has "totl"; it may have about, dates'],
    ['an empty column', { ...FRENCH, total: '' }, 'at /total must be a text that is not empty'],
    ['a format without a year', { ...FRENCH, dates: 'DD/MM' }, 'at /dates must hold'],
    ['a format with two days', { ...FRENCH, dates: 'DD/DD/YYYY' }, 'at /dates must hold'],
    ['another decimal sign', { ...FRENCH, decimal: '·' }, 'at /decimal must be one of ".", ","'],
    ['a long delimiter', { ...FRENCH, delimiter: '::' }, 'at /delimiter must be one character'],
    ['a currency in words', { ...FRENCH, currency: { constant: 'euro' } }, '/currency/constant'],
    ['two sources', { ...FRENCH, currency: { constant: 'EUR', column: 'C' } }, 'at /currency must'],
    ['a party without a source', { ...FRENCH, buyer: {} }, 'at /buyer must have either'],
    [
      'a wrong identifier',
      { ...FRENCH, seller: { identifier: { constant: '0002:000901109' } } },
      '"0002:000901109" is no identifier',
    ],
    ['a flag that means nothing', { ...FRENCH, disputed: { column: 'L', means: [] } }, 'means'],
  ])('with %s is refused and says where', (_, mapping, detail) => {
    expect(() => readMapping(mapping)).toThrow(MappingError);
    expect(() => readMapping(mapping)).toThrow(detail);
  });

  it('reads days in the format that it names', () => {
    const day = (dates: string, text: string) => readMapping({ ...FRENCH, dates }).readDay(text);
    expect(day('D.M.YY', '5.12.24')).toBe('2024-12-05');
    expect(day('M/D/YYYY', '2/9/2024')).toBe('2024-02-09');
    expect(day('M/D/YYYY', '02/29/2024')).toBe('2024-02-29');
    expect(day('M/D/YYYY', '2/29/2023')).toBe(null);
    expect(day('D.M.YYYY', '9.2.2024')).toBe('2024-02-09');
    expect(day('D.M.YYYY', '9x2x2024')).toBe(null);
    expect(day('YYYYMMDD', '20240209')).toBe('2024-02-09');
  });

  it('reads amounts as people write them, or not at all', () => {
    expect(plainAmount('1,234,567.89', '.')).toBe('1234567.89');
    expect(plainAmount('1.234.567,89', ',')).toBe('1234567.89');
    expect(plainAmount('1\u202f234,5', ',')).toBe('1234.5');
    expect(plainAmount("1'234.5", '.')).toBe('1234.5');
    expect(plainAmount('-7', '.')).toBe('-7');
    for (const text of ['', '1,23.4', '12,34', '1e3', '.5', '5.', '1.2.3', '€5']) {
      expect(plainAmount(text, '.')).toBe(null);
    }
  });

  it('gives back any amount that is written in groups of three', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(99), (whole, cents) => {
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
        const plain = `${whole}.${String(cents).padStart(2, '0')}`;
        expect(plainAmount(`${grouped},${plain.slice(-2)}`, ',')).toBe(plain);
      }),
    );
  });
});

const IBM = '../shared/datasets/ibm-ar/WA_Fn-UseC_-Accounts-Receivable.csv';

describe('the accounts receivable of IBM’s sample', () => {
  (existsSync(IBM) ? it : it.skip)('are taken in whole', async () => {
    const mapping = readMapping(JSON.parse(readFileSync('examples/maps/ibm-ar.json', 'utf8')));
    const lines: CsvLine[] = [];
    for await (const line of csvMessages(invoiceRows(createReadStream(IBM), mapping), mapping, {
      ...SHOP,
      teller: 'ibm',
    })) {
      lines.push(line);
    }
    const messages = messagesOf(lines);
    const of = (type: string) => messages.filter((message) => message.type === type);
    for (const { type, data } of messages) checkedData(type, data);
    expect(problemsOf(lines)).toEqual([]);
    expect(of('InvoiceIssued')).toHaveLength(2_466);
    expect(of('PaymentReceived')).toHaveLength(2_466);
    expect(new Set(of('InvoiceIssued').map(({ data }) => data.buyer)).size).toBe(100);
    const cells = readFileSync(IBM, 'utf8')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(','));
    const cents = cells.reduce((sum, row) => sum + Math.round(Number(row[6]) * 100), 0);
    const told = of('InvoiceIssued').reduce((sum, { data }) => sum + Number(data.total), 0);
    expect(told).toBe(cents);
    expect(of('InvoiceDisputed')).toHaveLength(cells.filter((row) => row[7] === 'Yes').length);
    expect(of('InvoiceDisputed').filter(({ data }) => 'raisedOn' in data)).toEqual([]);
  });
});
