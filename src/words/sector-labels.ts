/** What sectors are called in a few letters, for the command line and the pages. */
import type { PlainSentence, Wording } from './wording.js';

const LABELS: Readonly<Record<string, PlainSentence>> = {
  A: 'Farming, fishing',
  B: 'Mining',
  C: 'Manufacturing',
  D: 'Energy',
  E: 'Water, waste',
  F: 'Building',
  G: 'Trade',
  H: 'Haulage, storage',
  I: 'Hotels, restaurants',
  J: 'Media, software',
  K: 'Banks, insurers',
  L: 'Real estate',
  M: 'Expert services',
  N: 'Support services',
  O: 'Public bodies',
  P: 'Education',
  Q: 'Health, care',
  R: 'Arts, leisure',
  S: 'Other services',
  T: 'Households',
  U: 'World bodies',
  none: 'Not told',
  rest: 'All others',
  outside: 'Outside',
};

/** A section of NACE, or what stands in its place. */
export function sectorLabel(words: Wording, sector: string): string {
  const label = LABELS[sector];
  return label === undefined ? sector : words.of(label);
}
