import type { VNode } from 'preact';
import type { ShownEntry } from '../../../src/query/trail/shown-entry.js';
import { useWords } from '../../frame/frame.js';
import { en } from '../../words/en.js';

/** The texts of an entry that still open: somebody's own words, set apart as such. */
export function Texts({
  entry: { texts, erased, unreadable },
}: {
  readonly entry: Pick<ShownEntry, 'texts' | 'erased' | 'unreadable'>;
}): VNode {
  const words = useWords();
  return (
    <>
      {Object.entries(texts).map(([name, text]) => (
        <figure key={name} class="note gap">
          <figcaption class="small quiet">
            {isText(name) ? words.say(`text.${name}`) : name}
          </figcaption>
          <blockquote dir="auto">{text}</blockquote>
        </figure>
      ))}
      {erased && <p class="small quiet gap">{words.say('entry.erased')}</p>}
      {unreadable && <p class="small quiet gap">{words.say('entry.unreadable')}</p>}
    </>
  );
}

function isText(name: string): name is keyof typeof en.text {
  return name in en.text;
}
