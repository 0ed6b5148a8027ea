/**
 * How money fills the uses of a number that was used again while its first use was unpaid (ADR 37).
 * Money that says the invoice's day of issue is for the use begun by that day; other money is for
 * the uses that are open on its own day, earliest due first, and what is more than all of them for
 * the last begun. Each account fills for itself: accounts are never added together.
 */
import type { DayNumber } from '../../../src/ledger/values/day.js';

/** One use of a number, as far as money told to it goes. */
export interface NumberUse {
  /** First day told of it. */
  readonly since: DayNumber;
  /** Minor units that money may fill at the end of a day. */
  payableOn(day: DayNumber): number;
  /** The first due day in force on a day; after every day where none is known. */
  dueOn(day: DayNumber): DayNumber;
  /** A remainder up to so many minor units is none. */
  readonly tolerance: number;
}

/** Money told to a number, of which it is to be said for which uses it is. */
export interface UsePayment<Used extends NumberUse> {
  readonly on: DayNumber;
  /** Minor units, more than 0. */
  readonly size: number;
  /** From when on it is there no more; null where it stays. */
  readonly backOn: DayNumber | null;
  /** The day of issue that it says; null where it says none. */
  readonly issuedOn: DayNumber | null;
  /** Those that it can be for, oldest first; at least one. */
  readonly uses: readonly [Used, ...Used[]];
}

/** So much of it is for this use. */
export interface FilledUse<Used extends NumberUse> {
  readonly use: Used;
  readonly size: number;
}

/** One account's money on the uses of a number, taken in the order of its days. */
export class Filling<Used extends NumberUse> {
  /** In the order in which they came; what went back stays, with its day. */
  private parts: (FilledUse<Used> & {
    readonly on: DayNumber;
    readonly backOn: DayNumber | null;
  })[] = [];

  /** For which uses money is. */
  pay(money: UsePayment<Used>): readonly FilledUse<Used>[] {
    const { on, backOn } = money;
    const parts = this.partsOf(money);
    for (const part of parts) this.parts.push({ ...part, on, backOn });
    return parts;
  }

  /** From which uses money goes back: what came last goes first. */
  takeBack({
    on,
    size,
    issuedOn,
    uses,
  }: Omit<UsePayment<Used>, 'backOn'>): readonly FilledUse<Used>[] {
    const [asked] = issuedOn === null ? [] : [begunBy(uses, issuedOn)];
    const taken: FilledUse<Used>[] = [];
    let rest = size;
    const left: typeof this.parts = [];
    for (const part of this.parts.toReversed()) {
      const isThere = part.on <= on && (part.backOn === null || part.backOn > on);
      const isMeant = asked ? part.use === asked : uses.includes(part.use);
      const goes = isThere && isMeant ? Math.min(rest, part.size) : 0;
      rest -= goes;
      if (goes > 0) {
        taken.push({ use: part.use, size: goes });
        left.push({ ...part, size: goes, backOn: on });
      }
      if (goes < part.size) left.push({ ...part, size: part.size - goes });
    }
    this.parts = left.reverse();
    if (rest > 0) taken.push({ use: asked ?? begunBy(uses, on), size: rest });
    return summed(taken);
  }

  private partsOf({ on, size, issuedOn, uses }: UsePayment<Used>): readonly FilledUse<Used>[] {
    if (issuedOn !== null) return [{ use: begunBy(uses, issuedOn), size }];
    const parts: FilledUse<Used>[] = [];
    let rest = size;
    const begun = uses.filter(({ since }) => since <= on);
    for (const use of begun.sort((a, b) => a.dueOn(on) - b.dueOn(on) || a.since - b.since)) {
      const part = Math.min(rest, this.openOn(use, on));
      if (part > 0) parts.push({ use, size: part });
      rest -= part;
    }
    if (rest > 0) parts.push({ use: begunBy(uses, on), size: rest });
    return summed(parts);
  }

  private openOn(use: NumberUse, day: DayNumber): number {
    let paid = 0;
    for (const part of this.parts) {
      const isThere = part.backOn === null || part.backOn > day;
      if (part.use === use && isThere) paid += part.size;
    }
    const open = Math.max(0, use.payableOn(day) - paid);
    return paid > 0 && open <= use.tolerance ? 0 : open;
  }
}

/** One part for each use: two that went back on one day are one. */
function summed<Used extends NumberUse>(
  parts: readonly FilledUse<Used>[],
): readonly FilledUse<Used>[] {
  const sizes = new Map<Used, number>();
  for (const { use, size } of parts) sizes.set(use, (sizes.get(use) ?? 0) + size);
  return [...sizes].map(([use, size]) => ({ use, size }));
}

/** The last use begun by a day; the first where none was. */
export function begunBy<Used extends NumberUse>(
  uses: readonly [Used, ...Used[]],
  day: DayNumber,
): Used {
  return uses.findLast(({ since }) => since <= day) ?? uses[0];
}
