/**
 * Every score from position 0, in a process of its own: survey the history, fold each promise once,
 * add its steps to the tallies of its two professionals, apply the model. The same folds and sums
 * as the live service, so the same bytes; promises are folded in rounds, so memory holds tallies,
 * the survey's positions, and the facts of one round.
 */
import type { Tally } from '../../projections/tally.js';
import type { PartyId } from '../ledger/party.js';
import type { Position } from '../ledger/stored.js';
import { openSqliteHistory } from '../store/sqlite-history.js';
import { Counter, type Replayed, type ReplayQuestion } from './counter.js';
import type { Group } from './groups.js';
import { type Survey, survey } from './survey.js';
import { countInWorkers } from './workers.js';

/** How far a replay got: events surveyed, then promises folded, of so many. */
export interface Progress {
  readonly phase: 'survey' | 'fold';
  readonly done: number;
  readonly of: number;
}

export interface ReplayOptions {
  /** Threads that fold; 1 folds in this one. */
  readonly workers?: number;
  readonly progress?: (progress: Progress) => void;
}

/** The scores of everybody. */
export interface Replay {
  readonly scores: readonly Replayed[];
  /** Positions of what was told of professionals themselves, for who wants their names. */
  readonly introductions: readonly Position[];
  /** Events of other programs, passed over. */
  readonly passedOver: number;
}

/**
 * Replays a data folder with everything known up to and with a position. Throws StoreUnavailable
 * where there is none to read, and UpgradeNeeded for a history that is newer than this code.
 */
export async function replay(
  dir: string,
  question: ReplayQuestion,
  knownAt: Position,
  { workers = 1, progress = () => {} }: ReplayOptions = {},
): Promise<Replay> {
  const history = openSqliteHistory(dir);
  try {
    const surveyed = survey(history, knownAt, (done) =>
      progress({ phase: 'survey', done, of: knownAt }),
    );
    const counter = new Counter(surveyed.context, question, knownAt);
    const { size } = surveyed.groups;
    let done = 0;
    const counted = (round: readonly Group[]): void => {
      done += round.length;
      progress({ phase: 'fold', done, of: size });
    };
    if (workers > 1) {
      const task = { dir, context: surveyed.context, question, knownAt };
      const merge = (tallies: ReadonlyMap<PartyId, Tally>): void => counter.merge(tallies);
      await countInWorkers(workers, task, roundsOf(surveyed), { counted, merge });
    } else {
      for (const round of roundsOf(surveyed)) {
        counter.count(round, history);
        counted(round);
      }
    }
    const { introductions, passedOver } = surveyed;
    return { scores: [...counter.cards()], introductions, passedOver };
  } finally {
    history.close();
  }
}

/** Streams and facts folded at a time: few enough to die young, enough for long strides. */
const ROUND_FACTS = 300;

/** Takes the groups of a survey in rounds of bounded size. */
export function* roundsOf(
  { groups, context }: Survey,
  size = ROUND_FACTS,
): IterableIterator<readonly Group[]> {
  let round: Group[] = [];
  let facts = 0;
  for (const group of groups.takeGroups(context.links)) {
    round.push(group);
    facts += group.streams.length + group.positions.length;
    if (facts < size) continue;
    yield round;
    [round, facts] = [[], 0];
  }
  if (round.length > 0) yield round;
}
