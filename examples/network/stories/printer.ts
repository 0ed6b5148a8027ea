/** Imprimerie Lachaume: pays its paper early, delivers its print late. */
import { dayOf } from '../../../src/ledger/values/day.js';
import { minorUnits } from '../../../src/ledger/values/money.js';
import { inMonth, MONTHS, monthCode, workday } from '../calendar.js';
import { ALPINA, FERRAND, LACHAUME, VAL_D_ORNE } from '../cast.js';
import {
  type Bill,
  billed,
  deliveryRef,
  made,
  type Order,
  opinion,
  paid,
  postponed,
  promised,
  receivedAndApproved,
  settled,
  settledOtherwise,
} from '../dealings.js';
import { type Draw, drawsOf } from '../prng.js';
import { type SentMessage, tell } from '../sent-message.js';
import { alpina, bankOf, ferrand, lachaume, platformFor, valDOrne } from '../voices.js';

export function printer(): SentMessage[] {
  const draw = drawsOf('printer');
  return [...paper(draw), ...printForTheTown(draw), ...catalogues(draw)];
}

/** Paid after eight days, so with the discount of 2 %. */
function paper(draw: Draw): SentMessage[] {
  return MONTHS.flatMap((month) => {
    const total = draw(20, 75) * 10_000;
    const issuedOn = workday(inMonth(month, 5));
    const bill: Bill = {
      seller: ALPINA.identifier,
      buyer: LACHAUME.identifier,
      number: `AP-${monthCode(month)}`,
      total,
      currency: 'CHF',
      issuedOn,
      dueOn: issuedOn + 30,
      terms: { cashDiscounts: [{ rate: 200, by: dayOf(issuedOn + 10) }] },
    };
    const order: Order = {
      supplier: ALPINA.identifier,
      client: LACHAUME.identifier,
      reference: `AL-${monthCode(month)}`,
      promisedOn: workday(inMonth(month, 1)),
      dueOn: issuedOn,
    };
    const discount = total / 50;
    const paidOn = workday(issuedOn + 8);
    const payment = {
      id: `P-${bill.number}`,
      on: paidOn,
      shares: [[bill, total - discount] as const],
    };
    return [
      ...(month % 3 === 0
        ? [
            ...promised(order, alpina, lachaume),
            ...made(order, { handedOverOn: issuedOn, arrivedOn: issuedOn + 1 }, alpina, lachaume),
          ]
        : []),
      ...billed(bill, alpina, lachaume),
      ...paid(payment, alpina, lachaume, bankOf(LACHAUME)),
      ...settledOtherwise(bill, 'cash_discount', discount, paidOn, alpina),
    ];
  });
}

/**
 * The town's bulletin comes two to seven weeks late, now and then with a new day that nobody
 * agreed to.
 */
function printForTheTown(draw: Draw): SentMessage[] {
  return MONTHS.filter((month) => month % 4 !== 3).flatMap((month) => {
    const order: Order = {
      supplier: LACHAUME.identifier,
      client: VAL_D_ORNE.identifier,
      reference: `BUL-${monthCode(month)}`,
      promisedOn: workday(inMonth(month, 3)),
      dueOn: workday(inMonth(month, 17)),
      value: draw(18, 44) * 10_000,
    };
    const arrivedOn = workday(order.dueOn + draw(12, 52));
    const bill: Bill = {
      seller: LACHAUME.identifier,
      buyer: VAL_D_ORNE.identifier,
      number: `L-${monthCode(month)}`,
      total: order.value ?? 0,
      issuedOn: arrivedOn,
      dueOn: arrivedOn + 30,
    };
    const days = { received: arrivedOn + 1, approved: workday(arrivedOn + 8) };
    return [
      ...promised(order, lachaume, valDOrne),
      ...newDay(order, month),
      ...made(order, { handedOverOn: arrivedOn - 1, arrivedOn }, lachaume, valDOrne),
      ...(month % 8 === 2 ? misprint(order, arrivedOn + 2) : []),
      ...billed(bill, platformFor(LACHAUME)),
      ...receivedAndApproved(bill, days, platformFor(VAL_D_ORNE), valDOrne),
      ...settled(bill, workday(bill.dueOn + draw(18, 44)), [lachaume, bankOf(VAL_D_ORNE)]),
    ];
  });
}

/** In some months the printer announces a new day alone; in others the town agrees to one. */
function newDay(order: Order, month: number): SentMessage[] {
  const agreedOn = order.dueOn - 3;
  if (month % 6 === 1) return postponed(order, order.dueOn + 20, agreedOn, 'supplier', lachaume);
  if (month % 6 === 4) {
    return postponed(order, order.dueOn + 10, agreedOn, 'client', lachaume, valDOrne);
  }
  return [];
}

/** Refused for quality, printed again, and said so. */
function misprint(order: Order, day: number): SentMessage[] {
  const again = workday(day + 9);
  return [
    tell(valDOrne, 'DeliveryRefused', order.reference, day, {
      ...deliveryRef(order),
      part: '1',
      refusedOn: dayOf(day),
      why: 'quality',
      comment: 'The coat of arms is green on every page.',
    }),
    ...made(
      order,
      { name: '1-again', handedOverOn: again - 1, arrivedOn: again },
      lachaume,
      valDOrne,
    ),
    opinion(
      valDOrne,
      VAL_D_ORNE.identifier,
      LACHAUME.identifier,
      order,
      2,
      again + 3,
      'Kind on the telephone, late and green on paper.',
    ),
  ];
}

/** Ferrand's catalogues, each quarter: a deposit first, the rest 45 days after delivery. */
function catalogues(draw: Draw): SentMessage[] {
  return MONTHS.filter((month) => month % 3 === 1).flatMap((month) => {
    const total = draw(60, 120) * 10_000;
    const order: Order = {
      supplier: LACHAUME.identifier,
      client: FERRAND.identifier,
      reference: `CAT-${monthCode(month)}`,
      promisedOn: workday(inMonth(month, 6)),
      dueOn: workday(inMonth(month, 24)),
      value: total,
    };
    const issuedOn = workday(order.dueOn + draw(15, 48));
    const deposit: Bill = {
      seller: LACHAUME.identifier,
      buyer: FERRAND.identifier,
      number: `AC-${monthCode(month)}`,
      total: total / 4,
      issuedOn: order.promisedOn,
      dueOn: order.promisedOn + 10,
      terms: { typeCode: '386' },
    };
    const bill: Bill = {
      ...deposit,
      number: `LC-${monthCode(month)}`,
      total,
      issuedOn,
      dueOn: issuedOn + 45,
    };
    const payable = minorUnits(total - deposit.total);
    const finalBill: Bill = {
      ...bill,
      terms: {
        prepaid: minorUnits(deposit.total),
        payable,
        instalments: [
          { kind: 'ordinary', amount: payable, due: dayOf(bill.dueOn), basis: 'stated' },
        ],
        deliveryReferences: [order.reference],
      },
    };
    const rest = [[finalBill, total - deposit.total]] as const;
    return [
      ...promised(order, lachaume, ferrand),
      ...billed(deposit, lachaume),
      ...settled(deposit, workday(deposit.dueOn), [lachaume, bankOf(FERRAND)]),
      ...made(order, { handedOverOn: issuedOn - 1, arrivedOn: issuedOn }, lachaume, ferrand),
      ...billed(finalBill, lachaume, ferrand),
      ...paid(
        { id: `P-${bill.number}`, on: workday(bill.dueOn), shares: rest },
        lachaume,
        ferrand,
        bankOf(FERRAND),
      ),
    ];
  });
}
