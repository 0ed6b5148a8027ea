/**
 * Standing on a real network of trust, where some were frauds: ratings of Bitcoin OTC (SNAP
 * soc-sign-bitcoinotc; labels of REV2) as feedback, weighed by the standing of who gives it. Read
 * where the data are; they are never part of this project.
 */
import { existsSync, readFileSync } from 'node:fs';
import {
  FULL_STANDING,
  type KeptBetween,
  StandingTable,
} from '../../../projections/standing/standing.js';

const DIR = process.env.KEPT_BITCOIN_OTC ?? '../shared/datasets/bitcoin-otc';
const isThere = existsSync(`${DIR}/otc_network.csv`);
const rows = (file: string): readonly (readonly string[])[] =>
  readFileSync(`${DIR}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));

interface Rating {
  readonly from: string;
  readonly to: string;
  /** -10 to 10, without 0. */
  readonly rating: number;
}

/** Pseudo-random numbers below 1, the same for each seed (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What a good rating says is as a promise kept; how good, as how much of it. */
const keptIn = (ratings: readonly Rating[]): readonly KeptBetween[] =>
  ratings
    .filter(({ rating }) => rating > 0)
    .map(({ from, to, rating }) => ({ promisor: to, promisee: from, count: rating * 100_000 }));

/** The share of good among the ratings of everybody, by the standing of the raters (Beta, 1, 1). */
function reputations(
  ratings: readonly Rating[],
  seeds: readonly string[],
): ReadonlyMap<string, number> {
  const standings = new StandingTable(keptIn(ratings), seeds);
  const sums = new Map<string, { good: number; bad: number }>();
  for (const { from, to, rating } of ratings) {
    const sum = sums.get(to) ?? { good: 0, bad: 0 };
    sums.set(to, sum);
    const weight = (standings.of(from) / FULL_STANDING) * (Math.abs(rating) / 10);
    if (rating > 0) sum.good += weight;
    else sum.bad += weight;
  }
  const of = ({ good, bad }: { good: number; bad: number }) => (good + 1) / (good + bad + 2);
  return new Map([...sums].map(([who, sum]) => [who, of(sum)]));
}

/** How often a trusted one is above a fraud, ties half. */
function auc(good: readonly number[], bad: readonly number[]): number {
  let won = 0;
  for (const one of good) for (const other of bad) won += one > other ? 1 : one === other ? 0.5 : 0;
  return won / (good.length * bad.length);
}

/** Percent of all who are below. */
function percentile(all: ReadonlyMap<string, number>, who: string): number {
  const own = all.get(who) ?? 0.5;
  const below = [...all.values()].filter((value) => value < own).length;
  return (100 * below) / all.size;
}

(isThere ? describe : describe.skip)('standing among the users of Bitcoin OTC', () => {
  const ratings = (isThere ? rows('otc_network.csv') : []).map(
    ([from = '', to = '', rating]): Rating => ({ from, to, rating: Number(rating) }),
  );
  const labels = (isThere ? rows('otc_gt.csv') : []).map(([who = '', label]) => ({
    ...{ who, trusted: Number(label) > 0 },
  }));
  const labelled = new Set(labels.map(({ who }) => who));
  const trusted = new Set(labels.filter((each) => each.trusted).map(({ who }) => who));
  /** Twenty of the 200 who are rated well by most and have no label: whom an operator would know. */
  const seedsBy = (random: () => number): readonly string[] => {
    const raters = new Map<string, number>();
    for (const { to, rating } of ratings) {
      if (rating > 0 && !labelled.has(to)) raters.set(to, (raters.get(to) ?? 0) + 1);
    }
    const known = [...raters].sort(([, a], [, b]) => b - a).slice(0, 200);
    const drawn = known.map(([who]) => ({ who, at: random() }));
    return drawn
      .sort((a, b) => a.at - b.at)
      .slice(0, 20)
      .map(({ who }) => who);
  };

  it.each([1, 2, 3])('tells frauds from the trusted without those who named them (%i)', (seed) => {
    const seeds = seedsBy(numbers(seed));
    const others = ratings.filter(({ from }) => !trusted.has(from));
    const found = reputations(others, seeds);
    const of = (is: boolean): readonly number[] =>
      labels.filter((each) => each.trusted === is).map(({ who }) => found.get(who) ?? 0.5);
    expect(auc(of(true), of(false))).toBeGreaterThanOrEqual(0.91);
  });

  it.each([10, 50])(
    '%i invented raters move nobody by more than two places in a hundred',
    (count) => {
      const seeds = seedsBy(numbers(7));
      const before = reputations(ratings, seeds);
      const random = numbers(11);
      const drawn = (from: readonly string[]): readonly string[] =>
        from
          .map((who) => ({ who, at: random() }))
          .sort((a, b) => a.at - b.at)
          .slice(0, 20)
          .map(({ who }) => who);
      const frauds = labels.filter((each) => !each.trusted).map(({ who }) => who);
      const moved: number[] = [];
      for (const [targets, rating] of [
        [drawn(frauds), 10],
        [drawn([...trusted]), -10],
      ] as const) {
        for (const target of targets) {
          const invented = Array.from({ length: count }, (_, i): Rating[] => [
            { from: `sybil-${i}`, to: target, rating },
            // They rate one another as well as they can, too.
            { from: `sybil-${i}`, to: `sybil-${(i + 1) % count}`, rating: 10 },
          ]).flat();
          const after = reputations([...ratings, ...invented], seeds);
          moved.push(Math.abs(percentile(after, target) - percentile(before, target)));
        }
      }
      expect(moved).toHaveLength(40);
      expect(Math.max(...moved)).toBeLessThanOrEqual(2);
    },
  );
});
