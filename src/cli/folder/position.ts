/** A moment of knowledge as people write it. */
import type { Position } from '../../ledger/stored.js';
import { CliError } from '../exit-codes.js';
import type { Chronology } from './ledger-past.js';

/** Of a position or an RFC 3339 time; the head where nothing is written. */
export function positionOf(written: string | undefined, chronology: Chronology): Position {
  const head = chronology.head();
  if (written === undefined) return head;
  if (/^\d{1,15}$/.test(written)) {
    if (Number(written) <= head) return Number(written);
    throw new CliError(`The ledger's head is ${head}, before the ${written} asked for.`, 'usage');
  }
  const time = written.includes('T') ? Date.parse(written) : Number.NaN;
  if (!Number.isNaN(time)) return chronology.positionAt(time);
  throw new CliError(
    `${written} is neither a position nor an RFC 3339 time such as 2026-11-23T09:30:00Z.`,
    'usage',
  );
}
