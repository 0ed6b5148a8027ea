/** The parts of a prediction in words: what each feature says of this invoice. */
import { type Feature, placeOf } from '../../projections/prediction/features.js';
import { WEEKDAY_CLASSES, weekdayClassOf } from '../../projections/prediction/history.js';
import type { PayerFacts } from '../../projections/prediction/payer-facts.js';
import type { Prediction } from '../../projections/prediction/predictor.js';
import { exponentialOf } from '../../projections/prediction/smooth.js';
import type { DayNumber } from '../ledger/values/day.js';
import type { Wording } from '../words/wording.js';

/** What is asked about, as far as its parts speak of it. */
export interface SpokenOf {
  readonly issued: DayNumber;
  readonly due: DayNumber;
}

/** One feature of a prediction, as people read it: what happened, not what is reckoned with. */
export function partSaid(
  words: Wording,
  feature: Feature,
  { features, payer }: Pick<Prediction, 'features' | 'payer'>,
  { issued, due }: SpokenOf,
): string {
  const { known, late, graced, late30, lastFive, open, overdue } = payer;
  if (known === 0 && feature !== 'terms') return words.say('nothing is known of it yet');
  switch (feature) {
    case 'lateShare':
      return words.say('late with {late} of {known} past {known|invoice|invoices}', {
        ...{ late, known },
      });
    case 'gracedShare':
      return words.say('late past grace with {late} of {known} past {known|invoice|invoices}', {
        ...{ late: graced, known },
      });
    case 'late30Share': {
      const text =
        'late by thirty days or more with {late} of {known} past {known|invoice|invoices}';
      return words.say(text, { late: late30, known });
    }
    case 'signedDays':
      if (payer.meanDays === null) return words.say('it has paid nothing yet');
      return daysSaid(words, 'mean', Math.round(payer.meanDays));
    case 'lastDays':
      if (payer.lastDays === null) return words.say('it has paid nothing yet');
      return daysSaid(words, 'last', payer.lastDays);
    case 'lastFive':
      return words.say('late with {late} of its last {known}', { ...lastFive });
    case 'overdueShare':
      if (open === 0) return words.say('it has nothing open');
      return words.say('{overdue} of {open} open {open|invoice|invoices} overdue', {
        ...{ overdue, open },
      });
    case 'overdueAmount':
      return words.say('{share} % of all that it was invoiced is overdue', {
        share: Math.round(100 * payer.overdueAmount),
      });
    case 'past':
      return words.say('{n} past {n|invoice|invoices} known of it', { n: known });
    case 'weekdayShare':
      return weekdaySaid(words, payer.onWeekday, due);
    case 'terms': {
      const days = Math.max(0, due - issued);
      return words.say('{days} {days|day|days} to pay', { days });
    }
    case 'amount':
      return words.say('{times} times its usual amount', {
        times: words.figures.number(exponentialOf(features[placeOf(feature)] ?? 0), 1),
      });
    default:
      return feature satisfies never;
  }
}

function daysSaid(words: Wording, of: 'mean' | 'last', days: number): string {
  const n = Math.abs(days);
  if (of === 'mean') {
    if (days === 0) return words.say('pays on the due day, on average');
    if (days > 0) return words.say('pays {n} {n|day|days} late on average', { n });
    return words.say('pays {n} {n|day|days} early on average', { n });
  }
  if (days === 0) return words.say('the last one was paid on its due day');
  if (days > 0) return words.say('the last one was paid {n} {n|day|days} late', { n });
  return words.say('the last one was paid {n} {n|day|days} early', { n });
}

function weekdaySaid(
  words: Wording,
  { known, late }: PayerFacts['onWeekday'],
  due: DayNumber,
): string {
  if (known === 0) return words.say('none of its past invoices was due on such a weekday');
  const weekday = WEEKDAY_CLASSES[weekdayClassOf(due)] ?? 'other';
  switch (weekday) {
    case 'saturday':
      return words.say('late with {late} of {known} due on a Saturday', { late, known });
    case 'sunday':
      return words.say('late with {late} of {known} due on a Sunday', { late, known });
    case 'monday':
      return words.say('late with {late} of {known} due on a Monday', { late, known });
    case 'other':
      return words.say('late with {late} of {known} due from Tuesday to Friday', { late, known });
    default:
      return weekday satisfies never;
  }
}
