/** Hélène Vasseur and Ferrand: one invoice in four is argued about. */
import type { DisputeReason } from '../../../src/ledger/events.js';
import { type DayNumber, dayOf } from '../../../src/ledger/values/day.js';
import { minorUnits } from '../../../src/ledger/values/money.js';
import { inMonth, MONTHS, monthCode, workday } from '../calendar.js';
import { AUBRAC, FERRAND, LACHAUME, MULLER, VASSEUR } from '../cast.js';
import { type Bill, billed, invoiceRef, paid, settled, settledOtherwise } from '../dealings.js';
import { drawsOf } from '../prng.js';
import { type SentMessage, sent, tell, tellAbout } from '../sent-message.js';
import { aubrac, bankOf, ferrand, lachaume, muller, vasseur } from '../voices.js';

/** A dispute of a part, told by the client. Days count from the due day. */
interface Quarrel {
  readonly reason: DisputeReason;
  /** Absent where the client does not say when. */
  readonly raised?: number;
  /** Percent of the invoice. */
  readonly percent: number;
  readonly comment: string;
  readonly resolved?: { readonly after: number; readonly inFavourOf: 'buyer' | 'seller' };
}

const QUARRELS: Readonly<Record<number, Quarrel>> = {
  3: {
    reason: 'quality',
    raised: -10,
    percent: 40,
    comment: 'The second workshop was half empty.',
    resolved: { after: 45, inFavourOf: 'seller' },
  },
  7: {
    reason: 'quantity',
    raised: -6,
    percent: 25,
    comment: 'Eight days charged, six worked.',
    resolved: { after: 30, inFavourOf: 'buyer' },
  },
  10: {
    reason: 'price',
    raised: 50,
    percent: 50,
    comment: 'The day rate was never agreed.',
    resolved: { after: 20, inFavourOf: 'seller' },
  },
  12: { reason: 'terms', raised: -3, percent: 30, comment: 'Travel is not in the contract.' },
  15: { reason: 'other', percent: 20, comment: 'See our letter.' },
  20: { reason: 'not_ordered', raised: -8, percent: 100, comment: 'No order number.' },
};

const REFUSED_MONTH = 18;
const WITHDRAWN_MONTH = 20;

export function consultant(): SentMessage[] {
  const draw = drawsOf('consultant');
  return [
    ...MONTHS.flatMap((month) => {
      const bill = fee(month, draw(30, 62) * 10_000);
      const quarrel = QUARRELS[month];
      if (month === REFUSED_MONTH) return refused(bill);
      return [
        ...billed(bill, vasseur, ...(month % 3 === 0 ? [ferrand] : [])),
        ...(quarrel ? quarrelled(bill, quarrel, month) : settledByBoth(bill)),
      ];
    }),
    ...licence(),
    ...ownBills(),
  ];
}

/** The month's invoice to Ferrand. */
export function fee(month: number, total: number): Bill {
  const issuedOn = workday(inMonth(month, 28));
  return {
    seller: VASSEUR.identifier,
    buyer: FERRAND.identifier,
    number: `HV-${monthCode(month)}`,
    total,
    issuedOn,
    dueOn: issuedOn + 45,
  };
}

function settledByBoth(bill: Bill): SentMessage[] {
  return settled(bill, workday(bill.dueOn), [vasseur, ferrand, bankOf(FERRAND)]);
}

/** The undisputed part is paid to the day; the rest once somebody has won, or 200 days late. */
function quarrelled(bill: Bill, quarrel: Quarrel, month: number): SentMessage[] {
  const disputed = (bill.total * quarrel.percent) / 100;
  const raisedOn = bill.dueOn + (quarrel.raised ?? 0);
  const resolvedOn = raisedOn + (quarrel.resolved?.after ?? 200);
  const restOn = workday(month === WITHDRAWN_MONTH ? bill.dueOn : resolvedOn + 7);
  const name = `D-${monthCode(month)}`;
  const wonByBuyer = quarrel.resolved?.inFavourOf === 'buyer';
  const sums: readonly (readonly [string, number, DayNumber])[] = [
    ['1', bill.total - disputed, workday(bill.dueOn)],
    ['2', disputed, restOn],
  ];
  return [
    tell(ferrand, 'InvoiceDisputed', name, raisedOn, {
      ...invoiceRef(bill, ferrand),
      dispute: name,
      amount: minorUnits(disputed),
      reason: quarrel.reason,
      ...(quarrel.raised !== undefined && { raisedOn: dayOf(raisedOn) }),
      comment: quarrel.comment,
    }),
    ...(month === WITHDRAWN_MONTH ? [takenBack(name, raisedOn + 8)] : []),
    ...(quarrel.resolved ? resolved(bill, name, resolvedOn, quarrel.resolved.inFavourOf) : []),
    ...(wonByBuyer ? [creditNote(bill, disputed, resolvedOn + 3)] : []),
    ...sums
      .filter(([part, amount]) => amount > 0 && !(wonByBuyer && part === '2'))
      .flatMap(([part, amount, day]) =>
        paid(
          { id: `P-${bill.number}-${part}`, on: day, shares: [[bill, amount]] },
          vasseur,
          bankOf(FERRAND),
        ),
      ),
  ];
}

function resolved(
  bill: Bill,
  dispute: string,
  day: DayNumber,
  inFavourOf: 'buyer' | 'seller',
): SentMessage[] {
  return [vasseur, ferrand].map((voice) =>
    tell(voice, 'InvoiceDisputeResolved', dispute, day, {
      ...invoiceRef(bill, voice),
      dispute,
      inFavourOf,
      resolvedOn: dayOf(day),
    }),
  );
}

/** The order number was found: the dispute had been entered against the wrong invoice. */
function takenBack(name: string, day: DayNumber): SentMessage {
  return tellAbout(ferrand, 'EntryWithdrawn', sent(ferrand, 'InvoiceDisputed', name), day, {
    why: 'wrong_document',
    note: 'The order number was on page two.',
  });
}

function creditNote(bill: Bill, amount: number, day: DayNumber): SentMessage {
  return tell(vasseur, 'CreditNoteIssued', `CN-${bill.number}`, day, {
    seller: bill.seller,
    buyer: bill.buyer,
    number: `CN-${bill.number}`,
    total: minorUnits(amount),
    currency: 'EUR',
    issuedOn: dayOf(day),
    allocations: [{ number: bill.number, amount: minorUnits(amount) }],
  });
}

/** The buyer refuses the whole invoice; it is issued again, right this time. */
function refused(bill: Bill): SentMessage[] {
  const day = workday(bill.issuedOn + 5);
  const anew: Bill = { ...bill, number: `${bill.number}-B`, issuedOn: day + 2, dueOn: day + 47 };
  return [
    ...billed(bill, vasseur),
    tell(ferrand, 'InvoiceRefused', bill.number, day, {
      ...invoiceRef(bill, ferrand),
      refusedOn: dayOf(day),
      reasonCode: 'NON_CONFORME',
      comment: 'Wrong entity in the address.',
    }),
    tell(vasseur, 'InvoiceCancelled', bill.number, day + 2, {
      ...invoiceRef(bill, vasseur),
      cancelledOn: dayOf(day + 2),
    }),
    ...billed(anew, vasseur, ferrand),
    ...settledByBoth(anew),
  ];
}

/** A licence to Müller, each year: Germany keeps 15 % withholding tax. */
function licence(): SentMessage[] {
  return [3, 15].flatMap((month) => {
    const issuedOn = workday(inMonth(month, 9));
    const bill: Bill = {
      seller: VASSEUR.identifier,
      buyer: MULLER.identifier,
      number: `HV-LIC-${monthCode(month)}`,
      total: 400_000,
      issuedOn,
      dueOn: issuedOn + 30,
    };
    const payment = {
      id: `P-${bill.number}`,
      on: workday(bill.dueOn - 2),
      shares: [[bill, 340_000] as const],
    };
    return [
      ...billed(bill, vasseur, muller),
      ...paid(payment, vasseur, muller),
      ...settledOtherwise(bill, 'withholding_tax', 60_000, payment.on, vasseur, muller),
    ];
  });
}

/** What the consultant buys herself: print and bookkeeping, each quarter, paid a few days early. */
function ownBills(): SentMessage[] {
  return MONTHS.filter((month) => month % 3 === 0).flatMap((month) => {
    const issuedOn = workday(inMonth(month, 7));
    const same = { buyer: VASSEUR.identifier, issuedOn, dueOn: issuedOn + 30 };
    const print: Bill = {
      ...same,
      seller: LACHAUME.identifier,
      number: `L-HV-${monthCode(month)}`,
      total: 18_400,
    };
    const books: Bill = {
      ...same,
      seller: AUBRAC.identifier,
      number: `H-HV-${monthCode(month)}`,
      total: 31_000,
    };
    const paidOn = workday(issuedOn + 26);
    return [
      ...billed(print, lachaume),
      ...settled(print, paidOn, [lachaume, vasseur]),
      ...billed(books, aubrac),
      ...settled(books, paidOn, [aubrac, vasseur]),
    ];
  });
}
