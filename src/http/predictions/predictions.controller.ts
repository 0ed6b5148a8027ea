import { applyDecorators, Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Access } from '../../command/speaker.js';
import type { PredictionsAnswer } from '../../query/predictions/predictions.js';
import { ReadPredictions } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import { AskedBy } from '../read/asked-by.js';
import { Caller } from '../server/auth.guard.js';
import { JSON_TYPE } from '../server/bodies.js';
import { Checked, NoParameters } from '../server/checked.pipe.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { PredictionsDto } from './predictions.dto.js';
import { predictionsAnswer } from './predictions.openapi.js';

/** How likely invoices about to be issued are paid late. */
@Controller('v1/predictions')
export class PredictionsController {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @HttpCode(200)
  @ApiTags('Reading')
  @ApiOperation({
    summary: 'Foretell whether invoices about to be issued will be paid late',
    description:
      'From your own books: what payers were invoiced by you, and when they paid. Nothing of ' +
      'what they were invoiced by others is in it. Nothing is stored.',
  })
  @ApiResponse({
    status: 200,
    description: 'Chances, and why.',
    content: { [JSON_TYPE]: { schema: predictionsAnswer } },
  })
  @applyDecorators(...ProblemsApi(400, 401, 403, 404, 429, 503))
  @UseGuards(NoParameters)
  predict(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Body(new Checked(PredictionsDto)) asked: PredictionsDto,
  ): Promise<PredictionsAnswer> {
    return this.queries.execute(new ReadPredictions({ ...asked, viewer }, asker));
  }
}
