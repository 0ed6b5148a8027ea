/** How pages ask: as the API does, of the moment that their address names. */
import { type Day, dayOf, toDayNumber } from '../../src/ledger/values/day.js';
import type { Timing } from '../../src/query/time/when.js';
import { ReadRefused, type ReadRule } from '../../src/query/read-refused.js';
import { AskedAsOfDto } from '../../src/http/read/questions.js';
import { CheckedQuery } from '../../src/http/server/checked.pipe.js';
import type { AskedMoment } from '../frame/frame.js';

const MOMENT = new CheckedQuery(AskedAsOfDto);

/** Throws parameter_must_be_valid, as the API does. */
export function timingOf(moment: AskedMoment): Timing {
  MOMENT.transform({ ...moment });
  return moment;
}

/** Days before the last of a history: two years less a month fit a picture. */
const HISTORY_DAYS = 700;

/** From which day on a history is shown that ends on a day. */
export function historyFrom(to: Day): Day {
  return dayOf(toDayNumber(to) - HISTORY_DAYS);
}

/** What a viewer may not see, and why. */
export interface Refused {
  readonly refused: string;
}

export function isRefused(answer: object): answer is Refused {
  return 'refused' in answer;
}

/** Null where what is asked for is not there for this viewer; other refusals are thrown. */
export async function orNull<Answer>(
  asked: Promise<Answer>,
  ...rules: readonly ReadRule[]
): Promise<Answer | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ReadRefused && rules.includes(error.code)) return null;
    throw error;
  }
}

/** A part of a page that this viewer may not see is said, and leaves the rest as it is. */
export async function orRefused<Answer extends object>(
  asked: Promise<Answer>,
): Promise<Answer | Refused> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ReadRefused && error.code === 'answer_must_be_yours_to_see') {
      return { refused: error.detail };
    }
    throw error;
  }
}
