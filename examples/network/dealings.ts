/**
 * What happens between two firms in most stories: a delivery, a bill and its payment, told by
 * some.
 */
import type { Instrument, InvoiceTerms, SettlementMeans } from '../../src/ledger/events.js';
import { type DayNumber, dayOf } from '../../src/ledger/values/day.js';
import { minorUnits } from '../../src/ledger/values/money.js';
import type { PartyInput } from '../../src/messages/message.js';
import { workdayBefore } from './calendar.js';
import { idOf, type SentMessage, tell, type Voice } from './sent-message.js';

/** An invoice. Amounts are minor units of `currency`, EUR unless told. */
export interface Bill {
  readonly seller: string;
  readonly buyer: string;
  readonly number: string;
  readonly total: number;
  readonly issuedOn: DayNumber;
  readonly dueOn: DayNumber;
  readonly currency?: string;
  /** What differs from a plain invoice that is due in one sum. */
  readonly terms?: Partial<InvoiceTerms>;
}

export interface Paid {
  /** The payment's own id, which each teller keeps under its own name. */
  readonly id: string;
  readonly on: DayNumber;
  readonly shares: readonly (readonly [Bill, number])[];
  /** What was paid in all; the sum of the shares unless told. */
  readonly amount?: number;
  readonly instrument?: Instrument;
}

export interface Order {
  readonly supplier: string;
  readonly client: string;
  readonly reference: string;
  readonly promisedOn: DayNumber;
  readonly dueOn: DayNumber;
  /** The skill of the supplier that it is made with. */
  readonly skill?: string;
  readonly value?: number;
  readonly currency?: string;
}

/**
 * What was handed over, and when; all that is left unless a share in parts per million is given.
 */
export interface Part {
  readonly name?: string;
  readonly share?: number;
  readonly handedOverOn: DayNumber;
  readonly arrivedOn: DayNumber;
}

export function termsOf(bill: Bill): InvoiceTerms {
  const total = minorUnits(bill.total);
  return {
    typeCode: '380',
    total,
    prepaid: '0',
    payable: total,
    currency: bill.currency ?? 'EUR',
    issuedOn: dayOf(bill.issuedOn),
    instalments: [{ kind: 'ordinary', amount: total, due: dayOf(bill.dueOn), basis: 'stated' }],
    ...bill.terms,
  };
}

/** The bill as each voice tells it. */
export function billed(bill: Bill, ...voices: readonly Voice[]): SentMessage[] {
  return voices.map((voice) =>
    tell(voice, 'InvoiceIssued', subjectOf(bill, voice), bill.issuedOn, {
      ...invoiceRef(bill, voice),
      ...termsOf(bill),
    }),
  );
}

/** The bill's reference, as a voice writes it. */
export function invoiceRef(
  bill: Bill,
  voice: Voice,
): { readonly seller: PartyInput; readonly buyer: PartyInput; readonly number: string } {
  return {
    seller: voice.calls(bill.seller),
    buyer: voice.calls(bill.buyer),
    number: bill.number,
  };
}

/** The subject of a voice's messages about a bill: a buyer's ledger holds bills of many sellers. */
export function subjectOf(bill: Bill, voice: Voice): string {
  return `${idOf(voice.calls(bill.seller))}/${bill.number}`;
}

/**
 * A payment as each voice tells it: the payer knows when it was sent, the others when it came
 * in.
 */
export function paid(payment: Paid, ...voices: readonly Voice[]): SentMessage[] {
  const first = payment.shares[0]?.[0];
  if (!first) throw new Error(`Payment ${payment.id} needs a bill that says who pays whom.`);
  const sum = payment.shares.reduce((total, [, amount]) => total + amount, 0);
  const sentOn = workdayBefore(payment.on);
  return voices.map((voice) => {
    const known = voice.of === first.buyer && voice.teller !== 'banque-rivedroite';
    return tell(voice, 'PaymentReceived', payment.id, known ? sentOn : payment.on, {
      payment: payment.id,
      payer: voice.calls(first.buyer),
      payee: voice.calls(first.seller),
      amount: minorUnits(payment.amount ?? sum),
      currency: first.currency ?? 'EUR',
      ...(known ? { initiatedOn: dayOf(sentOn) } : { creditedOn: dayOf(payment.on) }),
      instrument: payment.instrument ?? 'credit_transfer',
      allocations: payment.shares.map(([bill, amount]) => ({
        seller: idOf(voice.calls(bill.seller)),
        number: bill.number,
        amount: minorUnits(amount),
      })),
    });
  });
}

/** One bill paid whole, by one payment named after it. */
export function settled(
  bill: Bill,
  on: DayNumber,
  voices: readonly Voice[],
  instrument: Instrument = 'credit_transfer',
): SentMessage[] {
  const shares = [[bill, bill.total]] as const;
  return paid({ id: `P-${bill.number}`, on, shares, instrument }, ...voices);
}

/** A part of the bill settled by something other than a payment. */
export function settledOtherwise(
  bill: Bill,
  means: SettlementMeans,
  amount: number,
  day: DayNumber,
  ...voices: readonly Voice[]
): SentMessage[] {
  return voices.map((voice) =>
    tell(voice, 'InvoiceSettledOtherwise', `${subjectOf(bill, voice)} ${means}`, day, {
      ...invoiceRef(bill, voice),
      amount: minorUnits(amount),
      on: dayOf(day),
      means,
    }),
  );
}

/** The bill reached its buyer and was approved whole. */
export function receivedAndApproved(
  bill: Bill,
  days: { readonly received: DayNumber; readonly approved: DayNumber },
  platform: Voice,
  buyer: Voice,
): SentMessage[] {
  const subject = subjectOf(bill, platform);
  return [
    tell(platform, 'InvoiceReceived', subject, days.received, {
      ...invoiceRef(bill, platform),
      receivedOn: dayOf(days.received),
    }),
    tell(buyer, 'InvoiceApproved', subjectOf(bill, buyer), days.approved, {
      ...invoiceRef(bill, buyer),
      approvedOn: dayOf(days.approved),
    }),
  ];
}

export function promised(order: Order, ...voices: readonly Voice[]): SentMessage[] {
  return voices.map((voice) =>
    tell(voice, 'DeliveryPromised', order.reference, order.promisedOn, {
      ...deliveryRef(order),
      promisedOn: dayOf(order.promisedOn),
      dueOn: dayOf(order.dueOn),
      ...(order.skill !== undefined && voice.of === order.supplier && { skill: order.skill }),
      ...(order.value !== undefined && {
        value: minorUnits(order.value),
        currency: order.currency ?? 'EUR',
      }),
    }),
  );
}

/** A part as each voice tells it: the supplier knows when it left, the client also when it came. */
export function made(order: Order, part: Part, ...voices: readonly Voice[]): SentMessage[] {
  const name = part.name ?? '1';
  return voices.map((voice) => {
    const left = voice.of === order.supplier;
    const day = left ? part.handedOverOn : part.arrivedOn;
    return tell(voice, 'DeliveryMade', `${order.reference} ${name}`, day, {
      ...deliveryRef(order),
      part: name,
      ...(part.share !== undefined && { share: part.share }),
      handedOverOn: dayOf(part.handedOverOn),
      ...(!left && { arrivedOn: dayOf(part.arrivedOn) }),
    });
  });
}

export function accepted(order: Order, day: DayNumber, voice: Voice): SentMessage {
  return tell(voice, 'DeliveryAccepted', order.reference, day, {
    ...deliveryRef(order),
    acceptedOn: dayOf(day),
  });
}

/** A new due day, as told by each of these; it counts only where the client is among them. */
export function postponed(
  order: Order,
  to: DayNumber,
  agreedOn: DayNumber,
  cause: 'supplier' | 'client' | 'carrier' | 'force_majeure',
  ...voices: readonly Voice[]
): SentMessage[] {
  return voices.map((voice) =>
    tell(voice, 'DeliveryRescheduled', `${order.reference} ${dayOf(to)}`, agreedOn, {
      ...deliveryRef(order),
      dueOn: dayOf(to),
      agreedOn: dayOf(agreedOn),
      cause,
    }),
  );
}

/** The order's reference; both sides call each other by official identifiers. */
export function deliveryRef(order: Order): {
  readonly supplier: string;
  readonly reference: string;
  readonly client: string;
} {
  return { supplier: order.supplier, reference: order.reference, client: order.client };
}

/** One opinion about a promise of the two: 1 (bad) to 5 (excellent). */
export function opinion(
  voice: Voice,
  from: string,
  to: string,
  about: Bill | Order,
  rating: number,
  day: DayNumber,
  comment: string,
): SentMessage {
  const promise =
    'number' in about
      ? ({ kind: 'invoice', owner: about.seller, number: about.number } as const)
      : ({ kind: 'delivery', owner: about.supplier, number: about.reference } as const);
  return tell(voice, 'FeedbackGiven', promise.number, day, {
    from,
    to,
    rating,
    about: promise,
    on: dayOf(day),
    comment,
  });
}
