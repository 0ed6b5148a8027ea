/** What browsers load: built files, named by their contents and compressed beforehand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseJson } from '../../src/messages/json.js';

/** Beside the built code; tests run the sources, which lie elsewhere. */
const FOLDERS = ['../assets/', '../../dist/web/assets/'].map((path) => {
  return fileURLToPath(new URL(path, import.meta.url));
});

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

export interface Asset {
  readonly type: string;
  /** Empty where it is not compressed. */
  readonly encoding: string;
  readonly contents: Buffer;
}

export class Assets {
  readonly #folder: string;
  readonly #names: ReadonlyMap<string, string>;
  readonly #read = new Map<string, Buffer>();

  /** Throws where the project was not built. */
  constructor() {
    const folder = FOLDERS.find((each) => existsSync(join(each, 'manifest.json')));
    if (!folder) throw new Error('The files of the pages are missing. Build them: npm run build');
    this.#folder = folder;
    this.#names = namesIn(parseJson(readFileSync(join(folder, 'manifest.json'))));
  }

  /** The built name of a file, such as `kept.css`. Throws where there is none. */
  named(name: string): string {
    const built = this.#names.get(name);
    if (built === undefined) throw new Error(`No page file is called ${name}.`);
    return built;
  }

  /** A built file, as small as the client takes it; null where there is none. */
  find(built: string, acceptEncoding: string): Asset | null {
    if (![...this.#names.values()].includes(built)) return null;
    const type = TYPES[built.slice(built.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    const [encoding = '', suffix = ''] =
      ENCODINGS.find(([name]) => acceptEncoding.includes(name)) ?? [];
    return { type, encoding, contents: this.#contents(`${built}${suffix}`) };
  }

  #contents(file: string): Buffer {
    const contents = this.#read.get(file) ?? readFileSync(join(this.#folder, file));
    this.#read.set(file, contents);
    return contents;
  }
}

function namesIn(manifest: unknown): ReadonlyMap<string, string> {
  if (typeof manifest !== 'object' || manifest === null) return new Map();
  return new Map(Object.entries(manifest).map(([name, built]) => [name, String(built)]));
}
