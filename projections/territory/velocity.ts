/**
 * How often what was received inside is spent inside within 90 days. Each professional spends what
 * it received first, first; what it spends inside it is taken to have received inside, as far as it
 * had. So a unit is received once and spent once at most.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';

/** Within so many days it is spent again. */
export const SPENT_WITHIN = 90;

interface Purse {
  readonly received: Map<DayNumber, bigint>;
  readonly spent: Map<DayNumber, bigint>;
}

/** What somebody received on a day, and how much of it was spent in time. */
export interface Turned {
  readonly party: PartyId;
  readonly day: DayNumber;
  readonly received: bigint;
  readonly spent: bigint;
}

/** Payments inside a territory, of one currency: by professional and day, whatever their number. */
export class Purses {
  private readonly purses = new Map<PartyId, Purse>();

  add(payer: PartyId, payee: PartyId, day: DayNumber, amount: bigint): void {
    addTo(this.purseOf(payee).received, day, amount);
    addTo(this.purseOf(payer).spent, day, amount);
  }

  /** By professional and day of receipt. */
  *turned(): Iterable<Turned> {
    for (const party of [...this.purses.keys()].sort()) {
      const purse = this.purseOf(party);
      yield* turnedOf(party, purse);
    }
  }

  private purseOf(party: PartyId): Purse {
    const known = this.purses.get(party);
    if (known) return known;
    const purse: Purse = { received: new Map(), spent: new Map() };
    this.purses.set(party, purse);
    return purse;
  }
}

function addTo(sums: Map<DayNumber, bigint>, day: DayNumber, amount: bigint): void {
  sums.set(day, (sums.get(day) ?? 0n) + amount);
}

function* turnedOf(party: PartyId, { received, spent }: Purse): Iterable<Turned> {
  const days = [...received.keys()].sort((a, b) => a - b);
  const left = days.map((day) => received.get(day) ?? 0n);
  let first = 0;
  for (const day of [...spent.keys()].sort((a, b) => a - b)) {
    let due = spent.get(day) ?? 0n;
    while (first < days.length && (days[first] ?? 0) < day - SPENT_WITHIN) first += 1;
    for (let i = first; i < days.length && (days[i] ?? 0) <= day && due > 0n; i++) {
      const had = left[i] ?? 0n;
      const taken = had < due ? had : due;
      left[i] = had - taken;
      due -= taken;
    }
  }
  for (const [i, day] of days.entries()) {
    const all = received.get(day) ?? 0n;
    yield { party, day, received: all, spent: all - (left[i] ?? 0n) };
  }
}
