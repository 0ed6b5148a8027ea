/**
 * Erasures as they are told, in the one stream of all of them, and done again from what it holds:
 * each start does that before anything is served, so that neither a crash half way nor older keys
 * put back bring anybody back.
 */
import { createHash } from 'node:crypto';
import type { KeyStore } from '../keys/key-store.js';
import { ERASURE_STREAM } from '../ledger/kinds/erasure.js';
import type { Speaker } from '../ledger/stored.js';
import { eventWith, readStored } from '../ledger/upcast.js';
import type { PartyId } from '../ledger/values/party.js';
import type { EventStore } from '../store/event-store.js';
import { accepted } from './command-result.js';
import type { Ledger } from './ledger.js';
import type { Access } from './speaker.js';

/** Tells that parties are erased; told before, it is the entry that there is. */
export async function tellErasure(
  ledger: Ledger,
  parties: readonly PartyId[],
  by: Access,
): Promise<void> {
  const [result] = await ledger.record([
    {
      stream: ERASURE_STREAM,
      event: eventWith('ProfessionalErased', { parties: [...parties].sort() }),
      speaker: eraserAs(by, parties),
      ...{ parties, mentions: [] },
    },
  ]);
  accepted(result);
}

/** Every party of whom the ledger tells that it was erased. */
export async function toldErasures(
  store: Pick<EventStore, 'readStream'>,
): Promise<ReadonlySet<PartyId>> {
  const parties = new Set<PartyId>();
  for (const stored of await store.readStream(ERASURE_STREAM)) {
    const event = readStored(stored)?.event;
    if (event?.type !== 'ProfessionalErased') continue;
    for (const party of event.facts.parties) parties.add(party);
  }
  return parties;
}

/** Keys looked for at once: on a cluster each is a read of its own. */
const AT_ONCE = 50;

/** Those of these parties that are not erased. */
export async function notErased(
  keys: Pick<KeyStore, 'isErased'>,
  parties: Iterable<PartyId>,
): Promise<readonly PartyId[]> {
  const all = [...parties];
  const left: PartyId[] = [];
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const some = all.slice(start, start + AT_ONCE);
    const erased = await Promise.all(some.map((party) => keys.isErased(party)));
    left.push(...some.filter((_, i) => !erased[i]));
  }
  return left;
}

function eraserAs({ teller, source, role }: Access, parties: readonly PartyId[]): Speaker {
  const whom = createHash('sha256')
    .update([...parties].sort().join())
    .digest('hex');
  const message = `erased ${whom.slice(0, 16)}`;
  return { teller, party: null, side: 'none', source, message, role };
}
