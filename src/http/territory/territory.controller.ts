import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../command/speaker.js';
import { Line } from '../../messages/members.js';
import { ReadTerritory } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import type { TerritoryAnswer } from '../../query/territory/territory.js';
import { AskedBy } from '../read/asked-by.js';
import { AskedAsOfDto } from '../read/questions.js';
import { ReadingApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { territoryAnswer } from './territory.openapi.js';

/** Longest list of areas, in characters. */
const MOST = 4000;

export class TerritoryDto extends AskedAsOfDto {
  @Line(
    'Areas, by commas: `country:FR`, `region:FR-ARA`, `postal:FR-69`, or professionals as people ' +
      'write them. Others than operators and analysts: one region.',
    MOST,
    { optional: true, example: 'region:FR-ARA' },
  )
  readonly of?: string;
}

/** How value circulates on a territory. */
@Controller('v1/territory')
export class TerritoryController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadingApi(
    'See how value circulates on a territory',
    'Sums over the twelve months up to `asOf`. Operators and analysts see each; others, as of ' +
      'the end of a past quarter, those over three professionals on either side besides them, of whom none has nearly all.',
    territoryAnswer,
  )
  territory(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query(new CheckedQuery(TerritoryDto)) { of = '', ...asked }: TerritoryDto,
  ): Promise<TerritoryAnswer> {
    return this.queries.execute(new ReadTerritory({ ...asked, of, viewer }, asker));
  }
}
