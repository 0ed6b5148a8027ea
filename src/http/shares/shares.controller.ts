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
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { MakeShare, RevokeShare } from '../../command/bus/shares.js';
import { Openings } from '../../command/shares/openings.js';
import type { Access } from '../../command/speaker.js';
import { FindOwnShare, FindSharer, ReadShares } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import { type SharesAnswer, withUntold } from '../../query/shares/shares.js';
import { AskedBy } from '../read/asked-by.js';
import { OF_NOW, SharesDto, withLimit } from '../read/questions.js';
import { PROFESSIONAL, ProfessionalApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, CheckedQuery, NoParameters } from '../server/checked.pipe.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { HttpSettings } from '../server/settings.js';
import { IdempotencyKey, refuseIdempotencyKey } from '../write/single-call.js';
import { ShareDto, ShareMadeDto } from './shares.dto.js';
import { sharesAnswer } from './shares.openapi.js';

/** Share links, for the professional whose figures they show, and for operators. */
@Controller('v1')
export class SharesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly openings: Openings,
    private readonly settings: HttpSettings,
  ) {}

  @Post('professionals/:id/shares')
  @ApiTags('Sharing')
  @ApiOperation({ summary: 'Make a link that shows chosen figures; its token is told this once' })
  @ApiParam(PROFESSIONAL)
  @ApiResponse({ status: 201, description: 'Made; keep the token.', type: ShareMadeDto })
  @applyDecorators(...ProblemsApi(400, 401, 403, 404, 422, 429))
  @UseGuards(NoParameters)
  async make(
    @Caller() viewer: Access,
    @Param('id') id: string,
    @Body(new Checked(ShareDto)) { model, ...wish }: ShareDto,
    @IdempotencyKey() idempotencyKey?: string,
  ): Promise<ShareMadeDto> {
    // A token is told once, so that no second answer could be as the first.
    refuseIdempotencyKey(idempotencyKey);
    const sharer = await this.queries.execute(
      new FindSharer({ viewer, id, ...(model !== undefined && { model }) }),
    );
    const {
      share,
      token,
      until,
      entry,
      position = 0,
    } = await this.commands.execute(new MakeShare(sharer, wish, viewer, this.settings.today()));
    return { share, token, path: `/v1/shared/${token}`, until, entry, position };
  }

  @Get('professionals/:id/shares')
  @ProfessionalApi(
    'List share links, and when each was opened',
    'For the professional itself and operators. No token.',
    sharesAnswer,
  )
  async list(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(SharesDto, OF_NOW)) asked: SharesDto,
  ): Promise<SharesAnswer> {
    const query = new ReadShares({ ...withLimit(asked), viewer, id }, asker);
    const { items, ...answer } = await this.queries.execute(query);
    const shown = items.map((each) => withUntold(each, this.openings.untold(each.share)));
    return { ...answer, items: shown };
  }

  @Delete('shares/:shareId')
  @HttpCode(204)
  @ApiTags('Sharing')
  @ApiOperation({ summary: 'Revoke a share link; it opens nothing from now on' })
  @ApiResponse({ status: 204, description: 'Revoked.' })
  @applyDecorators(...ProblemsApi(400, 401, 403, 404, 409, 429))
  @UseGuards(NoParameters)
  async revoke(@Caller() viewer: Access, @Param('shareId') share: string): Promise<void> {
    const found = await this.queries.execute(new FindOwnShare({ viewer, share }));
    await this.commands.execute(new RevokeShare(found, viewer, this.settings.today()));
  }
}
