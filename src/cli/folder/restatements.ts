/**
 * Whether each payment event restates the payment as the facts of its stream give it. What it
 * restates is a result of code, stored, and promises are folded from the last one of each payment:
 * were that code ever found wrong, this names the payments that it left wrong.
 */
import { isOfKind } from '../../ledger/event-types.js';
import { payment } from '../../ledger/kinds/payment.js';
import { isEntryEvent } from '../../ledger/stream/entries.js';
import { kindOfStream } from '../../ledger/stream-kind.js';
import { readStored } from '../../ledger/upcast.js';
import { canonical } from '../../ledger/values/canonical.js';
import type { History, HistoryEvent } from '../../store/sqlite/history.js';

export interface Restatements {
  /** How many payments were looked at. */
  readonly payments: number;
  /** Entries that restate another payment than their stream gives: `stream@revision`. */
  readonly different: readonly string[];
}

/** Few enough to die young. */
const PAGE = 500;

/** Looks at every payment of a history. `seen` hears how many of its streams it has passed. */
export function examineRestatements(
  history: History,
  seen: (streams: number) => void = () => {},
): Restatements {
  const head = history.head();
  const last = history.lastStream(head);
  const different: string[] = [];
  let payments = 0;
  for (let after = 0; after < last; ) {
    const page = history.streams(after, last, PAGE);
    const numbers = page
      .filter(([, name]) => kindOfStream(name) === 'payment')
      .map(([number]) => number);
    for (const events of history.within(numbers, head)) different.push(...differing(events));
    payments += numbers.length;
    after = page.at(-1)?.[0] ?? last;
    seen(after);
  }
  return { payments, different };
}

/** The entries of a payment's stream that do not restate it as it was after them. */
function differing(events: readonly HistoryEvent[]): readonly string[] {
  const entries: string[] = [];
  let state = payment.initialState;
  for (const stored of events) {
    const recorded = readStored(stored);
    if (recorded === null) continue;
    const { event } = recorded;
    if (!isOfKind(event, 'payment') && !isEntryEvent(event)) continue;
    state = payment.evolve(state, { ...recorded, event });
    const { after } = payment.restate?.(event, state) ?? event;
    if (canonical({ after: after ?? null }) === canonical({ after: event.after ?? null })) continue;
    entries.push(`${stored.stream}@${stored.revision}`);
  }
  return entries;
}
