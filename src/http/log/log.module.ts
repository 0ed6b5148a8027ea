import { type DynamicModule, Module } from '@nestjs/common';
import { ServedLog } from '../../audit/log/served-log.js';
import { LogController } from './log.controller.js';
import { LogSight } from './log-sight.js';
import { ProofsController } from './proofs.controller.js';
import { ReceiptsController } from './receipts.controller.js';
import { SharedReceiptsController } from './shared-receipts.controller.js';

@Module({})
class LogModule {}

/** The log as C2SP tlog-tiles serves one; where views are kept, proofs and receipts as well. */
export function logModule(log: ServedLog, withProofs: boolean): DynamicModule {
  return {
    module: LogModule,
    controllers: [
      LogController,
      ...(withProofs ? [ProofsController, ReceiptsController, SharedReceiptsController] : []),
    ],
    providers: [{ provide: ServedLog, useValue: log }, LogSight],
  };
}
