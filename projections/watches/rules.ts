/**
 * The rules by which somebody can be watched, from their data file: what each reads and which
 * thresholds it asks for, within which bounds. Pure.
 */
import type { WatchedSide, WatchRule } from '../../src/ledger/watch-events.js';
import { isRecord } from './json.js';
import rulesJson from './rules.json' with { type: 'json' };

export const RULE_NAMES = [
  ...(['overall_below', 'side_below', 'overall_fell', 'side_fell', 'first_overdue'] as const),
  ...(['evidence_old', 'due_soon', 'dispute', 'debit_returned', 'contest'] as const),
  'score_read',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/** What notices tell beside what rules find: see NoticeGiven. */
export const NOTICE_NAMES = [...RULE_NAMES, 'restricted', 'digest'] as const;
export type NoticeName = (typeof NOTICE_NAMES)[number];

/** What a rule looks at: figures, promises of the watcher, entries that are told, or who read. */
export const READ_BY_RULES = ['score', 'dealings', 'entries', 'reads'] as const;
export type ReadByRule = (typeof READ_BY_RULES)[number];

/** Points or days, each end included, and what is taken where nothing is said. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly usual: number;
}

export const THRESHOLDS = ['below', 'points', 'days'] as const;
export type Threshold = (typeof THRESHOLDS)[number];

export interface ShippedRule {
  readonly rule: RuleName;
  readonly reads: ReadByRule;
  /** Whether it is about one side, which has to be named. */
  readonly side: boolean;
  readonly thresholds: { readonly [Name in Threshold]?: Bounds };
}

const SIDE_NAMES = ['payment', 'deadline', 'relation'] as const satisfies readonly WatchedSide[];

/** Says what is wrong with a rules file, or with a rule that somebody asks for. */
export class WatchRuleError extends Error {
  override readonly name = 'WatchRuleError';
}

/** Reads a rules file. Throws WatchRuleError, which says where it is wrong. */
export function readWatchRules(json: unknown): readonly ShippedRule[] {
  if (!isRecord(json) || json.form !== 'watch-rules/1' || !Array.isArray(json.rules)) {
    throw new WatchRuleError('A rules file has the form watch-rules/1 and a list of rules.');
  }
  const specs = json.rules.map((each: unknown) => specIn(each));
  const names = new Set(specs.map(({ rule }) => rule));
  const missing = RULE_NAMES.filter((name) => !names.has(name));
  if (missing.length > 0) throw new WatchRuleError(`The file lacks ${missing.join(', ')}.`);
  if (names.size < specs.length) throw new WatchRuleError('The file has a rule twice.');
  return specs;
}

function specIn(json: unknown): ShippedRule {
  const told = isRecord(json) ? json : {};
  const rule = RULE_NAMES.find((name) => name === told.rule);
  const reads = READ_BY_RULES.find((name) => name === told.reads);
  if (!rule || !reads) {
    throw new WatchRuleError(`${JSON.stringify(json)} names no rule, or not what it reads.`);
  }
  const members = ['rule', 'reads', 'side', ...THRESHOLDS];
  const odd = Object.keys(told).find((name) => !members.includes(name));
  if (odd !== undefined) throw new WatchRuleError(`${rule} has no ${odd}.`);
  const thresholds = Object.fromEntries(
    THRESHOLDS.filter((name) => told[name] !== undefined).map((name) => {
      return [name, boundsIn(`${rule}.${name}`, told[name])];
    }),
  );
  return { rule, reads, side: told.side === true, thresholds };
}

function boundsIn(at: string, json: unknown): Bounds {
  const { from, to, usual } = isRecord(json) ? json : {};
  const isWhole = (value: unknown): value is number => Number.isInteger(value);
  if (isWhole(from) && isWhole(to) && isWhole(usual) && 0 < from && from <= usual && usual <= to) {
    return { from, to, usual };
  }
  throw new WatchRuleError(`${at} must have whole numbers, from <= usual <= to.`);
}

/** The rules that ship with Kept. */
export const WATCH_RULES: readonly ShippedRule[] = readWatchRules(rulesJson);

const BY_NAME = new Map<string, ShippedRule>(WATCH_RULES.map((spec) => [spec.rule, spec]));

/** Null for a name of none. */
export function specOf(rule: string): ShippedRule | null {
  return BY_NAME.get(rule) ?? null;
}

/** A rule as somebody asks for it, usual where it does not say. Throws WatchRuleError. */
export function ruleAsked(asked: WatchRule): WatchRule {
  const spec = specOf(asked.rule);
  if (!spec) {
    throw new WatchRuleError(`There is no rule ${asked.rule}: see GET /v1/watches/rules.`);
  }
  const side = SIDE_NAMES.find((name) => name === asked.side);
  if (spec.side !== (side !== undefined)) {
    throw new WatchRuleError(
      spec.side
        ? `${spec.rule} asks for a side: ${SIDE_NAMES.join(', ')}.`
        : `${spec.rule} has no side.`,
    );
  }
  const said = THRESHOLDS.flatMap((name) => {
    const value = thresholdAsked(spec, name, asked[name]);
    return value === null ? [] : [[name, value] as const];
  });
  return { rule: spec.rule, ...(side && { side }), ...Object.fromEntries(said) };
}

function thresholdAsked(
  { rule, thresholds }: ShippedRule,
  name: Threshold,
  asked: number | undefined,
): number | null {
  const bounds = thresholds[name];
  if (!bounds) {
    if (asked === undefined) return null;
    throw new WatchRuleError(`${rule} has no ${name}.`);
  }
  const value = asked ?? bounds.usual;
  if (Number.isInteger(value) && value >= bounds.from && value <= bounds.to) return value;
  throw new WatchRuleError(
    `${name} of ${rule} is a whole number from ${bounds.from} to ${bounds.to}.`,
  );
}
