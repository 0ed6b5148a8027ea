import { type DynamicModule, Module } from '@nestjs/common';
import { ForgetErased } from '../../query/forget-erased.js';
import { ForgetRevoked } from '../../query/forget-revoked.js';
import { QUERY_HANDLERS } from '../../query/queries.js';
import { ReadSide } from '../../query/read-side.js';
import { Readers } from '../../query/reader.js';
import { ReportUnreadable } from '../../query/report-unreadable.js';
import { PromisesListController } from '../lists/promises-list.controller.js';
import { KeysListController } from './keys.controller.js';
import { LiveController } from './live.controller.js';
import { LiveStreams } from './live-streams.js';
import { OriginalsController } from './originals.controller.js';
import { ProfessionalsController } from './professionals.controller.js';
import { PromisesController } from './promises.controller.js';
import { UncountedController } from './uncounted.controller.js';
import { UnmatchedController } from './unmatched.controller.js';

@Module({})
class ReadModule {}

/** The read side: its queries, and the routes that ask them. */
export function readModule(side: ReadSide, readers: Readers): DynamicModule {
  return {
    module: ReadModule,
    controllers: [
      ...[ProfessionalsController, LiveController, PromisesController, OriginalsController],
      ...[UncountedController, KeysListController, PromisesListController],
      ...(side.parts.matching ? [UnmatchedController] : []),
    ],
    providers: [
      { provide: ReadSide, useValue: side },
      { provide: Readers, useValue: readers },
      ...QUERY_HANDLERS,
      ...[ForgetErased, ForgetRevoked, ReportUnreadable, LiveStreams],
    ],
  };
}
