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
  const cards: WeighedCard[] = [weighCard(tally, question)];
  for (const { model, sameEvidence } of steps) {
    const next = ask(who, model, asOf);
    if (!sameEvidence) tally = tallyOf(promises, next);
    cards.push(weighCard(tally, next));
  }
  return {
    overall: differenceOf(steps, scoreOf('overall', cards), overallFigures(cards)),
    ...differencesOfSides(cards, steps),
  };
}

function differencesOfSides(cards: readonly WeighedCard[], steps: readonly ModelStep[]) {
  const of = (side: TrianglePart): ModelDifference => {
    const figures = cards.map(({ sides }) => oneDecimal(sides[side].value.value));
    return differenceOf(steps, scoreOf(side, cards), figures);
  };
  return { payment: of('payment'), deadline: of('deadline'), relation: of('relation') };
}

/** The scores at both ends, null where there is none. */
type Ends = readonly [from: number | null, to: number | null];

function scoreOf(of: Differing, cards: readonly WeighedCard[]): Ends {
  const scoreIn = (weighed: WeighedCard | undefined): number | null => {
    if (!weighed) return null;
    const shown = of === 'overall' ? weighed.card.overall : weighed.card.sides[of];
    return shown.status === 'ok' ? shown.score.value : null;
  };
  return [scoreIn(cards[0]), scoreIn(cards.at(-1))];
}

/**
 * The overall of each card; of one that has too little for a score, over the sides that the one
 * before it counted.
 */
function overallFigures(cards: readonly WeighedCard[]): readonly number[] {
  let counted = cards[0]?.counted ?? [];
  return cards.map((weighed) => {
    if (weighed.counted.length > 0) counted = weighed.counted;
    if (counted.length === 0) return 0;
    return oneDecimal(weakestLink(counted.map((side) => weighed.sides[side].value)).value);
  });
}

function differenceOf(
  steps: readonly ModelStep[],
  [from, to]: Ends,
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
