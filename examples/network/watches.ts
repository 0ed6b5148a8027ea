/** Who of the network watches whom. What they hear is not told here: the demo finds it. */
import type { WatchRule } from '../../src/ledger/watch-events.js';
import { type DayNumber, dayNumberOf } from '../../src/ledger/values/day.js';
import { type Professional, VOLTEA } from './cast.js';
import { LEMARIE } from './neighbours.js';

export interface ExampleWatch {
  /** Its name: 12 hex digits. */
  readonly watch: string;
  readonly owner: Professional;
  readonly watched: Professional;
  readonly rules: readonly WatchRule[];
  readonly madeOn: DayNumber;
}

/**
 * Two debits of Voltéa came back from Lemarié. It hears of the third on the day on which that is
 * told, and of the score, which others move, too, on the day after.
 */
export const WATCHES: readonly ExampleWatch[] = [
  {
    watch: '5ea1ed1e3a21',
    owner: VOLTEA,
    watched: LEMARIE,
    rules: [{ rule: 'debit_returned' }, { rule: 'overall_below', below: 70 }],
    madeOn: dayNumberOf(2026, 9, 21),
  },
];
