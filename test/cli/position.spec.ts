/** A moment of knowledge as people write it on a command line. */
import { positionOf } from '../../src/cli/folder/position.js';

/** A ledger of a hundred events, one recorded on each noon (UTC) from 1 January 2026 on. */
const FIRST = Date.UTC(2026, 0, 1, 12);
const DAY_MS = 86_400_000;
const HUNDRED = {
  head: () => 100,
  positionAt: (time: number): number =>
    Math.min(100, Math.max(0, Math.floor((time - FIRST) / DAY_MS) + 1)),
};
const NOW = Date.UTC(2026, 5, 1);

describe('--known-at', () => {
  it.each<[string | undefined, number]>([
    [undefined, 100],
    ['0', 0],
    ['100', 100],
    ['2025-12-31', 0],
    ['2026-01-01', 1],
    ['2026-02-28', 59],
    ['2026-01-02T12:00:00Z', 2],
    ['2026-01-02T11:59:59.999Z', 1],
    ['2026-01-02T12:00:00+01:00', 1],
    ['2026-05-31', 100],
  ])('%s is position %d', (written, position) => {
    expect(positionOf(written, HUNDRED, NOW)).toBe(position);
  });

  it.each([
    ['101', /head is 100, before the 101 asked for/],
    ['99999999999999999999', /neither a position, a day, nor/],
    ['-1', /neither a position, a day, nor/],
    ['1e2', /neither a position, a day, nor/],
    ['', /neither a position, a day, nor/],
    ['yesterday', /neither a position, a day, nor/],
    // Of which offset nobody says.
    ['2026-01-02T12:00:00', /neither a position, a day, nor/],
    // Days and hours that do not exist.
    ['2026-02-29', /neither a position, a day, nor/],
    ['2026-02-30T12:00:00Z', /neither a position, a day, nor/],
    ['2026-01-02T24:00:00Z', /neither a position, a day, nor/],
    // Asked again tomorrow it would be another answer.
    ['2026-06-01', /A time to come may still see events/],
    ['2027-01-01T00:00:00Z', /A time to come may still see events/],
  ])('%j is refused', (written, why) => {
    expect(() => positionOf(written, HUNDRED, NOW)).toThrow(why);
  });
});
