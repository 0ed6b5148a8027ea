/**
 * A ledger of real receivables by which the model is judged: the IBM sample, 2,466 invoices of one
 * creditor to a hundred payers in 2012 and 2013. It is not part of Kept; what needs it says so and
 * goes without where it is absent.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ScoredProfessional } from '../../projections/score/evidence.js';
import type { Model } from '../../projections/score/model.js';
import { type Scorecard, scorecard } from '../../projections/score/scorecard.js';
import { type PromiseSteps, type Step, WHOLE } from '../../projections/step.js';
import { type DayNumber, dayNumberOf } from '../../src/ledger/values/day.js';

const FILE = resolve('..', 'shared/datasets/ibm-ar/WA_Fn-UseC_-Accounts-Receivable.csv');
const CREDITOR = 'creditor';

/** An invoice that was paid, and its promise as the fold gives it. */
export interface Receivable {
  readonly number: string;
  readonly payer: string;
  readonly issued: DayNumber;
  readonly due: DayNumber;
  readonly settled: DayNumber;
  /** Raw days late, negative where early. */
  readonly late: number;
  readonly promise: PromiseSteps;
}

export interface Receivables {
  /** By the day of issue. */
  readonly invoices: readonly Receivable[];
  /** By payer, each by the day of issue. */
  readonly byPayer: ReadonlyMap<string, readonly Receivable[]>;
  /** How many of the invoices are the first 60 %, on which settings are found. */
  readonly first: number;
}

/** The ledger; null where the file is absent, which `say` is told. */
export function receivables(say: (text: string) => void): Receivables | null {
  if (!existsSync(FILE)) {
    say(`skipped: 0 invoices, since ${FILE} is not there`);
    return null;
  }
  const [, ...lines] = readFileSync(FILE, 'utf8').trim().split(/\r?\n/);
  const invoices = lines
    .map(receivableOf)
    .sort((a, b) => a.issued - b.issued || (a.number < b.number ? -1 : 1));
  const byPayer = new Map<string, Receivable[]>();
  for (const invoice of invoices) {
    const known = byPayer.get(invoice.payer);
    if (known) known.push(invoice);
    else byPayer.set(invoice.payer, [invoice]);
  }
  return { invoices, byPayer, first: Math.floor(invoices.length * 0.6) };
}

function receivableOf(line: string): Receivable {
  const [, payer = '', , number = '', issued, due, amount, , settled] = line.split(',');
  const days = { issued: dayOf(issued), due: dayOf(due), settled: dayOf(settled) };
  const late = days.settled - days.due;
  const cents = Math.round(Number(amount) * 100);
  const steps = stepsOf(days, late, cents);
  const promise = { promise: `invoice-${CREDITOR}/${number}`, promisor: payer, steps };
  const between = { ...promise, kind: 'invoice', promisee: CREDITOR } as const;
  return { number, payer, ...days, late, promise: between };
}

/** `1/31/2013` as a day. */
function dayOf(text = ''): DayNumber {
  const [month = 0, date = 0, year = 0] = text.split('/').map(Number);
  return dayNumberOf(year, month, date);
}

/** Open from its issue until it is paid whole, as the creditor's ledger tells it. */
function stepsOf(
  { issued, due, settled }: Pick<Receivable, 'issued' | 'due' | 'settled'>,
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

function subject(payer: string): ScoredProfessional {
  return {
    isSubject: (party) => party === payer,
    counterpartyOf: (party) => party,
    with: CREDITOR,
    coverage: () => Number.MAX_SAFE_INTEGER,
    countryOf: () => 'US',
  };
}

/** The payer's card at the end of a day, from the invoices issued by then and nothing later. */
export function cardAt(
  ledger: Receivables,
  payer: string,
  asOf: DayNumber,
  model: Model,
): Scorecard {
  const known = (ledger.byPayer.get(payer) ?? []).filter(({ issued }) => issued <= asOf);
  return scorecard(
    known.map(({ promise }) => promise),
    subject(payer),
    model,
    asOf,
  );
}

/** What became of an invoice, as the model judges it: one promise alone, on the day it was paid. */
export function outcomeOf(invoice: Receivable, model: Model): { readonly level: number } {
  const { promise, payer, settled } = invoice;
  const { levels } = scorecard([promise], subject(payer), model, settled).sides.payment;
  return { level: levels.indexOf(1) };
}
