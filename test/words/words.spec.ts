import { COMMAND_LINE } from '../../src/words/fr/command-line.js';
import { FRENCH, typeset } from '../../src/words/fr/french.js';
import { languageOf, languageOfArguments } from '../../src/words/language.js';
import { Phrasebook } from '../../src/words/phrasebook.js';
import { piecesOf } from '../../src/words/sentence.js';
import { type Sentence, Wording } from '../../src/words/wording.js';

const EN = new Wording('en');
const FR = new Wording('fr');

/** What is written alike in both languages, and is French all the same. */
const ALIKE: ReadonlySet<string> = new Set<Sentence>([
  ...(['%', 'format', 'parties', 'points', 'position', 'projection'] as const),
  ...([
    'relation',
    'source',
    'question',
    'type',
    'client',
    '{place} (client)',
    '{number} ({rule})',
    '{why} ({n})',
    // Names of statistics.
    ...(['PSI', 'AUC', 'KS', 'ECE', 'Brier'] as const),
  ] as const),
]);

function gapsOf(sentence: string): readonly string[] {
  const gaps = piecesOf(sentence).flatMap((piece) => ('gap' in piece ? [piece.gap] : []));
  return [...new Set(gaps)].sort();
}

/** The sentence as code that knows nothing of gaps writes it. */
function filled(sentence: string): string {
  return piecesOf(sentence)
    .map((piece) => ('text' in piece ? piece.text : (piece.words?.[1] ?? '17')))
    .join('');
}

describe('the catalogue', () => {
  it('fills the same gaps in both languages, and never says the English in French', () => {
    const wrong: string[] = [];
    for (const [english, french] of Object.entries(FRENCH)) {
      if (gapsOf(english).join() !== gapsOf(french).join()) wrong.push(`gaps: ${english}`);
      if (english === french && !ALIKE.has(english)) wrong.push(`the same: ${english}`);
      if (french.includes("'")) wrong.push(`an apostrophe of typewriters: ${french}`);
      if (/[^ \n("][:;?!](?= |$)/.test(french)) wrong.push(`no space before a sign: ${french}`);
    }
    expect(wrong).toEqual([]);
  });

  it('finds the sentence that an English text fills, and says it in French', () => {
    const composed = (english: string): boolean =>
      Object.hasOwn(COMMAND_LINE, english) && gapsOf(english).length > 0;
    const lost = Object.keys(FRENCH).filter(
      (english) => !composed(english) && FR.sentenceOf(filled(english)) !== english,
    );
    expect(lost).toEqual([]);
    expect(FR.of('There is no help on fish.')).toBe('Il n’y a pas d’aide sur fish.');
    expect(FR.of('Nobody ever wrote this.')).toBe('Nobody ever wrote this.');
    expect(EN.of('There is no help on fish.')).toBe('There is no help on fish.');
    expect(FR.of('No such thing. '.repeat(50_000))).toBe('No such thing. '.repeat(50_000));
    // What fills a gap is a sentence, too.
    expect(
      FR.of("error: option '--x <n>' argument '9' is invalid. It is a whole number from 1 to 5."),
    ).toBe(
      typeset(
        'erreur : « 9 » ne convient pas à l’option « --x <n> ». C’est un nombre entier de 1 à 5.',
      ),
    );
  });
});

describe('the phrasebook', () => {
  const book = new Phrasebook({
    '{a} and {b} and {c} stand.': '',
    '{a} and {b} stand.': '',
    '{n} {n|promise|promises} of {whom}': '',
    'Nothing stands.': '',
  });

  it.each([
    ['x and y stand.', '{a} and {b} stand.', { a: 'x', b: 'y' }],
    ['x and y and z stand.', '{a} and {b} and {c} stand.', { a: 'x', b: 'y', c: 'z' }],
    ['1 promise of ACME', '{n} {n|promise|promises} of {whom}', { n: '1', whom: 'ACME' }],
    ['2 promises of ', '{n} {n|promise|promises} of {whom}', { n: '2', whom: '' }],
    ['Nothing stands.', 'Nothing stands.', {}],
  ])('finds in %j the most precise sentence, and what fills it', (text, sentence, values) => {
    expect(book.find(text)).toEqual({ sentence, values });
  });

  it.each(['x and stand.', '2 promise', 'Nothing', '', ' and '])('finds none in %j', (text) => {
    expect(book.find(text)).toBeNull();
  });

  it('looks once through a text that nearly fills a sentence in very many ways', () => {
    expect(book.find(`${' and '.repeat(200_000)}stand`)).toBeNull();
  });
});

describe('figures', () => {
  it('are written as each language writes them', () => {
    expect(EN.figures.number(1234567)).toBe('1,234,567');
    expect(FR.figures.number(1234567)).toBe('1\u202f234\u202f567');
    expect(EN.figures.number(83.25, 1)).toBe('83.3');
    expect(FR.figures.number(83.25, 1)).toBe('83,3');
    expect(EN.figures.day('2026-03-01')).toBe('2026-03-01');
    expect(FR.figures.day('2026-03-01')).toBe('01/03/2026');
    expect(FR.figures.megabytes(61_500_000)).toBe('61,5 Mo');
  });

  it('hold amounts exactly, whatever their size and decimals', () => {
    const amount = '90071992547409931234.05';
    expect(EN.figures.money({ amount, currency: 'EUR' })).toBe('90,071,992,547,409,931,234.05 EUR');
    expect(FR.figures.money({ amount, currency: 'EUR' }).replace(/\s/g, ' ')).toBe(
      '90 071 992 547 409 931 234,05 €',
    );
    expect(FR.figures.money({ amount: '1000', currency: 'JPY' }).replace(/\s/g, ' ')).toBe(
      '1 000 JPY',
    );
    expect(FR.figures.money({ amount: '-12.345', currency: 'KWD' }).replace(/\s/g, ' ')).toBe(
      '-12,345 KWD',
    );
  });

  it('choose the word that goes with a number', () => {
    const unknown = (expected: number): string =>
      FR.of(`error: too many arguments. Expected ${expected} arguments but got 7.`);
    expect(unknown(0)).toBe(typeset('erreur : trop d’arguments (7 au lieu de 0).'));
    expect([0, 1, 2].map((n) => FR.figures.isOne(n))).toEqual([true, true, false]);
    expect([0, 1, 2].map((n) => EN.figures.isOne(n))).toEqual([false, true, false]);
  });
});

describe('a language', () => {
  it('is known by its name, as browsers, people and POSIX write it', () => {
    const known = ['fr', 'FR', 'fr-FR', 'fr_FR.UTF-8', 'fr_BE@euro', 'en_GB', 'C.UTF-8', 'de', ''];
    expect(known.map(languageOf)).toEqual([
      ...['fr', 'fr', 'fr', 'fr', 'fr', 'en'],
      ...[null, null, null],
    ]);
    expect(['french', 'fr/..', 'fr FR'].map(languageOf)).toEqual([null, null, null]);
  });

  it('is asked for by --lang, up to where options end', () => {
    expect(languageOfArguments(['score', '--lang', 'fr'])).toBe('fr');
    expect(languageOfArguments(['--lang=fr-CA', 'score'])).toBe('fr');
    expect(languageOfArguments(['import', '--', '--lang=fr'])).toBeNull();
    expect(languageOfArguments(['score', '--lang'])).toBeNull();
  });
});
