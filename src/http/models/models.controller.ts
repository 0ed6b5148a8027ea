import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiParam } from '@nestjs/swagger';
import type { ModelFile } from '../../../projections/score/model-file.js';
import type { ListedModel, ModelsAnswer } from '../../query/models/models.js';
import { ReadModelFile, ReadModels } from '../../query/queries.js';
import { STAMP } from '../read/answers.openapi.js';
import { ReadingApi } from '../read/reading.openapi.js';
import { flag, list, object, oneOf, text, whole } from '../read/schema.js';

const modelsAnswer = object<ModelsAnswer>({
  ...STAMP,
  items: list(
    object<ListedModel>({
      name: text('As `model` of a read names it.'),
      version: whole(),
      title: text('What it is called.'),
      describes: text('What it does.'),
      hash: text('SHA-256 of its file as canonical JSON (RFC 8785): `modelHash` of answers by it.'),
      from: oneOf<ListedModel['from']>(['shipped', 'uploaded']),
      default: flag('Scores are by it where no model is named.'),
    }),
    'Those that ship with Kept first.',
  ),
});

/** The scoring models, for whoever has a key: what scores are made by is no secret. */
@Controller('v1/models')
export class ModelsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadingApi('List the scoring models', 'Every model by which a score may be asked.', modelsAnswer)
  models(): Promise<ModelsAnswer> {
    return this.queries.execute(new ReadModels({}));
  }

  @Get(':name')
  @ApiParam({ name: 'name', description: 'As the list names it.', example: 'paydex' })
  @ReadingApi('Read a scoring model', 'All that it says: its file.')
  model(@Param('name') name: string): Promise<ModelFile> {
    return this.queries.execute(new ReadModelFile({ name }));
  }
}
