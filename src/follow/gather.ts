/** Batches as large as is good for folding: one that folds more at once writes less in all. */
import type { StoredEvent } from '../ledger/stored.js';
import type { Batch } from '../store/event-store.js';

export interface BatchLimits {
  readonly events: number;
  /** Characters of data and metadata, so that memory stays bounded whatever the events hold. */
  readonly characters: number;
}

/** Some 20 ms of folding: whoever else is answered by the same thread waits no longer. */
export const SHORT: BatchLimits = { events: 250, characters: 1_000_000 };

/**
 * Joins batches while there is more to catch up on, until either limit is reached: it is passed by
 * one batch at most, and the number of events by none. Live ones go on at once. What was gathered
 * when the line breaks still comes.
 */
export async function* gathered(
  batches: AsyncIterable<Batch>,
  limits: BatchLimits,
): AsyncGenerator<Batch> {
  let events: StoredEvent[] = [];
  let characters = 0;
  try {
    for await (const batch of batches) {
      for (const event of batch.events) {
        events.push(event);
        characters += event.data.length + event.metadata.length;
      }
      if (!batch.live && events.length < limits.events && characters < limits.characters) continue;
      yield* parted(events, batch.live, limits);
      events = [];
      characters = 0;
    }
  } catch (error) {
    if (events.length > 0) yield* parted(events, false, limits);
    throw error;
  }
}

/** Only what comes last may be all that there is. */
function* parted(
  events: readonly StoredEvent[],
  live: boolean,
  { events: most }: BatchLimits,
): Generator<Batch> {
  let from = 0;
  for (; events.length - from > most; from += most) {
    yield { events: events.slice(from, from + most), live: false };
  }
  yield { events: events.slice(from), live };
}
