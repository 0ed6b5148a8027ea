/** Whether a promise was kept, in a sentence that anyone understands. */
import type { Day } from '../../../src/ledger/values/day.js';
import type { ShownPortion, ShownPromise } from '../../../src/query/promises/promise.js';
import type { Words } from '../../words/words.js';
import { sideOf } from './answers.js';
import { topicsIn } from './topics.js';

export function verdictOf(promise: ShownPromise, asOf: Day, words: Words): string {
  const sentence = standing(promise, asOf, words);
  return promise.discrepancies.length === 0
    ? sentence
    : `${sentence} ${words.say('promise.differs', { what: topicsIn(promise, words) })}`;
}

function standing(promise: ShownPromise, asOf: Day, words: Words): string {
  const portions = promise.portions.filter(({ side }) => side === sideOf(promise));
  const of = (state: ShownPortion['state']) => portions.filter((each) => each.state === state);
  const open = of('open');
  if (open.length > 0) return stillOpen(open, asOf, words);
  if (of('apart').length > 0) return words.say('promise.apart');
  if (of('lost').length > 0) return words.say('promise.lost');
  const kept = of('kept');
  if (kept.length > 0) return whenKept(kept, asOf, words);
  if (of('outside').length > 0) return words.say('promise.outside');
  return words.say(promise.startOn > asOf ? 'promise.notMade' : 'promise.void');
}

function stillOpen(open: readonly ShownPortion[], asOf: Day, words: Words): string {
  const { figures } = words;
  const [first] = open
    .flatMap(({ due, late }) => (due === null ? [] : [{ due, late }]))
    .sort(byDue);
  if (!first) return words.say('promise.openUndated');
  const left = open.reduce((sum, { share }) => sum + share, 0);
  const { due, late: days } = first;
  const when = { ago: figures.ago(due, asOf), day: figures.day(due) };
  // Less than a thousandth is a rounding of shares.
  if (left > 99.9) {
    return due < asOf
      ? words.say('promise.openLate', { days })
      : words.say('promise.openDue', when);
  }
  const share = figures.percent(100 - left);
  return due < asOf
    ? words.say('promise.partKeptLate', { share, days })
    : words.say('promise.partKept', { share, ...when });
}

function byDue(a: { readonly due: Day }, b: { readonly due: Day }): number {
  return a.due < b.due ? -1 : 1;
}

/** Parts whose days are said one by one. */
const MOST_PARTS = 3;

function whenKept(kept: readonly ShownPortion[], asOf: Day, words: Words): string {
  const n = kept.length;
  const all = kept.map(({ late }) => late);
  const days = Math.max(...all);
  if (n > 1 && n <= MOST_PARTS && all.every((late) => late > 1)) {
    const inWords = words.figures.list(all.map((late) => words.figures.count(late)));
    return words.say('promise.keptInFew', { n, days: inWords });
  }
  if (n > 1) {
    return days > 0
      ? words.say('promise.keptInParts', { n, days })
      : words.say('promise.keptInPartsOnTime', { n });
  }
  const day = words.figures.day(kept[0]?.on ?? asOf);
  return days > 0
    ? words.say('promise.keptLate', { days, day })
    : words.say('promise.keptOnTime', { day });
}
