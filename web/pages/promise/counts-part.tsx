/** What a promise counts for in its promisor's score, where the viewer may see it. */
import type { VNode } from 'preact';
import type { Day } from '../../../src/ledger/values/day.js';
import type { ShownPromise } from '../../../src/query/promises/promise.js';
import { useWords } from '../../frame/frame.js';
import { nameIn } from '../../parts/told/names.js';
import { type CountedFor, type PromiseAnswers, shareOf, sideOf } from './answers.js';
import { lateIn } from './steps-part.js';

/** Parts that are named one by one. */
const MOST = 4;

interface CountsPartProps {
  readonly promise: ShownPromise;
  readonly asOf: Day;
  readonly counted: PromiseAnswers['counted'];
}

export function CountsPart({ promise, asOf, counted }: CountsPartProps): VNode {
  const words = useWords();
  const { counts } = promise;
  const why = words.figures.list(counts.why.map((each) => words.say(`noScore.${each}`)));
  return (
    <div class="part">
      <h2>{words.say('promise.countsFor')}</h2>
      {counts.status === 'no' && <p class="lede">{words.say('promise.countsNot', { why })}</p>}
      {counted && 'withheld' in counted && (
        <p class="lede">
          {words.say('promise.withheld', { reason: words.told.of(counted.withheld) })}
        </p>
      )}
      {counted && !('withheld' in counted) && (
        <Points promise={promise} asOf={asOf} counted={counted} />
      )}
      {counts.status === 'partly' && (
        <p class="small quiet gap">{words.say('promise.countsPartly', { why })}</p>
      )}
    </div>
  );
}

interface PointsProps {
  readonly promise: ShownPromise;
  readonly asOf: Day;
  readonly counted: CountedFor;
}

function Points({ promise, asOf, counted }: PointsProps): VNode {
  const words = useWords();
  const { contribution, withPartner, least } = counted;
  const { promisor, promisee } = promise;
  const values = {
    side: words.say(`side.${sideOf(promise)}`),
    name: nameIn(words, promisor),
    day: words.figures.longDay(asOf),
  };
  if (!contribution && least === 0) {
    return <p class="lede">{words.say('promise.noPoints', values)}</p>;
  }
  const partner = nameIn(words, promisee);
  const parts = promise.portions.filter(({ side }) => side === sideOf(promise));
  return (
    <>
      <p class="lede">
        {withPartner
          ? words.say('promise.countsWith', { ...values, partner })
          : words.say('promise.countsLede', values)}
      </p>
      <div class="total">
        {contribution ? (
          <p class="figure">
            {words.figures.points(contribution.points)}
            <small>{words.say('promise.points')}</small>
          </p>
        ) : (
          <p>{words.say('promise.fewPoints', { points: words.figures.score(least) })}</p>
        )}
        <dl>
          {parts.slice(0, MOST).map((part, i) => (
            <PartTerm
              key={i}
              share={part.share}
              told={
                part.late > 0
                  ? words.say('promise.lateBy', { days: part.late })
                  : lateIn(part, words)
              }
            />
          ))}
          {parts.length > MOST && (
            <PartTerm
              share={shareOf(parts.slice(MOST), promise)}
              told={words.say('promise.moreParts', { n: parts.length - MOST })}
            />
          )}
          <dt>{words.say('promise.evidence')}</dt>
          <dd>{words.say(`grade.${promise.grade}`)}</dd>
        </dl>
      </div>
      <p class="small quiet gap">{words.say('promise.fades')}</p>
    </>
  );
}

function PartTerm({ share, told }: { readonly share: number; readonly told: string }): VNode {
  const words = useWords();
  return (
    <>
      <dt>{words.figures.percent(share)}</dt>
      <dd>{told}</dd>
    </>
  );
}
