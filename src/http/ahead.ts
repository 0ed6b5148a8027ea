/**
 * The same items, each asked for as soon as the one before it is taken, so that it is made ready
 * while that one is worked on. One item waits at most.
 */
export async function* ahead<Item>(
  items: AsyncGenerator<Item, void, undefined>,
): AsyncGenerator<Item, void, undefined> {
  let next = items.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = items.next();
      // Heard when it is awaited; until then a failure is nobody's.
      next.catch(() => {});
      yield value;
    }
  } finally {
    await items.return();
  }
}
