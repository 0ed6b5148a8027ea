import { Controller, Get, Query, Req, type StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { SIDES } from '../../../projections/score/model.js';
import type { Access } from '../../command/speaker.js';
import { Line, OneOf } from '../../messages/members.js';
import { ReadScores } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import {
  type ListedScore,
  SCORE_SORTS,
  type ScoreSort,
  type ScoresAnswer,
  SORT_ORDERS,
  type SortOrder,
} from '../../query/score/scored.js';
import { AskedBy } from '../read/asked-by.js';
import { AskedAsOfDto, Cursor, Limit, withLimit } from '../read/questions.js';
import { ReadingApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import {
  asksForCsv,
  type CsvColumn,
  csvAnswer,
  Format,
  type ListFormat,
  type PageOfList,
} from './csv-answer.js';
import { scoresAnswer } from './scores.openapi.js';

class ScoresDto extends AskedAsOfDto {
  @Line('The scoring model.', 80, { optional: true, example: 'triangle-1' })
  readonly model?: string;

  @OneOf('By what it is sorted; by party id where it is not said.', SCORE_SORTS, { optional: true })
  readonly sort?: ScoreSort;

  @OneOf('`desc` where it is not said, of names `asc`.', SORT_ORDERS, { optional: true })
  readonly order?: SortOrder;

  @Format()
  readonly format?: ListFormat;

  @Cursor()
  readonly cursor?: string;

  @Limit()
  readonly limit?: string;
}

const COLUMNS: readonly CsvColumn<ListedScore>[] = [
  { title: 'id', cell: ({ professional }) => professional.id },
  { title: 'name', cell: ({ professional }) => professional.name },
  ...(['value', 'low', 'high'] as const).map((of) => ({
    title: of === 'value' ? 'overall' : `overall_${of}`,
    cell: ({ overall }: ListedScore) => (overall.status === 'ok' ? overall.score[of] : null),
  })),
  ...SIDES.flatMap((side) =>
    (['value', 'low', 'high', 'promises', 'counterparties'] as const).map((of) => ({
      title: of === 'value' ? side : `${side}_${of}`,
      cell: ({ sides }: ListedScore) => sides[side][of],
    })),
  ),
  { title: 'standing_percent', cell: ({ standing }) => standing },
  { title: 'restricted', cell: ({ restricted }) => restricted?.since ?? null },
];

/** The scores of all professionals as one table. */
@Controller('v1/scores')
export class ScoresController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiProduces('application/json', 'text/csv')
  @ReadingApi(
    'List the scores of all',
    'For operators and analysts: a page, or all as CSV. Sorted, up to 20,000 are weighed.',
    scoresAnswer,
  )
  async scores(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query(new CheckedQuery(ScoresDto)) asked: ScoresDto,
    @Req() request: FastifyRequest,
  ): Promise<ScoresAnswer | StreamableFile> {
    const { format, ...question } = withLimit(asked);
    const read = (page: Partial<PageOfList>): Promise<ScoresAnswer> =>
      this.queries.execute(new ReadScores({ ...question, ...page, viewer }, asker));
    if (!asksForCsv(request, format)) return read({});
    return csvAnswer('scores', COLUMNS, question.cursor, read, asker);
  }
}
