/** What it owes and what it is owed, in a sentence for each currency. */
import type { VNode } from 'preact';
import type { FiguresAnswer, ShownOpen } from '../../../src/query/promises/figures.js';
import { useWords } from '../../frame/frame.js';
import { isNothing, sumOfMoney } from '../../parts/money.js';
import { reasonOf } from '../../parts/score.js';
import type { Words } from '../../words/words.js';

/** More would push the sheet over its end. */
const MOST_CURRENCIES = 3;

export function OpenSums({ figures }: { readonly figures: FiguresAnswer }): VNode {
  const words = useWords();
  return (
    <div>
      <h2>{words.say('statement.open')}</h2>
      <OpenSentences figures={figures} />
    </div>
  );
}

function OpenSentences({ figures: { promised, received } }: { readonly figures: FiguresAnswer }) {
  const words = useWords();
  if (promised.status === 'withheld') return <p class="small">{reasonOf(promised, words)}</p>;
  const owed = received.status === 'ok' ? received.open : [];
  const sentences = [
    ...sentencesOf('owes', promised.open, words),
    ...sentencesOf('isOwed', owed, words),
  ];
  if (sentences.length === 0) return <p>{words.say('statement.nothingOpen')}</p>;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function sentencesOf(
  way: 'owes' | 'isOwed',
  open: readonly ShownOpen[],
  words: Words,
): readonly string[] {
  const sentences = open.slice(0, MOST_CURRENCIES).map((each) => sentenceOf(way, each, words));
  const more = open.length - sentences.length;
  return more > 0 ? [...sentences, words.say('statement.moreCurrencies', { more })] : sentences;
}

function sentenceOf(
  way: 'owes' | 'isOwed',
  { total, ages, currency }: ShownOpen,
  words: Words,
): string {
  const { figures } = words;
  const amount = total ? figures.money(total) : currency;
  const late = ages.filter(({ age }) => age !== 'not_due' && age !== 'undated');
  const overdue = sumOfMoney(
    late.map((age) => age.amount),
    currency,
  );
  if (!overdue) return words.say(`statement.${way}`, { amount });
  return isNothing(overdue)
    ? words.say(`statement.${way}NoneOverdue`, { amount })
    : words.say(`statement.${way}Overdue`, { amount, overdue: figures.money(overdue) });
}
