/** Recommendations as people read them on a terminal. */
import type {
  RecommendationsAnswer,
  ShownRecommendation,
} from '../../query/recommendations/recommendations.js';
import type { ShownRequest } from '../../query/recommendations/requests.js';
import { words } from '../language.js';
import { partyText } from './score-table.js';

export function recommendationsText(answer: RecommendationsAnswer): string {
  const { professional, asOf, total, items, requests, next } = answer;
  return [
    words().say('Recommendations: {who}, as of {day}. They weigh nothing in any score.', {
      ...{ who: partyText(professional), day: words().figures.day(asOf) },
    }),
    words().say('{n} {n|recommendation|recommendations}', { n: total }),
    ...items.flatMap((item) => ['', ...recommendationLines(item)]),
    ...(requests.length > 0 ? ['', ...requests.map(requestText)] : []),
    ...(next === null ? [] : ['', words().say('More: --cursor {cursor}', { cursor: next })]),
  ].join('\n');
}

function recommendationLines(item: ShownRecommendation): readonly string[] {
  const { giver, receiver, goodAt, skill, givenOn, askedOn, isPublic } = item;
  const day = (on: string): string => words().figures.day(on);
  const what = goodAt.map((each) => words().code('recommendedFor', each));
  return [
    words().say('{who} recommends {whom}: {what}', {
      ...{ who: partyText(giver), whom: partyText(receiver) },
      what: [...what, ...(skill === undefined ? [] : [skill])].join(', '),
    }),
    ...(item.words === null ? [] : [`  "${item.words}"`]),
    `  ${words().say('given on {day}', { day: day(givenOn) })}; ${
      askedOn === undefined
        ? words().say('nobody asked for it')
        : words().say('asked for by a link on {day}', { day: day(askedOn) })
    }; ${isPublic ? words().say('everybody may see it') : words().say('seen by the two')}`,
    ...(item.answer ? [`  ${words().say('answered on {day}', { day: day(item.answer.on) })}`] : []),
    `  ${restsOnText(item)}`,
    ...(item.standing ? [`  ${words().of(item.standing.meaning)}`] : []),
    `  ${item.entry}`,
  ];
}

function restsOnText({ restsOn, notCounted }: ShownRecommendation): string {
  if (notCounted) return words().say('not counted: no promise of the two was kept');
  if (restsOn === null) return words().say('what it rests on is not shown');
  if ('sinceYear' in restsOn) {
    const { promises, sinceYear } = restsOn;
    const since = String(sinceYear);
    return words().say('promises kept between the two: {n}, since {since}', { n: promises, since });
  }
  const { byReceiver, byGiver, firstOn, lastOn } = restsOn;
  return words().say('kept to the giver: {received}; kept by the giver: {given}; {from} to {to}', {
    ...{ received: String(byReceiver.promises), given: String(byGiver.promises) },
    ...{ from: words().figures.day(firstOn), to: words().figures.day(lastOn) },
  });
}

function requestText({ from, to, on, path }: ShownRequest): string {
  return words().say('{who} asked {whom} on {day}: {path}', {
    ...{ who: partyText(to), whom: partyText(from), day: words().figures.day(on), path },
  });
}
