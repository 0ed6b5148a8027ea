/** What figures answer to a question: pure, and the same for whoever has the same figures. */
import type { KnownFigures } from './figures.js';
import type { Condition, SpeakingFigure, TradeQuestion, Verdict } from './question.js';

/** At most so many pieces for, and so many against. */
const STRONGEST = 3;

/** Asked first whether one thing says no; then whether all say yes. */
export function verdictOf(question: TradeQuestion, figures: KnownFigures): Verdict {
  const holds = (condition: Condition): boolean => doesHold(condition, figures);
  if (question.notSupported.some(holds)) return 'not_supported';
  return question.supported.every(holds) ? 'supported' : 'not_enough';
}

/** Of an unknown figure nothing holds. */
function doesHold({ figure, atLeast, atMost }: Condition, figures: KnownFigures): boolean {
  const value = figures.get(figure);
  if (value === undefined) return false;
  return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
}

/** A figure that speaks for an answer, or against it. */
export interface SpokenPiece {
  readonly figure: SpeakingFigure['figure'];
  readonly value: number;
}

/** The strongest first; of equal ones in the order of the file. */
export function strongest(
  { pieces }: TradeQuestion,
  figures: KnownFigures,
): { readonly for: readonly SpokenPiece[]; readonly against: readonly SpokenPiece[] } {
  const weighed = pieces.flatMap((piece) => {
    const value = figures.get(piece.figure);
    return value === undefined
      ? []
      : [{ figure: piece.figure, value, weight: weightOf(piece, value) }];
  });
  const speaking = (sign: 1 | -1): readonly SpokenPiece[] =>
    weighed
      .filter(({ weight }) => sign * weight >= 1)
      .sort((a, b) => sign * (b.weight - a.weight))
      .slice(0, STRONGEST)
      .map(({ figure, value }) => ({ figure, value }));
  return { for: speaking(1), against: speaking(-1) };
}

/** 1 at `for`, -1 at `against`, in a straight line through both. */
function weightOf(piece: SpeakingFigure, value: number): number {
  const middle = (piece.for + piece.against) / 2;
  return (value - middle) / (piece.for - middle);
}
