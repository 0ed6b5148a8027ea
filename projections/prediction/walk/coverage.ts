/**
 * How often intervals hold, by a walk through history: every 30 days each payer's value with its
 * interval, then what came of its next invoices, valued by the same levels and curve.
 *
 * Few invoices scatter about what they are drawn from. `direct` asks that their mean lies in the
 * interval, and counts that scatter against it; `covered` widens the interval by the 90 % scatter
 * of such a mean, from how those invoices vary: to this an interval about the long run is held.
 */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { PartyId } from '../../../src/ledger/values/party.js';
import { decayTable } from '../../score/decay.js';
import { valueAt } from '../../score/estimate.js';
import { type Question, readPromise, type ScoredProfessional } from '../../score/evidence.js';
import type { Model } from '../../score/model.js';
import type { SteppedReceivable } from '../receivable-of.js';
import type { ModelContender, PayerEstimate, Surroundings } from './model-contender.js';

const EVERY = 30;
/** Looked at up to so many days before the end, so that what comes next has time to come. */
const ROOM = 90;
/** So many invoices are looked at after a day, and payers with fewer are left out. */
const NEXT = { least: 5, most: 10 };
/** Two-sided 90 % of a normal distribution. */
const Z90 = 1.645;
const SIZES = [3, 5, 10, 20];

/** Payers on days, by how many of their invoices had been paid: from that many on; 0: all. */
export interface Covered {
  readonly from: number;
  readonly count: number;
  /** Parts, 0 to 1. */
  readonly direct: number;
  readonly covered: number;
  /** Mean width in points. */
  readonly width: number;
}

interface Look {
  readonly payer: string;
  readonly asOf: DayNumber;
  readonly estimate: PayerEstimate;
}

/** What came of an invoice, as a model values it. */
interface Valued {
  readonly issued: DayNumber;
  readonly settled: DayNumber;
  readonly late: number;
  readonly value: number;
}

/** Looks at payers while a walk goes on, and says in the end how often the intervals held. */
export class CoverageWatch {
  private readonly looks: Look[] = [];
  private readonly byPayer = new Map<string, SteppedReceivable[]>();
  private next: DayNumber;
  private readonly last: DayNumber;

  /** Looks from one day to another, at what was known of payers before. */
  constructor(
    private readonly contender: ModelContender,
    receivables: readonly SteppedReceivable[],
    { from, until }: { readonly from: DayNumber; readonly until: DayNumber },
  ) {
    this.next = from;
    this.last = until - ROOM;
    for (const receivable of receivables) {
      const others = this.byPayer.get(receivable.payer);
      if (others) others.push(receivable);
      else this.byPayer.set(receivable.payer, [receivable]);
    }
  }

  /** Called with each day of a walk, before it is asked of. */
  day(issued: DayNumber): void {
    if (issued < this.next || issued - 1 > this.last) return;
    this.next = issued + EVERY;
    const asOf = issued - 1;
    for (const [payer, [first]] of this.byPayer) {
      if (!first || first.issued > asOf) continue;
      const estimate = this.contender.estimate(payer, first.creditor, asOf);
      this.looks.push({ payer, asOf, estimate });
    }
  }

  covered(model: Model, surroundings: Surroundings): readonly Covered[] {
    const valued = new Map<string, readonly Valued[]>();
    for (const { payer } of this.looks) {
      if (valued.has(payer)) continue;
      valued.set(payer, valuedOf(payer, this.byPayer.get(payer) ?? [], model, surroundings));
    }
    const held = this.looks.flatMap((look) => heldOf(look, valued.get(look.payer) ?? [], model));
    const sized = SIZES.map((size, i) => {
      const most = SIZES[i + 1] ?? Number.POSITIVE_INFINITY;
      return coveredBy(
        size,
        held.filter(({ known }) => known >= size && known < most),
      );
    });
    return [...sized, coveredBy(0, held)].filter(({ count }) => count > 0);
  }
}

/** What came of a payer's invoices. */
function valuedOf(
  payer: PartyId,
  own: readonly SteppedReceivable[],
  model: Model,
  surroundings: Surroundings,
): readonly Valued[] {
  const decay = decayTable(model.halfLife, model.maxAge);
  const who: ScoredProfessional = {
    ...surroundings,
    isSubject: (party) => party === payer,
    counterpartyOf: (party) => party,
    with: null,
  };
  const found: Valued[] = [];
  for (const receivable of own) {
    const { outcome } = receivable;
    if (outcome === null) continue;
    const question: Question = { who, scope: 'network', model, decay, asOf: outcome.on };
    const value = worthIn(receivable, question);
    if (value === null) continue;
    found.push({ issued: receivable.issued, settled: outcome.on, late: outcome.late, value });
  }
  return found;
}

/** Null where it says nothing. */
function worthIn(
  { promise, payer, creditor, steps }: SteppedReceivable,
  question: Question,
): number | null {
  const between = { promise, kind: 'invoice', promisor: payer, promisee: creditor, steps } as const;
  const { values } = question.model.levels;
  let [count, sum] = [0, 0];
  for (const one of readPromise(between, question)?.evidence ?? []) {
    if (one.side !== 'payment') continue;
    count += one.count;
    sum += one.count * (values[one.level] ?? 0);
  }
  return count === 0 ? null : sum / count;
}

interface Held {
  readonly known: number;
  readonly direct: boolean;
  readonly covered: boolean;
  readonly width: number;
}

function heldOf({ asOf, estimate }: Look, own: readonly Valued[], model: Model): readonly Held[] {
  const next = own.filter(({ issued }) => issued > asOf).slice(0, NEXT.most);
  const known = own.filter(({ settled }) => settled <= asOf).length;
  if (next.length < NEXT.least || known < model.minimum.with.promises) return [];
  const { value, low, high } = estimate;
  const came = realised(next, model);
  const scatter = Z90 * came.deviation;
  const covered =
    came.value >= value - Math.hypot(value - low, scatter) &&
    came.value <= value + Math.hypot(high - value, scatter);
  const direct = low <= came.value && came.value <= high;
  return [{ known, direct, covered, width: high - low }];
}

/** The value of invoices as they came, each counting one, and the deviation of their mean. */
function realised(invoices: readonly Valued[], model: Model) {
  const { points, weight } = model.curve;
  const part = weight / 1000;
  const days = meanOf(invoices.map(({ late }) => late));
  const mean = meanOf(invoices.map(({ value }) => value));
  const variance = meanOf(invoices.map(({ value }) => (value - mean) ** 2));
  return {
    value: (1 - part) * mean + part * valueAt(points, days),
    deviation: Math.sqrt(variance / (invoices.length - 1)),
  };
}

function coveredBy(from: number, looks: readonly Held[]): Covered {
  const part = (of: (look: Held) => number): number => meanOf(looks.map(of));
  return {
    ...{ from, count: looks.length },
    direct: part(({ direct }) => Number(direct)),
    covered: part(({ covered }) => Number(covered)),
    width: part(({ width }) => width),
  };
}

function meanOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
