/**
 * A model as the file that says it: what `readModel` reads again as the same model. Two models are
 * the same where these files are, however they were written.
 */
import type { Model } from './model.js';

/** What a model file says, as JSON. */
export type ModelFile = Omit<Model, 'rates'> & {
  readonly rates: Readonly<Record<string, number>>;
};

export function modelFile({ rates, ...model }: Model): ModelFile {
  return { ...model, rates: Object.fromEntries(rates) };
}
