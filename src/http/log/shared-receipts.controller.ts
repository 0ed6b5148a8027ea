import {
  applyDecorators,
  Controller,
  Get,
  Param,
  Req,
  Res,
  StreamableFile,
  UseGuards,
} from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServedLog } from '../../audit/log/served-log.js';
import { ReadRefused } from '../../query/read-refused.js';
import { Open } from '../server/auth.guard.js';
import { NoParameters } from '../server/checked.pipe.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { SharedStatements } from '../shares/shared-statements.js';
import { NOTE_TYPE } from './log.openapi.js';
import { contentOf } from './receipt-content.js';
import { whenCovered } from './when-covered.js';

/** Receipts of what share links show, to whoever has one. */
@Open()
@ApiTags('Sharing')
@Controller('v1/shared')
@applyDecorators(...ProblemsApi(400, 404, 410, 429, 503))
@UseGuards(NoParameters)
export class SharedReceiptsController {
  constructor(
    private readonly shared: SharedStatements,
    private readonly log: ServedLog,
  ) {}

  @Get(':token/receipt')
  @ApiOperation({ summary: 'What a share link shows as a receipt; it is noted as an opening' })
  @ApiParam({ name: 'token', description: 'As it was told when the link was made.' })
  @ApiProduces(NOTE_TYPE)
  @ApiResponse({ status: 200, description: 'The figures that were chosen, signed by the log.' })
  async receipt(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const shown = await this.shared.statement(token, { request, reply });
    if (shown.stale) throw new ReadRefused('views_must_be_caught_up');
    const covered = await whenCovered(this.log, shown.knownAt, null);
    const receipt = await this.log.signReceipt(contentOf(shown, covered, null));
    return new StreamableFile(Buffer.from(receipt), {
      type: NOTE_TYPE,
      disposition: 'attachment; filename="shared.kept-receipt"',
    });
  }
}
