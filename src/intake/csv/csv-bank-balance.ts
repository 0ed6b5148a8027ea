/** Whether the amounts of a file tie to the balance that it tells beside them. */
import type { Part } from '../format.js';

/** A row with its balance after it, in minor units. */
interface Balanced {
  readonly amount: number;
  readonly balance: number;
}

/** Follows the balance from row to row, whichever of them is the older. */
export class RunningBalance {
  #before: Balanced | null = null;
  #rows = 0;
  readonly #ties = { oldestFirst: 0, newestFirst: 0, otherSign: 0 };

  take(amount: number, balance: number): void {
    const before = this.#before;
    this.#before = { amount, balance };
    if (!before) return;
    this.#rows += 1;
    const change = balance - before.balance;
    if (change === amount) this.#ties.oldestFirst += 1;
    if (change === -before.amount) this.#ties.newestFirst += 1;
    if (change === -amount || change === before.amount) this.#ties.otherSign += 1;
  }

  /** What to report of it, once all rows were read. */
  *report(): IterableIterator<Part> {
    if (this.#rows === 0) return;
    const { oldestFirst, newestFirst, otherSign } = this.#ties;
    const ties = Math.max(oldestFirst, newestFirst);
    yield { at: '', figure: { name: 'balance', value: `ties in ${ties} of ${this.#rows} rows` } };
    if (otherSign > ties) yield { at: '', anomaly: OTHER_SIGN };
  }
}

const OTHER_SIGN =
  'Its balance falls where amounts are above 0: they seem to be what left. Say it in a mapping: ' +
  '"amount": { "column": ..., "positive": "out" }.';
