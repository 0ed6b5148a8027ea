/**
 * Reads the log in pages: each is one call with a limit, which can be made again. Only a
 * subscription stays open, and it tells nothing that a page could not be asked for.
 */
import type { Position, StoredEvent } from '../../ledger/stored.js';
import { backoff, sleep } from '../backoff.js';
import { type Batch, StoreUnavailable } from '../event-store.js';
import { isHistory, storedEvent } from './events.js';
import { LinkFailure, type LogPlace, type RawEvent } from './link.js';
import type { ClusterLinks } from './links.js';

/** Events of one call. */
const PAGE = 1000;

/** Between attempts to follow again after a subscription broke off, in ms. */
const AGAIN = { firstMs: 50, mostMs: 2_000 };

interface Page {
  readonly events: readonly StoredEvent[];
  /** The last event read, whether of the history or not. */
  readonly place: LogPlace | 'start';
  /** Whether the log held no more. */
  readonly ended: boolean;
}

export class LogReader {
  /** Events that are not of the history, met while reading. */
  passedOver = 0;

  constructor(
    private readonly links: ClusterLinks,
    private readonly random: () => number,
    /** Hears of every position read. */
    private readonly onSeen: (position: Position) => void,
  ) {}

  /** Position of the last event of the history, 0 where there is none. */
  async head(patienceMs?: number): Promise<Position> {
    const read = (from: LogPlace | 'end', count: number): Promise<readonly RawEvent[]> =>
      this.links.use(
        'reading the end of the log',
        (link, signal) => link.readAll({ from, direction: 'backwards', count }, signal),
        patienceMs,
      );
    let from: LogPlace | 'end' = 'end';
    // Nearly always the last event is ours; behind it there may be any number that are not.
    for (let count = 8; ; count = PAGE) {
      const raw = await read(from, count);
      const last = raw.find(isHistory);
      if (last) this.onSeen(last.commit);
      if (last || raw.length < count) return last?.commit ?? 0;
      from = raw.at(-1) ?? from;
    }
  }

  /** See EventStore.readAll. */
  async *readAll(after: Position, size: number): AsyncIterable<readonly StoredEvent[]> {
    const head = await this.head();
    let waiting: StoredEvent[] = [];
    for await (const { events } of this.pages(placeOf(after))) {
      const upTo = events.filter(({ position }) => position <= head);
      waiting.push(...upTo);
      for (; waiting.length >= size; waiting = waiting.slice(size)) yield waiting.slice(0, size);
      if (upTo.length < events.length || upTo.at(-1)?.position === head) break;
    }
    if (waiting.length > 0) yield waiting;
  }

  /**
   * See EventStore.subscribe. A subscription of the server is opened once the log was read to its
   * end, and before the consumer is told so; it goes on from exactly there. When it breaks off, for
   * whatever reason, reading goes on after the last event given.
   */
  async *subscribe(after: Position, signal: AbortSignal): AsyncIterable<Batch> {
    const state: Following = { place: placeOf(after), told: false, failures: 0 };
    while (!signal.aborted && !this.links.isClosed) {
      const life = new AbortController();
      const end = (): void => life.abort();
      signal.addEventListener('abort', end);
      this.links.life.addEventListener('abort', end);
      try {
        yield* this.follow(state, signal, life.signal);
      } catch (error) {
        if (!(error instanceof LinkFailure || error instanceof StoreUnavailable)) throw error;
        state.failures += 1;
        await sleep(backoff(state.failures, AGAIN, this.random), life.signal);
      } finally {
        signal.removeEventListener('abort', end);
        this.links.life.removeEventListener('abort', end);
        life.abort();
      }
    }
  }

  private async *follow(
    state: Following,
    signal: AbortSignal,
    life: AbortSignal,
  ): AsyncIterable<Batch> {
    for await (const { events, place, ended } of this.pages(state.place)) {
      if (signal.aborted) return;
      state.place = place;
      state.failures = 0;
      const opening = ended ? this.open(place, life) : null;
      // It is waited for below; until then a failure is nobody's.
      opening?.catch(() => {});
      if (events.length > 0 || (ended && !state.told)) yield { events, live: ended };
      state.told ||= ended;
      if (opening) yield* this.receive(await opening, state, life);
    }
  }

  private open(place: LogPlace | 'start', life: AbortSignal) {
    return this.links.use('following the log', (link, signal) =>
      link.subscribe(place, signal, life),
    );
  }

  private async *receive(
    inbox: Awaited<ReturnType<LogReader['open']>>,
    state: Following,
    life: AbortSignal,
  ): AsyncIterable<Batch> {
    while (!life.aborted) {
      const raw = await inbox.take(PAGE);
      if (raw === null || life.aborted) return;
      const events = this.historyOf(raw);
      state.place = raw.at(-1) ?? state.place;
      if (events.length > 0) yield { events, live: inbox.isEmpty };
    }
  }

  /** Pages from after a place to the end of the log. */
  private async *pages(after: LogPlace | 'start'): AsyncIterable<Page> {
    let coming = this.page(after);
    for (;;) {
      const { fresh, place, ended } = await coming;
      if (!ended) {
        // The server reads the next page while this one is worked on. A page that nobody comes back
        // for may fail unheard.
        coming = this.page(place);
        coming.catch(() => {});
      }
      yield { events: this.historyOf(fresh), place, ended };
      if (ended) return;
    }
  }

  private async page(from: LogPlace | 'start') {
    // The server reads from a place on, the event there included.
    const count = from === 'start' ? PAGE : PAGE + 1;
    const raw = await this.links.use('reading the log', (link, signal) =>
      link.readAll({ from, direction: 'forwards', count }, signal),
    );
    const fresh = raw.filter((event) => isAfter(event, from));
    return { fresh, place: fresh.at(-1) ?? from, ended: raw.length < count };
  }

  private historyOf(raw: readonly RawEvent[]): readonly StoredEvent[] {
    const history = raw.filter(isHistory);
    this.passedOver += raw.length - history.length;
    const last = history.at(-1);
    if (last) this.onSeen(last.commit);
    return history.map(storedEvent);
  }
}

/** How far a subscription has come. */
interface Following {
  place: LogPlace | 'start';
  /** Whether its consumer was told once that it has caught up. */
  told: boolean;
  /** In a row. */
  failures: number;
}

function placeOf(position: Position): LogPlace | 'start' {
  return position === 0 ? 'start' : { commit: position, prepare: position };
}

function isAfter(event: RawEvent, place: LogPlace | 'start'): boolean {
  if (place === 'start') return true;
  return (
    event.commit > place.commit || (event.commit === place.commit && event.prepare > place.prepare)
  );
}
