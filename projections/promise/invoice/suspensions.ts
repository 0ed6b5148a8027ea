/**
 * An invoice halted by its buyer until a question is answered. It is set apart as a dispute of the
 * whole would be, within the same bounds (raised by 30 days after the due day, 180 days at most),
 * and nobody loses it: no mark of the relation comes of it. What is paid counts from the due day as
 * it was; a seller who gives more time tells a new due day (ADR 0010).
 */
import { voiceOf } from '../../../src/ledger/stored.js';
import { type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import { type Fact, isOfType } from '../../fact.js';
import type { DisputeTaken } from './disputes.js';

const NONE: readonly DisputeTaken[] = [];

/** The suspensions of an invoice, oldest first; each ends where it is first resumed after it. */
export function suspensionsOf(facts: readonly Fact[], payable: number): readonly DisputeTaken[] {
  if (!facts.some((fact) => isOfType(fact, 'InvoiceSuspended'))) return NONE;
  const suspended = new Map<DayNumber, string>();
  const resumed: DayNumber[] = [];
  for (const fact of facts) {
    if (isOfType(fact, 'InvoiceSuspended')) {
      const day = toDayNumber(fact.event.facts.suspendedOn);
      const voice = voiceOf(fact.by);
      const known = suspended.get(day);
      // Both sides tell one halt; whose name it bears must not hang on who tells it first.
      if (known === undefined || voice < known) suspended.set(day, voice);
    } else if (isOfType(fact, 'InvoiceResumed')) {
      resumed.push(toDayNumber(fact.event.facts.resumedOn));
    }
  }
  resumed.sort((a, b) => a - b);
  return [...suspended]
    .sort(([a], [b]) => a - b)
    .map(([from, voice]) => {
      const endsOn = resumed.find((day) => day >= from) ?? null;
      return { from, size: payable, endsOn, voice, wonBy: null };
    });
}
