/** Where the professionals of a key stand, a line each. */
import type { VNode } from 'preact';
import { SideRuler } from '../../charts/side-ruler.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import { Part } from '../../parts/part.js';
import { nameOf } from '../../parts/score.js';
import type { OwnAnswers } from './answers.js';

export function StandingPart({ own }: { readonly own: readonly OwnAnswers[] }): VNode {
  const words = useWords();
  return (
    <Part heading={words.say('home.standing')} lede={words.say('home.standingLede')}>
      <ul class="standings">
        {own.map((each, i) => (
          <Standing key={each.professional.party} own={each} id={`own-${i}`} />
        ))}
      </ul>
    </Part>
  );
}

function Standing({ own, id }: { readonly own: OwnAnswers; readonly id: string }): VNode {
  const words = useWords();
  const link = useLink();
  const { professional, score } = own;
  const { overall } = score;
  const name = nameOf(professional, words);
  const path = link(professionalPath(professional.id));
  return (
    <li>
      <p>
        <a href={path}>
          <bdi>{name}</bdi>
        </a>
      </p>
      {overall.status === 'ok' ? (
        <>
          <p>
            <b class="amount">{words.figures.score(overall.score.value)}</b>{' '}
            <span class="quiet small nb">
              {words.say('home.between', { interval: words.figures.interval(overall.score) })}
            </span>
          </p>
          <SideRuler
            {...{ id, score: overall.score, title: name }}
            description={words.say('home.rulerDesc', {
              score: words.figures.score(overall.score.value),
              interval: words.figures.interval(overall.score),
            })}
          />
        </>
      ) : (
        <p class="quiet">
          {words.say('home.noScoreYet')} <a href={path}>{words.say('home.whatIsMissing')}</a>
        </p>
      )}
    </li>
  );
}
