/**
 * What a subscription has received and nobody has taken yet. A consumer that is slower than the
 * server lets it fill up; then the sender is told to pause, so that memory stays bounded.
 */
const FULL = 4096;

/** The sender, as far as it can be slowed down. */
export interface Tap {
  pause(): void;
  resume(): void;
}

export class Inbox<Item> {
  private items: Item[] = [];
  private ended: Error | 'closed' | null = null;
  private paused = false;
  private wake: (() => void) | null = null;

  constructor(private readonly tap: Tap) {}

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  put(item: Item): void {
    if (this.ended) return;
    this.items.push(item);
    if (!this.paused && this.items.length >= FULL) {
      this.paused = true;
      this.tap.pause();
    }
    this.wake?.();
  }

  /** No more will come. What is there can still be taken; then `take` rejects with the error. */
  fail(error: Error): void {
    this.ended ??= error;
    this.wake?.();
  }

  /** No more is wanted. */
  close(): void {
    this.ended ??= 'closed';
    this.wake?.();
  }

  /** The next items, at most `most`, in order: waits for the first; null once closed. */
  async take(most: number): Promise<readonly Item[] | null> {
    while (this.isEmpty) {
      if (this.ended === 'closed') return null;
      if (this.ended) throw this.ended;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      this.wake = null;
    }
    const taken = this.items.slice(0, most);
    this.items = this.items.slice(most);
    if (this.paused && this.items.length < FULL / 2) {
      this.paused = false;
      this.tap.resume();
    }
    return taken;
  }
}
