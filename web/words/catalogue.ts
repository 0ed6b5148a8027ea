/** What a catalogue of words must hold: the same rooms and keys as the English one. */
import type { Gaps, GapValues } from '../../src/words/sentence.js';
import type { en } from './en.js';

export type English = typeof en;

type Room = keyof English & string;

/** `room.key` of every text of the pages. */
export type TextKey = { [R in Room]: `${R}.${keyof English[R] & string}` }[Room];

type EnglishOf<Key extends TextKey> = Key extends `${infer R}.${infer Name}`
  ? R extends Room
    ? Name extends keyof English[R]
      ? English[R][Name]
      : never
    : never
  : never;

type TextOf<Key extends TextKey> = EnglishOf<Key> & string;

/** What fills the gaps of a text; nothing where it has none. */
export type TextValues<Key extends TextKey> = GapValues<TextOf<Key>>;

/** The names of the gaps of a text. */
export type TextGaps<Key extends TextKey> = Gaps<TextOf<Key>>;

/** A catalogue in another language. */
export type Catalogue = {
  readonly [R in Room]: { readonly [Name in keyof English[R]]: string };
};

/** One room of a catalogue in another language. */
export type Translated<Words> = { readonly [Name in keyof Words]: string };
