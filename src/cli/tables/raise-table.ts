/** What would raise a score, as people read it on a terminal. */
import { SIDES } from '../../../projections/score/model.js';
import type {
  RaiseAnswer,
  ShownGain,
  ShownMove,
  ShownMovedPromise,
} from '../../query/score/raise.js';
import { words } from '../language.js';
import { missingText, overallText, partyText, scoreText, sideText } from './score-table.js';

/** The moves, the largest first, each with what it is about and what it gains. */
export function raiseText(answer: RaiseAnswer): string {
  const { professional, asOf, knownAt, model, overall, idle, months, moves, cut } = answer;
  const position = String(knownAt);
  return [
    words().say('What would raise the score of {who}', { who: partyText(professional) }),
    words().say('as of {day}, known at position {position}, by {model}', {
      ...{ day: words().figures.day(asOf), position, model },
    }),
    '',
    overallText(overall),
    ...missingIn(answer),
    words().say('Were nothing more told, in {months} {months|month|months}: {score}', {
      ...{ months, score: scoreText(idle.overall) },
    }),
    '',
    ...(moves.length === 0 ? [words().say('Nothing that is open to it now would raise it.')] : []),
    ...moves.map(moveText),
    ...(cut ? ['', words().say('Only the heaviest promises were looked at.')] : []),
  ].join('\n');
}

/** What is missing for the sides that have no score. */
function missingIn({ sides }: RaiseAnswer): readonly string[] {
  return SIDES.flatMap((name) => {
    const side = sides[name];
    if (side.status !== 'insufficient') return [];
    const needs = missingText(side.missing);
    return [words().say('{side}: {needs}', { side: sideText(name), needs })];
  });
}

function moveText(move: ShownMove, i: number): string {
  const { gain, later, after, count, promises } = move;
  const rest = count - promises.length;
  return [
    `${i + 1}. ${titleOf(move)}`,
    ...(gain ? [`   ${words().say('now: {gain}', { gain: gainText(gain) })}`] : []),
    ...(later
      ? [
          `   ${words().say('by {day}, beside leaving it open: {gain}', {
            ...{ day: words().figures.day(after.asOf), gain: gainText(later) },
          })}`,
        ]
      : []),
    ...promises.map((promise) => `   - ${promiseText(promise)}`),
    ...(rest > 0 ? [`   - ${words().say('and {n} more', { n: rest })}`] : []),
  ].join('\n');
}

function titleOf({ kind, months = 0, inFavourOf, by }: ShownMove): string {
  switch (kind) {
    case 'keep_now':
      return words().say('Keep this promise today');
    case 'end_dispute':
      return inFavourOf === 'buyer'
        ? words().say('Settle this dispute, with the seller giving way')
        : words().say('Settle this dispute, and pay today');
    case 'confirm':
      return words().say('Have these promises confirmed by {who}', {
        who: by ? partyText(by) : '',
      });
    case 'keep_all':
      return words().say('Keep every promise for {months} {months|month|months}', { months });
    default:
      return kind satisfies never;
  }
}

function gainText({ overall, side, points }: ShownGain): string {
  return [
    words().say('overall {points}', { points: pointsText(overall) }),
    `${sideText(side)} ${pointsText(points)}`,
  ].join(', ');
}

/** Points with their sign. */
function pointsText(points: number | null): string {
  if (points === null) return words().say('none before');
  const sign = points > 0 ? '+' : '';
  return `${sign}${words().figures.number(points, 1)}`;
}

function promiseText({ number, partner, amount, due }: ShownMovedPromise): string {
  return [
    words().say('{number} to {partner}', { number, partner: partyText(partner) }),
    ...(amount ? [words().figures.money(amount)] : []),
    ...(due === null ? [] : [words().say('due {day}', { day: words().figures.day(due) })]),
  ].join(', ');
}
