/**
 * Tiers: marks such as gold and bronze, given where a share of promises is reached. They are of
 * shares as told, without decay, grade or cap, as the rules that define them count invoices.
 */
import { WHOLE } from '../step.js';
import * as read from './read-json.js';

/** So large a share of promises within so many days. */
export interface TierRule {
  /** Days: one of the bounds of the levels. */
  readonly within: number;
  /** Parts per million, at least. */
  readonly share: number;
}

/** A mark, and what is asked for it. */
export interface Tier extends TierRule {
  readonly name: string;
  /**
   * What is asked of invoices by small businesses, too. Nobody tells a ledger who is small, so such
   * a tier is never given: the next one is, whose rules are met in any case.
   */
  readonly small?: TierRule;
}

const MOST_TIERS = 10;

function readRule(
  at: string,
  rule: Readonly<Partial<Record<keyof TierRule, unknown>>>,
  bounds: readonly number[],
): TierRule {
  const within = bounds.find((bound) => bound === rule.within);
  return {
    within:
      within ??
      read.fail(`${at}.within`, `be a bound of levels (${bounds.join(', ')})`, rule.within),
    share: read.integer(`${at}.share`, rule.share, { from: 1, to: WHOLE }),
  };
}

/** Reads the tiers of a model file, whose levels have those bounds. Throws a ModelError. */
export function readTiers(at: string, json: unknown, bounds: readonly number[]): readonly Tier[] {
  const tiers = read.list(at, json);
  if (tiers.length === 0 || tiers.length > MOST_TIERS) {
    read.fail(at, `have 1 to ${MOST_TIERS} tiers`, tiers.length);
  }
  return tiers.map((each, i) => {
    const where = `${at}[${i}]`;
    const tier = read.members(where, each, ['name', 'within', 'share'], ['small']);
    const small =
      tier.small === undefined
        ? undefined
        : read.members(`${where}.small`, tier.small, ['within', 'share']);
    return {
      name: read.text(`${where}.name`, tier.name),
      ...readRule(where, tier, bounds),
      ...(small && { small: readRule(`${where}.small`, small, bounds) }),
    };
  });
}

/** The best tier that promises by level reach; null for none, or where there are no promises. */
export function tierOf(
  tiers: readonly Tier[],
  bounds: readonly number[],
  levels: readonly number[],
): string | null {
  const all = levels.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const reached = ({ within, share }: TierRule): boolean => {
    const upTo = bounds.indexOf(within) + 1;
    const kept = levels.slice(0, upTo).reduce((sum, count) => sum + count, 0);
    return kept / all >= share / WHOLE;
  };
  return tiers.find((tier) => tier.small === undefined && reached(tier))?.name ?? null;
}
