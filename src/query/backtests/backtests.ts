/**
 * Backtests of a service: one is reckoned at a time, and the last few are kept, so that whoever
 * looks again finds what was asked. They hold payers by party id: who is shown how is decided
 * whenever somebody reads one.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Position } from '../../ledger/stored.js';
import { modelHash } from '../../models/model-hash.js';
import { ReadRefused } from '../read-refused.js';
import type { BacktestOutcome, BacktestTask, Reckoner } from './reckoning.js';

/** A backtest that was begun. */
export interface BegunBacktest {
  readonly knownAt: Position;
  /** By the clock of `performance`, in ms. */
  readonly begun: number;
  readonly outcome: Promise<BacktestOutcome>;
  isOver: boolean;
}

export interface BacktestBounds {
  /** How long whoever asks waits for it, in ms. */
  readonly patience: number;
  /** So long one answers whoever names no moment, though more was told since, in ms. */
  readonly fresh: number;
}

const BOUNDS: BacktestBounds = { patience: 1000, fresh: 600_000 };

/** How many are kept. */
const KEPT = 8;

export interface BacktestWanted {
  /** Whether its moment was named. */
  readonly isPinned: boolean;
  /** The position that it must have seen; 0 for none. */
  readonly after: Position;
}

export class Backtests {
  private readonly kept = new LRUCache<string, BegunBacktest>({ max: KEPT });
  /** The latest of each question. */
  private readonly latest = new LRUCache<string, BegunBacktest>({ max: KEPT });
  private running: BegunBacktest | null = null;

  /** `reckoner`: null where nothing reckons them. */
  constructor(
    private readonly reckoner: Reckoner | null,
    private readonly bounds: BacktestBounds = BOUNDS,
  ) {}

  /** Whether there is any that can be reckoned. */
  get areHere(): boolean {
    return this.reckoner !== null;
  }

  /**
   * What came of a task, now or before, and with what it was known. Throws backtest_must_be_ready
   * while it is reckoned, or another one is.
   */
  async of(task: BacktestTask, wanted: BacktestWanted): Promise<[Position, BacktestOutcome]> {
    const one = this.find(task, wanted) ?? this.begin(task);
    const { patience } = this.bounds;
    const end = new AbortController();
    const waited = pause(patience, null, { signal: end.signal }).catch(() => null);
    const outcome = await Promise.race([one.outcome, waited]);
    end.abort();
    if (!outcome) throw new ReadRefused('backtest_must_be_ready');
    return [one.knownAt, outcome];
  }

  private find(task: BacktestTask, { isPinned, after }: BacktestWanted): BegunBacktest | null {
    const question = questionOf(task);
    const same = this.kept.get(`${task.knownAt} ${question}`);
    if (same) return same;
    const last = this.latest.get(question);
    if (isPinned || !last || last.knownAt < after) return null;
    const isFresh = performance.now() - last.begun < this.bounds.fresh;
    return isFresh || !last.isOver ? last : null;
  }

  private begin(task: BacktestTask): BegunBacktest {
    if (!this.reckoner) throw new ReadRefused('history_must_be_judgeable');
    if (this.running) {
      const detail = 'Another backtest is being reckoned; ask again in a moment.';
      throw new ReadRefused('backtest_must_be_ready', detail);
    }
    const begun = performance.now();
    const outcome = this.reckoner.reckon(task);
    const one: BegunBacktest = { knownAt: task.knownAt, begun, outcome, isOver: false };
    const question = questionOf(task);
    const key = `${task.knownAt} ${question}`;
    this.running = one;
    this.kept.set(key, one);
    this.latest.set(question, one);
    void outcome.then(({ what }) => {
      one.isOver = true;
      this.running = null;
      // The tape may be there the next time.
      if (what !== 'fault' && what !== 'tapeless') return;
      this.kept.delete(key);
      this.latest.delete(question);
    });
    return one;
  }
}

/** All that is asked but the moment: a model by its hash. */
function questionOf({ asked: { model, against, ...how } }: BacktestTask): string {
  const { target, split, knownBy, scope, resamples } = how;
  const hashes = [modelHash(model), against && modelHash(against)];
  return JSON.stringify([...hashes, target, split, knownBy ?? null, scope ?? null, resamples]);
}
