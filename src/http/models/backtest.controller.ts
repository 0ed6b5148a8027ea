import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { TARGETS, type Target } from '../../../projections/prediction/target.js';
import { KNOWN_BY, type KnownBy } from '../../../projections/prediction/walk.js';
import { SCOPES, type Scope } from '../../../projections/score/model.js';
import type { Access } from '../../command/speaker.js';
import { Code, Line, OneOf } from '../../messages/members.js';
import type { BacktestAnswer } from '../../query/backtests/backtest-answer.js';
import { ReadBacktest } from '../../query/queries.js';
import { AskedDto } from '../read/questions.js';
import { ReadingApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { ConflictApi } from '../server/problem.openapi.js';
import { backtestAnswerSchema } from './backtest.openapi.js';

/** Which model is judged, and how. */
export class BacktestDto extends AskedDto {
  @Line('The model that is judged; the one in force where none is named.', 80, {
    ...{ optional: true, example: 'triangle-1' },
  })
  readonly model?: string;

  @Line('Another model beside it.', 80, { optional: true })
  readonly against?: string;

  @OneOf('Late at all, which it is where it is not said, past grace, or 30 days.', TARGETS, {
    optional: true,
  })
  readonly target?: Target;

  @Code(
    'The part of the invoices, by the day of issue, before those that judge; 0.6 if not said.',
    /^0?\.\d{1,3}$/,
    'a part from 0.1 to 0.9',
    { optional: true },
  )
  readonly split?: string;

  @OneOf('Which days say what was known; as the ledger allows where it is not said.', KNOWN_BY, {
    optional: true,
  })
  readonly known?: KnownBy;

  @OneOf('By what the payer owed: with the creditor, or to the network.', SCOPES, {
    optional: true,
  })
  readonly scope?: Scope;
}

/** A model judged by the past. */
@Controller('v1/backtest')
export class BacktestController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ConflictApi()
  @ReadingApi(
    'Judge a model by the past',
    'For operators and analysts: how well it would have told who pays late. It is reckoned ' +
      'beside the service, one at a time: until then it is answered 503 with Retry-After. Where ' +
      'no moment is named the answer may be ten minutes old, as its `knownAt` says.',
    backtestAnswerSchema,
  )
  backtest(
    @Caller() viewer: Access,
    @Query(new CheckedQuery(BacktestDto)) asked: BacktestDto,
  ): Promise<BacktestAnswer> {
    return this.queries.execute(new ReadBacktest({ ...asked, viewer }));
  }
}
