import { Body, Controller, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Access } from '../../command/speaker.js';
import type { Accepted } from '../../messages/message.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, CheckedQuery } from '../server/checked.pipe.js';
import { DryRunDto, IdempotencyKey } from '../write/single-call.js';
import { SingleCallApi } from '../write/single-call.openapi.js';
import { DeliveryDocumentDto, deliveryMessages } from './delivery-document.js';
import { tellDocument } from './tell-document.js';

/** Deliveries, for people with curl: promised, and made. */
@Controller('v1/deliveries')
export class DeliveriesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @SingleCallApi('Tell that a delivery is promised and, once it was made, when')
  delivery(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(DeliveryDocumentDto)) document: DeliveryDocumentDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() id?: string,
  ): Promise<Accepted> {
    return tellDocument(this.commands, document, deliveryMessages(document, id), {
      reply,
      access,
      asked,
      idempotencyKey: id,
    });
  }
}
