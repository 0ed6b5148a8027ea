/**
 * The thread that takes apart PDFs: told the bytes of one, it answers with the XML files attached.
 * A PDF is a format for attacks as much as for pages, so all of it stays in here, where memory is
 * bounded and the thread can be ended.
 */
import { parentPort } from 'node:worker_threads';
import {
  decodePDFRawStream,
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { type Attachment, type FromPdfWorker, isInvoiceName, PDF_LIMITS } from './pdf.js';

/** Bytes that decoded streams of the document at hand have come to need. */
let decoded = 0;

/**
 * Bounds what all decoders together may write, since a stream says nothing of its true size. The
 * library offers no limit; its decoders share one class, whose buffer grows in one place.
 */
function boundDecoding(): void {
  const dict = PDFDict.withContext(PDFContext.create());
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  const stream = decodePDFRawStream(PDFRawStream.of(dict, Uint8Array.of(0x78, 0x9c)));
  const shared: unknown = Object.getPrototypeOf(Object.getPrototypeOf(stream));
  if (typeof shared !== 'object' || shared === null) throw new Error('No decoder to bound.');
  const grow: unknown = Reflect.get(shared, 'ensureBuffer');
  if (typeof grow !== 'function') throw new Error('The decoders of the PDF library have changed.');
  const bounded = function (this: { readonly buffer: Uint8Array }, requested: number): unknown {
    const needed = requested - this.buffer.byteLength;
    if (needed > 0) decoded += Math.max(needed, this.buffer.byteLength);
    if (decoded > PDF_LIMITS.decoded) throw new RangeError('The PDF unpacks to too much.');
    return Reflect.apply(grow, this, [requested]);
  };
  Object.defineProperty(shared, 'ensureBuffer', { value: bounded });
}

async function attachmentsOf(pdf: Uint8Array): Promise<readonly Attachment[]> {
  decoded = 0;
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  const { catalog } = document;
  const files = [
    ...filesOfTree(catalog.lookup(PDFName.of('Names')), 'EmbeddedFiles'),
    ...dictsOf(catalog.lookup(PDFName.of('AF'))),
  ];
  const named = new Map<string, PDFRawStream>();
  for (const file of files) {
    const name = fileName(file);
    const stream = contentOf(file);
    if (stream && /\.xml$/i.test(name) && !named.has(name)) named.set(name, stream);
  }
  const invoices = [...named].filter(([name]) => isInvoiceName(name));
  const chosen = invoices.length > 0 ? invoices : [...named].slice(0, PDF_LIMITS.attachments);
  return chosen.map(([name, stream]) => ({ name, bytes: decodePDFRawStream(stream).decode() }));
}

/** The values of a name tree of the catalog's names. */
function filesOfTree(names: unknown, tree: string): readonly PDFDict[] {
  const root = names instanceof PDFDict ? names.lookup(PDFName.of(tree)) : null;
  const found: PDFDict[] = [];
  const nodes: unknown[] = [root];
  // A tree may lead back to itself; no invoice has more nodes than this.
  for (let visited = 0; nodes.length > 0 && visited < PDF_LIMITS.nodes; visited++) {
    const node = nodes.shift();
    if (!(node instanceof PDFDict)) continue;
    nodes.push(...dictsOf(node.lookup(PDFName.of('Kids'))));
    found.push(...dictsOf(node.lookup(PDFName.of('Names'))));
  }
  return found;
}

/** The dictionaries of an array, be they in it or referred to. */
function dictsOf(array: unknown): readonly PDFDict[] {
  if (!(array instanceof PDFArray)) return [];
  const count = Math.min(array.size(), PDF_LIMITS.nodes);
  return Array.from({ length: count }, (_, i) => array.lookup(i)).filter(
    (value) => value instanceof PDFDict,
  );
}

function fileName(file: PDFDict): string {
  const name = file.lookup(PDFName.of('UF')) ?? file.lookup(PDFName.of('F'));
  return name instanceof PDFString || name instanceof PDFHexString ? name.decodeText() : '';
}

function contentOf(file: PDFDict): PDFRawStream | null {
  const content = file.lookup(PDFName.of('EF'));
  if (!(content instanceof PDFDict)) return null;
  const stream = content.lookup(PDFName.of('F')) ?? content.lookup(PDFName.of('UF'));
  return stream instanceof PDFRawStream ? stream : null;
}

async function answer(pdf: Uint8Array): Promise<FromPdfWorker> {
  try {
    return { attachments: await attachmentsOf(pdf) };
  } catch (error) {
    // The parser passes over streams that it cannot decode, so that another error may come of it.
    if (decoded > PDF_LIMITS.decoded) return { failed: 'too large' };
    return { failed: error instanceof EncryptedPDFError ? 'encrypted' : 'unreadable' };
  }
}

boundDecoding();
parentPort?.on('message', async (pdf: Uint8Array) => {
  parentPort?.postMessage(await answer(pdf));
});
