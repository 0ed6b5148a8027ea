/**
 * When readers rest. While one of them reads, the write-ahead log of the views cannot begin anew,
 * and with several there may be no moment without one: so after a while none begins until there was
 * such a moment.
 */
export class Rests {
  private busySince: number | null = null;

  /** `every`: how long they may read in a row, in ms. */
  constructor(private readonly every: number) {}

  /** Whether none may begin before all have rested. `now` in ms. */
  isDue(now: number): boolean {
    return this.busySince !== null && now - this.busySince >= this.every;
  }

  /** One begins. */
  begin(now: number): void {
    this.busySince ??= now;
  }

  /** All have rested. */
  over(): void {
    this.busySince = null;
  }
}
