/** Rules as somebody asks for them, checked against their data file. */
import { NOTICE_NAMES, ruleAsked, WatchRuleError } from '../../../projections/watches/rules.js';
import { Rejection } from '../../ledger/rejection.js';
import type { WatchRule } from '../../ledger/watch-events.js';

/** With usual thresholds where none is said, each rule once. Throws watch_must_have_rules. */
export function checkedRules(asked: readonly WatchRule[]): readonly WatchRule[] {
  const rules = asked.map((rule, i) => {
    try {
      return ruleAsked(rule);
    } catch (error) {
      if (!(error instanceof WatchRuleError)) throw error;
      throw new Rejection('watch_must_have_rules', `/rules/${i}`, error.message);
    }
  });
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}

/** Names of rules and of other notices. Throws watch_must_have_rules. */
export function checkedNames(asked: readonly string[]): readonly string[] {
  return [...new Set(asked)].map((name, i) => {
    if (NOTICE_NAMES.some((known) => known === name)) return name;
    throw new Rejection('watch_must_have_rules', `/rules/${i}`);
  });
}
