/** A contest with its answers and its end, in the order in which they were told. */
import type { VNode } from 'preact';
import type { EntryAnswer } from '../../../src/query/trail/entry.js';
import type { ShownEntry } from '../../../src/query/trail/shown-entry.js';
import { entryPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { sentenceOf } from '../../parts/told/sentence.js';
import { Texts } from '../../parts/told/texts.js';
import type { Words } from '../../words/words.js';
import { type ContestStanding, standingOf } from './thread.js';

export function ThreadPart({ answer: { said } }: { readonly answer: EntryAnswer }): VNode {
  const words = useWords();
  const { today } = useFrame();
  const standing = standingOf(said, today);
  return (
    <div class="part">
      <h2>{words.say('entry.thread')}</h2>
      {standing && <p class="lede">{standingIn(standing, words)}</p>}
      {said.length === 0 && <p class="lede">{words.say('entry.noThread')}</p>}
      <ol class="thread">
        {said.map((each) => (
          <Remark key={each.entry} said={each} />
        ))}
      </ol>
    </div>
  );
}

function standingIn({ state, decideBy, daysLeft }: ContestStanding, words: Words): string {
  const standing = words.say(`entry.${state === 'withdrawn' ? 'takenBack' : state}`);
  if (daysLeft === null) return standing;
  const day = words.figures.longDay(decideBy);
  const left =
    daysLeft < 0
      ? words.say('entry.daysOver', { day })
      : words.say('entry.daysLeft', { n: daysLeft, day });
  return `${standing} ${left}`;
}

function Remark({ said }: { readonly said: ShownEntry }): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <li>
      <p>
        <a href={link(entryPath(said.entry))} dir="auto">
          {sentenceOf(said, words)}
        </a>{' '}
        <span class="small quiet nb">{words.figures.day(said.recordedAt.slice(0, 10))}</span>
      </p>
      <Texts entry={said} />
    </li>
  );
}
