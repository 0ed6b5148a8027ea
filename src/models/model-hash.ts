/** Which model an answer rests on: its name, and a hash of all that it says. */
import { hash } from 'node:crypto';
import type { Model } from '../../projections/score/model.js';
import { modelFile } from '../../projections/score/model-file.js';
import { canonical } from '../ledger/values/canonical.js';

/** What each answer tells that rests on a model. */
export interface ModelStamp {
  readonly model: string;
  /** SHA-256 of the model as canonical JSON (RFC 8785), in hexadecimal. */
  readonly modelHash: string;
}

const known = new WeakMap<Model, string>();

/** SHA-256 of the model as canonical JSON, in hexadecimal: the same for the same model. */
export function modelHash(model: Model): string {
  const found = known.get(model) ?? hash('sha256', canonical(modelFile(model)), 'hex');
  known.set(model, found);
  return found;
}

export function modelStamp(model: Model): ModelStamp {
  return { model: model.name, modelHash: modelHash(model) };
}
