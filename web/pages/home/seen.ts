/** Up to where somebody has seen what was told of itself, kept in its browser between visits. */
import type { Position } from '../../../src/ledger/stored.js';
import { type Day, isDay } from '../../../src/ledger/values/day.js';
import type { PartyId } from '../../../src/ledger/values/party.js';

export const SEEN_COOKIE = 'kept_seen';

/** A year. */
export const SEEN_SECONDS = 365 * 24 * 3600;

export interface Seen {
  readonly position: Position;
  readonly day: Day;
}

/** Enough of a party id to tell it from another that uses the same browser. */
const MARK = 8;

/** Null where nothing is kept, or it is of somebody else. */
export function readSeen(value: string | undefined, party: PartyId): Seen | null {
  const [, position, day = '', mark] =
    /^(\d{1,15})\.([\d-]{10})\.([0-9a-f]{8})$/.exec(value ?? '') ?? [];
  if (position === undefined || !isDay(day) || mark !== party.slice(0, MARK)) return null;
  return { position: Number(position), day };
}

export function writeSeen({ position, day }: Seen, party: PartyId): string {
  return `${position}.${day}.${party.slice(0, MARK)}`;
}
