/** Which model was in force of a day, by what was known. */
import type { Position } from '../ledger/stored.js';
import type { Day } from '../ledger/values/day.js';

/** A choice of the default. */
export interface ChosenDefault {
  readonly position: Position;
  readonly name: string;
  readonly hash: string;
  /** The first day of which scores are by it. */
  readonly since: Day;
}

/**
 * Of the choices that were known and whose day had come, the one with the latest day, and of these
 * the one told last; null where there is none. `defaults` are in the order in which they were told.
 */
export function inForceOf(
  defaults: readonly ChosenDefault[],
  asOf: Day,
  knownAt: Position,
): ChosenDefault | null {
  let chosen: ChosenDefault | null = null;
  for (const each of defaults) {
    if (each.position > knownAt || each.since > asOf) continue;
    if (chosen === null || each.since >= chosen.since) chosen = each;
  }
  return chosen;
}

/** A default that this version of Kept does not have, as it neither ships nor was brought. */
export class ModelMissing extends Error {
  override readonly name = 'ModelMissing';

  constructor({ name, hash }: Pick<ChosenDefault, 'name' | 'hash'>) {
    super(`Scores are by ${name} (${hash}), which this version of Kept does not have.`);
  }
}
