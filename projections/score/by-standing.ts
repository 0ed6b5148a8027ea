/**
 * What counterparties without standing tell weighs no more than what is declared, good or bad, and
 * whatever its grade: evidence costs nothing to whoever invents both sides of it. So its supported
 * evidence is laid with the declared, under the declared caps, in the part that they lack.
 */
import type { PartyId } from '../../src/ledger/party.js';
import { WHOLE } from '../step.js';
import type { Capped } from './caps.js';
import {
  counterpartyAt,
  emptyRows,
  emptySideRows,
  moveRow,
  type RowLists,
  rowsByCounterparty,
  type SideRows,
  strandAt,
} from './rows.js';

/** Parts per million of standing, by counterparty; null on a ledger where nobody is vouched for. */
export type StandingOf = ((counterparty: PartyId) => number) | null;

/** The same evidence, each part of it in the strand under whose caps it falls. */
export function byStanding(evidence: SideRows, standingOf: StandingOf): SideRows {
  const lists = rowsByCounterparty(evidence);
  if (standingOf === null || !anyLacks(evidence, lists, standingOf)) return evidence;
  const { rows } = evidence;
  const laid = emptySideRows(emptyRows());
  for (const list of lists) {
    for (const at of list) {
      const parts =
        strandAt(rows, at) === 'declared' ? WHOLE : standingAt(evidence, at, standingOf);
      moveRow(laid, rows, at, parts);
    }
  }
  return laid;
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
export function shareByStanding(laid: Capped, standingOf: StandingOf): Capped['shareOf'] {
  if (standingOf === null) return laid.shareOf;
  return (party, month, strand, place) => {
    const share = laid.shareOf(party, month, strand, place);
    if (strand === 'declared') return share;
    const has = standingOf(party) / WHOLE;
    if (has === 1) return share;
    return has * share + (1 - has) * laid.shareOf(party, month, 'declared', place);
  };
}
