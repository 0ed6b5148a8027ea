import { type DynamicModule, Module } from '@nestjs/common';
import { AccessKeys } from '../../command/access-keys.js';
import { ERASING, type Erasing } from '../../command/bus/erase.js';
import { COMMAND_HANDLERS } from '../../command/bus/handlers.js';
import { EVENT_STORE } from '../../command/bus/models.js';
import { Identities } from '../../command/identities.js';
import { Ledger } from '../../command/ledger.js';
import type { Originals } from '../../documents/originals.js';
import type { KeyStore } from '../../keys/key-store.js';
import type { PartyIds } from '../../keys/party-id.js';
import type { EventStore } from '../../store/event-store.js';
import { ModelsWriteController } from '../models/models-write.controller.js';
import { DeliveriesController } from '../plain/deliveries.controller.js';
import { FeedbackController } from '../plain/feedback.controller.js';
import { InvoicesController } from '../plain/invoices.controller.js';
import { PaymentsController } from '../plain/payments.controller.js';
import { Bulk } from './bulk.js';
import { EntriesController } from './entries.controller.js';
import { EventsController } from './events.controller.js';

/** What is written to. */
interface WriteParts {
  readonly store: EventStore;
  readonly keys: KeyStore;
  readonly partyIds: PartyIds;
  /** Says the time, which ends keys. */
  readonly now: () => Date;
  /** What is kept of documents, where anything is. */
  readonly originals?: Pick<Originals, 'forget'> | undefined;
}

@Module({})
class WriteModule {}

/**
 * The write side: the ledger with its commands, and the routes by which messages and plain
 * documents are told. Global, since documents, webhooks and keys are told to the same ledger.
 */
export function writeModule(parts: WriteParts): DynamicModule {
  const { store, keys, partyIds, now, originals } = parts;
  const ledger = new Ledger(store, keys, new Identities(partyIds));
  const forgetOriginals: Erasing['forgetOriginals'] = async (erased) =>
    (await originals?.forget(erased)) ?? 0;
  return {
    global: true,
    module: WriteModule,
    controllers: [
      ...[EventsController, EntriesController, ModelsWriteController],
      ...[InvoicesController, PaymentsController, DeliveriesController, FeedbackController],
    ],
    providers: [
      { provide: Ledger, useValue: ledger },
      { provide: AccessKeys, useValue: new AccessKeys(store, now) },
      Bulk,
      { provide: ERASING, useValue: { ledger, keys, forgetOriginals } satisfies Erasing },
      { provide: EVENT_STORE, useValue: store },
      ...COMMAND_HANDLERS,
    ],
    exports: [Ledger, AccessKeys],
  };
}
