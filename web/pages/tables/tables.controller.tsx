import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../../src/command/speaker.js';
import { TablesDto } from '../../../src/http/lists/tables.controller.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { Line } from '../../../src/messages/members.js';
import { ReadTables } from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { PageQuery } from '../../server/page-query.js';
import { TablesPage } from './tables-page.js';

class TablesPageDto extends TablesDto {
  @Line('The name of a table.', 40, { optional: true })
  readonly table?: string;
}

/** What is shown where no table is chosen. */
const FIRST = 'd441-6';

const PARTNERS = 100;

/** Statutory tables and aged balances, to look at and to print. */
@Pages()
@Controller('professionals')
export class TablesPageController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/tables')
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new PageQuery(TablesPageDto)) asked: TablesPageDto,
  ): Promise<string> {
    const { table = FIRST, format: _, limit: __, ...told } = asked;
    const question = { ...told, table, viewer, id, limit: PARTNERS };
    const answer = await this.queries.execute(new ReadTables(question, asker));
    return renderPage(frame, <TablesPage {...{ answer, asked }} />);
  }
}
