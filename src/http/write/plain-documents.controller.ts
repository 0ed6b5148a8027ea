import { Body, Controller, Post, Query, Res } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Access } from '../../command/speaker.js';
import { Rejection } from '../../ledger/rejection.js';
import type { Accepted, Message } from '../../messages/message.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, CheckedQuery } from '../server/checked.pipe.js';
import { TellingApi } from './events.openapi.js';
import {
  DeliveryDocumentDto,
  FeedbackDocumentDto,
  InvoiceDocumentDto,
  PaymentDocumentDto,
} from './plain-documents.dto.js';
import {
  deliveryMessages,
  feedbackMessage,
  invoiceMessage,
  paymentMessage,
} from './plain-documents.js';
import { IdempotencyKey, isDryRun, TellingDto } from './single-call.js';
import { Teller } from './teller.js';

/** Not every member at once, as a page would put it together: one invoice is paid, or several. */
const PAYMENT: PaymentDocumentDto = {
  ...{ payer: '0002:732829320', payee: '0002:552100554', reference: 'BQ-77' },
  ...{ amount: '1200.00', on: '2026-09-01', invoice: 'F2026-041' },
};

/** Plain documents, for people with curl. They make the same messages as POST /v1/events takes. */
@Controller('v1')
export class DocumentsController {
  constructor(private readonly teller: Teller) {}

  @Post('invoices')
  @TellingApi('Tell an invoice with one due day')
  invoice(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(InvoiceDocumentDto)) document: InvoiceDocumentDto,
    @Query(new CheckedQuery(TellingDto)) asked: TellingDto,
    @IdempotencyKey() key?: string,
  ): Promise<Accepted> {
    const message = invoiceMessage(document, key);
    return this.tell(reply, access, document, [message], isDryRun(asked));
  }

  @Post('payments')
  @TellingApi('Tell a payment and which invoices it pays')
  @ApiBody({ type: PaymentDocumentDto, examples: { payment: { value: PAYMENT } } })
  payment(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(PaymentDocumentDto)) document: PaymentDocumentDto,
    @Query(new CheckedQuery(TellingDto)) asked: TellingDto,
    @IdempotencyKey() key?: string,
  ): Promise<Accepted> {
    const message = paymentMessage(document, key);
    return this.tell(reply, access, document, [message], isDryRun(asked));
  }

  @Post('deliveries')
  @TellingApi('Tell that a delivery is promised and, once it was made, when')
  delivery(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(DeliveryDocumentDto)) document: DeliveryDocumentDto,
    @Query(new CheckedQuery(TellingDto)) asked: TellingDto,
    @IdempotencyKey() key?: string,
  ): Promise<Accepted> {
    const messages = deliveryMessages(document, key);
    return this.tell(reply, access, document, messages, isDryRun(asked));
  }

  @Post('feedback')
  @TellingApi('Say how it was')
  feedback(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(FeedbackDocumentDto)) document: FeedbackDocumentDto,
    @Query(new CheckedQuery(TellingDto)) asked: TellingDto,
    @IdempotencyKey() key?: string,
  ): Promise<Accepted> {
    const message = feedbackMessage(document, key);
    return this.tell(reply, access, document, [message], isDryRun(asked));
  }

  /** Tells what a document says; answered with its last entry, accepted if any of them was new. */
  private async tell(
    reply: FastifyReply,
    access: Access,
    document: object,
    messages: readonly Message[],
    dryRun: boolean,
  ): Promise<Accepted> {
    let told: Accepted | undefined;
    let isNew = false;
    for (const result of await this.teller.tellEach(messages, access, { dryRun })) {
      if (result.status === 'rejected') {
        throw new Rejection(result.code, pointerIn(document, result.pointer), result.detail);
      }
      told = result;
      isNew ||= result.status === 'accepted';
    }
    if (!told) throw new Error('A document makes at least one message.');
    reply.status(isNew && !dryRun ? 201 : 200);
    return { ...told, status: isNew ? 'accepted' : 'duplicate' };
  }
}

/** A pointer into a message's data holds in the document only where the document has the member. */
function pointerIn(document: object, pointer: string): string {
  const [, member = ''] = pointer.split('/');
  return Object.hasOwn(document, member) ? pointer : '';
}
