/**
 * What happens once in a while, each once: numbers used again, mistakes, money too much or
 * unsaid.
 */
import { dayOf } from '../../../src/ledger/values/day.js';
import { minorUnits } from '../../../src/ledger/values/money.js';
import { on } from '../calendar.js';
import { BRUNEL, DELCOURT, LACHAUME, MULLER, THORNBURY, VAL_D_ORNE } from '../cast.js';
import {
  type Bill,
  billed,
  invoiceRef,
  paid,
  settled,
  settledOtherwise,
  subjectOf,
  termsOf,
} from '../dealings.js';
import { type SentMessage, sent, tell, tellAbout } from '../sent-message.js';
import {
  bankOf,
  brunel,
  delcourt,
  lachaume,
  muller,
  platformFor,
  thornbury,
  valDOrne,
} from '../voices.js';

export function oddities(): SentMessage[] {
  return [
    ...numberUsedAgain(),
    ...clericalError(),
    ...paidTooMuch(),
    ...allocatedLater(),
    ...setOff(),
    ...correctedAndLinked(),
    ...creditOverSeveral(),
    ...leftOpen(),
  ];
}

function bill(
  seller: { readonly identifier: string },
  buyer: { readonly identifier: string },
  number: string,
  total: number,
  issued: string,
  days = 30,
): Bill {
  const issuedOn = on(issued);
  return {
    seller: seller.identifier,
    buyer: buyer.identifier,
    number,
    total,
    issuedOn,
    dueOn: issuedOn + days,
  };
}

/** Thornbury starts its numbers anew each year: `1001` is two promises. */
function numberUsedAgain(): SentMessage[] {
  return ['2025-01-14', '2026-01-13'].flatMap((issued, index) => {
    const samples: Bill = {
      ...bill(THORNBURY, LACHAUME, '1001', 31_500 + index * 2_000, issued),
      currency: 'GBP',
    };
    const shares = [[samples, samples.total]] as const;
    return [
      tell(thornbury, 'InvoiceIssued', `${issued.slice(0, 4)}/1001`, samples.issuedOn, {
        ...invoiceRef(samples, thornbury),
        ...termsOf(samples),
      }),
      ...paid({ id: `P-${issued.slice(0, 4)}-1001`, on: samples.dueOn - 3, shares }, thornbury),
    ];
  });
}

/** A payment booked twice: the second entry is taken back. */
function clericalError(): SentMessage[] {
  const prints = bill(LACHAUME, BRUNEL, 'L-CARTES-1', 64_000, '2025-05-06');
  const twice = {
    id: 'P-L-CARTES-1-BIS',
    on: prints.dueOn - 1,
    shares: [[prints, 64_000]] as const,
  };
  return [
    ...billed(prints, lachaume),
    ...settled(prints, prints.dueOn - 1, [lachaume]),
    ...paid(twice, lachaume),
    tellAbout(
      lachaume,
      'EntryWithdrawn',
      sent(lachaume, 'PaymentReceived', twice.id),
      prints.dueOn + 6,
      { why: 'clerical_error', note: 'Entered twice.' },
    ),
  ];
}

/** 1,500 paid instead of 1,050: the difference goes back. */
function paidTooMuch(): SentMessage[] {
  const cards = bill(LACHAUME, VAL_D_ORNE, 'L-VOEUX-25', 105_000, '2025-01-20');
  const payment = { id: 'P-L-VOEUX-25', on: on('2025-03-27'), amount: 150_000 };
  return [
    ...billed(cards, platformFor(LACHAUME)),
    ...paid({ ...payment, shares: [[cards, 105_000]] }, lachaume, bankOf(VAL_D_ORNE)),
    tell(lachaume, 'PaymentRefunded', payment.id, on('2025-04-09'), {
      payment: payment.id,
      on: '2025-04-09',
      amount: '45000',
    }),
  ];
}

/** Money that came without a word, and the invoices that it was for. */
function allocatedLater(): SentMessage[] {
  const two = [
    bill(MULLER, BRUNEL, 'RE-W-301', 88_000, '2025-09-02'),
    bill(MULLER, BRUNEL, 'RE-W-302', 52_000, '2025-09-16'),
  ];
  return [
    ...two.flatMap((each) => billed(each, platformFor(MULLER))),
    tell(muller, 'PaymentReceived', 'KTO-77120', on('2025-11-03'), {
      payment: 'KTO-77120',
      payer: BRUNEL.identifier,
      payee: MULLER.identifier,
      amount: '140000',
      currency: 'EUR',
      creditedOn: '2025-11-03',
      instrument: 'credit_transfer',
      allocations: [],
    }),
    tell(muller, 'PaymentAllocated', 'KTO-77120', on('2025-11-12'), {
      payment: 'KTO-77120',
      on: '2025-11-12',
      allocations: two.map(({ seller, number, total }) => ({
        seller,
        number,
        amount: minorUnits(total),
      })),
    }),
  ];
}

/** Brunel and Delcourt owe each other: what is equal is set off, the rest is paid. */
function setOff(): SentMessage[] {
  const shelves = bill(BRUNEL, DELCOURT, 'FB-DEL-1', 240_000, '2025-06-03');
  const haulage = bill(DELCOURT, BRUNEL, 'D-BRU-1', 90_000, '2025-06-05');
  const day = on('2025-07-01');
  const rest = { id: 'P-FB-DEL-1', on: on('2025-07-03'), shares: [[shelves, 150_000]] as const };
  return [
    ...billed(shelves, brunel, delcourt),
    ...billed(haulage, delcourt, brunel),
    ...settledOtherwise(shelves, 'set_off', 90_000, day, brunel, delcourt),
    ...settledOtherwise(haulage, 'set_off', 90_000, day, brunel, delcourt),
    ...paid(rest, brunel, delcourt),
  ];
}

/** A wrong amount corrected, and a bill that the buyer booked under a number of its own. */
function correctedAndLinked(): SentMessage[] {
  const wrong = bill(MULLER, BRUNEL, 'RE-K-88', 126_000, '2026-03-10');
  const right: Bill = { ...wrong, total: 162_000 };
  const booked: Bill = { ...right, number: 'ACHAT-0388' };
  return [
    ...billed(wrong, muller),
    tell(muller, 'InvoiceCorrected', subjectOf(wrong, muller), on('2026-03-13'), {
      ...invoiceRef(right, muller),
      ...termsOf(right),
      correction: 1,
    }),
    ...billed(booked, brunel),
    tell(brunel, 'InvoiceLinked', booked.number, on('2026-03-24'), {
      ...invoiceRef(booked, brunel),
      toSeller: right.seller,
      toNumber: right.number,
    }),
    ...paid(
      { id: 'P-RE-K-88', on: right.dueOn + 24, shares: [[right, right.total]] },
      muller,
      bankOf(BRUNEL),
    ),
  ];
}

/** One credit note over two invoices, with a balance left for the next; a cent forgiven. */
function creditOverSeveral(): SentMessage[] {
  const posters = bill(LACHAUME, VAL_D_ORNE, 'L-AFF-1', 180_000, '2025-10-06');
  const flyers = bill(LACHAUME, VAL_D_ORNE, 'L-AFF-2', 95_000, '2025-10-20');
  const paidTogether = {
    id: 'P-L-AFF',
    on: on('2026-01-08'),
    shares: [
      [posters, 150_000],
      [flyers, 79_999],
    ] as const,
  };
  return [
    ...[posters, flyers].flatMap((each) => billed(each, platformFor(LACHAUME), valDOrne)),
    tell(lachaume, 'CreditNoteIssued', 'AV-25-7', on('2025-11-14'), {
      seller: LACHAUME.identifier,
      buyer: VAL_D_ORNE.identifier,
      number: 'AV-25-7',
      total: '50000',
      currency: 'EUR',
      issuedOn: '2025-11-14',
      allocations: [
        { number: posters.number, amount: '30000' },
        { number: flyers.number, amount: '15000' },
      ],
    }),
    ...paid(paidTogether, lachaume, bankOf(VAL_D_ORNE)),
    tell(lachaume, 'InvoiceWrittenOff', flyers.number, on('2026-01-12'), {
      ...invoiceRef(flyers, lachaume),
      amount: '1',
      on: dayOf(on('2026-01-12')),
      cause: 'small_difference',
    }),
  ];
}

/** Still open and overdue when the history ends. */
function leftOpen(): SentMessage[] {
  return [
    ...billed(
      bill(LACHAUME, VAL_D_ORNE, 'L-CARTES-26', 74_000, '2026-07-02'),
      platformFor(LACHAUME),
    ),
    ...billed(bill(MULLER, BRUNEL, 'RE-W-410', 118_500, '2026-08-18'), muller, brunel),
    ...billed(bill(DELCOURT, BRUNEL, 'D-BRU-2', 36_000, '2026-03-23'), delcourt),
  ];
}
