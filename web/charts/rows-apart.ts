/** Rows in which things of one width stand without touching, each in the first that has room. */

/**
 * The row of each position, from 0 up; positions in any order.
 * @param width how far apart two in one row must be, in the unit of the positions
 */
export function rowsApart(positions: readonly number[], width: number): readonly number[] {
  const order = positions.map((position, i) => ({ position, i }));
  order.sort((a, b) => a.position - b.position);
  const ends: number[] = [];
  const rows: number[] = positions.map(() => 0);
  for (const { position, i } of order) {
    const free = ends.findIndex((end) => position - end >= width);
    const row = free === -1 ? ends.length : free;
    ends[row] = position;
    rows[i] = row;
  }
  return rows;
}
