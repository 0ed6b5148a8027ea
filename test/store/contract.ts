/**
 * What every adapter of the event store port must do. An adapter's spec calls `eventStoreContract`
 * with a way to open a store at a place: a new place is a place without events of these tests, the same
 * place opened again holds what it held. Positions are only ever compared, since not every store
 * counts without gaps, and tests look at what comes after the head they began with.
 */
import { basename } from 'node:path';
import type { StoredEvent } from '../../src/ledger/stored.js';
import type {
  Appended,
  Conflict,
  EventStore,
  ExpectedRevision,
  NewEvent,
} from '../../src/store/event-store.js';
import { temporaryFolder } from '../temporary-folder.js';
import { appended, collect, eventNo, told } from './given.js';
import { subscriptionContract } from './subscription-contract.js';

/** Opens the store at a place, a folder that is there. */
export type OpenStore = (place: string) => EventStore | Promise<EventStore>;

function statuses(results: readonly (Appended | Conflict)[]): string[] {
  return results.map(({ status }) => status).sort();
}

export function eventStoreContract(name: string, open: OpenStore): void {
  describe(`${name} as an event store`, () => {
    let place: string;
    let store: EventStore;
    let start: number;

    beforeEach(async () => {
      place = temporaryFolder();
      store = await open(place);
      start = await store.head();
    });

    afterEach(async () => {
      await store.close();
    });

    const stream = (local: string): string => `invoice-${basename(place)}/${local}`;

    async function append(
      local: string,
      expected: ExpectedRevision,
      ...numbers: number[]
    ): Promise<Appended | Conflict> {
      return store.append({ stream: stream(local), expected, events: numbers.map(eventNo) });
    }

    async function reopen(): Promise<void> {
      await store.close();
      store = await open(place);
    }

    describe('append', () => {
      it('starts a stream, and goes on where the caller left off', async () => {
        expect(await append('A', 'none', 1, 2)).toMatchObject({ status: 'appended', revision: 1 });
        expect(await append('A', 1, 3)).toMatchObject({ status: 'appended', revision: 2 });
        expect(told(await store.readStream(stream('A')))).toEqual([1, 2, 3].map(eventNo));
      });

      it('answers a conflict with the actual revision where others appended first', async () => {
        await append('A', 'none', 1, 2);
        expect(await append('A', 'none', 3)).toEqual({ status: 'conflict', actual: 1 });
        expect(await append('A', 0, 3)).toEqual({ status: 'conflict', actual: 1 });
        expect(await append('A', 2, 3)).toEqual({ status: 'conflict', actual: 1 });
        expect(await append('B', 0, 3)).toEqual({ status: 'conflict', actual: 'none' });
        expect(told(await store.readStream(stream('A')))).toEqual([1, 2].map(eventNo));
        expect(await store.readStream(stream('B'))).toEqual([]);
      });

      it('refuses an append of nothing, and an id that is no UUID, and stores nothing', async () => {
        const bad = { ...eventNo(1), id: 'one' };
        await expect(append('A', 'none')).rejects.toThrow('at least one event');
        await expect(
          store.append({ stream: stream('A'), expected: 'none', events: [bad] }),
        ).rejects.toThrow('not a UUID');
        expect(await store.readStream(stream('A'))).toEqual([]);
        expect(await append('A', 'none', 1)).toMatchObject({ status: 'appended' });
      });

      it('gives a result to each of many appends, in their order', async () => {
        await append('B', 'none', 10);
        const results = await store.appendEach([
          { stream: stream('A'), expected: 'none', events: [eventNo(1)] },
          { stream: stream('B'), expected: 'none', events: [eventNo(11)] },
          { stream: stream('A'), expected: 0, events: [eventNo(2), eventNo(3)] },
          { stream: stream('B'), expected: 'none', events: [eventNo(10)] },
          { stream: stream('A'), expected: 'none', events: [eventNo(1)] },
        ]);
        expect(results).toMatchObject([
          { status: 'appended', revision: 0 },
          { status: 'conflict', actual: 0 },
          { status: 'appended', revision: 2 },
          { status: 'duplicate', revision: 0 },
          { status: 'duplicate', revision: 0 },
        ]);
        expect(await store.appendEach([])).toEqual([]);
      });

      it('takes none that counts on one before it which met a conflict', async () => {
        await append('A', 'none', 10);
        const results = await store.appendEach([
          { stream: stream('A'), expected: 'none', events: [eventNo(1)] },
          { stream: stream('A'), expected: 0, events: [eventNo(2)] },
          { stream: stream('A'), expected: 1, events: [eventNo(3)] },
          { stream: stream('B'), expected: 'none', events: [eventNo(4)] },
        ]);
        const conflict = { status: 'conflict', actual: 0 };
        expect(results).toMatchObject([conflict, conflict, conflict, { status: 'appended' }]);
        expect(told(await store.readStream(stream('A')))).toEqual([eventNo(10)]);
        expect(await append('A', 0, 2)).toMatchObject({ status: 'appended' });
      });
    });

    describe('a repeat', () => {
      it('is answered as the first time: again, after later events, after reopening', async () => {
        const first = appended(await append('A', 'none', 1, 2));
        const again = { ...first, status: 'duplicate' };
        expect(await append('A', 'none', 1, 2)).toEqual(again);
        await append('A', 1, 3);
        expect(await append('A', 'none', 1, 2)).toEqual(again);
        await reopen();
        expect(await append('A', 'none', 1, 2)).toEqual(again);
        expect(await append('A', 1, 3)).toMatchObject({ status: 'duplicate', revision: 2 });
        expect(await store.readStream(stream('A'))).toHaveLength(3);
      });

      it('is a conflict where it only overlaps what is there', async () => {
        await append('A', 'none', 1, 2);
        expect(await append('A', 'none', 1, 2, 3)).toEqual({ status: 'conflict', actual: 1 });
        expect(await append('A', 'none', 1, 3)).toEqual({ status: 'conflict', actual: 1 });
        expect(await append('A', 0, 2, 3)).toEqual({ status: 'conflict', actual: 1 });
        expect(await append('A', 'none', 2)).toEqual({ status: 'conflict', actual: 1 });
        expect(await store.readStream(stream('A'))).toHaveLength(2);
      });

      it('is known by its ids, whatever their case, and not by its bytes', async () => {
        const upper = { ...eventNo(0xabc), id: eventNo(0xabc).id.toUpperCase(), data: '{}' };
        await append('A', 'none', 0xabc);
        expect(
          await store.append({ stream: stream('A'), expected: 'none', events: [upper] }),
        ).toMatchObject({ status: 'duplicate' });
        expect(told(await store.readStream(stream('A')))).toEqual([eventNo(0xabc)]);
      });

      it('is none in another stream', async () => {
        await append('A', 'none', 1);
        expect(await append('B', 'none', 1)).toMatchObject({ status: 'appended', revision: 0 });
      });

      it('settles an append whose answer was lost with the process', async () => {
        // Nobody waits for this answer: the caller went away right after asking.
        const lost = append('A', 'none', 1, 2).catch(() => null);
        await reopen();
        await lost;
        expect(await append('A', 'none', 1, 2)).toMatchObject({ revision: 1 });
        expect(told(await store.readStream(stream('A')))).toEqual([1, 2].map(eventNo));
      });
    });

    describe('a race', () => {
      it('of two identical first appends stores one and answers both alike', async () => {
        const results = await Promise.all([append('A', 'none', 1), append('A', 'none', 1)]);
        expect(statuses(results)).not.toContain('conflict');
        expect(results.map((result) => appended(result).position)).toEqual(
          results.map(() => appended(results[0]).position),
        );
        expect(await store.readStream(stream('A'))).toHaveLength(1);
      });

      it('of two different first appends lets one win', async () => {
        const results = await Promise.all([append('A', 'none', 1), append('A', 'none', 2)]);
        expect(statuses(results)).toEqual(['appended', 'conflict']);
        expect(await store.readStream(stream('A'))).toHaveLength(1);
      });

      it('of many writers to many streams stores each of their events once, in their order', async () => {
        await Promise.all(
          [0, 1, 2, 3, 4, 5, 6, 7].map(async (writer) => {
            for (let i = 0; i < 10; i++) {
              await append(`${writer}`, i === 0 ? 'none' : i - 1, writer * 100 + i);
            }
          }),
        );
        const all = await collect(store.readAll(start));
        expect(all).toHaveLength(80);
        expect(new Set(all.map(({ id }) => id)).size).toBe(80);
        for (const writer of [0, 7]) {
          const own = all.filter((event) => event.stream === stream(`${writer}`));
          expect(own.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        }
      });
    });

    describe('reading', () => {
      it('gives a stream from a revision, up to a limit, and nothing beyond its end', async () => {
        await append('A', 'none', 1, 2, 3, 4);
        expect(told(await store.readStream(stream('A'), 2))).toEqual([3, 4].map(eventNo));
        expect(told(await store.readStream(stream('A'), 1, 2))).toEqual([2, 3].map(eventNo));
        expect(await store.readStream(stream('A'), 4)).toEqual([]);
        expect(await store.readStream(stream('no such'))).toEqual([]);
      });

      it('gives many streams at once, each as if read by itself', async () => {
        await append('A', 'none', 1, 2);
        await append('B', 'none', 3);
        await append('A', 1, 4);
        const names = ['B', 'no such', 'A', 'it\'s "odd"'].map(stream);
        const each = await store.readEach(names);
        expect(each).toEqual(await Promise.all(names.map((name) => store.readStream(name))));
        expect(each.map(told)).toEqual([[3], [], [1, 2, 4], []].map((no) => no.map(eventNo)));
        expect(await store.readEach([])).toEqual([]);
      });

      it('gives back the text that was stored, to the byte', async () => {
        const event: NewEvent = {
          ...eventNo(1),
          data: '{ "name":"Müller & Søn 株式会社 🧾",\n\t"e":"e\u0301 \u0000 \\ud800", "n":1.0 }',
          metadata: '{"teller":"Пекарня \u{10FFFF}", "empty":""}',
        };
        const odd = stream('ÉTÉ 2024/№ 7 🧾');
        await store.append({ stream: odd, expected: 'none', events: [event] });
        await reopen();
        const [read] = await store.readStream(odd);
        expect(read).toMatchObject({ ...event, stream: odd, revision: 0 });
        expect(await collect(store.readAll(start))).toEqual([read]);
      });

      it('gives everything after a position in order, in batches, up to the head', async () => {
        for (let n = 0; n < 7; n++)
          await append(`${n % 3}`, n < 3 ? 'none' : Math.floor(n / 3) - 1, n);
        const batches: (readonly StoredEvent[])[] = [];
        for await (const batch of store.readAll(start, 3)) batches.push(batch);
        expect(batches.map((batch) => batch.length)).toEqual([3, 3, 1]);
        const all = batches.flat();
        expect(told(all)).toEqual([0, 1, 2, 3, 4, 5, 6].map(eventNo));
        const positions = all.map(({ position }) => position);
        expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
        expect(await store.head()).toBe(positions.at(-1));
        expect(told(await collect(store.readAll(positions[3] ?? 0)))).toEqual(
          [4, 5, 6].map(eventNo),
        );
        expect(await collect(store.readAll(await store.head()))).toEqual([]);
      });

      it('ends readAll at the head of the call, though others go on appending', async () => {
        await append('A', 'none', 1, 2, 3);
        const seen: StoredEvent[] = [];
        for await (const batch of store.readAll(start, 1)) {
          seen.push(...batch);
          await append('A', seen.length + 1, 3 + seen.length);
        }
        expect(told(seen)).toEqual([1, 2, 3].map(eventNo));
      });

      it('names in an append the position at which the event is then read', async () => {
        const { position } = appended(await append('A', 'none', 1, 2));
        expect((await store.readStream(stream('A')))[1]?.position).toBe(position);
        expect(await store.head()).toBe(position);
      });

      it('never stamps an event earlier than the one before', async () => {
        for (let n = 0; n < 5; n++) await append(`${n}`, 'none', n);
        const stamps = (await collect(store.readAll(start))).map(({ recordedAt }) => recordedAt);
        expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
        expect(stamps).toHaveLength(5);
      });
    });

    subscriptionContract(() => ({ store, start, append, stream }));
  });
}
