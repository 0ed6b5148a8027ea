/** What time it is, as those who answer reads are told: by their own clock, or the system's. */
import { type DayNumber, dayNumberAt } from '../../ledger/values/day.js';

interface Clock {
  readonly now?: () => Date;
}

/** Today in UTC. */
export function todayOf(clock: Clock): DayNumber {
  return dayNumberAt(timeOf(clock));
}

/** Milliseconds since 1970-01-01 UTC. */
export function timeOf({ now }: Clock): number {
  return now ? now().getTime() : Date.now();
}
