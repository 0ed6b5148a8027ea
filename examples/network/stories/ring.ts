/**
 * Three agencies that bill one another, each month in a circle, and pay within days: a hundred kept
 * promises, all among themselves, of which no bank and nobody else tells.
 */
import { inMonth, monthCode, workday } from '../calendar.js';
import type { Professional } from '../cast.js';
import { type Bill, billed, settled } from '../dealings.js';
import { MARVANE, OPALINE, SOLBEC } from '../neighbours.js';
import type { SentMessage, Voice } from '../sent-message.js';
import { marvane, opaline, solbec } from '../voices.js';

const RING: readonly (readonly [Professional, Voice, code: string])[] = [
  [SOLBEC, solbec, 'AS'],
  [MARVANE, marvane, 'SM'],
  [OPALINE, opaline, 'RO'],
];

/** May to October 2026. */
const MONTHS = [18, 19, 20, 21, 22, 23];

export function ring(): SentMessage[] {
  return RING.flatMap(([seller, told, code], place) => {
    const [buyer, hears] = RING[(place + 1) % RING.length] ?? [seller, told];
    return MONTHS.flatMap((month) => {
      const issuedOn = workday(inMonth(month, 5 + place));
      const bill: Bill = {
        seller: seller.identifier,
        buyer: buyer.identifier,
        number: `${code}-${monthCode(month)}`,
        total: 500_000,
        issuedOn,
        dueOn: issuedOn + 30,
      };
      return [...billed(bill, told, hears), ...settled(bill, issuedOn + 2, [told, hears])];
    });
  });
}
