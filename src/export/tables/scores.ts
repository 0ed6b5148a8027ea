import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Risk, RISKS } from '../../../projections/score/chance-model.js';
import { SIDES } from '../../../projections/score/model.js';
import { type Scorecard, scorecard } from '../../../projections/score/scorecard.js';
import type { StandingTable } from '../../../projections/standing/standing.js';
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
  /** Parts per million; null where nobody is vouched for. */
  readonly standing: number | null;
}

const RISK_MEANS: Readonly<Record<Risk, { readonly name: string; readonly means: string }>> = {
  late: { name: 'late', means: 'late at all' },
  pastGrace: { name: 'past_grace', means: 'later than grace' },
  over30: { name: 'over_30', means: 'more than 30 days late' },
};

function chanceColumn(risk: Risk): ExportColumn<Row> {
  const { name, means } = RISK_MEANS[risk];
  return {
    ...{ name: `payment_${name}_percent`, type: 'real' },
    means: `Chance that its next promise to pay is kept ${means}, in percent.`,
    cell: ({ card }) => card.sides.payment.chances?.[risk].value ?? null,
  };
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
    means: 'The business day at whose end it is.',
    cell: ({ card }) => card.asOf,
  },
  restrictedColumn<Row>(({ restriction }) => restriction),
  ...scoreColumns<Row>('overall', 'the professional', ({ card }) => card.overall),
  {
    ...{ name: 'weakest', type: 'text' },
    means: 'The side that is weakest; none where there is no overall.',
    cell: ({ card: { overall } }) => (overall.status === 'ok' ? overall.weakest : null),
  },
  ...sideColumns<Row>(({ card }, side) => card.sides[side]),
  ...SIDES.map(
    (side): ExportColumn<Row> => ({
      ...{ name: `${side}_indicative`, type: 'real' },
      means: 'A value below the evidence of a score: for judging models, never people.',
      cell: ({ card }) => {
        const shown = card.sides[side];
        return shown.status === 'insufficient' ? shown.indicative.value : null;
      },
    }),
  ),
  {
    ...{ name: 'payment_evidence', type: 'real' },
    means: 'Evidence of the payment side after grade, age and caps, in promises.',
    cell: ({ card }) => card.sides.payment.evidence,
  },
  {
    ...{ name: 'payment_index', type: 'real' },
    means: 'Promptness weighted by amount, by the PAYDEX-like table of the model, 0 to 100.',
    cell: ({ card }) => card.sides.payment.index,
  },
  {
    ...{ name: 'payment_days_beyond_terms', type: 'real' },
    means: 'Mean days late weighted by amount, early counting 0.',
    cell: ({ card }) => card.sides.payment.daysBeyondTerms,
  },
  {
    ...{ name: 'payment_days_to_outcome', type: 'real' },
    means: 'Mean days from issue to payment of what was paid.',
    cell: ({ card }) => card.sides.payment.daysToOutcome,
  },
  ...RISKS.map(chanceColumn),
  {
    ...{ name: 'standing', type: 'whole' },
    means: 'How far it is known to others, in parts per million; none where nobody is vouched for.',
    cell: ({ standing }) => standing,
  },
];

/** The score that the API answers, by the code that answers it. */
function cardOf(of: ExportMoment, party: PartyId, table: StandingTable | null): Scorecard {
  const { moment, model, when } = of;
  const { asOf } = when;
  const subject = subjectOf(moment, { party, with: null, asOf });
  const standingOf = table?.beside(party) ?? null;
  return scorecard(moment.stepsOf(party, null), { ...subject, standingOf }, model, asOf);
}

async function* rows(of: ExportMoment): AsyncIterable<RowBatch<Row>> {
  const table = of.side.scores.standingsOf(of.moment);
  for (const batch of professionalsAt(of, 'scored')) {
    const named = await of.naming(batch.rows);
    const scored: Row[] = [];
    for (const party of batch.rows) {
      scored.push({
        professional: named(party),
        restriction: of.side.restrictionOf(party),
        card: cardOf(of, party, table),
        standing: table?.of(party) ?? null,
      });
      await nextTurn();
    }
    yield { ...batch, rows: scored };
  }
}

export const scores = defineTable({
  name: 'scores',
  about: 'The score of a professional in the network. Consumers have none.',
  columns: COLUMNS,
  rows,
  hides: { row: ({ restriction }) => restriction !== null, but: STAYS },
});
