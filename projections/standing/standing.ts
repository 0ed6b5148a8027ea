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
import type { PartyId } from '../../src/ledger/party.js';

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

/** Parts per million of full standing, by professional; who is not in it has none. */
export type StandingTable = ReadonlyMap<PartyId, number>;

/** The standing of everybody. Whoever is given twice as a seed counts once. */
export function standingsOf(kept: Iterable<KeptBetween>, seeds: Iterable<PartyId>): StandingTable {
  const flows = flowsOf(kept);
  const sources = new Map([...seeds].map((seed) => [seed, FULL_STANDING]));
  let reached = new Map(sources);
  for (let round = 0; round < ROUNDS && flows.length > 0; round++) {
    const next = new Map(sources);
    for (const { from, to, share } of flows) {
      const has = reached.get(from);
      if (has === undefined || sources.has(to)) continue;
      const passed = Math.floor((has * share) / FULL_STANDING);
      next.set(to, Math.min((next.get(to) ?? 0) + passed, FULL_STANDING));
    }
    reached = next;
  }
  const standings = new Map<PartyId, number>();
  for (const [party, has] of reached) {
    const parts = Math.min(Math.floor((has * FULL_STANDING) / SATURATED), FULL_STANDING);
    if (parts > 0) standings.set(party, parts);
  }
  return standings;
}

interface Flow {
  readonly from: PartyId;
  readonly to: PartyId;
  /** Parts per million of what `from` has. */
  readonly share: number;
}

/** What each passes on to those who kept promises to it, in proportion to how many, capped. */
function flowsOf(kept: Iterable<KeptBetween>): readonly Flow[] {
  const byPromisee = new Map<PartyId, Map<PartyId, number>>();
  for (const { promisor, promisee, count } of kept) {
    if (promisor === promisee) continue;
    let own = byPromisee.get(promisee);
    if (!own) {
      own = new Map();
      byPromisee.set(promisee, own);
    }
    own.set(promisor, (own.get(promisor) ?? 0) + count);
  }
  const flows: Flow[] = [];
  for (const [from, partners] of byPromisee) {
    let all = 0;
    for (const count of partners.values()) all += Math.min(count, MOST_KEPT);
    if (all === 0) continue;
    for (const [to, count] of partners) {
      const share = Math.floor((Math.min(count, MOST_KEPT) * PASSED_ON) / all);
      flows.push({ from, to, share });
    }
  }
  return flows;
}
