/**
 * The key store port: one key per party, kept outside the log. Destroying a key erases what was
 * sealed with it in every copy of the log, while the log itself and its hashes stay as they are.
 */
import type { PartyId } from '../ledger/values/party.js';
import type { KeyRemains } from './remains.js';

/** 32 bytes, or null for a party without one. */
export type SubjectKey = Buffer | null;

export interface KeyStore {
  /**
   * The key of each party, made where there is none, null for an erased party. Durable when
   * answered, so that nothing is ever sealed with a key that a crash takes away.
   */
  keysFor(parties: Iterable<PartyId>): Promise<ReadonlyMap<PartyId, SubjectKey>>;
  /** The key of each party; null where it was erased or never made. Makes none. */
  existing(parties: Iterable<PartyId>): Promise<ReadonlyMap<PartyId, SubjectKey>>;
  /**
   * Takes over a party's key from the store that a ledger moves from, which may be done again.
   * False where the party has another key here, or was erased.
   */
  adopt(party: PartyId, key: Buffer): Promise<boolean>;
  /**
   * Adds parties that are about to be erased to the list that is kept apart, where one is: see
   * erasure-list.ts. Throws StoreUnavailable where it cannot be written: erase nothing then.
   */
  noteErasures(parties: readonly PartyId[]): Promise<void>;
  /**
   * Destroys the party's key for good, and lets none be made again. False where that was done
   * before. Whoever got the key earlier may still hold it: ask anew for each command or answer.
   */
  erase(party: PartyId): Promise<boolean>;
  isErased(party: PartyId): Promise<boolean>;
  /** Where erasing does not take the wrapped key off all disks at once. */
  readonly remains?: KeyRemains;
  close(): Promise<void>;
}
