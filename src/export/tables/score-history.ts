import { setImmediate as nextTurn } from 'node:timers/promises';
import { ask } from '../../../projections/score/evidence.js';
import { SIDES } from '../../../projections/score/model.js';
import { cardOf, type Scorecard } from '../../../projections/score/scorecard.js';
import { tallyOf } from '../../../projections/score/tally.js';
import { civilOf, type DayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Restriction } from '../../query/restrictions/restriction.js';
import { subjectOf } from '../../query/score/scores.js';
import type { ExportColumn } from '../column.js';
import type { ExportMoment, ExportParty } from '../export-moment.js';
import { professionalsAt } from '../professionals.js';
import { defineTable, type RowBatch } from '../table.js';
import { partyColumns } from './named-parties.js';
import { restrictedColumn, STAYS, scoreColumns, sideColumns } from './score-columns.js';

interface Row {
  readonly professional: ExportParty;
  readonly restriction: Restriction | null;
  readonly card: Scorecard;
}

const COLUMNS: readonly ExportColumn<Row>[] = [
  ...partyColumns<Row>('professional', 'the professional', ({ professional }) => professional),
  {
    ...{ name: 'model', type: 'text' },
    means: 'The scoring model.',
    cell: ({ card }) => card.model,
  },
  {
    ...{ name: 'as_of', type: 'day' },
    means: 'The end of a month, or the day of the export.',
    cell: ({ card }) => card.asOf,
  },
  restrictedColumn<Row>(({ restriction }) => restriction),
  ...scoreColumns<Row>('overall', 'the professional', ({ card }) => card.overall),
  ...sideColumns<Row>(({ card }, side) => card.sides[side]),
];

/** The last day, and the ends of the months before it; so many in all, the first one first. */
export function monthEndsTo(last: DayNumber, months: number): readonly DayNumber[] {
  const days = [last];
  while (days.length < months) {
    const [first = last] = days;
    // The day before the first of its month.
    days.unshift(first - civilOf(first)[2]);
  }
  return days;
}

/** The score of a professional on each of these days, by all that is known at the moment. */
function* cardsOf(
  { moment, model, side }: ExportMoment,
  party: PartyId,
  days: readonly DayNumber[],
): IterableIterator<Scorecard> {
  const promises = [...moment.stepsOf(party, null)];
  const standingOf = side.scores.standingOf(moment, { party, with: null });
  for (const asOf of days) {
    const who = { ...subjectOf(moment, { party, with: null, asOf }), standingOf };
    const question = ask(who, model, asOf);
    yield cardOf(tallyOf(promises, question), question);
  }
}

async function* rows(of: ExportMoment): AsyncIterable<RowBatch<Row>> {
  const days = monthEndsTo(of.when.asOf, of.months);
  for (const batch of professionalsAt(of, 'scored')) {
    const named = await of.naming(batch.rows);
    const scored: Row[] = [];
    for (const party of batch.rows) {
      const restriction = of.side.restrictionOf(party);
      // In which months there was evidence is hidden as well.
      for (const card of cardsOf(of, party, restriction ? [of.when.asOf] : days)) {
        if (SIDES.every((side) => card.sides[side].promises === 0)) continue;
        scored.push({ professional: named(party), restriction, card });
      }
      await nextTurn();
    }
    yield { ...batch, rows: scored };
  }
}

export const scoreHistory = defineTable({
  name: 'score-history',
  about:
    'The score of a professional at the end of a month, by all that is known at the moment of ' +
    'the export. Months without any evidence are left out.',
  columns: COLUMNS,
  rows,
  hides: { row: ({ restriction }) => restriction !== null, but: STAYS },
});
