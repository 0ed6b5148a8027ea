/**
 * Sealing of an event's personal texts with the key of the party whom they concern.
 *
 * A nonce is random, so an event sealed again for a retry has other bytes. That is fine: its id
 * comes from its facts alone, and the store answers a repeat by its id.
 */
import type { PartyId } from '../ledger/values/party.js';
import { decrypt, encrypt } from './cipher.js';
import type { SubjectKey } from './key-store.js';

/** Personal texts by name (`name`, `reason`, `comment` ...). */
export type Texts = Readonly<Record<string, string>>;

/** A sealed part cannot be opened with a key that should open it. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** Seals the texts of one party in one stream: base64url of nonce, ciphertext, tag. */
export function seal(key: Buffer, party: PartyId, stream: string, texts: Texts): string {
  const plain = Buffer.from(JSON.stringify(texts));
  return encrypt(key, boundTo(party, stream), plain).toString('base64url');
}

/**
 * Opens what `seal` made for the same party and stream; null when the party's key is gone.
 * Throws SealBroken where the text was changed, moved from elsewhere or sealed with another key.
 */
export function unseal(
  key: SubjectKey,
  party: PartyId,
  stream: string,
  sealed: string,
): Texts | null {
  if (key === null) return null;
  const plain = decrypt(key, boundTo(party, stream), Buffer.from(sealed, 'base64url'));
  if (!plain) {
    throw new SealBroken(
      `The personal part of ${party} in ${stream} does not open with that party's key: it was ` +
        'changed or belongs elsewhere. Verify the ledger against a backup.',
    );
  }
  const texts: Texts = JSON.parse(plain.toString());
  return texts;
}

/** A sealed part opens only for its party and in its stream. A party id holds no space. */
function boundTo(party: PartyId, stream: string): string {
  return `kept seal v1 ${party} ${stream}`;
}
