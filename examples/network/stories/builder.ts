/** Maçonnerie Tessier: in trouble from spring 2025, on time again from spring 2026. */
import { type DayNumber, dayOf } from '../../../src/ledger/values/day.js';
import { minorUnits } from '../../../src/ledger/values/money.js';
import { inMonth, MONTHS, monthCode, on, workday } from '../calendar.js';
import { BRUNEL, DELCOURT, DELCOURT_LOGISTIQUE, TESSIER, VAL_D_ORNE } from '../cast.js';
import {
  type Bill,
  billed,
  invoiceRef,
  made,
  type Order,
  paid,
  promised,
  receivedAndApproved,
  settled,
  subjectOf,
} from '../dealings.js';
import { type Draw, drawsOf } from '../prng.js';
import { type SentMessage, tell, type Voice } from '../sent-message.js';
import {
  bankOf,
  brunel,
  delcourt,
  delcourtLogistique,
  platformFor,
  tessier,
  valDOrne,
} from '../voices.js';

export function builder(): SentMessage[] {
  const draw = drawsOf('builder');
  return [...joinery(draw), ...haulage(draw), ...works(), ...extensions(), ...recovery()];
}

/** How many days after the due day Tessier pays what it receives in a month. */
function lateness(month: number, draw: Draw): number {
  if (month <= 4) return draw(-3, 2);
  if (month <= 7) return draw(15, 38);
  if (month <= 13) return draw(60, 90);
  if (month <= 16) return draw(22, 45);
  return draw(-4, 0);
}

function joinery(draw: Draw): SentMessage[] {
  return MONTHS.flatMap((month) => {
    const bill = joineryBill(month, draw(16, 52) * 10_000);
    const paidOn = workday(bill.dueOn + lateness(month, draw));
    return [
      ...(month % 3 === 0 ? frames(month) : []),
      ...billed(bill, brunel, ...(month % 2 === 0 ? [tessier] : [])),
      ...settled(bill, paidOn, [brunel, tessier, bankOf(TESSIER)]),
    ];
  });
}

/** Window frames each quarter, on site the day before they are due. */
function frames(month: number): SentMessage[] {
  const order: Order = {
    supplier: BRUNEL.identifier,
    client: TESSIER.identifier,
    reference: `BLT-${monthCode(month)}`,
    promisedOn: workday(inMonth(month, 2)),
    dueOn: workday(inMonth(month, 11)),
  };
  const day = { handedOverOn: order.dueOn - 1, arrivedOn: order.dueOn - 1 };
  return [...promised(order, brunel, tessier), ...made(order, day, brunel, tessier)];
}

function joineryBill(month: number, total: number): Bill {
  const issuedOn = workday(inMonth(month, 12));
  return {
    seller: BRUNEL.identifier,
    buyer: TESSIER.identifier,
    number: `FT-${monthCode(month)}`,
    total,
    issuedOn,
    dueOn: issuedOn + 30,
  };
}

/** Told by the haulier alone; from April 2026 by its successor. */
function haulage(draw: Draw): SentMessage[] {
  return MONTHS.filter((month) => month % 2 === 1).flatMap((month) => {
    const successor = month >= 17;
    const voice = successor ? delcourtLogistique : delcourt;
    const issuedOn = workday(inMonth(month, 22));
    const bill: Bill = {
      seller: (successor ? DELCOURT_LOGISTIQUE : DELCOURT).identifier,
      buyer: TESSIER.identifier,
      number: `T-${monthCode(month)}`,
      total: draw(4, 16) * 9_900,
      issuedOn,
      dueOn: issuedOn + 30,
    };
    return [
      ...billed(bill, voice),
      ...settled(bill, workday(bill.dueOn + lateness(month, draw)), [voice]),
    ];
  });
}

/** Two school buildings: 20 % deposit, 75 % on completion, 5 % kept back for a year. */
function works(): SentMessage[] {
  return [
    ...school('S1', 14_400_000, on('2024-11-18'), on('2025-02-28'), 31),
    ...school('S2', 9_600_000, on('2026-02-16'), on('2026-06-30'), 48),
  ];
}

function school(
  code: string,
  total: number,
  issuedOn: DayNumber,
  finished: DayNumber,
  townLate: number,
): SentMessage[] {
  const [deposit, ordinary, retention] = [total / 5, (total * 3) / 4, total / 20];
  const due = { deposit: issuedOn + 15, ordinary: finished + 30, retention: finished + 365 };
  const bill: Bill = {
    seller: TESSIER.identifier,
    buyer: VAL_D_ORNE.identifier,
    number: `MT-${code}`,
    total,
    issuedOn,
    dueOn: due.ordinary,
    terms: {
      project: `ecole-${code.toLowerCase()}`,
      orderReference: `MAPA-${code}`,
      instalments: [
        { kind: 'deposit', amount: minorUnits(deposit), due: dayOf(due.deposit), basis: 'stated' },
        {
          kind: 'ordinary',
          amount: minorUnits(ordinary),
          due: dayOf(due.ordinary),
          basis: 'stated',
        },
        {
          kind: 'retention',
          amount: minorUnits(retention),
          due: dayOf(due.retention),
          basis: 'stated',
        },
      ],
    },
  };
  const sums: readonly (readonly [string, number, DayNumber])[] = [
    ['deposit', deposit, due.deposit + 6],
    ['works', ordinary, due.ordinary + townLate],
    ['retention', retention, due.retention + 20],
  ];
  return [
    ...billed(bill, platformFor(TESSIER), tessier),
    ...receivedAndApproved(
      bill,
      { received: issuedOn + 2, approved: workday(issuedOn + 11) },
      platformFor(VAL_D_ORNE),
      valDOrne,
    ),
    ...sums.flatMap(([name, amount, day]) =>
      paid(
        { id: `P-${bill.number}-${name}`, on: workday(day), shares: [[bill, amount]] },
        tessier,
        valDOrne,
        bankOf(VAL_D_ORNE),
      ),
    ),
  ];
}

/**
 * New days for three of the bills above: agreed in time and told by the seller; agreed when it was
 * too late; and told by the buyer alone, which changes nothing.
 */
function extensions(): SentMessage[] {
  return [
    extension(joineryBill(6, 0), { agreed: -5, days: 20, total: 2_600_000 }, [brunel, tessier]),
    extension(joineryBill(9, 0), { agreed: 25, days: 60, total: 1_800_000 }, [brunel]),
    extension(joineryBill(11, 0), { agreed: -2, days: 90, total: 2_200_000 }, [tessier]),
  ].flat();
}

function extension(
  planned: Bill,
  plan: { readonly agreed: number; readonly days: number; readonly total: number },
  tellers: readonly Voice[],
): SentMessage[] {
  const bill: Bill = {
    ...planned,
    number: `${planned.number}-G`,
    total: plan.total,
  };
  const agreedOn = workday(bill.dueOn + plan.agreed);
  const half = minorUnits(bill.total / 2);
  return [
    ...billed(bill, brunel),
    ...tellers.map((voice) =>
      tell(voice, 'InvoiceRescheduled', subjectOf(bill, voice), agreedOn, {
        ...invoiceRef(bill, voice),
        agreedOn: dayOf(agreedOn),
        proposedBy: 'buyer',
        instalments: [
          {
            kind: 'ordinary',
            amount: half,
            due: dayOf(bill.dueOn + plan.days / 2),
            basis: 'stated',
          },
          { kind: 'ordinary', amount: half, due: dayOf(bill.dueOn + plan.days), basis: 'stated' },
        ],
      }),
    ),
    ...[1, 2].flatMap((nth) =>
      paid(
        {
          id: `P-${bill.number}-${nth}`,
          on: workday(bill.dueOn + (plan.days * nth) / 2),
          shares: [[bill, bill.total / 2]],
        },
        brunel,
        bankOf(TESSIER),
      ),
    ),
  ];
}

/**
 * Brunel charges interest and the fixed fee for the worst bill; both are paid, neither is
 * scored.
 */
function recovery(): SentMessage[] {
  const issuedOn = on('2026-02-04');
  const interest: Bill = {
    seller: BRUNEL.identifier,
    buyer: TESSIER.identifier,
    number: 'FT-INT-1',
    total: 38_420,
    issuedOn,
    dueOn: issuedOn + 30,
    terms: { purpose: 'late_interest' },
  };
  const fee: Bill = {
    ...interest,
    number: 'FT-FEE-1',
    total: 4_000,
    terms: { purpose: 'recovery_fee' },
  };
  const payment = {
    id: 'P-FT-INT-1',
    on: on('2026-04-08'),
    shares: [
      [interest, interest.total],
      [fee, fee.total],
    ] as const,
  };
  return [
    ...billed(interest, brunel),
    ...billed(fee, brunel),
    ...paid(payment, brunel, bankOf(TESSIER)),
  ];
}
