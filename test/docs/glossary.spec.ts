/** The glossary has the words of which the names of the core's types are made. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { isEventType } from '../../src/ledger/event-types.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Ends of names that say of what sort a type is, and are no words of Kept's own. */
const SORTS: ReadonlySet<string> = new Set([
  ...['state', 'event', 'of', 'ref', 'kind', 'type', 'cause', 'reason', 'code', 'error'],
  ...['part', 'taken', 'figure', 'card', 'list', 'number', 'after', 'at', 'index', 'name'],
  ...['needed', 'info'],
]);

/** Names from elsewhere: of the language, or of JSON. */
const FOREIGN: ReadonlySet<string> = new Set(['Data', 'Json']);

describe('the glossary', () => {
  const terms = termsIn(readFileSync(join(ROOT, 'docs/explanation/glossary.md'), 'utf8'));

  it('has a word for each type of the core', () => {
    const names = typesOfTheCore();
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !isExplained(name, terms))).toEqual([]);
  });

  it.each(['Gizmo', 'InvoiceGizmo', 'GizmoState', 'State'])(
    'given a type %s of which it knows nothing, misses the word',
    (name) => {
      expect(isExplained(name, terms)).toBe(false);
    },
  );

  it('explains each word once, in one line', () => {
    const page = readFileSync(join(ROOT, 'docs/explanation/glossary.md'), 'utf8');
    const defined = [...page.matchAll(/\*\*(.+?)\*\*/g)].map(([, term = '']) => bare(term));
    expect(defined.filter((term, i) => defined.indexOf(term) !== i)).toEqual([]);
    const lines = page.split('\n').slice(page.split('\n').indexOf('## Promises'));
    expect(lines.filter((line) => !/^(## .+|- \*\*.+[.:?]|)$/.test(line))).toEqual([]);
  });

  it('needs all that stands in the lists of this test', () => {
    const ends = typesOfTheCore().map((name) => wordsOf(name).at(-1));
    expect([...SORTS].filter((sort) => !ends.includes(sort))).toEqual([]);
    expect([...FOREIGN].filter((name) => !typesOfTheCore().includes(name))).toEqual([]);
  });
});

/**
 * A name ends in a word of the glossary once its sort is taken off: `InvoiceState` is the state of
 * an invoice. Events have a reference of their own.
 */
function isExplained(name: string, terms: ReadonlySet<string>): boolean {
  if (isEventType(name) || FOREIGN.has(name)) return true;
  const words = [...wordsOf(name)];
  while (words.length > 0) {
    if (words.some((_, i) => terms.has(words.slice(i).join(' ')))) return true;
    if (!SORTS.has(words.pop() ?? '')) return false;
  }
  return false;
}

function wordsOf(name: string): readonly string[] {
  return (name.match(/[A-Z][a-z]+/g) ?? []).map(bare);
}

/** In small letters and the singular. */
function bare(word: string): string {
  return word
    .replace(/\.$/, '')
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(.[^su])s$/, '$1');
}

function termsIn(page: string): ReadonlySet<string> {
  return new Set([...page.matchAll(/\*\*(.+?)\*\*/g)].map(([, term = '']) => bare(term)));
}

/** Exported types, interfaces and classes of the pure folders. */
function typesOfTheCore(): readonly string[] {
  const files = ['src/ledger', 'projections'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(ROOT, folder, name)),
  );
  return files.flatMap((file) => {
    const { statements } = ts.createSourceFile(
      file,
      readFileSync(file, 'utf8'),
      ts.ScriptTarget.Latest,
    );
    return statements.flatMap((statement) => {
      const isType =
        ts.isTypeAliasDeclaration(statement) ||
        ts.isInterfaceDeclaration(statement) ||
        ts.isClassDeclaration(statement);
      const isExported = isType && statement.modifiers?.some(isExport);
      return isExported && statement.name ? [statement.name.text] : [];
    });
  });
}

function isExport({ kind }: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.ExportKeyword;
}
