/**
 * Circulation of value on a territory: sums of the steps of promises, in whole numbers, so that no
 * order of promises matters.
 *
 * For those who see all, everything stands as of the day asked for. For others each quarter stands
 * as it did on a day of its own, so that it is the same figure in every answer that has it: of two
 * answers the difference would be what was credited or paid between (ADR 0073).
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import type { Coverage } from '../coverage.js';
import { type PromiseSteps, standingAt, type Step } from '../step.js';
import { addSum, type CellSum, PairNumbers, TerritoryCells } from './cell.js';
import { lastMonthOf, MONTHS, QUARTERS, quarterOf, Year } from './months.js';
import type { Located } from './places.js';
import { Purses, SPENT_WITHIN } from './velocity.js';

/** Who sells where: both inside, the seller alone, or the buyer alone. */
export const DIRECTIONS = ['inside', 'in', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A promise with the day on which it was made. */
export type MadePromise = Pick<PromiseSteps, 'promisor' | 'promisee' | 'kind' | 'steps'> & {
  readonly startOn: DayNumber;
};

/** `all`: whatever it is over. `enough`: what others may be told. */
export type TerritoryTold = 'all' | 'enough';

export interface CirculationAsked {
  readonly asOf: DayNumber;
  readonly tells: TerritoryTold;
  readonly locate: (party: PartyId) => Located;
  readonly coverage: Coverage;
}

/** Of whose receipts others are told: all of them is decided at the end of the next, the last. */
export const SPENT_QUARTER = QUARTERS - 2;

/** How many quarters before it what is overdue at the end of one is compared with. */
export const QUARTERS_BACK = [1, 2, 3] as const;

/** The cells, by what they are of. Each name is made here. */
export class Circulation {
  readonly year: Year;
  /** `<currency> <direction> <month> <buyer's sector> <seller's sector>`: what was invoiced. */
  readonly volumes: TerritoryCells;
  /**
   * `<currency> <month>`: overdue inside at the end of the month. To others at the ends of
   * quarters, and `<currency> <month> <quarters back>`: by how much each promise has changed.
   */
  readonly overdue: TerritoryCells;
  /** `<sector of the promisor> <quarter> <ontime|late>`: what fell due. Its parts alone. */
  readonly reliability: TerritoryCells;
  private readonly purses = new Map<string, Purses>();
  private readonly pairs = new PairNumbers();

  constructor(private readonly asked: CirculationAsked) {
    this.year = new Year(asked.asOf);
    this.volumes = this.cells();
    this.overdue = this.cells();
    this.reliability = this.cells();
  }

  get tells(): TerritoryTold {
    return this.asked.tells;
  }

  add(promise: MadePromise): void {
    const promisor = this.asked.locate(promise.promisor);
    const promisee = this.asked.locate(promise.promisee);
    if (promisor.party === promisee.party) return;
    if (promisor.isConsumer || promisee.isConsumer) return;
    if (!promisor.isInside && !promisee.isInside) return;
    const pair = { promisor, promisee };
    if (promise.kind === 'invoice') this.addVolume(promise, pair);
    if (promisor.isInside && promisee.isInside) this.addPayments(promise.steps, pair);
    if (promisor.isHidden) return;
    if (promisor.isInside) this.addReliability(promise.steps, pair);
    if (promisor.isInside && promisee.isInside) this.addOverdue(promise.steps, pair);
  }

  /** `<currency> <quarter> <received|spent>`, of what was received 90 days ago or more. */
  turned(): TerritoryCells {
    const cells = this.cells();
    for (const [currency, purses] of this.purses) {
      for (const { party, day, received, spent } of purses.turned()) {
        const month = this.year.indexOf(day);
        if (month === null || day + SPENT_WITHIN > this.asked.asOf) continue;
        // Who spends it again is on both sides: it received from somebody and pays somebody.
        const pair = { promisor: this.asked.locate(party), promisee: this.asked.locate(party) };
        const name = `${currency} ${quarterOf(month)}`;
        cells.add(`${name} received`, { ...pair, amount: received, parts: 0n });
        cells.add(`${name} spent`, { ...pair, amount: spent, parts: 0n });
      }
    }
    return cells;
  }

  private cells(): TerritoryCells {
    return new TerritoryCells(this.isFixed, this.pairs);
  }

  private addVolume({ startOn, steps }: MadePromise, pair: Pair): void {
    const month = this.year.indexOf(startOn);
    if (month === null) return;
    const asOf = this.isFixed ? this.year.endOfQuarter(quarterOf(month)) : this.asked.asOf;
    const { promisor, promisee } = pair;
    const direction = directionOf(pair);
    for (const { key, amount, count } of standingAt(steps, asOf)) {
      if (key.side !== 'payment' || key.state === 'void' || key.currency === '') continue;
      const buyer = promisor.isInside ? promisor.sector : OUTSIDE;
      const seller = promisee.isInside ? promisee.sector : OUTSIDE;
      const name = `${key.currency} ${direction} ${month} ${buyer} ${seller}`;
      this.volumes.add(name, { ...pair, amount: BigInt(amount), parts: BigInt(count) });
    }
  }

  private get isFixed(): boolean {
    return this.asked.tells === 'enough';
  }

  private addPayments(steps: readonly Step[], { promisor, promisee }: Pair): void {
    for (const { key, amount } of standingAt(steps, this.asked.asOf)) {
      if (key.side !== 'payment' || key.state !== 'kept' || key.on === null) continue;
      const purses = this.purses.get(key.currency) ?? new Purses();
      this.purses.set(key.currency, purses);
      purses.add(promisor.party, promisee.party, key.on, BigInt(amount));
    }
  }

  /** To others what fell due in a quarter as of the end of the next; of the last one nothing. */
  private addReliability(steps: readonly Step[], pair: Pair): void {
    if (!this.isFixed) this.addDue(steps, this.asked.asOf, null, pair);
    for (let quarter = 0; this.isFixed && quarter < QUARTERS - 1; quarter++) {
      this.addDue(steps, this.year.endOfQuarter(quarter + 1), quarter, pair);
    }
  }

  private addDue(steps: readonly Step[], asOf: DayNumber, only: number | null, pair: Pair): void {
    for (const { key, count } of standingAt(steps, asOf)) {
      if (key.side === 'relation' || key.due === null) continue;
      const month = this.year.indexOf(key.due);
      if (month === null || (only !== null && quarterOf(month) !== only)) continue;
      const isLate = this.isLate(key, asOf, pair);
      if (isLate === null) continue;
      const name = `${pair.promisor.sector} ${quarterOf(month)} ${isLate ? 'late' : 'ontime'}`;
      this.reliability.add(name, { ...pair, amount: 0n, parts: BigInt(count) });
    }
  }

  /** Raw days, without grace; null where it is not said yet, or nobody's to keep. */
  private isLate(key: Step, asOf: DayNumber, pair: Pair): boolean | null {
    switch (key.state) {
      case 'kept':
        return key.late > 0;
      case 'lost':
        return true;
      case 'open':
        return key.late > 0 || this.isOverdue(key, asOf, pair) ? true : null;
      default:
        return null;
    }
  }

  /** Silence is not lateness: what nobody covers a day after it was due is not overdue. */
  private isOverdue({ due, voice }: Step, day: DayNumber, { promisor, promisee }: Pair): boolean {
    if (due === null || due >= day) return false;
    const covered = this.asked.coverage(voice, [promisor.party, promisee.party]);
    return covered !== null && covered > due;
  }

  /** By steps, so that each month is as it was at its end. */
  private addOverdue(steps: readonly Step[], pair: Pair): void {
    const open = steps.filter(({ state, side }) => state === 'open' && side !== 'relation');
    if (open.length === 0) return;
    const currency = open.find((step) => step.currency !== '')?.currency ?? '';
    if (this.isFixed) this.addOverdueOfQuarters(open, currency, pair);
    else this.addOverdueOfMonths(open, currency, pair);
  }

  private addOverdueOfMonths(open: readonly Step[], currency: string, pair: Pair): void {
    for (let month = 0; month < MONTHS; month++) {
      const late = this.lateOf(open, this.year.endOf(month), pair);
      if (late.parts > 0n) this.overdue.add(`${currency} ${month}`, { ...pair, ...late });
    }
  }

  private addOverdueOfQuarters(open: readonly Step[], currency: string, pair: Pair): void {
    const known = new Map<number, CellSum>();
    const lateAt = (quarter: number): CellSum => {
      const late = known.get(quarter) ?? this.lateOf(open, this.year.endOfQuarter(quarter), pair);
      known.set(quarter, late);
      return late;
    };
    for (let quarter = 0; quarter < QUARTERS; quarter++) {
      const name = `${currency} ${lastMonthOf(quarter)}`;
      const late = lateAt(quarter);
      if (late.parts > 0n) this.overdue.add(name, { ...pair, ...late });
      for (const back of QUARTERS_BACK) {
        const before = lateAt(quarter - back);
        const amount = distance(late.amount, before.amount);
        const parts = distance(late.parts, before.parts);
        if (amount + parts > 0n) this.overdue.add(`${name} ${back}`, { ...pair, amount, parts });
      }
    }
  }

  private lateOf(open: readonly Step[], end: DayNumber, pair: Pair): CellSum {
    const late = { amount: 0n, parts: 0n };
    for (const step of open) {
      if (step.day > end || !this.isOverdue(step, end, pair)) continue;
      addSum(late, { amount: BigInt(step.amount), parts: BigInt(step.count) });
    }
    return late.parts > 0n ? late : { amount: 0n, parts: 0n };
  }
}

function distance(one: bigint, other: bigint): bigint {
  return one > other ? one - other : other - one;
}

interface Pair {
  readonly promisor: Located;
  readonly promisee: Located;
}

/** Where the buyer or the seller is not on the territory, whatever its sector. */
export const OUTSIDE = 'outside';

function directionOf({ promisor, promisee }: Pair): Direction {
  if (!promisor.isInside) return 'in';
  return promisee.isInside ? 'inside' : 'out';
}
