/** Promises whose day has passed, and those whose day comes soon, made and received. */
import type { VNode } from 'preact';
import type { PromisesAnswer } from '../../../src/query/promises/promises.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import { Part } from '../../parts/part.js';
import { PromiseTable } from '../../parts/lists/promise-table.js';
import { nameOf } from '../../parts/score.js';
import type { OwnAnswers } from './answers.js';

export function DuePart({ own }: { readonly own: readonly OwnAnswers[] }): VNode {
  const words = useWords();
  return (
    <Part heading={words.say('home.due')}>
      {own.map((each) => (
        <DueOf key={each.professional.party} own={each} isOneOfMany={own.length > 1} />
      ))}
    </Part>
  );
}

interface DueOfProps {
  readonly own: OwnAnswers;
  readonly isOneOfMany: boolean;
}

function DueOf({ own, isOneOfMany }: DueOfProps): VNode {
  const words = useWords();
  const link = useLink();
  const { professional, overdue, due } = own;
  return (
    <>
      {isOneOfMany && <h3 dir="auto">{nameOf(professional, words)}</h3>}
      <List heading={words.say('home.overdue')} none={words.say('home.noOverdue')} of={overdue} />
      <List heading={words.say('home.dueSoon')} none={words.say('home.noDueSoon')} of={due} />
      <p class="acts">
        <a href={link(professionalPath(professional.id, '/promises'), { order: 'desc' })}>
          {words.say('home.allPromises')}
        </a>
        {overdue.next !== null && (
          <a href={link(professionalPath(professional.id, '/promises'), { state: 'overdue' })}>
            {words.say('home.allOverdue')}
          </a>
        )}
      </p>
    </>
  );
}

interface ListProps {
  readonly heading: string;
  readonly none: string;
  readonly of: PromisesAnswer;
}

function List({ heading, none, of }: ListProps): VNode {
  if (of.items.length === 0) return <p class="quiet">{none}</p>;
  return (
    <div class="listed">
      <h3>{heading}</h3>
      <PromiseTable caption={heading} items={of.items} />
    </div>
  );
}
