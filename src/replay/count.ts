/** One shard of a replay, from its survey to the sums of its promises. */
import type { Position } from '../ledger/stored.js';
import type { History } from '../store/sqlite-history.js';
import type { Counter } from './counter.js';
import type { Group, GroupIndex } from './groups.js';
import type { Outline } from './outline.js';
import type { Shard } from './shard.js';
import { survey } from './survey.js';

/** How far a replay got: events surveyed, then promises folded, of so many. */
export interface Progress {
  readonly phase: 'survey' | 'fold';
  readonly done: number;
  readonly of: number;
}

/** What a counter counts. */
export interface Count {
  readonly outlined: Outline;
  readonly knownAt: Position;
  readonly shard: Shard;
}

/** Counts the promises of a shard. */
export function countShard(
  counter: Counter,
  history: History,
  { outlined, knownAt, shard }: Count,
  progress: (progress: Progress) => void = () => {},
): void {
  const groups = survey(history, knownAt, outlined, shard, (done) =>
    progress({ phase: 'survey', done, of: knownAt }),
  );
  const { size } = groups;
  let done = 0;
  for (const round of roundsOf(groups, outlined)) {
    counter.count(round, history);
    done += round.length;
    progress({ phase: 'fold', done, of: size });
  }
}

/** Streams and facts folded at a time: few enough to die young, enough for long strides. */
const ROUND_FACTS = 300;

/** Takes the groups of a survey in rounds of bounded size. */
export function* roundsOf(
  groups: GroupIndex,
  { context, joins }: Outline,
  size = ROUND_FACTS,
): IterableIterator<readonly Group[]> {
  let round: Group[] = [];
  let facts = 0;
  for (const group of groups.takeGroups(context.links, joins)) {
    round.push(group);
    facts += group.streams.length + group.positions.length;
    if (facts < size) continue;
    yield round;
    [round, facts] = [[], 0];
  }
  if (round.length > 0) yield round;
}
