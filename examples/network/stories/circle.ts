/**
 * Four firms of the Orne that owe one another: each pays the one before it on the day, and at the
 * end of October 2026 four invoices are open that go round, and could be set off.
 */
import { END, inMonth, monthCode, workday } from '../calendar.js';
import type { Professional } from '../cast.js';
import { type Bill, billed, settled } from '../dealings.js';
import { OLLIVIER, PERCHE, RENAUD, VALMONT } from '../neighbours.js';
import { drawsOf } from '../prng.js';
import { type SentMessage, tell, type Voice } from '../sent-message.js';
import { bankOf, ollivier, perche, renaud, valmont } from '../voices.js';

/** Each sells to the next, and the last to the first. */
const CIRCLE: readonly (readonly [Professional, Voice, code: string])[] = [
  [VALMONT, valmont, 'NV'],
  [PERCHE, perche, 'SP'],
  [OLLIVIER, ollivier, 'CO'],
  [RENAUD, renaud, 'CR'],
];

/** March to October 2026. */
const MONTHS = [16, 17, 18, 19, 20, 21, 22, 23];

export function circle(): SentMessage[] {
  return [...dealings(), ...optedIn()];
}

/** On the last day each says that its open invoices may be set off. */
function optedIn(): SentMessage[] {
  return CIRCLE.map(([{ identifier: party }, voice]) =>
    tell(voice, 'SetOffOptedIn', party, END, { party }),
  );
}

function dealings(): SentMessage[] {
  const draw = drawsOf('circle');
  return CIRCLE.flatMap(([seller, told, code], place) => {
    const [buyer, hears] = CIRCLE[(place + 1) % CIRCLE.length] ?? [seller, told];
    return MONTHS.flatMap((month) => {
      const issuedOn = workday(inMonth(month, 6 + place));
      const bill: Bill = {
        seller: seller.identifier,
        buyer: buyer.identifier,
        number: `${code}-${monthCode(month)}`,
        total: draw(28, 56) * 10_000,
        issuedOn,
        dueOn: issuedOn + 30,
      };
      const paidOn = workday(bill.dueOn + draw(-3, 0));
      return [...billed(bill, told, hears), ...settled(bill, paidOn, [told, bankOf(buyer)])];
    });
  });
}
