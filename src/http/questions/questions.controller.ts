import { applyDecorators, Body, Controller, Get, HttpCode, Post, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Access } from '../../command/speaker.js';
import { AskQuestion } from '../../query/queries.js';
import type { QuestionAnswer } from '../../query/questions/ask.js';
import { type ListedQuestion, listedQuestions } from '../../query/questions/listed.js';
import type { Asker } from '../../query/reader.js';
import { AskedBy } from '../read/asked-by.js';
import { Caller } from '../server/auth.guard.js';
import { JSON_TYPE } from '../server/bodies.js';
import { Checked, NoParameters } from '../server/checked.pipe.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { QuestionDto } from './questions.dto.js';
import { questionAnswer, questionsAnswer } from './questions.openapi.js';

/** Due-diligence questions of the trade, answered by evidence. */
@Controller('v1/questions')
export class QuestionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiTags('Reading')
  @ApiOperation({ summary: 'Which questions may be asked' })
  @ApiResponse({
    status: 200,
    description: 'The questions, as their data files say.',
    content: { [JSON_TYPE]: { schema: questionsAnswer } },
  })
  @applyDecorators(...ProblemsApi(401, 429))
  @UseGuards(NoParameters)
  questions(): { readonly items: readonly ListedQuestion[] } {
    return { items: listedQuestions() };
  }

  @Post()
  @HttpCode(200)
  @ApiTags('Reading')
  @ApiOperation({
    summary: 'Ask a question about a professional',
    description:
      'Answered from figures that you may read in any case, so it tells nothing more of anybody. ' +
      'Nothing is stored but that you asked, which the professional sees.',
  })
  @ApiResponse({
    status: 200,
    description: 'The answer, the evidence for and against it, and what would settle it.',
    content: { [JSON_TYPE]: { schema: questionAnswer } },
  })
  @applyDecorators(...ProblemsApi(400, 401, 403, 404, 429, 503))
  @UseGuards(NoParameters)
  ask(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Body(new Checked(QuestionDto)) { professional, ...asked }: QuestionDto,
  ): Promise<QuestionAnswer> {
    return this.queries.execute(new AskQuestion({ ...asked, id: professional, viewer }, asker));
  }
}
