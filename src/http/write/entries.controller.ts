import { Body, Controller, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SayOfEntry } from '../../command/bus/about-entry.js';
import type { Access } from '../../command/speaker.js';
import type { Accepted } from '../../messages/message.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, CheckedQuery } from '../server/checked.pipe.js';
import { AnswerDto, ConfirmationDto, ContestDto, WithdrawalDto } from './entries.dto.js';
import { DryRunDto, IdempotencyKey, isDryRun, statusOf } from './single-call.js';
import { SingleCallApi } from './single-call.openapi.js';

/** What can be said of an entry. Its address, `stream@revision`, is percent-encoded in the path. */
@Controller('v1/entries')
export class EntriesController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':entry/contest')
  @SingleCallApi('Say that an entry about you is wrong; it is shown beside the entry')
  contest(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Param('entry') entry: string,
    @Body(new Checked(ContestDto)) body: ContestDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() id?: string,
  ): Promise<Accepted> {
    const said = { access, id, dryRun: isDryRun(asked) };
    return this.say(reply, new SayOfEntry('EntryContested', entry, body, said));
  }

  @Post(':entry/answer')
  @SingleCallApi('Answer a contest')
  answer(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Param('entry') entry: string,
    @Body(new Checked(AnswerDto)) body: AnswerDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() id?: string,
  ): Promise<Accepted> {
    const said = { access, id, dryRun: isDryRun(asked) };
    return this.say(reply, new SayOfEntry('EntryAnswered', entry, body, said));
  }

  @Post(':entry/withdraw')
  @SingleCallApi('Take back an entry that you told by mistake')
  withdraw(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Param('entry') entry: string,
    @Body(new Checked(WithdrawalDto)) body: WithdrawalDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() id?: string,
  ): Promise<Accepted> {
    const said = { access, id, dryRun: isDryRun(asked) };
    return this.say(reply, new SayOfEntry('EntryWithdrawn', entry, body, said));
  }

  @Post(':entry/confirm')
  @SingleCallApi(
    'Say that a link of another’s code to you is right; whoever goes by it acts as you',
  )
  @ApiBody({ type: ConfirmationDto, required: false })
  confirm(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Param('entry') entry: string,
    @Body(new Checked(ConfirmationDto)) body: ConfirmationDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() id?: string,
  ): Promise<Accepted> {
    const said = { access, id, dryRun: isDryRun(asked) };
    return this.say(reply, new SayOfEntry('LinkConfirmed', entry, body, said));
  }

  private async say(reply: FastifyReply, command: SayOfEntry): Promise<Accepted> {
    const result = await this.commands.execute(command);
    reply.status(statusOf(result, command.said));
    return result;
  }
}
