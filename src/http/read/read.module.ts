import { type DynamicModule, Module } from '@nestjs/common';
import type { ReadsSigner } from '../../audit/reads/reads-signer.js';
import { Ledger } from '../../command/ledger.js';
import { Openings } from '../../command/shares/openings.js';
import { WebhookSources } from '../../documents/webhook-sources.js';
import { Backtests } from '../../query/backtests/backtests.js';
import type { Reckoner } from '../../query/backtests/reckoning.js';
import { ForgetErased } from '../../query/forget-erased.js';
import { ForgetReads } from '../../query/forget-reads.js';
import { ForgetRevoked } from '../../query/forget-revoked.js';
import { QUERY_HANDLERS } from '../../query/queries.js';
import { ReadSide } from '../../query/read-side.js';
import { Readers } from '../../query/reader.js';
import { ReportUnreadable } from '../../query/report-unreadable.js';
import { ContestsController } from '../lists/contests.controller.js';
import { PromisesListController } from '../lists/promises-list.controller.js';
import { ScoresController } from '../lists/scores.controller.js';
import { ServiceController } from '../lists/service.controller.js';
import { ServiceState } from '../lists/service-state.js';
import { TablesController } from '../lists/tables.controller.js';
import { BacktestController } from '../models/backtest.controller.js';
import { ModelsController } from '../models/models.controller.js';
import { PredictionsController } from '../predictions/predictions.controller.js';
import { RecommendationsController } from '../recommendations/recommendations.controller.js';
import { QuestionsController } from '../questions/questions.controller.js';
import { SkillsController } from '../recommendations/skills.controller.js';
import { HttpSettings } from '../server/settings.js';
import { ShareAdmission } from '../shares/share-admission.js';
import { SharedController } from '../shares/shared.controller.js';
import { SharedStatements } from '../shares/shared-statements.js';
import { PathsController } from '../relations/paths.controller.js';
import { ContactsController } from '../relations/contacts.controller.js';
import { SharesController } from '../shares/shares.controller.js';
import { SetOffsController } from '../set-offs/set-offs.controller.js';
import { DisplacedController } from '../territory/displaced.controller.js';
import { TerritoryController } from '../territory/territory.controller.js';
import { KeysListController } from './keys.controller.js';
import { LiveController } from './live.controller.js';
import { LiveStreams } from './live-streams.js';
import { OriginalsController } from './originals.controller.js';
import { ProfessionalsController } from './professionals.controller.js';
import { PromisesController } from './promises.controller.js';
import { ReadsController } from '../reads/reads.controller.js';
import { SignedReads } from '../reads/signed-reads.js';
import { SignedReadsController } from '../reads/signed-reads.controller.js';
import { EndpointsController } from '../watches/endpoints.controller.js';
import { WatchLiveController } from '../watches/watch-live.controller.js';
import { WatchRoom } from '../watches/watch-room.js';
import { WatchesController } from '../watches/watches.controller.js';
import { UncountedController } from './uncounted.controller.js';
import { UnmatchedController } from './unmatched.controller.js';

@Module({})
class ReadModule {}

function openingsOf(ledger: Ledger, { now }: HttpSettings): Openings {
  return new Openings(ledger, now);
}

/** What some of the routes need beside the read side. */
export interface ReadBeside {
  readonly webhooks?: WebhookSources;
  /** What reckons backtests; without it, none is. */
  readonly backtests?: Reckoner | null;
  /** Signs the log of who read; without it, none is served. */
  readonly readsSigner?: Pick<ReadsSigner, 'checkpoint'>;
}

/** The read side: its queries, and the routes that ask them. */
export function readModule(
  side: ReadSide,
  readers: Readers,
  { webhooks, backtests = null, readsSigner }: ReadBeside = {},
): DynamicModule {
  return {
    module: ReadModule,
    global: true,
    controllers: [
      ...[ProfessionalsController, LiveController, PromisesController, OriginalsController],
      ...[UncountedController, KeysListController, ModelsController, TablesController],
      ...[PromisesListController, ContestsController, ServiceController, ScoresController],
      ...[SharesController, SharedController, TerritoryController, QuestionsController],
      ...[ContactsController, PathsController, SetOffsController, DisplacedController],
      ...[WatchesController, WatchLiveController, EndpointsController],
      ...[RecommendationsController, SkillsController],
      ...[PredictionsController, BacktestController, ReadsController, SignedReadsController],
      ...(side.parts.matching ? [UnmatchedController] : []),
    ],
    providers: [
      { provide: ReadSide, useValue: side },
      { provide: Readers, useValue: readers },
      { provide: SignedReads, useValue: new SignedReads(readsSigner) },
      { provide: Backtests, useValue: new Backtests(backtests) },
      ...(webhooks ? [{ provide: WebhookSources, useValue: webhooks }] : []),
      ...QUERY_HANDLERS,
      { provide: Openings, useFactory: openingsOf, inject: [Ledger, HttpSettings] },
      ...[ShareAdmission, SharedStatements, WatchRoom],
      ...[ForgetErased, ForgetReads, ForgetRevoked, ReportUnreadable, LiveStreams, ServiceState],
    ],
    exports: [ServiceState, SharedStatements, Openings, WatchRoom],
  };
}
