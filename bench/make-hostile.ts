/**
 * Documents made to cost a reader more than their bytes are worth, of any size: what is looked
 * through again for each of many, kept, or read anew. Most are read to their end; the others are
 * refused, which has to be as cheap.
 */
import { csvFormat } from '../src/intake/csv/csv.js';
import { formatOfMapping } from '../src/intake/csv/csv-bank.js';
import { readMapping } from '../src/intake/csv/csv-mapping.js';
import { facturx } from '../src/intake/einvoice/facturx.js';
import type { Format } from '../src/intake/format.js';
import { FORMATS } from '../src/intake/formats.js';

export interface HostileShape {
  readonly name: string;
  readonly format: Format;
  /** True where it is refused at its beginning, whatever its size. */
  readonly refused?: true;
  /** Of about so many bytes. */
  readonly text: (bytes: number) => Iterable<string>;
}

/** What comes first, what is repeated up to the size, what comes last. */
function repeated(
  head: string,
  each: (i: number) => string,
  tail: string,
): (bytes: number) => Generator<string> {
  return function* (bytes) {
    yield head;
    let size = head.length + tail.length;
    for (let i = 0; size < bytes; i++) {
      const text = each(i);
      size += text.length;
      yield text;
    }
    yield tail;
  };
}

const named = (name: string): Format => {
  const format = FORMATS.find((each) => each.name === name);
  if (!format) throw new Error(`There is no format ${name}.`);
  return format;
};

const CAMT =
  '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">' +
  '<BkToCstmrStmt><Stmt><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>';
const CAMT_END = '</Stmt></BkToCstmrStmt></Document>';
const BOOKED =
  '<Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>' +
  '<ValDt><Dt>2026-03-02</Dt></ValDt>';
const DETAILS =
  '<TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">1.00</Amt></TxAmt></AmtDtls>' +
  '<RmtInf><Ustrd>FA 7</Ustrd></RmtInf></TxDtls>';
const UBL_HEAD =
  '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" ' +
  'xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><b:Note>';
const PAIN =
  '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"><CstmrCdtTrfInitn>' +
  '<GrpHdr><MsgId>M</MsgId></GrpHdr><PmtInf><PmtInfId>B</PmtInfId>' +
  '<ReqdExctnDt>2026-03-02</ReqdExctnDt><Dbtr><Nm>Us</Nm></Dbtr>';
const PAIN_END = '</PmtInf></CstmrCdtTrfInitn></Document>';

const xml: readonly HostileShape[] = [
  {
    ...{ name: 'xml-siblings', format: named('camt') },
    text: repeated(CAMT, () => '<Ntry/>', CAMT_END),
  },
  {
    ...{ name: 'xml-deep', format: named('camt') },
    text: repeated(CAMT, () => `<Ntry>${'<a>'.repeat(90)}${'</a>'.repeat(90)}</Ntry>`, CAMT_END),
  },
  {
    ...{ name: 'xml-attributes', format: named('camt') },
    text: repeated(CAMT, (i) => `<Ntry ${attributes(`a${i}_`, 50)}/>`, CAMT_END),
  },
  {
    ...{ name: 'xml-namespaces', format: named('camt') },
    text: repeated(CAMT, (i) => `<Ntry ${attributes(`xmlns:n${i}_`, 50)}/>`, CAMT_END),
  },
  {
    ...{ name: 'xml-text', format: named('ubl') },
    text: repeated(UBL_HEAD, () => 'Bon pour accord. '.repeat(1000), '</b:Note></Invoice>'),
  },
  {
    ...{ name: 'xml-entities', format: named('ubl') },
    text: repeated(UBL_HEAD, () => '&amp;&#x26;&lt;'.repeat(1000), '</b:Note></Invoice>'),
  },
  {
    ...{ name: 'camt-batches', format: named('camt') },
    text: repeated(
      CAMT,
      () => `<Ntry>${BOOKED}<NtryDtls>${DETAILS.repeat(20_000)}</NtryDtls></Ntry>`,
      CAMT_END,
    ),
  },
  {
    ...{ name: 'pain-orders', format: named('pain001') },
    text: repeated(
      PAIN,
      (i) =>
        `<CdtTrfTxInf><PmtId><EndToEndId>E${i}</EndToEndId></PmtId>` +
        '<Amt><InstdAmt Ccy="EUR">1.00</InstdAmt></Amt><Cdtr><Nm>Them</Nm></Cdtr></CdtTrfTxInf>',
      PAIN_END,
    ),
  },
];

function attributes(prefix: string, count: number): string {
  return Array.from({ length: count }, (_, i) => `${prefix}${i}="urn:${i}"`).join(' ');
}

const FEC =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\t' +
  'CompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\t' +
  'Montantdevise\tIdevise\n';

/** An entry of a client's row and one on another account. `of`: its number, its day of January. */
function fecPair([number, day]: [string, number], cents: number, account: string, letter: string) {
  const date = `202601${String(day).padStart(2, '0')}`;
  const of = `OD\tDivers\t${number}\t${date}`;
  const [debit, credit] = cents > 0 ? [`${cents},00`, '0,00'] : ['0,00', `${-cents},00`];
  const client = `411\tClients\tC1\tTiers\tFA-${number}\t${date}\tFacture\t${debit}\t${credit}`;
  const other = `${account}\tAutre\t\t\t\t${date}\tAutre\t${credit}\t${debit}`;
  return `${of}\t${client}\t${letter}\t\t\t\t\n${of}\t${other}\t\t\t\t\t\n`;
}

const fecs: readonly HostileShape[] = [
  {
    // Invoices, payments and payments that went back, all under one letter.
    ...{ name: 'fec-one-letter', format: named('fec') },
    text: repeated(
      FEC,
      (i) =>
        fecPair([`V${i}`, 2], 10, '707', 'A') +
        fecPair([`B${i}`, 3], -10, '512', 'A') +
        fecPair([`R${i}`, 4], 10, '512', 'A') +
        fecPair([`P${i}`, 5], -10, '512', 'A'),
      '',
    ),
  },
  {
    ...{ name: 'fec-one-entry', format: named('fec') },
    text: repeated(
      FEC,
      (i) => fecPair(['1', 2], i % 2 === 0 ? 10 + (i % 9) : -10 - (i % 9), '512', ''),
      '',
    ),
  },
  {
    ...{ name: 'fec-letters', format: named('fec') },
    text: repeated(FEC, (i) => fecPair([`V${i}`, 2], 10, '707', `L${i}`), ''),
  },
  {
    ...{ name: 'fec-cells', format: named('fec') },
    text: repeated(FEC, () => `OD\tDivers\t1\t20260102\t411${'\t'.repeat(20_000)}\n`, ''),
  },
];

const invoices = csvFormat(
  readMapping({
    ...{ about: 'A shape', dates: 'YYYY-MM-DD', number: 'N', issuedOn: 'D', total: 'T' },
    ...{ currency: { constant: 'EUR' }, seller: { identifier: { constant: '0002:552100554' } } },
    buyer: { local: { column: 'B' } },
  }),
);
const CSV = 'N,D,T,B\n';

const movements = formatOfMapping({
  ...{ kind: 'bank', about: 'A shape', account: { constant: 'A' }, currency: { constant: 'EUR' } },
});
const BANK = 'Date;Libellé;Montant\n';

const csvs: readonly HostileShape[] = [
  {
    ...{ name: 'csv-bank-rows', format: movements },
    text: repeated(BANK, (i) => `31/12/24;VIR DE: ${' DE: '.repeat(300)} REF: ${i};1,50\n`, ''),
  },
  {
    ...{ name: 'csv-bank-columns', format: movements },
    text: repeated(BANK, () => `31/12/24${';'.repeat(200_000)}\n`, ''),
  },
  {
    // No row is a header, so that all of the first ones are looked at for what they hold.
    ...{ name: 'csv-bank-contents', format: movements },
    text: repeated('', () => `${'31/12/24;'.repeat(900)}\n`, ''),
  },
  {
    ...{ name: 'csv-cells', format: invoices },
    text: repeated(CSV, (i) => `F-${i},2026-03-02,10.00,${'x'.repeat(15_000)}\n`, ''),
  },
  {
    ...{ name: 'csv-columns', format: invoices },
    text: repeated(CSV, (i) => `F-${i}${','.repeat(200_000)}\n`, ''),
  },
  {
    // Each line closes a quote and opens one, so that a row never ends.
    ...{ name: 'csv-quotes', format: invoices, refused: true as const },
    text: repeated(CSV, () => 'x","y\n', ''),
  },
];

const others: readonly HostileShape[] = [
  {
    ...{ name: 'ofx-aggregates', format: named('ofx'), refused: true as const },
    text: repeated('OFXHEADER:100\n\n<OFX>', () => '<STMTTRN></PAYEE>', '</OFX>'),
  },
  {
    ...{ name: 'pdf-objects', format: facturx },
    text: repeated(
      '%PDF-1.7\n',
      (i) => `${i + 1} 0 obj\n<</A [1 2 3]/B ${i} 0 R>>\nendobj\n`,
      '%%EOF',
    ),
  },
  {
    ...{ name: 'pdf-streams', format: facturx },
    text: repeated(
      '%PDF-1.7\n',
      (i) => `${i + 1} 0 obj\n<</Length 9>>\nstream\n123456789\nendstream\nendobj\n`,
      '%%EOF',
    ),
  },
];

export const HOSTILE_SHAPES: readonly HostileShape[] = [...xml, ...fecs, ...csvs, ...others];
