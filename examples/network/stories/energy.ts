/**
 * Voltéa debits five customers, each month or each second month. Debits come late, come back,
 * and come back by mistake.
 */
import type { ReversalCause } from '../../../src/ledger/events.js';
import { type DayNumber, dayOf } from '../../../src/ledger/values/day.js';
import { inMonth, MONTHS, monthCode, workday } from '../calendar.js';
import { JOLY, LACHAUME, MAILLARD, PERROTIN, type Professional, TESSIER, VOLTEA } from '../cast.js';
import { type Bill, billed, paid, settled } from '../dealings.js';
import { type Draw, drawsOf } from '../prng.js';
import { type SentMessage, tell, type Voice } from '../sent-message.js';
import { bankOf, cabinetFor, voltea } from '../voices.js';

interface Customer {
  readonly professional: Professional;
  readonly code: string;
  /** Months from one bill to the next. */
  readonly every: number;
  /** Who else tells the bill, and who else tells the debit. */
  readonly alsoBill: readonly Voice[];
  readonly alsoDebit: readonly Voice[];
  /** Debits that were sent back, by month. */
  readonly returned: Readonly<Record<number, ReversalCause>>;
}

const CUSTOMERS: readonly Customer[] = [
  {
    professional: TESSIER,
    code: 'TES',
    every: 1,
    alsoBill: [],
    alsoDebit: [bankOf(TESSIER)],
    returned: {
      8: 'insufficient_funds',
      9: 'insufficient_funds',
      11: 'insufficient_funds',
      12: 'insufficient_funds',
    },
  },
  {
    professional: LACHAUME,
    code: 'LAC',
    every: 2,
    alsoBill: [],
    alsoDebit: [bankOf(LACHAUME)],
    returned: { 12: 'creditor_error' },
  },
  clientOfTheCabinet(MAILLARD, 'MAI', {}),
  clientOfTheCabinet(PERROTIN, 'PER', {}),
  clientOfTheCabinet(JOLY, 'JOL', { 14: 'payer_refund' }),
];

function clientOfTheCabinet(
  professional: Professional,
  code: string,
  returned: Customer['returned'],
): Customer {
  const ledger = cabinetFor(professional);
  return { professional, code, every: 2, alsoBill: [ledger], alsoDebit: [ledger], returned };
}

export function energy(): SentMessage[] {
  const draw = drawsOf('energy');
  return CUSTOMERS.flatMap((customer) =>
    MONTHS.filter((month) => month % customer.every === 0).flatMap((month) =>
      monthOf(customer, month, draw),
    ),
  );
}

function monthOf(customer: Customer, month: number, draw: Draw): SentMessage[] {
  const issuedOn = workday(inMonth(month, 4));
  const bill: Bill = {
    seller: VOLTEA.identifier,
    buyer: customer.professional.identifier,
    number: `VOL-${customer.code}-${monthCode(month)}`,
    total: draw(9_000, 46_000) + (month % 12 < 4 ? 12_000 : 0),
    issuedOn,
    dueOn: workday(issuedOn + 15),
  };
  // Now and then the creditor takes its debit a week after the day that it announced.
  const debitedOn = workday(bill.dueOn + (month % 7 === 5 ? draw(6, 9) : 0));
  const cause = customer.returned[month];
  const debit = settled(bill, debitedOn, [voltea, ...customer.alsoDebit], 'direct_debit');
  return [
    ...billed(bill, voltea, ...customer.alsoBill),
    ...debit,
    ...(cause ? sentBack(bill, workday(debitedOn + 3), cause, customer) : []),
  ];
}

/** The debit comes back; the customer pays in another way, or the creditor debits again. */
function sentBack(
  bill: Bill,
  day: DayNumber,
  cause: ReversalCause,
  customer: Customer,
): SentMessage[] {
  const reversals = [voltea, ...customer.alsoDebit].map((voice) =>
    tell(voice, 'PaymentReversed', `P-${bill.number}`, day, {
      payment: `P-${bill.number}`,
      on: dayOf(day),
      cause,
    }),
  );
  const again = {
    id: `P2-${bill.number}`,
    on: workday(day + (cause === 'insufficient_funds' ? 34 : 6)),
    instrument: cause === 'creditor_error' ? 'direct_debit' : 'credit_transfer',
    shares: [[bill, bill.total]],
  } as const;
  return [...reversals, ...paid(again, voltea, ...customer.alsoDebit)];
}
