/** The rules of watches, for whoever shows or asks them. */
import {
  THRESHOLDS,
  type Threshold,
  WATCH_RULES,
  type ShippedRule,
} from '../../../projections/watches/rules.js';

export const SHOWN_RULES: readonly ShippedRule[] = WATCH_RULES;

/** The thresholds that a rule asks for, in their order. */
export function thresholdsOf({ thresholds }: ShippedRule): readonly Threshold[] {
  return THRESHOLDS.filter((name) => thresholds[name] !== undefined);
}
