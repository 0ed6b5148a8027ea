/**
 * All that Kept says to people, in one language. English stands where it is said, since logs, JSON
 * and problems say it too; the catalogue of another language holds, under each English sentence,
 * its own. So a sentence that has none does not compile.
 */
import { WrittenFigures } from './figures.js';
import { FRENCH_CODES } from './fr/codes.js';
import { COMMAND_LINE } from './fr/command-line.js';
import { FRENCH, typeset } from './fr/french.js';
import type { Language } from './language.js';
import { Phrasebook } from './phrasebook.js';
import { type Gaps, type GapValues, piecesOf } from './sentence.js';

/** A sentence, or a word, that every language has. Its gaps are as in `sentence.ts`. */
export type Sentence = keyof typeof FRENCH;

/** A sentence without gaps: a title, say. */
export type PlainSentence = {
  [Each in Sentence]: [Gaps<Each>] extends [never] ? Each : never;
}[Sentence];

type Codes = typeof FRENCH_CODES;

/** A number as English sentences hold it, grouped or not; but no identifier, which is longer. */
const COUNT = /^\d{1,3}(,\d{3})+$/;
/** Characters of the longest text in which sentences are looked for: people's may be longer. */
const LONGEST = 4_000;
/** A rule that was broken by its code, where, and the sentence that says how. */
const CODED = /^([a-z]+(?:_[a-z\d]+)+(?: at \S+| \(\w+\))?): (.+)$/s;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Sentences are looked for by their English, whatever the language. */
const PHRASES = new Phrasebook<Sentence>(FRENCH, COMMAND_LINE);

export class Wording {
  readonly figures: WrittenFigures;

  constructor(readonly language: Language) {
    this.figures = new WrittenFigures(language);
  }

  /** Says the sentence with its gaps filled; numbers are written as the language writes them. */
  say<Said extends Sentence>(sentence: Said, ...[values]: GapValues<Said>): string {
    return this.#filled(sentence, values ?? {});
  }

  /** The words for a code of this kind. */
  code<Kind extends keyof Codes>(kind: Kind, code: keyof Codes[Kind] & string): string {
    if (this.language === 'en') return code.replaceAll('_', ' ');
    const words: Readonly<Record<string, string>> = FRENCH_CODES[kind];
    return typeset(words[code] ?? code);
  }

  /**
   * An English sentence, made elsewhere, in this language; the same where no catalogue holds it.
   * What fills its gaps is put into words too.
   */
  of(english: string): string {
    if (this.language === 'en' || english === '') return english;
    const found = PHRASES.find(english);
    if (!found) return this.#oneByOne(english);
    const values = Object.entries(found.values).map(([gap, text]) => [gap, this.#valueOf(text)]);
    return this.#filled(found.sentence, Object.fromEntries(values));
  }

  /** Of several sentences those that are known, from the first on; or what follows a code. */
  #oneByOne(english: string): string {
    if (english.length > LONGEST) return english;
    for (const { index } of english.matchAll(/(?<=[.!?)]) (?=\S)/g)) {
      const [first, rest] = [english.slice(0, index), english.slice(index + 1)];
      if (this.sentenceOf(first)) return `${this.of(first)} ${this.of(rest)}`;
    }
    const [, code = '', detail = ''] = CODED.exec(english) ?? [];
    return detail === '' ? english : typeset(`${code} : ${this.of(detail)}`);
  }

  /** The sentence of which an English text is a filling; null where no catalogue holds it. */
  sentenceOf(english: string): Sentence | null {
    return PHRASES.find(english)?.sentence ?? null;
  }

  #valueOf(text: string): string | number {
    if (COUNT.test(text)) return Number(text.replaceAll(',', ''));
    if (/^\d{1,3}$/.test(text)) return Number(text);
    if (DAY.test(text)) return this.figures.day(text);
    // A word may be a name: of an argument, of a file.
    return text.includes(' ') ? this.of(text) : text;
  }

  #filled(sentence: Sentence, values: Readonly<Record<string, string | number>>): string {
    const text = this.language === 'en' ? sentence : typeset(FRENCH[sentence]);
    return piecesOf(text)
      .map((piece) => {
        if ('text' in piece) return piece.text;
        const value = values[piece.gap] ?? '';
        if (piece.words) return piece.words[this.figures.isOne(Number(value)) ? 0 : 1];
        return typeof value === 'number' ? this.figures.number(value) : value;
      })
      .join('');
  }
}
