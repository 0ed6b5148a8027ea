/**
 * A credit note first uses up what is in dispute, or was won, on its invoice: else a dispute won
 * and the credit note that books it would take the same amount away twice. A return of goods and
 * goodwill do the same. Where the credit comes without a word of the dispute, it ends the dispute
 * for its amount.
 */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { Cut, Dispute } from '../line/line.js';
import type { DisputeTaken } from './disputes.js';
import type { Reduction } from './reductions.js';

/** A dispute while credits use it up. */
interface Rest {
  readonly dispute: DisputeTaken;
  /** What no credit had used when it ended. */
  unused: number;
  /** What later credits may use still, where the buyer won it. */
  left: number;
}

/** The disputes as the line holds them, and what is void by credits and by disputes won. */
export function withCreditsUsed(
  disputes: readonly DisputeTaken[],
  voids: readonly Reduction[],
): { readonly disputes: readonly Dispute[]; readonly cuts: readonly Cut[] } {
  if (disputes.length === 0) return { disputes, cuts: voids };
  const rests = disputes.map((dispute): Rest => {
    return { dispute, unused: dispute.size, left: dispute.size };
  });
  const cuts: Cut[] = [];
  const ended: Dispute[] = [];
  for (const { on, size, answers } of voids) {
    let credit = answers ? size : 0;
    let wonBefore = 0;
    for (const rest of rests) {
      const used = isThere(rest.dispute, on) ? Math.min(rest.left, credit) : 0;
      if (used === 0) continue;
      credit -= used;
      rest.left -= used;
      if (isOver(rest.dispute, on)) {
        wonBefore += used;
      } else {
        rest.unused -= used;
        ended.push({ from: rest.dispute.from, size: used, endsOn: on });
      }
    }
    cuts.push({ on, size: size - wonBefore, state: 'void' });
  }
  for (const { dispute, unused } of rests) {
    const { endsOn, wonBy } = dispute;
    if (wonBy === 'buyer' && endsOn !== null) {
      cuts.push({ on: endsOn, size: unused, state: 'void' });
    }
  }
  const open = rests.map(({ dispute, unused }) => ({ ...dispute, size: unused }));
  return { disputes: [...open, ...ended], cuts };
}

/** Whether it had been raised by a day, and not lost. */
function isThere(dispute: DisputeTaken, day: DayNumber): boolean {
  return dispute.from <= day && !(dispute.wonBy === 'seller' && isOver(dispute, day));
}

function isOver({ endsOn }: DisputeTaken, day: DayNumber): boolean {
  return endsOn !== null && endsOn <= day;
}
