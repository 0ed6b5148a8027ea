import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { SearchDto } from '../../../src/http/read/questions.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { OneOf } from '../../../src/messages/members.js';
import type { SearchAnswer } from '../../../src/query/people/professionals.js';
import { ReadScores, SearchProfessionals } from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import {
  SCORE_SORTS,
  type ScoreSort,
  type ScoresAnswer,
  SORT_ORDERS,
  type SortOrder,
} from '../../../src/query/score/scored.js';
import { seesEveryScore } from '../../../src/query/visibility.js';
import { type Frame, linkIn, professionalPath } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { leadTo } from '../../server/refused.js';
import { PageQuery } from '../../server/page-query.js';
import { FoundPage, ScoresPage } from './professionals-page.js';

class ListDto extends SearchDto {
  @OneOf('By what it is sorted.', SCORE_SORTS, { optional: true })
  readonly sort?: ScoreSort;

  @OneOf('`desc` where it is not said, of names `asc`.', SORT_ORDERS, { optional: true })
  readonly order?: SortOrder;

  @OneOf('All by name, also those of whom nothing is told yet.', ['names'], { optional: true })
  readonly show?: 'names';
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
    @Query(new PageQuery(ListDto)) asked: ListDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { search, show, cursor } = asked;
    if (seesEveryScore(viewer) && search === undefined && show === undefined) {
      const scores = await this.scores(viewer, asker, asked);
      const isNobody = scores.items.length === 0 && scores.next === null && cursor === undefined;
      if (!isNobody) return renderPage(frame, <ScoresPage {...asked} scores={scores} />);
    }
    const found = await this.found(viewer, asker, asked);
    const [only, another] = found.items;
    const isAll = cursor === undefined && found.next === null;
    if (search !== undefined && only && !another && isAll) {
      return leadTo(reply, linkIn(frame, professionalPath(only.id)));
    }
    return renderPage(frame, <FoundPage {...asked} found={found} />);
  }

  private scores(viewer: Access, asker: Asker, asked: ListDto): Promise<ScoresAnswer> {
    const { search: _search, show: _show, limit: _limit, ...question } = asked;
    return this.queries.execute(new ReadScores({ ...question, viewer, limit: LINES }, asker));
  }

  private found(viewer: Access, asker: Asker, asked: ListDto): Promise<SearchAnswer> {
    const { sort: _sort, order: _order, show: _show, limit: _limit, ...question } = asked;
    return this.queries.execute(
      new SearchProfessionals({ ...question, viewer, limit: LINES }, asker),
    );
  }
}
