/** A scoring model that a command is given: by the name of one that there is, or as a file. */
import { isUtf8 } from 'node:buffer';
import { Option } from 'commander';
import type { Model } from '../../projections/score/model.js';
import { ModelError } from '../../projections/score/read-json.js';
import type { Position } from '../ledger/stored.js';
import type { Day } from '../ledger/values/day.js';
import type { ModelsTold } from '../replay/models-told.js';
import { CliError } from './exit-codes.js';

export function modelOption(): Option {
  return new Option('--model <model>', 'a scoring model: its name, or its file');
}

/** What is written like a path is one; any other text is a name. */
function isPath(written: string): boolean {
  return /[./\\]/.test(written);
}

/**
 * The model of a file; null for the name of one. Throws a CliError that names the file, the member
 * at fault and the rule that it breaks.
 */
export async function modelInFile(written: string | undefined): Promise<Model | null> {
  return written === undefined || !isPath(written) ? null : readModelFileAt(written);
}

/** The model of a file, however it is written. Throws as `modelInFile` does. */
export async function readModelFileAt(written: string): Promise<Model> {
  const { modelFromText, mustBeSmall } = await import('../models/model-text.js');
  const { readFile, stat } = await import('node:fs/promises');
  const { size } = await stat(written).catch(() => {
    throw new CliError(`There is no model file ${written}. Check its name.`);
  });
  try {
    mustBeSmall(size);
    const bytes = await readFile(written);
    if (!isUtf8(bytes)) throw new ModelError('model must be written in UTF-8.');
    return modelFromText(bytes.toString('utf8'));
  } catch (error) {
    throw new CliError(`${written}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** How a read is asked for its model, and which models it is given beside those that there are. */
export interface AskedModel {
  readonly asked: { readonly model?: string };
  readonly beside: { readonly models?: readonly Model[] };
}

/** Throws as `modelInFile` does. */
export async function askedModel(written: string | undefined): Promise<AskedModel> {
  const model = await modelInFile(written);
  if (model) return { asked: { model: model.name }, beside: { models: [model] } };
  return { asked: written === undefined ? {} : { model: written }, beside: {} };
}

/** A moment of a ledger, and its models. */
export interface ModelMoment {
  readonly models: () => ModelsTold;
  readonly asOf: Day;
  readonly knownAt: Position;
}

/**
 * The model itself, as reads take it: of a file, of a name that the ledger has, or the one in force
 * of the day, by what was known. Throws a CliError that says which there are.
 */
export async function toldModel(
  written: string | undefined,
  { models, asOf, knownAt }: ModelMoment,
): Promise<Model> {
  const found = await modelInFile(written);
  if (found) return found;
  const told = models();
  if (written === undefined) return told.inForce(asOf, knownAt);
  const model = told.models.get(written);
  if (model) return model;
  const named = [...told.models.keys()].join(', ');
  throw new CliError(`A model is a file (./mine.json), or one of: ${named}.`, 'usage');
}
