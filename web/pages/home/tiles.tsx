/** The state of the service at a glance: what waits, what came in, who is behind. */
import type { ComponentChildren, VNode } from 'preact';
import type { Counted, ServiceAnswer } from '../../../src/query/service.js';
import { useLink, useWords } from '../../frame/frame.js';
import type { Words } from '../../words/words.js';

export function Tiles({ service }: { readonly service: ServiceAnswer }): VNode {
  const words = useWords();
  const link = useLink();
  const { contests, unmatched, recorded, head } = service;
  return (
    <ul class="tiles">
      <Tile figure={counted(contests, words)} isToDo={contests.count > 0}>
        <a href={contests.count > 0 ? '#waits' : link('/service')}>
          {words.say('home.contestsTile', contests)}
        </a>
      </Tile>
      {unmatched && (
        <Tile figure={counted(unmatched, words)} isToDo={unmatched.count > 0}>
          <a href={link('/unmatched')}>{words.say('home.unmatchedTile', unmatched)}</a>
        </Tile>
      )}
      <Tile figure={words.figures.count(recorded.entries)} note={sourcesOf(service, words)}>
        {words.say('home.todayTile', { count: recorded.entries })}
      </Tile>
      <Tile figure={head === null ? '–' : words.figures.count(head)}>
        {words.say(head === null ? 'home.noStore' : 'home.headTile')}
      </Tile>
      <Behind service={service} />
    </ul>
  );
}

interface TileProps {
  readonly figure: string;
  readonly isToDo?: boolean;
  readonly note?: string;
  readonly children: ComponentChildren;
}

function Tile({ figure, isToDo = false, note = '', children }: TileProps): VNode {
  return (
    <li class={isToDo ? 'do' : undefined}>
      <b>{figure}</b>
      {children}
      {note !== '' && <p class="small quiet">{note}</p>}
    </li>
  );
}

/** The one that is furthest behind stands for all. */
function Behind({ service }: { readonly service: ServiceAnswer }): VNode {
  const words = useWords();
  const link = useLink();
  const [last] = service.followers.toSorted((a, b) => b.lag - a.lag);
  const stuck = service.followers.filter(({ why }) => why !== undefined);
  const names = stuck.length > 0 ? stuck : last && last.lag > 0 ? [last] : [];
  const list = words.figures.list(names.map(({ name }) => name));
  const note = stuck.length > 0 ? 'home.stuck' : 'home.behindName';
  return (
    <Tile
      figure={words.figures.count(last?.lag ?? 0)}
      isToDo={stuck.length > 0}
      note={names.length > 0 ? words.say(note, { names: list }) : words.say('home.allSeen')}
    >
      <a href={link('/service')}>{words.say('home.behindTile')}</a>
    </Tile>
  );
}

function counted({ count, more }: Counted, { figures }: Words): string {
  return more ? `${figures.count(count)}+` : figures.count(count);
}

function sourcesOf({ recorded }: ServiceAnswer, words: Words): string {
  const { figures } = words;
  return recorded.sources
    .map(({ name, entries }) => `${words.say(`source.${name}`)} ${figures.count(entries)}`)
    .join(' · ');
}
