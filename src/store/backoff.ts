/** Pauses between attempts. */
import { setTimeout as delay } from 'node:timers/promises';

/** The first pause, and the longest that they grow to. */
export interface Pauses {
  readonly firstMs: number;
  readonly mostMs: number;
}

/**
 * Milliseconds to wait before attempt number `attempt` (1 is the first repeat): doubling, capped,
 * and anything from half of it up, so that many callers do not come back at once.
 */
export function backoff(
  attempt: number,
  { firstMs, mostMs }: Pauses,
  random: () => number,
): number {
  const whole = Math.min(mostMs, firstMs * 2 ** Math.min(attempt - 1, 16));
  return whole / 2 + (random() * whole) / 2;
}

/** Waits, or returns at once when the signal aborts. */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
