/** Exports of banks as they come, without a mapping or with what only people know. */
import { bankCsvFormat, csvBank, formatOfMapping } from '../../../src/intake/csv/csv-bank.js';
import { readBankMapping } from '../../../src/intake/csv/csv-bank-mapping.js';
import type { Part } from '../../../src/intake/format.js';
import { BANK, IBAN, OWNER, readAll } from '../bank/bank-files.js';
import { figuresIn, remarksIn, told } from '../fec/books.js';

/** What only people know of a file that does not say it. */
const OURS = {
  kind: 'bank',
  about: 'Ours',
  account: { constant: IBAN },
  currency: { constant: 'EUR' },
};

const reading = (file: string | Uint8Array, more: object = {}) =>
  readAll(formatOfMapping({ ...OURS, ...more }), file);

/** Each payment: its day, + or - with its minor units. */
const moved = (parts: readonly Part[]): readonly string[] =>
  told(parts, 'PaymentReceived').map(
    ({ creditedOn, initiatedOn, amount }) =>
      `${String(creditedOn ?? initiatedOn)} ${creditedOn ? '+' : '-'}${String(amount)}`,
  );

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const AGRICOLE = [
  'Téléchargement du 03/01/2025;',
  '',
  'M. MARTIN ;',
  'Compte Courant n° FR1420041010050500013M02606;',
  'Solde au 02/01/2025;1 234,56 \u00a0EUR;',
  'Liste des opérations du compte entre le 01/12/2024 et le 31/12/2024;',
  '',
  'Date;Libellé;Débit euros;Crédit euros;',
  '31/12/24;"VIREMENT EN VOTRE FAVEUR ',
  'TESSIER FA-7 ";;1\u00a0234,56;',
  '05/12/24;"PRELEVEMENT MUTUELLE";34,50;;',
  'Total;;34,50;1 234,56;',
].join('\r\n');

describe('an export of a French bank', () => {
  it('is read below its preamble, in Latin-1, with two-digit years and a column for each side', async () => {
    const parts = await readAll(csvBank, latin1(AGRICOLE));
    expect(moved(parts)).toEqual(['2024-12-31 +123456', '2024-12-05 -3450']);
    expect(remarksIn(parts)).toEqual(['line 12 ignored']);
    expect(figuresIn(parts)).toMatchObject({
      encoding: 'windows-1252, its bytes are no UTF-8',
      separator: '";", by its lines',
      'passed over': 'lines 1 to 7',
      header: 'line 8',
      columns: 'day "Date"; debit "Débit euros"; credit "Crédit euros"; text "Libellé"',
      days: 'DD/MM/YY, by line 9: no month is above 12',
      'decimal sign': ', by 2 of its amounts',
      account: 'ends in 2606, by line 4',
      currency: 'EUR, by the header',
      'came in': '1,234.56 EUR',
      'went out': '34.50 EUR',
    });
  });

  it('says the same in UTF-8 with a mark, in UTF-16, and with CR for line ends', async () => {
    const same = moved(await readAll(csvBank, latin1(AGRICOLE)));
    expect(moved(await readAll(csvBank, `\ufeff${AGRICOLE}`))).toEqual(same);
    const wide = Buffer.from(`\ufeff${AGRICOLE}`, 'utf16le');
    expect(moved(await readAll(csvBank, wide))).toEqual(same);
    expect(moved(await readAll(csvBank, AGRICOLE.replaceAll('\r\n', '\r')))).toEqual(same);
  });

  it('is no movement where it tells its own balance, whatever stands above as a day', async () => {
    const poste = [
      'Numéro Compte   ;1234567A020',
      'Compte tenu en  ;euros',
      'Date            ;31/12/2024',
      'Solde (EUROS)   ;1 234,56',
      '',
      'Date;Libellé;Montant(EUROS);Montant(FRANCS)',
      '30/12/2024;"VIREMENT DE TESSIER";500,00;3279,79',
      '31/12/2024;"NOUVEAU SOLDE";1 234,56;8098,18',
      ';;;;',
    ].join('\n');
    const parts = await reading(poste, { currency: undefined });
    expect(moved(parts)).toEqual(['2024-12-30 +50000']);
    expect(remarksIn(parts)).toEqual(['line 8 ignored']);
    expect(figuresIn(parts)).toMatchObject({ currency: 'EUR, by the header' });
  });
});

describe('an export of a German bank', () => {
  const HEADER =
    '"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";' +
    '"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"Betrag";"Waehrung";"Info"';
  const row = (day: string, amount: string, info: string) =>
    `"DE89370400440532013000";"${day}";"${day}";"GUTSCHRIFT";"Rechnung 7";"Bertin";"${IBAN}";` +
    `"${amount}";"EUR";"${info}"`;

  it('is read with its account, currency and names by row, and what is pending is left', async () => {
    const file = [
      'Sparkasse',
      'Umsätze bis 31.12.24',
      HEADER,
      row('05.12.24', '1.234,56', 'Umsatz gebucht'),
      row('06.12.24', '-12,00', 'Umsatz gebucht'),
      row('07.12.24', '-99,00', 'Umsatz vorgemerkt'),
    ].join('\n');
    const parts = await readAll(csvBank, latin1(file));
    expect(moved(parts)).toEqual(['2024-12-05 +123456', '2024-12-06 -1200']);
    expect(told(parts, 'PaymentReceived')[0]).toMatchObject({
      remittance: 'GUTSCHRIFT Rechnung 7',
      payer: { name: 'Bertin' },
    });
    expect(remarksIn(parts)).toEqual(['line 6 ignored']);
    expect(figuresIn(parts)).toMatchObject({
      days: 'DD.MM.YY, with dots the day comes first',
      account: 'in "Auftragskonto"',
    });
  });

  it('knows its sides by S and H, before or behind', async () => {
    const file = 'Buchungstag;Verwendungszweck;Betrag\n31.12.2024;A;12,00 S\n31.12.2024;B;7,00 H\n';
    expect(moved(await reading(file))).toEqual(['2024-12-31 -1200', '2024-12-31 +700']);
    const two = 'Buchungstag;Text;Betrag;Soll/Haben\n31.12.2024;A;12,00;S\n31.12.2024;B;7,00;H\n';
    expect(moved(await reading(two))).toEqual(['2024-12-31 -1200', '2024-12-31 +700']);
  });
});

describe('the order of day and month', () => {
  const english = (...days: readonly string[]) =>
    `Date,Description,Amount\n${days.map((day) => `${day},A,1.50`).join('\n')}\n`;

  it('is that of the one day that decides, wherever it stands in the file', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `0${(i % 9) + 1}/02/2024`);
    const [first] = moved(await reading(english(...many, '25/12/2024')));
    expect(first).toBe('2024-02-01 +150');
    const [american] = moved(await reading(english(...many, '12/25/2024')));
    expect(american).toBe('2024-01-02 +150');
  });

  it('is asked for where no day decides, and no row is read', async () => {
    await expect(reading(english('01/02/2024', '03/04/2024'))).rejects.toThrow(
      /No day of it is above 12.*"dates"/,
    );
    const told1 = await reading(english('01/02/2024'), { dates: 'MM/DD/YYYY' });
    expect(moved(told1)).toEqual(['2024-01-02 +150']);
  });

  it('cannot be two orders in one file', async () => {
    await expect(reading(english('25/12/2024', '12/25/2024'))).rejects.toThrow(/line 2.*line 3/);
  });

  it('is the day first where the file speaks French, unless a day says otherwise', async () => {
    const file = 'Date;Libellé;Montant\n01/02/2024;A;1,50\n';
    expect(moved(await reading(file))).toEqual(['2024-02-01 +150']);
    expect(moved(await reading(`${file}01/25/2024;B;2,50\n`))[0]).toBe('2024-01-02 +150');
  });

  it('leaves a day that is none to its row', async () => {
    const parts = await reading(english('31/02/2024', '28/02/2024'));
    expect(remarksIn(parts)).toEqual(['line 2 message_must_be_well_formed']);
    expect(moved(parts)).toEqual(['2024-02-28 +150']);
  });
});

describe('amounts', () => {
  const of = (...amounts: readonly string[]) =>
    `Date;Description;Amount\n${amounts.map((each) => `2024-12-31;A;${each}`).join('\n')}\n`;

  it.each([
    [
      ['1 234,56', '-1.000,00'],
      ['+123456', '-100000'],
    ],
    [
      ['1,234.56', '(7.50)'],
      ['+123456', '-750'],
    ],
    [
      ["1'234.50", '12.50-'],
      ['+123450', '-1250'],
    ],
    [
      ['+5,00 €', '\u22125,00 EUR'],
      ['+500', '-500'],
    ],
    [
      ['1.234', '1.234.567,00'],
      ['+123400', '+123456700'],
    ],
  ])('%j are read by one decimal sign', async (written, expected) => {
    const parts = await reading(of(...written));
    expect(moved(parts)).toEqual(expected.map((each) => `2024-12-31 ${each}`));
  });

  it('that may be thousands or thousandths are asked about', async () => {
    await expect(reading(of('1.234'))).rejects.toThrow(/comma or a point.*"decimal"/);
    expect(moved(await reading(of('1.234'), { decimal: ',' }))).toEqual(['2024-12-31 +123400']);
  });

  it('that are written otherwise than the file are left to their rows', async () => {
    const parts = await reading(of('1,50', '2,50', '3.50'));
    expect(moved(parts)).toEqual(['2024-12-31 +150', '2024-12-31 +250']);
    expect(remarksIn(parts)).toEqual(['line 4 message_must_be_well_formed']);
  });
});

describe('a text that is ordered by a convention', () => {
  it('names who paid, and the payment by its end-to-end id', async () => {
    const file =
      'Date;Libellé;Montant\n' +
      '31/12/2024;VIR RECU 123S DE: TESSIER SARL MOTIF: FA-7 REF: E-1;1,00\n' +
      '31/12/2024;VIR SEPA EMIS /MOTIF FA-8 /BEN EDF /REFDO X /REFBEN Y;-1,00\n';
    const [came, went] = told(await reading(file), 'PaymentReceived');
    expect(came).toMatchObject({ payer: { name: 'TESSIER SARL' }, endToEndId: 'E-1' });
    expect(came?.remittance).toContain('FA-7');
    expect(went).toMatchObject({ payee: { name: 'EDF' } });
    expect(went).not.toHaveProperty('endToEndId');
  });
});

describe('money that left to nobody named', () => {
  it('waits under its end-to-end id for the order that names them', async () => {
    const file = 'Buchungstag;Verwendungszweck;Betrag\n31.12.2024;EREF+E-9 SVWZ+Rechnung 7;-5,00\n';
    const parts = await reading(file);
    expect(told(parts, 'PaymentReceived')).toEqual([]);
    expect(told(parts, 'PaymentAnnounced')).toEqual([
      {
        ...{ payment: expect.any(String), payer: OWNER, amount: '500', currency: 'EUR' },
        ...{ on: '2024-12-31', allocations: [], endToEndId: 'E-9' },
        remittance: 'EREF+E-9 SVWZ+Rechnung 7',
      },
    ]);
    expect(remarksIn(parts)).toEqual(['line 2 anomaly']);
    expect(figuresIn(parts)).toMatchObject({ 'payments told': '1' });
  });
});

describe('a column of balances', () => {
  const file = (...rows: readonly string[]) => `Date;Libellé;Montant;Solde\n${rows.join('\n')}\n`;
  const rows = ['30/12/2024;A;-5,00;95,00', '31/12/2024;B;7,00;102,00', '31/12/2024;C;1,00;103,00'];

  it('ties, oldest or newest first', async () => {
    for (const told of [rows, rows.toReversed()]) {
      const parts = await reading(file(...told));
      expect(figuresIn(parts)).toMatchObject({ balance: 'ties in 2 of 2 rows' });
      expect(remarksIn(parts)).toEqual([]);
    }
  });

  it('says where amounts above 0 seem to be what left', async () => {
    const spent = ['30/12/2024;A;5,00;95,00', '31/12/2024;B;7,00;88,00'];
    const parts = await reading(file(...spent));
    expect(remarksIn(parts)).toEqual([' anomaly']);
    const out = { amount: { column: 'Montant', positive: 'out' } };
    const told = await reading(file(...spent), out);
    expect(remarksIn(told)).toEqual([]);
    expect(figuresIn(told)).toMatchObject({ balance: 'ties in 1 of 1 rows' });
  });
});

describe('a file without a header', () => {
  const LCL =
    '30/12/2024;-12,50;Carte;;CB BOULANGERIE;\n31/12/2024;1500,00;Virement;;TESSIER FA-7;\n';

  it('is read by what its columns hold, where that is clear', async () => {
    const parts = await reading(LCL);
    expect(moved(parts)).toEqual(['2024-12-30 -1250', '2024-12-31 +150000']);
    expect(figuresIn(parts)).toMatchObject({
      header: 'none; columns by their place',
      columns: 'day column 1; amount (above 0: in) column 2; text column 3; text column 5',
    });
  });

  it('is read by places that are told', async () => {
    const file = '31/12/2024;TESSIER;;1500,00;2000,00\n30/12/2024;EDF;500,00;;500,00\n';
    await expect(reading(file)).rejects.toThrow(/"bookedOn": 1/);
    const byPlace = { bookedOn: 1, name: 2, amount: { debit: 3, credit: 4 } };
    const parts = await reading(file, byPlace);
    expect(moved(parts)).toEqual(['2024-12-31 +150000', '2024-12-30 -50000']);
    expect(told(parts, 'PaymentReceived')[0]?.payer).toMatchObject({ name: 'TESSIER' });
  });

  it('has places from 1 on', () => {
    expect(() => readBankMapping({ ...OURS, bookedOn: 0 })).toThrow(/bookedOn.*place from 1 on/);
  });
});

describe('what a file of movements does not say', () => {
  it('is asked for all at once, before any row is read', async () => {
    const file = 'Date,Description,Amount\n01/02/2024,A,1.234\n';
    await expect(readAll(csvBank, file)).rejects.toThrow(
      /above 12.*comma or a point.*which account.*its currency/,
    );
  });

  it('is asked for beside what was understood', async () => {
    const parts: Part[] = [];
    const reading = async () => {
      const bytes = (async function* () {
        yield Buffer.from('Date,Description,Amount\n25/02/2024,A,1.50\n');
      })();
      for await (const part of csvBank.read(bytes, BANK)) parts.push(part);
    };
    await expect(reading()).rejects.toThrow(/which account.*its currency/);
    expect(figuresIn(parts)).toMatchObject({
      days: 'DD/MM/YYYY, by line 2: no month is above 12',
      account: 'to be told',
      currency: 'to be told',
    });
  });

  it('is told by a mapping that comes with the file', async () => {
    const file = 'Date,Description,Amount\n25/02/2024,A,1.50\n';
    const mapping = JSON.stringify(OURS);
    const parts = await readAll(csvBank, file, { ...BANK, mapping });
    expect(moved(parts)).toEqual(['2024-02-25 +150']);
    for (const wrong of ['{', '{}', '{"kind":"bank","about":"x","bookedOn":0}']) {
      await expect(readAll(csvBank, file, { ...BANK, mapping: wrong })).rejects.toThrow(/mapping/);
    }
  });

  it('names the columns where none of them is understood', async () => {
    await expect(readAll(csvBank, 'a;b;c\nx;y;z\n')).rejects.toThrow(
      /no header that is understood/,
    );
  });

  it('takes a reference for one only where none comes twice', async () => {
    const file = (second: string) =>
      `Date;Libellé;Référence;Montant\n31/12/2024;A;0001;1,00\n31/12/2024;B;${second};1,00\n`;
    const ids = async (second: string) =>
      new Set(told(await reading(file(second)), 'PaymentReceived').map(({ payment }) => payment));
    expect((await ids('0001')).size).toBe(2);
    expect(figuresIn(await reading(file('0001')))).toMatchObject({
      columns: expect.stringContaining('text "Référence"'),
    });
    expect(figuresIn(await reading(file('0002')))).toMatchObject({
      columns: expect.stringContaining('reference "Référence"'),
    });
  });

  it('is told of the rows of several statements in one file, header by header', async () => {
    const one = 'Date;Libellé;Montant\n31/12/2024;A;1,00\n';
    const parts = await reading(`${one}${one.replace('A', 'B')}`);
    expect(moved(parts)).toEqual(['2024-12-31 +100', '2024-12-31 +100']);
    expect(remarksIn(parts)).toEqual(['line 3 ignored']);
  });

  it('is held within bounds', async () => {
    const wide = `Date;Libellé;Montant\n${';'.repeat(200_000)}x\n31/12/2024;A;1,00\n`;
    const parts = await readAll(bankCsvFormat(readBankMapping(OURS)), wide);
    expect(remarksIn(parts)).toEqual(['line 2 message_must_be_well_formed']);
  });
});
