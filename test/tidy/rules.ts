/**
 * The limits of the house that neither the compiler, the formatter nor the linter checks. Each rule
 * looks at one file and says what is wrong, where, and what to do. What imports show is checked in
 * test/architecture.
 */
import ts from 'typescript';

export interface SourceFile {
  /** From the root of the checkout, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Rule {
  readonly name: string;
  /** What is wrong in the file, each as `line: sentence`; empty where all is well. */
  check(file: SourceFile): readonly string[];
}

const LINE_LIMIT = 100;
const FUNCTION_LIMIT = 70;
const FILE_LIMIT = 400;
const DEPENDENCY_LIMIT = 4;
/** Folders below `src`: `src/http/dto/invoice.ts` has two. */
const DEPTH_LIMIT = 2;

/** Files that may be longer, each with its limit and why. */
const LONG_FILES: Readonly<Record<string, number>> = {
  // One catalogue of the storage format: split, nobody could see it whole.
  'src/ledger/events.ts': 800,
};

/**
 * Lines that may be longer. A text cut in two cannot be searched for, and a regular expression cut
 * in two cannot be read; so either may run on where it stands alone on its line.
 */
const LONG_LINES: Readonly<Record<string, RegExp>> = {
  'a text alone': /^\s*(\w+: )?(['"`])((?!\2).)*\2[,;:)]*$/,
  'a regular expression alone': /^\s*\/(?![/*]).*\/[a-z]*[,;)]*$/,
};

/** What a pure folder must be handed and never take for itself: time, chance and the machine. */
const IMPURE_GLOBALS: ReadonlySet<string> = new Set([
  ...['Date', 'performance', 'Temporal', 'setTimeout', 'setInterval', 'setImmediate'],
  ...['crypto', 'process', 'globalThis', 'console', 'fetch', 'Buffer', 'Intl'],
]);

/** Members that bring chance or the machine's language in, whatever they are called on. */
const IMPURE_MEMBERS: ReadonlySet<string> = new Set([
  ...['localeCompare', 'toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase'],
]);

const PURE = /^(src\/ledger|projections)\//;

const parsed = new WeakMap<SourceFile, ts.SourceFile>();

function parse(file: SourceFile): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  parsed.set(file, source);
  return source;
}

/** Visits every node; what `look` returns for a node is a finding at its line. */
function findings(
  file: SourceFile,
  look: (node: ts.Node, source: ts.SourceFile) => string | null,
): readonly string[] {
  const source = parse(file);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const finding = look(node, source);
    if (finding !== null) found.push(`${lineOf(source, node.getStart(source))}: ${finding}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function lineOf(source: ts.SourceFile, position: number): number {
  return source.getLineAndCharacterOfPosition(position).line + 1;
}

function lines(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}

function wordRule(name: string, word: RegExp, advice: string): Rule {
  return {
    name,
    check: ({ text }) =>
      lines(text).flatMap((line, i) => (word.test(line) ? [`${i + 1}: ${advice}`] : [])),
  };
}

const shortLines: Rule = {
  name: 'a line has at most 100 columns',
  check: ({ text }) =>
    lines(text).flatMap((line, i) => {
      if (line.length <= LINE_LIMIT) return [];
      if (Object.values(LONG_LINES).some((form) => form.test(line))) return [];
      return [`${i + 1}: has ${line.length} columns; break it.`];
    }),
};

const shortFunctions: Rule = {
  name: 'a function has at most 70 lines',
  check: (file) =>
    findings(file, (node, source) => {
      if (!ts.isFunctionLike(node)) return null;
      const length = lineOf(source, node.end) - lineOf(source, node.getStart(source)) + 1;
      return length > FUNCTION_LIMIT ? `a function of ${length} lines; name its parts.` : null;
    }),
};

const shortFiles: Rule = {
  name: 'a file has at most 400 lines',
  check: ({ path, text }) => {
    const limit = LONG_FILES[path] ?? FILE_LIMIT;
    const count = lines(text).length;
    return count > limit ? [`${count}: more than ${limit} lines; it holds two things.`] : [];
  },
};

const noAny: Rule = {
  name: 'nothing is any',
  check: (file) =>
    findings(file, (node) =>
      node.kind === ts.SyntaxKind.AnyKeyword ? 'any; say the type, or unknown and look.' : null,
    ),
};

const noDoubleCast: Rule = {
  name: 'no cast goes through unknown',
  check: (file) =>
    findings(file, (node) =>
      ts.isAsExpression(node) &&
      ts.isAsExpression(node.expression) &&
      node.expression.type.kind === ts.SyntaxKind.UnknownKeyword
        ? 'as unknown as; the types disagree, mend one of them.'
        : null,
    ),
};

const noSilencedCompiler = wordRule(
  'the compiler is not silenced',
  /@ts-(ignore|expect-error|nocheck)/,
  'mend what the compiler says instead.',
);

const noLeftovers = wordRule(
  'nothing is left to do',
  /\b(TODO|FIXME|XXX|HACK)\b/,
  'do it now, or write an issue.',
);

const noBarrels: Rule = {
  name: 'no file only passes on what others export',
  check: (file) => {
    const { statements } = parse(file);
    const barrel =
      statements.length > 0 &&
      statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier);
    return barrel ? ['1: a barrel; import from where things are.'] : [];
  },
};

const namedForWhatItHolds: Rule = {
  name: 'files and folders are named for what they hold',
  check: ({ path }) =>
    path.split('/').some((name) => /^(utils?|helpers?|misc|common)(\.|$)/.test(name))
      ? ['1: names a drawer, not a thing; name what it holds.']
      : [],
};

const flatFolders: Rule = {
  name: 'folders under src are at most two deep',
  check: ({ path }) => {
    const folders = path.split('/').slice(1, -1);
    return path.startsWith('src/') && folders.length > DEPTH_LIMIT
      ? [`1: lies ${folders.length} folders deep; a file belongs where it is used.`]
      : [];
  },
};

const MOST_FILES = 20;

/** A file for each command; a list is read faster than rooms for it. */
const LISTS: ReadonlySet<string> = new Set(['src/cli/commands']);

/** Folders with more files than a reader takes in; files in their own folders are not counted. */
export function crowdedFolders(paths: readonly string[]): readonly string[] {
  const files = new Map<string, number>();
  for (const path of paths) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    files.set(folder, (files.get(folder) ?? 0) + 1);
  }
  return [...files]
    .filter(([folder, count]) => count > MOST_FILES && !LISTS.has(folder))
    .map(([folder, count]) => `${folder}: ${count} files; give it rooms.`);
}

const fewDependencies: Rule = {
  name: 'a constructor takes at most four dependencies',
  check: (file) =>
    findings(file, (node) =>
      ts.isConstructorDeclaration(node) && node.parameters.length > DEPENDENCY_LIMIT
        ? `takes ${node.parameters.length} dependencies; the class does more than one thing.`
        : null,
    ),
};

/** Whether the identifier only names a member or a declaration and reads no global. */
function isOnlyName(node: ts.Identifier): boolean {
  const { parent } = node;
  return 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
}

function impurity(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.name.text;
    if (IMPURE_MEMBERS.has(name)) return `${name} depends on the machine's language.`;
    return name === 'random' && node.expression.getText() === 'Math'
      ? 'Math.random; a fold gives the same bytes every time.'
      : null;
  }
  if (!ts.isIdentifier(node) || !IMPURE_GLOBALS.has(node.text) || isOnlyName(node)) return null;
  return `${node.text}; the shell passes time, chance and the machine in.`;
}

const pureFolders: Rule = {
  name: 'pure folders take no clock, no chance and no machine',
  check: (file) => (PURE.test(file.path) ? findings(file, impurity) : []),
};

export const RULES: readonly Rule[] = [
  ...[shortLines, shortFunctions, shortFiles, noAny, noDoubleCast, noSilencedCompiler],
  ...[noLeftovers, noBarrels, namedForWhatItHolds, flatFolders, fewDependencies, pureFolders],
];

/** Exported type names that stand in more than one file, each with its files: a word of two things. */
export function namesOfTwoThings(files: readonly SourceFile[]): readonly string[] {
  const homes = new Map<string, string[]>();
  for (const file of files) {
    for (const statement of parse(file).statements) {
      const named =
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement) ||
        ts.isClassDeclaration(statement);
      const exported =
        named && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      if (!exported || !statement.name) continue;
      const name = statement.name.text;
      homes.set(name, [...(homes.get(name) ?? []), file.path]);
    }
  }
  return [...homes]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}
