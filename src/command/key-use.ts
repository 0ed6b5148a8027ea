/**
 * On which day each key was last used. A use is no event: it is kept beside the ledger, by each
 * server for what it answered, and written once a day and key. On a cluster no server knows of uses
 * at others: the latest of all folders is the last.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../ledger/values/day.js';

export class KeyUse {
  readonly #file: string;
  readonly #days: Map<string, Day>;

  /** Reads what is kept in a data folder. Throws where that is no JSON. */
  constructor(dir: string) {
    this.#file = join(dir, 'keys-used.json');
    const kept = existsSync(this.#file) ? readFileSync(this.#file, 'utf8') : '{}';
    this.#days = new Map(Object.entries<Day>(JSON.parse(kept)));
  }

  /** The day in UTC; null where no use is known. */
  lastUse(keyId: string): Day | null {
    return this.#days.get(keyId) ?? null;
  }

  /** Throws where it cannot be written; it is with the next one then. */
  note(keyId: string, day: Day): void {
    if (this.#days.get(keyId) === day) return;
    this.#days.set(keyId, day);
    const next = `${this.#file}.new`;
    writeFileSync(next, JSON.stringify(Object.fromEntries(this.#days)), { mode: 0o600 });
    renameSync(next, this.#file);
  }
}
