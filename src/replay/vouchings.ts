/** What the promises of a part of a replay say for the standing of professionals. */
import { type KeptBetween, StandingTable } from '../../projections/standing/standing.js';
import type { Vouching } from '../../projections/standing/vouching.js';
import type { PartyId } from '../ledger/values/party.js';

/** Plain data, so that parts can tell one another. */
export interface VouchingSums {
  /** Who kept how much to whom: promisor, then promisee. */
  readonly kept: ReadonlyMap<PartyId, ReadonlyMap<PartyId, number>>;
  readonly seeds: ReadonlySet<PartyId>;
}

/** Adds up what promises say; parties come resolved. */
export class Vouchings implements VouchingSums {
  readonly kept = new Map<PartyId, Map<PartyId, number>>();
  readonly seeds: Set<PartyId>;

  constructor(
    vouched: Iterable<PartyId>,
    private readonly resolve: (party: PartyId) => PartyId,
  ) {
    this.seeds = new Set([...vouched].map(resolve));
  }

  add(promisor: PartyId, promisee: PartyId, { kept, seeds }: Vouching): void {
    for (const seed of seeds) this.seeds.add(this.resolve(seed));
    if (kept > 0) this.addKept(promisor, promisee, kept);
  }

  merge({ kept, seeds }: VouchingSums): void {
    for (const seed of seeds) this.seeds.add(seed);
    for (const [promisor, partners] of kept) {
      for (const [promisee, count] of partners) this.addKept(promisor, promisee, count);
    }
  }

  /** Null where nobody is vouched for. */
  standings(): StandingTable | null {
    return standingsOf(this);
  }

  addKept(promisor: PartyId, promisee: PartyId, count: number): void {
    let partners = this.kept.get(promisor);
    if (!partners) {
      partners = new Map();
      this.kept.set(promisor, partners);
    }
    partners.set(promisee, (partners.get(promisee) ?? 0) + count);
  }
}

/** Null where nobody is vouched for. */
export function standingsOf({ kept, seeds }: VouchingSums): StandingTable | null {
  return seeds.size === 0 ? null : new StandingTable(betweenEach(kept), seeds);
}

function* betweenEach(kept: VouchingSums['kept']): IterableIterator<KeptBetween> {
  for (const [promisor, partners] of kept) {
    for (const [promisee, count] of partners) yield { promisor, promisee, count };
  }
}
