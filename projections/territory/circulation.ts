/**
 * Circulation of value on a territory: sums of the steps of promises, in whole numbers, so that no
 * order of promises matters. Each sum knows whether it is over enough professionals of either side.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import type { Coverage } from '../coverage.js';
import { type PromiseSteps, type Standing, standingAt, type Step } from '../step.js';
import { type TerritoryCell, TerritoryCells, withOneMore } from './cell.js';
import { MONTHS, Year } from './months.js';
import type { Sector } from './sectors.js';
import { Purses, SPENT_WITHIN } from './velocity.js';

/** Who sells where: both inside, the seller alone, or the buyer alone. */
export const DIRECTIONS = ['inside', 'in', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What is known of a professional here. */
export interface Located {
  readonly party: PartyId;
  readonly isInside: boolean;
  readonly sector: Sector;
  /** A consumer is no professional: what it buys is in no sum. */
  readonly isConsumer: boolean;
  /** False for the one who asks, who knows its own: it does not make a sum one of many. */
  readonly counts: boolean;
  /** It had what is known of its conduct shown to nobody: it is in no sum of that. */
  readonly isHidden: boolean;
}

/** A promise with the day on which it was made. */
export type MadePromise = Pick<PromiseSteps, 'promisor' | 'promisee' | 'kind' | 'steps'> & {
  readonly startOn: DayNumber;
};

export interface CirculationAsked {
  readonly asOf: DayNumber;
  readonly locate: (party: PartyId) => Located;
  readonly coverage: Coverage;
}

/** The cells, by what they are of. Each name is made and read here alone. */
export class Circulation {
  readonly year: Year;
  /** `<currency> <direction> <month> <buyer's sector> <seller's sector>`: what was invoiced. */
  readonly volumes = new TerritoryCells();
  /** `<currency> <month>`: overdue inside at the end of the month. */
  readonly overdue = new TerritoryCells();
  /** `<sector of the promisor> <quarter> <ontime|late>`: what fell due. Its parts alone. */
  readonly reliability = new TerritoryCells();
  private readonly purses = new Map<string, Purses>();

  constructor(private readonly asked: CirculationAsked) {
    this.year = new Year(asked.asOf);
  }

  add(promise: MadePromise): void {
    const promisor = this.asked.locate(promise.promisor);
    const promisee = this.asked.locate(promise.promisee);
    if (promisor.party === promisee.party) return;
    if (promisor.isConsumer || promisee.isConsumer) return;
    if (!promisor.isInside && !promisee.isInside) return;
    const pair = { promisor, promisee };
    const portions = standingAt(promise.steps, this.asked.asOf);
    if (promise.kind === 'invoice') this.addVolume(promise.startOn, portions, pair);
    if (promisor.isInside && promisee.isInside) this.addPayments(portions, pair);
    if (promisor.isHidden) return;
    if (promisor.isInside) this.addReliability(portions, pair);
    if (promisor.isInside && promisee.isInside) this.addOverdue(promise.steps, pair);
  }

  /** Velocity by currency and quarter of receipt, of what was received 90 days ago or more. */
  turned(): { readonly received: TerritoryCells; readonly spent: ReadonlyMap<string, bigint> } {
    const received = new TerritoryCells();
    const spent = new Map<string, bigint>();
    for (const [currency, purses] of this.purses) {
      for (const each of purses.turned()) {
        const month = this.year.indexOf(each.day);
        if (month === null || each.day + SPENT_WITHIN > this.asked.asOf) continue;
        const name = `${currency} ${quarterOf(month)}`;
        const cell = received.at(name);
        cell.amount += each.received;
        cell.promisees = withOneMore(cell.promisees, this.counted(each.party));
        // Who spends it again is on both sides: it received from somebody and pays somebody.
        cell.promisors = cell.promisees;
        spent.set(name, (spent.get(name) ?? 0n) + each.spent);
      }
    }
    return { received, spent };
  }

  private counted(party: PartyId): PartyId | null {
    const { counts, party: professional } = this.asked.locate(party);
    return counts ? professional : null;
  }

  private addVolume(startOn: DayNumber, portions: readonly Standing[], pair: Pair): void {
    const month = this.year.indexOf(startOn);
    if (month === null) return;
    const { promisor, promisee } = pair;
    const direction = directionOf(pair);
    for (const { key, amount, count } of portions) {
      if (key.side !== 'payment' || key.state === 'void' || key.currency === '') continue;
      const buyer = promisor.isInside ? promisor.sector : OUTSIDE;
      const seller = promisee.isInside ? promisee.sector : OUTSIDE;
      const name = `${key.currency} ${direction} ${month} ${buyer} ${seller}`;
      addTo(this.volumes.at(name), pair, BigInt(amount), count);
    }
  }

  private addPayments(portions: readonly Standing[], { promisor, promisee }: Pair): void {
    for (const { key, amount } of portions) {
      if (key.side !== 'payment' || key.state !== 'kept' || key.on === null) continue;
      const purses = this.purses.get(key.currency) ?? new Purses();
      this.purses.set(key.currency, purses);
      purses.add(promisor.party, promisee.party, key.on, BigInt(amount));
    }
  }

  private addReliability(portions: readonly Standing[], pair: Pair): void {
    for (const { key, count } of portions) {
      if (key.side === 'relation' || key.due === null) continue;
      const month = this.year.indexOf(key.due);
      if (month === null) continue;
      const isLate = this.isLate(key, pair);
      if (isLate === null) continue;
      const name = `${pair.promisor.sector} ${quarterOf(month)} ${isLate ? 'late' : 'ontime'}`;
      addTo(this.reliability.at(name), pair, 0n, count);
    }
  }

  /** Raw days, without grace; null where it is not said yet, or nobody's to keep. */
  private isLate(key: Step, pair: Pair): boolean | null {
    switch (key.state) {
      case 'kept':
        return key.late > 0;
      case 'lost':
        return true;
      case 'open':
        return key.late > 0 || this.isOverdue(key, this.asked.asOf, pair) ? true : null;
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
    for (let month = 0; month < MONTHS; month++) {
      const end = this.year.endOf(month);
      const late = open.filter((step) => step.day <= end && this.isOverdue(step, end, pair));
      const parts = late.reduce((sum, { count }) => sum + count, 0);
      if (parts <= 0) continue;
      const amount = late.reduce((sum, step) => sum + BigInt(step.amount), 0n);
      addTo(this.overdue.at(`${late[0]?.currency ?? ''} ${month}`), pair, amount, parts);
    }
  }
}

interface Pair {
  readonly promisor: Located;
  readonly promisee: Located;
}

/** Where the buyer or the seller is not on the territory, whatever its sector. */
export const OUTSIDE = 'outside';

export function quarterOf(month: number): number {
  return Math.floor(month / 3);
}

function directionOf({ promisor, promisee }: Pair): Direction {
  if (!promisor.isInside) return 'in';
  return promisee.isInside ? 'inside' : 'out';
}

function addTo(
  cell: TerritoryCell,
  { promisor, promisee }: Pair,
  amount: bigint,
  parts: number,
): void {
  cell.amount += amount;
  cell.parts += BigInt(parts);
  cell.promisors = withOneMore(cell.promisors, promisor.counts ? promisor.party : null);
  cell.promisees = withOneMore(cell.promisees, promisee.counts ? promisee.party : null);
}
