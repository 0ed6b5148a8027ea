import {
  applyDecorators,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  type StreamableFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Erased, EraseProfessional } from '../../command/bus/erase.js';
import type { Access } from '../../command/speaker.js';
import { must } from '../../ledger/rejection.js';
import type { ProfessionalAnswer, SearchAnswer } from '../../query/people/professionals.js';
import type { RelationsAnswer } from '../../query/promises/relations.js';
import {
  FindParties,
  ReadChange,
  ReadHistory,
  ReadProfessional,
  ReadRaise,
  ReadRelations,
  ReadScore,
  ReadTrail,
  SearchProfessionals,
} from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import type { ChangeAnswer } from '../../query/score/change.js';
import type { HistoryAnswer } from '../../query/score/history.js';
import type { RaiseAnswer } from '../../query/score/raise.js';
import type { ScoreAnswer } from '../../query/score/score.js';
import type { TrailAnswer } from '../../query/trail/trail.js';
import { asksForCsv, csvAnswer, type PageOfList } from '../lists/csv-answer.js';
import { TRAIL_COLUMNS } from '../lists/trail-columns.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery, NoParameters } from '../server/checked.pipe.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import {
  historyAnswer,
  professionalAnswer,
  relationsAnswer,
  scoreAnswer,
  searchAnswer,
  trailAnswer,
} from './answers.openapi.js';
import { AskedBy } from './asked-by.js';
import { changeAnswer } from './change.openapi.js';
import { ETags } from './etag.interceptor.js';
import {
  AskedAsOfDto,
  ChangeDto,
  DAYS_OF_CHANGE,
  DAYS_OF_HISTORY,
  HistoryDto,
  RaiseDto,
  RelationsDto,
  ScoreDto,
  SearchDto,
  TrailDto,
  withLimit,
  withMonths,
} from './questions.js';
import { raiseAnswer } from './raise.openapi.js';
import { PROFESSIONAL, ProfessionalApi, ReadingApi } from './reading.openapi.js';

const ERASED =
  'Erased: no process opens its texts any more. `changed` is false where that was so before. ' +
  '`remains` says whether wrapped keys are left in the log of a cluster: `none`; `scavenging`, ' +
  'ask again to hear how it went; `left`, and `why`.';

/** Professionals: who they are, their scores and why, their trails and relations. */
@Controller('v1/professionals')
@UseInterceptors(ETags)
export class ProfessionalsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @ReadingApi('Find professionals', 'A page of professionals, by party id.', searchAnswer)
  search(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query(new CheckedQuery(SearchDto)) asked: SearchDto,
  ): Promise<SearchAnswer> {
    return this.queries.execute(new SearchProfessionals({ ...withLimit(asked), viewer }, asker));
  }

  @Get(':id')
  @ProfessionalApi(
    'Read what is known of a professional',
    'Names, identifiers and attributes.',
    professionalAnswer,
  )
  professional(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(AskedAsOfDto)) asked: AskedAsOfDto,
  ): Promise<ProfessionalAnswer> {
    return this.queries.execute(new ReadProfessional({ ...asked, viewer, id }, asker));
  }

  @Get(':id/score')
  @ProfessionalApi(
    'Read a score, and why it is so',
    'Three sides, their overall, the figures.',
    scoreAnswer,
  )
  score(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(ScoreDto)) asked: ScoreDto,
  ): Promise<ScoreAnswer> {
    return this.queries.execute(new ReadScore({ ...withLimit(asked), viewer, id }, asker));
  }

  @Get(':id/score/history')
  @ProfessionalApi(
    'Read a score on several days',
    'The score at the end of each day.',
    historyAnswer,
  )
  history(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(HistoryDto, DAYS_OF_HISTORY)) asked: HistoryDto,
  ): Promise<HistoryAnswer> {
    return this.queries.execute(new ReadHistory({ ...asked, viewer, id }, asker));
  }

  @Get(':id/score/raise')
  @ProfessionalApi(
    'Read what would raise a score; for the professional and operators',
    'The three largest moves open to it now, each with what it would gain.',
    raiseAnswer,
  )
  raise(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(RaiseDto)) asked: RaiseDto,
  ): Promise<RaiseAnswer> {
    return this.queries.execute(new ReadRaise({ ...withMonths(asked), viewer, id }, asker));
  }

  @Get(':id/score/change')
  @ProfessionalApi(
    'Read why a score changed',
    'The difference of two scores, cause by cause and promise by promise, without remainder.',
    changeAnswer,
  )
  change(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(ChangeDto, DAYS_OF_CHANGE)) asked: ChangeDto,
  ): Promise<ChangeAnswer> {
    return this.queries.execute(new ReadChange({ ...withLimit(asked), viewer, id }, asker));
  }

  @Get(':id/trail')
  @ApiProduces('application/json', 'text/csv')
  @ProfessionalApi(
    'Read every entry about a professional',
    'A page of entries, newest first; or all of them as CSV.',
    trailAnswer,
  )
  async trail(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(TrailDto)) asked: TrailDto,
    @Req() request: FastifyRequest,
  ): Promise<TrailAnswer | StreamableFile> {
    const { format, ...question } = withLimit(asked);
    const read = (page: Partial<PageOfList>): Promise<TrailAnswer> =>
      this.queries.execute(new ReadTrail({ ...question, ...page, viewer, id }, asker));
    if (!asksForCsv(request, format)) return read({});
    return csvAnswer('trail', TRAIL_COLUMNS, question.cursor, read, asker);
  }

  @Get(':id/relations')
  @ProfessionalApi(
    'Read with whom it has promises',
    'A page of relations, the latest first.',
    relationsAnswer,
  )
  relations(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(RelationsDto)) asked: RelationsDto,
  ): Promise<RelationsAnswer> {
    return this.queries.execute(new ReadRelations({ ...withLimit(asked), viewer, id }, asker));
  }

  @Post(':id/erase')
  @HttpCode(200)
  @UseGuards(NoParameters)
  @ApiTags('Keys')
  @ApiOperation({ summary: 'Destroy the key of its names and texts, for good; for operators' })
  @ApiParam(PROFESSIONAL)
  @ApiResponse({ status: 200, description: ERASED })
  @applyDecorators(...ProblemsApi(400, 401, 403, 404, 429))
  async erase(@Caller() viewer: Access, @Param('id') id: string): Promise<Erased> {
    must(viewer.role === 'operator', 'only_an_operator_may');
    const parties = await this.queries.execute(new FindParties({ viewer, id }));
    return this.commands.execute(new EraseProfessional(parties, viewer));
  }
}
