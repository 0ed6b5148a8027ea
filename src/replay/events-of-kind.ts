import { type Told, toldOf } from '../../projections/told.js';
import { kindOfStream, type TrailKind } from '../../projections/trail.js';
import { openSqliteHistory } from '../store/sqlite-history.js';

const PAGE = 5000;

/**
 * All events in streams of one kind, in the order told. It looks at every heading of the folder.
 */
export function* eventsOfKind(dir: string, kind: TrailKind): IterableIterator<Told> {
  const history = openSqliteHistory(dir);
  try {
    const head = history.head();
    for (let position = 0; position < head; ) {
      const page = history.headings(position, head, PAGE);
      position = page.at(-1)?.[0] ?? head;
      const wanted = page.filter(([, stream]) => kindOfStream(stream) === kind);
      for (const event of history.at(wanted.map(([at]) => at))) {
        const told = toldOf(event);
        if (told) yield told;
      }
    }
  } finally {
    history.close();
  }
}
