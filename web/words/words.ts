/** All that the pages say to people, in one language. */

import { typeset } from '../../src/words/fr/french.js';
import type { Language } from '../../src/words/language.js';
import { piecesOf } from '../../src/words/sentence.js';
import { Wording } from '../../src/words/wording.js';
import type { TextKey, TextValues } from './catalogue.js';
import { en } from './en.js';
import { Figures } from './figures.js';
import { fr } from './fr.js';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const CATALOGUES: Readonly<Record<Language, Texts>> = { en, fr };

/** A part of a sentence: its text, or the name of a gap that the page fills itself. */
export type Part = { readonly text: string } | { readonly gap: string };

export class Words {
  readonly figures: Figures;
  /** What the command line and the API say, such as why a message was refused. */
  readonly told: Wording;
  readonly #texts: Texts;

  constructor(readonly language: Language) {
    this.figures = new Figures(language);
    this.told = new Wording(language);
    this.#texts = CATALOGUES[language];
  }

  /** Says the text with its gaps filled; numbers are written as the language writes them. */
  say<Key extends TextKey>(key: Key, ...[values]: TextValues<Key>): string {
    const filling: Readonly<Record<string, string | number>> = values ?? {};
    return this.parts(key, filling)
      .map((part) => ('text' in part ? part.text : this.#written(filling[part.gap])))
      .join('');
  }

  /** The text in parts, with the words chosen that go with its numbers. */
  parts(key: TextKey, numbers: Readonly<Record<string, unknown>> = {}): readonly Part[] {
    return piecesOf(this.#textOf(key)).map((piece) => {
      if ('text' in piece) return piece;
      if (!piece.words) return { gap: piece.gap };
      return { text: piece.words[this.told.figures.isOne(Number(numbers[piece.gap])) ? 0 : 1] };
    });
  }

  #written(value: string | number | undefined): string {
    return typeof value === 'number' ? this.figures.count(value) : (value ?? '');
  }

  #textOf(key: TextKey): string {
    const at = key.indexOf('.');
    const text = this.#texts[key.slice(0, at)]?.[key.slice(at + 1)] ?? key;
    return this.language === 'fr' ? typeset(text) : text;
  }
}

/** One for each language, since Intl's formatters are dear to make. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: new Words('en'),
  fr: new Words('fr'),
};
