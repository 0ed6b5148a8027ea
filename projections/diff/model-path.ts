/**
 * The way from one model to another: one part after the other is switched from how the former says
 * it to how the latter does, and between two parts there is a whole model. In the order of
 * MODEL_PARTS, so that the same two models are always told apart the same way.
 */
import type { Model } from '../score/model.js';

/**
 * The parts of a model, in the order in which they are switched.
 * `sides`: of which the overall is the mean. `levels`: which days count as what, and what that is
 * worth. `caps`: how much of one counterparty counts, and of strangers. `decay`: what is old.
 * `grades`: what is told by whom. `rest`: base rates, the curve of mean days, amounts, and what is
 * left.
 */
export const MODEL_PARTS = ['sides', 'levels', 'caps', 'decay', 'grades', 'rest'] as const;
export type ModelPart = (typeof MODEL_PARTS)[number];

/** A part that two models say otherwise, and the former with it and all before it switched. */
export interface ModelStep {
  readonly part: ModelPart;
  readonly model: Model;
  /** Whether the same sums of evidence are weighed otherwise: they need not be taken anew. */
  readonly sameEvidence: boolean;
}

/** The former model with one part of the latter. */
function switched(part: ModelPart, from: Model, to: Model): Model {
  switch (part) {
    case 'sides':
      return { ...from, overall: to.overall };
    case 'levels': {
      const { levels, toPay, tiers, grace, relation } = to;
      return { ...from, levels, toPay, tiers, grace, relation };
    }
    case 'caps':
      return { ...from, caps: to.caps, strangers: to.strangers };
    case 'decay':
      return { ...from, halfLife: to.halfLife, maxAge: to.maxAge };
    case 'grades':
      return { ...from, grades: to.grades };
    case 'rest':
      return to;
    default:
      return part satisfies never;
  }
}

/** What a part of a model says, as text that is the same where it says the same. */
function saidOf(part: ModelPart, model: Model): string {
  const { levels, toPay, grace, relation, caps, strangers, halfLife, maxAge, grades } = model;
  switch (part) {
    case 'sides':
      return JSON.stringify(model.overall ?? null);
    case 'levels':
      return JSON.stringify([levels, toPay ?? null, grace, relation]);
    case 'caps':
      return JSON.stringify([caps, strangers]);
    case 'decay':
      return JSON.stringify([halfLife, maxAge]);
    case 'grades':
      return JSON.stringify(grades);
    case 'rest': {
      const { priors, interval, minimum, curve, index, amounts, rates, chances } = model;
      const others = [priors, interval, minimum, curve, index, amounts, chances];
      return JSON.stringify([...others, [...rates]]);
    }
    default:
      return part satisfies never;
  }
}

/** The steps from one model to another: what they say otherwise. The last leads to `to`. */
export function modelPath(from: Model, to: Model): readonly ModelStep[] {
  const steps: ModelStep[] = [];
  let model = from;
  for (const part of MODEL_PARTS) {
    if (saidOf(part, from) === saidOf(part, to)) continue;
    model = switched(part, model, to);
    steps.push({ part, model, sameEvidence: part === 'sides' || part === 'caps' });
  }
  const last = steps.at(-1);
  // What no part says weighs nothing: names, say. So the end is the latter itself.
  return last ? [...steps.slice(0, -1), { ...last, model: to }] : steps;
}
