/** Numbers for names that stand in many rows: pairs of numbers take a tenth of pairs of texts. */
import type { DerivedDatabase } from '../follow/derived-database.js';

export const NAMES_SCHEMA = `
-- Parties and addresses of promises by number: their texts are long, and stand here only.
CREATE TABLE IF NOT EXISTS party (id INTEGER PRIMARY KEY, party TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS address (id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE);
`;

/** Names whose numbers are held in memory, at most: some 10 MB. */
const MOST_HELD = 100_000;

export class Names {
  private readonly held = new Map<string, number>();
  private readonly select: string;
  private readonly insert: string;
  private last: number;

  /** `table` has the columns id and, named as the table is, the name. For the writer alone. */
  constructor(
    private readonly views: DerivedDatabase,
    table: 'party' | 'address' | 'voice' | 'currency',
  ) {
    this.select = `SELECT id FROM ${table} WHERE ${table} = ?`;
    this.insert = `INSERT INTO ${table} (id, ${table}) VALUES (?, ?)`;
    this.last = views.one<{ id: number | null }>(`SELECT max(id) AS id FROM ${table}`)?.id ?? 0;
  }

  /** The number of a name; it gets the next one where it has none. */
  numberOf(name: string): number {
    const known = this.known(name);
    if (known !== null) return known;
    this.last += 1;
    this.views.run(this.insert, this.last, name);
    return this.hold(name, this.last);
  }

  /** The number of a name; null where it has none. */
  known(name: string): number | null {
    const held = this.held.get(name);
    if (held !== undefined) return held;
    const row = this.views.one<{ id: number }>(this.select, name);
    return row && this.hold(name, row.id);
  }

  private hold(name: string, number: number): number {
    if (this.held.size >= MOST_HELD) this.held.clear();
    this.held.set(name, number);
    return number;
  }
}
