/** Figures of a scorecard as somebody may see it, by their names in questions. */
import type { CardName, FigureName } from '../../../projections/questions/figures.js';
import { SIDES } from '../../../projections/score/model.js';
import { oneDecimal } from '../../../projections/score/exact.js';
import type { Estimate } from '../../../projections/score/scorecard.js';
import type { ShownCard, ShownSide } from '../score/score-card.js';

/** Of a side, under the name of a card; nothing of one that is no score or is not shown. */
export function* sideFigures(
  card: CardName,
  side: ShownSide,
): Generator<readonly [FigureName, number]> {
  if (side.status !== 'ok') return;
  yield* spread(card, side.score);
  yield [`${card}.promises`, side.promises];
  yield [`${card}.counterparties`, side.counterparties];
  const good = goodShare(side);
  if (good !== null) yield [`${card}.good`, good];
}

/** Percent of the best level; null where that is not told. */
function goodShare({ levels, shares }: Extract<ShownSide, { status: 'ok' }>): number | null {
  if (levels === undefined) return shares?.[0] ?? null;
  const all = levels.reduce((sum, count) => sum + count, 0);
  return all === 0 ? null : oneDecimal((100 * (levels[0] ?? 0)) / all);
}

/** Of the network. What is overdue is told of nothing only to those who see it all. */
export function* cardFigures(
  { overall, sides }: ShownCard,
  isWhole: boolean,
): Generator<readonly [FigureName, number]> {
  for (const name of SIDES) yield* sideFigures(name, sides[name]);
  if (overall.status === 'ok') yield* spread('overall', overall.score);
  const { payment } = sides;
  if (payment.status !== 'ok') return;
  if (payment.chances) {
    yield* spread('late', payment.chances.late);
    yield* spread('over30', payment.chances.over30);
  }
  if (payment.daysBeyondTerms !== null) yield ['payment.beyond', payment.daysBeyondTerms];
  const overdue = payment.overdue.reduce((sum, { promises }) => sum + promises, 0);
  if (isWhole || overdue > 0) yield ['overdue.promises', overdue];
}

function* spread<Of extends CardName | 'overall' | 'late' | 'over30'>(
  of: Of,
  { value, low, high }: Estimate,
): Generator<readonly [`${Of}.${'value' | 'low' | 'high'}`, number]> {
  yield [`${of}.value`, value];
  yield [`${of}.low`, low];
  yield [`${of}.high`, high];
}
