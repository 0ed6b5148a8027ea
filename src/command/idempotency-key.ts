/**
 * An `Idempotency-Key` belongs to one request. The message id that it becomes is unique within a
 * stream, so under the same key another number would be another stream, and be taken. Therefore a
 * key has a stream of its own, where other requests that come with it meet (ADR 0027).
 */
import { idempotencyStream } from '../ledger/kinds/source.js';
import { eventWith } from '../ledger/upcast.js';
import { canonical } from '../ledger/values/canonical.js';
import type { CommandResult, Message, Refused } from '../messages/message.js';
import { accepted } from './command-result.js';
import type { Ledger, TellOptions } from './ledger.js';
import type { Access } from './speaker.js';
import type { Command } from './translate.js';

/** Messages of one request, and the key that it came with. */
export interface KeyedTelling {
  readonly key: string;
  readonly messages: readonly Message[];
  readonly access: Access;
  /** What the request is, where that is not these messages alone: a document told in portions. */
  readonly request?: string | undefined;
}

/**
 * Tells messages unless their key came before with others; a result for each, in their order. The
 * key is used before they are told, so that a crash in between leaves a key that takes only the
 * same again. What is refused for another reason uses no key: it may come mended under the same.
 */
export async function tellUnderKey(
  ledger: Ledger,
  telling: KeyedTelling,
  { dryRun = false }: TellOptions,
): Promise<readonly CommandResult[]> {
  const { messages, access } = telling;
  const would = await ledger.tellEach(messages, access, { dryRun: true });
  if (would.every(({ status }) => status === 'rejected')) return would;
  const [used] = await ledger.record([useOf(ledger, telling)], { dryRun });
  if (used?.status === 'rejected') {
    const refusal = used.code === 'idempotency_key_reused' ? KEY_REUSED : used;
    return messages.map(() => refusal);
  }
  accepted(used);
  return dryRun ? would : ledger.tellEach(messages, access);
}

function useOf({ identities }: Ledger, telling: KeyedTelling): Command {
  const { key, access } = telling;
  const { teller, source, role } = access;
  // Clients of one platform have a teller's name in common, and each its own keys.
  const parties = access.anyParty ? '*' : [...access.parties].sort().join();
  const facts = {
    teller,
    key: identities.hashOf(`idempotency key of ${parties}: ${key}`),
    request: identities.hashOf(`request: ${telling.request ?? requestOf(telling)}`),
  };
  return {
    stream: idempotencyStream(facts),
    event: eventWith('IdempotencyKeyUsed', facts),
    // Under one message id, so that another request is another telling of the same event.
    speaker: { teller, party: null, side: 'none', source, message: 'used', role },
    parties: [],
    mentions: [],
  };
}

function requestOf({ messages }: KeyedTelling): string {
  return canonical(
    messages.map(({ type, data, onBehalfOf = null }) => ({ type, data, onBehalfOf })),
  );
}

/** What each message is answered whose key belongs to another request. */
export const KEY_REUSED: Refused = {
  status: 'rejected',
  code: 'idempotency_key_reused',
  pointer: '',
  detail: 'This Idempotency-Key came before with another request. Send a new key with this one.',
};
