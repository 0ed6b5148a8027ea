/** Erasures that are told, or on the list kept apart, done again where a ledger is opened. */
import { notErased, toldErasures } from './command/erasures.js';
import { forgetOriginals } from './documents/original-files.js';
import { listedErasures } from './keys/erasure-list.js';
import type { KeyStore } from './keys/key-store.js';
import type { EventStore } from './store/event-store.js';

/**
 * Erases whoever should be and is not: an erasure was stopped half way, or keys were put back that
 * are older than it. `list` is that of KEPT_ERASURES. `hear` hears of how many, and never of whom.
 * Throws StoreUnavailable.
 */
export async function eraseAgain(
  dir: string,
  { store, keys }: { readonly store: EventStore; readonly keys: KeyStore },
  list: string | null,
  hear?: (line: string) => void,
): Promise<void> {
  const told = await toldErasures(store);
  const all = new Set([...told, ...(list === null ? [] : listedErasures(list))]);
  const left = await notErased(keys, all);
  // On a cluster others may have erased them; what is in this folder only its process deletes.
  await forgetOriginals(dir, store.remote ? all : left);
  for (const party of left) await keys.erase(party);
  if (left.length === 0) return;
  hear?.(`Erasures applied again: ${left.length}. Their keys were here, older than they are.`);
}
