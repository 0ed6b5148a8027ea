/** Every format of documents that Kept reads, and how one is told from another. */
import { Rejection } from '../ledger/rejection.js';
import { camt } from './bank/camt.js';
import { ofx } from './bank/ofx.js';
import { painOrder, painStatus } from './bank/pain.js';
import { csvBank } from './csv/csv-bank.js';
import { peppolDespatchAdvice } from './delivery/peppol-despatch-advice.js';
import { peppolInvoiceResponse } from './delivery/peppol-invoice-response.js';
import { peppolOrder } from './delivery/peppol-order.js';
import { peppolReceiptAdvice } from './delivery/peppol-receipt-advice.js';
import { cdarStatus } from './einvoice/cdar.js';
import { cii } from './einvoice/cii.js';
import { facturx } from './einvoice/facturx.js';
import { ubl } from './einvoice/ubl.js';
import { fec } from './fec/fec.js';
import { BEGINNING, type Beginning, type Format } from './format.js';
import { knownUnread } from './known-roots.js';
import { rootOf } from './xml.js';

/** One line a format. Of several that recognise a document the first one reads it. */
export const FORMATS: readonly Format[] = [
  ubl,
  cii,
  facturx,
  peppolInvoiceResponse,
  peppolOrder,
  peppolDespatchAdvice,
  peppolReceiptAdvice,
  cdarStatus,
  camt,
  painOrder,
  painStatus,
  fec,
  ofx,
  csvBank,
];

/** What can be seen of a document by its first bytes; what is past BEGINNING is not looked at. */
export function beginningOf(name: string, first: Uint8Array): Beginning {
  const bytes = first.subarray(0, BEGINNING);
  return { name, bytes, text: Buffer.from(bytes).toString('latin1'), root: rootOf(bytes) };
}

/**
 * The format of a document: the one named, or else the first one that recognises it. Throws
 * document_format_must_be_known, with what is known, and document_must_be_readable for nothing.
 */
export function recognise(
  beginning: Beginning,
  named?: string,
  formats: readonly Format[] = FORMATS,
): Format {
  if (beginning.bytes.length === 0) {
    throw new Rejection('document_must_be_readable', '', 'The document is empty.');
  }
  const found = formats.find((format) =>
    named === undefined ? format.recognises(beginning) : format.name === named,
  );
  if (found) return found;
  throw new Rejection(
    'document_format_must_be_known',
    '',
    `${whatItIs(beginning, named)} Known are: ${formats.map(({ name }) => name).join(', ')}.`,
  );
}

/** Only what is public of a document: the name of its root element, never its text. */
function whatItIs({ root }: Beginning, named: string | undefined): string {
  if (named !== undefined) return 'There is no format of the name given.';
  if (!root) return 'Its beginning is that of no known format.';
  const known = knownUnread(root);
  if (known) return known;
  return `Its root element is ${root.name.slice(0, 80)}, which begins no known format.`;
}
