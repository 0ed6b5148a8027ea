import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * The same items, each made ready while the one before it is worked on. One item waits at most.
 *
 * An item is asked for only after two turns of the event loop: in the first, whoever took the one
 * before it works until something else has to be waited for, a commit mostly, which begins at its
 * end. Asked for at once, the item would be made first, and nothing would go on beside.
 */
export async function* ahead<Item>(
  items: AsyncGenerator<Item, void, undefined>,
): AsyncGenerator<Item, void, undefined> {
  const later = async (): Promise<IteratorResult<Item, void>> => {
    await nextTurn();
    await nextTurn();
    return items.next();
  };
  let next = items.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = later();
      // Heard when it is awaited; until then a failure is nobody's.
      next.catch(() => {});
      yield value;
    }
  } finally {
    await items.return();
  }
}
