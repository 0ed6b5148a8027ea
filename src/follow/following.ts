/**
 * The one way in which anything follows the log: resume after the checkpoint, take a batch with the
 * new checkpoint in one transaction, and so on until told to stop. No event is ever skipped: one
 * that is newer than this code, or damaged, ends it. Any other error may pass: whoever is given
 * pauses says what is wrong, waits, and resumes by itself.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Position, StoredEvent } from '../ledger/stored.js';
import { isNewer, UpgradeNeeded } from '../ledger/upcast.js';
import { backoff, type Pauses, sleep } from '../store/backoff.js';
import { type Batch, type EventStore, StoreUnavailable } from '../store/event-store.js';
import { EventDamaged } from '../store/leaf.js';
import { type BatchLimits, gathered } from './gather.js';

/** What takes in the events of the log, each once and in order. */
export interface Consumer {
  /** The subject of a sentence in the log of this process: `Matching`. */
  readonly name: string;
  /** The position after which it goes on, as its last transaction left it; 0 before the first. */
  resume(): Position;
  /**
   * Takes events that this code can read, at least one, and the checkpoint with them, in one
   * transaction. Where it throws nothing of them is kept, and it is asked to resume.
   */
  take(events: readonly StoredEvent[]): void | Promise<void>;
  /** Works on what it took, once that is all that the store holds. Ends early where told to. */
  caughtUp?(signal: AbortSignal): Promise<void>;
}

export interface FollowOptions {
  /** How far batches are joined while it catches up; they come as the store gives them without. */
  readonly limits?: BatchLimits;
  /** Between attempts after an error; without them the first error ends it, as a command wants. */
  readonly pauses?: Pauses;
  /** Hears, in sentences, what is wrong and that it goes on. */
  readonly log?: (line: string) => void;
}

/** Pauses of a process that runs for months. */
export const PATIENT: Pauses = { firstMs: 100, mostMs: 30_000 };

export type FollowState =
  | { readonly name: 'catching_up' | 'live' | 'stopped' }
  | { readonly name: 'trying_again' | 'failed' | 'upgrade_needed'; readonly why: string };

export class Following {
  private current: FollowState = { name: 'catching_up' };
  private running: Promise<void> | null = null;
  private readonly end = new AbortController();
  private attempt = new AbortController();
  /** In a row. */
  private failures = 0;
  /** Whether an error was said from which it has not gone on since. */
  private told = false;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly store: Pick<EventStore, 'subscribe' | 'remote'>,
    private readonly consumer: Consumer,
    private readonly options: FollowOptions = {},
  ) {}

  get state(): FollowState {
    return this.current;
  }

  /** Why it does not go on, in a sentence; null while it does. */
  get trouble(): string | null {
    return 'why' in this.current ? this.current.why : null;
  }

  /** Starts following. Resolves when it has ended, whose state says why; never rejects. */
  start(): Promise<void> {
    this.running ??= this.run();
    return this.running;
  }

  /** Ends it; resolves once nothing is under way any more. */
  async stop(): Promise<void> {
    this.end.abort();
    await this.running;
  }

  /** Fails what is under way, for a reason that the consumer hears between two batches. */
  interrupt(why: unknown): void {
    this.attempt.abort(why);
  }

  /**
   * Waits until a condition holds that only taking a batch can bring about. False where it does not
   * hold within `timeoutMs`; null waits without a limit.
   */
  until(holds: () => boolean, timeoutMs: number | null): Promise<boolean> {
    if (holds()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (result: boolean): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(result);
      };
      const look = (): void => {
        if (holds()) end(true);
      };
      const timer = timeoutMs === null ? undefined : setTimeout(() => end(false), timeoutMs);
      this.waiting.add(look);
    });
  }

  private async run(): Promise<void> {
    for (;;) {
      try {
        await this.follow();
        this.current = { name: 'stopped' };
        return;
      } catch (error) {
        const next = this.afterError(error);
        if (next === 'end') return;
        await sleep(next.pauseMs, this.end.signal);
      }
    }
  }

  private afterError(error: unknown): { readonly pauseMs: number } | 'end' {
    const why = messageOf(error);
    const { pauses } = this.options;
    if (isLasting(error) || !pauses || this.end.signal.aborted) {
      this.current = { name: error instanceof UpgradeNeeded ? 'upgrade_needed' : 'failed', why };
      this.say(`cannot go on: ${why}`);
      return 'end';
    }
    this.failures += 1;
    this.current = { name: 'trying_again', why };
    const pauseMs = backoff(this.failures, pauses, Math.random);
    // A cluster that is away says so itself, once.
    const isKnown = error instanceof StoreUnavailable && this.store.remote === true;
    if (!isKnown) this.say(`met an error and tries again in ${Math.ceil(pauseMs)} ms: ${why}`);
    this.told ||= !isKnown;
    return { pauseMs };
  }

  /** Takes batch after batch, and reads the next one while one is under way. */
  private async follow(): Promise<void> {
    const attempt = new AbortController();
    this.attempt = attempt;
    const signal = AbortSignal.any([this.end.signal, attempt.signal]);
    const batches = this.store.subscribe(this.consumer.resume(), signal);
    const { limits } = this.options;
    let underWay = Promise.resolve();
    try {
      for await (const batch of limits ? gathered(batches, limits) : batches) {
        await underWay;
        underWay = this.take(batch);
        // The wait for the next batch ends, and what failed is thrown below.
        underWay.catch((error) => attempt.abort(error));
      }
    } finally {
      await underWay;
    }
    attempt.signal.throwIfAborted();
  }

  /** Takes what can be read, so that the consumer ends right before what needs an upgrade. */
  private async take({ events, live }: Batch): Promise<void> {
    const { readable, newer } = readableOf(events);
    if (readable.length > 0) await this.consumer.take(readable);
    if (newer !== null) throw new UpgradeNeeded(newer);
    if (live) await this.consumer.caughtUp?.(this.end.signal);
    if (this.told) this.say('goes on.');
    this.told = false;
    this.failures = 0;
    this.current = { name: live ? 'live' : 'catching_up' };
    for (const look of [...this.waiting]) look();
    // What is taken in this thread is taken at once: reads and writes get their turn between.
    await nextTurn();
  }

  private say(what: string): void {
    this.options.log?.(`${this.consumer.name} ${what}`);
  }
}

/** The events before the first that is newer than this code, and the type of that, if any. */
export function readableOf(events: readonly StoredEvent[]): {
  readonly readable: readonly StoredEvent[];
  readonly newer: string | null;
} {
  const at = events.findIndex(({ type }) => isNewer(type));
  if (at < 0) return { readable: events, newer: null };
  return { readable: events.slice(0, at), newer: events[at]?.type ?? null };
}

/** SQLite's errors may come from another realm, as in tests: they are no Error of this one. */
function messageOf(error: unknown): string {
  const told = typeof error === 'object' && error !== null && 'message' in error;
  return String(told ? error.message : error);
}

/** No pause mends it: only another version of this code, or a backup. */
function isLasting(error: unknown): boolean {
  return error instanceof UpgradeNeeded || error instanceof EventDamaged;
}
