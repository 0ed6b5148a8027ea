/** A scorecard as an answer: what the viewer may see of it, in figures that people read. */
import { SIDES } from '../../../projections/score/model.js';
import type {
  ChanceFigures,
  Estimate,
  Overall,
  Overdue,
  Scorecard,
  SideCard,
  SideFigures,
} from '../../../projections/score/scorecard.js';
import type { TrianglePart } from '../../../projections/step.js';
import { type ShownAmount, shownAmount } from '../figures.js';
import { FEWEST_OTHERS } from '../visibility.js';
import type { Backing, SideBacking } from './backing.js';
import { bandOf, coarseCount, toFives } from './bands.js';

/** Not shown, and why. */
export interface Withheld {
  readonly status: 'withheld';
  readonly reason: string;
}

export interface ShownOverdue {
  readonly promises: number;
  /** Null where no money is told of. */
  readonly amount: ShownAmount | null;
  /** To others: the amount is from `amount` up to this, without it. */
  readonly below?: ShownAmount | null;
}

type ShownFigures = Omit<SideFigures, 'overdue' | 'levels'> & {
  readonly overdue: readonly ShownOverdue[];
  readonly levels?: readonly number[];
  /** To others, in place of `levels`: percent of the promises; null where over too few. */
  readonly shares?: readonly (number | null)[];
};

type Scored = Extract<SideCard, { readonly status: 'ok' }>;
type Insufficient = Extract<SideCard, { readonly status: 'insufficient' }>;

/** A side's figures with its score, or with what is missing for one. */
export type ShownSide =
  | Withheld
  | (ShownFigures &
      (
        | Pick<Scored, 'status' | 'score' | 'chances'>
        | (Pick<Insufficient, 'status' | 'missing'> &
            Partial<Pick<Insufficient, 'indicative' | 'chances'>> & {
              /** Why promises that are there open no score. */
              readonly reason?: string;
            })
      ));

export interface ShownCard {
  readonly overall: Overall | Withheld;
  readonly sides: Readonly<Record<TrianglePart, ShownSide>>;
}

/** What a viewer may see of a card. */
export interface CardSight {
  /** Values below the evidence that a score needs. */
  readonly indicative: boolean;
  /** For others: which figures are over enough of them; null for who may see the card whole. */
  readonly backing: Backing | null;
  /** Has no business identifier: nobody sees a score of it, not even an operator. */
  readonly consumer: boolean;
  /** A restriction hides it from the viewer: see restrictions. */
  readonly restricted: boolean;
}

/** Whether nothing of a card's scores is withheld or made coarse. */
export function isSeenWhole({ consumer, restricted, backing }: CardSight): boolean {
  return !consumer && !restricted && backing === null;
}

export const WITHHELD: Withheld = {
  status: 'withheld',
  reason: `Others see only sums over at least ${FEWEST_OTHERS} counterparties besides themselves.`,
};

export const UNSCORED: Withheld = {
  status: 'withheld',
  reason: 'Whoever has no business identifier is never scored.',
};

export const RESTRICTED: Withheld = {
  status: 'withheld',
  reason: 'The professional has restricted its score: nobody but itself is shown it.',
};

const STRANGERS =
  'Promises with strangers are shown and open no score: here somebody is vouched for, so it asks ' +
  'for counterparties that are known, whom a vetted bank or platform or an operator vouches for, ' +
  'or who kept promises to one that is known.';

const ALONE =
  'Promises of which nobody but the professional itself speaks are shown and open no score: here ' +
  'somebody is vouched for, so it asks that its partners, a platform or a bank tell of them, too.';

/** The card as far as it may be seen. An overall that holds a hidden side would give it away. */
export function shownCard(card: Scorecard, sight: CardSight): ShownCard {
  if (sight.consumer) return hiddenCard(UNSCORED);
  if (sight.restricted) return hiddenCard(RESTRICTED);
  const sides = {
    payment: shownSide(card, 'payment', sight),
    deadline: shownSide(card, 'deadline', sight),
    relation: shownSide(card, 'relation', sight),
  };
  const hidden = SIDES.filter((side) => sides[side].status === 'withheld');
  const gives = hidden.some((side) => card.sides[side].status === 'ok');
  const nothing = hidden.length === SIDES.length;
  if (gives || nothing) return { overall: WITHHELD, sides };
  return { overall: sight.backing ? coarseOverall(card.overall, sides) : card.overall, sides };
}

/** A card of which nothing is shown, and why. */
export function hiddenCard(why: Withheld): ShownCard {
  return { overall: why, sides: { payment: why, deadline: why, relation: why } };
}

function shownSide(card: Scorecard, name: TrianglePart, sight: CardSight): ShownSide {
  const side = card.sides[name];
  if (sight.backing) return coarseSide(side, sight.backing[name]);
  const figures = shownFigures(side);
  switch (side.status) {
    case 'ok':
      return { status: side.status, score: side.score, ...chancesIn(side), ...figures };
    case 'insufficient': {
      const { status, missing, indicative } = side;
      const values = sight.indicative && { indicative, ...chancesIn(side) };
      const why = reasonOf(side);
      return { status, missing, ...why, ...values, ...figures };
    }
    default:
      return side satisfies never;
  }
}

/** Why promises that are there open no score. */
function reasonOf({ strangers, alone }: Insufficient): { readonly reason?: string } {
  if (strangers) return { reason: STRANGERS };
  return alone ? { reason: ALONE } : {};
}

function chancesIn({ chances }: SideCard) {
  return chances && { chances };
}

function shownFigures(side: SideFigures): ShownFigures {
  const { promises, counterparties, strangers, declaredOnly, evidence, levels } = side;
  const { index, daysBeyondTerms, daysToOutcome, tier, unrated } = side;
  const overdue = side.overdue.map(({ currency, promises: count, amount }) => ({
    promises: count,
    amount: shownAmount(amount, currency),
  }));
  return {
    ...{ promises, counterparties, ...(strangers && { strangers }) },
    ...(declaredOnly && { declaredOnly }),
    ...{ evidence, levels },
    ...{ index, daysBeyondTerms, daysToOutcome, ...(tier !== undefined && { tier }) },
    ...{ overdue, unrated },
  };
}

/** A side as others see it: each figure in bands, or left out. */
function coarseSide(side: SideCard, backing: SideBacking): ShownSide {
  if (!backing.score || side.status !== 'ok') return WITHHELD;
  const { promises, counterparties, evidence, index, daysBeyondTerms, daysToOutcome } = side;
  const all = side.levels.reduce((sum, count) => sum + count, 0);
  const share = (count: number, level: number): number | null =>
    backing.levels[level] ? toFives((100 * count) / all) : null;
  return {
    status: 'ok',
    score: coarseEstimate(side.score),
    ...(side.chances && { chances: coarseChances(side.chances) }),
    promises: coarseCount(promises),
    counterparties: coarseCount(counterparties),
    ...(side.declaredOnly && { declaredOnly: true }),
    evidence: bandOf(evidence).from,
    shares: side.levels.map(share),
    index: backing.amounts && index !== null ? toFives(index) : null,
    daysBeyondTerms: backing.amounts && daysBeyondTerms !== null ? toFives(daysBeyondTerms) : null,
    daysToOutcome: backing.kept && daysToOutcome !== null ? toFives(daysToOutcome) : null,
    overdue: side.overdue
      .filter(({ currency }) => backing.overdue.has(currency))
      .map(coarseOverdue),
    unrated: [],
  };
}

function coarseOverdue({ currency, promises, amount }: Overdue): ShownOverdue {
  const { from, below } = bandOf(amount);
  return {
    promises: coarseCount(promises),
    amount: shownAmount(from, currency),
    below: shownAmount(below, currency),
  };
}

function coarseChances({ late, pastGrace, over30 }: ChanceFigures): ChanceFigures {
  return {
    late: coarseEstimate(late),
    pastGrace: coarseEstimate(pastGrace),
    over30: coarseEstimate(over30),
  };
}

/** Points, or percent, in steps of five. */
function coarseEstimate({ value, low, high }: Estimate): Estimate {
  return { value: toFives(value), low: toFives(low), high: toFives(high) };
}

/** Of sides that look alike, the first is called the weakest: which is so would tell them apart. */
function coarseOverall(overall: Overall, sides: ShownCard['sides']): Overall {
  if (overall.status !== 'ok') return overall;
  const shownIn = (name: TrianglePart): number | null => {
    const side = sides[name];
    return side.status === 'ok' ? side.score.value : null;
  };
  const least = shownIn(overall.weakest);
  const weakest = SIDES.find((name) => shownIn(name) === least) ?? overall.weakest;
  return { status: 'ok', score: coarseEstimate(overall.score), weakest };
}
