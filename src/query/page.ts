/**
 * Pages of an answer. A cursor says what was known when the first page was made, so that the pages
 * fit together whatever is told meanwhile.
 */
import type { Position } from '../ledger/stored.js';
import { wrongParameter } from './read-refused.js';

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

/** Where a page begins in a list, and what was known when the list was made. */
export interface Offset {
  readonly knownAt: Position;
  readonly offset: number;
}

/** Reads a cursor of `pageOf`; null where none is given. */
export function readOffset(cursor: string | undefined): Offset | null {
  if (cursor === undefined) return null;
  const parts = /^(\d{1,15})\.(\d{1,9})$/.exec(cursor);
  if (!parts) throw wrongParameter('cursor', 'A cursor is what the page before gave as `next`.');
  return { knownAt: Number(parts[1]), offset: Number(parts[2]) };
}

/** The page of a list, which is the same list again for each page. */
export function pageOf<Item>(
  list: readonly Item[],
  question: PageQuestion,
  knownAt: Position,
): Page<Item> {
  const offset = readOffset(question.cursor)?.offset ?? 0;
  const end = offset + limitOf(question);
  const next = end < list.length ? `${knownAt}.${end}` : null;
  return { items: list.slice(offset, end), next };
}
