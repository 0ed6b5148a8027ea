import { applyDecorators, Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BadgeAnswer, SharedAnswer } from '../../query/shares/shared.js';
import { Open } from '../server/auth.guard.js';
import { JSON_TYPE } from '../server/bodies.js';
import { NoParameters } from '../server/checked.pipe.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { SharedStatements } from './shared-statements.js';
import { badgeAnswer, sharedAnswer } from './shares.openapi.js';

const TOKEN = {
  name: 'token',
  description: 'As it was told when the link was made.',
  example: `kept_share_0123456789ab_${'x'.repeat(43)}`,
};

/** What share links show, to whoever has one. */
@Open()
@ApiTags('Sharing')
@Controller('v1/shared')
@applyDecorators(...ProblemsApi(400, 404, 410, 429, 503))
@UseGuards(NoParameters)
export class SharedController {
  constructor(private readonly shared: SharedStatements) {}

  @Get(':token')
  @ApiOperation({ summary: 'Open a share link; no key is needed, and the opening is noted' })
  @ApiParam(TOKEN)
  @ApiResponse({
    status: 200,
    description: 'The figures that were chosen, at the end of a day.',
    content: { [JSON_TYPE]: { schema: sharedAnswer } },
  })
  statement(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SharedAnswer> {
    return this.shared.statement(token, { request, reply });
  }

  @Get(':token/badge')
  @ApiOperation({ summary: 'What the badge of a share link shows; its openings are noted apart' })
  @ApiParam(TOKEN)
  @ApiResponse({
    status: 200,
    description: 'The overall, where the link shows it.',
    content: { [JSON_TYPE]: { schema: badgeAnswer } },
  })
  badge(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BadgeAnswer> {
    return this.shared.badge(token, { request, reply });
  }
}
