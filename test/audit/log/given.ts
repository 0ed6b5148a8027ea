/** What the tests of the log are told with. */
import { createHash } from 'node:crypto';
import { framedLeaf } from '../../../src/audit/log/framed-leaf.js';
import type { Position, StoredEvent } from '../../../src/ledger/stored.js';
import type { EventStore } from '../../../src/store/event-store.js';
import { collect, eventNo } from '../../store/given.js';

/** Events of a history of their own making, whose positions may have gaps. */
export function eventsOf(count: number, gap = 1): readonly StoredEvent[] {
  return Array.from({ length: count }, (_, n) => ({
    ...eventNo(n),
    ...{ stream: `invoice-p1/F${n}`, revision: 0, position: (n + 1) * gap },
    recordedAt: 1_795_687_200_000 + n,
  }));
}

/** Appends so many events to streams of their own, in a few calls. */
export async function append(store: EventStore, count: number, from = 0): Promise<void> {
  const appends = Array.from({ length: count }, (_, i) => ({
    ...{ stream: `invoice-p1/F${from + i}`, expected: 'none' as const },
    events: [eventNo(from + i)],
  }));
  await store.appendEach(appends);
}

/** The root over all that a store holds, by the definition of RFC 6962 and nothing of ours. */
export async function naiveRootOf(store: EventStore, after: Position = 0): Promise<string> {
  return naiveRoot(await collect(store.readAll(after)));
}

export function naiveRoot(events: readonly StoredEvent[]): string {
  return merkle(events.map(framedLeaf)).toString('base64');
}

function merkle(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (first === undefined) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), first);
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Buffer.of(1), merkle(leaves.slice(0, half)), merkle(leaves.slice(half)));
}

function sha256(...parts: readonly Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}
