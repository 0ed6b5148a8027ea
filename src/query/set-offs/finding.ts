/** What an operator proposes: circles that can be set off now, and what is over. */
import type { OverSetOff } from '../../command/bus/set-offs.js';
import { type Day, dayOf } from '../../ledger/values/day.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide } from '../read-side.js';
import { whenOf } from '../time/when.js';
import type { Viewer } from '../visibility.js';
import { proposalsOver } from './proposals.js';
import { type SetOffNow, setOffNow } from './taking-part.js';

/** Circles that are proposed at once: the largest. */
const MOST_PROPOSED = 100;

export interface FoundSetOffs extends SetOffNow {
  readonly over: readonly OverSetOff[];
  readonly today: Day;
}

/** Throws answer_must_be_yours_to_see for all but operators. */
export async function findSetOffs(
  side: ReadSide,
  { viewer }: { readonly viewer: Viewer },
): Promise<FoundSetOffs> {
  if (viewer.role !== 'operator') {
    const detail = 'An operator proposes what can be set off.';
    throw new ReadRefused('answer_must_be_yours_to_see', detail);
  }
  const when = await whenOf(side.parts, {});
  const today = dayOf(when.asOf);
  const found = setOffNow(side, when);
  const over = proposalsOver(side.views, today).map(({ setOff, legs }) => ({
    ...{ setOff, parties: legs.map(({ debtor }) => debtor) },
  }));
  return { ...found, circles: found.circles.slice(0, MOST_PROPOSED), over, today };
}
