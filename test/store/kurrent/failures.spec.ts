import * as fc from 'fast-check';
import { StoreUnavailable } from '../../../src/store/event-store.js';
import type { KurrentStore } from '../../../src/store/kurrent/store.js';
import { collect, eventNo } from '../given.js';
import type { AppendFault } from './double/node.js';
import { appendTo, Given, SHORT, until } from './given.js';

let given: Given;
let store: KurrentStore;

beforeEach(async () => {
  given = await Given.of();
  store = await given.store();
});

afterEach(() => given.end());

describe('an append whose answer does not come', () => {
  const FAULTS: readonly (readonly [string, AppendFault, 'made' | 'not made'])[] = [
    ['the server is silent', 'silent', 'not made'],
    ['the connection breaks before it is made', 'drop', 'not made'],
    ['the connection breaks after it was made', 'dropAfter', 'made'],
    ['the server runs out of time after making it', 'timeoutAfter', 'made'],
    ['the answer comes after the caller gave up', 'late', 'made'],
    ['the server is busy', { says: 'Server Is Busy' }, 'not made'],
    ['the server is not ready', { says: 'Server Is Not Ready' }, 'not made'],
    ['the server does not know who leads', { says: 'No leader info available' }, 'not made'],
  ];

  it.each(FAULTS)('is made once and answered where %s', async (_, fault, made) => {
    await appendTo(store, 'a', 'none', 1);
    given.cluster.node.failAppends(fault);
    expect(await appendTo(store, 'a', 0, 2, 3)).toMatchObject({ status: 'appended', revision: 2 });
    expect(given.logged('a')).toEqual([1, 2, 3]);
    // What was made is found by reading back, and not sent a second time.
    expect(given.cluster.node.seen.appends).toBe(made === 'made' ? 2 : 3);
    expect(store.counts.failures).toBe(1);
    expect(await appendTo(store, 'a', 2, 4)).toMatchObject({ status: 'appended', revision: 3 });
  });

  it('is a conflict where another process took the place meanwhile', async () => {
    const other = await given.store();
    await appendTo(store, 'a', 'none', 1);
    given.cluster.node.failAppends('silent');
    const ours = appendTo(store, 'a', 0, 2);
    await until(() => given.cluster.node.seen.appends === 2);
    await appendTo(other, 'a', 0, 3);
    expect(await ours).toEqual({ status: 'conflict', actual: 1 });
    expect(given.logged('a')).toEqual([1, 3]);
  });

  it('is none of the appends beside it', async () => {
    given.cluster.node.failAppends('silent');
    const [slow, quick] = await Promise.all([
      appendTo(store, 'a', 'none', 1),
      appendTo(store, 'b', 'none', 2),
    ]);
    expect([slow, quick]).toMatchObject([{ status: 'appended' }, { status: 'appended' }]);
    expect([given.logged('a'), given.logged('b')]).toEqual([[1], [2]]);
  });

  it('rejects where it never comes, and says that the outcome is not known', async () => {
    const hasty = await given.store({ ...SHORT, limits: { ...SHORT.limits, patienceMs: 400 } });
    given.cluster.node.frozen = true;
    await expect(appendTo(hasty, 'a', 'none', 1)).rejects.toThrow(StoreUnavailable);
    given.cluster.node.frozen = false;
  });
});

describe('an answer that comes twice', () => {
  it('is taken once, counted, and harms nothing after it', async () => {
    given.cluster.node.failAppends('twice');
    expect(await appendTo(store, 'a', 'none', 1)).toMatchObject({ status: 'appended' });
    await until(() => store.counts.lateAnswers === 1);
    expect(await appendTo(store, 'a', 0, 2)).toMatchObject({ status: 'appended', revision: 1 });
    expect(store.counts.failures).toBe(0);
  });

  it('is counted, too, where the first came too late', async () => {
    given.cluster.node.failAppends('late');
    await appendTo(store, 'a', 'none', 1);
    given.cluster.node.releaseLate();
    await until(() => store.counts.lateAnswers === 1);
    expect(given.logged('a')).toEqual([1]);
  });
});

describe('many appends of which the server makes half before the connection breaks', () => {
  it('are all made once, each with its result', async () => {
    given.cluster.node.failAppends('twice', 'dropAfter', 'drop', 'drop');
    const results = await store.appendEach(
      [0, 1, 2, 3, 4, 5].map((n) => ({
        stream: `s${n % 4}`,
        expected: n < 4 ? ('none' as const) : 0,
        events: [eventNo(n)],
      })),
    );
    expect(results.map(({ status }) => status)).toEqual(Array(6).fill('appended'));
    expect([0, 1, 2, 3].map((n) => given.logged(`s${n}`))).toEqual([[0, 4], [1, 5], [2], [3]]);
  });
});

describe('any row of failures', () => {
  const fault: fc.Arbitrary<AppendFault | null> = fc.oneof(
    fc.constantFrom<AppendFault>('drop', 'dropAfter', 'timeoutAfter', 'twice', 'late', 'silent'),
    fc.constant<AppendFault>({ says: 'Server Is Busy' }),
  );

  it('loses nothing, makes nothing twice, and leaves no caller without an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 6 }), async (faults) => {
        const own = await Given.of();
        const limits = { ...SHORT.limits, callMs: 60 };
        const writer = await own.store({ ...SHORT, limits });
        own.cluster.node.failAppends(...faults.filter((each) => each !== null));
        const streams = ['a', 'b', 'c'];
        await Promise.all(
          streams.map(async (stream, s) => {
            for (let i = 0; i < 4; i++) {
              const answer = await appendTo(writer, stream, i === 0 ? 'none' : i - 1, s * 10 + i);
              expect(answer).toMatchObject({ status: 'appended', revision: i });
            }
          }),
        );
        expect(streams.map((stream) => own.logged(stream))).toEqual(
          streams.map((_, s) => [0, 1, 2, 3].map((i) => s * 10 + i)),
        );
        expect(await collect(writer.readAll(0))).toHaveLength(12);
        await own.end();
      }),
      { numRuns: 20 },
    );
  });
});

describe('a clock', () => {
  it('that is an hour ahead on the server lets no append fail', async () => {
    given.cluster.node.clockAhead = 3_600_000;
    expect(await appendTo(store, 'a', 'none', 1)).toMatchObject({ status: 'appended' });
    expect(given.cluster.node.seen.appends).toBe(1);
  });
});

describe('a read', () => {
  it('is made again where the server is silent or the connection breaks', async () => {
    await appendTo(store, 'a', 'none', 1, 2);
    given.cluster.node.failReads('silent', 'drop');
    expect(await store.readStream('a')).toHaveLength(2);
    given.cluster.node.failReads('drop', 'silent');
    expect(await collect(store.readAll(0))).toHaveLength(2);
    expect(store.counts.failures).toBe(4);
  });
});

describe('an append that no server can take', () => {
  it('is refused before anything is sent', async () => {
    const big = { ...eventNo(1), data: JSON.stringify({ text: 'é'.repeat(600_000) }) };
    await expect(store.append({ stream: 'a', expected: 'none', events: [big] })).rejects.toThrow(
      'append fewer at a time',
    );
    expect(given.cluster.node.seen.appends).toBe(0);
  });
});
