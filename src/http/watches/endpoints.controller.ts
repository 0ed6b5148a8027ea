import {
  applyDecorators,
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  UseGuards,
} from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Access } from '../../command/speaker.js';
import type { NewEndpoint } from '../../command/watches/endpoints.js';
import { ReadDeliveries, ReadEndpoints } from '../../query/queries.js';
import type { DeliveriesAnswer, EndpointsAnswer } from '../../query/watches/endpoints.js';
import { OF_NOW, withLimit } from '../read/questions.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, CheckedQuery, NoParameters } from '../server/checked.pipe.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { IdempotencyKey, refuseIdempotencyKey } from '../write/single-call.js';
import { WatchingApi } from './watches.controller.js';
import { WatchRoom } from './watch-room.js';
import {
  DeliveriesDto,
  EndpointDto,
  EndpointMadeDto,
  SendAskedDto,
  WatchesDto,
} from './watches.dto.js';
import { deliveriesAnswer, endpointsAnswer } from './watches.openapi.js';

const ENDPOINT = { name: 'endpointId', description: 'Its id, as it was told when it was made.' };

/** What a call that changes an endpoint may refuse. */
const CHANGES = ProblemsApi(400, 401, 403, 404, 409, 422, 429);

/** Endpoints, which get notices as signed webhooks: for their professional, and operators. */
@Controller('v1/endpoints')
export class EndpointsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly room: WatchRoom,
  ) {}

  @Post()
  @ApiTags('Watching')
  @ApiOperation({ summary: 'Have notices sent to an address; its secret is told this once' })
  @ApiResponse({ status: 201, description: 'Made; keep the secret.', type: EndpointMadeDto })
  @applyDecorators(...CHANGES)
  @UseGuards(NoParameters)
  async make(
    @Caller() viewer: Access,
    @Body(new Checked(EndpointDto)) order: EndpointDto,
    @IdempotencyKey() idempotencyKey?: string,
  ): Promise<EndpointMadeDto> {
    // A secret is told once, so that no second answer could be as the first.
    refuseIdempotencyKey(idempotencyKey);
    return told(await this.room.makeEndpoint(viewer, order));
  }

  @Get()
  @WatchingApi('List endpoints', 'In the order made. No secret.', endpointsAnswer)
  list(
    @Caller() viewer: Access,
    @Query(new CheckedQuery(WatchesDto, OF_NOW)) asked: WatchesDto,
  ): Promise<EndpointsAnswer> {
    return this.queries.execute(new ReadEndpoints({ ...withLimit(asked), viewer }));
  }

  @Post(':endpointId/rotate')
  @ApiTags('Watching')
  @ApiOperation({ summary: 'Change the secret; the former one signs beside it for 24 hours' })
  @ApiParam(ENDPOINT)
  @ApiResponse({ status: 201, description: 'Keep the secret.', type: EndpointMadeDto })
  @applyDecorators(...CHANGES)
  @UseGuards(NoParameters)
  async rotate(
    @Caller() viewer: Access,
    @Param('endpointId') endpoint: string,
  ): Promise<EndpointMadeDto> {
    return told(await this.room.rotate(viewer, endpoint));
  }

  @Post(':endpointId/test')
  @HttpCode(202)
  @ApiTags('Watching')
  @ApiOperation({ summary: 'Have a test sent' })
  @ApiParam(ENDPOINT)
  @ApiResponse({ status: 202, description: 'It will be.', type: SendAskedDto })
  @applyDecorators(...CHANGES)
  @UseGuards(NoParameters)
  test(@Caller() viewer: Access, @Param('endpointId') endpoint: string): Promise<SendAskedDto> {
    return this.room.send(viewer, endpoint, null);
  }

  @Get(':endpointId/deliveries')
  @ApiParam(ENDPOINT)
  @WatchingApi('Read what was sent', 'The last first, with each call.', deliveriesAnswer)
  deliveries(
    @Caller() viewer: Access,
    @Param('endpointId') endpoint: string,
    @Query(new CheckedQuery(DeliveriesDto, OF_NOW)) asked: DeliveriesDto,
  ): Promise<DeliveriesAnswer> {
    return this.queries.execute(new ReadDeliveries({ ...withLimit(asked), viewer, endpoint }));
  }

  @Post(':endpointId/deliveries/:messageId/replay')
  @HttpCode(202)
  @ApiTags('Watching')
  @ApiOperation({ summary: 'Have a message sent once more, under the same id' })
  @ApiParam(ENDPOINT)
  @ApiParam({ name: 'messageId', description: 'The id of the message: `webhook-id`.' })
  @ApiResponse({ status: 202, description: 'It will be.', type: SendAskedDto })
  @applyDecorators(...CHANGES)
  @UseGuards(NoParameters)
  replay(
    @Caller() viewer: Access,
    @Param('endpointId') endpoint: string,
    @Param('messageId') message: string,
  ): Promise<SendAskedDto> {
    return this.room.send(viewer, endpoint, message);
  }

  @Delete(':endpointId')
  @HttpCode(204)
  @ApiTags('Watching')
  @ApiOperation({ summary: 'End an endpoint; nothing is sent there from now on' })
  @ApiParam(ENDPOINT)
  @ApiResponse({ status: 204, description: 'Ended.' })
  @applyDecorators(...CHANGES)
  @UseGuards(NoParameters)
  end(@Caller() viewer: Access, @Param('endpointId') endpoint: string): Promise<void> {
    return this.room.endEndpoint(viewer, endpoint);
  }
}

function told({ endpoint, secret, position = 0 }: NewEndpoint): EndpointMadeDto {
  return { endpoint, secret, position };
}
