import { minorUnits, units } from '../../ledger/values/money.js';
import { documentNumber } from '../../ledger/values/party.js';
import { Currency, DayOf, Decimal, Line, Party, Text } from '../../messages/members.js';
import type { Message, PartyInput } from '../../messages/message.js';
import { amountOf, EURO, PlainDocumentDto } from './plain-document.js';

/** An invoice with one due day, as somebody with curl writes it. */
export class InvoiceDocumentDto extends PlainDocumentDto {
  @Party('Who sells.')
  readonly seller!: PartyInput;

  @Party('Who buys.', { example: '0002:732829320' })
  readonly buyer!: PartyInput;

  @Line('The number on the invoice.', 80, { example: 'F2026-041' })
  readonly number!: string;

  @Decimal('With tax.')
  readonly amount!: string;

  @Decimal('Paid before the invoice was issued.', { optional: true, example: '0.00' })
  readonly prepaid?: string;

  @Currency('ISO 4217; EUR where it is left out.', {
    optional: true,
    example: 'EUR',
  })
  readonly currency?: string;

  @DayOf('When it was issued.', { example: '2026-08-01' })
  readonly issuedOn!: string;

  @DayOf('When it is due, as it states; without it, the invoice feeds no score.', {
    optional: true,
    example: '2026-08-31',
  })
  readonly dueOn?: string;

  @Line('The order.', 80, { optional: true })
  readonly orderReference?: string;

  @Line('The project.', 80, { optional: true })
  readonly project?: string;

  @Text('What else it says; kept sealed.')
  readonly note?: string;
}

const COMMERCIAL_INVOICE = '380';

export function invoiceMessage(document: InvoiceDocumentDto, id?: string): Message {
  const { onBehalfOf, amount, dueOn, currency = EURO, prepaid = '0', ...said } = document;
  const total = amountOf(amount, currency, '/amount');
  const paid = amountOf(prepaid, currency, '/prepaid');
  const payable = minorUnits(units(total) - units(paid));
  const due = dueOn === undefined ? { basis: 'unknown' } : { due: dueOn, basis: 'stated' };
  return {
    type: 'InvoiceIssued',
    id: id ?? `invoice ${documentNumber(said.number)} ${said.issuedOn}`,
    data: {
      ...said,
      typeCode: COMMERCIAL_INVOICE,
      total,
      prepaid: paid,
      payable,
      currency,
      instalments: payable === '0' ? [] : [{ kind: 'ordinary', amount: payable, ...due }],
    },
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
}
