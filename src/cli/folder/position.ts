/** A moment of knowledge as people write it. */
import type { Position } from '../../ledger/stored.js';
import { instantOf } from '../../query/time/instant.js';
import { CliError } from '../exit-codes.js';
import type { Chronology } from './ledger-past.js';

/**
 * Of a position, a day, which means its end in UTC, or an RFC 3339 time; the head where nothing is
 * written. Throws a CliError for any other text, and for what is to come: more may be told by then.
 */
export function positionOf(
  written: string | undefined,
  chronology: Chronology,
  now: number = Date.now(),
): Position {
  const head = chronology.head();
  if (written === undefined) return head;
  if (/^\d{1,15}$/.test(written)) {
    if (Number(written) <= head) return Number(written);
    throw new CliError(`The ledger's head is ${head}, before the ${written} asked for.`, 'usage');
  }
  const time = instantOf(written);
  if (time === null) {
    throw new CliError(
      `${written} is neither a position, a day, nor an RFC 3339 time such as 2026-11-23T09:30:00Z.`,
      'usage',
    );
  }
  if (time > now) {
    const why = 'A time to come may still see events; ask for one that is past.';
    throw new CliError(why, 'usage');
  }
  return chronology.positionAt(time);
}
