import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { temporaryFolder } from '../temporary-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Read as the command line of `npm run check:rules` reads it. */
const OPTIONS = await extractOptions(join(ROOT, '.dependency-cruiser.mjs'));

/**
 * What each rule must catch: small trees of files, by path, each breaking exactly that rule. A rule
 * without a plant fails the test, since a rule that catches nothing protects nothing.
 */
const PLANTED: readonly {
  readonly rule: string;
  readonly when: string;
  readonly files: Readonly<Record<string, string>>;
}[] = [
  {
    rule: 'ledger-imports-only-ledger',
    when: 'the ledger takes a Node module',
    files: { 'src/ledger/a.ts': "import 'node:fs';" },
  },
  {
    rule: 'ledger-imports-only-ledger',
    when: 'the ledger takes a package',
    files: { 'src/ledger/a.ts': "import '@nestjs/common';" },
  },
  {
    rule: 'ledger-imports-only-ledger',
    when: 'the ledger knows a type of the store',
    files: {
      'src/ledger/a.ts': "import type { B } from '../store/b.js'; export type A = B;",
      'src/store/b.ts': 'export type B = string;',
    },
  },
  {
    rule: 'projections-import-only-projections-and-ledger',
    when: 'a fold takes a Node module',
    files: { 'projections/a.ts': "import 'node:crypto';" },
  },
  {
    rule: 'projections-import-only-projections-and-ledger',
    when: 'a fold takes a package',
    files: { 'projections/models/a.ts': "import '@nestjs/common';" },
  },
  {
    rule: 'projections-import-only-projections-and-ledger',
    when: 'a fold knows the shell',
    files: { 'projections/a.ts': "import '../src/store/b.js';", 'src/store/b.ts': 'export {};' },
  },
  {
    rule: 'tables-know-only-steps',
    when: 'a table looks at a score',
    files: {
      'projections/tables/a.ts': "import '../score/b.js';",
      'projections/score/b.ts': 'export {};',
    },
  },
  {
    rule: 'scoring-knows-only-steps',
    when: 'a score looks at how a promise was folded',
    files: {
      'projections/score/a.ts': "import '../promise/b.js';",
      'projections/promise/b.ts': 'export {};',
    },
  },
  {
    rule: 'messages-import-only-messages-and-ledger',
    when: 'a message knows what is done with it',
    files: {
      'src/messages/a.ts': "import '../command/b.js';",
      'src/command/b.ts': 'export {};',
    },
  },
  {
    rule: 'documents-imports-only-what-takes-them-in',
    when: 'the way of documents knows who sends them',
    files: { 'src/documents/a.ts': "import '../http/b.js';", 'src/http/b.ts': 'export {};' },
  },
  {
    rule: 'words-import-only-words-and-ledger',
    when: 'words take a package for what Intl does',
    files: { 'src/words/a.ts': "import '@nestjs/common';" },
  },
  {
    rule: 'words-import-only-words-and-ledger',
    when: 'words know who speaks',
    files: { 'src/words/a.ts': "import '../cli/b.js';", 'src/cli/b.ts': 'export {};' },
  },
  {
    rule: 'export-hands-on-what-reads-find',
    when: 'a table knows where its bytes go',
    files: { 'src/export/a.ts': "import '../cli/b.js';", 'src/cli/b.ts': 'export {};' },
  },
  {
    rule: 'kurrentdb-client-only-in-its-store',
    when: 'another adapter takes the client',
    files: { 'src/store/a.ts': "import '@eventstore/db-client';" },
  },
  {
    rule: 'class-validator-only-at-the-edge',
    when: 'a command validates with decorators',
    files: { 'src/command/a.ts': "import 'class-validator';" },
  },
  {
    rule: 'class-validator-only-at-the-edge',
    when: 'a command transforms with decorators',
    files: { 'src/command/a.ts': "import 'class-transformer';" },
  },
  {
    rule: 'nest-not-in-store',
    when: 'the store takes Nest',
    files: { 'src/store/a.ts': "import '@nestjs/common';" },
  },
  {
    rule: 'nest-not-in-messages',
    when: 'a message takes Nest',
    files: { 'src/messages/a.ts': "import '@nestjs/swagger';" },
  },
  {
    rule: 'deciders-read-no-view',
    when: 'the command side asks a query',
    files: { 'src/command/a.ts': "import '../query/b.js';", 'src/query/b.ts': 'export {};' },
  },
  {
    rule: 'deciders-read-no-view',
    when: 'the command side reads a view of the projector',
    files: {
      'src/command/a.ts': "import '../projector/b.js';",
      'src/projector/b.ts': 'export {};',
    },
  },
  {
    rule: 'projections-not-fed-from-the-event-bus',
    when: 'the projector listens to the Nest EventBus',
    files: { 'src/projector/a.ts': "import '@nestjs/cqrs';" },
  },
  {
    rule: 'nothing-imports-the-root',
    when: 'a controller takes the app apart',
    files: { 'src/http/a.ts': "import '../app.module.js';", 'src/app.module.ts': 'export {};' },
  },
  {
    rule: 'nothing-imports-the-root',
    when: 'a command that serves nothing starts the service',
    files: { 'src/cli/commands/a.ts': "import '../../main.js';", 'src/main.ts': 'export {};' },
  },
  {
    rule: 'only-the-root-imports-web',
    when: 'a controller takes code of the web page',
    files: { 'src/http/a.ts': "import '../../web/b.js';", 'web/b.ts': 'export {};' },
  },
  {
    rule: 'web-imports-answers-and-words',
    when: 'a page looks into a view',
    files: {
      'web/pages/a.ts': "import '../../src/projector/b.js';",
      'src/projector/b.ts': 'export {};',
    },
  },
  {
    rule: 'web-imports-answers-and-words',
    when: 'a page folds for itself',
    files: {
      'web/pages/a.ts': "import '../../projections/b.js';",
      'projections/b.ts': 'export {};',
    },
  },
  {
    rule: 'islands-import-the-verifier-alone',
    when: 'an island brings words of its own',
    files: { 'web/islands/a.ts': "import '../words/b.js';", 'web/words/b.ts': 'export {};' },
  },
  {
    rule: 'islands-import-the-verifier-alone',
    when: 'an island folds for itself',
    files: {
      'web/islands/a.ts': "import '../../projections/b.js';",
      'projections/b.ts': 'export {};',
    },
  },
  {
    rule: 'charts-draw-what-they-are-given',
    when: 'a chart knows an answer',
    files: {
      'web/charts/a.ts': "import '../../src/query/b.js';",
      'src/query/b.ts': 'export {};',
    },
  },
  {
    rule: 'no-cycles',
    when: 'two files need each other',
    files: { 'src/audit/a.ts': "import './b.js';", 'src/audit/b.ts': "import './a.js';" },
  },
  {
    rule: 'sqlite-only-where-data-lives',
    when: 'a query opens a database of its own',
    files: { 'src/query/a.ts': "import 'better-sqlite3';" },
  },
  {
    rule: 'log-knows-stored-bytes-alone',
    when: 'the log looks at a view',
    files: { 'src/audit/log/a.ts': "import '../../query/b.js';", 'src/query/b.ts': 'export {};' },
  },
  {
    rule: 'witness-knows-no-ledger',
    when: 'a witness looks into the keys of a ledger',
    files: { 'src/audit/witness/a.ts': "import '../../keys/b.js';", 'src/keys/b.ts': 'export {};' },
  },
  {
    rule: 'store-imports-only-ledger-and-store',
    when: 'the store knows a command',
    files: { 'src/store/a.ts': "import '../command/b.js';", 'src/command/b.ts': 'export {};' },
  },
  {
    rule: 'follow-imports-only-store-and-ledger',
    when: 'the way to follow the log knows who follows it',
    files: { 'src/follow/a.ts': "import '../matching/b.js';", 'src/matching/b.ts': 'export {};' },
  },
  {
    rule: 'intake-imports-only-intake-ledger-and-messages',
    when: 'intake sends what it reads',
    files: { 'src/intake/a.ts': "import '../command/b.js';", 'src/command/b.ts': 'export {};' },
  },
  {
    rule: 'audit-tree-is-pure',
    when: 'a tree reads a file',
    files: { 'src/audit/tree/a.ts': "import 'node:fs';" },
  },
  {
    rule: 'audit-tree-is-pure',
    when: 'a tree knows what its leaves are of',
    files: { 'src/audit/tree/a.ts': "import '../../store/b.js';", 'src/store/b.ts': 'export {};' },
  },
  {
    rule: 'verify-imports-only-verify',
    when: 'what verifies needs Node',
    files: { 'verify/a.ts': "import 'node:crypto';" },
  },
  {
    rule: 'verify-imports-only-verify',
    when: 'what verifies takes our word',
    files: {
      'verify/a.ts': "import '../src/audit/tree/b.js';",
      'src/audit/tree/b.ts': 'export {};',
    },
  },
  {
    rule: 'processes-import-only-processes',
    when: 'a process that is asked knows what of',
    files: { 'src/processes/a.ts': "import '../query/b.js';", 'src/query/b.ts': 'export {};' },
  },
  {
    rule: 'outgoing-imports-only-outgoing',
    when: 'a call knows what it is for',
    files: { 'src/outgoing/a.ts': "import '../query/b.js';", 'src/query/b.ts': 'export {};' },
  },
  {
    rule: 'watches-know-what-was-shown',
    when: 'a rule of a watch looks behind what was shown',
    files: {
      'projections/watches/a.ts': "import '../score/b.js';",
      'projections/score/b.ts': 'export {};',
    },
  },
  {
    rule: 'tape-knows-no-model',
    when: 'the tape looks at how promises are weighed',
    files: {
      'src/tape/a.ts': "import '../../projections/score/b.js';",
      'projections/score/b.ts': 'export {};',
    },
  },
  {
    rule: 'no-development-package-at-run-time',
    when: 'the service takes the compiler',
    files: { 'src/audit/a.ts': "import 'typescript';" },
  },
];

interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** Runs the rules of the house over parts of a folder. */
async function violationsIn(folder: string, parts: readonly string[]): Promise<Violation[]> {
  const { output } = await cruise([...parts], { ...OPTIONS, validate: true, baseDir: folder });
  if (typeof output === 'string') throw new Error(`The cruise gave text: ${output}`);
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

describe('the architecture rules', () => {
  let folder: string;

  beforeEach(() => {
    folder = temporaryFolder();
    cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  });

  it('hold over the whole tree', async () => {
    expect(await violationsIn(ROOT, ['src', 'projections', 'verify', 'web'])).toEqual([]);
  });

  it.each(PLANTED)('$rule: catches that $when', async ({ rule, files }) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${text}\n`);
    }
    const parts = [...new Set(Object.keys(files).map((path) => path.slice(0, path.indexOf('/'))))];
    const caught = await violationsIn(folder, parts);
    expect([...new Set(caught.map((violation) => violation.rule))]).toEqual([rule]);
  });

  it('have each a reason and a planted violation', () => {
    const rules = OPTIONS.ruleSet?.forbidden ?? [];
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule) => !rule.comment).map((rule) => rule.name)).toEqual([]);
    const planted = new Set(PLANTED.map(({ rule }) => rule));
    expect(rules.map((rule) => rule.name).filter((name) => !planted.has(name ?? ''))).toEqual([]);
  });
});
