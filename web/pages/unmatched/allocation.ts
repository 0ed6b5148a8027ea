/** An allocation by a click: what the form carries, and the message that it becomes. */
import type { Message } from '../../../src/messages/message.js';
import type { ShownAmount } from '../../../src/query/figures.js';
import type { Suggestion, UnmatchedPayment } from '../../../src/query/promises/unmatched.js';

/**
 * What a click gives to the invoice: all that is left of the payment, and no more than is open.
 * Null where an amount is not shown, or something is allocated already: an allocation is told anew
 * as a whole, and a click would take that back.
 */
export function shareFor(
  { amount, rest }: UnmatchedPayment,
  { open }: Pick<Suggestion, 'open'>,
): ShownAmount | null {
  if (!amount || !rest || !open || amount.amount !== rest.amount) return null;
  if (open.currency !== rest.currency) return null;
  return minorUnits(rest) <= minorUnits(open) ? rest : open;
}

/** As messages tell it: people write `1200.00` where a message says `120000`. */
function minorUnits({ amount }: ShownAmount): bigint {
  return BigInt(amount.replace('.', ''));
}

/** The fields of the form. `mark` makes a form that is sent twice one message. */
export function fieldsOf(
  payment: UnmatchedPayment,
  suggestion: Suggestion,
  share: ShownAmount,
  mark: string,
): Readonly<Record<string, string>> {
  return {
    mark,
    payment: payment.payment,
    teller: payment.teller,
    for: payment.payee.id,
    seller: suggestion.seller.id,
    number: suggestion.number,
    ...(suggestion.issuedOn !== undefined && { issuedOn: suggestion.issuedOn }),
    amount: String(minorUnits(share)),
  };
}

/** What the form tells, today. `onBehalfOf`: where the key must say for whom it speaks. */
export function messageOf(
  form: URLSearchParams,
  on: string,
  onBehalfOf: string | undefined,
): Message {
  const field = (name: string): string => form.get(name) ?? '';
  const issuedOn = form.get('issuedOn');
  const allocation = {
    ...{ seller: field('seller'), number: field('number'), amount: field('amount') },
    ...(issuedOn !== null && { issuedOn }),
  };
  return {
    type: 'PaymentAllocated',
    id: `page ${field('mark')}`,
    data: { payment: field('payment'), teller: field('teller'), on, allocations: [allocation] },
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
}
