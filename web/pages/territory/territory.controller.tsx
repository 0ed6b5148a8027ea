import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { AskedAsOfDto } from '../../../src/http/read/questions.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { Line } from '../../../src/messages/members.js';
import { ReadTerritory } from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import { isThird } from '../../../src/query/visibility.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { PageQuery } from '../../server/page-query.js';
import { TerritoryPage } from './territory-page.js';

class TerritoryPageDto extends AskedAsOfDto {
  @Line('The areas.', 4000, { optional: true })
  readonly of?: string;
}

/** How value circulates on a territory, and a form to choose one. */
@Pages()
@Controller('territory')
export class TerritoryPageController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query(new PageQuery(TerritoryPageDto)) asked: TerritoryPageDto,
  ): Promise<string> {
    const { of } = asked;
    const question = of === undefined ? null : { ...asked, of, viewer };
    const answer = question && (await this.queries.execute(new ReadTerritory(question, asker)));
    const any = isThird(viewer);
    return renderPage(frame, <TerritoryPage {...{ answer, asked, any }} />);
  }
}
