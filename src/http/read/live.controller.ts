import { Readable } from 'node:stream';
import { Controller, Get, type OnModuleDestroy, Param, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from '../../command/speaker.js';
import { ReadSide } from '../../query/read-side.js';
import { Readers } from '../../query/reader.js';
import { positionIn } from '../../query/time/when.js';
import { LiveFeeds, type Notice } from '../../query/trail/live.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { Load } from '../server/load.js';
import { LiveStreams } from './live-streams.js';
import { LiveDto, OF_WHAT_COMES } from './questions.js';
import { ProfessionalApi } from './reading.openapi.js';

/**
 * A stream ends after so long, in ms; the client comes back where it was, and its key is asked
 * again.
 */
const LONGEST_MS = 15 * 60_000;

/** Server-sent events (WHATWG HTML, section 9.2): what happens to a professional, as it happens. */
@Controller('v1/professionals')
export class LiveController implements OnModuleDestroy {
  private readonly end = new AbortController();

  private readonly feeds: LiveFeeds;

  constructor(
    side: ReadSide,
    readers: Readers,
    private readonly streams: LiveStreams,
    private readonly load: Load,
  ) {
    this.feeds = new LiveFeeds(side, readers);
  }

  @Get(':id/live')
  @ProfessionalApi(
    'Follow a professional',
    '`entry` for each entry that you may see, `score` whenever it changes.',
  )
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Goes on after it.' })
  async live(
    @Res() reply: FastifyReply,
    @Caller() viewer: Access,
    @Param('id') id: string,
    @Query(new CheckedQuery(LiveDto, OF_WHAT_COMES)) asked: LiveDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    // A browser that comes back says where it was, and its address still says where it began.
    const after =
      positionIn(request.headers['last-event-id']?.toString(), 'Last-Event-ID') ??
      positionIn(asked.after, 'after');
    const ofKey = this.streams.begin(viewer, reply.raw);
    const signal = AbortSignal.any([ofKey, this.end.signal, AbortSignal.timeout(LONGEST_MS)]);
    const { model, with: partner } = asked;
    const feed = this.feeds.feed({
      ...{ viewer, key: viewer.keyId, id, after, signal },
      ...(partner !== undefined && { with: partner }),
      ...(model !== undefined && { model }),
    });
    // Whatever is wrong with the question is said by the first step, while it can still be a
    // problem.
    const first = await feed.next();
    this.load.leave(request);
    reply.header('x-accel-buffering', 'no');
    reply.type('text/event-stream');
    await reply.send(Readable.from(written(first, feed), { objectMode: false, highWaterMark: 1 }));
  }

  /** Ends every stream, so that the service can close. */
  onModuleDestroy(): void {
    this.end.abort();
  }
}

async function* written(
  first: IteratorResult<Notice>,
  feed: AsyncGenerator<Notice>,
): AsyncGenerator<string> {
  yield 'retry: 1000\n\n';
  if (first.done) return;
  yield textOf(first.value);
  for await (const notice of feed) yield textOf(notice);
}

function textOf(notice: Notice): string {
  if (notice.event === 'beat') return ': still here\n\n';
  const { event, position, data } = notice;
  return `id: ${position}\nevent: ${event}\ndata: ${data}\n\n`;
}
