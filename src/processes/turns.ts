/** Whose turn it is where more is asked than can be done at once. */

/** Something that waits for its turn, on the account of a key. */
export interface Waiting {
  readonly key: string;
}

/**
 * First comes whose key has the least under way, and of these who came first. No key has all
 * places, where there are several: whatever it asks, one is left to the others.
 */
export class Turns<Job extends Waiting> {
  private readonly waiting = new Set<Job>();
  private readonly underWay = new Map<string, number>();
  private readonly most: number;

  constructor(places: number) {
    this.most = Math.max(1, places - 1);
  }

  /** How many wait. */
  get length(): number {
    return this.waiting.size;
  }

  /** How many wait on the account of a key. */
  lengthOf(key: string): number {
    let count = 0;
    for (const job of this.waiting) if (job.key === key) count += 1;
    return count;
  }

  add(job: Job): void {
    this.waiting.add(job);
  }

  /** Takes out one that need not wait any more. False where it does not wait. */
  remove(job: Job): boolean {
    return this.waiting.delete(job);
  }

  /** The next one, which is under way from now on; null where none may begin. */
  next(): Job | null {
    let next: Job | null = null;
    let fewest = this.most;
    for (const job of this.waiting) {
      const count = this.countOf(job.key);
      if (count >= fewest) continue;
      next = job;
      fewest = count;
    }
    if (!next) return null;
    this.waiting.delete(next);
    this.underWay.set(next.key, fewest + 1);
    return next;
  }

  /** One that was under way is over. */
  over({ key }: Job): void {
    const others = this.countOf(key) - 1;
    if (others > 0) this.underWay.set(key, others);
    else this.underWay.delete(key);
  }

  /** All that wait, the first first; none waits afterwards. */
  clear(): readonly Job[] {
    const all = [...this.waiting];
    this.waiting.clear();
    return all;
  }

  private countOf(key: string): number {
    return this.underWay.get(key) ?? 0;
  }
}
