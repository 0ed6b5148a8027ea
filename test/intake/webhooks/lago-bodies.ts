/** Webhooks of Lago, written by hand after its OpenAPI description. */

/** 12.00 EUR to pay, of 15.00 less 2.00 of a wallet and 1.00 of a credit note. */
const INVOICE = {
  ...{ lago_id: 'inv-1', number: 'L-1', status: 'finalized', payment_status: 'pending' },
  ...{ currency: 'EUR', total_amount_cents: 1200 },
  ...{ prepaid_credit_amount_cents: 200, credit_notes_amount_cents: 100 },
  ...{ issuing_date: '2026-11-20', payment_due_date: '2026-12-20' },
  ...{ updated_at: '2026-11-22T23:59:59Z', payment_dispute_lost_at: '2026-11-23T08:00:00Z' },
  customer: {
    ...{ external_id: 'C-1', name: 'Tessier', country: 'FR' },
    tax_identification_number: 'FR83404833048',
  },
};

export function lagoBody(type: string, object: object = {}, from = 'invoice'): string {
  return JSON.stringify({
    ...{ webhook_type: type, object_type: from, organization_id: 'org-1' },
    [from]: { ...INVOICE, ...object },
  });
}
