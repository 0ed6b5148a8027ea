import { type Consumer, Following, type FollowOptions } from '../../src/follow/following.js';
import type { StoredEvent } from '../../src/ledger/stored.js';
import type { Batch } from '../../src/store/event-store.js';
import { EventDamaged } from '../../src/store/leaf.js';

function event(position: number, type = 'InvoiceIssued.v1'): StoredEvent {
  const id = `00000000-0000-5000-9000-${String(position).padStart(12, '0')}`;
  const place = { stream: 'invoice-a/F1', revision: position - 1, position, id };
  return { ...place, type, data: '{}', metadata: '{}', recordedAt: 0 };
}

/** A log that gives its events one by one, and then waits until the signal aborts. */
function logOf(events: readonly StoredEvent[]) {
  return {
    async *subscribe(after: number, signal: AbortSignal): AsyncGenerator<Batch> {
      const left = events.filter(({ position }) => position > after);
      if (left.length === 0) yield { events: [], live: true };
      for (const [n, each] of left.entries()) {
        if (signal.aborted) return;
        yield { events: [each], live: n === left.length - 1 };
      }
      if (signal.aborted) return;
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    },
  };
}

const LOG = logOf([1, 2, 3, 4, 5].map((position) => event(position)));

const QUICK = { firstMs: 1, mostMs: 1 };

/** A consumer that keeps positions, and fails where it is told to. */
function consumer(fails: (position: number) => string | null = () => null) {
  const taken: (number | string)[] = [];
  let at = 0;
  const one: Consumer = {
    name: 'The reader',
    resume: () => at,
    take: (events) => {
      for (const { position } of events) {
        const why = fails(position);
        if (why !== null) throw new Error(why);
      }
      taken.push(...events.map(({ position }) => position));
      at = events.at(-1)?.position ?? at;
    },
    caughtUp: async () => {
      taken.push('caught up');
    },
  };
  return { one, taken };
}

/** Follows until it is live or has ended. */
async function followed(
  log: Pick<typeof LOG, 'subscribe'>,
  one: Consumer,
  options: FollowOptions = {},
): Promise<Following> {
  const following = new Following(log, one, options);
  const ended = following.start();
  await Promise.race([following.until(() => following.state.name === 'live', null), ended]);
  return following;
}

describe('whoever follows the log', () => {
  it('takes each event once, in order, and hears when that was all', async () => {
    const { one, taken } = consumer();
    const following = await followed(LOG, one);
    expect(taken).toEqual([1, 2, 3, 4, 5, 'caught up']);
    expect(following.state).toEqual({ name: 'live' });
    await following.stop();
    expect(following.state).toEqual({ name: 'stopped' });
  });

  it('resumes after its checkpoint', async () => {
    const { one, taken } = consumer();
    await (await followed(logOf([event(1), event(2)]), one)).stop();
    await (await followed(LOG, one)).stop();
    expect(taken).toEqual([1, 2, 'caught up', 3, 4, 5, 'caught up']);
  });

  it('ends right before an event that is newer than this code, however patient it is', async () => {
    const { one, taken } = consumer();
    const lines: string[] = [];
    const log = (line: string): unknown => lines.push(line);
    const events = [event(1), event(2), event(3, 'InvoiceIssued.v99'), event(4)];
    const limits = { events: 10, characters: 1000 };
    const following = await followed(logOf(events), one, { pauses: QUICK, log, limits });
    const why =
      'This history holds InvoiceIssued.v99, which is newer than this process knows. ' +
      'Upgrade this process.';
    expect(following.state).toEqual({ name: 'upgrade_needed', why });
    expect(following.trouble).toBe(why);
    expect(taken).toEqual([1, 2]);
    expect(lines).toEqual([`The reader cannot go on: ${why}`]);
  });

  it('ends before an event that is not as it was stored, however patient it is', async () => {
    const { one, taken } = consumer();
    const damaged = {
      async *subscribe(): AsyncGenerator<Batch> {
        yield { events: [event(1)], live: false };
        throw new EventDamaged(2, 'events.db');
      },
    };
    const following = await followed(damaged, one, { pauses: QUICK });
    expect(taken).toEqual([1]);
    expect(following.state).toMatchObject({ name: 'failed' });
    expect(following.trouble).toContain('kept doctor');
  });

  it('ends at the first error where it has no pauses', async () => {
    const { one, taken } = consumer((position) => (position === 3 ? 'No room.' : null));
    const following = await followed(LOG, one);
    expect(following.state).toEqual({ name: 'failed', why: 'No room.' });
    expect(taken).toEqual([1, 2]);
  });

  it('goes on by itself after an error that passes: no event twice, none left out', async () => {
    let times = 0;
    const { one, taken } = consumer((position) =>
      position === 3 && ++times <= 2 ? 'No room.' : null,
    );
    const said: (readonly [string, string | null])[] = [];
    const log = (line: string): unknown => said.push([line, following.trouble]);
    const following = new Following(LOG, one, { pauses: QUICK, log });
    void following.start();
    await following.until(() => following.state.name === 'live', null);
    await following.stop();
    expect(taken).toEqual([1, 2, 3, 4, 5, 'caught up']);
    const wrong = 'The reader met an error and tries again in 1 ms: No room.';
    expect(said).toEqual([
      [wrong, 'No room.'],
      [wrong, 'No room.'],
      ['The reader goes on.', 'No room.'],
    ]);
    expect(following.trouble).toBeNull();
  });

  it('tries again after a log that breaks off', async () => {
    const { one, taken } = consumer();
    let times = 0;
    const breaks = {
      async *subscribe(after: number, signal: AbortSignal): AsyncGenerator<Batch> {
        for await (const batch of LOG.subscribe(after, signal)) {
          if (++times === 3) throw new Error('The line broke.');
          yield batch;
        }
      },
    };
    await (await followed(breaks, one, { pauses: QUICK })).stop();
    expect(taken).toEqual([1, 2, 3, 4, 5, 'caught up']);
  });

  it('fails while nothing comes where its consumer says so', async () => {
    const { one } = consumer();
    const following = await followed(LOG, one);
    following.interrupt(new Error('The thread is gone.'));
    await following.start();
    expect(following.state).toEqual({ name: 'failed', why: 'The thread is gone.' });
  });

  it('can be stopped while it pauses', async () => {
    const { one } = consumer(() => 'No room.');
    const hour = 3_600_000;
    let log: (line: string) => void = () => {};
    const said = new Promise<string>((resolve) => {
      log = resolve;
    });
    const following = new Following(LOG, one, { pauses: { firstMs: hour, mostMs: hour }, log });
    void following.start();
    expect(await said).toContain('No room.');
    await following.stop();
    expect(following.state).toEqual({ name: 'stopped' });
  });
});
