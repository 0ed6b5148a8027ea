/**
 * The second pass of a replay: which facts make which promise of a shard. It goes once through the
 * names of all streams, and through the shares of all payments.
 */
import { addressesOfShares, addressOfStream } from '../../projections/told.js';
import type { Position } from '../ledger/stored.js';
import { sharesIn } from '../ledger/upcast.js';
import type { History } from '../store/sqlite-history.js';
import { GroupIndex } from './groups.js';
import type { Outline } from './outline.js';
import { placeOf } from './place.js';
import { inShard, type Shard } from './shard.js';

/** Few enough to die young. */
const PAGE = 500;

/** Surveys a history up to and with a position. `seen` hears how far it got. */
export function survey(
  history: History,
  upTo: Position,
  outlined: Outline,
  shard: Shard,
  seen: (position: Position) => void = () => {},
): GroupIndex {
  const groups = new GroupIndex();
  const isMine = inShard(shard, outlined);
  takeStreams(groups, history, upTo, isMine);
  for (const [address, position] of outlined.strays) {
    if (isMine(address)) groups.addFact(address, position);
  }
  for (let position = 0; position < upTo; ) {
    const page = history.glimpses(position, upTo, PAGE, (type) => placeOf(type) !== 'shares');
    for (const [at, type, data] of page) {
      for (const address of addressesOfShares(sharesIn({ type, data }))) {
        if (isMine(address)) groups.addFact(address, at);
      }
    }
    position = page.at(-1)?.[0] ?? upTo;
    seen(position);
  }
  return groups;
}

/** Streams that are named after a promise of the shard are taken whole. */
function takeStreams(
  groups: GroupIndex,
  history: History,
  upTo: Position,
  isMine: (address: string) => boolean,
): void {
  let page = history.streams(0, upTo, PAGE);
  for (let last = page.at(-1); last; last = page.at(-1)) {
    for (const [number, name] of page) {
      const address = addressOfStream(name);
      if (address !== null && isMine(address)) groups.addStream(address, number);
    }
    page = history.streams(last[0], upTo, PAGE);
  }
}
