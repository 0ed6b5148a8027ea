/** Which scoring models there are, and what each of them says. */
import { SHIPPED } from '../../../projections/models/shipped.js';
import type { Model } from '../../../projections/score/model.js';
import { type ModelFile, modelFile } from '../../../projections/score/model-file.js';
import { modelHash } from '../../models/model-hash.js';
import type { ReadSide, Stamp } from '../read-side.js';

export interface ListedModel {
  readonly name: string;
  readonly version: number;
  /** What it is called, and what it does, in the words of its file. */
  readonly title: string;
  readonly describes: string;
  /** SHA-256 of its file as canonical JSON. */
  readonly hash: string;
  readonly from: 'shipped' | 'uploaded';
  /** Whether scores are by it where no model is named. */
  readonly default: boolean;
}

export interface ModelsAnswer extends Stamp {
  readonly items: readonly ListedModel[];
}

/** Every model by which a score may be asked for, those that ship with Kept first. */
export async function readModels(side: ReadSide): Promise<ModelsAnswer> {
  const knownAt = side.views.checkpoint;
  const inForce = side.model(undefined);
  return {
    ...side.stamp({ knownAt }),
    items: [...side.models.values()].map((model) => listed(model, model === inForce)),
  };
}

/** A model as lists show it. */
export function listed(model: Model, isDefault: boolean): ListedModel {
  const { name, version = 1, title = name, describes = '' } = model;
  const from = SHIPPED.includes(model) ? 'shipped' : 'uploaded';
  return { name, version, title, describes, hash: modelHash(model), from, default: isDefault };
}

export interface ModelAsked {
  readonly name: string;
}

/** What a model says, as its file. Throws parameter_must_be_valid where there is none. */
export async function readModelFile(side: ReadSide, { name }: ModelAsked): Promise<ModelFile> {
  return modelFile(side.model(name));
}
