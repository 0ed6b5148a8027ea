/**
 * Displaced turnover: what somebody invoiced in the year after a day, beside what it would have
 * been had it gone as with similar professionals whose score did not change. An observation: who is
 * similar is a choice, and what else changed is not known. The same every time.
 */
import type { PartyId } from '../../src/ledger/values/party.js';
import { generator, middleOf, type Resampled } from '../prediction/metrics/resample.js';
import type { Sector } from '../territory/sectors.js';

/** What somebody invoiced, in minor units of one currency. */
export interface Turnover {
  /** The first and the second half of the year before. */
  readonly first: number;
  readonly second: number;
  /** The year after. */
  readonly after: number;
}

export interface Trader {
  readonly party: PartyId;
  readonly sector: Sector;
  readonly turnover: Turnover;
}

/** A peer has half to twice the turnover of the year before. */
const MOST_TIMES = 2;
/** How much more or less of that year a peer may have had in its second half, as a share. */
const TREND_WITHIN = 0.15;
const SAMPLES = 1000;
const SEED = 20_273;

export function yearBefore({ first, second }: Turnover): number {
  return first + second;
}

/** Those of the same sector, of a like size and trend, by party id. */
export function similarTo(one: Trader, all: Iterable<Trader>): readonly Trader[] {
  const size = yearBefore(one.turnover);
  const similar = [...all].filter(({ party, sector, turnover }) => {
    const other = yearBefore(turnover);
    return (
      party !== one.party &&
      sector === one.sector &&
      size > 0 &&
      other * MOST_TIMES >= size &&
      other <= size * MOST_TIMES &&
      Math.abs(trendOf(turnover) - trendOf(one.turnover)) <= TREND_WITHIN
    );
  });
  return similar.sort((a, b) => (a.party < b.party ? -1 : 1));
}

/** The second half of the year before, as a share of it. */
function trendOf(turnover: Turnover): number {
  return turnover.second / yearBefore(turnover);
}

/** Shares of the year before; with the middle 95 % of what other samples of peers give. */
export interface PeersResampled extends Resampled {
  readonly mean: number;
}

/** How the turnover of peers went, each counting alike. There is one at least. */
export function meanOf(peers: readonly Trader[]): PeersResampled {
  const ratios = peers.map(({ turnover }) => turnover.after / yearBefore(turnover));
  const next = generator(SEED);
  const means = Array.from({ length: SAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < ratios.length; i++) {
      sum += ratios[Math.floor((next() / 2 ** 32) * ratios.length)] ?? 0;
    }
    return sum / ratios.length;
  });
  return {
    mean: ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length,
    ...middleOf(means),
  };
}
