/**
 * Ledgers that nobody kept, for what the IBM sample cannot show: most payers pay on the due day or
 * the next on which banks are open, so that the weekday of the due day decides; others pay about
 * some day of their own, in a weekly run, or much too late. Drawn so that a payer's late share, its
 * signed days and its share by weekday predict about as well as they were measured to on another
 * real ledger (AUC .785, .755 and .840). The same seed gives the same ledger.
 */
import type { Receivable } from '../../projections/prediction/receivable.js';
import { nextBusinessDay } from '../../projections/score/calendar.js';
import { dayNumberOf, weekdayOf } from '../../src/ledger/values/day.js';

export interface MadeUp {
  readonly seed: number;
  readonly payers: number;
  readonly invoices: number;
  /** The part of payers who pay by the due day, and the days by which they miss it. */
  readonly prompt: number;
  readonly promptSpread: number;
  /** The part of payers who pay on one weekday. */
  readonly weekly: number;
}

const SPAN = 480;
const FIRST = dayNumberOf(2018, 12, 30);
const TERMS = [15, 15, 15, 15, 30, 30, 65, 10, 20, 45];

interface MadePayer {
  readonly weight: number;
  readonly lag: number;
  readonly spread: number;
  /** How often it is very late. */
  readonly long: number;
  readonly terms: number;
  /** The weekday on which it pays; 0: any. */
  readonly run: number;
  readonly amount: number;
}

type Draw = () => number;

export function madeUp(of: MadeUp): readonly Receivable[] {
  const draw = mulberry(of.seed);
  const payers = Array.from({ length: of.payers }, (_, i) => payerOf(i, of, draw));
  const weights = runningSums(payers.map(({ weight }) => weight));
  const made = Array.from({ length: of.invoices }, (_, i) => {
    const drawn = draw() * (weights.at(-1) ?? 0);
    const number = weights.findIndex((sum) => drawn < sum);
    const payer = payers[number];
    if (!payer) throw new RangeError('Every draw falls to a payer.');
    return invoiceOf(i, number, payer, draw);
  });
  return made.sort((a, b) => a.issued - b.issued || (a.promise < b.promise ? -1 : 1));
}

function runningSums(figures: readonly number[]): readonly number[] {
  let sum = 0;
  return figures.map((figure) => {
    sum += figure;
    return sum;
  });
}

/** Mulberry32, by Tommy Ettinger. */
function mulberry(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function normal(draw: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}

function payerOf(i: number, of: MadeUp, draw: Draw): MadePayer {
  const prompt = draw() < of.prompt;
  return {
    weight: Math.exp(0.3 * normal(draw)) / (i + 3),
    lag: prompt ? -0.3 + 0.7 * normal(draw) : 1.5 + 4 * normal(draw),
    spread: prompt ? of.promptSpread * (0.3 + draw()) : 2 * 4.5 ** draw(),
    long: draw() < 0.12 ? draw() / 2 : 0.004,
    terms: TERMS[Math.floor(draw() * TERMS.length)] ?? 30,
    run: draw() < of.weekly ? 1 + Math.floor(draw() * 5) : 0,
    amount: 10 + normal(draw),
  };
}

function invoiceOf(i: number, number: number, payer: MadePayer, draw: Draw): Receivable {
  const drawn = FIRST + Math.floor(draw() * SPAN);
  const issued = weekdayOf(drawn) === 7 && draw() < 0.5 ? drawn + 1 : drawn;
  const due = issued + (draw() < 0.9 ? payer.terms : 15);
  const long = draw() < payer.long ? -30 * Math.log(1 - draw()) : 0;
  let on = Math.max(issued + 1, Math.round(due + payer.lag + payer.spread * normal(draw) + long));
  while (payer.run > 0 && weekdayOf(on) !== payer.run) on++;
  on = nextBusinessDay(on, 'US');
  return {
    promise: `invoice-made/${i}`,
    payer: `payer-${number}`,
    creditor: 'made',
    issued,
    due,
    currency: 'USD',
    amount: Math.round(Math.exp(payer.amount + 0.8 * normal(draw))),
    outcome: { on, late: on - due, lost: false, recorded: on },
    recorded: issued,
  };
}
