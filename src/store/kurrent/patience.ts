/** How long to wait for an answer, and for one's turn. */
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
