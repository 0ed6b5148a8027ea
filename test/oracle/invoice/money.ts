/**
 * What was paid for a promise and still stands, as of a day: parts in the order in which they fill
 * it. What came back through no fault of the payer leaves a hole for 180 days, which is set apart;
 * what is paid into it meanwhile counts as paid on the first day.
 */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import { byDay } from './accounts.js';
import type { Settlement } from './payments.js';

/** Days for which something is set apart, at most. */
export const APART_DAYS = 180;

export interface Part {
  readonly size: number;
  /** The payment in whose place it is: its day counts, and so does its being a debit. */
  readonly place: Settlement;
  /** The payment that fills it. */
  readonly payment: Settlement;
  /** Sent back on this day; null while it stands. */
  readonly hole: DayNumber | null;
}

/** Something that happens to the money on a day; on one day money goes back before it comes. */
type Movement =
  | { readonly on: DayNumber; readonly paid: Settlement }
  | { readonly on: DayNumber; readonly back: Settlement; readonly byPayer: boolean };

/** The parts that lie on the promise at the end of a day, one movement after the other. */
export function moneyOn(settlements: readonly Settlement[], day: DayNumber): readonly Part[] {
  let parts: readonly Part[] = [];
  for (const movement of movements(settlements)) {
    if (movement.on > day) continue;
    parts = withoutOldHoles(parts, movement.on);
    parts = 'paid' in movement ? paid(parts, movement.paid) : sentBack(parts, movement);
  }
  return withoutOldHoles(parts, day);
}

function movements(settlements: readonly Settlement[]): readonly Movement[] {
  const inOrder = [...settlements].sort(byDay);
  const backLater = inOrder.flatMap((each) =>
    each.back && each.back.on > each.on ? [sentBackOn(each.back.on, each, each.back)] : [],
  );
  const paid = inOrder.flatMap((each): Movement[] => {
    const comes = { on: each.on, paid: each };
    const isBackAtOnce = each.back && each.back.on <= each.on;
    return isBackAtOnce ? [comes, sentBackOn(each.on, each, each.back)] : [comes];
  });
  return [...backLater, ...paid].sort((a, b) => a.on - b.on);
}

function sentBackOn(
  on: DayNumber,
  back: Settlement,
  { byPayer }: { readonly byPayer: boolean },
): Movement {
  return { on, back, byPayer };
}

function withoutOldHoles(parts: readonly Part[], day: DayNumber): readonly Part[] {
  return parts.filter(({ hole }) => hole === null || day < hole + APART_DAYS);
}

/** A payment fills holes first, then goes on where the money ends. */
function paid(parts: readonly Part[], payment: Settlement): readonly Part[] {
  let rest = payment.size;
  const filled = parts.flatMap((part): Part[] => {
    const into = part.hole === null ? 0 : Math.min(part.size, rest);
    if (into === 0) return [part];
    rest -= into;
    return [
      { ...part, size: into, payment, hole: null },
      { ...part, size: part.size - into },
    ];
  });
  const more = { size: rest, place: payment, payment, hole: null };
  return [...filled, more].filter(({ size }) => size > 0);
}

function sentBack(
  parts: readonly Part[],
  { back, byPayer, on }: { back: Settlement; byPayer: boolean; on: DayNumber },
): readonly Part[] {
  const isIts = ({ payment, hole }: Part): boolean => payment.id === back.id && hole === null;
  if (byPayer) return parts.filter((part) => !isIts(part));
  return parts.map((part) => (isIts(part) ? { ...part, hole: on } : part));
}
