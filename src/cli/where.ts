/** Says on which ledger a command acts: an environment is easily forgotten. */
import { placeOf } from '../open-ledger.js';
import { readAddress } from '../store/kurrent/address.js';
import { note } from './terminal.js';

/**
 * Of a folder it is said to people only, who see it in the command itself; of a cluster always.
 * Throws StoreUnavailable where KEPT_STORE names nothing that Kept can use.
 */
export function sayWhere(data: string): void {
  const place = placeOf(data);
  if (place.kind === 'cluster') {
    note(`On ${readAddress(place.url).shown} (KEPT_STORE); ${data} holds its views.`);
  } else if (process.stderr.isTTY) note(`On the ledger in ${data}.`);
}
