import { ahead } from '../../../src/http/write/ahead.js';

/** Counts up to a number, and notes what it made and whether it was ended. */
async function* counting(
  upTo: number,
  made: (number | 'ended' | 'handed over')[],
): AsyncGenerator<number, void, undefined> {
  try {
    for (let n = 1; n <= upTo; n++) {
      made.push(n);
      yield n;
    }
  } finally {
    made.push('ended');
  }
}

/** So many turns of the event loop, each to its end. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn <= count; turn++) await new Promise(setImmediate);
}

describe('ahead', () => {
  it('given an item taken, then the next is made, and no more', async () => {
    const made: (number | 'ended')[] = [];
    const items = ahead(counting(3, made));
    expect((await items.next()).value).toBe(1);
    await turns(2);
    expect(made).toEqual([1, 2]);
    expect((await items.next()).value).toBe(2);
    expect((await items.next()).value).toBe(3);
    expect((await items.next()).done).toBe(true);
    expect(made).toEqual([1, 2, 3, 'ended']);
  });

  it('given an item taken, then what that sets going in its turn goes before the next', async () => {
    const made: (number | 'ended' | 'handed over')[] = [];
    const items = ahead(counting(2, made));
    await items.next();
    await Promise.resolve();
    setImmediate(() => made.push('handed over'));
    await turns(2);
    expect(made).toEqual([1, 'handed over', 2]);
  });

  it('given a taker that stops early, then the items are ended', async () => {
    const made: (number | 'ended')[] = [];
    for await (const item of ahead(counting(9, made))) if (item === 2) break;
    expect(made.at(-1)).toBe('ended');
    expect(made.length).toBeLessThan(5);
  });

  it('given items that fail, then the taker hears it after those before it', async () => {
    async function* failing(): AsyncGenerator<number, void, undefined> {
      yield 1;
      throw new Error('The line broke.');
    }
    const items = ahead(failing());
    expect((await items.next()).value).toBe(1);
    await turns(2);
    await expect(items.next()).rejects.toThrow('The line broke.');
  });
});
