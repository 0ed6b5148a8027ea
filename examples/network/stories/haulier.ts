/** Transports Delcourt, then Delcourt Logistique: loads that storms, clients and lorries move. */
import { dayOf } from '../../../src/ledger/values/day.js';
import { inMonth, MONTHS, monthCode, workday } from '../calendar.js';
import { DELCOURT, DELCOURT_LOGISTIQUE, LACHAUME, MULLER } from '../cast.js';
import {
  type Bill,
  billed,
  deliveryRef,
  made,
  type Order,
  postponed,
  promised,
  settled,
} from '../dealings.js';
import { type Draw, drawsOf } from '../prng.js';
import { type SentMessage, tell, type Voice } from '../sent-message.js';
import { delcourt, delcourtLogistique, lachaume, muller } from '../voices.js';

/** The takeover: bills and loads from April 2026 on carry the successor's number. */
const TAKEOVER = 17;

export function haulier(): SentMessage[] {
  const draw = drawsOf('haulier');
  return MONTHS.flatMap((month) => [...forMuller(month, draw), ...forLachaume(month, draw)]);
}

function haulierIn(month: number): { readonly voice: Voice; readonly identifier: string } {
  return month < TAKEOVER
    ? { voice: delcourt, identifier: DELCOURT.identifier }
    : { voice: delcourtLogistique, identifier: DELCOURT_LOGISTIQUE.identifier };
}

/** Müller's exports: told by both sides, in two parts, and paid to the day. */
function forMuller(month: number, draw: Draw): SentMessage[] {
  const { voice, identifier } = haulierIn(month);
  const order: Order = {
    supplier: identifier,
    client: MULLER.identifier,
    reference: `CMR-${monthCode(month)}`,
    promisedOn: workday(inMonth(month, 5)),
    dueOn: workday(inMonth(month, 13)),
    value: draw(7, 19) * 10_000,
  };
  const first = order.dueOn - 1;
  const second = order.dueOn + (month % 5 === 3 ? draw(2, 6) : 0);
  const bill: Bill = {
    seller: identifier,
    buyer: MULLER.identifier,
    number: `D-${monthCode(month)}`,
    total: order.value ?? 0,
    issuedOn: workday(second + 1),
    dueOn: workday(second + 1) + 30,
    terms: { deliveryReferences: [order.reference] },
  };
  return [
    ...promised(order, voice, muller),
    ...moved(order, month, voice),
    ...made(
      order,
      { name: 'lorry-1', share: 600_000, handedOverOn: first, arrivedOn: first + 1 },
      voice,
      muller,
    ),
    ...made(
      order,
      { name: 'lorry-2', share: 400_000, handedOverOn: second, arrivedOn: second + 1 },
      voice,
      muller,
    ),
    ...billed(bill, voice),
    ...settled(bill, workday(bill.dueOn - draw(0, 2)), [voice, muller]),
  ];
}

/** Storms and broken axles: Müller agrees to the first; of the second only the haulier knows. */
function moved(order: Order, month: number, voice: Voice): SentMessage[] {
  const agreedOn = order.dueOn - 2;
  if (month % 10 === 3) {
    return postponed(order, order.dueOn + 5, agreedOn, 'force_majeure', voice, muller);
  }
  if (month % 10 === 8) return postponed(order, order.dueOn + 9, agreedOn, 'carrier', voice);
  return [];
}

/**
 * Print for far away: some loads cancelled by one side or the other, one damaged, one not
 * ordered.
 */
function forLachaume(month: number, draw: Draw): SentMessage[] {
  if (month % 2 === 1) return [];
  const { voice, identifier } = haulierIn(month);
  const order: Order = {
    supplier: identifier,
    client: LACHAUME.identifier,
    reference: `LDV-${monthCode(month)}`,
    promisedOn: workday(inMonth(month, 18)),
    dueOn: workday(inMonth(month, 25)),
  };
  const day = workday(order.dueOn + draw(-1, 3));
  const opening = promised(order, voice, lachaume);
  switch (month) {
    case 6:
      return [...opening, cancelled(order, 'client', lachaume)];
    case 12:
      return [...opening, cancelled(order, 'supplier', voice)];
    case 16:
      return [
        ...opening,
        ...made(order, { handedOverOn: day, arrivedOn: day + 1 }, voice, lachaume),
        tell(lachaume, 'DeliveryRefused', order.reference, day + 1, {
          ...deliveryRef(order),
          refusedOn: dayOf(day + 1),
          why: 'damaged_in_transit',
          comment: 'Two pallets under water.',
        }),
        ...made(
          order,
          { name: '1-again', handedOverOn: day + 12, arrivedOn: day + 13 },
          voice,
          lachaume,
        ),
      ];
    default:
      return [
        ...opening,
        ...made(order, { handedOverOn: day, arrivedOn: day + 1 }, voice, lachaume),
      ];
  }
}

function cancelled(order: Order, by: 'supplier' | 'client', voice: Voice): SentMessage {
  const day = order.dueOn - 4;
  return tell(voice, 'DeliveryCancelled', order.reference, day, {
    ...deliveryRef(order),
    cancelledOn: dayOf(day),
    by,
  });
}
