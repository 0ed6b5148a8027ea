/** Constructions Lemarié: on the day until April 2026, then nothing. */
import { dayOf } from '../../../src/ledger/values/day.js';
import { inMonth, MONTHS, monthCode, workday } from '../calendar.js';
import { MULLER, type Professional, VOLTEA } from '../cast.js';
import { type Bill, billed, settled } from '../dealings.js';
import { LEMARIE, RENAUD, VALMONT } from '../neighbours.js';
import { drawsOf } from '../prng.js';
import { type SentMessage, tell, type Voice } from '../sent-message.js';
import { bankOf, muller, platformFor, renaud, valmont, voltea } from '../voices.js';

const SUPPLIERS: readonly (readonly [Professional, Voice, code: string])[] = [
  [VALMONT, valmont, 'NV-LEM'],
  [RENAUD, renaud, 'CR-LEM'],
  [MULLER, muller, 'MS-LEM'],
];

/** Of bills issued from this month on, May 2026, none is paid. */
const FALLS = 18;

/** Debits of energy come back from here on. */
const FIRST_RETURN = 18;

export function fall(): SentMessage[] {
  const draw = drawsOf('fall');
  const since = MONTHS.filter((month) => month >= 13);
  return [
    ...SUPPLIERS.flatMap(([seller, told, code], place) =>
      since.flatMap((month) => {
        const bill = billOf(seller, `${code}-${monthCode(month)}`, inMonth(month, 3 + 4 * place));
        const whole = { ...bill, total: draw(9, 31) * 10_000 };
        const paidOn = workday(bill.dueOn + draw(-4, 0));
        const paid = month < FALLS ? settled(whole, paidOn, [told, bankOf(LEMARIE)]) : [];
        return [...billed(whole, told, platformFor(LEMARIE)), ...paid];
      }),
    ),
    ...since.filter((month) => month % 2 === 0).flatMap(energyOf),
  ];
}

function billOf(seller: Professional, number: string, day: number): Bill {
  const issuedOn = workday(day);
  const [from, to] = [seller.identifier, LEMARIE.identifier];
  return { seller: from, buyer: to, number, total: 64_000, issuedOn, dueOn: issuedOn + 30 };
}

/** Voltéa debits it each second month; the last debits are sent back for lack of funds. */
function energyOf(month: number): SentMessage[] {
  const bill = billOf(VOLTEA, `VOL-LEM-${monthCode(month)}`, inMonth(month, 4));
  const debitedOn = workday(bill.dueOn - 15);
  const due = { ...bill, dueOn: debitedOn };
  const heard = [voltea, bankOf(LEMARIE)];
  const returned = workday(debitedOn + 3);
  return [
    ...billed(due, voltea),
    ...settled(due, debitedOn, heard, 'direct_debit'),
    ...heard
      .filter(() => month >= FIRST_RETURN)
      .map((voice) =>
        tell(voice, 'PaymentReversed', `P-${bill.number}`, returned, {
          payment: `P-${bill.number}`,
          on: dayOf(returned),
          cause: 'insufficient_funds',
        }),
      ),
  ];
}
