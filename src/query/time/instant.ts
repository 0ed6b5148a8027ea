/** A time as callers write it. */
import { isDay } from '../../ledger/values/day.js';

/** An RFC 3339 time, which always says its offset: its day, its hour, and the rest. */
const TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * In milliseconds since 1970-01-01 UTC: of a day its last, in UTC; of an RFC 3339 time itself. Null
 * for any other text, and for a day that does not exist.
 */
export function instantOf(written: string): number | null {
  if (isDay(written)) return Date.parse(`${written}T23:59:59.999Z`);
  const [, day] = TIME.exec(written) ?? [];
  // The engine takes 30 February for a day in March.
  if (day === undefined || !isDay(day)) return null;
  const time = Date.parse(written);
  return Number.isNaN(time) ? null : time;
}
