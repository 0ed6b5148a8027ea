import { type Fact, factOf } from '../../projections/fact.js';
import { kindOfStream, type StreamKind } from '../ledger/stream-kind.js';
import type { History } from '../store/sqlite/history.js';

const PAGE = 5000;

/** All events in streams of one kind, stream by stream. It looks at every stream's name. */
export function* eventsOfKind(history: History, kind: StreamKind): IterableIterator<Fact> {
  const head = history.head();
  const last = history.lastStream(head);
  let page = history.streams(0, last, PAGE);
  for (let end = page.at(-1); end; end = page.at(-1)) {
    const wanted = page.filter(([, name]) => kindOfStream(name) === kind);
    const streams = history.within(
      wanted.map(([number]) => number),
      head,
    );
    for (const event of streams.flat()) {
      const told = factOf(event);
      if (told) yield told;
    }
    page = history.streams(end[0], last, PAGE);
  }
}
