import { piecesOf } from '../../../src/words/sentence.js';
import { en } from '../../../web/words/en.js';
import { fr } from '../../../web/words/fr.js';

/** `room.key` and text of every text of a catalogue. */
function textsOf(catalogue: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  return Object.entries(catalogue).flatMap(([room, texts]) =>
    Object.entries(texts).map(([key, text]) => [`${room}.${key}`, text] as const),
  );
}

function gapsOf(text: string): readonly string[] {
  const gaps = piecesOf(text).flatMap((piece) => ('gap' in piece ? [piece.gap] : []));
  return [...new Set(gaps)].sort();
}

describe('the words of the pages', () => {
  const french = new Map(textsOf(fr));

  it('have the same keys in both languages', () => {
    expect([...french.keys()].sort()).toEqual(
      textsOf(en)
        .map(([key]) => key)
        .sort(),
    );
    expect(french.size).toBeGreaterThan(50);
  });

  it.each(textsOf(en))('%s has the same gaps in both languages', (key, text) => {
    expect(gapsOf(french.get(key) ?? '')).toEqual(gapsOf(text));
  });

  it.each([...textsOf(en), ...textsOf(fr)])('%s is not empty', (_, text) => {
    expect(text.trim()).not.toBe('');
  });
});
