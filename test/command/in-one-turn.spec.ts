import { setImmediate as nextTurn } from 'node:timers/promises';
import { inOneTurn } from '../../src/command/round/in-one-turn.js';
import { StoreUnavailable } from '../../src/store/event-store.js';
import {
  accessOf,
  type Folder,
  invoiceData,
  message,
  openFolder,
  removeFolder,
  SELLER,
} from './fixture.js';

describe('jobs that come within one turn', () => {
  it('are run together, and those of the next turn apart', async () => {
    const runs: (readonly number[])[] = [];
    const double = inOneTurn(async (jobs: readonly number[]) => {
      runs.push(jobs);
      return jobs.map((job) => 2 * job);
    }, 9);
    const first = [double(1), double(2)];
    await nextTurn();
    const second = double(3);
    expect(await Promise.all([...first, second])).toEqual([2, 4, 6]);
    expect(runs).toEqual([[1, 2], [3]]);
  });

  it('are run so many at a time, and none is left', async () => {
    const runs: number[] = [];
    const same = inOneTurn(async (jobs: readonly number[]) => {
      runs.push(jobs.length);
      return jobs;
    }, 2);
    expect(await Promise.all([1, 2, 3, 4, 5].map(same))).toEqual([1, 2, 3, 4, 5]);
    expect(runs).toEqual([2, 2, 1]);
  });

  it('are each run alone where together they fail, so that none fails by its neighbour', async () => {
    const half = inOneTurn(async (jobs: readonly number[]) => {
      if (jobs.includes(3)) throw new RangeError('3 is odd.');
      return jobs.map((job) => job / 2);
    }, 9);
    const answers = await Promise.allSettled([half(2), half(3), half(4)]);
    expect(answers).toMatchObject([
      { value: 1 },
      { reason: new RangeError('3 is odd.') },
      { value: 2 },
    ]);
  });

  it('all hear at once that the store is away', async () => {
    let runs = 0;
    const tell = inOneTurn(async (): Promise<readonly number[]> => {
      runs++;
      throw new StoreUnavailable('The store is away.');
    }, 9);
    const answers = await Promise.allSettled([tell(1), tell(2)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(runs).toBe(1);
  });
});

describe('single tellings that come within one turn', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await openFolder();
  });
  afterEach(async () => {
    await folder.close();
    removeFolder(folder);
  });

  it('are decided one after the other, each with an answer of its own', async () => {
    const access = accessOf(folder, [SELLER]);
    const issued = message('InvoiceIssued', 'm1', invoiceData());
    const told = [
      issued,
      message('InvoiceIssued', 'm2', { ...invoiceData(), total: '1' }),
      message('InvoiceReceived', 'm3', { seller: SELLER, number: 'F1', receivedOn: '2026-08-02' }),
      issued,
    ];
    const answers = await Promise.all(told.map((one) => folder.ledger.tellEach([one], access)));
    expect(answers.flat().map(({ status }) => status)).toEqual([
      ...['accepted', 'rejected', 'accepted', 'duplicate'],
    ]);
  });
});
