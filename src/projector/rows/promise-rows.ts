/** Promises as views keep them. */
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import type { Vouched } from '../../../projections/standing/vouching.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import type { TapeWriter } from '../../tape/tape-writer.js';
import type { Names } from '../names.js';
import { writeSteps } from './written-steps.js';

export const PROMISE_SCHEMA = `
-- Promises as folded. lead is the first of the joined addresses it was folded from. steps: see
-- written-steps.ts. of_promisee: 1 where a step tells of the promisee, as those of few promises do.
CREATE TABLE IF NOT EXISTS promise (
  id INTEGER PRIMARY KEY, lead INTEGER NOT NULL, promisor INTEGER NOT NULL,
  promisee INTEGER NOT NULL, promise TEXT NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL,
  start_on INTEGER NOT NULL, size INTEGER NOT NULL, currency TEXT NOT NULL, grade TEXT NOT NULL,
  steps TEXT NOT NULL, of_promisee INTEGER NOT NULL, discrepancies TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS promise_by_lead ON promise (lead);
CREATE INDEX IF NOT EXISTS promise_by_promisor ON promise (promisor, promisee);
CREATE INDEX IF NOT EXISTS promise_by_promisee ON promise (promisee, promisor);
CREATE INDEX IF NOT EXISTS promise_telling ON promise (promisee, promisor) WHERE of_promisee = 1;
`;

/** What tells a promise from the others and is found by an index. */
interface Key {
  readonly lead: number;
  readonly promisor: number;
  readonly promisee: number;
  readonly promise: string;
}

interface KeyRow extends Key {
  readonly id: number;
}

export class PromiseRows {
  /** Of what is gone, too: on the tape a number stands for one promise, for good. */
  private last: number;

  constructor(
    private readonly views: DerivedDatabase,
    private readonly parties: Names,
    private readonly tape: TapeWriter,
  ) {
    const largest = ['promise', 'last_promise'].map(
      (table) => views.one<{ id: number | null }>(`SELECT max(id) AS id FROM ${table}`)?.id ?? 0,
    );
    this.last = Math.max(...largest);
  }

  /**
   * Puts what was folded from the addresses that `lead` leads in the place of what the leads had
   * before, and takes out what is no more. A promise that only changes keeps its row and its
   * places in the indexes, and its number on the tape.
   */
  replace(leads: readonly number[], lead: number, folded: readonly Vouched[]): void {
    const former = leads.flatMap((each) => this.of(each));
    for (const { promise, vouching } of folded) {
      const promisor = this.parties.numberOf(promise.promisor);
      const promisee = this.parties.numberOf(promise.promisee);
      const key = { lead, promisor, promisee, promise: promise.promise };
      const at = former.findIndex((row) => isSame(row, key));
      const [row] = at < 0 ? [] : former.splice(at, 1);
      const numbered = row ?? { ...key, id: ++this.last };
      if (row) this.update(row.id, promise);
      else this.insert(numbered, promise);
      this.tape.put(numbered, promise, vouching);
    }
    for (const row of former) {
      this.views.run('DELETE FROM promise WHERE id = ?', row.id);
      if (row.id === this.last) {
        this.views.run('INSERT OR REPLACE INTO last_promise (one, id) VALUES (1, ?)', row.id);
      }
      this.tape.remove(row);
    }
    this.tape.touch(leads);
  }

  private of(lead: number): readonly KeyRow[] {
    return this.views.all<KeyRow>(
      'SELECT id, lead, promisor, promisee, promise FROM promise WHERE lead = ?',
      lead,
    );
  }

  private insert(key: KeyRow, promise: FoldedPromise): void {
    this.views.run(
      `INSERT INTO promise (id, lead, promisor, promisee, promise, kind, number, start_on, size,
         currency, grade, steps, of_promisee, discrepancies)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[key.id, key.lead, key.promisor, key.promisee, key.promise],
      ...[promise.kind, promise.number],
      ...[promise.startOn, promise.size, promise.currency, promise.grade],
      ...[writeSteps(promise.steps, promise), tellsOfPromisee(promise)],
      JSON.stringify(promise.discrepancies),
    );
  }

  private update(id: number, promise: FoldedPromise): void {
    this.views.run(
      `UPDATE promise SET kind = ?, number = ?, start_on = ?, size = ?, currency = ?, grade = ?,
         steps = ?, of_promisee = ?, discrepancies = ? WHERE id = ?`,
      ...[promise.kind, promise.number],
      ...[promise.startOn, promise.size, promise.currency, promise.grade],
      ...[writeSteps(promise.steps, promise), tellsOfPromisee(promise)],
      ...[JSON.stringify(promise.discrepancies), id],
    );
  }
}

function tellsOfPromisee({ steps }: FoldedPromise): 0 | 1 {
  return steps.some(({ of }) => of === 'promisee') ? 1 : 0;
}

function isSame(one: Key, other: Key): boolean {
  return (
    one.promise === other.promise &&
    one.lead === other.lead &&
    one.promisor === other.promisor &&
    one.promisee === other.promisee
  );
}
