/** How long to wait: for an answer, between attempts, and for one's turn. */
import { setTimeout as delay } from 'node:timers/promises';
import { LinkFailure } from './link.js';

/**
 * Runs a call that might never answer. After `ms` milliseconds, or when `life` ends, its signal is
 * aborted, and the outcome is unknown: it rejects with a LinkFailure of kind `lost`, whatever the
 * call does then.
 */
export async function within<Result>(
  ms: number,
  life: AbortSignal,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const call = new AbortController();
  let giveUp = (_why: string): void => {};
  const limit = new Promise<never>((_, reject) => {
    giveUp = (why) => {
      reject(new LinkFailure('lost', why));
      call.abort();
    };
  });
  const timer = setTimeout(() => giveUp(`no answer within ${ms} ms`), ms);
  const onEnd = (): void => giveUp('it was closed meanwhile');
  life.addEventListener('abort', onEnd);
  try {
    return await Promise.race([run(call.signal), limit]);
  } finally {
    clearTimeout(timer);
    life.removeEventListener('abort', onEnd);
  }
}

/**
 * Milliseconds to wait before attempt number `attempt` (1 is the first repeat): doubling, capped,
 * and anything from half of it up, so that many callers do not come back at once.
 */
export function backoff(
  attempt: number,
  { firstMs, mostMs }: { readonly firstMs: number; readonly mostMs: number },
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

/** Lets at most `limit` jobs run at a time; the others wait for their turn, in order. */
export class Turnstile {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(limit: number) {
    this.free = limit;
  }

  async run<Result>(job: () => Promise<Result>): Promise<Result> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await job();
    } finally {
      // The place goes straight to whoever waits, so that nobody slips in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
