import { Controller, Get, Param, Query, Req, type StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiParam, ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { MODEL_PARTS } from '../../../projections/diff/model-path.js';
import { SIDES } from '../../../projections/score/model.js';
import type { ModelFile } from '../../../projections/score/model-file.js';
import type { Access } from '../../command/speaker.js';
import type { DiffAnswer, ShownDifference } from '../../query/models/diff.js';
import type { ListedModel, ModelsAnswer } from '../../query/models/models.js';
import { ReadDiff, ReadModelFile, ReadModels } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import { asksForCsv, type CsvColumn, csvAnswer, type PageOfList } from '../lists/csv-answer.js';
import { STAMP } from '../read/answers.openapi.js';
import { AskedBy } from '../read/asked-by.js';
import { withLimit } from '../read/questions.js';
import { ReadingApi } from '../read/reading.openapi.js';
import { day, flag, list, object, oneOf, orNull, text, whole } from '../read/schema.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { AfterDto, DiffDto } from './diff.dto.js';
import { diffAnswer } from './diff.openapi.js';

const modelsAnswer = object<ModelsAnswer>({
  ...STAMP,
  items: list(
    object<ListedModel>({
      name: text('As `model` of a read names it.'),
      version: whole(),
      title: text('What it is called.'),
      describes: text('What it does.'),
      hash: text('SHA-256 of its file as canonical JSON (RFC 8785): `modelHash` of answers by it.'),
      from: oneOf<ListedModel['from']>(['shipped', 'brought']),
      broughtOn: orNull(day('Null for one that ships.')),
      default: flag('Scores are by it where no model is named.'),
    }),
    'Those that ship with Kept first.',
  ),
  defaults: list(
    object<ModelsAnswer['defaults'][number]>({
      ...{ name: text(), hash: text() },
      since: day('The first day of which scores are by it.'),
    }),
    'Every choice of the default, as they were told.',
  ),
});

const DIFF_COLUMNS: readonly CsvColumn<ShownDifference>[] = [
  { title: 'id', cell: ({ professional }) => professional.id },
  { title: 'name', cell: ({ professional }) => professional.name },
  { title: 'from', cell: ({ from }) => from },
  { title: 'to', cell: ({ to }) => to },
  { title: 'points', cell: ({ points }) => points },
  ...MODEL_PARTS.map((part): CsvColumn<ShownDifference> => {
    const pointsIn = ({ points, parts }: ShownDifference): number | null =>
      points === null ? null : (parts.find((each) => each.part === part)?.points ?? 0);
    return { title: part, cell: pointsIn };
  }),
  ...SIDES.map((side): CsvColumn<ShownDifference> => {
    return { title: `side_${side}`, cell: ({ sides }) => sides[side] };
  }),
];

/** The scoring models, for whoever has a key: what scores are made by is no secret. */
@Controller('v1/models')
export class ModelsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadingApi('List the scoring models', 'Every model by which a score may be asked.', modelsAnswer)
  models(@Query(new CheckedQuery(AfterDto)) asked: AfterDto): Promise<ModelsAnswer> {
    return this.queries.execute(new ReadModels(asked));
  }

  @Get('diff')
  @ApiProduces('application/json', 'text/csv')
  @ReadingApi(
    'Compare two scoring models',
    'For operators and analysts: who moves, by how much, and why. Up to 20,000 are weighed.',
    diffAnswer,
  )
  async diff(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query(new CheckedQuery(DiffDto)) asked: DiffDto,
    @Req() request: FastifyRequest,
  ): Promise<DiffAnswer | StreamableFile> {
    const { format, ...question } = withLimit(asked);
    const read = (page: Partial<PageOfList>): Promise<DiffAnswer> =>
      this.queries.execute(new ReadDiff({ ...question, ...page, viewer }, asker));
    if (!asksForCsv(request, format)) return read({});
    return csvAnswer('models-diff', DIFF_COLUMNS, question.cursor, read, asker);
  }

  @Get(':name')
  @ApiParam({ name: 'name', description: 'As the list names it.', example: 'paydex' })
  @ReadingApi('Read a scoring model', 'All that it says: its file.')
  model(
    @Param('name') name: string,
    @Query(new CheckedQuery(AfterDto)) asked: AfterDto,
  ): Promise<ModelFile> {
    return this.queries.execute(new ReadModelFile({ ...asked, name }));
  }
}
