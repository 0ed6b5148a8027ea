/**
 * Rows that are pairs of numbers, gathered over a batch and written in the order of their table, so
 * that each of its pages is met once.
 */
import type { DerivedDatabase } from '../follow/derived-database.js';

/** The tables of pairs, with how one is put in. */
const INSERTS = {
  trail: 'INSERT INTO trail (party, position)',
  fact: 'INSERT INTO fact (address, position)',
  // Two facts of a promise mention the same parties.
  mention: 'INSERT OR IGNORE INTO mention (party, address)',
} as const;

/** Rows of one statement: many cost half of what each by itself does. */
const AT_ONCE = 50;

export class Pairs {
  private readonly gathered = new Map<number, Set<number>>();
  private readonly one: string;
  private readonly many: string;

  constructor(
    private readonly views: DerivedDatabase,
    table: keyof typeof INSERTS,
  ) {
    this.one = `${INSERTS[table]} VALUES (?, ?)`;
    this.many = `${INSERTS[table]} VALUES ${Array(AT_ONCE).fill('(?, ?)').join(', ')}`;
  }

  add(first: number, second: number): void {
    const seconds = this.gathered.get(first);
    if (seconds) seconds.add(second);
    else this.gathered.set(first, new Set([second]));
  }

  /** Writes what was gathered; until then no query sees it. */
  flush(): void {
    const inOrder = [...this.gathered].sort(([a], [b]) => a - b);
    let values: number[] = [];
    for (const [first, seconds] of inOrder) {
      for (const second of seconds) {
        values.push(first, second);
        if (values.length < 2 * AT_ONCE) continue;
        this.views.run(this.many, ...values);
        values = [];
      }
    }
    for (let i = 0; i < values.length; i += 2) this.views.run(this.one, values[i], values[i + 1]);
    this.gathered.clear();
  }
}
