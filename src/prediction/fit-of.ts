/** Fits the head of a model to the receivables of a ledger. */
import {
  type FitQuestion,
  fitHead,
  type HeadFit,
  samplesOf,
} from '../../projections/prediction/fit-head.js';
import type { Head } from '../../projections/prediction/head.js';
import { ASPECTS } from '../../projections/prediction/predictor.js';
import type { Receivable } from '../../projections/prediction/receivable.js';
import { TARGETS, type Target } from '../../projections/prediction/target.js';
import type { KnownBy } from '../../projections/prediction/walk.js';
import { nextBusinessDay } from '../../projections/score/calendar.js';
import type { Model } from '../../projections/score/model.js';
import { type DayNumber, dayOf } from '../ledger/values/day.js';
import type { LedgerReceivables } from './receivables-of.js';

/** What of a ledger is fitted to; what is left out is all of it. */
export interface Fitting {
  /** Invoices of this creditor alone. */
  readonly creditor?: string;
  /** The first part of the invoices by day of issue, above 0 and at most 1. */
  readonly first: number;
  readonly knownBy: KnownBy;
  /** Targets whose formulas are fitted; the others keep those of the base. */
  readonly targets: readonly Target[];
}

/** A head fitted to a ledger, and to what of it. */
export interface FittedHead {
  readonly head: Head;
  readonly fits: HeadFit;
  /** Invoices issued, and outcomes known, before this day. */
  readonly before: DayNumber;
  readonly invoices: number;
}

/** What a fitted model says of itself: to what it was fitted, and whose scores it gives. */
export function saidOfFit(
  { invoices, before }: Pick<FittedHead, 'invoices' | 'before'>,
  { name }: Pick<Model, 'name'>,
): Required<Pick<Model, 'title' | 'describes'>> {
  const title = `Fitted to ${invoices} invoices before ${dayOf(before)}`;
  return { title, describes: `Scores as ${name}; foretells as fitted to a ledger by kept fit.` };
}

/** Throws TooLittleHistory. `seen`: invoices walked through. */
export function fitOf(
  { receivables, context }: LedgerReceivables,
  base: Head,
  { creditor, first, knownBy, targets }: Fitting,
  seen: (done: number, of: number) => void = () => {},
): FittedHead {
  const own =
    creditor === undefined ? receivables : receivables.filter(isTo(context.who.resolve(creditor)));
  const before = dayAfter(own, first);
  const country = countryOfAll(own, context.countryOf);
  const graceOf = (due: DayNumber): DayNumber => nextBusinessDay(due, country);
  const question: FitQuestion = { receivables: own, knownBy, before, graceOf };
  const samples = samplesOf(question, (done) => seen(done, own.length));
  const { head, fits } = fitHead(samples, base, targets);
  const invoices = own.filter(({ issued }) => issued < before).length;
  return { head, fits, before, invoices };
}

function isTo(creditor: string): (receivable: Receivable) => boolean {
  return (receivable) => receivable.creditor === creditor;
}

/** The day of issue of the first invoice of the rest, or the day after the last that is known. */
function dayAfter(receivables: readonly Receivable[], first: number): DayNumber {
  const next = receivables[Math.floor(receivables.length * first)];
  if (next) return next.issued;
  let last = 0;
  for (const { issued, outcome } of receivables) {
    last = Math.max(last, issued, outcome?.on ?? issued);
  }
  return last + 1;
}

/** The country of all creditors; null where they are in several, or nobody said. */
function countryOfAll(
  receivables: readonly Receivable[],
  countryOf: (creditor: string) => string | null,
): string | null {
  const countries = new Set([...new Set(receivables.map((one) => one.creditor))].map(countryOf));
  const [country = null] = countries;
  return countries.size === 1 ? country : null;
}

/** Formulas of a fit, by what they are of. */
export function fitsIn(fits: HeadFit) {
  return ASPECTS.flatMap((aspect) =>
    TARGETS.map((target) => ({ aspect, target, fitted: fits[aspect][target] })),
  );
}
