import type { ComponentChild, VNode } from 'preact';
import { useWords } from '../frame/frame.js';
import type { TextGaps, TextKey } from '../words/catalogue.js';

interface SayProps<Key extends TextKey> {
  readonly text: Key;
  /** What stands in each gap: a link, say. Numbers choose the words that go with them. */
  readonly values: Readonly<Record<TextGaps<Key>, ComponentChild>>;
}

/** A text whose gaps hold more than text. */
export function Say<Key extends TextKey>({ text, values }: SayProps<Key>): VNode {
  const words = useWords();
  const filling: Readonly<Record<string, ComponentChild>> = values;
  return (
    <>
      {words.parts(text, filling).map((part) => {
        if ('text' in part) return part.text;
        const value = filling[part.gap];
        return typeof value === 'number' ? words.figures.count(value) : value;
      })}
    </>
  );
}
