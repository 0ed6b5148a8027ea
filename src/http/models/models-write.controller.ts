import { applyDecorators, Body, Controller, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Model } from '../../../projections/score/model.js';
import { ModelError } from '../../../projections/score/read-json.js';
import { BringModel, ChooseModel } from '../../command/bus/models.js';
import type { Access } from '../../command/speaker.js';
import { must, Rejection } from '../../ledger/rejection.js';
import { parseJson } from '../../messages/json.js';
import { modelFromText } from '../../models/model-text.js';
import { Caller } from '../server/auth.guard.js';
import { AnyBody } from '../server/bodies.js';
import { Checked, NoParameters } from '../server/checked.pipe.js';
import { HttpProblem } from '../server/problem.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { HttpSettings } from '../server/settings.js';
import { IdempotencyKey, refuseIdempotencyKey } from '../write/single-call.js';
import { ChosenModelDto, DefaultModelDto, ToldModelDto } from './models-write.dto.js';

const ANALYSTS_MAY_NOT = 'Here analysts bring no models: ask the operator, who may let them.';

/** Scoring models, as operators bring and choose them. */
@ApiTags('Models')
@Controller('v1/models')
@applyDecorators(...ProblemsApi(400, 401, 403, 409, 429))
@UseGuards(NoParameters)
export class ModelsWriteController {
  constructor(
    private readonly commands: CommandBus,
    private readonly settings: HttpSettings,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Bring a scoring model, under a name that stands for it for good' })
  @ApiBody({
    description: 'The file of a model, at most 64 kB. The name of a model is free but once.',
    schema: { type: 'object' },
  })
  @ApiResponse({ status: 201, description: 'It can be asked by.', type: ToldModelDto })
  @applyDecorators(...ProblemsApi(413, 415, 422))
  @AnyBody()
  async bring(
    @Caller() access: Access,
    @Body() body: unknown,
    @IdempotencyKey() idempotencyKey?: string,
  ): Promise<ToldModelDto> {
    // Bringing the same model again does nothing more, with any key or none.
    refuseIdempotencyKey(idempotencyKey);
    const allowed = access.role === 'operator' || access.role === 'analyst';
    must(allowed, 'role_must_allow_it');
    const lets = access.role === 'operator' || this.settings.analystsBringModels;
    must(lets, 'role_must_allow_it', '', ANALYSTS_MAY_NOT);
    const told = await this.commands.execute(
      new BringModel(modelIn(body), access, this.settings.today()),
    );
    const { name, hash, entry, position = 0 } = told;
    return { name, hash, entry, position };
  }

  @Post('default')
  @ApiOperation({ summary: 'Choose the model that scores are by, from a day on' })
  @ApiResponse({ status: 201, description: 'Chosen.', type: ChosenModelDto })
  @applyDecorators(...ProblemsApi(404))
  async choose(
    @Caller() access: Access,
    @Body(new Checked(DefaultModelDto)) choice: DefaultModelDto,
    @IdempotencyKey() idempotencyKey?: string,
  ): Promise<ChosenModelDto> {
    refuseIdempotencyKey(idempotencyKey);
    const told = await this.commands.execute(
      new ChooseModel(choice, access, this.settings.today()),
    );
    const { name, hash, from, entry, position = 0 } = told;
    return { name, hash, from, entry, position };
  }
}

/**
 * The body as it came: parsed and written again it would have lost what JSON has no word for, and
 * members told twice. Throws model_must_be_valid, which names the member at fault and the rule that
 * it breaks.
 */
function modelIn(body: unknown): Model {
  if (!Buffer.isBuffer(body)) throw new HttpProblem('media_type_must_be_supported');
  parseJson(body);
  try {
    return modelFromText(body.toString('utf8'));
  } catch (error) {
    if (error instanceof ModelError) throw new Rejection('model_must_be_valid', '', error.message);
    throw error;
  }
}
