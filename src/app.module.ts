/** The composition root: the only file that knows every part. */
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import type { Model } from '../projections/score/model.js';
import { AccessKeys } from './command/access.js';
import { COMMAND_HANDLERS } from './command/bus/handlers.js';
import { ResultCounter } from './command/bus/result-counter.js';
import { Identities } from './command/identities.js';
import { Ledger } from './command/ledger.js';
import { Originals } from './documents/originals.js';
import { WebhookSources } from './documents/webhook-sources.js';
import { IntakeController } from './http/documents/documents.controller.js';
import { WebhooksController } from './http/documents/webhooks.controller.js';
import { DeliveriesController } from './http/plain/deliveries.controller.js';
import { FeedbackController } from './http/plain/feedback.controller.js';
import { InvoicesController } from './http/plain/invoices.controller.js';
import { PaymentsController } from './http/plain/payments.controller.js';
import { LiveController } from './http/read/live.controller.js';
import { OriginalsController } from './http/read/originals.controller.js';
import { ProfessionalsController } from './http/read/professionals.controller.js';
import { PromisesController } from './http/read/promises.controller.js';
import { UnmatchedController } from './http/read/unmatched.controller.js';
import { AuthGuard } from './http/server/auth.guard.js';
import { HealthController } from './http/server/health.controller.js';
import { type Follower, Health } from './http/server/health.js';
import { Metrics } from './http/server/metrics.js';
import { PagesController } from './http/server/pages.controller.js';
import { ProblemFilter } from './http/server/problem.filter.js';
import { HttpSettings } from './http/server/settings.js';
import { Bulk } from './http/write/bulk.js';
import { EntriesController } from './http/write/entries.controller.js';
import { EventsController } from './http/write/events.controller.js';
import { KeysController } from './http/write/keys.controller.js';
import { Book } from './matching/book.js';
import type { Parts } from './open-ledger.js';
import type { LiveViews } from './projector/live-views.js';
import { QUERY_HANDLERS } from './query/queries.js';
import { type ReadParts, ReadSide } from './query/read-side.js';

/** What a service runs on: an opened ledger, its views, and whatever else follows it. */
export interface AppParts extends Parts {
  /** Started and stopped by whoever opened them. Without views nothing can be read. */
  readonly live?: LiveViews;
  /** What matching knows, where it runs here: what is left unmatched is read from it. */
  readonly matching?: Book;
  readonly followers?: readonly Follower[];
  /** Documents kept with what was told by them. */
  readonly originals?: Originals;
  /** Who may send webhooks. */
  readonly webhooks?: WebhookSources;
  /** Scoring models beside the one that ships with Kept. */
  readonly models?: readonly Model[];
}

/** Everything, as one Nest module; what is in it is said below. */
@Module({})
class AppModule {}

export function appModule(parts: AppParts, settings: HttpSettings): DynamicModule {
  const { store, keys, partyIds, live, models, matching } = parts;
  const { originals, webhooks, followers = [] } = parts;
  const { now, patience } = settings;
  const reads = live && readsOf({ store, keys, partyIds, live, models, now, patience }, matching);
  const health = new Health(store, live ? [projectorOf(live), ...followers] : followers);
  return {
    module: AppModule,
    imports: [CqrsModule.forRoot()],
    controllers: [
      EventsController,
      InvoicesController,
      PaymentsController,
      DeliveriesController,
      FeedbackController,
      IntakeController,
      WebhooksController,
      EntriesController,
      KeysController,
      HealthController,
      PagesController,
      ...(reads?.controllers ?? []),
    ],
    providers: [
      { provide: HttpSettings, useValue: settings },
      { provide: Ledger, useValue: new Ledger(store, keys, new Identities(partyIds)) },
      { provide: AccessKeys, useValue: new AccessKeys(store) },
      { provide: Health, useValue: health },
      { provide: Metrics, useValue: new Metrics(store, health) },
      ...(webhooks ? [{ provide: WebhookSources, useValue: webhooks }] : []),
      ...(originals ? [{ provide: Originals, useValue: originals }] : []),
      { provide: ResultCounter, useExisting: Metrics },
      Bulk,
      ...COMMAND_HANDLERS,
      ...(reads?.providers ?? []),
      { provide: APP_GUARD, useClass: AuthGuard },
      { provide: APP_FILTER, useValue: new ProblemFilter(store) },
    ],
  };
}

/** The read side, where there are views to read. */
function readsOf(parts: ReadParts, matching: Book | undefined) {
  return {
    controllers: [
      ...[ProfessionalsController, LiveController, PromisesController, OriginalsController],
      ...(matching ? [UnmatchedController] : []),
    ],
    providers: [
      { provide: ReadSide, useValue: new ReadSide(parts) },
      ...(matching ? [{ provide: Book, useValue: matching }] : []),
      ...QUERY_HANDLERS,
    ],
  };
}

function projectorOf({ projector }: LiveViews): Follower {
  return {
    name: 'projector',
    position: async () => projector.checkpoint,
    trouble: () => projector.trouble,
  };
}
