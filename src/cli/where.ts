/** Says on which ledger a command acts: an environment is easily forgotten. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../open-ledger.js';
import { readAddress } from '../store/kurrent/address.js';
import { words } from './language.js';
import { note } from './terminal.js';

/**
 * Of a folder it is said to people only, who see it in the command itself; of a cluster always.
 * Throws StoreUnavailable where KEPT_STORE names nothing that Kept can use.
 */
export function sayWhere(data: string): void {
  const place = placeOf(data);
  if (place.kind === 'cluster') {
    const shown = { place: readAddress(place.url).shown, data };
    note(words().say('On {place} (KEPT_STORE); {data} holds its views.', shown));
  } else if (process.stderr.isTTY) note(words().say('On the ledger in {data}.', { data }));
}

/** Whether there is a ledger to read: events in the folder, or a cluster. */
export function holdsLedger(data: string): boolean {
  return placeOf(data).kind === 'cluster' || existsSync(join(data, 'events.db'));
}
