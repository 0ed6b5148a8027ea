/** Atelier Brunel: always on time with its own work, never with its bills. */
import { type DayNumber, dayOf } from '../../../src/ledger/values/day.js';
import { inMonth, MONTHS, monthCode, workday } from '../calendar.js';
import { BRUNEL, FERRAND, MULLER, THORNBURY } from '../cast.js';
import {
  accepted,
  type Bill,
  billed,
  made,
  type Order,
  opinion,
  paid,
  promised,
  receivedAndApproved,
  settled,
} from '../dealings.js';
import { type Draw, drawsOf } from '../prng.js';
import { type SentMessage, sent, tellAbout, type Voice } from '../sent-message.js';
import { bankOf, brunel, ferrand, muller, platformFor, thornbury } from '../voices.js';

export function workshop(): SentMessage[] {
  const draw = drawsOf('workshop');
  return [
    ...shopFittings(draw),
    ...fittingsFromGermany(draw),
    ...spindlesForFerrand(draw),
    ...clothFromEngland(draw),
  ];
}

/** Ferrand pays to the day; each quarter's extra bills go with the monthly one in one payment. */
function shopFittings(draw: Draw): SentMessage[] {
  return MONTHS.flatMap((month) => {
    const order: Order = {
      supplier: BRUNEL.identifier,
      client: FERRAND.identifier,
      reference: `BL-${monthCode(month)}`,
      promisedOn: workday(inMonth(month, 2)),
      dueOn: workday(inMonth(month, 16)),
      value: draw(38, 92) * 10_000,
    };
    const handedOverOn = order.dueOn - draw(0, 2);
    const bill = shopBill(month, '', order.value ?? 0, order.dueOn);
    const extras =
      month % 3 === 2
        ? [
            shopBill(month, '-B', draw(4, 9) * 9_950, order.dueOn),
            shopBill(month, '-C', draw(2, 5) * 4_975, order.dueOn),
          ]
        : [];
    const bills = [bill, ...extras];
    const payment = {
      id: `FER-BRU-${monthCode(month)}`,
      on: workday(bill.dueOn),
      shares: bills.map((each) => [each, each.total] as const),
    };
    return [
      ...promised(order, brunel, ferrand),
      ...made(order, { handedOverOn, arrivedOn: handedOverOn + 1 }, brunel, ferrand),
      ...(month % 4 === 3 ? [accepted(order, workday(handedOverOn + 3), ferrand)] : []),
      ...bills.flatMap((each) => billed(each, brunel, ferrand)),
      ...paid(payment, brunel, ferrand, bankOf(FERRAND)),
      ...(month % 4 === 1 ? praise(order, order.dueOn + 6, month) : []),
    ];
  });
}

function shopBill(month: number, suffix: string, total: number, issuedOn: DayNumber): Bill {
  return {
    seller: BRUNEL.identifier,
    buyer: FERRAND.identifier,
    number: `FB-${monthCode(month)}${suffix}`,
    total,
    issuedOn,
    dueOn: issuedOn + 45,
  };
}

const PRAISE = [
  'On site at seven, gone by noon, not a screw left on the floor.',
  'As drawn and as promised.',
  'Delivered a day early, which suited our fitters.',
];

function praise(order: Order, day: DayNumber, month: number): SentMessage[] {
  const comment = PRAISE[month % PRAISE.length] ?? '';
  return [opinion(ferrand, FERRAND.identifier, BRUNEL.identifier, order, 5, day, comment)];
}

/** Müller delivers to the day; Brunel pays it 15 to 40 days late. */
function fittingsFromGermany(draw: Draw): SentMessage[] {
  return MONTHS.flatMap((month) => {
    const order: Order = {
      supplier: MULLER.identifier,
      client: BRUNEL.identifier,
      reference: `LS-${monthCode(month)}`,
      promisedOn: workday(inMonth(month, 1)),
      dueOn: workday(inMonth(month, 8)),
    };
    const bill: Bill = {
      seller: MULLER.identifier,
      buyer: BRUNEL.identifier,
      number: `RE-${monthCode(month)}`,
      total: draw(90, 310) * 1_000 + 45,
      issuedOn: order.dueOn,
      dueOn: order.dueOn + 30,
    };
    const paidOn = workday(bill.dueOn + draw(15, 40));
    return [
      ...(month % 2 === 0 ? onTheDay(order, brunel) : []),
      ...billed(bill, platformFor(MULLER), ...(month % 2 === 0 ? [brunel] : [])),
      ...settled(bill, paidOn, [muller, brunel, bankOf(BRUNEL)]),
      ...(month % 6 === 4 ? reminder(bill, paidOn + 2) : []),
    ];
  });
}

/** Müller's delivery, a day early, told by both. */
function onTheDay(order: Order, client: Voice): SentMessage[] {
  const day = { handedOverOn: order.dueOn - 1, arrivedOn: order.dueOn };
  return [...promised(order, muller, client), ...made(order, day, muller, client)];
}

/** Each quarter Müller also supplies Ferrand, which pays it to the day. */
function spindlesForFerrand(draw: Draw): SentMessage[] {
  return MONTHS.filter((month) => month % 3 === 2).flatMap((month) => {
    const order: Order = {
      supplier: MULLER.identifier,
      client: FERRAND.identifier,
      reference: `LSF-${monthCode(month)}`,
      promisedOn: workday(inMonth(month, 3)),
      dueOn: workday(inMonth(month, 20)),
      value: draw(400, 900) * 1_000,
    };
    const bill: Bill = {
      seller: MULLER.identifier,
      buyer: FERRAND.identifier,
      number: `REF-${monthCode(month)}`,
      total: order.value ?? 0,
      issuedOn: order.dueOn,
      dueOn: order.dueOn + 30,
    };
    return [
      ...onTheDay(order, ferrand),
      ...billed(bill, platformFor(MULLER)),
      ...settled(bill, workday(bill.dueOn), [muller]),
    ];
  });
}

/** Müller says what it thinks of waiting; Brunel answers. */
function reminder(bill: Bill, day: DayNumber): SentMessage[] {
  const given = opinion(
    muller,
    MULLER.identifier,
    BRUNEL.identifier,
    bill,
    2,
    day,
    'Good people, but the money takes a month too long every time.',
  );
  const answered = tellAbout(
    brunel,
    'FeedbackAnswered',
    sent(muller, 'FeedbackGiven', bill.number),
    day + 4,
    {
      on: dayOf(day + 4),
      text: 'We pay when the shops pay us. We are changing our bank this year.',
    },
  );
  return [given, answered];
}

/** Cloth comes in three parts, the last one late; bills are in pounds. */
function clothFromEngland(draw: Draw): SentMessage[] {
  return MONTHS.filter((month) => month % 3 === 0).flatMap((month) => {
    const order: Order = {
      supplier: THORNBURY.identifier,
      client: BRUNEL.identifier,
      reference: `TT-${monthCode(month)}`,
      promisedOn: workday(inMonth(month, 4)),
      dueOn: workday(inMonth(month, 24)),
      value: draw(110, 260) * 1_000,
      currency: 'GBP',
    };
    const bill: Bill = {
      seller: THORNBURY.identifier,
      buyer: BRUNEL.identifier,
      number: `INV-${monthCode(month)}`,
      total: order.value ?? 0,
      currency: 'GBP',
      issuedOn: order.dueOn,
      dueOn: order.dueOn + 30,
    };
    const shares = [400_000, 400_000, 200_000];
    const days = [order.dueOn - 8, order.dueOn - 2, order.dueOn + draw(2, 9)];
    const parts = shares.flatMap((share, index) => {
      const day = workday(days[index] ?? order.dueOn);
      const part = { name: `roll-${index + 1}`, share, handedOverOn: day, arrivedOn: day + 3 };
      return made(order, part, thornbury, brunel);
    });
    return [
      ...promised(order, thornbury, brunel),
      ...parts,
      ...receivedAndApproved(
        bill,
        { received: bill.issuedOn + 1, approved: bill.issuedOn + 9 },
        platformFor(BRUNEL),
        brunel,
      ),
      ...billed(bill, thornbury),
      ...settled(bill, workday(bill.dueOn + draw(12, 33)), [thornbury, brunel]),
    ];
  });
}
