/** Which scoring models there are, and what each of them says. */
import { comparedWith } from '../../../projections/models/shipped.js';
import type { Model } from '../../../projections/score/model.js';
import { type ModelFile, modelFile } from '../../../projections/score/model-file.js';
import type { Day } from '../../ledger/values/day.js';
import type { ChosenDefault } from '../../models/in-force.js';
import { modelHash } from '../../models/model-hash.js';
import type { ReadSide, Stamp } from '../read-side.js';
import { type Timing, whenOf } from '../time/when.js';

export interface ListedModel {
  readonly name: string;
  readonly version: number;
  /** What it is called, and what it does, in the words of its file. */
  readonly title: string;
  readonly describes: string;
  /** SHA-256 of its file as canonical JSON. */
  readonly hash: string;
  readonly from: 'shipped' | 'brought';
  /** The day on which it was brought; null for one that ships. */
  readonly broughtOn: Day | null;
  /** Whether scores are by it today where no model is named. */
  readonly default: boolean;
}

export interface ModelsAnswer extends Stamp {
  readonly items: readonly ListedModel[];
  /** Every choice of the default, in the order in which they were told. */
  readonly defaults: readonly Omit<ChosenDefault, 'position'>[];
}

/** Every model by which a score may be asked for, those that ship with Kept first. */
export async function readModels(
  side: ReadSide,
  asked: Pick<Timing, 'after'> = {},
): Promise<ModelsAnswer> {
  const when = await whenOf(side.parts, asked);
  const inForce = side.model(undefined, when);
  const brought = side.models.brought(side.views);
  return {
    ...side.stamp(when),
    items: [...side.models.all(side.views).values()].map((model) =>
      listed(model, model === inForce, brought.get(model.name)?.on ?? null),
    ),
    defaults: side.models
      .defaults(side.views)
      .map(({ name, hash, since }) => ({ name, hash, since })),
  };
}

/** The name of the model with which one is compared where no other is named. */
export function latterBeside(name: string): string {
  return comparedWith({ name });
}

/** A model as lists show it. */
export function listed(model: Model, isDefault: boolean, broughtOn: Day | null): ListedModel {
  const { name, version = 1, title = name, describes = '' } = model;
  const hash = modelHash(model);
  const from = broughtOn === null ? 'shipped' : 'brought';
  return { name, version, title, describes, hash, from, broughtOn, default: isDefault };
}

export interface ModelAsked extends Pick<Timing, 'after'> {
  readonly name: string;
}

/** What a model says, as its file. Throws parameter_must_be_valid where there is none. */
export async function readModelFile(
  side: ReadSide,
  { name, ...asked }: ModelAsked,
): Promise<ModelFile> {
  const when = await whenOf(side.parts, asked);
  return modelFile(side.model(name, when));
}
