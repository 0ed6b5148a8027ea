/** Batches as large as is good for folding: one that folds more at once writes less in all. */
import type { StoredEvent } from '../ledger/stored.js';
import type { Batch } from '../store/event-store.js';

export interface BatchLimits {
  readonly events: number;
  /** Characters of data and metadata, so that memory stays bounded whatever the events hold. */
  readonly characters: number;
}

/**
 * Joins batches while there is more to catch up on, until either limit is reached: it is passed by
 * one batch at most. Live ones go on at once. What was gathered when the line breaks still comes.
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
      yield { events, live: batch.live };
      events = [];
      characters = 0;
    }
  } catch (error) {
    if (events.length > 0) yield { events, live: false };
    throw error;
  }
}
