import { type DynamicModule, Module } from '@nestjs/common';
import { EntryController } from '../pages/entry/entry.controller.js';
import { ChangeController } from '../pages/change/change.controller.js';
import { HomeController } from '../pages/home/home.controller.js';
import { HomeReads } from '../pages/home/home-reads.js';
import { ProfessionalController } from '../pages/professional/professional.controller.js';
import { PromiseController } from '../pages/promise/promise.controller.js';
import { ProfessionalsPageController } from '../pages/professionals/professionals.controller.js';
import { PromisesPageController } from '../pages/promises/promises.controller.js';
import { SignInController } from '../pages/sign-in/sign-in.controller.js';
import { TrailController } from '../pages/trail/trail.controller.js';
import { StatementController } from '../pages/statement/statement.controller.js';
import { Assets } from './assets.js';
import { AssetsController } from './assets.controller.js';
import { DemoRoles } from './demo-roles.js';
import { FormOfRequest } from './forms.js';
import { Framing } from './framing.js';
import { FrameOfRequest } from './page.js';
import { PageFilter } from './page.filter.js';

@Module({})
class WebModule {}

/** The pages, on the same queries and commands as the API. */
export function webModule(): DynamicModule {
  return {
    module: WebModule,
    controllers: [
      EntryController,
      ChangeController,
      HomeController,
      ProfessionalController,
      PromiseController,
      ProfessionalsPageController,
      PromisesPageController,
      SignInController,
      TrailController,
      StatementController,
      AssetsController,
    ],
    providers: [
      { provide: Assets, useFactory: () => new Assets() },
      ...[Framing, FrameOfRequest, FormOfRequest, PageFilter, DemoRoles, HomeReads],
    ],
  };
}
