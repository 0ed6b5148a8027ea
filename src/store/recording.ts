/** A store whose events bring along when they were recorded, as those of a migration do. */
import type { Append, EventStore } from './event-store.js';
import { withStamp } from './recorded-at.js';

/** `recordedAt` says it, in ms since 1970-01-01 UTC. Reads are those of the store itself. */
export function recordingAt(store: EventStore, recordedAt: () => number): EventStore {
  const stamped = ({ events, ...append }: Append): Append => ({
    ...append,
    events: events.map((event) => ({
      ...event,
      metadata: withStamp(event.metadata, recordedAt()),
    })),
  });
  return {
    append: (append) => store.append(stamped(append)),
    appendEach: (appends) => store.appendEach(appends.map(stamped)),
    readStream: (...of) => store.readStream(...of),
    readEach: (streams) => store.readEach(streams),
    readAll: (...of) => store.readAll(...of),
    subscribe: (...of) => store.subscribe(...of),
    head: () => store.head(),
    close: () => store.close(),
  };
}
