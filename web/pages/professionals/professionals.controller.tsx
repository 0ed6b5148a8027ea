import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { SearchDto } from '../../../src/http/read/questions.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { OneOf } from '../../../src/messages/members.js';
import { ReadScores, SearchProfessionals } from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import {
  SCORE_SORTS,
  type ScoreSort,
  SORT_ORDERS,
  type SortOrder,
} from '../../../src/query/score/scored.js';
import { seesEveryScore } from '../../../src/query/visibility.js';
import { type Frame, linkIn, professionalPath } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { PageQuery } from '../../server/page-query.js';
import { FoundPage, ScoresPage } from './professionals-page.js';

class ListDto extends SearchDto {
  @OneOf('By what it is sorted.', SCORE_SORTS, { optional: true })
  readonly sort?: ScoreSort;

  @OneOf('`desc` where it is not said, of names `asc`.', SORT_ORDERS, { optional: true })
  readonly order?: SortOrder;
}

const LINES = 50;

/** Everybody, or those who are searched for. */
@Pages()
@Controller('professionals')
export class ProfessionalsPageController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query(new PageQuery(ListDto)) { sort, order, search, ...asked }: ListDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = { ...asked, viewer, limit: LINES };
    if (search === undefined && seesEveryScore(viewer)) {
      const sorted = { ...page, ...(sort && { sort }), ...(order && { order }) };
      const scores = await this.queries.execute(new ReadScores(sorted, asker));
      return renderPage(frame, <ScoresPage {...{ scores, sort, order, cursor: asked.cursor }} />);
    }
    const question = { ...page, ...(search !== undefined && { search }) };
    const found = await this.queries.execute(new SearchProfessionals(question, asker));
    const [only, another] = found.items;
    const isAll = asked.cursor === undefined && found.next === null;
    if (search !== undefined && only && !another && isAll) {
      reply.status(303).header('location', linkIn(frame, professionalPath(only.id)));
      return '';
    }
    return renderPage(frame, <FoundPage {...{ found, search, cursor: asked.cursor }} />);
  }
}
