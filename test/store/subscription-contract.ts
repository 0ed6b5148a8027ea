/** What every event store must do for those who follow it: see contract.ts. */
import type { StoredEvent } from '../../src/ledger/stored.js';
import type {
  Appended,
  Batch,
  Conflict,
  EventStore,
  ExpectedRevision,
} from '../../src/store/event-store.js';
import { appended, collect, eventNo, told } from './given.js';

/** A test's store, and how it appends to it. */
export interface Given {
  readonly store: EventStore;
  /** The head before the test. */
  readonly start: number;
  append(
    local: string,
    expected: ExpectedRevision,
    ...numbers: number[]
  ): Promise<Appended | Conflict>;
  stream(local: string): string;
}

/** Follows until `count` events have come. */
async function follow(
  subscription: AsyncIterable<Batch>,
  count: number,
  abort: AbortController,
): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const batch of subscription) {
    events.push(...batch.events);
    if (events.length >= count) abort.abort();
  }
  return events;
}

/** The part of the contract that is about subscriptions. */
export function subscriptionContract(given: () => Given): void {
  describe('a subscription', () => {
    it('says at once that it is live where there is nothing to catch up on', async () => {
      const { store, start } = given();
      const abort = new AbortController();
      const batches: Batch[] = [];
      for await (const batch of store.subscribe(start, abort.signal)) {
        batches.push(batch);
        abort.abort();
      }
      expect(batches).toEqual([{ events: [], live: true }]);
    });

    it('catches up, is live, and gives what is appended next', async () => {
      const { store, start, append } = given();
      await append('A', 'none', 1, 2);
      const abort = new AbortController();
      const seen: StoredEvent[] = [];
      let appendedMore = false;
      for await (const { events, live } of store.subscribe(start, abort.signal)) {
        seen.push(...events);
        if (live && !appendedMore) {
          expect(told(seen)).toEqual([1, 2].map(eventNo));
          appendedMore = true;
          await append('A', 1, 3);
        }
        if (seen.length === 3) abort.abort();
      }
      expect(told(seen)).toEqual([1, 2, 3].map(eventNo));
    });

    it('wakes for events that come while it waits', async () => {
      const { store, start, append } = given();
      const abort = new AbortController();
      const following = follow(store.subscribe(start, abort.signal), 3, abort);
      for (let n = 0; n < 3; n++) {
        await append('A', n === 0 ? 'none' : n - 1, n);
        // Lets the subscription see this event and wait again before the next one comes.
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(told(await following)).toEqual([0, 1, 2].map(eventNo));
    });

    it('resumes after a checkpoint with the very next event', async () => {
      const { store, append } = given();
      const { position } = appended(await append('A', 'none', 1, 2));
      await append('A', 1, 3, 4);
      const abort = new AbortController();
      const seen = await follow(store.subscribe(position, abort.signal), 2, abort);
      expect(told(seen)).toEqual([3, 4].map(eventNo));
    });

    it('ends when aborted: before it starts, and while it waits', async () => {
      const { store, start } = given();
      const aborted = await follow(
        store.subscribe(start, AbortSignal.abort()),
        1,
        new AbortController(),
      );
      expect(aborted).toEqual([]);
      const abort = new AbortController();
      const waiting = follow(store.subscribe(start, abort.signal), 1, abort);
      await new Promise((resolve) => setImmediate(resolve));
      abort.abort();
      expect(await waiting).toEqual([]);
    });

    it('misses nothing, repeats nothing and keeps order while others append as it catches up', async () => {
      const { store, start, stream } = given();
      const perStream = 60;
      const writers = 20;
      const total = perStream * writers;
      await store.appendEach(
        Array.from({ length: writers }, (_, w) => ({
          stream: stream(`${w}`),
          expected: 'none' as const,
          events: Array.from({ length: perStream / 2 }, (_, i) => eventNo(w * 1000 + i)),
        })),
      );
      const abort = new AbortController();
      const [seen] = await Promise.all([
        follow(store.subscribe(start, abort.signal), total, abort),
        ...Array.from({ length: writers }, async (_, w) => {
          for (let i = perStream / 2; i < perStream; i++) {
            const events = [eventNo(w * 1000 + i)];
            await store.append({ stream: stream(`${w}`), expected: i - 1, events });
          }
        }),
      ]);
      expect(seen).toEqual(await collect(store.readAll(start)));
      expect(seen).toHaveLength(total);
    });

    it('waits for a slow consumer, while another one of the same store goes on', async () => {
      const { store, start, append } = given();
      const abort = new AbortController();
      const slow = store.subscribe(start, abort.signal)[Symbol.asyncIterator]();
      await slow.next();
      for (let n = 0; n < 5; n++) await append('A', n === 0 ? 'none' : n - 1, n);
      const quick = new AbortController();
      expect(await follow(store.subscribe(start, quick.signal), 5, quick)).toHaveLength(5);
      const late = await slow.next();
      expect(late.done).toBe(false);
      expect(told(late.value.events)).toEqual([0, 1, 2, 3, 4].map(eventNo));
      abort.abort();
      expect((await slow.next()).done).toBe(true);
    });
  });
}
