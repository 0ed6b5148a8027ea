import { ahead } from '../../src/http/ahead.js';

/** Counts up to a number, and notes what it made and whether it was ended. */
async function* counting(
  upTo: number,
  made: (number | 'ended')[],
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

describe('ahead', () => {
  it('given an item taken, then the next is made, and no more', async () => {
    const made: (number | 'ended')[] = [];
    const items = ahead(counting(3, made));
    expect((await items.next()).value).toBe(1);
    await new Promise(setImmediate);
    expect(made).toEqual([1, 2]);
    expect((await items.next()).value).toBe(2);
    expect((await items.next()).value).toBe(3);
    expect((await items.next()).done).toBe(true);
    expect(made).toEqual([1, 2, 3, 'ended']);
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
    await new Promise(setImmediate);
    await expect(items.next()).rejects.toThrow('The line broke.');
  });
});
