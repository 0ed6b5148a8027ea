/** Names, days and chance for samples of charts. */
import { type Day, dayOf, toDayNumber } from '../../../src/ledger/values/day.js';
import type { LatenessLevel } from '../../../web/charts/lateness.js';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export function monthName(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

export const LONG_NAME = 'Société coopérative de production des maçons, tailleurs et couvreurs de '
  .repeat(3)
  .slice(0, 200);
export const ARABIC_NAME = 'شركة البناء الحديثة للمقاولات العامة والتجارة';

/** Numbers that look like chance and are the same each time (a linear congruence). */
export function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

export function later(day: Day, days: number): Day {
  return dayOf(toDayNumber(day) + days);
}

export function said(id: string, title: string) {
  return { id, title, description: `What ${title} shows.` };
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}

export const LEVELS: readonly LatenessLevel[] = [0, 1, 2, 3, 4];
