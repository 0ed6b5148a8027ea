/** The DTO of each message type, and what checks it. */
import { compile, explain, type IsValid } from '../compiled-validator.js';
import type { Message, MessageType } from '../message.js';
import { CreditNoteIssuedDto } from './credit.js';
import {
  DeliveryAcceptedDto,
  DeliveryCancelledDto,
  DeliveryMadeDto,
  DeliveryPromisedDto,
  DeliveryRefusedDto,
  DeliveryRescheduledDto,
  GoodsReturnedDto,
} from './delivery.js';
import {
  ContestResolvedDto,
  EntryAnsweredDto,
  EntryContestedDto,
  EntryWithdrawnDto,
} from './entry.js';
import {
  InvoiceApprovedDto,
  InvoiceCancelledDto,
  InvoiceCorrectedDto,
  InvoiceDisputedDto,
  InvoiceDisputeResolvedDto,
  InvoiceIssuedDto,
  InvoiceLinkedDto,
  InvoiceReceivedDto,
  InvoiceRefusedDto,
  InvoiceRejectedDto,
  InvoiceRescheduledDto,
  InvoiceResumedDto,
  InvoiceSettledOtherwiseDto,
  InvoiceSuspendedDto,
  InvoiceWrittenOffDto,
  PayeeAccountChangedDto,
} from './invoice.js';
import {
  PaymentAllocatedDto,
  PaymentAnnouncedDto,
  PaymentFailedDto,
  PaymentReceivedDto,
  PaymentRefundedDto,
  PaymentReversedDto,
} from './payment.js';
import {
  IdentifierLinkedDto,
  IdentifierUnlinkedDto,
  ProfessionalUpdatedDto,
} from './professional.js';
import { ReceivableAssignedDto, ReceivableReleasedDto } from './receivable.js';
import { FeedbackAnsweredDto, FeedbackGivenDto } from './relation.js';
import { SourceCoveredDto } from './source.js';

export const MESSAGE_DTOS: Readonly<Record<MessageType, new () => object>> = {
  ProfessionalUpdated: ProfessionalUpdatedDto,
  IdentifierLinked: IdentifierLinkedDto,
  IdentifierUnlinked: IdentifierUnlinkedDto,
  InvoiceIssued: InvoiceIssuedDto,
  InvoiceCorrected: InvoiceCorrectedDto,
  InvoiceReceived: InvoiceReceivedDto,
  InvoiceApproved: InvoiceApprovedDto,
  InvoiceRefused: InvoiceRefusedDto,
  InvoiceRejected: InvoiceRejectedDto,
  InvoiceSuspended: InvoiceSuspendedDto,
  InvoiceResumed: InvoiceResumedDto,
  InvoiceDisputed: InvoiceDisputedDto,
  InvoiceDisputeResolved: InvoiceDisputeResolvedDto,
  InvoiceRescheduled: InvoiceRescheduledDto,
  InvoiceCancelled: InvoiceCancelledDto,
  InvoiceSettledOtherwise: InvoiceSettledOtherwiseDto,
  InvoiceWrittenOff: InvoiceWrittenOffDto,
  InvoiceLinked: InvoiceLinkedDto,
  PayeeAccountChanged: PayeeAccountChangedDto,
  ReceivableAssigned: ReceivableAssignedDto,
  ReceivableReleased: ReceivableReleasedDto,
  CreditNoteIssued: CreditNoteIssuedDto,
  PaymentAnnounced: PaymentAnnouncedDto,
  PaymentFailed: PaymentFailedDto,
  PaymentReceived: PaymentReceivedDto,
  PaymentAllocated: PaymentAllocatedDto,
  PaymentReversed: PaymentReversedDto,
  PaymentRefunded: PaymentRefundedDto,
  DeliveryPromised: DeliveryPromisedDto,
  DeliveryRescheduled: DeliveryRescheduledDto,
  DeliveryMade: DeliveryMadeDto,
  DeliveryAccepted: DeliveryAcceptedDto,
  DeliveryRefused: DeliveryRefusedDto,
  GoodsReturned: GoodsReturnedDto,
  DeliveryCancelled: DeliveryCancelledDto,
  FeedbackGiven: FeedbackGivenDto,
  FeedbackAnswered: FeedbackAnsweredDto,
  SourceCovered: SourceCoveredDto,
  EntryWithdrawn: EntryWithdrawnDto,
  EntryContested: EntryContestedDto,
  EntryAnswered: EntryAnsweredDto,
  ContestResolved: ContestResolvedDto,
};

const VALID: ReadonlyMap<string, IsValid> = new Map(
  Object.entries(MESSAGE_DTOS).map(([type, dto]) => [type, compile(dto)]),
);

/**
 * The data of a message of this type. Throws message_must_be_well_formed with a pointer into it.
 */
export function checkedData(type: MessageType, data: unknown): Readonly<Record<string, unknown>> {
  if (VALID.get(type)?.(data)) return data;
  throw explain(MESSAGE_DTOS[type], data);
}

/** Throws message_must_be_well_formed where a message has not the shape that its type documents. */
export function checkMessage({ type, data, takesBack }: Message): void {
  // What is taken back stands in the place of the entry, which the stream finds by it.
  checkedData(type, takesBack ? { ...data, entry: 'invoice-0/0@0' } : data);
}
