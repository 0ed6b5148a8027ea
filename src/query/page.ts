/**
 * Pages of an answer. A cursor holds the moment of the first page: its day and what was known. So
 * the pages fit together whatever is told, and whatever day begins, meanwhile.
 */
import { dayOf, isDay, toDayNumber } from '../ledger/values/day.js';
import { wrongParameter } from './read-refused.js';
import type { When } from './read-side.js';

/** What a caller says of pages. */
export interface PageQuestion {
  /** As the page before gave it in `next`. */
  readonly cursor?: string;
  /** At most so many items, 1 to 100; 50 where it is not said. */
  readonly limit?: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** The cursor of the next page; null after the last. */
  readonly next: string | null;
}

export const PAGE_LIMIT = 100;
const USUAL = 50;

export function limitOf({ limit }: PageQuestion): number {
  return Math.min(limit ?? USUAL, PAGE_LIMIT);
}

/** The moment that a list is of; it has no day where the list is the same on every day. */
type ListMoment = Pick<When, 'knownAt'> & Partial<When>;

/** Where a page begins, and the moment that its first page was of. */
interface Cursor {
  readonly when: ListMoment;
  /** The place in the list, as its reader wrote it. */
  readonly place: string;
}

/** The cursor of the page of a list that begins at a place. */
export function writeCursor({ knownAt, asOf }: ListMoment, place: string | number): string {
  return [knownAt, ...(asOf === undefined ? [] : [dayOf(asOf)]), place].join('.');
}

/** Reads a cursor of `writeCursor`; null where none is given. Throws parameter_must_be_valid. */
export function readCursor({ cursor }: PageQuestion): Cursor | null {
  if (cursor === undefined) return null;
  const [, knownAt, asOf, place] =
    /^(\d{1,15})\.(?:([\d-]{10})\.)?([0-9a-f]{1,32})$/.exec(cursor) ?? [];
  if (place === undefined) throw wrongCursor();
  const known = { knownAt: Number(knownAt) };
  if (asOf === undefined) return { when: known, place };
  if (!isDay(asOf)) throw wrongCursor();
  return { when: { ...known, asOf: toDayNumber(asOf) }, place };
}

/**
 * The place at which a page begins, which is the start where no cursor is given. Throws
 * parameter_must_be_valid where the cursor is one of another list.
 */
export function placeIn(question: PageQuestion, places: RegExp): string | null {
  const place = readCursor(question)?.place ?? null;
  if (place !== null && !places.test(place)) throw wrongCursor();
  return place;
}

/** What to say of a cursor that no page gave. */
export function wrongCursor(): Error {
  return wrongParameter('cursor', 'A cursor is what the page before gave as `next`.');
}

/** The page of a list, which is the same list again for each page. */
export function pageOf<Item>(
  list: readonly Item[],
  question: PageQuestion,
  when: When,
): Page<Item> {
  const offset = Number(placeIn(question, /^\d{1,9}$/) ?? 0);
  const end = offset + limitOf(question);
  const next = end < list.length ? writeCursor(when, end) : null;
  return { items: list.slice(offset, end), next };
}
