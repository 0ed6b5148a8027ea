import { type DynamicModule, Module } from '@nestjs/common';
import { BacktestPageController } from '../pages/backtest/backtest.controller.js';
import { BringInController } from '../pages/bring-in/bring-in.controller.js';
import { BringingIn } from '../pages/bring-in/bringing-in.js';
import { HeldDocuments } from '../pages/bring-in/held-documents.js';
import { ForgetReports, Reports } from '../pages/bring-in/reports.js';
import { ChangeController } from '../pages/change/change.controller.js';
import { ContestsPageController } from '../pages/contests/contests.controller.js';
import { DisplacedPageController } from '../pages/displaced/displaced.controller.js';
import { EntryController } from '../pages/entry/entry.controller.js';
import { Proving } from '../pages/entry/proving.js';
import { ErasePageController } from '../pages/erase/erase.controller.js';
import { HomeController } from '../pages/home/home.controller.js';
import { HomeReads } from '../pages/home/home-reads.js';
import { KeysPagesController } from '../pages/keys/keys.controller.js';
import { ModelsPageController } from '../pages/models/models.controller.js';
import { ProfessionalController } from '../pages/professional/professional.controller.js';
import { ProfessionalsPageController } from '../pages/professionals/professionals.controller.js';
import { PromiseController } from '../pages/promise/promise.controller.js';
import { PromisesPageController } from '../pages/promises/promises.controller.js';
import { NetworkController } from '../pages/network/network.controller.js';
import { QuestionsPageController } from '../pages/questions/questions.controller.js';
import { ServicePageController } from '../pages/service/service.controller.js';
import { SetOffsPageController } from '../pages/set-offs/set-offs.controller.js';
import { SharedPageController } from '../pages/shared/shared.controller.js';
import { ReadsPageController } from '../pages/reads/reads.controller.js';
import { RecommendationsPageController } from '../pages/recommendations/recommending.controller.js';
import { PathsPageController } from '../pages/paths/paths.controller.js';
import { RelationsController } from '../pages/relations/relations.controller.js';
import { RestrictionController } from '../pages/restriction/restriction.controller.js';
import { SharesPageController } from '../pages/shares/shares.controller.js';
import { SignInController } from '../pages/sign-in/sign-in.controller.js';
import { StatementController } from '../pages/statement/statement.controller.js';
import { TablesPageController } from '../pages/tables/tables.controller.js';
import { TerritoryPageController } from '../pages/territory/territory.controller.js';
import { TrailController } from '../pages/trail/trail.controller.js';
import { Matching } from '../pages/unmatched/matching.js';
import { UnmatchedPageController } from '../pages/unmatched/unmatched.controller.js';
import { WatchesPageController } from '../pages/watches/watches.controller.js';
import { AssetsController } from './assets.controller.js';
import { Assets } from './assets.js';
import { DemoRoles } from './demo-roles.js';
import { FormOfRequest } from './forms.js';
import { Framing } from './framing.js';
import { PageFilter } from './page.filter.js';
import { FrameOfRequest } from './page.js';

@Module({})
class WebModule {}

/** What the service keeps beside the views, of which pages speak. */
interface Beside {
  /** Whether matching runs here. */
  readonly matches: boolean;
  /** Whether a log is kept here, which proves entries. */
  readonly proves: boolean;
}

/** The pages, on the queries and commands of the API. */
export function webModule({ matches, proves }: Beside): DynamicModule {
  return {
    module: WebModule,
    controllers: [
      DisplacedPageController,
      EntryController,
      ChangeController,
      HomeController,
      BacktestPageController,
      ModelsPageController,
      ProfessionalController,
      PromiseController,
      ProfessionalsPageController,
      PromisesPageController,
      SetOffsPageController,
      SharedPageController,
      SharesPageController,
      SignInController,
      TablesPageController,
      TerritoryPageController,
      TrailController,
      StatementController,
      NetworkController,
      QuestionsPageController,
      BringInController,
      ContestsPageController,
      ErasePageController,
      KeysPagesController,
      ServicePageController,
      ReadsPageController,
      RecommendationsPageController,
      RestrictionController,
      ...[RelationsController, PathsPageController],
      UnmatchedPageController,
      WatchesPageController,
      AssetsController,
    ],
    providers: [
      ...[BringingIn, HeldDocuments, Reports, ForgetReports],
      { provide: Matching, useValue: new Matching(matches) },
      { provide: Proving, useValue: new Proving(proves) },
      { provide: Assets, useFactory: () => new Assets() },
      ...[Framing, FrameOfRequest, FormOfRequest, PageFilter, DemoRoles, HomeReads],
    ],
  };
}
