/**
 * The money on a line: parts from its left end, in the order in which payments came. What went back
 * without the promisor's fault leaves a hole in its place, which is set apart for a while; what is
 * paid meanwhile fills it, and counts as on the first day.
 */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import { APART_AT_MOST, backOn, type Settlement } from './line.js';

export interface MoneyPart {
  readonly size: number;
  /** What fills it, or did until it went back. */
  readonly settlement: Settlement;
  /** What decides lateness: the first try, where that one went back without fault. */
  readonly first: Settlement;
  /** The day on which it went back; null while it stands. */
  readonly hole: DayNumber | null;
}

/** The parts at the end of a day, of settlements in the order in which they fill. */
export function moneyOn(settlements: readonly Settlement[], day: DayNumber): readonly MoneyPart[] {
  let parts: MoneyPart[] = [];
  if (settlements.every(({ back }) => back === null)) {
    for (const settlement of settlements)
      if (settlement.on <= day) parts.push(standing(settlement));
    return parts;
  }
  for (const { settlement, on, goesBack } of movementsOf(settlements)) {
    if (on > day) break;
    parts = parts.filter((part) => isThere(part, on));
    if (goesBack) parts = sendBack(parts, settlement, on);
    else pay(parts, settlement);
  }
  return parts.filter((part) => isThere(part, day));
}

interface Movement {
  readonly on: DayNumber;
  readonly settlement: Settlement;
  readonly goesBack: boolean;
}

/** By day. On one day money goes back before other money comes. */
function movementsOf(settlements: readonly Settlement[]): readonly Movement[] {
  const backs: Movement[] = [];
  const moves: Movement[] = [];
  for (const settlement of settlements) {
    const goes = { on: backOn(settlement), settlement, goesBack: true };
    moves.push({ on: settlement.on, settlement, goesBack: false });
    if (goes.on === settlement.on) moves.push(goes);
    else if (settlement.back) backs.push(goes);
  }
  return [...backs, ...moves].sort((a, b) => a.on - b.on);
}

function isThere({ hole }: MoneyPart, day: DayNumber): boolean {
  return hole === null || day < hole + APART_AT_MOST;
}

/** Fills holes first, then goes on where the money ends. */
function pay(parts: MoneyPart[], settlement: Settlement): void {
  let rest = settlement.size;
  for (let i = 0; i < parts.length && rest > 0; i++) {
    const part = parts[i];
    if (!part || part.hole === null) continue;
    const size = Math.min(part.size, rest);
    rest -= size;
    const filled = { ...part, size, settlement, hole: null };
    const left = size < part.size ? [{ ...part, size: part.size - size }] : [];
    parts.splice(i, 1, filled, ...left);
  }
  if (rest > 0) parts.push({ ...standing(settlement), size: rest });
}

function standing(settlement: Settlement): MoneyPart {
  return { size: settlement.size, settlement, first: settlement, hole: null };
}

function sendBack(parts: MoneyPart[], settlement: Settlement, on: DayNumber): MoneyPart[] {
  const isIts = (part: MoneyPart): boolean => part.settlement === settlement && part.hole === null;
  if (settlement.back?.fault) return parts.filter((part) => !isIts(part));
  return parts.map((part) => (isIts(part) ? { ...part, hole: on } : part));
}
