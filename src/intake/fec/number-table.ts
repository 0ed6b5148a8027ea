/**
 * A table from texts to small numbers that keeps no text: the keys are 53-bit hashes, the values
 * whole numbers, 12 bytes for both. A file of a million rows needs some for every few rows, for
 * which a Map of texts would take ten times as much. Two of ten million texts share a hash with a
 * chance below one in a hundred.
 */
export class NumberTable {
  #keys = new Float64Array(1024);
  #values = new Int32Array(1024);
  #size = 0;

  /** The value of a key; 0 where it has none. */
  get(key: number): number {
    return this.#values[this.#slotOf(key)] ?? 0;
  }

  set(key: number, value: number): void {
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = key;
      this.#size += 1;
    }
    this.#values[slot] = value;
    if (this.#size * 4 > this.#keys.length * 3) this.#grow();
  }

  /** The value after it went up by one. */
  count(key: number): number {
    const value = this.get(key) + 1;
    this.set(key, value);
    return value;
  }

  /** Bytes that it holds. */
  get bytes(): number {
    return this.#keys.byteLength + this.#values.byteLength;
  }

  /** Every value but 0. */
  *values(): IterableIterator<number> {
    for (const value of this.#values) if (value !== 0) yield value;
  }

  /** Where the key is, or would be: open addressing, one step at a time. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = key % this.#keys.length;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  /** Twice the room; keys whose value went back to 0 are left behind. */
  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    const kept = values.reduce((count, value) => count + (value === 0 ? 0 : 1), 0);
    const room = kept * 2 > keys.length ? keys.length * 2 : keys.length;
    this.#keys = new Float64Array(room);
    this.#values = new Int32Array(room);
    this.#size = 0;
    for (let i = 0; i < keys.length; i++) {
      const [key, value] = [keys[i], values[i]];
      if (key && value) this.set(key, value);
    }
  }
}

/** A text as a whole number of 53 bits, never 0: two 32-bit multiply-mix lanes of its letters. */
export function textKey(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    a = Math.imul(a ^ letter, 2654435761);
    b = Math.imul(b ^ letter, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (2097151 & b) * 4294967296 + (a >>> 0) || 1;
}
