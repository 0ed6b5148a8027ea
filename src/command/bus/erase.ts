/**
 * Erasure: the keys of a professional are destroyed, and with them its names and texts wherever
 * they are sealed. Facts hold none, so scores and hashes stay as they are. No process of Kept gets
 * such a key from then on; where the store's own log still holds it wrapped, it is cleaned.
 */
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import type { KeyStore } from '../../keys/key-store.js';
import type { PartyId } from '../../ledger/values/party.js';
import { tellErasure } from '../erasures.js';
import type { Ledger } from '../ledger.js';
import type { Access } from '../speaker.js';
import { Cleaning, type ErasureRemains } from './remains.js';

export interface Destroyed {
  /** The party ids under which the professional is known from now on. */
  readonly parties: readonly PartyId[];
  /** False where everything was erased before. */
  readonly changed: boolean;
  /** How many documents that were kept are deleted, since they named one of them. */
  readonly originals: number;
}

export type Erased = Destroyed & ErasureRemains;

/** What is erased, and from where. */
export interface Erasing {
  readonly ledger: Ledger;
  readonly keys: KeyStore;
  /** Deletes the documents that were kept and name one of the parties; how many. */
  readonly forgetOriginals: (parties: readonly PartyId[]) => Promise<number>;
}

/** Under what it is found by what Nest makes. */
export const ERASING = Symbol('Erasing');

/**
 * Destroys the key of every party id of a professional. Who is who only views know, and whether the
 * caller may only the caller: so it names the ids, which a query finds.
 *
 * That they are erased is told first, so that whatever stops this half way, the next start ends it.
 */
export async function eraseParties(
  { ledger, keys, forgetOriginals }: Erasing,
  parties: readonly PartyId[],
  by: Access,
): Promise<Destroyed> {
  await keys.noteErasures(parties);
  await tellErasure(ledger, parties, by);
  const originals = await forgetOriginals(parties);
  let changed = false;
  for (const party of parties) {
    if (await keys.erase(party)) changed = true;
  }
  return { parties, changed, originals };
}

export class EraseProfessional extends Command<Erased> {
  constructor(
    readonly parties: readonly PartyId[],
    readonly by: Access,
  ) {
    super();
  }
}

/** A live notice that texts of these parties must not be remembered; keys are gone already. */
export class KeysDestroyed {
  constructor(readonly parties: readonly PartyId[]) {}
}

@CommandHandler(EraseProfessional)
export class EraseProfessionalHandler implements ICommandHandler<EraseProfessional> {
  private readonly cleaning: Cleaning | null;

  constructor(
    @Inject(ERASING) private readonly erasing: Erasing,
    private readonly notices: EventBus,
  ) {
    const { remains } = erasing.keys;
    this.cleaning = remains ? new Cleaning(remains) : null;
  }

  async execute({ parties, by }: EraseProfessional): Promise<Erased> {
    const destroyed = await eraseParties(this.erasing, parties, by);
    this.notices.publish(new KeysDestroyed(parties));
    const remains = await this.cleaning?.after(parties);
    return { ...destroyed, ...(remains ?? { remains: 'none' }) };
  }
}
