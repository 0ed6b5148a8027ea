import { type BatchLimits, gathered } from '../../src/follow/gather.js';
import type { StoredEvent } from '../../src/ledger/stored.js';
import type { Batch } from '../../src/store/event-store.js';

const LIMITS: BatchLimits = { events: 4, characters: 1000 };

function event(position: number, data = '{}'): StoredEvent {
  const id = `00000000-0000-5000-9000-${String(position).padStart(12, '0')}`;
  const place = { stream: 'invoice-a/F1', revision: position - 1, position, id };
  return { ...place, type: 'InvoiceIssued.v1', data, metadata: '{}', recordedAt: 0 };
}

async function* of(batches: readonly Batch[], broken = false): AsyncGenerator<Batch> {
  yield* batches;
  if (broken) throw new Error('The line broke.');
}

/** Positions of the batches that came, and which were live. */
async function cameOf(batches: AsyncIterable<Batch>): Promise<readonly unknown[]> {
  const came: unknown[] = [];
  try {
    for await (const { events, live } of gathered(batches, LIMITS)) {
      came.push([events.map(({ position }) => position), live]);
    }
  } catch (error) {
    came.push(String(error));
  }
  return came;
}

const catchingUp = (...positions: readonly number[]): Batch => ({
  events: positions.map((position) => event(position)),
  live: false,
});

describe('batches gathered', () => {
  it('grow to the limit while there is more to catch up on', async () => {
    const batches = of([catchingUp(1, 2), catchingUp(3), catchingUp(4, 5), catchingUp(6)]);
    const last = { events: [event(7)], live: true };
    expect(await cameOf(batches)).toEqual([
      [[1, 2, 3, 4], false],
      [[5], false],
    ]);
    expect(await cameOf(of([catchingUp(6), last]))).toEqual([[[6, 7], true]]);
  });

  it('are parted where one came that is larger, and only its end is all that there is', async () => {
    const large = { events: [1, 2, 3, 4, 5, 6].map((position) => event(position)), live: true };
    expect(await cameOf(of([large]))).toEqual([
      [[1, 2, 3, 4], false],
      [[5, 6], true],
    ]);
  });

  it('stop growing where events are large', async () => {
    const large = { events: [event(1, `"${'x'.repeat(1000)}"`)], live: false };
    expect(await cameOf(of([large, { events: [event(2)], live: true }]))).toEqual([
      [[1], false],
      [[2], true],
    ]);
  });

  it('go on at once when live, one by one', async () => {
    const live = (position: number): Batch => ({ events: [event(position)], live: true });
    expect(await cameOf(of([{ events: [], live: true }, live(1), live(2)]))).toEqual([
      [[], true],
      [[1], true],
      [[2], true],
    ]);
  });

  it('still come when the line breaks', async () => {
    expect(await cameOf(of([catchingUp(1, 2)], true))).toEqual([
      [[1, 2], false],
      'Error: The line broke.',
    ]);
  });
});
