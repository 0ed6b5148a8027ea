/**
 * Erasure: the keys of a professional are destroyed, and with them its names and texts wherever
 * they are sealed. Facts hold none, so scores and hashes stay as they are. No process of Kept gets
 * such a key from then on; where the store's own log still holds it wrapped, it is cleaned.
 */
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import type { KeyStore } from '../../keys/key-store.js';
import type { PartyId } from '../../ledger/values/party.js';
import { Cleaning, type ErasureRemains } from './remains.js';

/** Under what the key store is found by what Nest makes. */
export const KEY_STORE = Symbol('KeyStore');

export interface Destroyed {
  /** The party ids under which the professional is known from now on. */
  readonly parties: readonly PartyId[];
  /** False where everything was erased before. */
  readonly changed: boolean;
}

export type Erased = Destroyed & ErasureRemains;

/**
 * Destroys the key of every party id of a professional. Who is who only views know, and whether the
 * caller may only the caller: so it names the ids, which a query finds.
 */
export async function eraseParties(
  keys: KeyStore,
  parties: readonly PartyId[],
): Promise<Destroyed> {
  let changed = false;
  for (const party of parties) {
    if (await keys.erase(party)) changed = true;
  }
  return { parties, changed };
}

export class EraseProfessional extends Command<Erased> {
  constructor(readonly parties: readonly PartyId[]) {
    super();
  }
}

/** A live notice that texts of these parties must not be remembered; keys are gone already. */
export class ProfessionalErased {
  constructor(readonly parties: readonly PartyId[]) {}
}

@CommandHandler(EraseProfessional)
export class EraseProfessionalHandler implements ICommandHandler<EraseProfessional> {
  private readonly cleaning: Cleaning | null;

  constructor(
    @Inject(KEY_STORE) private readonly keys: KeyStore,
    private readonly notices: EventBus,
  ) {
    this.cleaning = keys.remains ? new Cleaning(keys.remains) : null;
  }

  async execute({ parties }: EraseProfessional): Promise<Erased> {
    const destroyed = await eraseParties(this.keys, parties);
    this.notices.publish(new ProfessionalErased(parties));
    const remains = await this.cleaning?.after(parties);
    return { ...destroyed, ...(remains ?? { remains: 'none' }) };
  }
}
