/**
 * Keeps one good link to the cluster. The client object is not to be trusted after an error: it may
 * answer every later call with the first error, or with nothing. So any failure puts the link aside
 * and the next attempt gets a new one, which asks the cluster anew who leads.
 *
 * Where no attempt succeeds for as long as a caller is ready to wait, the circuit opens: callers
 * hear at once that the store is away, while one probe goes on trying and closes the circuit.
 */
import { setMaxListeners } from 'node:events';
import { backoff, sleep } from '../backoff.js';
import { StoreUnavailable } from '../event-store.js';
import type { Endpoint } from './address.js';
import { type Link, LinkFailure } from './link.js';
import { Turnstile, within } from './patience.js';

export interface Limits {
  /** Milliseconds that one call may stay without an answer. */
  readonly callMs: number;
  /** Milliseconds that a caller waits in all, over every attempt. */
  readonly patienceMs: number;
  /** Milliseconds before the first repeat, and between repeats at most. */
  readonly firstMs: number;
  readonly mostMs: number;
  /** Calls under way at a time. */
  readonly inFlight: number;
}

/**
 * A call outlasts the server's own limits for a write (2 s to prepare and 2 s to commit by
 * default), and a caller outlasts the election of a new leader (some 6 s).
 */
export const LIMITS: Limits = {
  callMs: 5_000,
  patienceMs: 15_000,
  firstMs: 50,
  mostMs: 2_000,
  inFlight: 128,
};

/** Opens a link; to the named leader where a node has named one. It connects when first used. */
export type Dial = (leader: Endpoint | null) => Link;

export interface LinksOptions {
  readonly limits: Limits;
  /** From 0 up to 1, for jitter. */
  readonly random: () => number;
  /** A call that every good link answers, to find out whether the store is back. */
  readonly probe: (link: Link, signal: AbortSignal) => Promise<unknown>;
  /** Hears of every failure, once each. */
  readonly onFailure: (failure: LinkFailure) => void;
  /** Hears each time that the circuit opens. */
  readonly onOutage: () => void;
  /** Hears once that the cluster does not answer, and why, and once that it does again. */
  readonly log: (line: string) => void;
}

export class ClusterLinks {
  private current: Link | null = null;
  private leader: Endpoint | null = null;
  /** Why the circuit is open; null while it is closed. */
  private open: LinkFailure | null = null;
  /** Since when calls fail, in ms; null while they do not. */
  private failingSince: number | null = null;
  private readonly closing = new AbortController();
  private readonly asides = new Map<Link, NodeJS.Timeout>();
  private readonly turnstile: Turnstile;

  constructor(
    /** Names the cluster in messages. */
    private readonly name: string,
    private readonly dial: Dial,
    private readonly options: LinksOptions,
  ) {
    this.turnstile = new Turnstile(options.limits.inFlight);
    // Each call under way listens; Node would take more than ten for a leak.
    setMaxListeners(0, this.life);
  }

  /** Why the store does not answer now, without the names of machines; null while it does. */
  get trouble(): string | null {
    return this.open && `KurrentDB does not answer: ${this.open.shown}.`;
  }

  get isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  /** Aborts when this is closed. */
  get life(): AbortSignal {
    return this.closing.signal;
  }

  /**
   * Runs a call, on one link after the other until one answers. `run` is called again after a
   * failure whose outcome is unknown, so it must be safe to repeat. Throws LinkFailure of kind
   * `refused`, `deleted` or `conflict`, and StoreUnavailable where nothing answers.
   */
  use<Result>(
    doing: string,
    run: (link: Link, signal: AbortSignal) => Promise<Result>,
    patienceMs = this.options.limits.patienceMs,
  ): Promise<Result> {
    return this.turnstile.run(() => this.attempt(doing, run, patienceMs));
  }

  /** Ends everything under way; calls made later are refused. */
  close(): void {
    this.closing.abort();
    for (const [link, timer] of this.asides) {
      clearTimeout(timer);
      link.dispose();
    }
    this.asides.clear();
    this.current?.dispose();
    this.current = null;
  }

  private async attempt<Result>(
    doing: string,
    run: (link: Link, signal: AbortSignal) => Promise<Result>,
    patienceMs: number,
  ): Promise<Result> {
    const { limits, random } = this.options;
    const began = performance.now();
    if (this.open) throw this.unavailable(doing, this.open);
    for (let repeat = 1; ; repeat++) {
      if (this.isClosed) throw new StoreUnavailable(`${this.name} has been closed.`);
      const link = this.link();
      try {
        const callMs = Math.min(limits.callMs, patienceMs);
        const result = await within(callMs, this.life, (signal) => run(link, signal));
        this.closeCircuit();
        return result;
      } catch (error) {
        if (!(error instanceof LinkFailure)) throw error;
        if (isAnswer(error)) throw error;
        this.putAside(link, error);
        const wait = backoff(repeat, limits, random);
        if (performance.now() - began + wait > patienceMs) throw this.giveUp(doing, error);
        await sleep(wait, this.life);
      }
    }
  }

  private link(): Link {
    this.current ??= this.dial(this.leader);
    return this.current;
  }

  /** Others may still wait for answers on it; by the time limit of a call none can any more. */
  private putAside(link: Link, failure: LinkFailure): void {
    this.options.onFailure(failure);
    if (this.current !== link) return;
    this.logFirst(failure);
    this.current = null;
    this.leader = failure.leader;
    const timer = setTimeout(() => {
      this.asides.delete(link);
      link.dispose();
    }, this.options.limits.callMs);
    timer.unref();
    this.asides.set(link, timer);
  }

  private giveUp(doing: string, failure: LinkFailure): StoreUnavailable {
    if (this.isClosed) return new StoreUnavailable(`${this.name} has been closed.`);
    const unavailable = this.unavailable(doing, failure);
    if (!this.open) {
      this.open = failure;
      this.options.onOutage();
      void this.probeUntilBack();
    }
    return unavailable;
  }

  private closeCircuit(): void {
    this.open = null;
    if (this.failingSince === null) return;
    const seconds = ((performance.now() - this.failingSince) / 1000).toFixed(1);
    this.failingSince = null;
    this.options.log(`${this.name} answers again, after ${seconds} s.`);
  }

  /** What an outage says a second time is no news. */
  private logFirst({ message }: LinkFailure): void {
    if (this.failingSince !== null) return;
    this.failingSince = performance.now();
    this.options.log(
      `${this.name} does not answer: ${message}. It is tried again by itself; whoever asks is ` +
        `refused after ${this.options.limits.patienceMs / 1000} s.`,
    );
  }

  private async probeUntilBack(): Promise<void> {
    const { limits, random, probe } = this.options;
    for (let repeat = 1; this.open && !this.isClosed; repeat++) {
      await sleep(backoff(repeat, limits, random), this.life);
      if (this.isClosed) return;
      const link = this.link();
      try {
        await within(limits.callMs, this.life, (signal) => probe(link, signal));
        this.closeCircuit();
      } catch (error) {
        if (!(error instanceof LinkFailure)) throw error;
        this.putAside(link, error);
        // It may yet have been closed by a caller's own attempt.
        if (this.open) this.open = error;
      }
    }
  }

  private unavailable(doing: string, { message }: LinkFailure): StoreUnavailable {
    return new StoreUnavailable(
      `${this.name} does not answer (${doing}): ${message}. It is tried again by itself; check ` +
        'that the cluster runs and has a leader, and the address, the user and TLS.',
    );
  }
}

/** Whether the cluster has answered, if not what was wished: another link would say the same. */
export function isAnswer({ kind }: LinkFailure): boolean {
  return kind === 'refused' || kind === 'deleted' || kind === 'conflict';
}
