/** The figures behind an answer in words. */
import type { PieceName } from '../../../projections/questions/figures.js';
import type { SpokenPiece } from '../../../projections/questions/verdict.js';
import type { Wording } from '../../words/wording.js';

/** A figure that speaks for an answer or against it, as people read it. */
export function pieceSaid(words: Wording, { figure, value }: SpokenPiece): string {
  if (!isOfOneNumber(figure)) return COUNTED[figure](words, value);
  const decimals = Number.isInteger(value) ? 0 : 1;
  return words.say(SENTENCES[figure], { value: words.figures.number(value, decimals) });
}

type Says = (words: Wording, value: number) => string;

/** Sentences of one number, written as the language writes it. */
type OfOneNumber = keyof typeof SENTENCES;

const SENTENCES = {
  'payment.value': 'it pays as promised: {value} of 100',
  'payment.good': '{value} % of its payments came in time',
  'payment.beyond': 'by amount it pays {value} days after the day',
  'late.value': 'the chance that the next payment is late is {value} %',
  'over30.value': 'the chance that it is over thirty days late is {value} %',
  'deadline.value': 'it delivers as promised: {value} of 100',
  'deadline.good': '{value} % of its deliveries came in time',
  'relation.value': 'its promises end without incidents: {value} of 100',
  'relation.good': '{value} % of its promises ended without an incident',
  'banked.value': 'by banks alone it pays as promised: {value} of 100',
  'banked.good': '{value} % of the payments that banks tell came in time',
  'share.low': 'with it you would be owed {value} % of that and what anybody else is owed',
} as const;

function isOfOneNumber(figure: PieceName): figure is OfOneNumber {
  return Object.hasOwn(SENTENCES, figure);
}

const COUNTED: Readonly<Record<Exclude<PieceName, OfOneNumber>, Says>> = {
  'overdue.promises': (words, n) =>
    n === 0
      ? words.say('nothing that it owes is overdue')
      : words.say('{n} {n|payment is|payments are} overdue', { n }),
  'skill.promises': (words, n) => words.say('{n} {n|promise|promises} kept name the skill', { n }),
  'skill.counterparties': (words, n) =>
    words.say('they were kept to {n} {n|partner|different partners}', { n }),
  'skill.recommendations': (words, n) =>
    words.say('{n} {n|partner recommends|partners recommend} it for the skill', { n }),
};
