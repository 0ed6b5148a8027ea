/** How pages ask: as the API does, of the moment that their address names. */
import type { Timing } from '../../src/query/time/when.js';
import { ReadRefused } from '../../src/query/read-refused.js';
import { AskedAsOfDto } from '../../src/http/read/questions.js';
import { CheckedQuery } from '../../src/http/server/checked.pipe.js';
import type { AskedMoment } from '../frame/frame.js';

const MOMENT = new CheckedQuery(AskedAsOfDto);

/** Throws parameter_must_be_valid, as the API does. */
export function timingOf(moment: AskedMoment): Timing {
  MOMENT.transform({ ...moment });
  return moment;
}

/** What a viewer may not see, and why. */
export interface Refused {
  readonly refused: string;
}

export function isRefused(answer: object): answer is Refused {
  return 'refused' in answer;
}

/** Null for a professional that no edition holds yet which this viewer reads. */
export async function orUnknown<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch (error) {
    const isUnknown = error instanceof ReadRefused && error.code === 'professional_must_be_known';
    if (isUnknown) return null;
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
