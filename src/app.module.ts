/** The composition root: the only file that knows every part. */
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessKeys } from './command/access.js';
import { Identities } from './command/identities.js';
import { Ledger } from './command/ledger.js';
import { TellHandler } from './command/tell.js';
import { AuthGuard } from './http/auth.guard.js';
import { DocumentsController } from './http/documents.controller.js';
import { EntriesController } from './http/entries.controller.js';
import { EventsController } from './http/events.controller.js';
import { HealthController } from './http/health.controller.js';
import { type Follower, Health } from './http/health.js';
import { KeysController } from './http/keys.controller.js';
import { Metrics } from './http/metrics.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ProblemsController } from './http/problems.controller.js';
import { HttpSettings } from './http/settings.js';
import { Teller } from './http/teller.js';
import type { Parts } from './parts.js';

/** What a service runs on: an opened ledger, and whatever follows it. */
export interface AppParts extends Parts {
  readonly followers?: readonly Follower[];
}

/** Everything, as one Nest module; what is in it is said below. */
@Module({})
class AppModule {}

export function appModule(parts: AppParts, settings: HttpSettings): DynamicModule {
  const { store, keys, partyIds, followers = [] } = parts;
  return {
    module: AppModule,
    imports: [CqrsModule.forRoot()],
    controllers: [
      EventsController,
      DocumentsController,
      EntriesController,
      KeysController,
      HealthController,
      ProblemsController,
    ],
    providers: [
      { provide: HttpSettings, useValue: settings },
      { provide: Ledger, useValue: new Ledger(store, keys, new Identities(partyIds)) },
      { provide: AccessKeys, useValue: new AccessKeys(store) },
      { provide: Health, useValue: new Health(store, followers) },
      Metrics,
      Teller,
      TellHandler,
      { provide: APP_GUARD, useClass: AuthGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  };
}
