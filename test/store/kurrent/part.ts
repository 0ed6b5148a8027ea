/**
 * A part of a server that several tests share, as if it were a server of its own: the names of its
 * streams begin in a way that nobody above sees, and what others appended is passed over.
 */
import type { Position, Revision, StoredEvent } from '../../../src/ledger/stored.js';
import type {
  Append,
  Batch,
  EventStore,
  ExpectedRevision,
} from '../../../src/store/event-store.js';
import { SECRETS_PREFIX } from '../../../src/store/kurrent/events.js';
import type { SecretStreams, SlotStreams } from '../../../src/store/kurrent/secrets.js';
import type { KurrentStore } from '../../../src/store/kurrent/store.js';

export class StorePart implements EventStore {
  readonly remote = true;
  private readonly prefix: string;
  /** Up to where the head was looked for, and what it was. */
  private lookedAt: Position;
  private last: Position = 0;

  /** A part that begins after a position of the whole. */
  constructor(
    private readonly whole: KurrentStore,
    name: string,
    private readonly start: Position,
  ) {
    this.prefix = `${name}.`;
    this.lookedAt = start;
  }

  get stride(): number {
    return this.whole.stride;
  }

  get counts() {
    return this.whole.counts;
  }

  trouble(): string | null {
    return this.whole.trouble();
  }

  append(append: Append) {
    return this.whole.append(this.inWhole(append));
  }

  appendEach(appends: readonly Append[]) {
    return this.whole.appendEach(appends.map((append) => this.inWhole(append)));
  }

  async readStream(
    stream: string,
    from?: Revision,
    limit?: number,
  ): Promise<readonly StoredEvent[]> {
    return this.own(await this.whole.readStream(`${this.prefix}${stream}`, from, limit));
  }

  async readEach(streams: readonly string[]) {
    const each = await this.whole.readEach(streams.map((stream) => `${this.prefix}${stream}`));
    return each.map((events) => this.own(events));
  }

  isAt(stream: string, revision: ExpectedRevision) {
    return this.whole.isAt(`${this.prefix}${stream}`, revision);
  }

  async *readAll(after: Position, size = 1000): AsyncIterable<readonly StoredEvent[]> {
    let waiting: StoredEvent[] = [];
    for await (const batch of this.whole.readAll(Math.max(after, this.start), size)) {
      waiting.push(...this.own(batch));
      for (; waiting.length >= size; waiting = waiting.slice(size)) yield waiting.slice(0, size);
    }
    if (waiting.length > 0) yield waiting;
  }

  async *subscribe(after: Position, signal: AbortSignal): AsyncIterable<Batch> {
    let told = false;
    const from = Math.max(after, this.start);
    for await (const { events: all, live } of this.whole.subscribe(from, signal)) {
      const events = this.own(all);
      if (events.length > 0 || (live && !told)) yield { events, live };
      told ||= live;
    }
  }

  async head(): Promise<Position> {
    for await (const batch of this.whole.readAll(this.lookedAt)) {
      this.last = this.own(batch).at(-1)?.position ?? this.last;
      this.lookedAt = batch.at(-1)?.position ?? this.lookedAt;
    }
    return this.last;
  }

  close(): Promise<void> {
    return this.whole.close();
  }

  private inWhole(append: Append): Append {
    return { ...append, stream: `${this.prefix}${append.stream}` };
  }

  private own(events: readonly StoredEvent[]): readonly StoredEvent[] {
    return events
      .filter(({ stream }) => stream.startsWith(this.prefix))
      .map((event) => ({ ...event, stream: event.stream.slice(this.prefix.length) }));
  }
}

export class SecretsPart implements SecretStreams, SlotStreams {
  constructor(
    private readonly whole: SecretStreams & SlotStreams,
    private readonly name: string,
  ) {}

  read(stream: string) {
    return this.whole.read(this.inWhole(stream));
  }

  create(stream: string, text: string) {
    return this.whole.create(this.inWhole(stream), text);
  }

  destroy(stream: string, read: 'there' | 'none') {
    return this.whole.destroy(this.inWhole(stream), read);
  }

  readSlot(stream: string) {
    return this.whole.readSlot(this.inWhole(stream));
  }

  replaceSlot(stream: string, expected: ExpectedRevision, text: string) {
    return this.whole.replaceSlot(this.inWhole(stream), expected, text);
  }

  private inWhole(stream: string): string {
    return `${SECRETS_PREFIX}${this.name}-${stream.slice(SECRETS_PREFIX.length)}`;
  }
}
