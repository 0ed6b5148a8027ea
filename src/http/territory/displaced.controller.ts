import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../command/speaker.js';
import { Currency, DayOf, Line } from '../../messages/members.js';
import type { DisplacedAnswer } from '../../query/displaced/displaced.js';
import { ReadDisplaced } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import { AskedBy } from '../read/asked-by.js';
import { AskedAsOfDto, OPTIONAL_DAY } from '../read/questions.js';
import { ProfessionalApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { displacedAnswer } from './displaced.openapi.js';

export class DisplacedDto extends AskedAsOfDto {
  @DayOf(
    'The end of a month, for the professional itself of a quarter, with a year after it; the ' +
      'last such where it is not said.',
    OPTIONAL_DAY,
  )
  readonly on?: string;

  @Currency('That in which it invoiced most, where it is not said.', {
    optional: true,
    example: 'EUR',
  })
  readonly currency?: string;

  @Line('The scoring model.', 80, { optional: true, example: 'triangle-1' })
  readonly model?: string;
}

/** Turnover before and after a change of score. */
@Controller('v1/professionals')
export class DisplacedController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/displaced')
  @ProfessionalApi(
    'See turnover before and after a day, beside similar professionals',
    'An observation, no proof of cause. For the professional itself, analysts and operators.',
    displacedAnswer,
  )
  displaced(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(DisplacedDto)) asked: DisplacedDto,
  ): Promise<DisplacedAnswer> {
    return this.queries.execute(new ReadDisplaced({ ...asked, viewer, id }, asker));
  }
}
