/**
 * A ledger of real receivables by which the model is judged: the IBM sample, 2,466 invoices of one
 * creditor to a hundred payers in 2012 and 2013. It is not part of Kept; what needs it says so and
 * goes without where it is absent.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SteppedReceivable } from '../../projections/prediction/receivable-of.js';
import { type Step, WHOLE } from '../../projections/step.js';
import { type DayNumber, dayNumberOf } from '../../src/ledger/values/day.js';

const FILE = resolve('..', 'shared/datasets/ibm-ar/WA_Fn-UseC_-Accounts-Receivable.csv');
const CREDITOR = 'creditor';

/** By the day of issue; null where the file is absent, which `say` is told. */
export function ibmReceivables(say: (text: string) => void): readonly SteppedReceivable[] | null {
  if (!existsSync(FILE)) {
    say(`skipped: 0 invoices, since ${FILE} is not there`);
    return null;
  }
  const [, ...lines] = readFileSync(FILE, 'utf8').trim().split(/\r?\n/);
  return lines
    .map(receivableOf)
    .sort((a, b) => a.issued - b.issued || (a.promise < b.promise ? -1 : 1));
}

function receivableOf(line: string): SteppedReceivable {
  const [, payer = '', , number = '', issued, due, amount, , settled] = line.split(',');
  const days = { issued: dayOf(issued), due: dayOf(due), settled: dayOf(settled) };
  const late = days.settled - days.due;
  const cents = Math.round(Number(amount) * 100);
  return {
    ...{ promise: `invoice-${CREDITOR}/${number}`, payer, creditor: CREDITOR },
    ...{ issued: days.issued, due: days.due, currency: 'USD', amount: cents },
    ...{ steps: stepsOf(days, late, cents), recorded: days.issued },
    outcome: { on: days.settled, late, lost: false, recorded: days.settled },
  };
}

/** `1/31/2013` as a day. */
function dayOf(text = ''): DayNumber {
  const [month = 0, date = 0, year = 0] = text.split('/').map(Number);
  return dayNumberOf(year, month, date);
}

/** Open from its issue until it is paid whole, as the creditor's ledger tells it. */
function stepsOf(
  { issued, due, settled }: Readonly<Record<'issued' | 'due' | 'settled', DayNumber>>,
  late: number,
  amount: number,
): readonly Step[] {
  const told = { of: 'promisor', grade: 'documented', voice: 'ledger/creditor' } as const;
  const money = { side: 'payment', currency: 'USD', due, basis: 'stated' } as const;
  const open = { ...told, ...money, state: 'open', late: 0, on: null, days: 0 } as const;
  const days = WHOLE * (settled - issued);
  return [
    { ...open, day: issued, count: WHOLE, amount },
    { ...open, day: settled, count: -WHOLE, amount: -amount },
    {
      ...{ ...told, ...money, state: 'kept', late, on: settled, day: settled },
      ...{ count: WHOLE, amount, days },
    },
  ];
}
