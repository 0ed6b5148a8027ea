/** How long somebody who keeps asking goes without an answer. Times in ms, of one clock. */
export class Silence {
  private since: number | null = null;
  private longest = 0;

  /** A question goes out; while one is open, those after it begin no new silence. */
  asked(at: number): void {
    this.since ??= at;
  }

  answered(at: number): void {
    if (this.since !== null) this.longest = Math.max(this.longest, at - this.since);
    this.since = null;
  }

  /** The longest silence since the last cut, an open one up to now; what is open begins anew. */
  cut(at: number): number {
    const longest = Math.max(this.longest, this.since === null ? 0 : at - this.since);
    this.longest = 0;
    if (this.since !== null) this.since = at;
    return longest;
  }
}
