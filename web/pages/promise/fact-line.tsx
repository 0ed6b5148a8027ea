import type { VNode } from 'preact';
import type { ShownPromise } from '../../../src/query/promises/promise.js';
import { entryPath, useLink, useWords } from '../../frame/frame.js';
import { Evidence, gradeOfSource } from '../../parts/evidence.js';
import { StatusNote } from '../../parts/told/status-note.js';
import type { PromiseFact } from './facts.js';
import { seatOf } from './lanes.js';

interface FactLineProps {
  readonly fact: PromiseFact;
  readonly promise: ShownPromise;
}

/** A fact in words, under the number of its mark. */
export function FactLine({ fact, promise }: FactLineProps): VNode {
  const words = useWords();
  const link = useLink();
  const { entry, day, number, sentence, why } = fact;
  const position = words.figures.count(entry.position);
  return (
    <li>
      <span class="pin-number">{number}</span>
      <div>
        <p>
          <a href={link(entryPath(entry.entry))}>
            <time dateTime={day}>{words.figures.day(day)}</time>
          </a>
          {' · '}
          <b>{words.say(`promise.${seatOf(fact, promise)}`)}</b>
          {' · '}
          <span dir="auto">{sentence}</span> <StatusNote status={entry.status} />
        </p>
        {why !== null && <p class="small">{words.say('promise.doesNotCount', { why })}</p>}
        <p class="small quiet">
          <Evidence grade={gradeOfSource(entry.by.source)} />
          {' · '}
          <span class="nb">{words.say('promise.entry', { position })}</span>
        </p>
      </div>
    </li>
  );
}
