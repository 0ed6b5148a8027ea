/** How far a reading is, told to a script line by line while it goes on. */
import { PassThrough, type Readable } from 'node:stream';
import type { DocumentFile } from '../../../src/documents/document-file.js';

/** Steps in which the reading of all documents is told. */
const STEPS = 200;

/** Hears how many bytes of all documents were read. */
export type OnRead = (bytes: number) => void;

/** Has the documents say together how far they are read. */
export function watchReading(documents: readonly DocumentFile[], onRead: OnRead): void {
  const all = documents.reduce((sum, { size }) => sum + size, 0);
  const reads = new Map<DocumentFile, number>();
  let told = 0;
  for (const document of documents) {
    document.onRead = (bytes) => {
      reads.set(document, bytes);
      const read = [...reads.values()].reduce((sum, each) => sum + each, 0);
      if (read - told < all / STEPS) return;
      told = read;
      onRead(read);
    };
  }
}

/**
 * Lines of JSON: `read` while the work goes on, then `to`, where its report is, or `failed`. The
 * work goes on where nobody listens any more: what was begun is reported.
 */
export function linesOf(
  work: (onRead: OnRead) => Promise<string>,
  wordsOf: (error: unknown) => string,
): Readable {
  const lines = new PassThrough();
  // Whoever went away hears no more.
  lines.on('error', () => {});
  const say = (line: Readonly<Record<string, string | number>>): void => {
    if (!lines.destroyed) lines.write(`${JSON.stringify(line)}\n`);
  };
  work((read) => say({ read }))
    .then(
      (to) => say({ to }),
      (error: unknown) => say({ failed: wordsOf(error) }),
    )
    .finally(() => lines.end());
  return lines;
}
