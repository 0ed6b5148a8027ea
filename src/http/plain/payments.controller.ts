import { Body, Controller, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Access } from '../../command/speaker.js';
import type { Accepted } from '../../messages/message.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, CheckedQuery } from '../server/checked.pipe.js';
import { DryRunDto, IdempotencyKey } from '../write/single-call.js';
import { SingleCallApi } from '../write/single-call.openapi.js';
import { PaymentDocumentDto, paymentMessage } from './payment-document.js';
import { tellDocument } from './tell-document.js';

/** Not every member at once, as a page would put it together: one invoice is paid, or several. */
const PAYMENT: PaymentDocumentDto = {
  ...{ payer: '0002:732829320', payee: '0002:552100554', reference: 'BQ-77' },
  ...{ amount: '1200.00', on: '2026-09-01', invoice: 'F2026-041' },
};

/** Payments, for people with curl. */
@Controller('v1/payments')
export class PaymentsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @SingleCallApi('Tell a payment and which invoices it pays')
  @ApiBody({ type: PaymentDocumentDto, examples: { payment: { value: PAYMENT } } })
  payment(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(PaymentDocumentDto)) document: PaymentDocumentDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() id?: string,
  ): Promise<Accepted> {
    return tellDocument(this.commands, document, [paymentMessage(document, id)], {
      reply,
      access,
      asked,
      idempotencyKey: id,
    });
  }
}
