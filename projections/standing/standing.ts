/**
 * Standing: how far a professional is known by more than the word of those who deal with it. It is
 * seeded where somebody vouches from outside (see vouched.ts) and flows along kept promises, from
 * the one to whom a promise was kept to the one who kept it. So whoever only invents partners gets
 * none: it would have to keep promises to somebody who has it.
 *
 * After EigenTrust (Kamvar, Schlosser, Garcia-Molina, WWW 2003) with seeds for its pre-trusted
 * peers. Two things differ, so that what is added elsewhere takes nothing from anybody: a seed has
 * its whole standing by itself, however many there are; and what flows to one partner is capped.
 * Integers and a fixed number of rounds: the same bytes everywhere, in any order of what is given.
 */
import type { PartyId } from '../../src/ledger/values/party.js';

/** The standing of a seed, and the most that anybody has: all, in parts per million. */
export const FULL_STANDING = 1_000_000;

/** How much of its own standing one passes on in all, in parts per million. */
const PASSED_ON = 500_000;

/** How far standing travels: seven partners of partners. */
const ROUNDS = 7;

/** From this standing on, somebody has it whole: parts per million of a seed's. */
const SATURATED = 3_000;

/** Promises of one partner to another that count, in millionths: more of them buy no more. */
const MOST_KEPT = 3_000_000;

/** Promises that one kept to another, both of them named by their professional. */
export interface KeptBetween {
  readonly promisor: PartyId;
  readonly promisee: PartyId;
  /** Millionths of promises, 0 or more. */
  readonly count: number;
}

/** Parts per billion in one per million: small flows meet again, so they are followed as such. */
const BILLIONTHS = 1000;

/** Of what one passes on, flows of so much at the least are followed: parts per billion. */
const FOLLOWED: readonly number[] = [BILLIONTHS / 10, BILLIONTHS];

/**
 * Unless that takes more steps than so many, and so many for each partner that one passes on to.
 * So somebody finds what many small partners of its own hand on to one, however many they are.
 */
const MOST_STEPS = 1000;
const MOST_STEPS_A_PARTNER = 4;

/**
 * In a network that takes more, what is followed at the least: a hundredth of what makes standing
 * whole. So to follow it takes a bounded time, however large the network.
 */
const LEAST_FOLLOWED = (SATURATED / 100) * BILLIONTHS;

interface Flow {
  readonly to: PartyId;
  /** Parts per million of what the one from whom it flows has. */
  readonly share: number;
}

/** The standing of everybody, and of everybody without what one of them passes on. */
export class StandingTable {
  private readonly seeds: ReadonlySet<PartyId>;
  /** What flows from each, the largest first. */
  private readonly flows: ReadonlyMap<PartyId, readonly Flow[]>;
  private readonly reached: ReadonlyMap<PartyId, number>;

  /** Whoever is given twice as a seed counts once. */
  constructor(kept: Iterable<KeptBetween>, seeds: Iterable<PartyId>) {
    this.seeds = new Set(seeds);
    this.flows = flowsOf(kept);
    this.reached = this.flow();
  }

  /** Parts per million of full standing; 0 for none. */
  of(party: PartyId): number {
    return saturated(this.reached.get(party) ?? 0);
  }

  /** Everybody who has any. */
  *all(): IterableIterator<readonly [party: PartyId, parts: number]> {
    for (const party of this.reached.keys()) {
      const parts = this.of(party);
      if (parts > 0) yield [party, parts];
    }
  }

  /**
   * The same for a score of `subject`: without what it passes on itself, directly or through
   * others, since nobody can vouch for those who then vouch for it. What flows through it is
   * reckoned too high rather than too low.
   */
  beside(subject: PartyId): (party: PartyId) => number {
    const own = this.through(subject);
    if (own.size === 0) return (party) => this.of(party);
    return (party) => {
      const has = this.reached.get(party) ?? 0;
      const less = Math.ceil((own.get(party) ?? 0) / BILLIONTHS);
      return saturated(this.seeds.has(party) ? has : Math.max(0, has - less));
    };
  }

  private flow(): ReadonlyMap<PartyId, number> {
    const sources = new Map([...this.seeds].map((seed) => [seed, FULL_STANDING]));
    let reached = new Map(sources);
    for (let round = 0; round < ROUNDS; round++) {
      const next = new Map(sources);
      for (const [from, has] of reached) {
        for (const { to, share } of this.flows.get(from) ?? []) {
          if (sources.has(to)) continue;
          const passed = Math.floor((has * share) / FULL_STANDING);
          next.set(to, Math.min((next.get(to) ?? 0) + passed, FULL_STANDING));
        }
      }
      reached = next;
    }
    return reached;
  }

  /** How much everybody has of what one passes on: parts per billion. */
  private through(subject: PartyId): ReadonlyMap<PartyId, number> {
    const steps = MOST_STEPS + MOST_STEPS_A_PARTNER * (this.flows.get(subject)?.length ?? 0);
    for (const least of FOLLOWED) {
      const all = this.follow(subject, least, steps);
      if (all !== null) return all;
    }
    return this.follow(subject, LEAST_FOLLOWED, Number.POSITIVE_INFINITY) ?? new Map();
  }

  /**
   * The same of flows of `least` and more, and of all to its own partners; null where that takes
   * more than `steps`.
   */
  private follow(
    subject: PartyId,
    least: number,
    steps: number,
  ): ReadonlyMap<PartyId, number> | null {
    const all = new Map<PartyId, number>();
    let left = steps;
    let front = new Map([[subject, (this.reached.get(subject) ?? 0) * BILLIONTHS]]);
    for (let round = 0; round < ROUNDS && front.size > 0; round++) {
      const next = new Map<PartyId, number>();
      for (const [to, passed] of this.passedOn(front, round === 0 ? 0 : least)) {
        if (--left < 0) return null;
        if (to === subject || this.seeds.has(to)) continue;
        next.set(to, (next.get(to) ?? 0) + passed);
        all.set(to, (all.get(to) ?? 0) + passed);
      }
      front = next;
    }
    return all;
  }

  private *passedOn(front: ReadonlyMap<PartyId, number>, least: number) {
    for (const [from, has] of front) {
      for (const { to, share } of this.flows.get(from) ?? []) {
        const passed = Math.ceil((has * share) / FULL_STANDING);
        if (passed < least) break;
        yield [to, passed] as const;
      }
    }
  }
}

function saturated(has: number): number {
  return Math.min(Math.floor((has * FULL_STANDING) / SATURATED), FULL_STANDING);
}

/** What each passes on to those who kept promises to it, in proportion to how many, capped. */
function flowsOf(kept: Iterable<KeptBetween>): ReadonlyMap<PartyId, readonly Flow[]> {
  const flows = new Map<PartyId, Flow[]>();
  for (const [from, partners] of byPromisee(kept)) {
    let all = 0;
    for (const count of partners.values()) all += Math.min(count, MOST_KEPT);
    if (all === 0) continue;
    const own = [...partners].map(([to, count]) => ({
      ...{ to, share: Math.floor((Math.min(count, MOST_KEPT) * PASSED_ON) / all) },
    }));
    flows.set(
      from,
      own.sort((a, b) => b.share - a.share),
    );
  }
  return flows;
}

function byPromisee(
  kept: Iterable<KeptBetween>,
): ReadonlyMap<PartyId, ReadonlyMap<PartyId, number>> {
  const sums = new Map<PartyId, Map<PartyId, number>>();
  for (const { promisor, promisee, count } of kept) {
    if (promisor === promisee) continue;
    let own = sums.get(promisee);
    if (!own) {
      own = new Map();
      sums.set(promisee, own);
    }
    own.set(promisor, (own.get(promisor) ?? 0) + count);
  }
  return sums;
}
