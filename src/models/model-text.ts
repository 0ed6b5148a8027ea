/** A model from the text of its file. */
import { type Model, readModel } from '../../projections/score/model.js';
import { ModelError } from '../../projections/score/read-json.js';

/** Longer model files are refused, in bytes: they take up memory in every process. */
export const LARGEST_MODEL = 64 * 1024;

/** Throws a ModelError that names the member at fault, and the rule that it breaks. */
export function modelFromText(text: string): Model {
  const size = Buffer.byteLength(text);
  if (size > LARGEST_MODEL) {
    throw new ModelError(`model must have at most ${LARGEST_MODEL} bytes; found ${size}.`);
  }
  return readModel(parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ModelError(`model must be JSON: ${why}.`);
  }
}
