import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessKeys } from '../../command/access-keys.js';
import { ResultCounter } from '../../command/bus/result-counter.js';
import { KeyUse } from '../../command/key-use.js';
import { UnreadableCounter } from '../../query/report-unreadable.js';
import type { EventStore } from '../../store/event-store.js';
import { Callers } from '../callers/callers.js';
import { DemoVisits } from '../callers/demo-visits.js';
import { Sessions } from '../callers/sessions.js';
import { Admission } from '../server/admission.js';
import { AuthGuard } from '../server/auth.guard.js';
import { Load } from '../server/load.js';
import { ProblemFilter } from '../server/problem.filter.js';
import { HttpSettings } from '../server/settings.js';
import { DocsController } from './docs.controller.js';
import { HealthController } from './health.controller.js';
import { type Follower, Health } from './health.js';
import { KeysController } from './keys.controller.js';
import { Metrics, type Reads } from './metrics.js';

/** What is watched while the app runs. */
interface Operated {
  readonly store: EventStore;
  readonly followers: readonly Follower[];
  readonly settings: HttpSettings;
  /** Signs sessions. */
  readonly secret: Uint8Array;
  readonly keyUse?: KeyUse | undefined;
  /** What reader processes count, where reads are answered in some. */
  readonly reads?: Reads | undefined;
}

@Module({})
class OperationsModule {}

/**
 * How the app is run: its settings, who may call and how a problem is answered on every route,
 * keys, health, metrics, and the pages that explain it. Global, since every route depends on these.
 */
export function operationsModule(operated: Operated): DynamicModule {
  const { store, followers, settings, secret, keyUse, reads } = operated;
  const health = new Health(store, followers);
  const problems = new ProblemFilter(store);
  return {
    global: true,
    module: OperationsModule,
    controllers: [KeysController, HealthController, DocsController],
    providers: [
      { provide: HttpSettings, useValue: settings },
      { provide: Health, useValue: health },
      { provide: Metrics, useValue: new Metrics(store, health, reads) },
      { provide: ResultCounter, useExisting: Metrics },
      { provide: UnreadableCounter, useExisting: Metrics },
      ...[Load, Admission, Callers, DemoVisits],
      {
        provide: Sessions,
        inject: [AccessKeys],
        useFactory: (keys: AccessKeys) => new Sessions(secret, keys, settings),
      },
      ...(keyUse ? [{ provide: KeyUse, useValue: keyUse }] : []),
      { provide: APP_GUARD, useClass: AuthGuard },
      { provide: ProblemFilter, useValue: problems },
      { provide: APP_FILTER, useValue: problems },
    ],
    exports: [
      ...[HttpSettings, Health, ProblemFilter, ResultCounter, UnreadableCounter, Load],
      ...[Admission, Callers, Sessions, DemoVisits, ...(keyUse ? [KeyUse] : [])],
    ],
  };
}
