import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crowdedFolders, namesOfTwoThings, RULES, type Rule, type SourceFile } from './rules.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PARTS = ['src', 'projections', 'verify', 'web', 'bench', 'examples'];

function sources(): readonly SourceFile[] {
  const files = PARTS.filter((part) => existsSync(`${ROOT}${part}`)).flatMap((part) =>
    readdirSync(`${ROOT}${part}`, { recursive: true, encoding: 'utf8' }).map(
      (path) => `${part}/${path.replaceAll('\\', '/')}`,
    ),
  );
  return files
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${ROOT}${path}`, 'utf8') }));
}

const body = (statements: number): string => 'count += 1;\n'.repeat(statements);
const pure = (text: string): SourceFile => ({ path: 'projections/a.ts', text });
const file = (text: string): SourceFile => ({ path: 'src/http/a.ts', text });

interface Example {
  readonly rule: string;
  /** Files that the rule must catch. */
  readonly caught: readonly SourceFile[];
  /** The nearest files that it must let pass. */
  readonly passed: readonly SourceFile[];
}

const EXAMPLES: readonly Example[] = [
  {
    rule: 'a line has at most 100 columns',
    caught: [
      file(`const sum = ${'1 + '.repeat(25)}1;`),
      file(`/** ${'word '.repeat(20)}*/`),
      file(`// ${'word '.repeat(20)}and/or/`),
      file(`'a' + ${'b + '.repeat(25)}'c';`),
      file(`check('${'word '.repeat(20)}', limit);`),
    ],
    passed: [
      file(`  '${'word '.repeat(30)}',`),
      file(`  some_rule: '${'word '.repeat(30)}',`),
      file(`  /^${'[a-z]'.repeat(30)}$/u,`),
    ],
  },
  {
    rule: 'a function has at most 70 lines',
    caught: [
      file(`function count() {\n${body(69)}}`),
      file(`const count = () => {\n${body(69)}};`),
      file(`class A {\n  count() {\n${body(69)}}\n}`),
    ],
    passed: [
      file(`function count() {\n${body(68)}}`),
      file(`/** ${'why\n'.repeat(9)}*/\nfunction count() {\n${body(68)}}`),
    ],
  },
  {
    rule: 'a file has at most 400 lines',
    caught: [file(body(401)), { path: 'src/ledger/events.ts', text: body(801) }],
    passed: [file(body(400)), { path: 'src/ledger/events.ts', text: body(401) }],
  },
  {
    rule: 'nothing is any',
    caught: [file('const a: any = 1;'), file('const a: Record<string, any> = {};')],
    passed: [file("const any = 'any'; // any")],
  },
  {
    rule: 'no cast goes through unknown',
    caught: [file('const a = b as unknown as C;'), file('f(b as\n unknown as C);')],
    passed: [file('const a = b as unknown; // as unknown as')],
  },
  {
    rule: 'the compiler is not silenced',
    caught: [
      file('// @ts-ignore\nf();'),
      file('// @ts-expect-error\nf();'),
      file('// @ts-nocheck'),
    ],
    passed: [file('ignore();')],
  },
  {
    rule: 'nothing is left to do',
    caught: [file('// TODO: later'), file('/* FIXME */')],
    passed: [file('const TODOS = 1; // what is to do')],
  },
  {
    rule: 'no file only passes on what others export',
    caught: [file("export * from './b.js';\nexport { c } from './c.js';")],
    passed: [file("export { c } from './c.js';\nexport const a = 1;"), file('export {};')],
  },
  {
    rule: 'files and folders are named for what they hold',
    caught: [
      { path: 'src/http/utils.ts', text: '' },
      { path: 'src/helpers/day.ts', text: '' },
      { path: 'bench/helper.ts', text: '' },
    ],
    passed: [{ path: 'src/http/utility-bill.ts', text: '' }],
  },
  {
    rule: 'folders under src are at most two deep',
    caught: [{ path: 'src/http/dto/parts/invoice.ts', text: '' }],
    passed: [{ path: 'src/http/dto/invoice.ts', text: '' }],
  },
  {
    rule: 'a constructor takes at most four dependencies',
    caught: [file('class A { constructor(a: B, b: B, c: B, d: B, e: B) {} }')],
    passed: [file('class A { constructor(a: B, b: B, c: B, d: B) {} }')],
  },
  {
    rule: 'pure folders take no clock, no chance and no machine',
    caught: [
      pure('const now = Date.now();'),
      pure('const now = new Date();'),
      { path: 'src/ledger/a.ts', text: 'const luck = Math.random();' },
      pure('const id = crypto.randomUUID();'),
      pure('const now = performance.now();'),
      pure('const path = process.env.PATH;'),
      pure('const shell = { process };'),
      pure('const order = a.localeCompare(b);'),
    ],
    passed: [
      pure('const day = { Date: 1 }.Date; // Date.now()'),
      pure("const text = 'Math.random()'; Math.floor(random);"),
      file('const now = Date.now();'),
    ],
  },
];

const ruleOf = (name: string): Rule => {
  const rule = RULES.find((one) => one.name === name);
  if (!rule) throw new Error(`There is no rule named "${name}".`);
  return rule;
};

describe('the limits of the house', () => {
  const all = sources();

  it('are looked for in files that are there', () => {
    expect(all.map(({ path }) => path)).toContain('src/ledger/events.ts');
  });

  it.each(RULES)('$name', (rule) => {
    const found = all.flatMap((one) => rule.check(one).map((what) => `${one.path}:${what}`));
    expect(found).toEqual([]);
  });

  it.each(EXAMPLES)('catch what breaks: $rule', ({ rule, caught }) => {
    expect(caught.filter((one) => ruleOf(rule).check(one).length === 0)).toEqual([]);
  });

  it.each(EXAMPLES)('let pass what keeps: $rule', ({ rule, passed }) => {
    expect(passed.flatMap((one) => ruleOf(rule).check(one))).toEqual([]);
  });

  it('have each an example that breaks them', () => {
    expect(EXAMPLES.map(({ rule }) => rule)).toEqual(RULES.map(({ name }) => name));
  });

  it('let an exported type name stand in one file, for one thing', () => {
    const ours = all.filter(({ path }) => /^(src|projections)\//.test(path));
    expect(ours.length).toBeGreaterThan(100);
    expect(namesOfTwoThings(ours)).toEqual([]);
  });

  it('catch an exported type name that stands for two things', () => {
    const planted = [
      { path: 'src/a.ts', text: 'export interface Line {}' },
      { path: 'src/b.ts', text: 'export type Line = string; export type Other = Line;' },
      { path: 'src/c.ts', text: 'interface Other {}' },
    ];
    expect(namesOfTwoThings(planted)).toEqual(['Line: src/a.ts, src/b.ts']);
  });

  it('give rooms to a folder of more than twenty files', () => {
    expect(crowdedFolders(all.map(({ path }) => path))).toEqual([]);
    const planted = Array.from({ length: 21 }, (_, i) => `src/a/${i}.ts`);
    expect(crowdedFolders([...planted, 'src/a/b/c.ts', 'src/d.ts'])).toEqual([
      'src/a: 21 files; give it rooms.',
    ]);
  });
});
