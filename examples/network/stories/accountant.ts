/** Cabinet Aubrac imports three whole ledgers each month, under its own account codes. */
import { type DayNumber, dayOf } from '../../../src/ledger/values/day.js';
import { minorUnits } from '../../../src/ledger/values/money.js';
import type { PartyInput } from '../../../src/messages/message.js';
import { inMonth, MONTHS, monthCode, on, workday } from '../calendar.js';
import { AUBRAC, JOLY, MAILLARD, PERROTIN, type Professional } from '../cast.js';
import { type Bill, billed, invoiceRef, paid, settled, subjectOf } from '../dealings.js';
import { type Draw, drawsOf } from '../prng.js';
import { idOf, type SentMessage, tell, type Voice } from '../sent-message.js';
import { aubrac, cabinetFor } from '../voices.js';

const HOTEL: PartyInput = { id: 'local:cabinet-aubrac:411HOTEL', name: 'Hôtel des Voyageurs' };
const INN: PartyInput = { id: 'local:cabinet-aubrac:411AUBERGE', name: 'Auberge du Pont' };
const FLEET: PartyInput = { id: 'local:cabinet-aubrac:411TAXIS', name: 'Taxis Réunis' };
const VANISHED: PartyInput = { id: 'local:cabinet-aubrac:411RAPIDO', name: 'Rapido Livraisons' };
const GARDENS: PartyInput = { id: 'local:cabinet-aubrac:411JARDINS', name: 'Jardins du Lac' };
const DRIVER: PartyInput = {
  id: 'local:cabinet-aubrac:411DIVERS07',
  name: 'Mme Colette Garnier',
  consumer: true,
};

const LOCALS: ReadonlyMap<string, PartyInput> = new Map(
  [HOTEL, INN, FLEET, VANISHED, GARDENS, DRIVER].map((party) => [idOf(party), party]),
);

interface Book {
  readonly client: Professional;
  readonly code: string;
  /** To whom it sells each quarter, and how late each of them pays. */
  readonly customers: readonly (readonly [PartyInput, number, number])[];
  /** How late the client itself pays in a month of the year (1 to 12). */
  readonly ownLateness: (monthOfYear: number, draw: Draw) => number;
}

const BOOKS: readonly Book[] = [
  {
    client: MAILLARD,
    code: 'MA',
    customers: [
      [HOTEL, -2, 3],
      [INN, 5, 25],
    ],
    ownLateness: (_, draw) => draw(-2, 0),
  },
  {
    client: PERROTIN,
    code: 'GP',
    customers: [[FLEET, 0, 12]],
    ownLateness: (_, draw) => draw(18, 36),
  },
  {
    client: JOLY,
    code: 'PJ',
    customers: [[GARDENS, -1, 6]],
    ownLateness: (month, draw) => (month >= 4 && month <= 9 ? draw(-8, -1) : draw(15, 27)),
  },
];

/** The cabinet's voice, which also knows the customers of its clients. */
function ledgerOf(client: Professional): Voice {
  const voice = cabinetFor(client);
  return { ...voice, calls: (id) => LOCALS.get(id) ?? voice.calls(id) };
}

export function accountant(): SentMessage[] {
  const draw = drawsOf('accountant');
  return [...BOOKS.flatMap((book) => booksOf(book, draw)), ...oddRows(draw)];
}

function booksOf(book: Book, draw: Draw): SentMessage[] {
  const voice = ledgerOf(book.client);
  return MONTHS.flatMap((month) => [
    ...(month % 3 === 1 ? sales(book, month, draw) : []),
    ...(month % 2 === 0 ? fees(book, month, draw) : []),
    covered(voice, month),
  ]);
}

function sales(book: Book, month: number, draw: Draw): SentMessage[] {
  const voice = ledgerOf(book.client);
  return book.customers.flatMap(([customer, earliest, latest], index) => {
    const bill = sale(book, customer, `${monthCode(month)}-${index + 1}`, month, draw);
    const paidOn = workday(bill.dueOn + draw(earliest, latest));
    return [...billed(bill, voice), ...settled(bill, paidOn, [voice])];
  });
}

function sale(book: Book, customer: PartyInput, code: string, month: number, draw: Draw): Bill {
  const issuedOn = workday(inMonth(month, 26));
  return {
    seller: book.client.identifier,
    buyer: idOf(customer),
    number: `${book.code}-${code}`,
    total: draw(180, 950) * 100,
    issuedOn,
    dueOn: issuedOn + 30,
  };
}

/** The cabinet's own fees, as it tells them and as the client's ledger has them. */
function fees(book: Book, month: number, draw: Draw): SentMessage[] {
  const issuedOn = workday(inMonth(month, 15));
  const bill: Bill = {
    seller: AUBRAC.identifier,
    buyer: book.client.identifier,
    number: `H-${book.code}-${monthCode(month)}`,
    total: 52_000,
    issuedOn,
    dueOn: issuedOn + 30,
  };
  // The bill falls due in the month after its own: month 0 is November, so December.
  const dueMonth = ((month + 11) % 12) + 1;
  const paidOn = workday(bill.dueOn + book.ownLateness(dueMonth, draw));
  const voices = [aubrac, ledgerOf(book.client)];
  return [...billed(bill, ...voices), ...settled(bill, paidOn, voices)];
}

/** All of the month is told: what the ledger does not have by then did not happen. */
function covered(voice: Voice, month: number): SentMessage {
  const lastDay = inMonth(month + 1, 1) - 1;
  return tell(voice, 'SourceCovered', `${voice.of} ${monthCode(month)}`, lastDay, {
    ...(voice.of !== null && { party: voice.of }),
    upTo: dayOf(lastDay),
  });
}

/** What a garage's ledger also holds: cash from a consumer, and a customer that vanished. */
function oddRows(draw: Draw): SentMessage[] {
  const voice = ledgerOf(PERROTIN);
  const garage = BOOKS[1];
  if (!garage) return [];
  const lost = sale(garage, VANISHED, 'R1', 5, draw);
  const lostOn = on('2026-03-31');
  const cashDays = [3, 9, 14, 19].map((month) => workday(inMonth(month, 11)));
  return [
    ...cashDays.flatMap((day, index) => cashSale(voice, day, index + 1, draw)),
    ...billed(lost, voice),
    tell(voice, 'InvoiceWrittenOff', subjectOf(lost, voice), lostOn, {
      ...invoiceRef(lost, voice),
      amount: minorUnits(lost.total),
      on: dayOf(lostOn),
      cause: 'uncollectible',
    }),
  ];
}

function cashSale(voice: Voice, day: DayNumber, nth: number, draw: Draw): SentMessage[] {
  const bill: Bill = {
    seller: PERROTIN.identifier,
    buyer: idOf(DRIVER),
    number: `GP-C${nth}`,
    total: draw(60, 240) * 100,
    issuedOn: day,
    dueOn: day,
  };
  const payment = { id: `C-${nth}`, on: day, shares: [[bill, bill.total] as const] };
  return [...billed(bill, voice), ...paid({ ...payment, instrument: 'cash' }, voice)];
}
