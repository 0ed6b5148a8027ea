/**
 * The event store port on a KurrentDB cluster, over links that may break at any moment.
 *
 * An append keeps its first expected revision whatever happens. When its outcome is unknown, the
 * stream is read back before it is sent again, and the server itself recognises the ids of an
 * append that it made before at that revision. So nothing is written twice, and nothing that was
 * acknowledged is lost.
 *
 * The server answers a repeat exactly as the first time and does not say that it is one. It is told
 * from a new append by its position: what was appended before this process sent it lies at or
 * before the last position that the process had seen by then. Only where another process appended
 * the very same events in the moment before, unseen here, both are told `appended`.
 */
import type { Position, Revision, StoredEvent } from '../../ledger/stored.js';
import { checkAppend } from '../check-append.js';
import {
  type Append,
  type Appended,
  type Batch,
  type Conflict,
  type EventStore,
  type ExpectedRevision,
  StoreUnavailable,
} from '../event-store.js';
import { Chains } from '../sqlite/chains.js';
import { storedEvent } from './events.js';
import { type Link, LinkFailure } from './link.js';
import type { ClusterLinks } from './links.js';
import { LogReader } from './reader.js';

/** Servers up to 25.0 take 1 MiB in an append, with what they add to it; newer ones more. */
const APPEND_BYTES = 1_000_000;

/** What the server and gRPC add to each event's texts, at most. */
const EVENT_OVERHEAD_BYTES = 200;

/** Events of a stream in one call. */
const PAGE = 1000;

/** What has gone wrong and been put right since the store was opened. */
export type KurrentCounts = {
  /** System, link, deletion and key events met while reading. */
  readonly passedOver: number;
  /** Failures after which a link was put aside. */
  readonly failures: number;
  /** Times that nothing answered for as long as callers wait. */
  readonly outages: number;
  /** Answers of the server that nobody waited for any more. */
  readonly lateAnswers: number;
};

/** Counters that the links write to. */
export interface ClusterTallies {
  failures: number;
  outages: number;
  lateAnswers: number;
}

export class KurrentStore implements EventStore {
  /** Positions are bytes of the log: an event of ours with what the server keeps of it. */
  readonly stride = 700;
  readonly remote = true;
  /** The last position of which this process knows. */
  private seen: Position = 0;
  private readonly reader: LogReader;
  /** The last append of each stream that has not been answered yet. */
  private readonly queues = new Map<string, Promise<unknown>>();

  /** Use `openKurrentStore`. */
  constructor(
    private readonly links: ClusterLinks,
    private readonly tallies: Readonly<ClusterTallies>,
    random: () => number,
  ) {
    this.reader = new LogReader(links, random, (position) => this.see(position));
  }

  get counts(): KurrentCounts {
    return { ...this.tallies, passedOver: this.reader.passedOver };
  }

  trouble(): string | null {
    return this.links.trouble;
  }

  async append(append: Append): Promise<Appended | Conflict> {
    check(append);
    return this.inOrder(append, new Chains());
  }

  async appendEach(appends: readonly Append[]): Promise<readonly (Appended | Conflict)[]> {
    appends.forEach(check);
    const chains = new Chains();
    const settled = await Promise.allSettled(appends.map((append) => this.inOrder(append, chains)));
    // Waits until all are over, so that nothing is still under way when a caller hears of a
    // failure.
    return settled.map((result) => {
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    });
  }

  async readStream(
    stream: string,
    from: Revision = 0,
    limit = -1,
  ): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    const most = limit < 0 ? Number.POSITIVE_INFINITY : limit;
    while (events.length < most) {
      const count = Math.min(PAGE, most - events.length);
      const next = from + events.length;
      const span = { from: next, direction: 'forwards', count } as const;
      const page = await this.orRefused(stream, () =>
        this.links.use(`reading ${stream}`, (link, signal) =>
          link.readStream(stream, span, signal),
        ),
      );
      events.push(...page.map(storedEvent));
      if (page.length < count) break;
    }
    this.see(events.at(-1)?.position ?? 0);
    return events;
  }

  readEach(streams: readonly string[]): Promise<readonly (readonly StoredEvent[])[]> {
    return Promise.all(streams.map((stream) => this.readStream(stream)));
  }

  /**
   * Asks by an append of nothing, which leaves nothing to be read. Any node that takes itself for
   * the leader answers a read: even one that is about to lead and has not indexed all of its log,
   * or one that led, was frozen, and has not heard of the new leader. Neither of them answers an
   * append, which most nodes must have and before which all must be indexed.
   */
  async isAt(stream: string, revision: ExpectedRevision): Promise<boolean> {
    const nothing: Append = { stream, expected: revision, events: [] };
    const answer = await this.orRefused(stream, () =>
      this.links.use(`confirming ${stream}`, (link, signal) => link.append(nothing, signal)),
    );
    return answer.status === 'written';
  }

  readAll(after: Position, size = PAGE): AsyncIterable<readonly StoredEvent[]> {
    return this.reader.readAll(after, size);
  }

  subscribe(after: Position, signal: AbortSignal): AsyncIterable<Batch> {
    return this.reader.subscribe(after, signal);
  }

  head(): Promise<Position> {
    return this.reader.head();
  }

  /** Finds out whether the store answers, and what its head is, within `patienceMs`. */
  async meet(patienceMs: number): Promise<void> {
    try {
      await this.reader.head(patienceMs);
    } catch (error) {
      if (!(error instanceof LinkFailure)) throw error;
      throw new StoreUnavailable(`KurrentDB refuses to be read: ${error.message}`, {
        cause: error,
      });
    }
  }

  async close(): Promise<void> {
    this.links.close();
    await Promise.allSettled([...this.queues.values()]);
  }

  /**
   * Appends of one stream go one after the other: each expects what the one before leaves behind.
   */
  private inOrder(append: Append, chains: Chains): Promise<Appended | Conflict> {
    const { stream } = append;
    const before = this.queues.get(stream) ?? Promise.resolve();
    const own = before.then(async () => {
      const result = chains.conflictOf(append) ?? (await this.send(append));
      chains.note(append, result);
      return result;
    });
    const over = own.then(nothing, nothing);
    this.queues.set(stream, over);
    void over.then(() => {
      if (this.queues.get(stream) === over) this.queues.delete(stream);
    });
    return own;
  }

  private async send(append: Append): Promise<Appended | Conflict> {
    const { stream, events } = append;
    const seenBefore = this.seen;
    let unknown = false;
    const answer = await this.orRefused(stream, () =>
      this.links.use(`appending to ${stream}`, async (link, signal) => {
        const made = unknown ? await findMade(link, append, signal) : null;
        unknown = true;
        return made ?? link.append(append, signal);
      }),
    );
    if (answer.status === 'conflict') return answer;
    const { revision } = answer;
    const isRepeat = answer.position <= seenBefore;
    // Of a repeat of several events the server gives the position of one of them.
    const position =
      isRepeat && events.length > 1 ? await this.positionOf(stream, revision) : answer.position;
    this.see(position);
    return { status: isRepeat ? 'duplicate' : 'appended', revision, position };
  }

  private async positionOf(stream: string, revision: Revision): Promise<Position> {
    const [event] = await this.readStream(stream, revision, 1);
    if (!event) throw new StoreUnavailable(`${stream}@${revision} was there and cannot be read.`);
    return event.position;
  }

  private see(position: Position): void {
    if (position > this.seen) this.seen = position;
  }

  private async orRefused<Result>(stream: string, run: () => Promise<Result>): Promise<Result> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof LinkFailure)) throw error;
      throw new StoreUnavailable(`KurrentDB refuses ${stream}: ${error.message}`, { cause: error });
    }
  }
}

/** Where an append was written before; null unless all of its events are there. */
async function findMade(link: Link, { stream, expected, events }: Append, signal: AbortSignal) {
  const from = expected === 'none' ? 0 : expected + 1;
  const span = { from, direction: 'forwards', count: events.length } as const;
  const found = await link.readStream(stream, span, signal);
  const last = found.at(-1);
  if (!last || found.length < events.length) return null;
  if (!found.every(({ id }, i) => id === events[i]?.id.toLowerCase())) return null;
  return { status: 'written', revision: last.revision, position: last.commit } as const;
}

function check(append: Append): void {
  checkAppend(append);
  const bytes = append.events.reduce(
    (sum, { type, data, metadata }) =>
      sum + Buffer.byteLength(`${type}${data}${metadata}`) + EVENT_OVERHEAD_BYTES,
    0,
  );
  if (bytes > APPEND_BYTES) {
    throw new TypeError(
      `append to ${JSON.stringify(append.stream)}: ${bytes} bytes are more than the ` +
        `${APPEND_BYTES} that a KurrentDB of any version takes at once; append fewer at a time.`,
    );
  }
}

function nothing(): void {}
