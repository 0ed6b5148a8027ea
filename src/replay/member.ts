/**
 * One of those who share a replay, or the only one. Each surveys its stretch of the history; then
 * they tell one another what fell to whom, first of the promises, then of the sums.
 */
import type { Position } from '../ledger/stored.js';
import type { History } from '../store/sqlite-history.js';
import { Counter, type Replayed, type ReplayQuestion, type Tallies } from './counter.js';
import { type Findings, type Group, GroupIndex } from './groups.js';
import type { Outline } from './outline.js';
import { type Part, partOfAddress, stretchOf } from './part.js';
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

/** Its methods are called once each, in this order; letters are lists by member. */
export class Member {
  private groups = new GroupIndex();
  private counter: Counter | null = null;

  constructor(
    private readonly history: History,
    private readonly task: Task,
    private readonly part: Part,
    private readonly hear: Hear = () => {},
  ) {}

  /** Surveys its stretch, and gives the events in it that the outline is made of. */
  survey(): readonly Position[] {
    const stretch = stretchOf(this.history, this.task.knownAt, this.part);
    const of = stretch.events.upTo - stretch.events.after;
    const seen = (done: number): void => this.hear({ phase: 'survey', done, of });
    const { groups, elsewhere } = survey(this.history, stretch, seen);
    this.groups = groups;
    return elsewhere;
  }

  /** What it found of the promises of others. */
  findings({ joins }: Outline): readonly Findings[] {
    const { number, of } = this.part;
    return this.groups.divide(of, number, partOfAddress(of, joins));
  }

  /** Folds its promises, with what others found of them; gives what they add to others' sums. */
  count(outlined: Outline, letters: readonly Findings[]): readonly Tallies[] {
    const { context, joins, strays } = outlined;
    const { number, of } = this.part;
    for (const findings of letters) this.groups.take(findings);
    const partOf = partOfAddress(of, joins);
    for (const [address, position] of strays) {
      if (partOf(address) === number) this.groups.addFact(address, position);
    }
    const { question, knownAt } = this.task;
    const counter = new Counter(context, question, knownAt, this.part);
    const { size } = this.groups;
    let done = 0;
    for (const round of roundsOf(this.groups, outlined)) {
      counter.count(round, this.history);
      done += round.length;
      this.hear({ phase: 'fold', done, of: size });
    }
    this.counter = counter;
    return counter.divide();
  }

  /** The scores of its professionals, in the order of their ids. */
  scores(letters: readonly Tallies[]): readonly Replayed[] {
    for (const tallies of letters) this.counter?.merge(tallies);
    return [...(this.counter?.cards() ?? [])];
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
