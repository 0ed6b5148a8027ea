import {
  applyDecorators,
  Body,
  Controller,
  Get,
  Param,
  Post,
  Query,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Access } from '../../command/speaker.js';
import type { Accepted, Message } from '../../messages/message.js';
import { ReadRecommendations } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import type { RecommendationsAnswer } from '../../query/recommendations/recommendations.js';
import { givingPathOf } from '../../query/recommendations/requests.js';
import { tellDocument } from '../plain/tell-document.js';
import { AskedBy } from '../read/asked-by.js';
import { ETags } from '../read/etag.interceptor.js';
import { withLimit } from '../read/questions.js';
import { ProfessionalApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, CheckedQuery } from '../server/checked.pipe.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { HttpSettings } from '../server/settings.js';
import { DryRunDto, IdempotencyKey } from '../write/single-call.js';
import { IdempotencyKeyApi, SingleCallApi } from '../write/single-call.openapi.js';
import {
  answerMessage,
  recommendationMessage,
  requestMessage,
  showingMessage,
} from './recommendation-messages.js';
import {
  RecommendationAnswerDto,
  RecommendationDocumentDto,
  RecommendationRequestDto,
  RecommendationShowingDto,
  RecommendationsDto,
  RequestToldDto,
} from './recommendations.dto.js';
import { recommendationsAnswer } from './recommendations.openapi.js';

/** Recommendations: asked for, given, changed, answered, shown. They weigh nothing in a score. */
@Controller('v1')
@UseInterceptors(ETags)
export class RecommendationsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly settings: HttpSettings,
  ) {}

  @Get('professionals/:id/recommendations')
  @ProfessionalApi(
    'List recommendations, and what each rests on',
    'Its own and operators see all; others see those that both of the two want public.',
    recommendationsAnswer,
  )
  list(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(RecommendationsDto)) asked: RecommendationsDto,
  ): Promise<RecommendationsAnswer> {
    return this.queries.execute(
      new ReadRecommendations({ ...withLimit(asked), viewer, id }, asker),
    );
  }

  @Post('recommendations')
  @SingleCallApi('Recommend somebody, or change that within 30 days')
  give(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(RecommendationDocumentDto)) document: RecommendationDocumentDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() id?: string,
  ): Promise<Accepted> {
    const message = recommendationMessage(document, this.beside(id));
    return this.tell(document, message, { reply, access, asked, id });
  }

  @Post('recommendations/requests')
  @ApiTags('Telling')
  @ApiOperation({ summary: 'Ask for a recommendation; the answer has the page to send a link to' })
  @ApiResponse({ status: 201, description: 'Asked.', type: RequestToldDto })
  @ApiResponse({ status: 200, description: 'Asked before, or a dry run.', type: RequestToldDto })
  @applyDecorators(
    IdempotencyKeyApi('Stands in for the message id: sent again it adds nothing.'),
    ...ProblemsApi(400, 401, 403, 409, 413, 415, 422, 429),
  )
  async request(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(RecommendationRequestDto)) document: RecommendationRequestDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() id?: string,
  ): Promise<RequestToldDto> {
    const message = requestMessage(document, this.beside(id));
    const told = await this.tell(document, message, { reply, access, asked, id });
    return { ...told, path: givingPathOf(told.entry) };
  }

  @Post('recommendations/answers')
  @SingleCallApi('Answer a recommendation of you, once')
  answer(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(RecommendationAnswerDto)) document: RecommendationAnswerDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() id?: string,
  ): Promise<Accepted> {
    const message = answerMessage(document, this.beside(id));
    return this.tell(document, message, { reply, access, asked, id });
  }

  @Post('recommendations/showings')
  @SingleCallApi('Have a recommendation of you shown to everybody, or no more')
  show(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(RecommendationShowingDto)) document: RecommendationShowingDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() id?: string,
  ): Promise<Accepted> {
    const message = showingMessage(document, this.beside(id));
    return this.tell(document, message, { reply, access, asked, id });
  }

  private beside(id: string | undefined) {
    return { today: this.settings.today(), id };
  }

  private tell(document: object, message: Message, { id, ...call }: TellingCall) {
    const said = { ...call, idempotencyKey: id };
    return tellDocument(this.commands, document, [message], said);
  }
}

interface TellingCall {
  readonly reply: FastifyReply;
  readonly access: Access;
  readonly asked: DryRunDto;
  readonly id: string | undefined;
}
