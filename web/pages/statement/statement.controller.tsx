import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import {
  ReadFigures,
  ReadHistory,
  ReadProfessional,
  ReadScore,
} from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import type { Timing } from '../../../src/query/time/when.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { historyFrom, orRefused, timingOf } from '../../server/asking.js';
import { Origin } from '../../server/origin.js';
import { Framed, Html, Pages } from '../../server/page.js';
import type { StatementAnswers } from './answers.js';
import { StatementPage } from './statement-page.js';

/** What somebody asks about one professional, of one moment. */
interface AskedOf extends Timing {
  readonly viewer: Access;
  readonly id: string;
  readonly model?: string;
}

@Pages()
@Controller('professionals/:id/statement')
export class StatementController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Origin() origin: string,
    @Query('model') model: string | undefined,
  ): Promise<string> {
    const asked = { ...timingOf(frame.moment), viewer, id, ...(model && { model: String(model) }) };
    const answers = await this.ask(asked, asker);
    return renderPage(frame, <StatementPage {...answers} origin={origin} />);
  }

  /** All of one moment: told meanwhile, figures would make a sheet that nobody gets again. */
  private async ask(asked: AskedOf, asker: Asker): Promise<StatementAnswers> {
    const { queries } = this;
    const [professional, score] = await Promise.all([
      queries.execute(new ReadProfessional(asked, asker)),
      queries.execute(new ReadScore(asked, asker)),
    ]);
    const { knownAt, asOf, model } = score;
    const known = professional.standing === 'other' ? {} : { knownAt: String(knownAt) };
    const { viewer, id } = asked;
    const from = historyFrom(asOf);
    const through = { viewer, id, model, ...known, from, to: asOf, every: 'month' as const };
    const [history, figures] = await Promise.all([
      orRefused(queries.execute(new ReadHistory(through, asker))),
      orRefused(queries.execute(new ReadFigures({ viewer, id, asOf, ...known }, asker))),
    ]);
    return { professional, score, history, figures };
  }
}
