/** Which promises tell of which professional: so those of each are added up one after the other. */
import { tellsOfPromisee } from '../../tape/codes.js';
import { CODE, END, PORTION, PORTIONS, PROMISEE, PROMISOR } from './standing-rows.js';

export interface PromisesOfEach {
  /** By professional: where its promises end. */
  readonly ends: Int32Array;
  /** Where promises begin among the numbers, those of one professional after those of another. */
  readonly begins: Float64Array;
}

/** Of promises that are `length` numbers. */
export function promisesOfEach(
  numbers: Float64Array,
  length: number,
  professionals: number,
): PromisesOfEach {
  const ends = new Int32Array(new SharedArrayBuffer(4 * professionals));
  let all = 0;
  eachConcerned(numbers, length, (of) => {
    ends[of] = (ends[of] ?? 0) + 1;
    all++;
  });
  beginEach(ends);
  const begins = new Float64Array(new SharedArrayBuffer(8 * all));
  eachConcerned(numbers, length, (of, promise) => {
    const at = ends[of] ?? 0;
    begins[at] = promise;
    ends[of] = at + 1;
  });
  return { ends, begins };
}

/** Turns counts into where each begins; once all is filled, that is where each ends. */
function beginEach(counts: Int32Array): void {
  let next = 0;
  for (const [of, count] of counts.entries()) {
    counts[of] = next;
    next += count;
  }
}

type HearConcerned = (professional: number, promise: number) => void;

/** Promises to oneself tell of nobody, and few tell of the one to whom they were made. */
function eachConcerned(numbers: Float64Array, length: number, hear: HearConcerned): void {
  let end = 0;
  for (let promise = 0; promise < length; promise = end) {
    end = numbers[promise + END] ?? length;
    const [promisor, promisee] = [
      numbers[promise + PROMISOR] ?? 0,
      numbers[promise + PROMISEE] ?? 0,
    ];
    if (promisor === promisee) continue;
    hear(promisor, promise);
    for (let at = promise + PORTIONS; at < end; at += PORTION) {
      if (!tellsOfPromisee(numbers[at + CODE] ?? 0)) continue;
      hear(promisee, promise);
      break;
    }
  }
}
