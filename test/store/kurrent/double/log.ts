/**
 * The log of the double: what a KurrentDB does with appends, as far as the adapter hangs on it. It
 * was written after the server's sources and after what real servers answered, and is no proof that
 * they agree.
 */

export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface Logged extends Proposed {
  readonly stream: string;
  /** As the server writes it: decimal digits, of a tombstone the greatest of 64 bits. */
  readonly revision: string;
  readonly position: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly created: number;
}

export type Expected = number | 'none' | 'any';

export type Answer =
  | { readonly is: 'success'; readonly revision: number; readonly position: number }
  | { readonly is: 'wrong'; readonly current: number | 'none' }
  | { readonly is: 'deleted' };

const TOMBSTONE = '9223372036854775807';

export class Log {
  readonly events: Logged[] = [];
  private readonly streams = new Map<string, Logged[]>();
  private readonly deleted = new Set<string>();
  private readonly followers = new Set<(event: Logged) => void>();
  private end = 160;

  constructor(private readonly now: () => number = Date.now) {
    // A real log never begins with an event of a client.
    this.put('$$$settings', '0', systemEvent('$metadata'));
  }

  append(stream: string, expected: Expected, events: readonly Proposed[]): Answer {
    if (this.deleted.has(stream)) return { is: 'deleted' };
    const there = this.streams.get(stream) ?? [];
    const first = expected === 'any' ? there.length : expected === 'none' ? 0 : expected + 1;
    // A real server notes an append of nothing in its log, where no client sees it.
    if (first === there.length && events.length === 0) {
      return { is: 'success', revision: Math.max(0, first - 1), position: this.end++ };
    }
    if (first !== there.length) return this.repeated(there, first, events);
    for (const event of events) this.put(stream, String(there.length), event);
    return { is: 'success', ...lastOf(this.streams.get(stream) ?? [], events.length) };
  }

  /**
   * The server compares ids at the revisions expected, and of all of them answers the first place.
   */
  private repeated(there: readonly Logged[], first: number, events: readonly Proposed[]): Answer {
    const made = there.slice(first, first + events.length);
    const same = made.length === events.length && made.every(({ id }, i) => id === events[i]?.id);
    const [place] = made;
    if (!same || !place) {
      return { is: 'wrong', current: there.length === 0 ? 'none' : there.length - 1 };
    }
    return { is: 'success', revision: first + events.length - 1, position: place.position };
  }

  /** Adds an event as it is, also one that no client could append. */
  put(stream: string, revision: string, event: Proposed): Logged {
    // Positions are bytes of a file: they have gaps, and nobody may count on how large.
    const position = this.end;
    this.end += 120 + event.data.length + event.metadata.length;
    const logged = { ...event, stream, revision, position, created: this.now() };
    this.events.push(logged);
    const there = this.streams.get(stream);
    if (there) there.push(logged);
    else this.streams.set(stream, [logged]);
    for (const follower of [...this.followers]) follower(logged);
    return logged;
  }

  tombstone(stream: string, expected: Expected = 'any'): 'done' | 'deleted' | 'wrong' {
    if (this.deleted.has(stream)) return 'deleted';
    const length = this.streams.get(stream)?.length ?? 0;
    const wanted = expected === 'none' ? 0 : expected === 'any' ? length : expected + 1;
    if (wanted !== length) return 'wrong';
    this.put(stream, TOMBSTONE, systemEvent('$streamDeleted'));
    this.deleted.add(stream);
    return 'done';
  }

  /** Takes the events of deleted streams off the disk; their tombstones stay. */
  scavenge(): void {
    const kept = this.events.filter(
      ({ stream, revision }) => !this.deleted.has(stream) || revision === TOMBSTONE,
    );
    this.events.splice(0, this.events.length, ...kept);
  }

  read(stream: string): readonly Logged[] | 'missing' | 'deleted' {
    if (this.deleted.has(stream)) return 'deleted';
    return this.streams.get(stream) ?? 'missing';
  }

  /** Hears of each event as it is logged, until the answer is called. */
  follow(follower: (event: Logged) => void): () => void {
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  }
}

export function systemEvent(type: string): Proposed {
  return {
    id: '00000000-0000-4000-8000-000000000000',
    type,
    contentType: 'application/json',
    data: Uint8Array.from(Buffer.from('{}')),
    metadata: new Uint8Array(),
  };
}

function lastOf(there: readonly Logged[], appended: number) {
  const last = there.at(-1);
  if (!last) throw new Error(`An append of ${appended} events left nothing behind.`);
  return { revision: there.length - 1, position: last.position };
}
