import {
  applyDecorators,
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  UseGuards,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AnswerSetOff, ProposeSetOffs, TellSetOff } from '../../command/bus/set-offs.js';
import type { SetOffAnswer } from '../../command/set-offs/set-offs.js';
import type { Access } from '../../command/speaker.js';
import { dayOf, toDayNumber } from '../../ledger/values/day.js';
import { FindOwnPlace, FindSetOffs, ReadSetOffs } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import type { SetOffsAnswer } from '../../query/set-offs/set-offs.js';
import { AskedBy } from '../read/asked-by.js';
import { OF_NOW } from '../read/questions.js';
import { ReadingApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, CheckedQuery, NoParameters } from '../server/checked.pipe.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { HttpSettings } from '../server/settings.js';
import { AfterDto } from '../models/diff.dto.js';
import { ProposedDto, ProposeDto, SetOffAnswerDto, ToldEntriesDto } from './set-offs.dto.js';
import { setOffsAnswer } from './set-offs.openapi.js';

/** Days within which a proposal may be accepted, where nothing else is said. */
export const USUAL_DAYS = 14;

/** Open invoices that settle one another without money. Kept moves none. */
@Controller('v1/set-offs')
export class SetOffsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly settings: HttpSettings,
  ) {}

  @Get()
  @ReadingApi(
    'List proposals to set off',
    'A party reads of its own legs, operators of all; analysts and operators what could be set off.',
    setOffsAnswer,
  )
  list(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query(new CheckedQuery(AfterDto, OF_NOW)) asked: AfterDto,
  ): Promise<SetOffsAnswer> {
    return this.queries.execute(new ReadSetOffs({ ...asked, viewer }, asker));
  }

  @Post()
  @ApiTags('Set-off')
  @ApiOperation({ summary: 'Propose what can be set off now, and end what is over' })
  @ApiResponse({ status: 201, description: 'Proposed.', type: ProposedDto })
  @applyDecorators(...ProblemsApi(400, 401, 403, 422, 429))
  @UseGuards(NoParameters)
  async propose(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Body(new Checked(ProposeDto)) { until }: ProposeDto,
  ): Promise<ProposedDto> {
    const { circles, over, today, tooLong } = await this.queries.execute(
      new FindSetOffs({ viewer }, asker),
    );
    const last = until ?? dayOf(toDayNumber(today) + USUAL_DAYS);
    const command = new ProposeSetOffs(circles, over, today, last);
    return { proposed: await this.commands.execute(command), tooLong };
  }

  @Post(':setOff/acceptance')
  @HttpCode(200)
  @ApiTags('Set-off')
  @ApiOperation({ summary: 'Accept a proposal for a party of it' })
  @ApiResponse({ status: 200, description: 'Accepted.', type: ToldEntriesDto })
  @applyDecorators(...ProblemsApi(400, 401, 403, 404, 409, 422, 429))
  @UseGuards(NoParameters)
  accept(
    @Caller() viewer: Access,
    @Param('setOff') setOff: string,
    @Body(new Checked(SetOffAnswerDto)) asked: SetOffAnswerDto,
  ): Promise<ToldEntriesDto> {
    return this.answer('SetOffAccepted', viewer, setOff, asked);
  }

  @Post(':setOff/refusal')
  @HttpCode(200)
  @ApiTags('Set-off')
  @ApiOperation({ summary: 'Refuse a proposal for a party of it: nothing comes of it' })
  @ApiResponse({ status: 200, description: 'Refused.', type: ToldEntriesDto })
  @applyDecorators(...ProblemsApi(400, 401, 403, 404, 409, 422, 429))
  @UseGuards(NoParameters)
  refuse(
    @Caller() viewer: Access,
    @Param('setOff') setOff: string,
    @Body(new Checked(SetOffAnswerDto)) asked: SetOffAnswerDto,
  ): Promise<ToldEntriesDto> {
    return this.answer('SetOffRefused', viewer, setOff, asked);
  }

  @Post(':setOff/settlement')
  @HttpCode(200)
  @ApiTags('Set-off')
  @ApiOperation({ summary: 'Tell of your invoices that they were set off, once all agreed' })
  @ApiResponse({ status: 200, description: 'Told.', type: ToldEntriesDto })
  @applyDecorators(...ProblemsApi(400, 401, 403, 404, 409, 422, 429))
  @UseGuards(NoParameters)
  async settle(
    @Caller() viewer: Access,
    @Param('setOff') setOff: string,
    @Body(new Checked(SetOffAnswerDto)) asked: SetOffAnswerDto,
  ): Promise<ToldEntriesDto> {
    const question = { ...asked, viewer, setOff, agreed: true };
    const place = await this.queries.execute(new FindOwnPlace(question));
    const told = await this.commands.execute(new TellSetOff(place, viewer, this.settings.today()));
    return { entries: told.map(({ entry }) => entry) };
  }

  private async answer(
    answer: SetOffAnswer,
    viewer: Access,
    setOff: string,
    asked: SetOffAnswerDto,
  ): Promise<ToldEntriesDto> {
    const place = await this.queries.execute(new FindOwnPlace({ ...asked, viewer, setOff }));
    const { entry } = await this.commands.execute(
      new AnswerSetOff(place, answer, viewer, this.settings.today()),
    );
    return { entries: [entry] };
  }
}
