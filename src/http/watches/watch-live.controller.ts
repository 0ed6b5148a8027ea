import { Readable } from 'node:stream';
import { Controller, Get, type OnModuleDestroy, Param, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from '../../command/speaker.js';
import type { Position } from '../../ledger/stored.js';
import { ReadSide } from '../../query/read-side.js';
import { positionIn, whenOf } from '../../query/time/when.js';
import {
  noticeRows,
  ownWatch,
  shownNotices,
  type WatchAsked,
} from '../../query/watches/notices.js';
import { LiveStreams } from '../read/live-streams.js';
import { OF_WHAT_COMES } from '../read/questions.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { Load } from '../server/load.js';
import { WATCH, WatchingApi } from './watches.controller.js';
import { WatchLiveDto } from './watches.dto.js';

/** A stream ends after so long, in ms; the client comes back where it was. */
const LONGEST_MS = 15 * 60_000;
/** How long nothing comes before a line says that the stream is up, in ms. */
const BEAT_MS = 15_000;
/** Notices read at once. */
const STRIDE = 100;

/** Server-sent events: the notices of a watch, as they are given. */
@Controller('v1/watches')
export class WatchLiveController implements OnModuleDestroy {
  private readonly end = new AbortController();

  constructor(
    private readonly side: ReadSide,
    private readonly streams: LiveStreams,
    private readonly load: Load,
  ) {}

  @Get(':watchId/live')
  @ApiParam(WATCH)
  @WatchingApi('Follow a watch', '`notice` for each, as the list of notices has it.', {})
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Goes on after it.' })
  async live(
    @Res() reply: FastifyReply,
    @Caller() viewer: Access,
    @Param('watchId') watch: string,
    @Query(new CheckedQuery(WatchLiveDto, OF_WHAT_COMES)) asked: WatchLiveDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const after =
      positionIn(request.headers['last-event-id']?.toString(), 'Last-Event-ID') ??
      positionIn(asked.after, 'after');
    await whenOf(this.side.parts, { ...(after !== null && { after: String(after) }) });
    const question = { viewer, watch };
    ownWatch(this.side, question);
    const ofKey = this.streams.begin(viewer, reply.raw);
    const signal = AbortSignal.any([ofKey, this.end.signal, AbortSignal.timeout(LONGEST_MS)]);
    this.load.leave(request);
    reply.header('x-accel-buffering', 'no');
    reply.type('text/event-stream');
    const from = after ?? this.side.views.checkpoint;
    const feed = this.feed(question, from, signal);
    await reply.send(Readable.from(feed, { objectMode: false, highWaterMark: 1 }));
  }

  /** Ends every stream, so that the service can close. */
  onModuleDestroy(): void {
    this.end.abort();
  }

  /** Reads on from the last notice sent, so that none is missed and none comes twice. */
  private async *feed(
    asked: WatchAsked,
    from: Position,
    signal: AbortSignal,
  ): AsyncGenerator<string> {
    const { side } = this;
    let at = from;
    yield 'retry: 1000\n: watching\n\n';
    while (!signal.aborted) {
      const rows = noticeRows(side, asked.watch, at, STRIDE);
      for (const notice of await shownNotices(side, asked.viewer, rows)) {
        at = notice.position;
        yield `id: ${at}\nevent: notice\ndata: ${JSON.stringify(notice)}\n\n`;
      }
      if (rows.length === STRIDE) continue;
      const { effects } = side.parts.live.projector;
      if (!(await effects.next(BEAT_MS, signal)) && !signal.aborted) yield ': still here\n\n';
    }
  }
}
