/** The overall score through time, and the same as a table. */
import type { VNode } from 'preact';
import type { Day } from '../../src/ledger/values/day.js';
import type { ShownParty } from '../../src/query/people/people.js';
import type { ShownRestriction } from '../../src/query/restrictions/restriction.js';
import { Figure } from '../charts/figure.js';
import { History, type HistoryPin } from '../charts/history.js';
import { useWords } from '../frame/frame.js';
import { nameOf, type ScoreSeen, scoreOf } from './score.js';

interface ScoreHistoryProps {
  readonly professional: ShownParty;
  /** In the order of their days. */
  readonly points: readonly { readonly asOf: Day; readonly overall: ScoreSeen }[];
  /** What moved it, where that is told. */
  readonly pins?: readonly HistoryPin[];
  /** Lower, for paper. */
  readonly small?: boolean;
  /** Since when the score is restricted, where it is: then there may be no points to see. */
  readonly restricted?: Pick<ShownRestriction, 'since'>;
}

export function ScoreHistory(props: ScoreHistoryProps): VNode {
  const { professional, pins = [], small = false, restricted } = props;
  const words = useWords();
  const { figures } = words;
  const points = props.points.map(({ asOf, overall }) => ({ day: asOf, score: scoreOf(overall) }));
  const [first, last] = [points[0], points.at(-1)];
  if (!first && restricted) {
    const day = figures.day(restricted.since);
    return <p class="lede">{words.say('verdict.restricted', { day })}</p>;
  }
  if (!first || !last || points.every(({ score }) => score === null)) {
    return <p class="lede">{words.say('professional.noHistory')}</p>;
  }
  return (
    <Figure
      lede={words.say('professional.historyLede')}
      summary={words.say('frame.sameAsTable')}
      table={{
        caption: words.say('professional.historyLede'),
        columns: [
          { label: words.say('professional.month') },
          { label: words.say('professional.overall'), numeric: true },
          { label: words.say('professional.interval'), numeric: true },
        ],
        rows: points.map(({ day, score }) => [
          figures.day(day),
          score ? figures.score(score.value) : '–',
          score ? figures.interval(score) : '–',
        ]),
      }}
    >
      <History
        id="history"
        title={words.say('professional.historyTitle', { name: nameOf(professional, words) })}
        description={words.say('professional.historyDesc', {
          from: figures.day(first.day),
          to: figures.day(last.day),
        })}
        points={points}
        pins={pins}
        small={small}
        monthName={(day) => figures.monthName(day)}
      />
    </Figure>
  );
}
