/** The way to every professional: with scores for who may see them all, else by name. */
import type { VNode } from 'preact';
import type { SearchAnswer } from '../../../src/query/people/professionals.js';
import type { ScoresAnswer } from '../../../src/query/score/scored.js';
import { useLink, useWords } from '../../frame/frame.js';
import { CsvLink } from '../../parts/lists/csv-link.js';
import { byName, NameList, withoutConsumers } from '../../parts/name-list.js';
import { Part } from '../../parts/part.js';
import { bestFirst, ScoreTable } from '../../parts/lists/score-table.js';

interface TablePartProps {
  readonly scores: ScoresAnswer;
  readonly people: SearchAnswer;
}

export function TablePart({ scores, people }: TablePartProps): VNode {
  const words = useWords();
  const link = useLink();
  const listed = new Set(scores.items.map(({ professional }) => professional.id));
  const others = withoutConsumers(people.items).filter(({ id }) => !listed.has(id));
  return (
    <Part heading={words.say('home.title')}>
      {scores.items.length + others.length === 0 && <p class="lede">{words.say('home.nobody')}</p>}
      {scores.items.length > 0 && <ScoreTable scores={bestFirst(scores)} />}
      {scores.next === null && others.length > 0 && (
        <>
          <p class="lede gap">{words.say('home.noEvidence')}</p>
          <NameList items={byName(others, words.figures.collator)} />
        </>
      )}
      <p class="acts">
        {scores.next !== null && (
          <a href={link('/professionals', { cursor: scores.next })}>{words.say('frame.next')}</a>
        )}
        <a href={link('/professionals', { show: 'names' })}>{words.say('home.byName')}</a>
        <CsvLink values={{}} />
      </p>
    </Part>
  );
}

export function PeoplePart({ people }: { readonly people: SearchAnswer }): VNode {
  const words = useWords();
  const link = useLink();
  const items = byName(withoutConsumers(people.items), words.figures.collator);
  return (
    <Part heading={words.say('home.everybody')}>
      {items.length === 0 && <p class="lede">{words.say('home.nobody')}</p>}
      <NameList items={items} />
      {people.next !== null && (
        <p class="acts">
          <a href={link('/professionals', { cursor: people.next })}>{words.say('frame.next')}</a>
        </p>
      )}
    </Part>
  );
}
