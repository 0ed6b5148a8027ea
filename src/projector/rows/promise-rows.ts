/** Promises as views keep them. */
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import type { Step } from '../../../projections/step.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Names } from '../names.js';

export const PROMISE_SCHEMA = `
-- Promises as folded. lead is the first of the joined addresses it was folded from. steps is JSON.
CREATE TABLE IF NOT EXISTS promise (
  id INTEGER PRIMARY KEY, lead INTEGER NOT NULL, promisor INTEGER NOT NULL,
  promisee INTEGER NOT NULL, promise TEXT NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL,
  start_on INTEGER NOT NULL, size INTEGER NOT NULL, currency TEXT NOT NULL, grade TEXT NOT NULL,
  steps TEXT NOT NULL, discrepancies TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS promise_by_lead ON promise (lead);
CREATE INDEX IF NOT EXISTS promise_by_promisor ON promise (promisor, promisee);
CREATE INDEX IF NOT EXISTS promise_by_promisee ON promise (promisee, promisor);
`;

/** A promise with its parties by name. Steps and discrepancies are read only where needed. */
export interface PromiseRow {
  readonly promise: string;
  readonly kind: 'invoice' | 'delivery';
  readonly number: string;
  readonly promisor: PartyId;
  readonly promisee: PartyId;
  readonly start_on: number;
  readonly size: number;
  readonly currency: string;
  readonly grade: string;
  readonly steps: string;
  readonly discrepancies: string;
}

/** The columns of a PromiseRow in NAMED_PROMISES that a model needs. */
export const STEPS_COLUMNS =
  'promise, kind, promisor.party AS promisor, promisee.party AS promisee, steps';

/** Those that a list needs: all but what is told of it in several ways. */
export const OUTLINE_COLUMNS = `${STEPS_COLUMNS}, number, start_on, size, currency, grade` as const;

/** The columns of a PromiseRow in NAMED_PROMISES. */
export const PROMISE_COLUMNS = `${OUTLINE_COLUMNS}, discrepancies`;

/** Where rows of promises are read from, so that they have their parties' names. */
export const NAMED_PROMISES = `promise
  CROSS JOIN party promisor ON promisor.id = promise.promisor
  CROSS JOIN party promisee ON promisee.id = promise.promisee`;

/** A step as it is written: its members in this order. Their names would be half of all rows. */
type WrittenStep = readonly [
  ...[Step['side'], Step['of'], Step['state'], Step['currency'], Step['due'], Step['basis']],
  ...[Step['late'], Step['grade'], Step['voice'], Step['on'], Step['day'], Step['count']],
  ...[Step['amount'], Step['days']],
];

function written(step: Step): WrittenStep {
  const { side, of, state, currency, due, basis, late, grade, voice, on, day, count } = step;
  return [
    side,
    of,
    state,
    currency,
    due,
    basis,
    late,
    grade,
    voice,
    on,
    day,
    count,
    step.amount,
    step.days,
  ];
}

function readStep(row: WrittenStep): Step {
  return {
    side: row[0],
    of: row[1],
    state: row[2],
    currency: row[3],
    due: row[4],
    basis: row[5],
    late: row[6],
    grade: row[7],
    voice: row[8],
    on: row[9],
    day: row[10],
    count: row[11],
    amount: row[12],
    days: row[13],
  };
}

/** The steps of a row, in the order in which they were folded. */
export function readSteps(text: string): readonly Step[] {
  const rows: readonly WrittenStep[] = JSON.parse(text);
  return rows.map(readStep);
}

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
  constructor(
    private readonly views: DerivedDatabase,
    private readonly parties: Names,
  ) {}

  /**
   * Puts what was folded from the addresses that `lead` leads in the place of what the leads had
   * before, and takes out what is no more. A promise that only changes keeps its row and its
   * places in the indexes.
   */
  replace(leads: readonly number[], lead: number, folded: readonly FoldedPromise[]): void {
    const former = leads.flatMap((each) => this.of(each));
    for (const promise of folded) {
      const promisor = this.parties.numberOf(promise.promisor);
      const promisee = this.parties.numberOf(promise.promisee);
      const key = { lead, promisor, promisee, promise: promise.promise };
      const at = former.findIndex((row) => isSame(row, key));
      const [row] = at < 0 ? [] : former.splice(at, 1);
      if (row) this.update(row.id, promise);
      else this.insert(key, promise);
    }
    for (const { id } of former) this.views.run('DELETE FROM promise WHERE id = ?', id);
  }

  private of(lead: number): readonly KeyRow[] {
    return this.views.all<KeyRow>(
      'SELECT id, lead, promisor, promisee, promise FROM promise WHERE lead = ?',
      lead,
    );
  }

  private insert(key: Key, promise: FoldedPromise): void {
    this.views.run(
      `INSERT INTO promise (lead, promisor, promisee, promise, kind, number, start_on, size,
         currency, grade, steps, discrepancies) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[key.lead, key.promisor, key.promisee, key.promise, promise.kind, promise.number],
      ...[promise.startOn, promise.size, promise.currency, promise.grade],
      ...[JSON.stringify(promise.steps.map(written)), JSON.stringify(promise.discrepancies)],
    );
  }

  private update(id: number, promise: FoldedPromise): void {
    this.views.run(
      `UPDATE promise SET kind = ?, number = ?, start_on = ?, size = ?, currency = ?, grade = ?,
         steps = ?, discrepancies = ? WHERE id = ?`,
      ...[promise.kind, promise.number],
      ...[promise.startOn, promise.size, promise.currency, promise.grade],
      ...[JSON.stringify(promise.steps.map(written)), JSON.stringify(promise.discrepancies), id],
    );
  }
}

function isSame(one: Key, other: Key): boolean {
  return (
    one.promise === other.promise &&
    one.lead === other.lead &&
    one.promisor === other.promisor &&
    one.promisee === other.promisee
  );
}
