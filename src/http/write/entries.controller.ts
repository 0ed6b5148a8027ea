import { Body, Controller, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Access } from '../../command/speaker.js';
import { Rejection } from '../../ledger/rejection.js';
import { kindOfStream } from '../../ledger/stream-kind.js';
import { type Accepted, type MessageType, readEntryAddress } from '../../messages/message.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, CheckedQuery } from '../server/checked.pipe.js';
import { AnswerDto, ContestDto, WithdrawalDto } from './entries.dto.js';
import { TellingApi } from './events.openapi.js';
import { IdempotencyKey, isDryRun, TellingDto } from './single-call.js';
import { Teller } from './teller.js';

interface Call {
  readonly reply: FastifyReply;
  readonly access: Access;
  readonly entry: string;
  readonly asked: TellingDto;
  readonly key: string | undefined;
}

/** What can be said of an entry. Its address, `stream@revision`, is percent-encoded in the path. */
@Controller('v1/entries')
export class EntriesController {
  constructor(private readonly teller: Teller) {}

  @Post(':entry/contest')
  @TellingApi('Say that an entry about you is wrong; it is shown beside the entry')
  contest(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Param('entry') entry: string,
    @Body(new Checked(ContestDto)) body: ContestDto,
    @Query(new CheckedQuery(TellingDto)) asked: TellingDto,
    @IdempotencyKey() key?: string,
  ): Promise<Accepted> {
    return this.tell('EntryContested', body, { reply, access, entry, asked, key });
  }

  @Post(':entry/answer')
  @TellingApi('Answer a contest')
  answer(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Param('entry') entry: string,
    @Body(new Checked(AnswerDto)) body: AnswerDto,
    @Query(new CheckedQuery(TellingDto)) asked: TellingDto,
    @IdempotencyKey() key?: string,
  ): Promise<Accepted> {
    return this.tell('EntryAnswered', body, { reply, access, entry, asked, key });
  }

  @Post(':entry/withdraw')
  @TellingApi('Take back an entry that you told by mistake')
  withdraw(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Param('entry') entry: string,
    @Body(new Checked(WithdrawalDto)) body: WithdrawalDto,
    @Query(new CheckedQuery(TellingDto)) asked: TellingDto,
    @IdempotencyKey() key?: string,
  ): Promise<Accepted> {
    return this.tell('EntryWithdrawn', body, { reply, access, entry, asked, key });
  }

  /** Without an Idempotency-Key the message id names the entry and who speaks: once is enough. */
  private async tell(
    type: MessageType,
    { onBehalfOf, ...said }: { readonly onBehalfOf?: string },
    { reply, access, entry, asked, key }: Call,
  ): Promise<Accepted> {
    const address = readEntryAddress(entry);
    if (!address || kindOfStream(address.stream) === null) throw new Rejection('entry_must_exist');
    const options = { dryRun: isDryRun(asked) };
    const id = key ?? `entry ${address.revision} ${onBehalfOf ?? ''}`.trim();
    const told = await this.teller.tell(
      { type, id, data: { entry, ...said }, ...(onBehalfOf !== undefined && { onBehalfOf }) },
      access,
      options,
    );
    reply.status(told.status === 'accepted' && !options.dryRun ? 201 : 200);
    return told;
  }
}
