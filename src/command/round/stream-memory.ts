/**
 * Streams as rounds left them, so that what goes on with one is decided without a journey to a
 * store that is remote. Nothing rests on it: an append says at what revision the stream must be,
 * and what is answered without one is confirmed as if the stream had been taken for new. Another
 * process that appended meanwhile shows as a conflict; then the stream is read.
 *
 * A round takes a stream out and puts it back when it is over, so no two ever hold one. It holds
 * facts and no personal text: what is erased is not remembered here.
 */
import { LRUCache } from 'lru-cache';
import type { OpenStream } from './open-stream.js';

/** Entries that are remembered, of all streams: some 1.5 kB each. */
const REMEMBERED = 40_000;

export class StreamMemory {
  readonly #streams = new LRUCache<string, OpenStream>({
    maxSize: REMEMBERED,
    sizeCalculation: (open) => open.length + 1,
  });

  /** The stream as the last round left it; from now on it is the caller's alone. */
  take(stream: string): OpenStream | undefined {
    const open = this.#streams.get(stream);
    if (open) this.#streams.delete(stream);
    return open;
  }

  /** Keeps a stream of which all is stored that it holds; another is forgotten. */
  keep(open: OpenStream): void {
    if (open.known && !open.lost && !open.conflicted) this.#streams.set(open.stream, open);
  }
}
