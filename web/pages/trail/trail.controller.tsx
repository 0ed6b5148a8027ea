import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { statusOf } from '../../../src/http/server/problem.js';
import { ReadTrail, SearchProfessionals } from '../../../src/query/queries.js';
import { ReadRefused, wrongParameter } from '../../../src/query/read-refused.js';
import type { Asker } from '../../../src/query/reader.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { timingOf } from '../../server/asking.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { mustBeFilters, type TypedFilters, typedIn } from './filters.js';
import { TrailPage } from './trail-page.js';

/** Identifiers have a scheme before their first colon. */
const IDENTIFIER = /^(?:\d{4}|local):/;

interface AskedOf {
  readonly viewer: Access;
  readonly id: string;
}

@Pages()
@Controller('professionals')
export class TrailController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/trail')
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const typed = typedIn(new URL(frame.address, 'http://kept').searchParams);
    const asked = { ...timingOf(frame.moment), viewer, id };
    try {
      const partner = await this.partnerOf(typed, asked, asker, frame);
      const filters = { ...typed, ...(partner !== undefined && { partner }) };
      mustBeFilters(filters);
      const answer = await this.queries.execute(
        new ReadTrail({ ...asked, ...withoutLimit(filters) }, asker),
      );
      return renderPage(frame, <TrailPage id={id} typed={typed} asked={filters} answer={answer} />);
    } catch (error) {
      if (!(error instanceof ReadRefused) || error.code !== 'parameter_must_be_valid') throw error;
      // What was typed is kept, so that it can be mended.
      const { professional } = await this.whose(asked, asker);
      reply.status(statusOf(error.code));
      return renderPage(
        frame,
        <TrailPage id={id} typed={typed} refused={{ professional, why: error.detail }} />,
      );
    }
  }

  /** The identifier of the partner that is typed, by whichever of name and number. */
  private async partnerOf(
    { partner }: TypedFilters,
    { viewer }: AskedOf,
    asker: Asker,
    { words }: Frame,
  ): Promise<string | undefined> {
    if (partner === undefined || IDENTIFIER.test(partner)) return partner;
    const { items } = await this.queries.execute(
      new SearchProfessionals({ viewer, search: partner, limit: 2 }, asker),
    );
    const [found, other] = items;
    if (!found) throw wrongParameter('partner', words.say('trail.noPartner', { name: partner }));
    if (other && found.name !== partner) {
      throw wrongParameter('partner', words.say('trail.manyPartners', { name: partner }));
    }
    return found.id;
  }

  /** Throws where even that is not the viewer's to see. */
  private async whose(asked: AskedOf, asker: Asker) {
    const answer = await this.queries.execute(new ReadTrail({ ...asked, limit: 1 }, asker));
    return { professional: answer.professional };
  }
}

function withoutLimit<Filters extends { readonly limit?: string; readonly format?: string }>({
  limit: _,
  format: __,
  ...filters
}: Filters): Omit<Filters, 'limit' | 'format'> {
  return filters;
}
