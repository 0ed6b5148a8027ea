/** What the guides of CONTRIBUTING say to do, and a copy of the sources in which it is done. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../temporary-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One block of a guide: a file that is new, or changes to one that is there or is copied first. */
export interface Edit {
  readonly file: string;
  readonly copyOf: string | null;
  readonly kind: 'new' | 'diff';
  readonly text: string;
}

/** The blocks of a section, each about the file that was named last before it. */
export function editsIn(page: string, section: string): readonly Edit[] {
  const text = page.split(/^## /m).find((each) => each.startsWith(`${section}\n`)) ?? '';
  const blocks = text.matchAll(/((?:(?!```).)*?)```(ts|diff)\n(.*?)```/gs);
  return [...blocks].map(([, before = '', kind, block = '']) => {
    const copied = /copy `(\S+)` to `(\S+)`/.exec(before);
    const named = /`([\w./-]+\.(?:ts|json))`(?:, new:|:| says|, the)/.exec(before);
    const file = copied?.[2] ?? named?.[1];
    if (file === undefined) throw new Error(`A block of "${section}" names no file: ${block}`);
    return { file, copyOf: copied?.[1] ?? null, kind: kind === 'ts' ? 'new' : 'diff', text: block };
  });
}

/** The text with each change made. Throws where its lines are not there, or there twice. */
export function changed(text: string, diff: string): string {
  return diff.split(/^@@\n/m).reduce((before, hunk) => {
    const lines = hunk.trimEnd().split('\n');
    const old = lines.filter((line) => !line.startsWith('+')).map((line) => line.slice(1));
    const now = lines.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
    const [head, tail, ...more] = before.split(`${old.join('\n')}\n`);
    if (head === undefined || tail === undefined || more.length > 0) {
      throw new Error(`These lines must be there once:\n${old.join('\n')}`);
    }
    return `${head}${now.join('\n')}\n${tail}`;
  }, text);
}

/** A copy of the sources with the edits made; its folder. */
export function copyWith(edits: readonly Edit[]): string {
  const folder = temporaryFolder();
  const sources = ['src', 'projections', 'verify', 'web', 'examples'];
  for (const each of [...sources, 'package.json', 'tsconfig.json']) {
    cpSync(join(ROOT, each), join(folder, each), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const { file, copyOf, kind, text } of edits) {
    const path = join(folder, file);
    const before = kind === 'new' ? '' : readFileSync(join(folder, copyOf ?? file), 'utf8');
    writeFileSync(path, kind === 'new' ? text : changed(before, text));
  }
  return folder;
}

/** Compiles the copy into its `dist`; what the compiler has to say against it, line by line. */
export function compile(folder: string): readonly string[] {
  const compiler = join(ROOT, 'node_modules/typescript-7/bin/tsc');
  const project = join(folder, 'tsconfig.guide.json');
  const own = { extends: './tsconfig.json', include: ['src', 'projections'] };
  writeFileSync(project, JSON.stringify(own));
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', project], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}
