/**
 * Reader processes of which a test may hold reads: one that asks for the model `held` does nothing
 * from its beginning until it is let go, as one that folds for very long. The model `end` ends the
 * process, and `large` has it end as the engine does for want of memory. None begins while they are
 * barred, as on a machine that has no file left to open. They note what they read.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { ReaderProcesses } from '../../../../src/query/processes/readers-in-processes.js';
import { temporaryFolder } from '../../../temporary-folder.js';

const BUILT = new URL('../../../../dist/src/query/', import.meta.url);

export interface HeldReads {
  readonly readers: ReaderProcesses;
  /** Resolves once so many reads have been begun that are held. */
  begun(count: number): Promise<void>;
  /** Lets those go that are held, and all to come. */
  letGo(): void;
  /** No process begins from now on, or each does again. */
  bar(isBarred: boolean): void;
  /** The priority of each process that answered, as the system says it. */
  priorities(): ReadonlySet<string>;
  /** Names of readers that answered in a process. */
  answered(): ReadonlySet<string>;
  close(): void;
}

export function holdReads(count: number): HeldReads {
  const dir = temporaryFolder();
  const names = ['reader.mjs', 'held', 'begun', 'read', 'priority', 'barred'];
  const [code, held, begun, read, priority, barred = ''] = names.map((name) => join(dir, name));
  for (const file of [held, begun, read, priority]) writeFileSync(file ?? '', '');
  writeFileSync(code ?? '', codeOf({ held, begun, read, priority, barred }));
  const linesIn = (file = ''): readonly string[] =>
    readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return {
    readers: { count, code: pathToFileURL(code ?? '') },
    async begun(wanted) {
      while (linesIn(begun).length < wanted) await nextTurn();
    },
    letGo: () => rmSync(held ?? '', { force: true }),
    bar: (isBarred) => (isBarred ? writeFileSync(barred, '') : rmSync(barred, { force: true })),
    priorities: () => new Set(linesIn(priority)),
    answered: () => new Set(linesIn(read)),
    close: () => {
      if (existsSync(dir)) rmSync(dir, { recursive: true });
    },
  };
}

function codeOf(
  files: Readonly<Record<'held' | 'begun' | 'read' | 'priority' | 'barred', string | undefined>>,
): string {
  return `
import { appendFileSync, existsSync } from 'node:fs';
import { getPriority } from 'node:os';
import { READERS } from '${new URL('readers.js', BUILT)}';
import { serveReads } from '${new URL('processes/serve-reads.js', BUILT)}';

const files = ${JSON.stringify(files)};
if (existsSync(files.barred)) process.exit();
const pause = new Int32Array(new SharedArrayBuffer(4));
serveReads(READERS.map(({ name, read }) => ({
  name,
  read(side, { model, ...question }) {
    appendFileSync(files.read, name + '\\n');
    appendFileSync(files.priority, getPriority() + '\\n');
    if (model === 'end') process.exit();
    if (model === 'large') process.kill(process.pid, 'SIGABRT');
    if (model !== 'held') return read(side, model === undefined ? question : { ...question, model });
    appendFileSync(files.begun, name + '\\n');
    while (existsSync(files.held)) Atomics.wait(pause, 0, 0, 2);
    return read(side, question);
  },
})));
`;
}
