/**
 * Runs that share a stream, one after the other in the order in which they came; others go on at
 * once. All streams of a run are asked for together, so none waits for one that waits for it.
 */
export class StreamTurns {
  /** The end of the last run on each stream. */
  readonly #ends = new Map<string, Promise<void>>();

  isBusy(stream: string): boolean {
    return this.#ends.has(stream);
  }

  /** Resolves once what is under way on the stream, or waits for it, is over. */
  async over(stream: string): Promise<void> {
    await this.#ends.get(stream);
  }

  async run<Result>(streams: ReadonlySet<string>, run: () => Promise<Result>): Promise<Result> {
    const before = new Set([...streams].flatMap((stream) => this.#ends.get(stream) ?? []));
    let over = (): void => {};
    const end = new Promise<void>((resolve) => {
      over = resolve;
    });
    for (const stream of streams) this.#ends.set(stream, end);
    try {
      await Promise.all(before);
      return await run();
    } finally {
      for (const stream of streams) if (this.#ends.get(stream) === end) this.#ends.delete(stream);
      over();
    }
  }
}
