import { randomBytes } from 'node:crypto';
import { openKurrentStore } from '../../../src/store/kurrent/grpc-link.js';
import type { KurrentStore } from '../../../src/store/kurrent/store.js';
import { eventStoreContract } from '../contract.js';
import { collect, eventNo, told } from '../given.js';
import { Cluster } from './double/cluster.js';
import { openPartOf, REAL, whereReal } from './real.js';

/** What a store does whose reads may show less than it has acknowledged. */
function confirms(name: string, open: () => Promise<KurrentStore>): void {
  describe(`${name}, asked what a stream is at`, () => {
    it('says so of one with events and of one without, and leaves nothing to be read', async () => {
      const store = await open();
      const [stream, head] = [`invoice-${randomBytes(8).toString('hex')}/F`, await store.head()];
      expect(await store.isAt(stream, 'none')).toBe(true);
      expect(await store.isAt(stream, 0)).toBe(false);
      expect(await store.readStream(stream)).toEqual([]);
      await store.append({ stream, expected: 'none', events: [eventNo(1)] });
      expect(await store.isAt(stream, 'none')).toBe(false);
      expect(await store.isAt(stream, 0)).toBe(true);
      expect(await store.isAt(stream, 1)).toBe(false);
      await store.append({ stream, expected: 0, events: [eventNo(2)] });
      expect(told(await store.readStream(stream))).toEqual([eventNo(1), eventNo(2)]);
      const since = (await collect(store.readAll(head))).filter((event) => event.stream === stream);
      expect(told(since)).toEqual([eventNo(1), eventNo(2)]);
      await store.close();
    });
  });
}

const double = await Cluster.start();
afterAll(() => double.stop());

eventStoreContract('KurrentDB (the double)', () => openKurrentStore(double.url, { env: {} }));
confirms('KurrentDB (the double)', () => openKurrentStore(double.url, { env: {} }));

// The double is no proof that a real server agrees. Without one these are reported as skipped. What
// other tests write to the same server meanwhile a part of it leaves out.
whereReal('With KEPT_TEST_KURRENTDB:', () => {
  confirms('KurrentDB (a real server)', () => openKurrentStore(REAL));
  eventStoreContract('KurrentDB (a part of a real server)', async (place) => {
    const { store } = await openPartOf(REAL, place);
    return store;
  });
});
