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
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WATCH_RULES } from '../../../projections/watches/rules.js';
import type { Access } from '../../command/speaker.js';
import { ReadDigest, ReadNotices, ReadWatch, ReadWatches } from '../../query/queries.js';
import type { DigestAnswer } from '../../query/watches/digest.js';
import { digestText } from '../../query/watches/digest-text.js';
import type { NoticesAnswer } from '../../query/watches/notices.js';
import type { WatchAnswer, WatchesAnswer } from '../../query/watches/watches.js';
import { Wording } from '../../words/wording.js';
import { asksFor } from '../lists/csv-answer.js';
import { OF_NOW, withLimit } from '../read/questions.js';
import { Caller } from '../server/auth.guard.js';
import { JSON_TYPE } from '../server/bodies.js';
import { Checked, CheckedQuery, NoParameters } from '../server/checked.pipe.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { IdempotencyKey, refuseIdempotencyKey } from '../write/single-call.js';
import { WatchRoom } from './watch-room.js';
import { DigestDto, WatchDto, WatchesDto, WatchMadeDto, WatchPageDto } from './watches.dto.js';
import {
  digestAnswer,
  noticesAnswer,
  watchAnswer,
  watchesAnswer,
  type WatchRulesAnswer,
  watchRulesAnswer,
} from './watches.openapi.js';

export const WATCH = { name: 'watchId', description: 'Its id, as it was told when it was made.' };

/** What OpenAPI says of a read of a watch or an endpoint. */
export function WatchingApi(summary: string, description: string, schema: object): MethodDecorator {
  return applyDecorators(
    ApiTags('Watching'),
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description, content: { [JSON_TYPE]: { schema } } }),
    ...ProblemsApi(400, 401, 403, 404, 429, 503),
  );
}

/** Watches, for the professional whose they are, and for operators. */
@Controller('v1/watches')
export class WatchesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly room: WatchRoom,
  ) {}

  @Post()
  @ApiTags('Watching')
  @ApiOperation({ summary: 'Have professionals watched by rules' })
  @ApiResponse({ status: 201, description: 'Made.', type: WatchMadeDto })
  @applyDecorators(...ProblemsApi(400, 401, 403, 404, 422, 429))
  @UseGuards(NoParameters)
  async make(
    @Caller() viewer: Access,
    @Body(new Checked(WatchDto)) order: WatchDto,
    @IdempotencyKey() idempotencyKey?: string,
  ): Promise<WatchMadeDto> {
    refuseIdempotencyKey(idempotencyKey);
    const { watch, position = 0 } = await this.room.make(viewer, order);
    return { watch, position };
  }

  @Get()
  @WatchingApi('List watches', 'For the professional itself and operators.', watchesAnswer)
  list(
    @Caller() viewer: Access,
    @Query(new CheckedQuery(WatchesDto, OF_NOW)) asked: WatchesDto,
  ): Promise<WatchesAnswer> {
    return this.queries.execute(new ReadWatches({ ...withLimit(asked), viewer }));
  }

  @Get('rules')
  @WatchingApi('List the rules of watches', 'With their thresholds.', watchRulesAnswer)
  @UseGuards(NoParameters)
  rules(): WatchRulesAnswer {
    return { items: WATCH_RULES };
  }

  @Get(':watchId')
  @ApiParam(WATCH)
  @WatchingApi('Read a watch', 'With a page of those whom it watches.', watchAnswer)
  one(
    @Caller() viewer: Access,
    @Param('watchId') watch: string,
    @Query(new CheckedQuery(WatchPageDto, OF_NOW)) asked: WatchPageDto,
  ): Promise<WatchAnswer> {
    return this.queries.execute(new ReadWatch({ ...withLimit(asked), viewer, watch }));
  }

  @Delete(':watchId')
  @HttpCode(204)
  @ApiTags('Watching')
  @ApiOperation({ summary: 'End a watch; it gives no notice from now on' })
  @ApiParam(WATCH)
  @ApiResponse({ status: 204, description: 'Ended.' })
  @applyDecorators(...ProblemsApi(400, 401, 403, 404, 409, 429))
  @UseGuards(NoParameters)
  end(@Caller() viewer: Access, @Param('watchId') watch: string): Promise<void> {
    return this.room.end(viewer, watch);
  }

  @Get(':watchId/notices')
  @ApiParam(WATCH)
  @WatchingApi('Read the notices of a watch', 'In the order given.', noticesAnswer)
  notices(
    @Caller() viewer: Access,
    @Param('watchId') watch: string,
    @Query(new CheckedQuery(WatchPageDto, OF_NOW)) asked: WatchPageDto,
  ): Promise<NoticesAnswer> {
    return this.queries.execute(new ReadNotices({ ...withLimit(asked), viewer, watch }));
  }

  @Get(':watchId/digest')
  @ApiParam(WATCH)
  @ApiProduces(JSON_TYPE, 'text/html')
  @WatchingApi('Read a digest', 'What it told within a day, a week or a month.', digestAnswer)
  async digest(
    @Caller() viewer: Access,
    @Param('watchId') watch: string,
    @Query(new CheckedQuery(DigestDto, OF_NOW)) asked: DigestDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DigestAnswer | string> {
    const { format, language = 'en', ...question } = asked;
    const digest = await this.queries.execute(new ReadDigest({ ...question, viewer, watch }));
    if (!asksFor('html', 'text/html', request, format)) return digest;
    reply.type('text/html; charset=utf-8');
    return digestText(digest, new Wording(language));
  }
}
