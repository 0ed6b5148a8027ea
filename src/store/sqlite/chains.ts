/**
 * Appends of one call to one stream count on each other: one that expects what another leaves
 * behind was decided for a stream that holds it. Where that other met a conflict the stream may by
 * chance be as long as expected, with something else on it; so what counts on it meets one, too.
 */
import type { Revision } from '../../ledger/stored.js';
import type { Append, Appended, Conflict } from '../event-store.js';

export class Chains {
  /** The revision that a stream would be at, had the append not met this conflict. */
  private readonly broken = new Map<string, { readonly at: Revision; readonly by: Conflict }>();

  /** The conflict that an append meets because of one that it counts on; else null. */
  conflictOf({ stream, expected }: Append): Conflict | null {
    if (this.broken.size === 0) return null;
    const broken = this.broken.get(stream);
    return broken?.at === expected ? broken.by : null;
  }

  /** Takes in what came of an append. */
  note({ stream, expected, events }: Append, result: Appended | Conflict): void {
    if (result.status !== 'conflict') return;
    const at = (expected === 'none' ? -1 : expected) + events.length;
    this.broken.set(stream, { at, by: result });
  }
}
