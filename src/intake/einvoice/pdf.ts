/** The XML files attached to a PDF, taken out by a thread of its own within limits. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Rejection } from '../../ledger/rejection.js';

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a PDF may need at most. */
export const PDF_LIMITS = {
  /** Bytes of the file. */
  bytes: 64 << 20,
  /** Bytes of all the streams that had to be decoded to find and read the attachments. */
  decoded: 128 << 20,
  /** Attachments looked at where none has the name of an invoice. */
  attachments: 20,
  /** Nodes of the tree of names. */
  nodes: 10_000,
  /** Of the thread's heap, in MiB. */
  heap: 256,
  milliseconds: 20_000,
} as const;

/** From the thread: what it found, or why it found nothing. */
export type FromPdfWorker =
  | { readonly attachments: readonly Attachment[] }
  | { readonly failed: 'too large' | 'encrypted' | 'unreadable' };

/**
 * Names under which Factur-X, XRechnung and older ZUGFeRD attach the invoice; of several the first
 * is taken.
 */
export const INVOICE_NAMES: readonly string[] = [
  ...['factur-x.xml', 'xrechnung.xml', 'zugferd-invoice.xml'],
];

export function isInvoiceName(name: string): boolean {
  return INVOICE_NAMES.some((known) => known === name.toLowerCase());
}

/** PDFs are read one after another: several at once would multiply what the limits allow. */
let last: Promise<unknown> = Promise.resolve();
let idle: Worker | null = null;

/**
 * The attached XML files: those with the name of an invoice, or else all, at most `attachments`.
 * Throws document_must_fit_the_limits and document_must_be_readable.
 */
export function attachedXml(pdf: Uint8Array): Promise<readonly Attachment[]> {
  const read = last.then(() => readInWorker(pdf));
  last = read.catch(() => {});
  return read;
}

async function readInWorker(pdf: Uint8Array): Promise<readonly Attachment[]> {
  const worker = idle ?? startWorker();
  idle = null;
  const answer = await answerOf(worker, pdf);
  if ('attachments' in answer) return answer.attachments;
  throw FAILURES[answer.failed]();
}

function startWorker(): Worker {
  const heap = PDF_LIMITS.heap;
  return new Worker(workerFile(), { resourceLimits: { maxOldGenerationSizeMb: heap } });
}

/** A thread runs what was built: where the sources run as they are (tests), that is beside them. */
function workerFile(): string {
  const beside = fileURLToPath(new URL('./pdf-worker.js', import.meta.url));
  return existsSync(beside) ? beside : beside.replace(/\bsrc(?=.intake.)/, 'dist/src');
}

/** The thread is kept for the next PDF after an answer, and ended where there is none. */
async function answerOf(worker: Worker, pdf: Uint8Array): Promise<FromPdfWorker> {
  worker.ref();
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<FromPdfWorker>((resolve, reject) => {
      timer = setTimeout(() => resolve({ failed: 'too large' }), PDF_LIMITS.milliseconds);
      worker.once('message', resolve);
      worker.once('error', (error) => {
        if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
          resolve({ failed: 'too large' });
        } else reject(error);
      });
      worker.postMessage(pdf);
    });
    if ('failed' in answer && answer.failed === 'too large') await worker.terminate();
    else idle = worker;
    return answer;
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
    worker.removeAllListeners('message').removeAllListeners('error');
    worker.unref();
  }
}

const FAILURES = {
  'too large': () =>
    new Rejection(
      'document_must_fit_the_limits',
      '',
      'The PDF unpacks to more than is read, or takes too long. Send the XML attached to it.',
    ),
  encrypted: () =>
    new Rejection(
      'document_must_be_readable',
      '',
      'The PDF is encrypted. Send it without a password, or send the XML attached to it.',
    ),
  unreadable: () =>
    new Rejection('document_must_be_readable', '', 'The PDF is damaged. Export it again.'),
} as const;
