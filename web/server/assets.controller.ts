import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../../src/http/server/auth.guard.js';
import { HttpProblem } from '../../src/http/server/problem.js';
import { Assets } from './assets.js';

/** A file never changes under its name. */
const FOR_EVER = 'public, max-age=31536000, immutable';

@Open()
@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  constructor(private readonly assets: Assets) {}

  @Get(':name')
  async asset(
    @Param('name') name: string,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asset = this.assets.find(name, String(headers['accept-encoding'] ?? ''));
    if (!asset) throw new HttpProblem('route_must_exist');
    reply.header('cache-control', FOR_EVER).header('vary', 'accept-encoding').type(asset.type);
    if (asset.encoding) reply.header('content-encoding', asset.encoding);
    await reply.send(asset.contents);
  }
}
