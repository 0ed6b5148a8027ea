/**
 * What two places have of each promise, as digests: 64 bits of the promise's name, and 64 of what
 * each of the two has of it. A promise takes 24 bytes, and room to grow: as texts it would take 20
 * times as much.
 */
import { hash } from 'node:crypto';

/** Where a promise stands: on the tape, or in the views. */
export type DigestPlace = 'tape' | 'views';

/** Numbers of a slot: its key, then what the tape has, then what the views have; 0 for nothing. */
const SLOT = 6;
const AT = { tape: 2, views: 4 } as const;

const FIRST_SLOTS = 1024;
/** Slots are made twice as many once more than this share of them is taken. */
const FULLEST = 0.7;

export class PromiseDigests {
  private slots = new Uint32Array(FIRST_SLOTS * SLOT);
  private taken = 0;
  private readonly unmet = { tape: 0, views: 0 };

  /** Promises of a place that nobody has met yet. */
  left(place: DigestPlace): number {
    return this.unmet[place];
  }

  /** Notes what a place has of a promise. */
  put(place: DigestPlace, key: string, text: string): void {
    if (this.taken + 1 > (this.slots.length / SLOT) * FULLEST) this.grow();
    const digest = digestOf(key);
    let at = slotOf(this.slots, digest);
    if (isEmpty(this.slots, at)) {
      this.slots.set(digest, at);
      this.taken += 1;
    }
    at += AT[place];
    if (isEmpty(this.slots, at)) this.unmet[place] += 1;
    this.slots.set(digestOf(text), at);
  }

  /** Whether a place has just this of a promise; it is met then, whether or not it is the same. */
  meet(place: DigestPlace, key: string, text: string): boolean {
    const at = slotOf(this.slots, digestOf(key)) + AT[place];
    if (isEmpty(this.slots, at)) return false;
    const [first, second] = digestOf(text);
    const isSame = this.slots[at] === first && this.slots[at + 1] === second;
    this.slots.fill(0, at, at + 2);
    this.unmet[place] -= 1;
    return isSame;
  }

  /** Whether a place has a promise that nobody has met yet. */
  has(place: DigestPlace, key: string): boolean {
    return !isEmpty(this.slots, slotOf(this.slots, digestOf(key)) + AT[place]);
  }

  private grow(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    for (let from = 0; from < this.slots.length; from += SLOT) {
      if (isEmpty(this.slots, from)) continue;
      const slot = this.slots.subarray(from, from + SLOT);
      slots.set(slot, slotOf(slots, [slot[0] ?? 0, slot[1] ?? 0]));
    }
    this.slots = slots;
  }
}

type Digest = readonly [number, number];

/** 64 bits of SHA-256, of which the last is 1: so none is 0. */
function digestOf(text: string): Digest {
  const bytes = hash('sha256', text, 'binary');
  return [numberIn(bytes, 0), (numberIn(bytes, 4) | 1) >>> 0];
}

function numberIn(bytes: string, at: number): number {
  const low = bytes.charCodeAt(at) | (bytes.charCodeAt(at + 1) << 8);
  return (low | (bytes.charCodeAt(at + 2) << 16) | (bytes.charCodeAt(at + 3) << 24)) >>> 0;
}

/** Where the slot of a key is, or the empty one in which it belongs. */
function slotOf(slots: Uint32Array, [first, second]: Digest): number {
  const of = slots.length / SLOT;
  for (let slot = first % of; ; slot = (slot + 1) % of) {
    const at = slot * SLOT;
    if (isEmpty(slots, at) || (slots[at] === first && slots[at + 1] === second)) return at;
  }
}

/** A digest is never two zeroes, since its second number is odd. */
function isEmpty(slots: Uint32Array, at: number): boolean {
  return slots[at + 1] === 0;
}
