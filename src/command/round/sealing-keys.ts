/**
 * The keys that one round seals with. They are forgotten with it: one that was remembered longer
 * would outlive its erasing.
 */
import type { KeyStore, SubjectKey } from '../../keys/key-store.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Command } from '../translate.js';
import type { Staged } from './open-stream.js';

export class SealingKeys {
  private readonly found = new Map<PartyId, SubjectKey>();

  constructor(private readonly keys: KeyStore) {}

  /** Asks at once for all keys that commands will need, where each asking is a journey. */
  async foresee(pending: readonly { readonly command: Command }[]): Promise<void> {
    const subjects = subjectsOf(pending.map(({ command }) => command));
    if (subjects.size === 0) return;
    for (const [party, key] of await this.keys.existing(subjects)) {
      // Where there is none it is made with the first event that needs it, if one is decided.
      if (key) this.found.set(party, key);
    }
  }

  /** The key of each party whom the events concern, null for an erased one. */
  async of(staged: readonly Staged[]): Promise<ReadonlyMap<PartyId, SubjectKey>> {
    const missing = [...subjectsOf(staged)].filter((party) => !this.found.has(party));
    if (missing.length > 0) {
      for (const [party, key] of await this.keys.keysFor(missing)) this.found.set(party, key);
    }
    return this.found;
  }
}

function subjectsOf(all: readonly Pick<Command, 'event'>[]): ReadonlySet<PartyId> {
  const subjects = new Set<PartyId>();
  for (const { event } of all) {
    for (const party in event.personal) subjects.add(party);
  }
  return subjects;
}
