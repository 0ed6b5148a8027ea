import { createServer } from 'node:net';
import { StoreUnavailable } from '../../../src/store/event-store.js';
import { openKurrentStore } from '../../../src/store/kurrent/grpc-link.js';
import type { KurrentStore } from '../../../src/store/kurrent/store.js';
import { collect, eventNo } from '../given.js';
import { appendTo, Given, SHORT, until } from './given.js';

const HASTY = { ...SHORT, limits: { ...SHORT.limits, patienceMs: 300 } };

let given: Given;

beforeEach(async () => {
  given = await Given.of(3);
});

afterEach(() => given.end());

/** Writers that each append ten events to a stream of their own. */
function writers(store: KurrentStore, count: number): Promise<unknown> {
  return Promise.all(
    Array.from({ length: count }, async (_, w) => {
      for (let i = 0; i < 10; i++) {
        await appendTo(store, `w${w}`, i === 0 ? 'none' : i - 1, w * 100 + i);
      }
    }),
  );
}

function expectEachOnce(count: number): void {
  for (let w = 0; w < count; w++) {
    expect(given.logged(`w${w}`)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => w * 100 + i));
  }
}

describe('another leader', () => {
  it('is found by asking any node that answers', async () => {
    const store = await given.store();
    await appendTo(store, 'a', 'none', 1);
    given.cluster.elect(1);
    expect(await appendTo(store, 'a', 0, 2)).toMatchObject({ status: 'appended', revision: 1 });
    expect(given.cluster.nodes[1]?.seen.appends).toBe(1);
  });

  it('is found by the address that the one asked names, where only that one is known', async () => {
    const [, follower] = given.cluster.nodes;
    const store = await given.store(SHORT, `esdb://127.0.0.1:${follower?.port}?tls=false`);
    expect(await appendTo(store, 'a', 'none', 1)).toMatchObject({ status: 'appended' });
    expect(follower?.seen.appends).toBe(0);
  });

  it('takes over in the midst of writing, and nothing is lost or made twice', async () => {
    const store = await given.store();
    const writing = writers(store, 8);
    await until(() => given.cluster.log.events.length > 30);
    given.cluster.nodes[0]?.stop();
    given.cluster.elect(2);
    await writing;
    expectEachOnce(8);
  });

  it('takes over from one that no longer moves', async () => {
    const store = await given.store();
    const writing = writers(store, 4);
    await until(() => given.cluster.log.events.length > 15);
    const [first] = given.cluster.nodes;
    if (first) first.frozen = true;
    given.cluster.elect(1);
    await writing;
    expectEachOnce(4);
  });
});

describe('a leader that accepts connections and says nothing', () => {
  it('is given up long before a call would be', async () => {
    const store = await given.store({ ...SHORT, limits: { ...SHORT.limits, callMs: 20_000 } });
    const [first] = given.cluster.nodes;
    if (!first) throw new Error('A cluster has nodes.');
    // As of a process that was frozen: the kernel answers, and nobody else.
    const silent = createServer(() => given.cluster.elect(1));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    first.stop();
    first.port = typeof address === 'object' && address ? address.port : 0;
    expect(await appendTo(store, 'a', 'none', 1)).toMatchObject({ status: 'appended' });
    expect(given.cluster.nodes[1]?.seen.appends).toBe(1);
    await store.close();
    silent.close();
  });
});

describe('a cluster without a leader', () => {
  it('is told in time, then at once, and used again by itself when it has one', async () => {
    const store = await given.store(HASTY);
    expect(store.trouble()).toBeNull();
    given.cluster.elect(null);
    await expect(appendTo(store, 'a', 'none', 1)).rejects.toThrow(StoreUnavailable);
    expect(store.trouble()).toContain('does not answer');
    const asked = given.cluster.nodes.map(({ seen }) => seen.appends);
    await expect(appendTo(store, 'a', 'none', 1)).rejects.toThrow('It is tried again by itself');
    expect(given.cluster.nodes.map(({ seen }) => seen.appends)).toEqual(asked);
    given.cluster.elect(1);
    await until(() => store.trouble() === null);
    expect(await appendTo(store, 'a', 'none', 1)).toMatchObject({ status: 'appended' });
    expect(given.logged('a')).toEqual([1]);
  });

  it('is followed again by itself when it has one', async () => {
    const store = await given.store(HASTY);
    const abort = new AbortController();
    const seen: number[] = [];
    let live = false;
    const following = (async () => {
      for await (const batch of store.subscribe(0, abort.signal)) {
        live = batch.live;
        seen.push(...batch.events.map(({ data }) => Number(JSON.parse(data).n)));
        if (seen.length === 2) abort.abort();
      }
    })();
    await until(() => live);
    await appendTo(store, 'a', 'none', 1);
    await until(() => seen.length === 1);
    given.cluster.elect(null);
    for (const node of given.cluster.nodes) node.dropSubscriptions();
    await until(() => store.trouble() !== null);
    given.cluster.elect(2);
    await until(() => store.trouble() === null);
    await appendTo(store, 'a', 0, 2);
    await following;
    expect(seen).toEqual([1, 2]);
  });
});

describe('a restart of all nodes', () => {
  it('loses nothing that was acknowledged, and is survived by the store', async () => {
    const store = await given.store();
    await appendTo(store, 'a', 'none', 1);
    given.cluster.stop();
    const across = appendTo(store, 'a', 0, 2);
    for (const node of given.cluster.nodes) await node.start();
    expect(await across).toMatchObject({ status: 'appended', revision: 1 });
    expect(await appendTo(store, 'a', 'none', 1)).toMatchObject({ status: 'duplicate' });
    expect(await collect(store.readAll(0))).toHaveLength(2);
  });
});

describe('a single host that was away for long', () => {
  it('is tried anew each time, however often that failed before', async () => {
    const alone = await Given.of(1);
    const store = await alone.store(HASTY);
    alone.cluster.stop();
    // Whatever knocks there is counted and sent away.
    let knocks = 0;
    const door = createServer((socket) => {
      knocks += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) =>
      door.listen(alone.cluster.node.port, '127.0.0.1', resolve),
    );
    await expect(appendTo(store, 'a', 'none', 1)).rejects.toThrow(StoreUnavailable);
    await until(() => knocks >= 20);
    await new Promise((resolve) => door.close(resolve));
    await alone.cluster.node.start();
    await until(() => store.trouble() === null);
    expect(await appendTo(store, 'a', 'none', 1)).toMatchObject({ status: 'appended' });
    await alone.end();
  });
});

describe('opening', () => {
  it('fails in time where nobody answers, and shows no password', async () => {
    given.cluster.stop();
    const opening = openKurrentStore('kurrentdb://anna:s3cret@127.0.0.1:1,127.0.0.1:2', {
      ...SHORT,
      openMs: 300,
    });
    await expect(opening).rejects.toThrow(StoreUnavailable);
    await expect(opening).rejects.toThrow('kurrentdb://127.0.0.1:1,127.0.0.1:2 does not answer');
    await expect(opening).rejects.not.toThrow('s3cret');
  });

  it('fails in time where somebody listens and stays silent', async () => {
    for (const node of given.cluster.nodes) node.frozen = true;
    await expect(given.store({ ...SHORT, openMs: 300 })).rejects.toThrow(StoreUnavailable);
  });
});

describe('closing', () => {
  it('answers whoever still waits, and ends subscriptions', async () => {
    const store = await given.store();
    for (const node of given.cluster.nodes) node.frozen = true;
    const waiting = appendTo(store, 'a', 'none', 1);
    const outcome = expect(waiting).rejects.toThrow('has been closed');
    const following = collect(eventsOf(store));
    await store.close();
    await outcome;
    expect(await following).toEqual([]);
    await expect(store.head()).rejects.toThrow('has been closed');
  });
});

async function* eventsOf(store: KurrentStore) {
  for await (const { events } of store.subscribe(0, new AbortController().signal)) yield events;
}

describe('two processes on one cluster', () => {
  it('each see what the other appends, and answer its repeats as such', async () => {
    const [one, two] = [await given.store(), await given.store()];
    await appendTo(one, 'a', 'none', 1);
    expect(await two.readStream('a')).toHaveLength(1);
    expect(await appendTo(two, 'a', 'none', 1)).toMatchObject({ status: 'duplicate', revision: 0 });
    await appendTo(two, 'a', 0, 2);
    const events = [eventNo(3)];
    expect(await one.append({ stream: 'a', expected: 0, events })).toEqual({
      status: 'conflict',
      actual: 1,
    });
  });
});
