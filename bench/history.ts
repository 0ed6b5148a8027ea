/**
 * A history of any size for measuring, the same each time: two years of deals between
 * professionals, as an accounting platform that serves both sides would tell them. Of 100 deals all
 * are invoiced, 95 paid, 25 delivered; the buyer tells 20 of the invoices and 10 of the payments,
 * too; 3 are disputed. One event in four or so carries a text about a person, which has to be
 * sealed.
 */
import { drawsOf } from '../examples/network/prng.js';
import { type Day, dayOf, toDayNumber } from '../src/ledger/values/day.js';

/** A message as a CloudEvent in its structured form. */
export interface BenchEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly onbehalfof: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** So many deals pass between an invoice and what follows from it. */
const LAG = 200;

/** Deals per professional, on average. */
const DEALS_EACH = 40;

const FIRST_DAY = toDayNumber('2024-11-01');
const DAYS = 730;

/** Messages, at least so many; `name` keeps the numbers of two histories apart. */
export function* history(events: number, name = 'H'): Generator<BenchEvent, void, undefined> {
  const deals = dealsOf(events, name);
  let told = 0;
  for (let number = 0; told < events; number++) {
    for (const event of opening(deals(number))) {
      yield event;
      told++;
    }
    if (number < LAG) continue;
    for (const event of sequel(deals(number - LAG))) {
      yield event;
      told++;
    }
  }
}

/**
 * One professional, number 0, with so many counterparties: an invoice and its payment with each, by
 * turns sold to it and bought from it.
 */
export function* bigHistory(clients: number, name = 'B'): Generator<BenchEvent, void, undefined> {
  const deals = dealsOf(clients, name);
  for (let number = 0; number < clients; number++) {
    const other = siren(number + 1);
    const [seller, buyer] = number % 2 === 0 ? [siren(0), other] : [other, siren(0)];
    const deal = { ...deals(number), seller, buyer };
    yield* opening({ ...deal, delivered: false });
    yield* sequel({ ...deal, delivered: false, disputed: false });
  }
}

/** So many invoices, and what goes on with each: the buyer received it. `name` as of a history. */
export function invoicesThatGoOn(
  count: number,
  name: string,
): { readonly begun: readonly BenchEvent[]; readonly further: readonly BenchEvent[] } {
  const deals = dealsOf(count, name);
  const all = Array.from({ length: count }, (_, number) => {
    return { ...deals(number), delivered: false, note: false };
  });
  return { begun: all.flatMap((deal) => [...opening(deal)]), further: all.map(receipt) };
}

/** The history as NDJSON, a line per message. */
export function linesOf(events: Iterable<BenchEvent>): string[] {
  return Array.from(events, (event) => JSON.stringify(event));
}

/** The identifier of a professional by number: a SIREN with its check digit. */
export function siren(number: number): string {
  const digits = String(10_000_000 + number);
  for (let check = 0; check < 10; check++) {
    if (luhn(`${digits}${check}`)) return `0002:${digits}${check}`;
  }
  throw new Error('One of ten check digits is right.');
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const weighed = Number(digits[digits.length - 1 - i]) * (i % 2 === 1 ? 2 : 1);
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

interface Deal {
  readonly number: string;
  readonly seller: string;
  readonly buyer: string;
  readonly amount: string;
  readonly issued: number;
  readonly late: number;
  readonly paid: boolean;
  readonly delivered: boolean;
  readonly disputed: boolean;
  readonly toldByBuyer: boolean;
  readonly paymentToldByBuyer: boolean;
  readonly note: boolean;
}

/** Between how many professionals a history of so many messages passes: numbers 0 and up. */
export function professionalsIn(events: number): number {
  return Math.max(20, Math.round(dealsIn(events) / DEALS_EACH));
}

function dealsIn(events: number): number {
  return Math.max(1, Math.round(events / 2.6));
}

/** Deals by number; each is drawn from its own seed, so that it can be told again. */
function dealsOf(events: number, name: string): (number: number) => Deal {
  const deals = dealsIn(events);
  const professionals = professionalsIn(events);
  return (number) => {
    const draw = drawsOf(`${name} ${number}`);
    const share = (percent: number): boolean => draw(1, 100) <= percent;
    const seller = draw(0, professionals - 1);
    const buyer = (seller + draw(1, 9)) % professionals;
    return {
      number: `${name}-${number}`,
      seller: siren(seller),
      buyer: siren(buyer),
      amount: String(draw(100, 900_000)),
      issued: FIRST_DAY + Math.min(DAYS, Math.floor((number / deals) * DAYS)),
      late: draw(-10, 20) + (share(10) ? draw(0, 60) : 0),
      paid: share(95),
      delivered: share(25),
      disputed: share(3),
      toldByBuyer: share(20),
      paymentToldByBuyer: share(10),
      note: share(65),
    };
  };
}

function* opening(deal: Deal): Generator<BenchEvent> {
  const { number, seller, buyer, amount, issued } = deal;
  const due = dayOf(issued + 30);
  const terms = {
    seller,
    buyer: { id: buyer, name: `Client ${buyer.slice(5)}`, country: 'FR' },
    number,
    typeCode: '380',
    ...{ total: amount, prepaid: '0', payable: amount, currency: 'EUR' },
    issuedOn: dayOf(issued),
    instalments: [{ kind: 'ordinary', amount, due, basis: 'stated' }],
  };
  const note = deal.note ? { note: `Work done in ${dayOf(issued).slice(0, 7)}, as agreed.` } : {};
  yield event(deal, 'InvoiceIssued', seller, { ...terms, ...note });
  if (deal.delivered) {
    yield event(deal, 'DeliveryPromised', seller, {
      ...{ supplier: seller, client: buyer, reference: number },
      promisedOn: dayOf(issued),
      dueOn: dayOf(issued + 14),
      value: amount,
      currency: 'EUR',
    });
  }
}

function receipt(deal: Deal): BenchEvent {
  const { number, seller, buyer, issued } = deal;
  const received = { seller, buyer, number, receivedOn: dayOf(issued + 2) };
  return event(deal, 'InvoiceReceived', buyer, received);
}

function* sequel(deal: Deal): Generator<BenchEvent> {
  const { number, seller, buyer, amount, issued, late } = deal;
  const invoice = { seller, buyer, number };
  if (deal.toldByBuyer) yield receipt(deal);
  if (deal.delivered) {
    yield event(deal, 'DeliveryMade', seller, {
      ...{ supplier: seller, client: buyer, reference: number, part: 'whole' },
      handedOverOn: dayOf(issued + 14 + Math.min(late, 10)),
    });
  }
  if (deal.disputed) {
    yield event(deal, 'InvoiceDisputed', buyer, {
      ...{ ...invoice, dispute: 'D1', reason: 'quality' },
      raisedOn: dayOf(issued + 20),
      comment: 'Two of the boxes came in damaged.',
    });
    yield event(deal, 'InvoiceDisputeResolved', seller, {
      ...{ ...invoice, dispute: 'D1', inFavourOf: 'seller' },
      resolvedOn: dayOf(issued + 28),
    });
  }
  if (!deal.paid) return;
  yield payment(deal, seller, dayOf(issued + 30 + late));
  if (deal.paymentToldByBuyer) yield payment(deal, buyer, dayOf(issued + 29 + late));

  function payment(of: Deal, teller: string, on: Day): BenchEvent {
    return event(of, 'PaymentReceived', teller, {
      payment: `${number}-${teller.slice(5)}`,
      ...{ payer: buyer, payee: seller, amount, currency: 'EUR', instrument: 'credit_transfer' },
      creditedOn: on,
      allocations: [{ seller, number, amount }],
    });
  }
}

function event(
  deal: Deal,
  type: string,
  onbehalfof: string,
  data: Readonly<Record<string, unknown>>,
): BenchEvent {
  const id = `${deal.number} ${type} ${onbehalfof.slice(5)}`;
  return { specversion: '1.0', id, source: '/bench', type, onbehalfof, data };
}
