/**
 * What may be said of a promise to pay: facts of each type that bears upon it. Pools are small, so
 * that tellings meet, and begin with what is plain, so that what a difference needs is left when it
 * is minimised.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { EventOf, Instalment } from '../../../src/ledger/events.js';
import { dayOf, toDayNumber } from '../../../src/ledger/values/day.js';
import {
  amount,
  BUYER,
  day,
  defined,
  earlyDay,
  ownEvent,
  type Said,
  SELLER,
} from '../drawn/pools.js';

export const number = fc.constantFrom('F1', 'F1', 'F1', 'F1', 'F2');
const payment = fc.constantFrom('P1', 'P2', 'P3');
const currency = fc.constantFrom(...Array.from({ length: 12 }, () => 'EUR'), 'USD');
const invoice = fc.record({ seller: fc.constant(SELLER), number }, { noNullPrototype: true });

/** Facts of an invoice's stream, with its seller and number. */
function ofInvoice<Facts extends object>(
  members: {
    [Name in keyof Facts]: Arbitrary<Facts[Name]>;
  },
): Arbitrary<Facts & { seller: string; number: string }> {
  const told = fc.record<Facts>(members, { noNullPrototype: true });
  return fc.tuple(invoice, told).map(([ref, facts]) => ({ ...ref, ...facts }));
}

const basis = fc.constantFrom('stated', 'stated', 'stated', 'derived', 'legal', 'unknown' as const);
/** Instalments of one basis; a schedule of several bases is for the fold's own tests. */
const instalments = (kinds: typeof basis): Arbitrary<readonly Instalment[]> =>
  fc
    .record({
      basis: kinds,
      parts: fc.constantFrom(['1000'], ['400', '600'], ['300', '300', '400'], ['900']),
      dues: fc.tuple(day, day, day),
      kind: fc.constantFrom('ordinary', 'ordinary', 'ordinary', 'ordinary', 'deposit' as const),
    })
    .map(({ basis: known, parts, dues, kind }) =>
      parts.map((part, i): Instalment => {
        const plain = { kind: i === 0 ? kind : 'ordinary', amount: part, basis: known } as const;
        return known === 'unknown' ? plain : { ...plain, due: dues[i] };
      }),
    );

const invoiceTerms = fc
  .record({
    ref: invoice,
    issuedOn: earlyDay,
    instalments: instalments(basis),
    typeCode: fc.constantFrom('380', '380', '380', '380', '380', '380', '380', '386', '389'),
    currency,
    purpose: fc.constantFrom(...Array(8).fill('supply' as const), 'late_interest' as const),
    isDiscounted: fc.constantFrom(false, false, false, true),
  })
  .map(({ ref, isDiscounted, ...told }) => {
    const payable = String(told.instalments.reduce((sum, part) => sum + Number(part.amount), 0));
    const discounts = [{ rate: 200, by: dayOf(toDayNumber(told.issuedOn) + 20) }];
    const terms = { ...ref, ...told, buyer: BUYER, total: payable, prepaid: '0', payable };
    return isDiscounted ? { ...terms, cashDiscounts: discounts } : terms;
  });

export const issued = invoiceTerms.map((facts) => ownEvent('InvoiceIssued', { ...facts }));

/** Parts of a payment, each invoice once. */
const allocations = fc
  .tuple(invoice, amount, fc.option(amount, { freq: 5 }))
  .map(([first, size, more]) => [
    { ...first, amount: size },
    ...(more === null ? [] : [{ seller: SELLER, number: 'F2', amount: more }]),
  ])
  .map((parts) => parts.filter((part, i) => i === 0 || part.number !== parts[0]?.number));

const sum = (parts: readonly { amount: string }[]): string =>
  String(parts.reduce((total, part) => total + Number(part.amount), 0));

const paid: Arbitrary<EventOf<'PaymentReceived'>['facts']> = fc
  .record({
    payment,
    currency,
    allocations,
    day,
    told: fc.constantFrom('creditedOn', 'creditedOn', 'initiatedOn' as const),
    instrument: fc.constantFrom('credit_transfer', 'credit_transfer', 'direct_debit' as const),
  })
  .map(({ told, day: on, ...facts }) => ({
    ...{ payer: BUYER, payee: SELLER, amount: sum(facts.allocations), [told]: on },
    ...facts,
  }));

const CAUSES = [
  ...(['insufficient_funds', 'payer_refund', 'unauthorised', 'account_error'] as const),
  ...(['creditor_error', 'chargeback', 'unknown'] as const),
];
const MEANS = [
  ...(['set_off', 'cash_discount', 'withholding_tax', 'tax_paid_to_state'] as const),
  ...(['bank_charges', 'rounding', 'return'] as const),
];

const dispute = fc.constantFrom('D1', 'D1', 'D2');

/** Facts of each type that bears upon a promise to pay. */
export const OF_INVOICES: Said = {
  InvoiceIssued: [3, invoiceTerms],
  InvoiceCorrected: [
    2,
    fc
      .tuple(invoiceTerms, fc.integer({ min: 1, max: 2 }))
      .map(([facts, correction]) => ({ ...facts, correction })),
  ],
  InvoiceReceived: [2, ofInvoice({ receivedOn: day })],
  InvoiceApproved: [1, ofInvoice({ approvedOn: day })],
  InvoiceRefused: [1, ofInvoice({ refusedOn: day })],
  InvoiceRejected: [
    1,
    ofInvoice<{ rejectedOn: string; correction: number | undefined }>({
      rejectedOn: day,
      correction: fc.constantFrom(undefined, 1),
    }).map(defined),
  ],
  InvoiceSuspended: [2, ofInvoice({ suspendedOn: day })],
  InvoiceResumed: [2, ofInvoice({ resumedOn: day })],
  InvoiceDisputed: [
    3,
    ofInvoice<
      Pick<EventOf<'InvoiceDisputed'>['facts'], 'dispute' | 'reason' | 'raisedOn' | 'amount'>
    >({
      dispute,
      reason: fc.constant('price'),
      raisedOn: fc.option(day, { nil: undefined, freq: 8 }),
      amount: fc.option(amount, { nil: undefined, freq: 2 }),
    }).map(defined),
  ],
  InvoiceDisputeResolved: [
    3,
    ofInvoice<
      Pick<EventOf<'InvoiceDisputeResolved'>['facts'], 'dispute' | 'inFavourOf' | 'resolvedOn'>
    >({
      dispute: fc.constantFrom('D1', 'D1', 'D2', 'D3'),
      inFavourOf: fc.constantFrom('buyer', 'seller'),
      resolvedOn: day,
    }),
  ],
  InvoiceRescheduled: [
    3,
    ofInvoice<
      Pick<EventOf<'InvoiceRescheduled'>['facts'], 'instalments' | 'agreedOn' | 'proposedBy'>
    >({
      instalments: instalments(fc.constantFrom('stated', 'derived')),
      agreedOn: day,
      proposedBy: fc.constantFrom('buyer', 'seller'),
    }),
  ],
  InvoiceCancelled: [1, ofInvoice({ cancelledOn: day })],
  InvoiceSettledOtherwise: [
    2,
    ofInvoice<Pick<EventOf<'InvoiceSettledOtherwise'>['facts'], 'amount' | 'on' | 'means'>>({
      ...{ amount, on: day, means: fc.constantFrom(...MEANS) },
    }),
  ],
  InvoiceWrittenOff: [
    2,
    ofInvoice<Pick<EventOf<'InvoiceWrittenOff'>['facts'], 'amount' | 'on' | 'cause'>>({
      ...{ amount, on: day },
      cause: fc.constantFrom('uncollectible', 'small_difference', 'goodwill'),
    }),
  ],
  InvoiceLinked: [
    2,
    fc.constant({ seller: SELLER, number: 'F1', toSeller: SELLER, toNumber: 'F2' }),
  ],
  CreditNoteIssued: [
    2,
    fc
      .record({ number: fc.constantFrom('C1', 'C2'), invoice: number, amount, day, currency })
      .map(({ number: note, invoice: credited, amount: total, day: issuedOn, currency: unit }) => ({
        ...{ seller: SELLER, buyer: BUYER, number: note, total, issuedOn, currency: unit },
        allocations: [{ number: credited, amount: total }],
      })),
  ],
  PaymentReceived: [8, paid],
  PaymentAllocated: [1, fc.record({ payment, on: day, allocations })],
  PaymentReversed: [3, fc.record({ payment, on: day, cause: fc.constantFrom(...CAUSES) })],
  PaymentRefunded: [
    1,
    fc
      .record({ payment: fc.constantFrom('R1', 'R2'), on: day, allocations })
      .map((facts) => ({ ...facts, amount: sum(facts.allocations) })),
  ],
  PaymentAnnounced: [1, fc.record({ payment, on: day, allocations })],
  PaymentFailed: [1, fc.record({ payment, on: day, cause: fc.constant('declined') })],
};
