/** Where the tellers of a promise do not tell the same, side by side with what counts. */
import type { VNode } from 'preact';
import type { ShownDiscrepancy, ShownTold } from '../../../src/query/promises/discrepancy.js';
import type { ShownPromise } from '../../../src/query/promises/promise.js';
import { useWords } from '../../frame/frame.js';
import { nameIn } from '../../parts/told/names.js';
import { codeIn } from '../../parts/told/telling.js';
import type { en } from '../../words/en.js';
import type { Words } from '../../words/words.js';
import { topicOf, topicsIn } from './topics.js';

/** Points shown; of more, their number is said. */
const MOST = 12;

export function DifferencesPart({ promise }: { readonly promise: ShownPromise }): VNode {
  const words = useWords();
  const { discrepancies } = promise;
  const rest = discrepancies.length - MOST;
  return (
    <section>
      <div class="wrap">
        <div class="part">
          <h2>{words.say('promise.differ')}</h2>
          <p class="lede">
            {words.say('promise.differLede', {
              n: discrepancies.length,
              what: topicsIn(promise, words),
            })}
          </p>
          {discrepancies.slice(0, MOST).map((each, i) => (
            <Difference key={i} discrepancy={each} />
          ))}
          {rest > 0 && (
            <p class="small quiet gap">{words.say('promise.moreDiffer', { n: rest })}</p>
          )}
        </div>
      </div>
    </section>
  );
}

function Difference({ discrepancy }: { readonly discrepancy: ShownDiscrepancy }): VNode {
  const words = useWords();
  const { about, by, told, taken } = discrepancy;
  const who = by.party ? nameIn(words, by.party) : by.teller;
  return (
    <div class="versus two">
      <div>
        <p class="small quiet">
          {words.say('promise.says', { who })} · {topicOf(about, words)}
        </p>
        <h3 dir="auto">{toldIn(told, words)}</h3>
      </div>
      <div class="wins">
        <p class="small quiet">{words.say('promise.counts')}</p>
        <h3 dir="auto">{taken ? toldIn(taken, words) : words.say('promise.countsNothing')}</h3>
        <p class="small">{words.say(`rule.${ruleOf(discrepancy)}`)}</p>
      </div>
    </div>
  );
}

function ruleOf({ about, taken }: ShownDiscrepancy): keyof typeof en.rule {
  if (about === 'reschedule') return 'reschedule';
  if (about === 'settlement' || about === 'reduction') return 'account';
  return taken ? 'stronger' : 'alone';
}

/** What was told, in the words of its members: an amount, a day, a party, parts. */
function toldIn(told: ShownTold, words: Words): string {
  const { figures } = words;
  const { amount, on, share, party, instalments, value } = told;
  const texts = [
    ...(amount ? [figures.money(amount)] : []),
    ...(share === undefined ? [] : [figures.percent(share)]),
    ...(on === undefined ? [] : [figures.day(on)]),
    ...(party ? [nameIn(words, party)] : []),
    ...(instalments ?? []).map(({ amount: part, due }) => {
      const day = due === null ? words.say('promise.someDay') : figures.day(due);
      if (!part) return day;
      return words.say('promise.partBy', { amount: figures.money(part), day });
    }),
    ...(value === undefined || value === '' ? [] : [codeIn(words, value)]),
  ];
  return texts.length === 0 ? words.say('promise.countsNothing') : figures.list(texts);
}
