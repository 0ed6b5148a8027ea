import { type DynamicModule, Module } from '@nestjs/common';
import { AccessKeys } from '../../command/access-keys.js';
import { KEY_STORE } from '../../command/bus/erase.js';
import { COMMAND_HANDLERS } from '../../command/bus/handlers.js';
import { EVENT_STORE } from '../../command/bus/models.js';
import { Identities } from '../../command/identities.js';
import { Ledger } from '../../command/ledger.js';
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
}

@Module({})
class WriteModule {}

/**
 * The write side: the ledger with its commands, and the routes by which messages and plain
 * documents are told. Global, since documents, webhooks and keys are told to the same ledger.
 */
export function writeModule({ store, keys, partyIds, now }: WriteParts): DynamicModule {
  return {
    global: true,
    module: WriteModule,
    controllers: [
      ...[EventsController, EntriesController, ModelsWriteController],
      ...[InvoicesController, PaymentsController, DeliveriesController, FeedbackController],
    ],
    providers: [
      { provide: Ledger, useValue: new Ledger(store, keys, new Identities(partyIds)) },
      { provide: AccessKeys, useValue: new AccessKeys(store, now) },
      Bulk,
      { provide: KEY_STORE, useValue: keys },
      { provide: EVENT_STORE, useValue: store },
      ...COMMAND_HANDLERS,
    ],
    exports: [Ledger, AccessKeys],
  };
}
