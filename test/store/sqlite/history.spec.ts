import type { StoredEvent } from '../../../src/ledger/stored.js';
import { openSqliteHistory } from '../../../src/store/sqlite/history.js';
import { openSqliteStore } from '../../../src/store/sqlite/store.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { collect, eventNo } from '../given.js';

/** A folder with five events in two streams, recorded at 10, 20, 20, 30 and 40 ms. */
async function folder(): Promise<{ dir: string; events: readonly StoredEvent[] }> {
  const dir = temporaryFolder();
  const times = [10, 20, 20, 30, 40];
  const store = openSqliteStore(dir, { now: () => times.shift() ?? 50 });
  await store.append({ stream: 'invoice-a/1', expected: 'none', events: [eventNo(1)] });
  await store.append({ stream: 'payment-a/1', expected: 'none', events: [eventNo(2)] });
  await store.append({ stream: 'invoice-a/1', expected: 0, events: [eventNo(3)] });
  await store.append({ stream: 'payment-a/1', expected: 0, events: [eventNo(4)] });
  await store.append({ stream: 'invoice-a/1', expected: 1, events: [eventNo(5)] });
  const events = await collect(store.readAll(0));
  await store.close();
  return { dir, events };
}

describe('the history of a data folder', () => {
  it('says what lies where', async () => {
    const history = openSqliteHistory((await folder()).dir);
    expect(history.head()).toBe(5);
    expect([0, 1, 2, 5].map(history.lastStream)).toEqual([0, 1, 2, 2]);
    expect(history.streams(0, 2, 9)).toEqual([
      [1, 'invoice-a/1'],
      [2, 'payment-a/1'],
    ]);
    expect(history.streams(0, 1, 9)).toEqual([[1, 'invoice-a/1']]);
    expect(history.streams(1, 2, 1)).toEqual([[2, 'payment-a/1']]);
    expect(history.streams(0, 0, 9)).toEqual([]);
  });

  it('says which streams are of a kind', async () => {
    const history = openSqliteHistory((await folder()).dir);
    const kinds = ['invoice', 'payment', 'professional', 'model'] as const;
    expect(kinds.map(history.streamsOf)).toEqual([[1], [2], [], []]);
  });

  it('shows events of certain types in passing', async () => {
    const { dir, events } = await folder();
    const history = openSqliteHistory(dir);
    const isPayment = (type: string): boolean => type === 'PaymentReceived.v1';
    const seen = history.glimpses(1, 4, 2, isPayment);
    const [, second, , fourth] = events;
    expect(seen).toEqual(
      [second, fourth].map((event) => [event?.position, event?.type, event?.data]),
    );
    expect(history.glimpses(1, 5, 9, () => true).map(([position]) => position)).toEqual([
      ...[2, 3, 4, 5],
    ]);
  });

  it('gives the events within streams, as far as they were known', async () => {
    const { dir, events } = await folder();
    const history = openSqliteHistory(dir);
    const known = events.map(({ id: _id, ...event }) => event);
    const [first, second, third, fourth] = known;
    expect(history.within([2, 1], 4)).toEqual([
      [second, fourth],
      [first, third],
    ]);
    expect(history.within([2], 1)).toEqual([[]]);
  });

  it('gives the events at positions as the store does, but for their ids', async () => {
    const { dir, events } = await folder();
    const expected = [0, 3, 4].map((i) => {
      const { id: _id, ...event } = events[i] ?? { id: '' };
      return event;
    });
    expect(openSqliteHistory(dir).at([1, 4, 5])).toEqual(expected);
  });

  it('knows the last position recorded by a time', async () => {
    const history = openSqliteHistory((await folder()).dir);
    expect([9, 10, 19, 20, 39, 40, 99].map((time) => history.positionAt(time))).toEqual([
      ...[0, 1, 1, 3, 4, 5, 5],
    ]);
  });

  it('says that there is nothing to read in a folder without events', () => {
    const dir = temporaryFolder();
    expect(() => openSqliteHistory(dir)).toThrow(/There is no .*events\.db to read/);
  });
});
