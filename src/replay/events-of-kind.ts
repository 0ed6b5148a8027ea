import { type Fact, factOf } from '../../projections/fact.js';
import type { StreamKind } from '../ledger/stream-kind.js';
import type { History } from '../store/sqlite/history.js';

const STRIDE = 1000;

/** All events in streams of one kind, stream by stream, whatever there is of other kinds. */
export function* eventsOfKind(history: History, kind: StreamKind): IterableIterator<Fact> {
  const head = history.head();
  const numbers = history.streamsOf(kind);
  for (let from = 0; from < numbers.length; from += STRIDE) {
    for (const event of history.within(numbers.slice(from, from + STRIDE), head).flat()) {
      const told = factOf(event);
      if (told) yield told;
    }
  }
}
