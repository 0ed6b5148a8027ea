/** The badge of a link, for a page elsewhere: a picture of its own, in a language of its own. */
import type { VNode } from 'preact';
import { toDayNumber } from '../../../src/ledger/values/day.js';
import type { BadgeAnswer } from '../../../src/query/shares/shared.js';
import { Badge } from '../../charts/badge.js';
import { nameOf } from '../../parts/score.js';
import type { Words } from '../../words/words.js';

interface SharedBadgeProps {
  readonly answer: BadgeAnswer;
  readonly words: Words;
  readonly today: string;
}

export function SharedBadge({ answer, words, today }: SharedBadgeProps): VNode {
  const { score, asOf, professional, restricted } = answer;
  const { figures } = words;
  const day = words.say('badge.asOf', { day: figures.day(asOf) });
  const name = nameOf(professional, words);
  const figure = score ? figures.score(score.value) : '';
  const interval = score ? figures.interval(score) : '';
  return (
    <Badge
      title={
        score
          ? words.say('badge.title', { name, score: figure, interval, day: figures.day(asOf) })
          : words.say('badge.titleNone', { name })
      }
      ageDays={toDayNumber(today) - toDayNumber(asOf)}
      none={{
        missing: words.say(restricted ? 'professional.restricted' : 'badge.missing'),
        old: words.say('badge.old'),
      }}
      {...{ score, figure, interval, day }}
    />
  );
}

/** In place of a badge whose link was taken back or has ended: no name and no figure. */
export function GoneBadge({ words }: { readonly words: Words }): VNode {
  const gone = words.say('badge.gone');
  return (
    <Badge
      {...{ title: gone, score: null, figure: '', interval: '', day: '' }}
      ageDays={Number.POSITIVE_INFINITY}
      none={{ missing: gone, old: gone }}
    />
  );
}
