/** Small files of banks for tests, and who reads them. */
import type { Format, Part, Reader } from '../../../src/intake/format.js';
import { checkedData } from '../../../src/messages/check.js';
import { inPieces, messagesIn } from '../fec/books.js';

export const OWNER = '0002:000901108';
export const IBAN = 'FR1420041010050500013M02606';

export const BANK: Reader = {
  teller: 'bank',
  partyOf: (id) => `party-of-${id.length}`,
  owner: OWNER,
};

/** Reads a file whole; every message has the shape that its type documents. */
export async function readAll(
  format: Format,
  file: string | Uint8Array,
  reader: Reader = BANK,
  size = 1000,
): Promise<readonly Part[]> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const parts: Part[] = [];
  for await (const part of format.read(inPieces(bytes, size), reader)) parts.push(part);
  for (const { type, data } of messagesIn(parts)) checkedData(type, data);
  return parts;
}

/** A movement of an OFX file, as `NAME: value`, in SGML without end tags. */
export function movement(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => `<${name}>${value}`);
  return ['<STMTTRN>', ...lines, '</STMTTRN>'].join('\n');
}

export const CHARGED = {
  ...{ TRNTYPE: 'DEBIT', DTPOSTED: '20260509120000[+1:CET]', TRNAMT: '-34.56', FITID: 'X1' },
  ...{ NAME: 'PRLV SEPA MUTUELLE', MEMO: 'ECHEANCE MAI' },
};

export const RECEIVED = {
  ...{ TRNTYPE: 'CREDIT', DTPOSTED: '20260510', TRNAMT: '+1200,00', FITID: 'X2' },
  ...{ NAME: 'VIR MACONNERIE TESSIER', MEMO: 'FA-7 &amp; FA-8' },
};

const HEADER = 'OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n';

/** An OFX 1.x file of the French account whose IBAN is IBAN. */
export function sgml(movements: readonly string[]): string {
  return [
    `${HEADER}<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS>`,
    '<CURDEF>EUR',
    '<BANKACCTFROM><BANKID>20041<BRANCHID>01005<ACCTID>0500013M026<ACCTTYPE>CHECKING</BANKACCTFROM>',
    '<BANKTRANLIST><DTSTART>20260501<DTEND>20260531',
    ...movements,
    '</BANKTRANLIST><LEDGERBAL><BALAMT>987.65</LEDGERBAL>',
    '</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>',
  ].join('\n');
}
