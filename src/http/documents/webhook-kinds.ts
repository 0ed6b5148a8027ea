/** The senders of webhooks that are known: how each signs, and what reads it. */
import type { Format } from '../../intake/format.js';
import { dolibarr } from '../../intake/webhooks/dolibarr.js';
import { invoiceNinja } from '../../intake/webhooks/invoice-ninja.js';
import { lago } from '../../intake/webhooks/lago.js';
import { odoo } from '../../intake/webhooks/odoo.js';
import {
  bodySignature,
  lagoSignature,
  sharedSecret,
  stripeSignature,
  type Verify,
} from '../../intake/webhooks/signatures.js';
import { stripe } from '../../intake/webhooks/stripe.js';
import { quickbooks, xero } from '../../intake/webhooks/thin-webhooks.js';
import { cloudEvents } from './cloud-events-format.js';

export interface WebhookKind {
  readonly verify: Verify;
  readonly format: Format;
  /**
   * True where the sender signs what it sends: then it is documented. A secret that only comes
   * along proves that somebody knew it, and leaves what is told declared.
   */
  readonly signed: boolean;
}

/**
 * ERPNext, and other senders whose body the user writes, get a template that makes events of this
 * ledger: see docs/how-to/webhooks.md.
 */
export const WEBHOOK_KINDS: Readonly<Record<string, WebhookKind>> = {
  stripe: { verify: stripeSignature, format: stripe, signed: true },
  lago: { verify: lagoSignature, format: lago, signed: true },
  xero: { verify: bodySignature('x-xero-signature'), format: xero, signed: true },
  quickbooks: { verify: bodySignature('intuit-signature'), format: quickbooks, signed: true },
  erpnext: {
    verify: bodySignature('x-frappe-webhook-signature'),
    format: cloudEvents,
    signed: true,
  },
  'invoice-ninja': { verify: sharedSecret, format: invoiceNinja, signed: false },
  dolibarr: { verify: sharedSecret, format: dolibarr, signed: false },
  odoo: { verify: sharedSecret, format: odoo, signed: false },
  secret: { verify: sharedSecret, format: cloudEvents, signed: false },
};

/** Null for a kind that is not known, or is a member of every object. */
export function webhookKind(name: string): WebhookKind | null {
  return Object.hasOwn(WEBHOOK_KINDS, name) ? (WEBHOOK_KINDS[name] ?? null) : null;
}
