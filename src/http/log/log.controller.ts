import { Controller, Get, Param, Req, Res, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServedLog } from '../../audit/log/served-log.js';
import { Open } from '../server/auth.guard.js';
import { NoParameters } from '../server/checked.pipe.js';
import { HttpProblem } from '../server/problem.js';
import { BYTES_TYPE, LeastParam, LogApi, NOTE_TYPE } from './log.openapi.js';
import { LogSight } from './log-sight.js';

/** A tile never changes; one that is partial has its width in its address. */
const FOR_GOOD = 'max-age=31536000, immutable';
/** A checkpoint is signed once a second at most. */
const FOR_A_MOMENT = 'max-age=1';

const TILE_PARAM = {
  name: 'tile',
  description: 'Level (or `entries`) and index, such as `0/x001/x234/067` or `1/001.p/12`',
};

/** Its routes are those of C2SP tlog-tiles, below /log. */
@Open()
@Controller('log')
@UseGuards(NoParameters)
export class LogController {
  constructor(
    private readonly log: ServedLog,
    private readonly sight: LogSight,
  ) {}

  @Get('checkpoint')
  @LogApi(
    'Read the newest checkpoint of the log',
    'A signed note: what the log is called, how many events it holds, its root.',
    NOTE_TYPE,
  )
  async checkpoint(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.sight.mustSeeHashes(request);
    const { checkpoint } = this.log;
    if (checkpoint === null) {
      throw new HttpProblem('ledger_must_be_available', 'The log has no checkpoint yet.', 1);
    }
    this.mayBeKept(reply, FOR_A_MOMENT);
    reply.type(NOTE_TYPE);
    return checkpoint;
  }

  @Get('witnessed/:least/checkpoint')
  @LeastParam()
  @LogApi(
    'Read the newest checkpoint that so many witnesses have seen',
    'A signed note, with the lines of all who have seen it; tiles lie below the same address.',
    NOTE_TYPE,
  )
  async witnessed(
    @Param('least') least: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.sight.mustSeeHashes(request);
    const checkpoint = this.log.witnessedBy(leastOf(least));
    if (checkpoint === null) {
      throw new HttpProblem('route_must_exist', 'No checkpoint was seen by so many witnesses yet.');
    }
    this.mayBeKept(reply, FOR_A_MOMENT);
    reply.type(NOTE_TYPE);
    return checkpoint;
  }

  @Get('keys')
  @LogApi(
    'Read the public keys by which the log signs, newest first',
    'A verifier key on each line, as C2SP signed-note has them. Take them once, and by another way.',
    NOTE_TYPE,
  )
  async keys(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.sight.mustSeeHashes(request);
    reply.type(NOTE_TYPE).header('cache-control', 'no-cache');
    return `${(await this.log.keys()).join('\n')}\n`;
  }

  @Get('tile/*')
  @ApiParam(TILE_PARAM)
  @LogApi('Read a tile of hashes, or a bundle of entries', 'Its bytes.', BYTES_TYPE)
  async tile(
    @Param('*') tile: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    if (tile.startsWith('entries/')) await this.sight.mustSeeEntries(request);
    else await this.sight.mustSeeHashes(request);
    const bytes = await this.log.tile(`tile/${tile}`);
    if (!bytes) {
      throw new HttpProblem('route_must_exist', 'No checkpoint of the log covers such a tile.');
    }
    this.mayBeKept(reply, FOR_GOOD);
    return new StreamableFile(bytes, { type: BYTES_TYPE });
  }

  /** The same tiles: whoever reads that checkpoint reads a whole log at its prefix. */
  @Get('witnessed/:least/tile/*')
  @LeastParam()
  @ApiParam(TILE_PARAM)
  @LogApi('Read a tile below such a checkpoint', 'Its bytes.', BYTES_TYPE)
  async witnessedTile(
    @Param('least') least: string,
    @Param('*') tile: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    leastOf(least);
    return this.tile(tile, request, reply);
  }

  private mayBeKept(reply: FastifyReply, howLong: string): void {
    reply.header('cache-control', `${this.sight.isOpen ? 'public' : 'private'}, ${howLong}`);
  }
}

/** How many witnesses, as a path says it. Throws where there is no such path. */
function leastOf(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new HttpProblem('route_must_exist', 'How many witnesses is a number from 1 to 99.');
}
