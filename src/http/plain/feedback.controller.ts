import { Body, Controller, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Access } from '../../command/speaker.js';
import type { Accepted } from '../../messages/message.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, CheckedQuery } from '../server/checked.pipe.js';
import { DryRunDto, IdempotencyKey } from '../write/single-call.js';
import { SingleCallApi } from '../write/single-call.openapi.js';
import { FeedbackDocumentDto, feedbackMessage } from './feedback-document.js';
import { tellDocument } from './tell-document.js';

/** What one party says of how another kept its promise. */
@Controller('v1/feedback')
export class FeedbackController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @SingleCallApi('Say how it was')
  feedback(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(FeedbackDocumentDto)) document: FeedbackDocumentDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() id?: string,
  ): Promise<Accepted> {
    return tellDocument(this.commands, document, [feedbackMessage(document, id)], {
      reply,
      access,
      asked,
      idempotencyKey: id,
    });
  }
}
