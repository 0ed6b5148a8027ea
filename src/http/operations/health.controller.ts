import { applyDecorators, Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Access } from '../../command/speaker.js';
import { must } from '../../ledger/rejection.js';
import { Caller, ForMetrics, Open } from '../server/auth.guard.js';
import { Always } from '../server/load.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { Health, type Readiness } from './health.js';
import { Metrics } from './metrics.js';

@ApiTags('Running')
@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  @Open()
  @Always()
  @Get('health/live')
  @ApiOperation({ summary: 'Whether the process runs' })
  @ApiResponse({ status: 200, description: 'It does.' })
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Open()
  @Always()
  @Get('health/ready')
  @ApiOperation({ summary: 'Whether the store can be read and its followers keep up' })
  @ApiResponse({ status: 200, description: 'They do, at these positions.' })
  @ApiResponse({ status: 503, description: 'They do not, and why.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.health.readiness();
    if (!readiness.ready) reply.status(503);
    return readiness;
  }

  @Always()
  @ForMetrics()
  @Get('metrics')
  @ApiOperation({
    summary: 'Counts and latencies for Prometheus; for an operator or a metrics key',
  })
  @ApiResponse({ status: 200, description: 'In the text format of Prometheus.' })
  @applyDecorators(...ProblemsApi(401, 403, 429))
  async prometheus(
    @Caller() { role }: Access,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    must(role === 'operator' || role === 'metrics', 'role_must_allow_it');
    reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
