/** The facts of a round of groups, as known at a position. */
import { type Fact, factOf } from '../../projections/fact.js';
import type { Position } from '../ledger/stored.js';
import type { History, StreamNumber } from '../store/sqlite/history.js';
import type { Group } from './groups.js';

/** A group with all of its facts. */
export interface GroupFacts {
  readonly addresses: readonly string[];
  readonly facts: readonly Fact[];
}

/** Reads what lies in the streams of the groups, and what of theirs lies elsewhere. */
export function* factsOfRound(
  round: readonly Group[],
  history: History,
  knownAt: Position,
): IterableIterator<GroupFacts> {
  const elsewhere = factsAt(round, history);
  const numbers: StreamNumber[] = [];
  for (const { streams } of round) for (const number of streams) numbers.push(number);
  const lists = history.within(numbers, knownAt);
  let next = 0;
  for (const { addresses, streams, positions } of round) {
    const facts: Fact[] = [];
    for (const _ of streams) {
      for (const event of lists[next++] ?? []) pushTold(facts, factOf(event));
    }
    for (const position of positions) pushTold(facts, elsewhere.get(position));
    yield { addresses, facts };
  }
}

/** Events of other programs, which are not told, are no facts. */
function pushTold(facts: Fact[], told: Fact | null | undefined): void {
  if (told) facts.push(told);
}

/** The facts of a round that lie in other streams than those of its promises. */
function factsAt(round: readonly Group[], history: History): ReadonlyMap<Position, Fact> {
  const positions = new Set<Position>();
  for (const group of round) for (const position of group.positions) positions.add(position);
  const facts = new Map<Position, Fact>();
  for (const event of history.at([...positions].sort((a, b) => a - b))) {
    const told = factOf(event);
    if (told) facts.set(told.position, told);
  }
  return facts;
}
