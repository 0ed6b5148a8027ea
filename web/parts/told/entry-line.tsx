import type { VNode } from 'preact';
import type { ShownEntry } from '../../../src/query/trail/shown-entry.js';
import { entryPath, useLink, useWords } from '../../frame/frame.js';
import { EvidenceMark, gradeOfSource } from '../evidence.js';
import { isolated } from './names.js';
import { sentenceOf } from './sentence.js';
import { StatusNote } from './status-note.js';

/** An entry in a list: who told what, when and by which way, and how well it is supported. */
export function EntryLine({ entry }: { readonly entry: ShownEntry }): VNode {
  const words = useWords();
  const link = useLink();
  const { figures } = words;
  const { by, position, recordedAt, status } = entry;
  const toldOn = recordedAt.slice(0, 10);
  const grade = gradeOfSource(by.source);
  return (
    <li data-position={position}>
      <EvidenceMark grade={grade} />
      <div>
        <p>
          <a href={link(entryPath(entry.entry))} dir="auto">
            {sentenceOf(entry, words)}
          </a>{' '}
          <StatusNote status={status} />
        </p>
        <p class="small">
          {words.say('trail.how', {
            day: figures.day(entry.day ?? toldOn),
            told: figures.day(toldOn),
            teller: isolated(by.teller),
            source: words.say(`source.${by.source}`),
          })}
          {' · '}
          {words.say(`grade.${grade}`)}
          {' · '}
          <span class="nb">
            {words.say('promise.entry', { position: figures.count(position) })}
          </span>
        </p>
      </div>
    </li>
  );
}
