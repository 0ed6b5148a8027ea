/**
 * The figures that questions rest on: numbers of a scorecard as somebody may see it, and of what is
 * asked about. Each has a name by which a question's file means it.
 */

/**
 * Of a card: a value from 0 to 100 with its 90 % interval, on how much it rests, and how many
 * percent of its promises were kept in time, or ended without an incident.
 */
const CARD = ['value', 'low', 'high', 'promises', 'counterparties', 'good'] as const;
/** Percent with its 90 % interval. */
const CHANCE = ['value', 'low', 'high'] as const;

/** Cards that are asked: sides of the network, and what banks tell of payments alone. */
const CARDS = ['payment', 'deadline', 'relation', 'banked'] as const;

type Spread = (typeof CHANCE)[number];
export type CardName = (typeof CARDS)[number];

export type FigureName =
  | `${CardName}.${(typeof CARD)[number]}`
  /** `late`: of the next payment, late at all; `over30`: more than thirty days late. */
  | `${'overall' | 'late' | 'over30'}.${Spread}`
  /** By amount, in days. */
  | 'payment.beyond'
  /** Payments that are due and open. */
  | 'overdue.promises'
  /** Kept promises under the skill asked about, with whom, and recommendations for it. */
  | `skill.${'promises' | 'counterparties' | 'recommendations'}`
  /** Percent that the amount asked about would be of all that is owed. */
  | `share.${'low' | 'high'}`;

export const FIGURE_NAMES: readonly FigureName[] = [
  ...CARDS.flatMap((card) => CARD.map((name) => `${card}.${name}` as const)),
  ...(['overall', 'late', 'over30'] as const).flatMap((of) =>
    CHANCE.map((name) => `${of}.${name}` as const),
  ),
  ...(['payment.beyond', 'overdue.promises'] as const),
  ...(['skill.promises', 'skill.counterparties', 'skill.recommendations'] as const),
  ...(['share.low', 'share.high'] as const),
];

/** Figures that speak for an answer, or against it, in words. */
export const PIECE_NAMES = [
  ...(['payment.value', 'payment.good', 'payment.beyond', 'late.value', 'over30.value'] as const),
  ...(['overdue.promises', 'deadline.value', 'deadline.good'] as const),
  ...(['relation.value', 'relation.good', 'banked.value', 'banked.good', 'share.low'] as const),
  ...(['skill.promises', 'skill.counterparties', 'skill.recommendations'] as const),
] as const satisfies readonly FigureName[];
export type PieceName = (typeof PIECE_NAMES)[number];

/** Those that are known. */
export type KnownFigures = ReadonlyMap<FigureName, number>;
