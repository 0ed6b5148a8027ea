/** What changed since the last visit. */
import type { VNode } from 'preact';
import type { ScoreAnswer } from '../../../src/query/score/score.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import { Part } from '../../parts/part.js';
import { Say } from '../../parts/say.js';
import { nameOf } from '../../parts/score.js';
import type { Words } from '../../words/words.js';
import type { News, OwnAnswers } from './answers.js';

export function NewsPart({ own }: { readonly own: readonly OwnAnswers[] }): VNode {
  const words = useWords();
  const since = own.find(({ news }) => news !== null)?.news?.since.day;
  if (since === undefined) {
    return <Part heading={words.say('home.news')} lede={words.say('home.firstVisit')} />;
  }
  const heading = words.say('home.newsSince', { day: words.figures.longDay(since) });
  return (
    <Part heading={heading}>
      <ul class="lines">
        {own.map((each) => (
          <li key={each.professional.party}>
            {own.length > 1 && (
              <p>
                <b dir="auto">{nameOf(each.professional, words)}</b>
              </p>
            )}
            {each.news && <NewsOf own={each} news={each.news} />}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function NewsOf({ own, news }: { readonly own: OwnAnswers; readonly news: News }): VNode {
  const words = useWords();
  const link = useLink();
  const { professional, score } = own;
  const { entries } = news;
  const path = (below: string): string => link(professionalPath(professional.id, below));
  const [before, now] = [figureOf(news.before, words), figureOf(score.overall, words)];
  return (
    <p>
      {entries === null || entries.count === 0 ? (
        words.say('home.nothingNew')
      ) : (
        <Say
          text={entries.more ? 'home.newEntriesMore' : 'home.newEntries'}
          values={{
            count: entries.count,
            link: <a href={path('/trail')}>{words.say('home.see')}</a>,
          }}
        />
      )}{' '}
      {before === now ? (
        words.say('home.scoreStays', { now })
      ) : (
        <>
          {words.say('home.scoreMoved', { before, now })}{' '}
          <a href={path('/change')}>{words.say('professional.changeLink')}</a>
        </>
      )}
    </p>
  );
}

function figureOf(overall: ScoreAnswer['overall'], words: Words): string {
  return overall.status === 'ok'
    ? words.figures.score(overall.score.value)
    : words.say('home.noFigure');
}
