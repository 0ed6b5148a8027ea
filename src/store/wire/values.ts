/** Plain values as they stand in KurrentDB's messages. */
import { LinkFailure, type RawEvent } from '../kurrent/link.js';

/** Plain Uint8Array: the messages do not know Node's Buffer for one. */
export function bytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text));
}

/** A millisecond has 10,000 ticks: as many as the last four digits of a number of them say. */
const DIGITS_OF_A_MS = 4;

/** Milliseconds since 1970-01-01 UTC, from ticks of 100 ns as decimal digits. */
export function msOf(ticks: string): number {
  return Number(ticks.slice(0, -DIGITS_OF_A_MS));
}

/** Throws LinkFailure where the server does not say what every supported one does. */
export function withPlace(event: RawEvent): RawEvent {
  if (Number.isSafeInteger(event.commit) && Number.isSafeInteger(event.prepare)) return event;
  throw new LinkFailure('refused', 'the server gives no positions; Kept needs version 22.10 on');
}

/** An id as it comes in some answers: the two halves, as signed numbers of 64 bits. */
export function uuidOfHalves(...halves: readonly [most: string, least: string]): string {
  const hex = halves
    .map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
