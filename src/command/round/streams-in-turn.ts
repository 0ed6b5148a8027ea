/**
 * Runs that share a stream, one after the other in the order in which they came; others go on at
 * once. All streams of a run are asked for together, so none waits for one that waits for it.
 */
export function streamsInTurn(): <Result>(
  streams: ReadonlySet<string>,
  run: () => Promise<Result>,
) => Promise<Result> {
  /** The end of the last run on each stream. */
  const ends = new Map<string, Promise<void>>();
  return async (streams, run) => {
    const before = new Set([...streams].flatMap((stream) => ends.get(stream) ?? []));
    let over = (): void => {};
    const end = new Promise<void>((resolve) => {
      over = resolve;
    });
    for (const stream of streams) ends.set(stream, end);
    try {
      await Promise.all(before);
      return await run();
    } finally {
      for (const stream of streams) if (ends.get(stream) === end) ends.delete(stream);
      over();
    }
  };
}
