/** The lease by which one process of several sends, on a cluster's double, by two clocks. */
import { Lease } from '../../src/watching/lease.js';
import { removeFolder } from '../command/fixture.js';
import { openOnDouble } from '../http/ledger.js';

const clock = { now: Date.parse('2026-03-02T23:00:00Z') };
const now = (): number => clock.now;

let folder: Awaited<ReturnType<typeof openOnDouble>>;

beforeAll(async () => {
  folder = await openOnDouble();
});
afterAll(async () => {
  await folder.close();
  removeFolder(folder);
});

describe('a lease', () => {
  it('given two processes, then one has it, and 35 s after it is gone the other does', async () => {
    const [first, second] = [
      new Lease(folder.ledger, true, now),
      new Lease(folder.ledger, true, now),
    ];
    expect([await first.take(), await second.take()]).toEqual([true, false]);
    // It renews while it works, and is not told again while half of it is left.
    clock.now += 10_000;
    const head = await folder.store.head();
    expect([await first.take(), await folder.store.head()]).toEqual([true, head]);
    clock.now += 10_000;
    expect([await first.take(), await second.take()]).toEqual([true, false]);
    // The first is killed.
    clock.now += 34_999;
    expect(await second.take()).toBe(false);
    clock.now += 1;
    expect([await second.take(), await first.take()]).toEqual([true, false]);
  });

  it('given both at once, then one has it', async () => {
    clock.now += 60_000;
    const both = [new Lease(folder.ledger, true, now), new Lease(folder.ledger, true, now)];
    const taken = await Promise.all(both.map((lease) => lease.take()));
    expect(taken.filter((each) => each)).toHaveLength(1);
  });

  it('given the end of a day, then it ends with it', async () => {
    clock.now = Date.parse('2026-03-03T23:59:50Z');
    const [first, second] = [
      new Lease(folder.ledger, true, now),
      new Lease(folder.ledger, true, now),
    ];
    expect([await first.take(), await second.take()]).toEqual([true, false]);
    clock.now = Date.parse('2026-03-04T00:00:00Z');
    expect([await second.take(), await first.take()]).toEqual([true, false]);
  });

  it('given a ledger in a folder, then nobody asks for it', async () => {
    const head = await folder.store.head();
    const alone = new Lease(folder.ledger, false, now);
    expect([await alone.take(), await folder.store.head()]).toEqual([true, head]);
  });
});
