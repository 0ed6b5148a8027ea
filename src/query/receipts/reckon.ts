/** A score reckoned from the evidence of a receipt alone, by the same folds and the same models. */
import { foldPromises } from '../../../projections/promise/promise.js';
import type { Model } from '../../../projections/score/model.js';
import { type Scorecard, scorecard } from '../../../projections/score/scorecard.js';
import { type Day, toDayNumber } from '../../ledger/values/day.js';
import { type ShownCard, shownCard } from '../score/score-card.js';
import type { FoldedTogether } from '../time/moment.js';
import type { EvidenceSubject, FoldLookups } from './context.js';

/** The part of a score answer that follows from entries. */
export interface ReckonedScore extends ShownCard {
  readonly scope: Scorecard['scope'];
  readonly standing?: NonNullable<Scorecard['standing']>;
}

/** Folds the facts and applies the model, as the ledger does for its answer. */
export function reckon(
  subject: EvidenceSubject,
  groups: readonly FoldedTogether[],
  { who, coverage, countryOf, standingOf }: FoldLookups,
  model: Model,
  asOf: Day,
): ReckonedScore {
  const promises = groups.flatMap(({ addresses, facts }) => [
    ...foldPromises(addresses, facts, who, coverage),
  ]);
  const scored = {
    isSubject: (party: string) => who.resolve(party) === subject.party,
    counterpartyOf: who.resolve,
    isConfirmed: who.isConfirmed,
    with: subject.with,
    ...{ coverage, countryOf, standingOf },
  };
  const card = scorecard(promises, scored, model, toDayNumber(asOf));
  const { consumer, sees } = subject;
  return {
    scope: card.scope,
    ...(card.standing && { standing: card.standing }),
    // Whoever sees the entries of it sees the score: the professional itself, restricted or not.
    ...shownCard(card, {
      ...{ indicative: sees === 'operator', backing: null, consumer, restricted: false },
    }),
  };
}

/** Whether an answer says of the score just what was reckoned. */
export function isAnswered(
  reckoned: ReckonedScore,
  answer: Readonly<Record<string, unknown>>,
): boolean {
  const { scope, standing, overall, sides } = reckoned;
  const found = { scope, standing, overall, sides };
  const said = { ...answer };
  return JSON.stringify(found) === JSON.stringify(picked(said));
}

function picked({ scope, standing, overall, sides }: Readonly<Record<string, unknown>>) {
  return { scope, standing, overall, sides };
}
