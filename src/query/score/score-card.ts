/** A scorecard as an answer: what the viewer may see of it, in figures that people read. */
import { SIDES } from '../../../projections/score/model.js';
import type {
  Overall,
  Scorecard,
  SideCard,
  SideFigures,
} from '../../../projections/score/scorecard.js';
import type { TrianglePart } from '../../../projections/step.js';
import { type ShownAmount, shownAmount } from '../figures.js';
import { FEWEST_OTHERS, isOverEnough } from '../visibility.js';

/** Not shown, and why. */
export interface Withheld {
  readonly status: 'withheld';
  readonly reason: string;
}

export interface ShownOverdue {
  readonly promises: number;
  /** Null where no money is told of. */
  readonly amount: ShownAmount | null;
}

type ShownFigures = Omit<SideFigures, 'overdue'> & { readonly overdue: readonly ShownOverdue[] };

type Scored = Extract<SideCard, { readonly status: 'ok' }>;
type Insufficient = Extract<SideCard, { readonly status: 'insufficient' }>;

/** A side's figures with its score, or with what is missing for one. */
export type ShownSide =
  | Withheld
  | (ShownFigures &
      (
        | Pick<Scored, 'status' | 'score'>
        | (Pick<Insufficient, 'status' | 'missing'> & Partial<Pick<Insufficient, 'indicative'>>)
      ));

export interface ShownCard {
  readonly overall: Overall | Withheld;
  readonly sides: Readonly<Record<TrianglePart, ShownSide>>;
}

/** What a viewer may see of a card. */
export interface CardSight {
  /** Values below the evidence that a score needs. */
  readonly indicative: boolean;
  /** How many of a side's counterparties are the viewer's own; null if it sees more than sums. */
  readonly ownIn: ((side: TrianglePart) => number) | null;
  /** Has no business identifier: nobody sees a score of it, not even an operator. */
  readonly consumer: boolean;
}

export const WITHHELD: Withheld = {
  status: 'withheld',
  reason: `Others see only sums over at least ${FEWEST_OTHERS} counterparties besides themselves.`,
};

export const UNSCORED: Withheld = {
  status: 'withheld',
  reason: 'Whoever has no business identifier is never scored.',
};

/** The card as far as it may be seen. An overall that holds a hidden side would give it away. */
export function shownCard(card: Scorecard, sight: CardSight): ShownCard {
  if (sight.consumer) {
    const sides = { payment: UNSCORED, deadline: UNSCORED, relation: UNSCORED };
    return { overall: UNSCORED, sides };
  }
  const sides = {
    payment: shownSide(card, 'payment', sight),
    deadline: shownSide(card, 'deadline', sight),
    relation: shownSide(card, 'relation', sight),
  };
  const hidden = SIDES.filter((side) => sides[side].status === 'withheld');
  const gives = hidden.some((side) => card.sides[side].status === 'ok');
  const nothing = hidden.length === SIDES.length;
  return { overall: gives || nothing ? WITHHELD : card.overall, sides };
}

function shownSide(card: Scorecard, name: TrianglePart, sight: CardSight): ShownSide {
  const side = card.sides[name];
  if (sight.ownIn && !isOverEnough(side.counterparties, sight.ownIn(name))) return WITHHELD;
  const figures = shownFigures(side);
  switch (side.status) {
    case 'ok':
      return { status: side.status, score: side.score, ...figures };
    case 'insufficient': {
      const { status, missing, indicative } = side;
      return { status, missing, ...(sight.indicative && { indicative }), ...figures };
    }
    default:
      return side satisfies never;
  }
}

function shownFigures(side: SideFigures): ShownFigures {
  const { promises, counterparties, evidence, levels } = side;
  const { index, daysBeyondTerms, daysToOutcome, unrated } = side;
  const overdue = side.overdue.map(({ currency, promises: count, amount }) => ({
    promises: count,
    amount: shownAmount(amount, currency),
  }));
  return {
    ...{ promises, counterparties, evidence, levels },
    ...{ index, daysBeyondTerms, daysToOutcome, overdue, unrated },
  };
}
