/**
 * Processes that read documents, some of which a test may hold: one that says `HELD` is not read
 * until it is let go, as one that takes very long. One that says `END` ends its process, and
 * `LARGE` has it end as the engine does for want of memory. None begins while they are barred, as
 * on a machine that has no file left to open.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../../temporary-folder.js';

const BUILT = new URL('../../../dist/src/', import.meta.url);

export interface HeldDocuments {
  readonly documents: { readonly count: number; readonly code: URL };
  /** Resolves once so many were begun that are held. */
  begun(count: number): Promise<void>;
  /** Lets those go that are held, and all to come. */
  letGo(): void;
  /** No process begins from now on, or each does again. */
  bar(isBarred: boolean): void;
  close(): void;
}

export function holdDocuments(count: number): HeldDocuments {
  const dir = temporaryFolder();
  const names = ['reader.mjs', 'held', 'begun', 'barred'];
  const [code = '', held = '', begun = '', barred = ''] = names.map((name) => join(dir, name));
  for (const file of [held, begun]) writeFileSync(file, '');
  writeFileSync(code, codeOf({ held, begun, barred }));
  return {
    documents: { count, code: pathToFileURL(code) },
    async begun(wanted) {
      while (readFileSync(begun, 'utf8').split('\n').length <= wanted) await nextTurn();
    },
    letGo: () => rmSync(held, { force: true }),
    bar: (isBarred) => (isBarred ? writeFileSync(barred, '') : rmSync(barred, { force: true })),
    close: () => {
      if (existsSync(dir)) rmSync(dir, { recursive: true });
    },
  };
}

function codeOf(files: Readonly<Record<'held' | 'begun' | 'barred', string>>): string {
  return `
import { appendFileSync, existsSync } from 'node:fs';
import { serveDocuments } from '${new URL('documents/processes/serve-documents.js', BUILT)}';
import { ALL_FORMATS } from '${new URL('http/documents/all-formats.js', BUILT)}';

const files = ${JSON.stringify(files)};
if (existsSync(files.barred)) process.exit();
const pause = new Int32Array(new SharedArrayBuffer(4));
serveDocuments(ALL_FORMATS.map((format) => ({
  ...format,
  async *read(bytes, reader) {
    const pieces = [];
    for await (const piece of bytes) pieces.push(piece);
    const whole = Buffer.concat(pieces);
    if (whole.includes('END')) process.exit();
    if (whole.includes('LARGE')) process.kill(process.pid, 'SIGABRT');
    if (whole.includes('HELD')) {
      appendFileSync(files.begun, '\\n');
      while (existsSync(files.held)) Atomics.wait(pause, 0, 0, 2);
    }
    yield* format.read((async function* () { yield whole; })(), reader);
  },
})));
`;
}
