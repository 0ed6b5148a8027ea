/**
 * Lettering groups that a file leaves open, for the next file of the same books: an invoice of
 * December and its payment of January stand under one letter in two files. They are joined only
 * where the rows of both balance, and those of the later file alone do not: some programs begin
 * their letters anew each year.
 */
import type { LetteredRow, LetterGroup } from './letters.js';

/** The line of a row that stands in an earlier file. */
export const EARLIER_FILE = 0;

export class OpenLetters {
  readonly #groups = new Map<string, LetterGroup>();

  /** Keeps a group that was left open, for the file to come. */
  keep(name: string, group: LetterGroup): void {
    this.#groups.set(name, group);
  }

  /** The rows left open under its name that the group balances with; null where it does not. */
  take(name: string, group: LetterGroup): LetterGroup | null {
    const before = this.#groups.get(name);
    if (!before || sumOf(group) === 0 || sumOf(before) + sumOf(group) !== 0) return null;
    // The same file told again does not settle itself.
    const ids = new Set(group.map(({ id }) => id));
    if (before.some(({ id }) => ids.has(id))) return null;
    this.#groups.delete(name);
    const account = group[0]?.account ?? 0;
    return before.map((row): LetteredRow => ({ ...row, account, line: EARLIER_FILE }));
  }
}

function sumOf(rows: LetterGroup): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}
