/**
 * One of those who share a replay, or the only one. Each surveys its stretch of the history; then
 * they tell one another what fell to whom, first of the promises, then of the sums.
 */
import type { Position } from '../ledger/stored.js';
import type { History } from '../store/sqlite/history.js';
import type { ReplayQuestion } from './asking.js';
import { Counter } from './counter.js';
import type { Findings, Group, GroupIndex } from './groups.js';
import type { Outline } from './outline.js';
import { partOfAddress, type ReplayPart, stretchOf } from './part.js';
import { survey } from './survey.js';

/** How far a replay got: events surveyed, then promises folded, of so many. */
export interface Progress {
  readonly phase: 'survey' | 'fold';
  readonly done: number;
  readonly of: number;
}

export type Hear = (progress: Progress) => void;

/** What is replayed. */
export interface Task {
  readonly question: ReplayQuestion;
  readonly knownAt: Position;
}

/** A member, who surveys its stretch when it is made. Letters to others are lists by member. */
export class ReplayMember {
  /** The events of its stretch that the outline is made of, in their order. */
  readonly elsewhere: readonly Position[];
  private readonly groups: GroupIndex;

  constructor(
    private readonly history: History,
    private readonly task: Task,
    private readonly part: ReplayPart,
    private readonly hear: Hear = () => {},
  ) {
    const stretch = stretchOf(history, task.knownAt, part);
    const of = stretch.events.upTo - stretch.events.after;
    const seen = (done: number): void => hear({ phase: 'survey', done, of });
    ({ groups: this.groups, elsewhere: this.elsewhere } = survey(history, stretch, seen));
  }

  /** Letters with what it found of the promises of others. */
  divide({ joins }: Outline): readonly Findings[] {
    const { number, of } = this.part;
    return this.groups.divide(of, number, partOfAddress(of, joins));
  }

  /** Folds its promises, with what others found of them. Called once, after `divide`. */
  count(outlined: Outline, letters: readonly Findings[]): Counter {
    const { context, joins, strays } = outlined;
    const { groups, part, task, history, hear } = this;
    for (const findings of letters) groups.take(findings);
    const partOf = partOfAddress(part.of, joins);
    for (const [address, position] of strays) {
      if (partOf(address) === part.number) groups.addFact(address, position);
    }
    const counter = new Counter(context, task.question, task.knownAt, part);
    const { size } = groups;
    let done = 0;
    for (const round of roundsOf(groups, outlined)) {
      counter.count(round, history);
      done += round.length;
      hear({ phase: 'fold', done, of: size });
    }
    return counter;
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
