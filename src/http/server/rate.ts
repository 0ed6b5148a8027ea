import { LRUCache } from 'lru-cache';
import { atMost } from '../../at-most.js';

interface Bucket {
  tokens: number;
  /** When it was last filled, in ms. */
  at: number;
}

/** A token bucket per key: `perSecond` on average, twice as many at once. */
export class RateBound {
  readonly #buckets = new LRUCache<string, Bucket>(atMost(10_000));

  constructor(private readonly perSecond: number) {}

  /** Takes a token at `now` (ms); returns 0, or the seconds to wait where none is left. */
  take(key: string, now: number): number {
    if (this.perSecond === 0) return 0;
    const most = 2 * this.perSecond;
    const bucket = this.#buckets.get(key) ?? { tokens: most, at: now };
    const refilled = ((now - bucket.at) / 1000) * this.perSecond;
    bucket.tokens = Math.min(most, bucket.tokens + Math.max(0, refilled));
    bucket.at = now;
    this.#buckets.set(key, bucket);
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / this.perSecond);
    bucket.tokens -= 1;
    return 0;
  }
}
