/**
 * Ébénisterie Goasdoué began in February 2026: it buys of firms that everybody knows and pays them
 * on the day, so that it has standing by the summer; those for whom it works are as new as it is.
 */
import { inMonth, monthCode, workday } from '../calendar.js';
import { MULLER, type Professional, THORNBURY, VOLTEA } from '../cast.js';
import { type Bill, billed, made, type Order, opinion, promised, settled } from '../dealings.js';
import { GOASDOUE, OLLIVIER, VALMONT } from '../neighbours.js';
import { type Draw, drawsOf } from '../prng.js';
import type { SentMessage, Voice } from '../sent-message.js';
import { bankOf, goasdoue, muller, ollivier, thornbury, valmont, voltea } from '../voices.js';

const SUPPLIERS: readonly (readonly [Professional, Voice, code: string, first: number])[] = [
  [MULLER, muller, 'MS-GOA', 15],
  [VOLTEA, voltea, 'VOL-GOA', 16],
  [THORNBURY, thornbury, 'TT-GOA', 18],
];

const CLIENTS: readonly (readonly [Professional, Voice, code: string, first: number])[] = [
  [OLLIVIER, ollivier, 'EG-OLL', 17],
  [VALMONT, valmont, 'EG-VAL', 19],
];

const LAST = 23;

/** The skill under which it delivers. */
export const CABINET_MAKING = '31.01';

export function growing(): SentMessage[] {
  const draw = drawsOf('growing');
  return [
    ...SUPPLIERS.flatMap(([seller, told, code, first]) =>
      monthsFrom(first).flatMap((month) => {
        const sale = bill(seller, GOASDOUE, `${code}-${monthCode(month)}`, month, draw);
        const paidOn = workday(sale.dueOn - draw(1, 6));
        return [...billed(sale, told), ...settled(sale, paidOn, [told, bankOf(GOASDOUE)])];
      }),
    ),
    ...CLIENTS.flatMap(([client, told, code, first]) =>
      monthsFrom(first).flatMap((month) => workFor(client, told, code, month, draw)),
    ),
  ];
}

function monthsFrom(first: number): readonly number[] {
  return Array.from({ length: LAST - first + 1 }, (_, i) => first + i);
}

function bill(
  { identifier: seller }: Professional,
  { identifier: buyer }: Professional,
  number: string,
  month: number,
  draw: Draw,
): Bill {
  const issuedOn = workday(inMonth(month, 10));
  return {
    ...{ seller, buyer, number, total: draw(18, 74) * 1_000 },
    ...{ issuedOn, dueOn: issuedOn + 30 },
  };
}

/** A piece of furniture, two days early, its bill and what the client thinks of it. */
function workFor(
  client: Professional,
  told: Voice,
  code: string,
  month: number,
  draw: Draw,
): SentMessage[] {
  const order: Order = {
    supplier: GOASDOUE.identifier,
    client: client.identifier,
    reference: `${code}-${monthCode(month)}`,
    promisedOn: workday(inMonth(month, 1)),
    dueOn: workday(inMonth(month, 9)),
    skill: CABINET_MAKING,
  };
  const came = order.dueOn - 2;
  const work = bill(GOASDOUE, client, order.reference, month, draw);
  const [from, to] = [client.identifier, GOASDOUE.identifier];
  const words = 'Well joined, and two days early.';
  return [
    ...promised(order, goasdoue, told),
    ...made(order, { handedOverOn: came, arrivedOn: came }, goasdoue, told),
    ...billed(work, goasdoue),
    ...settled(work, workday(work.dueOn - draw(0, 3)), [goasdoue, told]),
    ...(month === LAST ? [opinion(told, from, to, order, 5, order.dueOn + 3, words)] : []),
  ];
}
