/** What the pages refer to is there: other pages, files of the code, and each decision once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Decisions speak of the code as it was when they were taken; guides name files to be made. */
const PAGES = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));

describe('the pages', () => {
  it.each(['README.md', 'CONTRIBUTING.md', ...PAGES])('%s links to what is there', (page) => {
    expect(brokenLinksIn(page, readFileSync(join(ROOT, page), 'utf8'))).toEqual([]);
  });

  it.each(PAGES.filter((page) => !page.startsWith(join('docs', 'adr'))))(
    '%s names files that are there',
    (page) => {
      expect(missingFilesIn(readFileSync(join(ROOT, page), 'utf8'))).toEqual([]);
    },
  );

  it('given a link and a file that went away, find both missing', () => {
    expect(brokenLinksIn('docs/a.md', 'See [this](gone.md#top) and [that](README.md).')).toEqual([
      'gone.md',
    ]);
    expect(missingFilesIn('As `src/gone.ts` and `src/cli.ts` say.')).toEqual(['src/gone.ts']);
  });

  it('list each decision once', () => {
    const table = readFileSync(join(ROOT, 'docs/README.md'), 'utf8');
    const listed = [...table.matchAll(/^\| \[\d{4}\]\(adr\/(.+?)\)/gm)].map(([, name]) => name);
    expect(listed).toEqual(readdirSync(join(ROOT, 'docs/adr')).sort());
  });
});

function brokenLinksIn(page: string, text: string): readonly string[] {
  const links = [...text.matchAll(/\]\(([^)#\s:]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
  return links.filter((to) => !existsSync(join(ROOT, dirname(page), to)));
}

function missingFilesIn(text: string): readonly string[] {
  const files = [...text.matchAll(/`((?:src|projections|test|scripts|bench)\/[\w./-]+\.\w+)`/g)];
  return files.map(([, file = '']) => file).filter((file) => !existsSync(join(ROOT, file)));
}
