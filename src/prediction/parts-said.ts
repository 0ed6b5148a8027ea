/** The parts of a prediction in words: what each feature says of this invoice. */
import { type Feature, placeOf } from '../../projections/prediction/features.js';
import { WEEKDAY_CLASSES, weekdayClassOf } from '../../projections/prediction/history.js';
import type { Prediction } from '../../projections/prediction/predictor.js';
import { chanceOfOdds, exponentialOf } from '../../projections/prediction/smooth.js';
import type { DayNumber } from '../ledger/values/day.js';
import type { Wording } from '../words/wording.js';

/** What is asked about, as far as its parts speak of it. */
export interface SpokenOf {
  readonly issued: DayNumber;
  readonly due: DayNumber;
}

/** One feature of a prediction, as people read it. */
export function partSaid(
  words: Wording,
  feature: Feature,
  { features, past, paid }: Pick<Prediction, 'features' | 'past' | 'paid'>,
  { issued, due }: SpokenOf,
): string {
  const value = features[placeOf(feature)] ?? 0;
  const percent = (share: number): number => Math.round(100 * share);
  if (past === 0 && feature !== 'terms') return words.say('nothing is known of it yet');
  switch (feature) {
    case 'lateShare':
      return words.say('late with {share} % of its invoices', {
        share: percent(chanceOfOdds(value)),
      });
    case 'gracedShare':
      return words.say('late past grace with {share} % of its invoices', {
        share: percent(chanceOfOdds(value)),
      });
    case 'late30Share':
      return words.say('late by thirty days or more with {share} % of its invoices', {
        share: percent(chanceOfOdds(value)),
      });
    case 'signedDays':
      if (!paid) return words.say('it has paid nothing yet');
      return daysSaid(words, 'mean', Math.round(value));
    case 'lastDays':
      if (!paid) return words.say('it has paid nothing yet');
      return daysSaid(words, 'last', Math.round(value));
    case 'lastFive':
      return words.say('late with {share} % of its last five', { share: percent(value) });
    case 'overdueShare':
      return words.say('{share} % of what is open is overdue', { share: percent(value) });
    case 'overdueAmount':
      return words.say('{share} % of all that it was invoiced is overdue', {
        share: percent(value),
      });
    case 'past':
      return words.say('{n} past {n|invoice|invoices} known of it', { n: past });
    case 'weekdayShare':
      return weekdaySaid(words, percent(whenDue(features)), due);
    case 'terms': {
      const days = Math.max(0, due - issued);
      return words.say('{days} {days|day|days} to pay', { days });
    }
    case 'amount':
      return words.say('{times} times its usual amount', {
        times: words.figures.number(exponentialOf(value), 1),
      });
    default:
      return feature satisfies never;
  }
}

/** The share late on such weekdays: its own, and by how much more on these. */
function whenDue(features: Float64Array): number {
  const odds = features[placeOf('lateShare')] ?? 0;
  return chanceOfOdds(odds + (features[placeOf('weekdayShare')] ?? 0));
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

function weekdaySaid(words: Wording, share: number, due: DayNumber): string {
  const weekday = WEEKDAY_CLASSES[weekdayClassOf(due)] ?? 'other';
  switch (weekday) {
    case 'saturday':
      return words.say('late with {share} % of those due on a Saturday', { share });
    case 'sunday':
      return words.say('late with {share} % of those due on a Sunday', { share });
    case 'monday':
      return words.say('late with {share} % of those due on a Monday', { share });
    case 'other':
      return words.say('late with {share} % of those due from Tuesday to Friday', { share });
    default:
      return weekday satisfies never;
  }
}
