/**
 * What counterparties without standing tell weighs next to nothing, good or bad, and whatever its
 * grade: evidence costs nothing to whoever invents both sides of it. So it is parted from what the
 * known tell, with the part of it that somebody lacks who has some standing (see strangers.ts).
 */
import type { PartyId } from '../../src/ledger/values/party.js';
import { type TrianglePart, WHOLE } from '../step.js';
import { applyCaps, type Capped } from './caps.js';
import { mostPullDeclared } from './estimate.js';
import type { Question } from './evidence.js';
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
  type Rows,
  rowOf,
  rowsByCounterparty,
  type SideRows,
  SUMS,
} from './rows.js';
import { strangersBeside } from './strangers.js';

/** The evidence of a side after its caps, with and without strangers. */
export interface Parted {
  /** Of those who are known: what is published, and how sure, rests on them alone. */
  readonly lists: RowLists;
  readonly rows: Rows;
  readonly known: Capped;
  /** With what counts of strangers. */
  readonly all: Capped;
}

/** Weighs the evidence of a side as it was told. */
export function weighSide(told: SideRows, side: TrianglePart, question: Question): Parted {
  const { model, scope, who } = question;
  const standingOf = who.standingOf ?? null;
  const parted = standingOf && partedBy(told, standingOf, model);
  const own = parted?.known ?? told;
  const lists = rowsByCounterparty(own);
  const { rows } = own;
  const known = applyCaps(own, lists, model, scope);
  if (!parted) return { lists, rows, known, all: known };
  const beside = strangersBeside(known, parted.strangers, side, question);
  const sums = known.sums.map((sum, place) => sum + (beside.sums[place] ?? 0));
  const shareOf = shareByStanding(told, { known, beside }, standingOf, model);
  return { lists, rows, known, all: { ...known, sums, shareOf } };
}

interface Parts {
  readonly known: SideRows;
  readonly strangers: SideRows;
}

/** The evidence in two; null where nobody lacks standing. */
function partedBy(
  told: SideRows,
  standingOf: (party: PartyId) => number,
  model: Model,
): Parts | null {
  const lists = rowsByCounterparty(told);
  const lacks = lists.some(([first = 0]) => standingOf(partyAt(told.rows, first)) < WHOLE);
  if (!lacks) return null;
  const rows = emptyRows();
  const parted = { known: emptySideRows(rows), strangers: emptySideRows(rows) };
  for (const at of lists.flat()) {
    const parts = standingOf(partyAt(told.rows, at));
    moveRow(parted, told.rows, at, parts, mostPullDeclared(model));
  }
  return parted;
}

function partyAt(rows: Rows, at: number): PartyId {
  return rows.parties[counterpartyAt(rows, at)] ?? '';
}

/** What counts of evidence as it was told, by what counts of its two parts. */
function shareByStanding(
  told: SideRows,
  { known, beside }: { readonly known: Capped; readonly beside: Pick<Capped, 'shareOf'> },
  standingOf: (party: PartyId) => number,
  model: Model,
): Capped['shareOf'] {
  return (party, month, strand, place) => {
    const own = known.shareOf(party, month, strand, place);
    const has = standingOf(party);
    if (has === WHOLE) return own;
    const at = rowOf(told, party, month, strand);
    const all = at < 0 ? 0 : numberAt(told.rows, at, SUMS + place);
    if (all === 0) return 0;
    const rest = laidOf(told.rows, at, has, mostPullDeclared(model))[SUMS + place - COUNT] ?? 0;
    const share = beside.shareOf(party, month, 'declared', place);
    return (partsOf(all, has) * own + rest * share) / all;
  };
}
