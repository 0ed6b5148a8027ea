/**
 * What counterparties without standing tell weighs no more than what is declared, good or bad, and
 * whatever its grade: evidence costs nothing to whoever invents both sides of it. So its supported
 * evidence is laid with the declared, under the declared caps, in the part that they lack.
 */
import type { PartyId } from '../../src/ledger/party.js';
import { WHOLE } from '../step.js';
import type { Capped } from './caps.js';
import { partsOf } from './exact.js';
import type { Model } from './model.js';
import {
  COUNT,
  counterpartyAt,
  emptyRows,
  emptySideRows,
  laidOf,
  moveRow,
  numberAt,
  type RowLists,
  rowOf,
  rowsByCounterparty,
  type SideRows,
  SUMS,
  strandAt,
} from './rows.js';

/** Parts per million of standing, by counterparty; null on a ledger where nobody is vouched for. */
export type StandingOf = ((counterparty: PartyId) => number) | null;

/** The same evidence, each part of it in the strand under whose caps it falls. */
export function byStanding(evidence: SideRows, standingOf: StandingOf, model: Model): SideRows {
  const lists = rowsByCounterparty(evidence);
  if (standingOf === null || !anyLacks(evidence, lists, standingOf)) return evidence;
  const { rows } = evidence;
  const laid = emptySideRows(emptyRows());
  for (const list of lists) {
    for (const at of list) {
      const parts =
        strandAt(rows, at) === 'declared' ? WHOLE : standingAt(evidence, at, standingOf);
      moveRow(laid, rows, at, parts, mostPull(model));
    }
  }
  return laid;
}

/** As evidence.ts weighs the amounts of what is declared. */
function mostPull({ amounts }: Model): number {
  return Math.floor(Math.sqrt(amounts.neutral));
}

function anyLacks(evidence: SideRows, lists: RowLists, standingOf: (party: PartyId) => number) {
  return lists.some(([first]) => {
    return first !== undefined && standingAt(evidence, first, standingOf) < WHOLE;
  });
}

function standingAt(
  { rows }: SideRows,
  at: number,
  standingOf: (party: PartyId) => number,
): number {
  return standingOf(rows.parties[counterpartyAt(rows, at)] ?? '');
}

/** What counts of evidence as it was told, by what counts of it as it was laid. */
export function shareByStanding(
  told: SideRows,
  laid: Capped,
  standingOf: StandingOf,
  model: Model,
): Capped['shareOf'] {
  if (standingOf === null) return laid.shareOf;
  return (party, month, strand, place) => {
    const own = laid.shareOf(party, month, strand, place);
    const has = standingOf(party);
    if (strand === 'declared' || has === WHOLE) return own;
    const at = rowOf(told, party, month, strand);
    const all = at < 0 ? 0 : numberAt(told.rows, at, SUMS + place);
    if (all === 0) return 0;
    const rest = laidOf(told.rows, at, has, mostPull(model))[SUMS + place - COUNT] ?? 0;
    const declared = laid.shareOf(party, month, 'declared', place);
    return (partsOf(all, has) * own + rest * declared) / all;
  };
}
