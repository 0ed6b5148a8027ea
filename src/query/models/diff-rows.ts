/**
 * The differences of two models for all professionals: from the tape, and weighed one by one where
 * it cannot answer. What was weighed is held, so that a read which ran out of time goes on with the
 * next one, and pages are turned without weighing anew.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import {
  type ModelDifferences,
  type ModelPair,
  modelDifferences,
} from '../../../projections/diff/model-diff.js';
import type { PartyId } from '../../ledger/values/party.js';
import { modelHash } from '../../models/model-hash.js';
import type { Views } from '../../projector/views/views.js';
import { findableOf, partiesAfter } from '../people/party-rows.js';
import { ReadRefused, wrongParameter } from '../read-refused.js';
import type { ReadSide, When } from '../read-side.js';
import { MOST_VERSIONS, overTape } from '../score/over-tape.js';
import { MOST_SORTED } from '../score/scored.js';
import { subjectOf } from '../score/scores.js';
import { passesOf, tapedDifferences } from './taped-diff.js';

/** A professional, and how far apart two models are about it. */
export interface DiffRow {
  readonly party: PartyId;
  readonly differences: ModelDifferences;
}

/** What is compared: as of when, by which models, and with which counterparty alone. */
export interface DiffQuestion {
  readonly when: When;
  readonly pair: ModelPair;
  /** Null: scores of the network. */
  readonly partner: PartyId | null;
}

/** Null for who is never scored, or stands under another id, or has a score by neither model. */
export function diffRowOf(
  side: ReadSide,
  party: PartyId,
  { when, pair, partner }: DiffQuestion,
): DiffRow | null {
  const moment = side.momentFor(when, party);
  if (moment.resolve(party) !== party) return null;
  if (findableOf(moment, party, when.knownAt)?.consumer !== false) return null;
  const promises = [...moment.stepsOf(party, partner)];
  if (promises.length === 0) return null;
  const { knownAt } = moment;
  const question = { party, with: partner, model: pair.from, asOf: when.asOf, knownAt };
  const who = {
    ...subjectOf(moment, question),
    standingOf: side.scores.standingOf(moment, question),
  };
  const differences = modelDifferences(promises, who, pair, when.asOf);
  return isScored(differences) ? { party, differences } : null;
}

function isScored(differences: ModelDifferences): boolean {
  return Object.values(differences).some(({ from, to }) => from !== null || to !== null);
}

/**
 * The rows of all by party id, the same as one by one; null where the tape cannot answer, or not
 * within `most` versions of promises looked at. `hear` is told how far it got.
 */
export function tapedDiffRows(
  views: Views,
  { when: { asOf, knownAt }, pair, partner }: DiffQuestion,
  most: number,
  hear: (done: number, of: number) => void = () => {},
): readonly DiffRow[] | null {
  const question = { pair, asOf, knownAt, with: partner };
  return overTape(views, { knownAt, most: most / passesOf(pair) }, (opened) => {
    const rows: DiffRow[] = [];
    for (const [party, differences] of tapedDifferences(opened, question, hear)) {
      if (isScored(differences)) rows.push({ party, differences });
    }
    return rows;
  });
}

/** A table under way: the parties, and the rows of the first of them. */
interface Weighing {
  readonly parties: readonly PartyId[];
  readonly rows: DiffRow[];
  done: number;
}

const HELD = 2;

/** As the table of scores: see scored.ts. */
const WEIGHING_MS = 4000;

const held = new WeakMap<ReadSide, LRUCache<string, Weighing>>();

/**
 * The rows of all by party id. Throws parameter_must_be_valid where there are too many
 * professionals, and scores_must_be_weighed where it takes longer than one read may.
 */
export async function diffRows(
  side: ReadSide,
  question: DiffQuestion,
): Promise<readonly DiffRow[]> {
  const { when, pair, partner } = question;
  const tables = held.get(side) ?? new LRUCache<string, Weighing>({ max: HELD });
  held.set(side, tables);
  const hashes = `${modelHash(pair.from)} ${modelHash(pair.to)}`;
  const key = `${when.knownAt} ${when.asOf} ${partner ?? ''} ${hashes}`;
  const table = tables.get(key) ?? begun(side, question);
  tables.set(key, table);
  const end = performance.now() + WEIGHING_MS;
  for (;;) {
    // Two readers of one table weigh each professional once: the place is taken at once.
    const party = table.parties[table.done];
    if (party === undefined) return table.rows;
    if (performance.now() > end) throw new ReadRefused('scores_must_be_weighed');
    table.done += 1;
    const row = diffRowOf(side, party, question);
    if (row) table.rows.push(row);
    await nextTurn();
  }
}

function begun(side: ReadSide, question: DiffQuestion): Weighing {
  const { when } = question;
  const parties = partiesAfter(side.views, '', when.knownAt, MOST_SORTED + 1);
  if (parties.length > MOST_SORTED) {
    const expected = `At most ${MOST_SORTED} are compared here: use kept models diff.`;
    throw wrongParameter('a', expected);
  }
  const rows = tapedDiffRows(side.views, question, MOST_VERSIONS);
  return { parties, rows: [...(rows ?? [])], done: rows === null ? 0 : parties.length };
}
