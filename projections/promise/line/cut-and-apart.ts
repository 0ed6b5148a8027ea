/** What is taken from a line, at its right end, and what of it is in dispute, on a day. */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import { discountTaken } from './discount.js';
import {
  apartUntil,
  type Cut,
  DISPUTE_RAISED_WITHIN,
  type Dispute,
  dueAt,
  type Line,
} from './line.js';

/** Where the disputes open on a day lie: side by side, to the left of what is void or lost. */
function disputesOn(
  line: Line,
  day: DayNumber,
): readonly { readonly from: number; readonly to: number; readonly dispute: Dispute }[] {
  let to = Math.max(0, endOn(line, day) - total(line.cuts, 'lost', day));
  const lying: { from: number; to: number; dispute: Dispute }[] = [];
  for (const dispute of line.disputes) {
    if (dispute.from > day || apartUntil(dispute) <= day) continue;
    const from = Math.max(0, to - dispute.size);
    lying.push({ from, to, dispute });
    to = from;
  }
  return lying;
}

export function disputeBounds(line: Line, day: DayNumber): readonly number[] {
  if (line.disputes.length === 0) return [];
  return disputesOn(line, day).flatMap(({ from, to }) => [from, to]);
}

/** The dispute that sets a point apart on a day; one raised too late after the due day does not. */
export function disputeAt(line: Line, at: number, day: DayNumber): Dispute | null {
  if (line.disputes.length === 0) return null;
  const found = disputesOn(line, day).find(({ from, to }) => from <= at && at < to);
  if (!found) return null;
  const { due } = dueAt(line, at, found.dispute.from).slice;
  const inTime = due === null || found.dispute.from <= due + DISPUTE_RAISED_WITHIN;
  return inTime ? found.dispute : null;
}

/** Where the line ends on a day: what lies beyond is void. */
export function endOn(line: Line, day: DayNumber): number {
  const end = Math.max(0, line.size - total(line.cuts, 'void', day));
  return line.discounts.length === 0 ? end : end - discountTaken(line, day, end);
}

function total(cuts: readonly Cut[], state: Cut['state'], day: DayNumber): number {
  let sum = 0;
  for (const cut of cuts) if (cut.state === state && cut.on <= day) sum += cut.size;
  return sum;
}

/** Where what was lost by a day lies: side by side, the oldest at the right. */
export function lostOn(
  line: Line,
  day: DayNumber,
  end: number,
): readonly { readonly from: number; readonly on: DayNumber }[] {
  if (line.cuts.length === 0) return [];
  let to = end;
  return line.cuts
    .filter((cut) => cut.state === 'lost' && cut.on <= day)
    .map(({ size, on }) => {
      to = Math.max(0, to - size);
      return { from: to, on };
    });
}
