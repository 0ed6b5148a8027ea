/** What the reads of each key take of the time of reader processes: so much of it on average. */
import { LRUCache } from 'lru-cache';
import { atMost } from '../../at-most.js';

interface Account {
  /** Milliseconds that are left; below 0 where the last read took more than was there. */
  left: number;
  /** When it was last filled, in ms. */
  at: number;
}

/** Keys that are remembered; one that is forgotten begins with all that a key may have. */
const KEYS = 10_000;

export class ReadTimes {
  readonly #accounts = new LRUCache<string, Account>(atMost(KEYS));

  /**
   * `share`: of the time that passes, what one key may use, such as 0.5; `most`: what it may have
   * saved up, in ms.
   */
  constructor(
    private readonly share: number,
    private readonly most: number,
  ) {}

  /** Seconds until the key may read again; 0 while something is left. `now` in ms. */
  wait(key: string, now: number): number {
    const { left } = this.account(key, now);
    return left > 0 ? 0 : Math.max(1, Math.ceil(-left / this.share / 1000));
  }

  /** Counts what a read of the key has taken, in ms. */
  use(key: string, took: number, now: number): void {
    this.account(key, now).left -= took;
  }

  private account(key: string, now: number): Account {
    const account = this.#accounts.get(key) ?? { left: this.most, at: now };
    const passed = Math.max(0, now - account.at);
    account.left = Math.min(this.most, account.left + passed * this.share);
    account.at = now;
    this.#accounts.set(key, account);
    return account;
  }
}
