/**
 * What of the chains between two is told to whom. Pure. Whoever stands between and does not let
 * itself be shown is only counted, and told of only among three at the least: else the one who
 * asks, who knows its own partners, would know who it is. How strong an edge is that is not the
 * viewer's own is told in bands.
 */
import type { Chain } from '../../../projections/standing/trust-graph.js';
import { WHOLE } from '../../../projections/step.js';
import type { PartyId } from '../../ledger/values/party.js';
import { type Band, bandOf } from '../score/bands.js';
import { isOverEnough } from '../visibility.js';

/** Chains that look alike to whoever reads: one, or as many as are only counted together. */
export interface ToldChain {
  /** Who stands between, in their order; null for each who is only counted. */
  readonly through: readonly (PartyId | null)[];
  /** How many chains. */
  readonly count: number;
  /** Promises kept that hold each edge, as far as known for sure; of several the sum. */
  readonly strengths: readonly Band[];
  /** What flows along them beside the other chains: the strength of it all. */
  readonly flow: Band;
}

export interface ChainSight {
  /** Reads every chain as it is: operators, and analysts, who see no names. */
  readonly seesAll: boolean;
  /** Whether somebody between may be told to the viewer. */
  readonly shows: (party: PartyId) => boolean;
  readonly isOwn: (party: PartyId) => boolean;
}

/** The strongest first. */
export function toldChains(chains: readonly Chain[], sight: ChainSight): readonly ToldChain[] {
  const alike = new Map<string, Chain[]>();
  for (const chain of chains) {
    const way = throughOf(chain, sight).join(' ');
    const known = alike.get(way);
    if (known) known.push(chain);
    else alike.set(way, [chain]);
  }
  return [...alike.values()].flatMap((group): ToldChain[] => {
    const [first] = group;
    if (!first || !isTold(group, sight)) return [];
    const flow = group.reduce((sum, chain) => sum + chain.flow, 0);
    const isOwn = first.strengths.length === 1;
    return [
      {
        through: throughOf(first, sight),
        count: group.length,
        strengths: first.strengths.map((_, i) => strengthOf(group, i, sight)),
        flow: bandFor(flow, sight.seesAll || isOwn),
      },
    ];
  });
}

function throughOf({ parties }: Chain, { seesAll, shows }: ChainSight): (PartyId | null)[] {
  return parties.slice(1, -1).map((party) => (seesAll || shows(party) ? party : null));
}

/** At each place where somebody is only counted, enough different ones stand. */
function isTold(group: readonly Chain[], sight: ChainSight): boolean {
  const [first] = group;
  if (!first) return false;
  return throughOf(first, sight).every((party, i) => {
    if (party !== null) return true;
    const counted = new Set(group.map(({ parties }) => parties[i + 1]));
    return isOverEnough(counted.size, 0);
  });
}

function strengthOf(group: readonly Chain[], edge: number, sight: ChainSight): Band {
  let sum = 0;
  const seen = new Set<string>();
  let isOwn = true;
  for (const { parties, strengths } of group) {
    const [one = '', other = ''] = [parties[edge], parties[edge + 1]];
    const ends = throughOf({ parties, flow: 0, strengths }, sight);
    // An edge to somebody who is only counted is told of in bands, own or not.
    const isCounted = ends[edge] === null || ends[edge - 1] === null;
    isOwn &&= !isCounted && (sight.isOwn(one) || sight.isOwn(other));
    if (seen.has(`${one} ${other}`)) continue;
    seen.add(`${one} ${other}`);
    sum += strengths[edge] ?? 0;
  }
  return bandFor(sum, sight.seesAll || isOwn);
}

/** In whole promises; exact as a band of one. */
function bandFor(millionths: number, exact: boolean): Band {
  const promises = Math.floor(millionths / WHOLE);
  return exact ? { from: promises, below: promises + 1 } : bandOf(promises);
}
