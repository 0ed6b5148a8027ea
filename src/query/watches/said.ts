/** A notice as a sentence, in the reader's language. */
import type { NoticeName } from '../../../projections/watches/rules.js';
import type { PlainSentence, Wording } from '../../words/wording.js';
import type { ShownNotice } from './notices.js';

/** What rules and other notices are called. */
export const NOTICE_TITLES: Readonly<Record<NoticeName, PlainSentence>> = {
  overall_below: 'the overall score below a threshold',
  side_below: 'a side of the score below a threshold',
  overall_fell: 'the overall score falls by points within days',
  side_fell: 'a side of the score falls by points within days',
  first_overdue: 'something overdue, where nothing was',
  evidence_old: 'no evidence for days',
  due_soon: 'a promise of mine due within days',
  dispute: 'an invoice of ours disputed',
  debit_returned: 'a debit returned for lack of funds',
  contest: 'an entry of mine contested',
  score_read: 'others read what is known of me',
  restricted: 'a score restricted',
  digest: 'a digest',
};

export function isNotice(rule: string): rule is NoticeName {
  return rule in NOTICE_TITLES;
}

export function saidOf(notice: ShownNotice, words: Wording): string {
  const { rule, professional, restricted } = notice;
  const who = professional.name ?? professional.id;
  if (restricted)
    return words.say('{who} has restricted its score since: nothing of it is shown.', { who });
  const { side, was = 0, is = 0, count = 0, address = '', due = '', from = '', on } = notice;
  const day = (written: string): string => words.figures.day(written);
  switch (rule) {
    case 'overall_below':
    case 'side_below':
      return words.say('Of {who}, {figure} came below {was}, to {is}.', {
        ...{ who, figure: figureOf(side, words), was, is },
      });
    case 'overall_fell':
    case 'side_fell':
      return words.say('Of {who}, {figure} fell from {was} to {is}.', {
        ...{ who, figure: figureOf(side, words), was, is },
      });
    case 'first_overdue':
      return words.say(
        '{who} has something overdue, where nothing was: {count} {count|promise|promises}.',
        { who, count },
      );
    case 'evidence_old':
      return words.say('Nothing has come of any promise of {who} for {count} days.', {
        who,
        count,
      });
    case 'due_soon':
      return words.say('A promise of yours is due on {due}: {number}.', {
        ...{ due: day(due), number: numberIn(address) },
      });
    case 'dispute':
      return words.say('An invoice between you and {who} is disputed: {number}.', {
        ...{ who, number: numberIn(address) },
      });
    case 'debit_returned':
      return words.say('A debit of {who} was returned for lack of funds.', { who });
    case 'contest':
      return words.say('{who} contests an entry of yours: {entry}.', { who, entry: address });
    case 'score_read':
      return words.say('What is known of you was read {count} {count|time|times} by others.', {
        count,
      });
    case 'restricted':
      return words.say('{who} has restricted its score: nobody but itself is shown it.', { who });
    case 'digest':
      return words.say('From {from} to {to}: {count} {count|notice|notices}.', {
        ...{ from: day(from), to: day(on), count },
      });
    default:
      return rule;
  }
}

function figureOf(side: ShownNotice['side'], words: Wording): string {
  switch (side) {
    case 'payment':
      return words.say('the payment side');
    case 'deadline':
      return words.say('the side of deadlines');
    case 'relation':
      return words.say('the relation side');
    case undefined:
      return words.say('the overall score');
    default:
      return side satisfies never;
  }
}

/** The number of a promise, from its address. */
function numberIn(address: string): string {
  return address.slice(address.indexOf('/') + 1);
}
