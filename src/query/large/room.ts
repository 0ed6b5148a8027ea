/** Room in which rows are made one after the other: to ask for memory each time takes longer. */
import type { Rows } from '../../../projections/score/rows.js';

/**
 * Rows of nothing in the room of others, which nobody reads any more; counterparties have the
 * numbers that they have in the second ones, and keep.
 */
export function emptyRowsIn({ numbers, slots }: Rows, { parties, numberOf }: Rows): Rows {
  // All of it: whoever was there before may not have come to an end.
  numbers.fill(0);
  slots.fill(0);
  return { numbers, length: 0, slots, parties, numberOf, sides: 0 };
}

/**
 * Takes rows out of the room in which they were made, which others are made in next. They can be
 * added to others from then on, and not be found by name.
 */
export function settle(rows: Rows, room: Rows): void {
  room.numbers = rows.numbers;
  room.slots = rows.slots;
  rows.numbers = rows.numbers.slice(0, rows.length);
  rows.slots = NO_SLOTS;
}

/** Where nothing is found. */
const NO_SLOTS = new Int32Array(1);
