/** Rules that several kinds of stream hold. Each throws the rejection that names it. */
import { must } from '../rejection.js';
import type { Speaker } from '../stored.js';
import type { Day } from '../values/day.js';
import { type MinorUnits, units } from '../values/money.js';
import type { PartyId } from '../values/party.js';

export function partiesMustDiffer(a: PartyId, b: PartyId | undefined, pointer: string): void {
  must(a !== b, 'parties_must_differ', pointer);
}

/** The party itself says it, or an operator for it. */
export function partyMustSpeak(by: Speaker, party: PartyId, pointer: string): void {
  const own = by.party === party || by.role === 'operator';
  must(own, 'teller_must_speak_for_a_party', pointer);
}

export function mustBePositive(amount: MinorUnits, pointer: string): void {
  if (!(units(amount) > 0)) {
    must(
      false,
      'amount_must_be_positive',
      pointer,
      `The amount must be above zero, not ${amount}.`,
    );
  }
}

export function mustNotBeNegative(amount: MinorUnits, pointer: string): void {
  if (!(units(amount) >= 0)) {
    must(
      false,
      'amount_must_not_be_negative',
      pointer,
      `The amount is ${amount}; tell it unsigned.`,
    );
  }
}

export function daysMustBeInOrder(first: Day, second: Day, pointer: string): void {
  // Days of one form compare as their text does.
  if (second < first) {
    must(false, 'days_must_be_in_order', pointer, `${second} lies before ${first}.`);
  }
}

/** Names each document once. `nameOf` says what makes two parts name the same one. */
export function mustNameEachOnce<Part>(
  parts: readonly Part[],
  nameOf: (part: Part) => string,
): void {
  if (parts.length < 2) return;
  const seen = new Set<string>();
  for (const [i, part] of parts.entries()) {
    const name = nameOf(part);
    must(!seen.has(name), 'allocations_must_name_each_once', `/allocations/${i}/number`);
    seen.add(name);
  }
}
