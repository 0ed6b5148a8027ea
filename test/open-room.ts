/**
 * A room: all specs of a folder run as one suite of Jest, so that what they import is loaded once
 * for all of them. The specs stay as they are, and each can be run alone; here what one declares at
 * its top stands in a describe of its own, under the path of its file, with its hooks.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import alone from './alone.json' with { type: 'json' };
// What these clean up, they clean up after the last spec of the room.
import './cli/kept.js';
import './temporary-folder.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The globals by which a spec declares what it holds. */
const DECLARING = [
  ...['describe', 'it', 'test'],
  ...['beforeAll', 'beforeEach', 'afterEach', 'afterAll'],
];

/** Declares the specs of the folder in which this file lies. */
export async function openRoom(file: string): Promise<void> {
  for (const spec of specsOf(dirname(fileURLToPath(file)))) {
    const declared = await declaredBy(spec);
    describe(relative(ROOT, spec), () => {
      for (const declare of declared) declare();
    });
  }
}

/** The specs of a folder and of those below, but for folders that are rooms and specs left alone. */
export function specsOf(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return existsSync(join(path, 'room.ts')) ? [] : specsOf(path);
    return /\.spec\.tsx?$/.test(path) && !(relative(ROOT, path) in alone) ? [path] : [];
  });
}

type Callable = (...given: unknown[]) => unknown;

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function';
}

/** Loads a spec, and gives what it declared, to be declared when they are called. */
async function declaredBy(spec: string): Promise<readonly (() => void)[]> {
  const declared: (() => void)[] = [];
  const real = DECLARING.map((name): [string, unknown] => [name, Reflect.get(globalThis, name)]);
  for (const [name, value] of real) {
    if (isCallable(value)) Reflect.set(globalThis, name, noted(value, spec, declared));
  }
  try {
    await import(spec);
  } finally {
    for (const [name, value] of real) Reflect.set(globalThis, name, value);
  }
  return declared;
}

/** Notes a call instead of doing it; `describe.each(table)` gives what is called with the rest. */
function noted(real: Callable, spec: string, declared: (() => void)[]): Callable {
  return new Proxy(real, {
    apply: (_real, self, given) => {
      if (!new Error().stack?.includes(spec)) {
        throw new Error(
          'A file that is no spec declares at its top; import it in test/open-room.ts.',
        );
      }
      declared.push(() => Reflect.apply(real, self, given));
    },
    get: (_real, name) => {
      const member: unknown = Reflect.get(real, name);
      if (!isCallable(member)) return member;
      if (name !== 'each') return noted(member, spec, declared);
      return (...table: unknown[]) => {
        const each = Reflect.apply(member, real, table);
        return isCallable(each) ? noted(each, spec, declared) : each;
      };
    },
  });
}
