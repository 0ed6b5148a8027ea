/** Watching, put together from what a service has. */
import { Identities } from '../command/identities.js';
import { Ledger } from '../command/ledger.js';
import type { FollowOptions } from '../follow/following.js';
import type { KeyStore } from '../keys/key-store.js';
import type { PartyIds } from '../keys/party-id.js';
import type { ReadSide } from '../query/read-side.js';
import { timeOf } from '../query/time/now.js';
import type { EventStore } from '../store/event-store.js';
import { Lease } from './lease.js';
import { Sender, type SenderParts } from './sender.js';
import type { WatchBook } from './watch-book.js';
import { Watching } from './watching.js';

export interface WatchingOptions extends FollowOptions, Pick<SenderParts, 'mayBePrivate' | 'call'> {
  /** How long a lease is had without being renewed, in ms. */
  readonly leaseMs?: number;
}

export interface WatchedLedger {
  readonly store: EventStore;
  readonly keys: KeyStore;
  readonly partyIds: PartyIds;
}

export function openWatching(
  side: ReadSide,
  { store, keys, partyIds }: WatchedLedger,
  book: WatchBook,
  { mayBePrivate, call, leaseMs, ...follow }: WatchingOptions,
): Watching {
  const ledger = new Ledger(store, keys, new Identities(partyIds));
  const now = () => timeOf(side.parts);
  const lease = new Lease(ledger, store.remote === true, now, leaseMs);
  const sender = new Sender({ side, ledger, lease, mayBePrivate, ...(call && { call }) });
  return new Watching({ side, store, ledger, book, lease, sender }, follow);
}
