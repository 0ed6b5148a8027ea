/**
 * Factur-X and ZUGFeRD 2: a PDF with the invoice attached as XML. It is the same invoice as its XML
 * alone, and gives the same messages.
 */
import { Rejection } from '../../ledger/rejection.js';
import type { Format, Part } from '../format.js';
import { rootOf } from '../xml.js';
import { cii, ciiParts, isCii, isZugferd1 } from './cii.js';
import { type Attachment, attachedXml, INVOICE_NAMES, isInvoiceName, PDF_LIMITS } from './pdf.js';

/** A PDF may begin behind a few bytes of something else (ISO 32000-1, implementation note 13). */
const HEADER = /^[\s\S]{0,1019}%PDF-\d/;

export const facturx: Format = {
  name: 'facturx',
  title: 'Factur-X or ZUGFeRD 2 (a PDF with an invoice attached)',
  version: 1,
  exchanged: true,
  recognises: ({ text }) => HEADER.test(text.slice(0, 1024)),
  async *read(bytes, reader) {
    const attachments = await attachedXml(await whole(bytes));
    const invoice = attachments.find(isInvoice);
    if (invoice) yield* ciiParts(once(invoice.bytes), reader);
    else yield noInvoice(attachments);
  },
  mapping: [
    { from: `attachment ${INVOICE_NAMES.join(', ')}`, to: 'read as CII' },
    { from: 'any other attached XML', to: 'read as CII where its root is CrossIndustryInvoice' },
    ...cii.mapping,
  ],
};

/** Known by its name, or by its root under any other. */
function isInvoice({ name, bytes }: Attachment): boolean {
  if (isInvoiceName(name)) return true;
  const root = rootOf(bytes);
  return isCii(root) || isZugferd1(root);
}

function noInvoice(attachments: readonly Attachment[]): Part {
  const found =
    attachments.length === 0
      ? 'It has no XML file attached'
      : `None of its ${attachments.length} attached XML files is a Cross Industry Invoice`;
  const problem = {
    code: 'document_format_must_be_known',
    pointer: '',
    detail: `${found}: a picture of an invoice says nothing to a machine. Export it as Factur-X.`,
  } as const;
  return { at: '/', problem };
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.byteLength;
    if (size > PDF_LIMITS.bytes) {
      const detail = `The PDF is larger than ${PDF_LIMITS.bytes} bytes, which is the most read.`;
      throw new Rejection('document_must_fit_the_limits', '', detail);
    }
    read.push(piece);
  }
  return Buffer.concat(read);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
