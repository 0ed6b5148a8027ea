/**
 * Every message type that is sent to a ledger, with its shape and its rule. The compiler names what
 * is missing: here where a kind of stream is, in the file of the kind where a type is.
 */
import { CREDIT_MESSAGES } from './kinds/credit.js';
import { DELIVERY_MESSAGES } from './kinds/delivery.js';
import { ENTRY_MESSAGES } from './kinds/entry.js';
import { INVOICE_MESSAGES } from './kinds/invoice.js';
import { PAYMENT_MESSAGES } from './kinds/payment.js';
import { PROFESSIONAL_MESSAGES } from './kinds/professional.js';
import { RECEIVABLE_MESSAGES } from './kinds/receivable.js';
import { RELATION_MESSAGES } from './kinds/relation.js';
import { SOURCE_MESSAGES } from './kinds/source.js';
import type { MessageType } from './message.js';
import type { MessageDefinition } from './message-rule.js';

export const MESSAGES: Readonly<Record<MessageType, MessageDefinition>> = {
  ...PROFESSIONAL_MESSAGES,
  ...INVOICE_MESSAGES,
  ...RECEIVABLE_MESSAGES,
  ...CREDIT_MESSAGES,
  ...PAYMENT_MESSAGES,
  ...DELIVERY_MESSAGES,
  ...RELATION_MESSAGES,
  ...SOURCE_MESSAGES,
  ...ENTRY_MESSAGES,
};
