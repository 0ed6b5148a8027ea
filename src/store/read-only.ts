import { type EventStore, StoreUnavailable } from './event-store.js';

/** The same store, to which this process appends nothing. */
export function readOnly(store: EventStore): EventStore {
  const refuse = async (): Promise<never> => {
    throw new StoreUnavailable(
      'This process was started with --read-only. Send what is to be written to another one.',
    );
  };
  return {
    append: refuse,
    appendEach: refuse,
    readStream: (stream, from, limit) => store.readStream(stream, from, limit),
    readEach: (streams) => store.readEach(streams),
    readAll: (after, size) => store.readAll(after, size),
    subscribe: (after, signal) => store.subscribe(after, signal),
    head: () => store.head(),
    ...(store.moreAfter && { moreAfter: store.moreAfter.bind(store) }),
    trouble: () => store.trouble?.() ?? null,
    ...(store.stride !== undefined && { stride: store.stride }),
    ...(store.remote !== undefined && { remote: store.remote }),
    get counts() {
      return store.counts ?? {};
    },
    close: () => store.close(),
  };
}
