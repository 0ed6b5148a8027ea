import { type Fact, factOf } from '../../../projections/fact.js';
import type { StoredEvent } from '../../ledger/stored.js';
import type { EventStore } from '../../store/event-store.js';
import { isWordOnTerms, WORD_TYPES, type WordOnTerms } from './word-on-terms.js';

/** Streams that notices of one round rest on, and events of one of them, at most. */
const MOST_STREAMS = 5000;
const MOST_EVENTS = 5000;

/**
 * The facts of streams, each read once for all that a round has to say; of so many, and so long
 * ones, as may be. Of others nothing is said.
 */
export class ReadFacts {
  readonly #stored = new Map<string, readonly StoredEvent[] | null>();
  readonly #facts = new Map<string, readonly Fact[]>();

  constructor(private readonly store: Pick<EventStore, 'readEach'>) {}

  /** Reads those that were not read yet. Throws what the store throws. */
  async read(streams: Iterable<string>): Promise<void> {
    const left = MOST_STREAMS - this.#stored.size;
    const names = [...new Set(streams)].filter((name) => !this.#stored.has(name)).slice(0, left);
    if (names.length === 0) return;
    const stored = await this.store.readEach(names);
    for (const [i, name] of names.entries()) {
      const events = stored[i] ?? [];
      this.#stored.set(name, events.length > MOST_EVENTS ? null : events);
    }
  }

  /** Whether all that is told in a stream was read. */
  has(stream: string): boolean {
    return Boolean(this.#stored.get(stream));
  }

  /** In the order told; none of a stream that was not read. */
  of(stream: string): readonly Fact[] {
    const known = this.#facts.get(stream);
    if (known) return known;
    const facts = (this.#stored.get(stream) ?? []).flatMap((event) => factOf(event) ?? []);
    this.#facts.set(stream, facts);
    return facts;
  }

  /** What is told of terms in a stream, taken back or not; null where it was not read. */
  wordsOf(stream: string): readonly Fact<WordOnTerms>[] | null {
    const stored = this.#stored.get(stream);
    if (!stored) return null;
    return stored
      .filter(({ type }) => WORD_TYPES.has(type.slice(0, type.indexOf('.'))))
      .flatMap((event) => factOf(event) ?? [])
      .filter(isWordOnTerms);
  }
}
