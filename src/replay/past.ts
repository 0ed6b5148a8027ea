/** What a replay reads of a ledger, wherever that is. */
import type { Position } from '../ledger/stored.js';
import { typeOf } from '../ledger/upcast.js';
import type { History } from '../store/sqlite/history.js';

/** Events that are read in bulk, here and by processes that open their folder. */
export interface BulkEvents {
  readonly dir: string;
  readonly history: History;
}

export interface Past {
  /** The data folder, with views and their tape. */
  readonly dir: string;
  /** Every event. Where they lie elsewhere they are copied first, when they are first asked for. */
  events(): Promise<BulkEvents>;
  /** How many events of other programs come after a position, up to and with another. */
  passedOver(after: Position, upTo: Position): Promise<number>;
}

/** The past of a data folder that has its events itself. */
export function pastOf(dir: string, history: History): Past {
  return {
    dir,
    events: async () => ({ dir, history }),
    passedOver: async (after, upTo) => history.glimpses(after, upTo, upTo - after, isOthers).length,
  };
}

/** Whether an event of a stored type is of another program. */
export function isOthers(type: string): boolean {
  return typeOf(type) === null;
}
