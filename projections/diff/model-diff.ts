/**
 * How far apart two models are about one professional, and why: the difference of its two scores,
 * split without remainder by the parts of a model (model-path.ts). Each part is the difference of
 * two figures as they are shown, before and after it is switched, so that the parts sum to the
 * difference.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import { weakestLink } from '../score/estimate.js';
import { ask, type ScoredProfessional } from '../score/evidence.js';
import { oneDecimal } from '../score/exact.js';
import { type Model, SIDES } from '../score/model.js';
import { type WeighedCard, weighCard } from '../score/scorecard.js';
import { type Tally, tallyOf } from '../score/tally.js';
import type { PromiseSteps, TrianglePart } from '../step.js';
import { type ModelPart, type ModelStep, modelPath } from './model-path.js';

/** The figures of which models differ: the overall, and each side. */
export const DIFFERING = ['overall', ...SIDES] as const;
export type Differing = (typeof DIFFERING)[number];

/** What a part of the model makes of a difference, to one decimal; above 0: it raises the score. */
export interface PartDifference {
  readonly part: ModelPart;
  readonly points: number;
}

/** Two scores of one professional, to one decimal; null where a model has none. */
export interface ModelDifference {
  readonly from: number | null;
  readonly to: number | null;
  /** `to` - `from`; null where there is no score at one of the two. */
  readonly points: number | null;
  /** They sum to `points`; none where there is none. A part that moved nothing is left out. */
  readonly parts: readonly PartDifference[];
}

export type ModelDifferences = Readonly<Record<Differing, ModelDifference>>;

/** Two models, and the way between them: the same for everybody. */
export interface ModelPair {
  readonly from: Model;
  readonly to: Model;
  readonly steps: readonly ModelStep[];
}

export function modelPair(from: Model, to: Model): ModelPair {
  return { from, to, steps: modelPath(from, to) };
}

/** The difference of the scores of `who` by two models, from all promises that concern them. */
export function modelDifferences(
  promises: readonly PromiseSteps[],
  who: ScoredProfessional,
  { from, steps }: ModelPair,
  asOf: DayNumber,
): ModelDifferences {
  const question = ask(who, from, asOf);
  let tally: Tally = tallyOf(promises, question);
  const cards = new ModelCards();
  cards.take(weighCard(tally, question));
  for (const { model, sameEvidence } of steps) {
    const next = ask(who, model, asOf);
    if (!sameEvidence) tally = tallyOf(promises, next);
    cards.take(weighCard(tally, next));
  }
  return cards.differences(steps);
}

/** The scores at both ends, null where there is none. */
interface Ends {
  readonly from: number | null;
  readonly to: number | null;
}

const NO_SCORES: Ends = { from: null, to: null };

/**
 * The cards of one professional, by the former model and then by the model of each step. No more is
 * kept of them than some figures, so that everybody can be weighed by one model before anybody is
 * by the next.
 */
export class ModelCards {
  private taken = 0;
  private readonly figures: Readonly<Record<Differing, number[]>> = {
    ...{ overall: [], payment: [], deadline: [], relation: [] },
  };
  private readonly ends: Record<Differing, Ends> = {
    ...{ overall: NO_SCORES, payment: NO_SCORES, deadline: NO_SCORES, relation: NO_SCORES },
  };
  private counted: readonly TrianglePart[] = [];

  take(weighed: WeighedCard): void {
    this.figures.overall.push(this.overallOf(weighed));
    for (const side of SIDES) {
      this.figures[side].push(oneDecimal(weighed.sides[side].value.value));
    }
    for (const of of DIFFERING) {
      const to = scoreOf(of, weighed);
      this.ends[of] = { from: this.taken === 0 ? to : this.ends[of].from, to };
    }
    this.taken += 1;
  }

  /** Once a card by the model of each step was taken. */
  differences(steps: readonly ModelStep[]): ModelDifferences {
    const of = (which: Differing): ModelDifference =>
      differenceOf(steps, this.ends[which], this.figures[which]);
    return {
      overall: of('overall'),
      ...{ payment: of('payment'), deadline: of('deadline'), relation: of('relation') },
    };
  }

  /**
   * The overall of a card; of one that has too little for a score, over the sides that the one
   * before it counted.
   */
  private overallOf({ counted, sides }: WeighedCard): number {
    if (counted.length > 0) this.counted = counted;
    if (this.counted.length === 0) return 0;
    return oneDecimal(weakestLink(this.counted.map((side) => sides[side].value)).value);
  }
}

function scoreOf(of: Differing, { card }: WeighedCard): number | null {
  const shown = of === 'overall' ? card.overall : card.sides[of];
  return shown.status === 'ok' ? shown.score.value : null;
}

function differenceOf(
  steps: readonly ModelStep[],
  { from, to }: Ends,
  figures: readonly number[],
): ModelDifference {
  if (from === null || to === null) return { from, to, points: null, parts: [] };
  const parts = steps.flatMap(({ part }, i): readonly PartDifference[] => {
    const points = apart(figures[i] ?? 0, figures[i + 1] ?? 0);
    return points === 0 ? [] : [{ part, points }];
  });
  return { from, to, points: apart(from, to), parts };
}

/** How far apart two figures of one decimal are, as such a figure. */
function apart(from: number, to: number): number {
  return (Math.round(to * 10) - Math.round(from * 10)) / 10;
}
