/** Contests that wait for the visitor: to be answered, or to be decided. */
import type { VNode } from 'preact';
import type { ContestsAnswer, ShownContest } from '../../../src/query/trail/contests.js';
import { entryPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { Part } from '../../parts/part.js';
import { Say } from '../../parts/say.js';
import { nameOf } from '../../parts/score.js';

export function ContestsPart({ contests }: { readonly contests: ContestsAnswer }): VNode {
  const words = useWords();
  const { visitor } = useFrame();
  const waiting = contests.items.filter(({ waitsForYou }) => waitsForYou !== null);
  const heading = visitor?.role === 'operator' ? 'home.toDecide' : 'home.toAnswer';
  return (
    <Part heading={words.say(heading)} id="waits">
      {waiting.length === 0 && <p class="lede">{words.say('home.noAnswerWaits')}</p>}
      <ul class="lines">
        {waiting.map((contest) => (
          <Contest key={contest.contest} contest={contest} />
        ))}
      </ul>
    </Part>
  );
}

function Contest({ contest }: { readonly contest: ShownContest }): VNode {
  const words = useWords();
  const link = useLink();
  const { by, on, entry, daysLeft } = contest;
  return (
    <li>
      <p>
        <Say
          text="home.contests"
          values={{
            who: <bdi>{nameOf(by, words)}</bdi>,
            entry: <a href={link(entryPath(entry.entry))}>{words.say(`event.${entry.type}`)}</a>,
            day: words.figures.day(on),
          }}
        />
      </p>
      <p class="small quiet">
        {daysLeft < 0
          ? words.say('home.daysOver', { days: -daysLeft })
          : words.say('home.daysLeft', { days: daysLeft })}
      </p>
    </li>
  );
}
