/**
 * The checkpoint that all witnesses are asked for before they are asked for newer ones. A log that
 * grows has another each second; where each witness signed whichever was the newest when it was
 * free, none would have the lines of all.
 */
import { textOf, witnessedOf } from './witnessed.js';

export class CosigningRound {
  private note: string | null = null;
  private size = 0;
  private readonly awaited = new Set<string>();

  /**
   * Goes on to a newer checkpoint where nobody is awaited any more. `able`: names of the witnesses
   * that can be asked now, or are being asked.
   */
  meet(newest: string, able: readonly string[]): void {
    for (const name of this.awaited) if (!able.includes(name)) this.awaited.delete(name);
    if (this.awaited.size > 0) return;
    if (this.note !== null && textOf(this.note) === textOf(newest)) return;
    this.note = newest;
    this.size = witnessedOf(newest).size;
    for (const name of able) this.awaited.add(name);
  }

  /** What a witness that saw so many leaves is to sign; null where it is not awaited. */
  noteFor(name: string, seen: bigint): string | null {
    return this.awaited.has(name) && seen <= this.size ? this.note : null;
  }

  /** A witness has signed a checkpoint of so many leaves: of a newer one that will do as well. */
  signed(name: string, size: number): void {
    if (size >= this.size) this.awaited.delete(name);
  }

  /** A witness did not sign. */
  failed(name: string): void {
    this.awaited.delete(name);
  }

  /** The checkpoint of the round with one line more; null where the line is under another text. */
  add(text: string, line: string): string | null {
    if (this.note === null || textOf(this.note) !== text) return null;
    this.note += `${line}\n`;
    return this.note;
  }
}
