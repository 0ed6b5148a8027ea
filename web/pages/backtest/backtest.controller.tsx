import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../../src/command/speaker.js';
import { BacktestDto } from '../../../src/http/models/backtest.controller.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { mustSeeBacktests } from '../../../src/query/backtests/backtest.js';
import { ReadBacktest, ReadModels } from '../../../src/query/queries.js';
import { ReadRefused } from '../../../src/query/read-refused.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { PageQuery } from '../../server/page-query.js';
import { BacktestPage, type BacktestState } from './backtest-page.js';

/** A model judged by the past: what is asked, and once it is reckoned, the report. */
@Pages()
@Controller('backtest')
export class BacktestPageController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @Query(new PageQuery(BacktestDto)) asked: BacktestDto,
  ): Promise<string> {
    mustSeeBacktests(viewer);
    const { items } = await this.queries.execute(new ReadModels({}));
    const state = await this.stateOf(asked, viewer);
    return renderPage(frame, <BacktestPage {...{ asked, models: items, state }} />);
  }

  /** Nothing is reckoned before somebody asks by the form. */
  private async stateOf(asked: BacktestDto, viewer: Access): Promise<BacktestState> {
    if (asked.model === undefined) return { is: 'unasked' };
    try {
      const report = await this.queries.execute(new ReadBacktest({ ...asked, viewer }));
      return { is: 'there', report };
    } catch (error) {
      if (!(error instanceof ReadRefused)) throw error;
      if (error.code === 'backtest_must_be_ready') return { is: 'reckoned' };
      if (isOfForm(error)) return { is: 'refused', why: error.detail };
      throw error;
    }
  }
}

/** What another choice in the form mends, or nothing does. */
function isOfForm({ code, parameter }: ReadRefused): boolean {
  if (code === 'history_must_be_judgeable') return true;
  return code === 'parameter_must_be_valid' && (parameter === 'known' || parameter === 'against');
}
