/** The figures behind an answer in words. */
import type { PieceName } from '../../../projections/questions/figures.js';
import type { SpokenPiece } from '../../../projections/questions/verdict.js';
import type { Wording } from '../../words/wording.js';

/** A figure that speaks for an answer or against it, as people read it. */
export function pieceSaid(words: Wording, { figure, value }: SpokenPiece): string {
  return SAYS[figure](words, value);
}

type Says = (words: Wording, value: number) => string;

function written(words: Wording, value: number): string {
  return words.figures.number(value, Number.isInteger(value) ? 0 : 1);
}

const SAYS: Readonly<Record<PieceName, Says>> = {
  'payment.value': (words, value) =>
    words.say('it pays as promised: {value} of 100', { value: written(words, value) }),
  'payment.good': (words, value) =>
    words.say('{value} % of its payments came in time', { value: written(words, value) }),
  'payment.beyond': (words, value) =>
    words.say('by amount it pays {value} days after the day', { value: written(words, value) }),
  'deadline.value': (words, value) =>
    words.say('it delivers as promised: {value} of 100', { value: written(words, value) }),
  'deadline.good': (words, value) =>
    words.say('{value} % of its deliveries came in time', { value: written(words, value) }),
  'relation.value': (words, value) =>
    words.say('its promises end without incidents: {value} of 100', {
      value: written(words, value),
    }),
  'relation.good': (words, value) =>
    words.say('{value} % of its promises ended without an incident', {
      value: written(words, value),
    }),
  'banked.value': (words, value) =>
    words.say('by banks alone it pays as promised: {value} of 100', {
      value: written(words, value),
    }),
  'banked.good': (words, value) =>
    words.say('{value} % of the payments that banks tell came in time', {
      value: written(words, value),
    }),
  'late.value': (words, value) =>
    words.say('the chance that the next payment is late is {value} %', {
      value: written(words, value),
    }),
  'over30.value': (words, value) =>
    words.say('the chance that it is over thirty days late is {value} %', {
      value: written(words, value),
    }),
  'overdue.promises': (words, n) =>
    n === 0
      ? words.say('nothing that it owes is overdue')
      : words.say('{n} {n|payment is|payments are} overdue', { n }),
  'share.low': (words, value) =>
    words.say('with it you would be owed {value} % of that and what anybody else is owed', {
      value: written(words, value),
    }),
  'skill.promises': (words, n) => words.say('{n} {n|promise|promises} kept name the skill', { n }),
  'skill.counterparties': (words, n) =>
    words.say('they were kept to {n} {n|partner|different partners}', { n }),
  'skill.recommendations': (words, n) =>
    words.say('{n} {n|partner recommends|partners recommend} it for the skill', { n }),
};
