/** From an identifier to the party id under which the ledger knows it. */
import { createHmac } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { atMost } from '../at-most.js';
import type { PartyId } from '../ledger/values/party.js';
import { type LedgerKey, subkey } from './ledger-key.js';

export interface PartyIds {
  /** Takes the one form of an identifier (`readIdentifier(written).text`). */
  of(identifierText: string): PartyId;
  /** The key that it hashes with, for other threads of this process and for nobody else. */
  readonly secret: Uint8Array;
}

/** Counted as size: a cache that is given a number takes the room of all at once. */
const REMEMBERED = atMost(100_000);

/** The party ids of a ledger. */
export function partyIds(ledgerKey: LedgerKey): PartyIds {
  return partyIdsOf(subkey(ledgerKey, 'party id'));
}

/**
 * As in the thread that gave its `secret` away. A party id is the first 16 bytes of HMAC-SHA256 in
 * lower-case hex. It is keyed since identifiers are few enough to be tried one by one: a plain hash
 * of a SIREN hides nothing.
 */
export function partyIdsOf(secret: Uint8Array): PartyIds {
  const remembered = new LRUCache<string, PartyId>(REMEMBERED);
  return {
    secret,
    of(identifierText) {
      const known = remembered.get(identifierText);
      if (known) return known;
      const id = createHmac('sha256', secret).update(identifierText).digest('hex').slice(0, 32);
      remembered.set(identifierText, id);
      return id;
    },
  };
}
