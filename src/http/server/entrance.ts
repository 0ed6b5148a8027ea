/**
 * When requests begin. Under load Node hands over, in one turn of the event loop, hundreds that
 * came in since the last: begun there and then they hold it until all of them are under way, and
 * whoever has to be answered whatever else goes on waits behind them. So few begin in each turn,
 * and the loop looks for what came meanwhile before the next.
 */

/** Some 10 ms of work. With fewer each would have a commit, and a batch of views, of its own. */
const AT_ONCE = 16;

interface Guest {
  /** When it came, in ms. */
  readonly at: number;
  begin(): void;
}

export class Entrance {
  private readonly guests: Guest[] = [];
  private readonly away: (() => void)[] = [];
  private isOpen = false;

  /** How many wait to begin. */
  get length(): number {
    return this.guests.length;
  }

  /** How long whoever is next has waited, in ms; 0 where nobody waits. `now` in ms. */
  waited(now: number): number {
    const [next] = this.guests;
    return next ? now - next.at : 0;
  }

  /** Resolves when it may begin, in the order in which they came. `now` in ms. */
  turn(now: number): Promise<void> {
    return new Promise((begin) => {
      this.guests.push({ at: now, begin });
      this.open();
    });
  }

  /** Resolves when it may be said no to, past all who wait to begin. */
  refusal(): Promise<void> {
    return new Promise((refuse) => {
      this.away.push(refuse);
      this.open();
    });
  }

  private open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    setImmediate(() => this.admit());
  }

  private admit(): void {
    for (const refuse of this.away.splice(0, AT_ONCE)) refuse();
    for (const { begin } of this.guests.splice(0, AT_ONCE)) begin();
    this.isOpen = false;
    if (this.guests.length > 0 || this.away.length > 0) this.open();
  }
}
