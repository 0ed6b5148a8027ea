/** What was told last, each entry in words. */
import type { VNode } from 'preact';
import type { TrailAnswer } from '../../../src/query/trail/trail.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import { EntryLine } from '../../parts/told/entry-line.js';

interface ToldPartProps {
  readonly trail: TrailAnswer;
  readonly id: string;
}

export function ToldPart({ trail, id }: ToldPartProps): VNode | null {
  const words = useWords();
  const link = useLink();
  if (trail.items.length === 0) return null;
  return (
    <div class="part">
      <h2>{words.say('professional.toldLast')}</h2>
      <ol class="trail">
        {trail.items.map((entry) => (
          <EntryLine key={entry.entry} entry={entry} />
        ))}
      </ol>
      <p class="acts">
        <a href={link(professionalPath(id, '/trail'))}>{words.say('professional.trailLink')}</a>
      </p>
    </div>
  );
}
