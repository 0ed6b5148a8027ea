/** How often others see a professional anew: the calendar of editions (ADR 0028). */
import { civilOf, type DayNumber } from '../../ledger/values/day.js';

/** `live`: with every event, which gives each of them away. */
export const EDITIONS = ['daily', 'hourly', 'live'] as const;
export type Editions = (typeof EDITIONS)[number];

const HOUR_MS = 3_600_000;
const LENGTH_MS = { daily: 24 * HOUR_MS, hourly: HOUR_MS };

/**
 * When the last edition closed, in milliseconds since 1970-01-01 UTC: what was recorded at that
 * time or later is in the next one.
 */
export function lastClose(time: number, editions: Exclude<Editions, 'live'>): number {
  const length = LENGTH_MS[editions];
  return Math.floor(time / length) * length;
}

/** Whether others may ask for the day: the edition's own, or the end of a month before it. */
export function isInEdition(asked: DayNumber, edition: DayNumber): boolean {
  return asked === edition || (asked < edition && isMonthEnd(asked));
}

export function isMonthEnd(day: DayNumber): boolean {
  return civilOf(day + 1)[2] === 1;
}
