import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../../src/command/speaker.js';
import { AfterDto, DiffDto } from '../../../src/http/models/diff.dto.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { withLimit } from '../../../src/http/read/questions.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { ReadDiff, ReadModels } from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import { seesEveryScore } from '../../../src/query/visibility.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { PageQuery } from '../../server/page-query.js';
import { DiffPage } from './diff-page.js';
import { ModelsPage } from './models-page.js';

/** The scoring models, and for analysts and operators what moves between two of them. */
@Pages()
@Controller('models')
export class ModelsPageController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Html()
  async list(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @Query(new PageQuery(AfterDto)) asked: AfterDto,
  ): Promise<string> {
    const answer = await this.queries.execute(new ReadModels(asked));
    const mayCompare = seesEveryScore(viewer);
    return renderPage(frame, <ModelsPage {...{ answer, mayCompare }} />);
  }

  @Get('diff')
  @Html()
  async diff(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query(new PageQuery(DiffDto)) asked: DiffDto,
  ): Promise<string> {
    const { format: _, ...question } = withLimit(asked);
    const answer = await this.queries.execute(new ReadDiff({ ...question, viewer }, asker));
    return renderPage(frame, <DiffPage {...{ answer, asked }} />);
  }
}
