/**
 * Rows that are pairs of numbers, gathered over a batch and written in the order of their table, so
 * that each of its pages is met once.
 */
import type { Views } from './views.js';

/** The tables of pairs, with the statements that put one in. */
const INSERTS = {
  trail: 'INSERT INTO trail (party, position) VALUES (?, ?)',
  fact: 'INSERT INTO fact (address, position) VALUES (?, ?)',
  // Two facts of a promise mention the same parties.
  mention: 'INSERT OR IGNORE INTO mention (party, address) VALUES (?, ?)',
} as const;

export class Pairs {
  private readonly gathered = new Map<number, Set<number>>();

  constructor(
    private readonly views: Views,
    private readonly table: keyof typeof INSERTS,
  ) {}

  add(first: number, second: number): void {
    const seconds = this.gathered.get(first);
    if (seconds) seconds.add(second);
    else this.gathered.set(first, new Set([second]));
  }

  /** Writes what was gathered; until then no query sees it. */
  flush(): void {
    const inOrder = [...this.gathered].sort(([a], [b]) => a - b);
    for (const [first, seconds] of inOrder) {
      for (const second of seconds) this.views.run(INSERTS[this.table], first, second);
    }
    this.gathered.clear();
  }
}
