import { randomUUID } from 'node:crypto';
import { applyDecorators, Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ClaimContact } from '../../command/bus/contacts.js';
import type { Access } from '../../command/speaker.js';
import type { Accepted } from '../../messages/message.js';
import { FindMeeting, ReadContacts } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import type { ContactsAnswer } from '../../query/relations/contacts.js';
import { AskedBy } from '../read/asked-by.js';
import { ContactsDto, withLimit } from '../read/questions.js';
import { ProfessionalApi } from '../read/reading.openapi.js';
import { ToldDto } from '../server/answers.dto.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, CheckedQuery } from '../server/checked.pipe.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { HttpSettings } from '../server/settings.js';
import {
  DryRunDto,
  IdempotencyKey,
  isDryRun,
  refuseIdempotencyKey,
  statusOf,
} from '../write/single-call.js';
import { ContactDto } from './contacts.dto.js';
import { contactsAnswer } from './contacts.openapi.js';

/** Contacts: whom a professional knows before anything is promised. */
@Controller('v1')
export class ContactsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly settings: HttpSettings,
  ) {}

  @Get('professionals/:id/contacts')
  @ProfessionalApi(
    'Read whom it knows and has promised nothing yet',
    'For the professional itself and operators; others see that with themselves, analysts none.',
    contactsAnswer,
  )
  list(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(ContactsDto)) asked: ContactsDto,
  ): Promise<ContactsAnswer> {
    return this.queries.execute(new ReadContacts({ ...withLimit(asked), viewer, id }, asker));
  }

  @Post('contacts')
  @ApiTags('Telling')
  @ApiOperation({ summary: 'Claim a contact, if you like by a share link of whom you claim' })
  @ApiResponse({ status: 201, description: 'Accepted: the entry is durable.', type: ToldDto })
  @ApiResponse({ status: 200, description: 'Claimed before, or a dry run.', type: ToldDto })
  @applyDecorators(...ProblemsApi(400, 401, 403, 404, 409, 422, 429))
  async claim(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(ContactDto)) { link, onBehalfOf, ...said }: ContactDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() idempotencyKey?: string,
  ): Promise<Accepted> {
    // A contact that is claimed is answered as the first time, without a key.
    refuseIdempotencyKey(idempotencyKey);
    const today = this.settings.today();
    const { from, to, on = today } = said;
    const share =
      link === undefined
        ? null
        : await this.queries.execute(new FindMeeting({ token: link, to, today }));
    const dryRun = isDryRun(asked);
    const message = {
      ...{ type: 'ContactClaimed' as const, id: `contact-${randomUUID()}` },
      data: { from, to, on },
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    };
    const answer = await this.commands.execute(
      new ClaimContact(message, share, access, { dryRun }),
    );
    reply.status(statusOf(answer, { dryRun }));
    return answer;
  }
}
