/** Who called a delivery off, and what of it is as never promised, or broken, since then. */
import { voiceOf } from '../../../src/ledger/stored.js';
import { type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import { type Fact, ofType } from '../../fact.js';
import { WHOLE } from '../../step.js';
import type { AccountEntry } from '../line/account.js';
import { backOn, type Cut } from '../line/line.js';
import type { Discrepancy } from '../telling/discrepancy.js';
import { ascending } from '../telling/order.js';
import { othersSpeak } from '../telling/others-speak.js';

export interface CallOff {
  readonly on: DayNumber;
  readonly state: 'void' | 'lost';
  /** Another says that the supplier did it: the supplier's word alone mends nothing. */
  readonly isBroken: boolean;
}

/**
 * Who called a delivery off, and when. The supplier's word alone counts for nothing where anybody
 * else speaks of the promise: that the client did it would make it void; that it did so itself, on
 * a day of its own choice, would make what is overdue a loss of long ago.
 */
export function callOffOf(facts: readonly Fact[]): {
  readonly callOff: CallOff | null;
  readonly refused: readonly Discrepancy[];
} {
  const cancelled = ofType(facts, 'DeliveryCancelled');
  if (cancelled.length === 0) return { callOff: null, refused: [] };
  const isHeard = othersSpeak(facts);
  const selfServing = (fact: (typeof cancelled)[number]): boolean =>
    isHeard && fact.by.side === 'promisor';
  const [first] = cancelled
    .filter((fact) => !selfServing(fact))
    .sort(
      (a, b) =>
        Number(a.by.side === 'promisor') - Number(b.by.side === 'promisor') ||
        compareText(a.event.facts.cancelledOn, b.event.facts.cancelledOn) ||
        compareText(a.event.facts.by, b.event.facts.by),
    );
  const refused = cancelled.filter(selfServing).map((fact) => ({
    about: 'cancellation',
    voice: voiceOf(fact.by),
    told: { on: fact.event.facts.cancelledOn },
    taken: null,
  }));
  if (!first) return { callOff: null, refused };
  const state = first.event.facts.by === 'client' ? 'void' : 'lost';
  const on = toDayNumber(first.event.facts.cancelledOn);
  const isBroken = state === 'lost' && first.by.side !== 'promisor';
  return { callOff: { on, state, isBroken }, refused };
}

/**
 * Called off by the supplier, what is not made is broken, and may be made good all the same. Called
 * off by the client, what was not made by then is as never promised; what is refused later, too.
 */
export function cutsOf({ on, state }: CallOff, parts: readonly AccountEntry[]): readonly Cut[] {
  if (state === 'lost') return [{ on, size: WHOLE, state }];
  const cuts: Cut[] = [];
  let rest = WHOLE;
  const days = [on, ...parts.map(backOn).filter((day) => day > on && Number.isFinite(day))];
  for (const day of ascending(days)) {
    const stands = parts.filter((part) => backOn(part) > day);
    const made = Math.min(
      WHOLE,
      stands.reduce((sum, { size }) => sum + size, 0),
    );
    if (made < rest) cuts.push({ on: day, size: rest - made, state });
    rest = Math.min(rest, made);
  }
  return cuts;
}
