/** What would raise the score: moves, each with the gain that the model itself gives. */
import type { VNode } from 'preact';
import type { RaiseAnswer, ShownMove } from '../../../src/query/score/raise.js';
import { promisePath, useLink, useWords } from '../../frame/frame.js';
import { nameOf, reasonOf } from '../../parts/score.js';
import type { Words } from '../../words/words.js';

export function RaisePart({ raise }: { readonly raise: RaiseAnswer }): VNode {
  const words = useWords();
  return (
    <div class="part" id="raise">
      <h2>{words.say('professional.raise')}</h2>
      <p class="lede">{words.say('professional.raiseLede')}</p>
      {raise.moves.length === 0 ? (
        <p>{noneOf(raise, words)}</p>
      ) : (
        <ul class="moves">
          {raise.moves.map((move, i) => (
            <Move key={i} move={move} />
          ))}
        </ul>
      )}
      {raise.cut && <p class="small quiet">{words.say('change.cut')}</p>}
    </div>
  );
}

/** Why there are no moves: what is hidden may well be raised. */
function noneOf({ overall }: RaiseAnswer, words: Words): string {
  return overall.status === 'withheld' ? reasonOf(overall, words) : words.say('change.noMoves');
}

function Move({ move }: { readonly move: ShownMove }): VNode {
  const words = useWords();
  const link = useLink();
  const [only] = move.promises;
  const title = titleOf(move, words);
  return (
    <li>
      <span class="gain">{gainOf(move, words)}</span>
      <div>
        <h3>
          {move.count === 1 && only ? <a href={link(promisePath(only.promise))}>{title}</a> : title}
        </h3>
        <p class="small quiet">{detailsOf(move, words).join(' · ')}</p>
      </div>
    </li>
  );
}

/** The larger of both gains, of the overall; where there was none, that one opens. */
function gainOf({ gain, later }: ShownMove, words: Words): string {
  const points = [gain?.overall, later?.overall].flatMap((each) => each ?? []);
  if (points.length === 0) return words.say('change.opens');
  return words.figures.points(Math.max(...points));
}

function titleOf(move: ShownMove, words: Words): string {
  const { kind, count, promises, months = 0, by, inFavourOf } = move;
  const number = promises[0]?.number ?? '–';
  switch (kind) {
    case 'keep_now':
      if (count > 1) return words.say('change.keepNow', { count });
      return promises[0]?.kind === 'delivery'
        ? words.say('change.keepNowDeliver', { number })
        : words.say('change.keepNowPay', { number });
    case 'end_dispute':
      return inFavourOf === 'buyer'
        ? words.say('change.endDisputeBuyer', { number })
        : words.say('change.endDisputeSeller', { number });
    case 'confirm':
      return words.say('change.confirm', { partner: by ? nameOf(by, words) : '–', count });
    case 'keep_all':
      return words.say('change.keepAll', { months });
    default:
      return kind satisfies never;
  }
}

function detailsOf(move: ShownMove, words: Words): readonly string[] {
  const { kind, count, promises, gain, later, after } = move;
  const [only] = promises;
  const details: string[] = [];
  if (kind === 'confirm') details.push(words.say('change.confirmHow'));
  if (kind === 'keep_all') details.push(words.say('change.keepAllHow'));
  if (only && count === 1) {
    if (only.amount) details.push(words.figures.money(only.amount));
    details.push(words.say('change.toPartner', { partner: nameOf(only.partner, words) }));
    if (only.due) details.push(words.say('change.dueOn', { day: words.figures.day(only.due) }));
  }
  const isLater = (later?.overall ?? 0) > (gain?.overall ?? 0);
  const when = isLater
    ? words.say('change.later', { day: words.figures.day(after.asOf) })
    : words.say('change.now');
  return [...details, when];
}
