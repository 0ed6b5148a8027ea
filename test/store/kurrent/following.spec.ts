import type { Batch } from '../../../src/store/event-store.js';
import type { KurrentStore } from '../../../src/store/kurrent/store.js';
import { collect, eventNo, told } from '../given.js';
import { systemEvent } from './double/log.js';
import { appendTo, Given, until } from './given.js';

let given: Given;
let store: KurrentStore;

beforeEach(async () => {
  given = await Given.of();
  store = await given.store();
});

afterEach(() => given.end());

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));

/** Takes batches until the numbers of `count` events have come. */
async function numbers(
  subscription: AsyncIterable<Batch>,
  count: number,
  abort: AbortController,
  onBatch: (batch: Batch, seen: readonly number[]) => void = () => {},
): Promise<number[]> {
  const seen: number[] = [];
  for await (const batch of subscription) {
    seen.push(...batch.events.map(({ data }) => Number(JSON.parse(data).n)));
    onBatch(batch, seen);
    if (seen.length >= count) abort.abort();
  }
  return seen;
}

describe('a subscription', () => {
  it('that breaks off again and again misses nothing and repeats nothing', async () => {
    const abort = new AbortController();
    const total = 60;
    const following = numbers(store.subscribe(0, abort.signal), total, abort);
    for (let n = 0; n < total; n++) {
      await appendTo(store, 'a', n === 0 ? 'none' : n - 1, n);
      if (n % 15 !== 0) continue;
      await until(() => given.cluster.node.following === 1);
      given.cluster.node.dropSubscriptions();
    }
    expect(await following).toEqual(Array.from({ length: total }, (_, n) => n));
    expect(given.cluster.node.seen.subscriptions).toBeGreaterThan(3);
  });

  it('goes on over a restart of the server from where it was', async () => {
    const abort = new AbortController();
    let live = false;
    const following = numbers(store.subscribe(0, abort.signal), 3, abort, (batch) => {
      live = batch.live;
    });
    await appendTo(store, 'a', 'none', 1);
    await until(() => live);
    given.cluster.node.stop();
    await given.cluster.node.start();
    await appendTo(store, 'a', 0, 2, 3);
    expect(await following).toEqual([1, 2, 3]);
  });

  it('is not live before it has given all that was there, page for page', async () => {
    const count = 1100;
    for (let n = 0; n < count; n++) {
      given.cluster.log.append('a', 'any', [{ ...proposed(n) }]);
    }
    const abort = new AbortController();
    const batches: [number, boolean][] = [];
    await numbers(store.subscribe(0, abort.signal), count, abort, ({ events, live }) => {
      batches.push([events.length, live]);
    });
    expect(batches.map(([, live]) => live)).toEqual([false, true]);
    expect(batches.reduce((sum, [length]) => sum + length, 0)).toBe(count);
  });

  it('asks for the next page while the consumer works on this one', async () => {
    for (let n = 0; n < 1100; n++) given.cluster.log.append('a', 'any', [{ ...proposed(n) }]);
    const { seen } = given.cluster.node;
    const before = seen.reads;
    const abort = new AbortController();
    const pages = store.subscribe(0, abort.signal)[Symbol.asyncIterator]();
    await pages.next();
    // The consumer has the first page, and has not come back for another.
    await until(() => seen.reads === before + 2);
    abort.abort();
  });

  it('holds the server back where its consumer is slow, and loses nothing', async () => {
    const abort = new AbortController();
    const slow = store.subscribe(0, abort.signal)[Symbol.asyncIterator]();
    await slow.next();
    const count = 5_000;
    for (let n = 0; n < count; n++) given.cluster.log.append('a', 'any', [proposed(n)]);
    const seen: number[] = [];
    while (seen.length < count) {
      const { value, done } = await slow.next();
      if (done) break;
      seen.push(
        ...value.events.map(({ data }: { readonly data: string }) => Number(JSON.parse(data).n)),
      );
    }
    abort.abort();
    expect(seen).toEqual(Array.from({ length: count }, (_, n) => n));
  });

  it('frees the server of it when its consumer leaves', async () => {
    for await (const _ of store.subscribe(0, new AbortController().signal)) break;
    await appendTo(store, 'a', 'none', 1);
    await until(() => given.cluster.node.following === 0);
  });
});

function proposed(n: number) {
  const { id, type, data, metadata } = eventNo(n);
  return {
    id,
    type,
    contentType: 'application/json',
    data: bytes(data),
    metadata: bytes(metadata),
  };
}

describe('what is no history', () => {
  it('is passed over by readers and followers, and counted', async () => {
    const { log } = given.cluster;
    await appendTo(store, 'a', 'none', 1);
    const link = { ...systemEvent('$>'), data: bytes('0@a') };
    log.put('trail-1', '0', link);
    log.put('$ce-invoice', '0', link);
    log.put('$$a', '0', systemEvent('$metadata'));
    log.append('gone', 'none', [proposed(9)]);
    log.tombstone('gone');
    log.scavenge();
    await appendTo(store, 'a', 0, 2);
    log.put('$stats-1', '0', systemEvent('$statsCollected'));
    const before = store.counts.passedOver;
    expect(told(await collect(store.readAll(0)))).toEqual([1, 2].map(eventNo));
    // Three that stood before the last event of the history, the tombstone, and the log's own first;
    // what comes after the last one is read with the same page.
    expect(store.counts.passedOver - before).toBe(6);
    const [, last] = await store.readStream('a');
    expect(await store.head()).toBe(last?.position);
    const abort = new AbortController();
    expect(await numbers(store.subscribe(0, abort.signal), 2, abort)).toEqual([1, 2]);
  });

  it('does not hide the head behind however much of it', async () => {
    const { log } = given.cluster;
    await appendTo(store, 'a', 'none', 1);
    for (let n = 0; n < 1100; n++) log.put('$stats-1', String(n), systemEvent('$statsCollected'));
    const [only] = await store.readStream('a');
    expect(await store.head()).toBe(only?.position);
  });

  it('of another program is history all the same, whatever its bytes', async () => {
    const { log } = given.cluster;
    const binary = { ...proposed(1), contentType: 'application/octet-stream' };
    log.append('other-1', 'any', [{ ...binary, data: Uint8Array.from([0xff, 0, 1]) }]);
    const [event] = await collect(store.readAll(0));
    expect(event).toMatchObject({ stream: 'other-1', type: binary.type });
  });
});

describe('an event on the server', () => {
  it('is JSON to other clients, byte for byte as it was given', async () => {
    const event = { ...eventNo(1), data: '{ "a": 1.0 }', metadata: '{"$correlationId":"c"}' };
    await store.append({ stream: 'a', expected: 'none', events: [event] });
    const logged = given.cluster.log.read('a');
    expect(logged).toMatchObject([{ contentType: 'application/json', type: event.type }]);
    const [stored] = typeof logged === 'string' ? [] : logged;
    expect(Buffer.from(stored?.data ?? []).toString()).toBe(event.data);
    expect(Buffer.from(stored?.metadata ?? []).toString()).toBe(event.metadata);
  });

  it('keeps the stamp that a migration brought along', async () => {
    const moved = { ...eventNo(1), metadata: '{"teller":"books","recordedAt":"1700000000123"}' };
    const text = { ...eventNo(2), metadata: '{"message":"\\"recordedAt\\"","recordedAt":"soon"}' };
    await store.append({ stream: 'a', expected: 'none', events: [moved, text] });
    const [first, second] = await store.readStream('a');
    expect(first?.recordedAt).toBe(1_700_000_000_123);
    expect(second?.recordedAt).toBe(given.cluster.log.events.at(-1)?.created);
  });

  it('in a stream that was deleted for good is told as such, not as missing', async () => {
    await appendTo(store, 'a', 'none', 1);
    given.cluster.log.tombstone('a');
    await expect(store.readStream('a')).rejects.toThrow('deleted for good');
    await expect(appendTo(store, 'a', 0, 2)).rejects.toThrow('deleted for good');
    expect(store.trouble()).toBeNull();
  });
});
