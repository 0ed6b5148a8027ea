import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../command/speaker.js';
import { ReadPaths } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import type { PathsAnswer } from '../../query/relations/paths.js';
import { AskedBy } from '../read/asked-by.js';
import { PathsDto } from '../read/questions.js';
import { ProfessionalApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { pathsAnswer } from './paths.openapi.js';

/** How one is connected to another by proven relations. */
@Controller('v1/professionals')
export class PathsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/paths')
  @ProfessionalApi(
    'Read how you are connected to it',
    'The best chains of proven relations; who does not let itself be shown is only counted.',
    pathsAnswer,
  )
  paths(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(PathsDto)) asked: PathsDto,
  ): Promise<PathsAnswer> {
    return this.queries.execute(new ReadPaths({ ...asked, viewer, id }, asker));
  }
}
