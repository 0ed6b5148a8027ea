import { Controller, Get, UseGuards } from '@nestjs/common';
import type { Access } from '../../command/speaker.js';
import type { Asker } from '../../query/reader.js';
import type { ServiceAnswer } from '../../query/service.js';
import { AskedBy } from '../read/asked-by.js';
import { ReadingApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { NoParameters } from '../server/checked.pipe.js';
import { serviceAnswer } from './service.openapi.js';
import { ServiceState } from './service-state.js';

/** How the service is, for operators. */
@Controller('v1/service')
export class ServiceController {
  constructor(private readonly state: ServiceState) {}

  @Get()
  @UseGuards(NoParameters)
  @ReadingApi(
    'Read how the service is',
    'For operators: what came in today, followers and their lag, coverage, what waits.',
    serviceAnswer,
  )
  service(@Caller() viewer: Access, @AskedBy() asker: Asker): Promise<ServiceAnswer> {
    return this.state.read(viewer, asker);
  }
}
