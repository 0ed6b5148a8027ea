/**
 * The payment side by what banks tell alone. To others it is shown where it is a sum over enough
 * counterparties, and what is not in it is one over enough others, or over none: else the two
 * answers side by side would tell of one of them.
 */
import { ask } from '../../../projections/score/evidence.js';
import { type Scorecard, scorecard } from '../../../projections/score/scorecard.js';
import type { PromiseSteps } from '../../../projections/step.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { ReadSide } from '../read-side.js';
import { backingOf } from '../score/backing.js';
import type { Weighed } from '../score/score.js';
import { type ShownSide, shownCard, WITHHELD } from '../score/score-card.js';
import { subjectOf } from '../score/scores.js';

/** The promise with what banks tell of it. */
export function bankedPart(promise: PromiseSteps): PromiseSteps {
  return { ...promise, steps: promise.steps.filter(({ grade }) => grade === 'banked') };
}

/** `own`: the viewer's party ids, of which others are told nothing new. */
export function bankedSide(
  side: ReadSide,
  { found, question, sight }: Weighed,
  own: readonly PartyId[],
): ShownSide {
  const { moment } = found;
  const promises = [...moment.stepsOf(question.party, null)];
  const banked = promises.map(bankedPart).filter(({ steps }) => steps.length > 0);
  const standingOf = side.scores.standingOf(moment, { ...question, with: null });
  const who = { ...subjectOf(moment, { ...question, with: null }), standingOf };
  const card: Scorecard = scorecard(banked, who, question.model, question.asOf);
  if (sight.backing === null) return shownCard(card, sight).sides.payment;
  const owners = new Set(own.map(moment.resolve));
  const isOwn = (partner: PartyId): boolean => owners.has(partner);
  const asked = ask(who, question.model, question.asOf);
  const backing = backingOf(banked, asked, isOwn);
  const rest = promises.map((promise) => ({
    ...promise,
    steps: promise.steps.filter(({ grade }) => grade !== 'banked'),
  }));
  const restBacking = backingOf(rest, asked, isOwn);
  const hasRest = scorecard(rest, who, question.model, question.asOf).sides.payment.promises > 0;
  if (hasRest && !restBacking.payment.score) return WITHHELD;
  return shownCard(card, { ...sight, backing }).sides.payment;
}
