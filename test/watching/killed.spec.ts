/**
 * Whatever moment a process is killed at, every notice is given and sent: at least once, and those
 * of a watch in their order; by another process on a cluster, by itself begun anew on a folder.
 */
import { BUYER, message, openFolder, SELLER } from '../command/fixture.js';
import { openOnDouble } from '../http/ledger.js';
import { deal } from '../http/read/reading.js';
import { bookFolder, openRoom, type WatchingRoom } from './watched-ledger.js';

const dispute = (number: string) => [
  ...deal({ number, issuedOn: '2026-02-10', due: '2026-03-10' }),
  message('InvoiceDisputed', `d ${number}`, {
    ...{ seller: SELLER, number, buyer: BUYER, dispute: 'D1' },
    ...{ reason: 'quality', raisedOn: '2026-03-02' },
  }),
];

/** A lease lasts 30 s, with 5 s for clocks that differ. */
const LEASE_OVER_MS = 35_000;

describe('notices of a process that is killed', () => {
  let room: WatchingRoom;
  let watches: readonly string[];

  afterEach(() => room.close());

  async function begin(on: typeof openFolder | typeof openOnDouble): Promise<void> {
    room = await openRoom(await on(), '2026-03-02T12:00:00Z');
    const wish = { rules: [{ rule: 'dispute' }], watched: [room.party(BUYER)] };
    watches = [await room.watch(SELLER, wish), await room.watch(SELLER, wish)];
    await room.makeEndpoint(SELLER, { url: 'https://hooks.example/kept' });
  }

  /** Of each watch, which of its notices came, one after the other. */
  function sentOf(watch: string): readonly number[] {
    const ids = room.noticesOf(watch);
    return room.endpoint.sent
      .map(({ headers }) => ids.indexOf(headers?.['webhook-id'] ?? ''))
      .filter((place) => place >= 0);
  }

  function expectAllInOrder(count: number): void {
    for (const watch of watches) {
      const sent = sentOf(watch);
      expect(room.noticesOf(watch)).toHaveLength(count);
      expect([...new Set(sent)]).toEqual(Array.from({ length: count }, (_, place) => place));
      // Once more where nobody knows what became of it, but never before one that came first.
      expect(sent).toEqual([...sent].sort((a, b) => a - b));
    }
  }

  /** Two disputes a round; the first process is killed at its nth moment, until it no more is. */
  async function killAtEach(dir: string, otherDir: string): Promise<number> {
    for (let moment = 1; ; moment++) {
      room.clock.now += LEASE_OVER_MS;
      await room.tell(...dispute(`${moment}-a`), ...dispute(`${moment}-b`));
      const { watching, killed } = room.process(dir, moment);
      const head = room.side.views.checkpoint;
      const end = await Promise.race([killed, watching.heardAll(head)]);
      const other = room.process(otherDir).watching;
      room.clock.now += LEASE_OVER_MS;
      if (end !== 'killed') await watching.stop();
      await other.heardAll(head);
      await other.stop();
      expectAllInOrder(2 * moment);
      if (end !== 'killed') return moment;
    }
  }

  it('given two on a cluster, then the other one sends all once the lease is over', async () => {
    await begin(openOnDouble);
    expect(await killAtEach(bookFolder(), bookFolder())).toBeGreaterThan(8);
  });

  it('given one on a folder, then it goes on when it is begun anew', async () => {
    await begin(openFolder);
    const dir = bookFolder();
    expect(await killAtEach(dir, dir)).toBeGreaterThan(8);
  });
});
