/** Promises of the views, read by their parties. */
import type { PartyId } from '../../ledger/values/party.js';
import type { Views } from '../views/views.js';

/** Where a row is, by which the next page begins. */
type Place = readonly [id: number, promisorNumber: number, promiseeNumber: number];

/** What a model needs of a promise: its parties by name, and its steps as written. */
export type StepsRow = readonly [
  ...Place,
  ...[promise: string, kind: 'invoice' | 'delivery', promisor: PartyId, promisee: PartyId],
  steps: string,
];

/** What a list needs: all but what is told of it in several ways. */
export type OutlineRow = readonly [
  ...StepsRow,
  ...[number: string, startOn: number, size: number, currency: string, grade: string],
];

export type PromiseRow = readonly [...OutlineRow, discrepancies: string];

const STEPS = `promise.id, promise.promisor, promise.promisee, promise, kind, promisor.party,
  promisee.party, steps`;
const OUTLINE = `${STEPS}, number, start_on, size, currency, grade`;

const COLUMNS = { steps: STEPS, outline: OUTLINE, whole: `${OUTLINE}, discrepancies` } as const;

/** The row of so much of a promise. */
interface Rows {
  readonly steps: StepsRow;
  readonly outline: OutlineRow;
  readonly whole: PromiseRow;
}

/** Promises with their parties' names. */
const NAMED = `promise
  CROSS JOIN party promisor ON promisor.id = promise.promisor
  CROSS JOIN party promisee ON promisee.id = promise.promisee`;

const NUMBERS = 'SELECT id FROM party WHERE party IN (SELECT value FROM json_each(?))';

/**
 * Nearly all that is told of a promise is told of its promisor: other rows need not leave the
 * database for the score of its promisee.
 */
const TELLING = 'AND of_promisee = 1';

/** Rows read at a time: few enough to be collected young. */
const PAGE = 1000;

export interface OwnPromises {
  readonly parties: readonly PartyId[];
  /** As what they are in a promise. */
  readonly own: 'promisor' | 'promisee';
  /** The other party; null for all. */
  readonly partners: readonly PartyId[] | null;
  /** Only promises with steps that tell of the promisee. */
  readonly isTelling?: boolean;
}

/**
 * The promises of some party ids, in the order of their partners, read page by page. To be read to
 * the end without waiting, or while the views are held: between two pages nothing may be written.
 */
export function* promisesOf<Of extends keyof Rows>(
  views: Views,
  of: Of,
  { parties, own, partners, isTelling = false }: OwnPromises,
): IterableIterator<Rows[Of]> {
  const other = own === 'promisor' ? 'promisee' : 'promisor';
  const among = partners === null ? '' : `AND promise.${other} IN (${NUMBERS})`;
  const sql = `SELECT ${COLUMNS[of]} FROM ${NAMED}
    WHERE promise.${own} = (SELECT id FROM party WHERE party = ?)
      AND (promise.${other}, promise.id) > (?, ?) ${among} ${isTelling ? TELLING : ''}
    ORDER BY promise.${other}, promise.id LIMIT ${PAGE}`;
  const named = partners === null ? [] : [JSON.stringify(partners)];
  for (const party of parties) {
    let [partner, id] = [0, 0];
    for (;;) {
      const page = views.lists<Rows[Of]>(sql, party, partner, id, ...named);
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) break;
      [id, partner] = [last[0], own === 'promisor' ? last[2] : last[1]];
    }
  }
}

/** Where a promise stands among those of one party id: they are in the order of their partners. */
export interface PromisePlace {
  /** The number of the other party. */
  readonly partner: number;
  readonly id: number;
}

/** Before every promise. */
export const BEGINNING: PromisePlace = { partner: 0, id: 0 };

/** Promises of one party id next to one another. */
export interface Neighbours extends Pick<OwnPromises, 'own' | 'isTelling'> {
  readonly party: PartyId;
  readonly after: PromisePlace;
  /** The last one that there may be; null for no end. */
  readonly upTo: PromisePlace | null;
}

export type NeighbourRow = readonly [id: number, partner: number, other: PartyId, steps: string];

/** Of more than `most` the first so many. */
export function neighbours(
  views: Views,
  { party, own, isTelling, after, upTo }: Neighbours,
  most: number,
): readonly NeighbourRow[] {
  const other = own === 'promisor' ? 'promisee' : 'promisor';
  const end = upTo === null ? '' : `AND (promise.${other}, promise.id) <= (?, ?)`;
  return views.lists<NeighbourRow>(
    `SELECT promise.id, promise.${other}, party.party, steps
       FROM promise CROSS JOIN party ON party.id = promise.${other}
      WHERE promise.${own} = (SELECT id FROM party WHERE party = ?)
        AND (promise.${other}, promise.id) > (?, ?) ${end} ${isTelling ? TELLING : ''}
      ORDER BY promise.${other}, promise.id LIMIT ?`,
    ...[party, after.partner, after.id, ...(upTo === null ? [] : [upTo.partner, upTo.id]), most],
  );
}

/** Promises of one of some ids to one of others; of more than `most` it gives so many. */
export function promisesBetween(
  views: Views,
  promisors: readonly PartyId[],
  promisees: readonly PartyId[],
  most: number,
): readonly StepsRow[] {
  return views.lists<StepsRow>(
    `SELECT ${STEPS} FROM ${NAMED}
      WHERE promise.promisor IN (${NUMBERS}) AND promise.promisee IN (${NUMBERS}) LIMIT ?`,
    ...[JSON.stringify(promisors), JSON.stringify(promisees), most],
  );
}

/** Promises of everybody, in the order of their rows, after one; at most so many. */
export function promisesAfter(views: Views, last: number, most: number): readonly PromiseRow[] {
  return views.lists<PromiseRow>(
    `SELECT ${COLUMNS.whole} FROM ${NAMED} WHERE promise.id > ? ORDER BY promise.id LIMIT ?`,
    ...[last, most],
  );
}
