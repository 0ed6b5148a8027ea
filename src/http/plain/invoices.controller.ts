import { Body, Controller, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Access } from '../../command/speaker.js';
import type { Accepted } from '../../messages/message.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, CheckedQuery } from '../server/checked.pipe.js';
import { DryRunDto, IdempotencyKey } from '../write/single-call.js';
import { SingleCallApi } from '../write/single-call.openapi.js';
import { InvoiceDocumentDto, invoiceMessage } from './invoice-document.js';
import { tellDocument } from './tell-document.js';

/** Invoices, for people with curl. They make the same message as POST /v1/events takes. */
@Controller('v1/invoices')
export class InvoicesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @SingleCallApi('Tell an invoice with one due day')
  invoice(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(InvoiceDocumentDto)) document: InvoiceDocumentDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() id?: string,
  ): Promise<Accepted> {
    return tellDocument(this.commands, document, [invoiceMessage(document, id)], {
      reply,
      access,
      asked,
      idempotencyKey: id,
    });
  }
}
