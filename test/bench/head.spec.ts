/** How well heads predict: the bars that they must not fall below, on the last 40 % by issue day. */

import { madeUp } from '../../bench/judge/made-up.js';
import { firstSamples, GRACE, MADE_UP } from '../../bench/judge/make-head.js';
import { ibmReceivables } from '../../bench/judge/receivables.js';
import { triangle1 } from '../../projections/models/triangle-1.js';
import { fitHead } from '../../projections/prediction/fit-head.js';
import type { Head } from '../../projections/prediction/head.js';
import { brierScore, calibration } from '../../projections/prediction/metrics/calibration.js';
import {
  areaUnderCurve,
  type PredictionColumns,
  rankedBy,
} from '../../projections/prediction/metrics/ranks.js';
import { ASPECTS, type Aspect, Predictor } from '../../projections/prediction/predictor.js';
import type { Receivable } from '../../projections/prediction/receivable.js';
import { cameSo, TARGETS, type Target } from '../../projections/prediction/target.js';
import { walk } from '../../projections/prediction/walk.js';
import type { Model } from '../../projections/score/model.js';

interface Prediction {
  readonly chance: number;
  readonly came: boolean;
}

function columnsOf(predictions: readonly Prediction[]): PredictionColumns {
  return {
    chances: Float64Array.from(predictions, ({ chance }) => chance),
    came: Uint8Array.from(predictions, ({ came }) => Number(came)),
  };
}

type Judged = Readonly<Record<Aspect, Readonly<Record<Target, readonly Prediction[]>>>>;

function judged(head: Head, receivables: readonly Receivable[]): Judged {
  const told: Record<Aspect, Record<Target, Prediction[]>> = {
    invoice: { late: [], graced: [], late30: [] },
    payer: { late: [], graced: [], late30: [] },
  };
  const predictor = new Predictor(head, GRACE);
  const from = Math.floor(receivables.length * 0.6);
  let seen = 0;
  for (const one of walk(receivables, 'business', predictor)) {
    const foresight = predictor.before(one.issued);
    if (seen++ < from || !one.outcome) continue;
    for (const aspect of ASPECTS) {
      for (const target of TARGETS) {
        const chance = foresight.chance(one, aspect, target);
        const came = cameSo(target, one.outcome, one.due, GRACE(one.due));
        told[aspect][target].push({ chance, came });
      }
    }
  }
  return told;
}

const shipped = headOf(triangle1);

function headOf({ head }: Model): Head {
  if (!head) throw new Error('The model that ships has a head.');
  return head;
}

const ibm = ibmReceivables((text) => console.warn(text));
const whereIbmIs = ibm ? describe : describe.skip;

function figuresOf(predictions: readonly Prediction[]) {
  const columns = columnsOf(predictions);
  return { auc: areaUnderCurve(rankedBy(columns)), brier: brierScore(columns) };
}

whereIbmIs('on the IBM sample', () => {
  const ledger = ibm ?? [];

  it('the head that ships reaches its bars, by the payer alone too', () => {
    const { invoice, payer } = judged(shipped, ledger);
    expect(invoice.late).toHaveLength(987);
    const [late, byPayer] = [figuresOf(invoice.late), figuresOf(payer.late)];
    expect(late.auc).toBeGreaterThanOrEqual(0.88);
    expect(late.brier).toBeLessThanOrEqual(0.128);
    expect(byPayer.auc).toBeGreaterThanOrEqual(0.877);
    expect(byPayer.brier).toBeLessThanOrEqual(0.1323);
  });

  it('a head fitted to its first 60 % does no worse', () => {
    const { head, fits } = fitHead(firstSamples(ledger), shipped);
    // Of more than a month late there are too few to fit to.
    expect([fits.invoice.late30, head.invoice.late30]).toEqual([null, shipped.invoice.late30]);
    const late = figuresOf(judged(head, ledger).invoice.late);
    expect(late.auc).toBeGreaterThanOrEqual(0.88);
    expect(late.brier).toBeLessThanOrEqual(0.128);
  });
});

describe('on a ledger made up otherwise, where the weekday of the due day decides', () => {
  const ledger = madeUp({ ...MADE_UP[2], seed: 4, payers: 250, invoices: 8000 });
  const told = judged(shipped, ledger);

  it('the head learns so, which the payer alone does not tell', () => {
    const [late, byPayer] = [figuresOf(told.invoice.late), figuresOf(told.payer.late)];
    expect(late.auc).toBeGreaterThan(byPayer.auc + 0.05);
    expect(late.brier).toBeLessThan(byPayer.brier - 0.02);
  });

  it('tells chances as they come', () => {
    for (const target of TARGETS) {
      for (const { count, told: chance, came } of calibration(columnsOf(told.invoice[target]))) {
        if (count >= 100) expect(Math.abs(chance - came)).toBeLessThan(0.1);
      }
    }
  });
});

it('a head that learned weekdays decide unlearns it where they do not', () => {
  // Paid one day late or early by turns, whatever the weekday.
  const ledger = Array.from({ length: 1500 }, (_, i): Receivable => {
    const [issued, late] = [20_000 + Math.floor(i / 5), i % 3 === 0 ? 1 : -1];
    const due = issued + 10 + (i % 7);
    const outcome = { on: due + late, late, lost: false, recorded: due + late };
    const between = { payer: `payer-${i % 4}`, creditor: 'made', currency: 'EUR', amount: 1000 };
    return { promise: `invoice-made/${i}`, ...between, issued, due, outcome, recorded: issued };
  });
  const predictor = new Predictor(shipped, GRACE);
  const last = ledger.at(-1)?.issued ?? 0;
  for (const _ of walk(ledger, 'business', predictor));
  const foresight = predictor.before(last + 1);
  const onMonday = { payer: 'payer-1', issued: last + 1, currency: 'EUR', amount: 1000 };
  const chances = [0, 1, 2, 3, 4, 5, 6].map((by) =>
    foresight.chance({ ...onMonday, due: last + 11 + by }, 'invoice', 'late'),
  );
  expect(Math.max(...chances) - Math.min(...chances)).toBeLessThan(0.15);
});
