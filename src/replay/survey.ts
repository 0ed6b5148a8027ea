/**
 * The first pass of a replay over a stretch of history. It finds which facts make which promise, by
 * the names of streams and the shares of payments, and which events have to be looked into.
 */
import { addressesOfShares, addressOfStream } from '../../projections/fact.js';
import type { Position } from '../ledger/stored.js';
import { sharesIn } from '../ledger/upcast.js';
import type { History } from '../store/sqlite/history.js';
import { GroupIndex } from './groups.js';
import type { Stretch } from './part.js';
import { placeOf } from './place.js';

/** What a survey finds in its stretch. */
export interface Survey {
  readonly groups: GroupIndex;
  /** Events for the outline to look into, in their order. */
  readonly elsewhere: readonly Position[];
}

/** Few enough to die young. */
const PAGE = 500;

/** Surveys a stretch. `seen` hears how many of its events it has passed. */
export function survey(
  history: History,
  { streams, events }: Stretch,
  seen: (events: number) => void = () => {},
): Survey {
  const groups = new GroupIndex();
  for (let { after } = streams; after < streams.upTo; ) {
    const page = history.streams(after, streams.upTo, PAGE);
    for (const [number, name] of page) {
      const address = addressOfStream(name);
      if (address !== null) groups.addStream(address, number);
    }
    after = page.at(-1)?.[0] ?? streams.upTo;
  }
  const elsewhere: Position[] = [];
  for (let { after } = events; after < events.upTo; ) {
    const page = history.glimpses(after, events.upTo, PAGE, (type) => placeOf(type) !== 'stream');
    for (const [at, type, data] of page) {
      if (placeOf(type) === 'elsewhere') {
        elsewhere.push(at);
        continue;
      }
      for (const address of addressesOfShares(sharesIn({ type, data })))
        groups.addFact(address, at);
    }
    after = page.at(-1)?.[0] ?? events.upTo;
    seen(after - events.after);
  }
  return { groups, elsewhere };
}
