/** Why something does not hold is said in both languages, by whichever part of `verify`. */
import { readdirSync, readFileSync } from 'node:fs';
import { Wording } from '../../src/words/wording.js';

const VERIFY = new URL('../../verify/', import.meta.url);
const french = new Wording('fr');

/** How each file begins what it says, and what it calls to say it. */
const SAID: Readonly<Record<string, { readonly call: string; readonly begins: string }>> = {
  'proof.ts': { call: 'malformed', begins: 'The proof file ' },
  'receipt.ts': { call: 'malformed', begins: 'The receipt ' },
  'evidence.ts': { call: 'malformed', begins: 'The evidence ' },
  'checkpoint.ts': { call: 'malformed', begins: 'The checkpoint ' },
  'note.ts': { call: 'malformed', begins: 'The note ' },
  'policy.ts': { call: 'broken', begins: '' },
  'tile.ts': { call: 'broken', begins: '' },
};

/** Such as end or begin in words that another line says: these are named below. */
const FILLED_WITH_WORDS = /^(The [a-z ]+ x7|The signature of x7\+x7 x7|.*; x7 has seen this|x7)\.$/;

const FILLED = [
  'The signature of ledger+7 has 3 bytes, not 64.',
  'The policy asks for both; no witness has seen this.',
  'The policy asks for both; only one, two has seen this.',
];

/** What is written between quotes, its gaps filled. */
function written(texts: string): string {
  const pieces = [...texts.matchAll(/'([^']*)'|`([^`]*)`/g)];
  const text = pieces.map(([, plain, template]) => plain ?? template ?? '').join('');
  return text.replace(/\$\{[^}]*\}/g, 'x7');
}

/** One text or several, as an argument is written. */
const TEXTS = String.raw`((?:'[^']*'|${'`[^`]*`'}|\s|\+)+),?\s*\)`;

function textsAfter(source: string, call: string): readonly string[] {
  const found = source.matchAll(new RegExp(`${call}\\s*${TEXTS}`, 'g'));
  return [...found].map(([, texts = '']) => written(texts));
}

/** All that a file says, as sentences. */
function sentencesOf(file: string, source: string): readonly string[] {
  const { call, begins } = SAID[file] ?? { call: null, begins: '' };
  const own = call === null ? [] : textsAfter(source, String.raw`\b${call}\(`);
  const whole = textsAfter(source, String.raw`DoesNotHold\(\s*'\w+',`);
  const shown = textsAfter(source, String.raw`\bcheck\([^;]*?,`);
  return [
    ...own.map((what) => `${begins}${what}.`),
    ...whole,
    ...shown.map((why) => `The inclusion is not shown: ${why}.`),
  ].filter((sentence) => !FILLED_WITH_WORDS.test(sentence));
}

const FILES = readdirSync(VERIFY).filter((file) => file.endsWith('.ts'));
const ALL = FILES.flatMap((file) =>
  sentencesOf(file, readFileSync(new URL(file, VERIFY), 'utf8')).map((said) => ({ file, said })),
);

describe('why something does not hold', () => {
  it('is read from every file that says it', () => {
    const saying = FILES.filter((file) => ALL.some((one) => one.file === file));
    expect(saying).toEqual(expect.arrayContaining([...Object.keys(SAID), 'tree.ts']));
    expect(ALL.length).toBeGreaterThan(70);
  });

  it.each([...ALL.map(({ said }) => said), ...FILLED])('has French words: %s', (said) => {
    expect(french.of(said)).not.toBe(said);
    expect(french.of(said)).not.toMatch(/: (a|the|two|nothing|no) /);
  });
});
