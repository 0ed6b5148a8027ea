/** What a round has decided, on its way to the store: sent in portions, and settled. */
import type { EventStore } from '../../store/event-store.js';
import { appendsOf } from './appends.js';
import type { OpenStream, Staged } from './open-stream.js';
import type { SealingKeys } from './sealing-keys.js';

export class Appending {
  private readonly sent: Promise<void>[] = [];
  /** The last portion that appends to a stream. */
  private readonly last = new Map<OpenStream, Promise<void>>();

  constructor(
    private readonly store: EventStore,
    private readonly keys: SealingKeys,
  ) {}

  /**
   * Sends a portion; resolves once it is under way. Where it goes on with a stream of an earlier
   * portion it waits until that one is over, and leaves out what counts on something that met a
   * conflict: the stream might by chance be as long as expected, with something else on it.
   */
  async send(staged: readonly Staged[]): Promise<void> {
    await Promise.all(new Set(staged.flatMap(({ open }) => this.last.get(open) ?? [])));
    const founded = staged.filter(({ open }) => !open.lost);
    if (founded.length === 0) return;
    const appends = appendsOf(founded, await this.keys.of(founded));
    const appending = this.store.appendEach(appends).then((answers) => {
      for (const [i, { open, entry }] of founded.entries()) open.settle(entry, answers[i]);
    });
    // It is waited for later; until then a failure is nobody's.
    appending.catch(() => {});
    this.sent.push(appending);
    for (const { open } of founded) this.last.set(open, appending);
  }

  /**
   * Waits until all are over, then throws what the first to fail threw: who hears of it knows that
   * nothing of the others is still under way.
   */
  async over(): Promise<void> {
    for (const each of await Promise.allSettled(this.sent)) {
      if (each.status === 'rejected') throw each.reason;
    }
  }
}
