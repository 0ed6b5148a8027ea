/**
 * Factur-X and ZUGFeRD 2: a PDF with the invoice attached as XML. It is the same invoice as its XML
 * alone, and gives the same messages.
 */
import { BEGINNING, type Format, type Part } from '../format.js';
import { knownUnread } from '../known-roots.js';
import { wholeOf } from '../whole.js';
import { rootOf } from '../xml.js';
import { cii, ciiParts, isCii, isZugferd1 } from './cii.js';
import { type Attachment, attachedXml, INVOICE_NAMES, isInvoiceName, PDF_LIMITS } from './pdf.js';

/** A PDF may begin behind a few bytes of something else (ISO 32000-1, implementation note 13). */
const HEADER = /^[\s\S]{0,1019}%PDF-\d/;

export const facturx: Format = {
  name: 'facturx',
  title: 'Factur-X or ZUGFeRD 2 (a PDF with an invoice attached)',
  version: 2,
  exchanged: true,
  recognises: ({ text }) => HEADER.test(text.slice(0, 1024)),
  async *read(bytes, reader) {
    const attachments = await attachedXml(await wholeOf(bytes, PDF_LIMITS.bytes, TOO_LARGE));
    const invoice = invoiceIn(attachments);
    if (invoice) yield* ciiParts(once(invoice.bytes), reader);
    else yield noInvoice(attachments);
  },
  mapping: [
    { from: `attachment ${INVOICE_NAMES.join(', ')}`, to: 'read as CII' },
    { from: 'any other attached XML', to: 'read as CII where its root is CrossIndustryInvoice' },
    ...cii.mapping,
  ],
};

/** Of several, a ZUGFeRD 1.0 file comes last: newer software leaves it there for older. */
function invoiceIn(attachments: readonly Attachment[]): Attachment | undefined {
  const invoices = attachments.filter(isInvoice);
  const old = new Set(invoices.filter(({ bytes }) => isZugferd1(rootOf(bytes))));
  const rank = (one: Attachment): number => (old.has(one) ? INVOICE_NAMES.length + 1 : rankOf(one));
  return invoices.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** The newest name first; any other name last. */
function rankOf({ name }: Attachment): number {
  const at = INVOICE_NAMES.indexOf(name.toLowerCase());
  return at < 0 ? INVOICE_NAMES.length : at;
}

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
  const [known] = attachments.flatMap(({ bytes }) => knownIn(bytes) ?? []);
  const why = `${found}: a picture of an invoice says nothing to a machine. Export it as Factur-X.`;
  const problem = {
    code: 'document_format_must_be_known',
    pointer: '',
    detail: known === undefined ? why : `Of its attached XML file: ${known}`,
  } as const;
  return { at: '/', problem };
}

function knownIn(bytes: Uint8Array): string | null {
  const root = rootOf(bytes.subarray(0, BEGINNING));
  return root && knownUnread(root);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const TOO_LARGE = `The PDF is larger than ${PDF_LIMITS.bytes} bytes, which is the most read.`;
