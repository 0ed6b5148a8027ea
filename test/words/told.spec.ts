import { readdirSync, readFileSync } from 'node:fs';
import { FRENCH } from '../../src/words/fr/french.js';
import { Wording } from '../../src/words/wording.js';
import { toldIn } from './told.js';

const SRC = new URL('../../src/', import.meta.url);
const FR = new Wording('fr');

/** Rooms whose sentences are for programs and for the docs, or are the catalogue itself. */
const OTHERS = /openapi|^(words|http)\/|^create-app/;

/** Faults of ours that nobody can cause from outside, and what is told with other values only. */
const BESIDE: ReadonlySet<string> = new Set([
  'No stream is named 17.',
  'The key store of the cluster has been closed.',
  'The cluster has been left.',
  'No key came within 17 ms.',
  'KurrentDB is given a 17. Set KEPT_KURRENTDB_USER and KEPT_KURRENTDB_PASSWORD or KEPT_KURRENTDB_PASSWORD_FILE.',
  'The data folder 17 is in use by another Kept process17. Stop it first, or choose another folder; reading commands such as replay need no lock.',
  "The ledger's key is there, private, and opens keys.db: 17.",
]);

function isFrench(text: string): boolean {
  if (Object.hasOwn(FRENCH, text) || BESIDE.has(text)) return true;
  const french = FR.of(text);
  return french !== text && !/(^| )(the|is|are|of|it|was)( |$)/i.test(french);
}

describe('what people are told', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !OTHERS.test(file),
  );

  it('has its French, sentence by sentence (else add it to src/words/fr)', () => {
    const told = files.flatMap((file) =>
      toldIn(file, readFileSync(new URL(file, SRC), 'utf8')).map((each) => ({ file, ...each })),
    );
    expect(told.length).toBeGreaterThan(300);
    const unsaid = told.filter(({ text }) => !isFrench(text));
    expect(unsaid.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });

  it('is found where it is given, in pieces, by cases, with values', () => {
    const source = [
      `throw new CliError(\`There is no file \${path}. \` + 'Look again.');`,
      "const part = { at, ignored: is ? 'It is a draft.' : 'Nothing is to be paid.' };",
      "const SEVERAL_DAYS = 'Its lines are several.';",
      "const name = 'This is for nobody.';",
    ];
    expect(toldIn('a.ts', source.join('\n'))).toEqual([
      { line: 1, text: 'There is no file 17. Look again.' },
      { line: 2, text: 'It is a draft.' },
      { line: 2, text: 'Nothing is to be paid.' },
      { line: 3, text: 'Its lines are several.' },
    ]);
  });
});
