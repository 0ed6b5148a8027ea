/** The scoring models of a ledger as its events tell them, without any view. */
import { SHIPPED } from '../../projections/models/shipped.js';
import type { Model } from '../../projections/score/model.js';
import type { Position } from '../ledger/stored.js';
import type { Day } from '../ledger/values/day.js';
import { type ChosenDefault, inForceOf, ModelMissing } from '../models/in-force.js';
import { modelHash } from '../models/model-hash.js';
import { modelFromText } from '../models/model-text.js';
import type { History } from '../store/sqlite/history.js';
import { eventsOfKind } from './events-of-kind.js';

export interface ModelsTold {
  /** By name: those that ship, and those that were brought. */
  readonly models: ReadonlyMap<string, Model>;
  /** Throws ModelMissing where this version of Kept lacks the one that was chosen. */
  inForce(asOf: Day, knownAt: Position): Model;
}

export function modelsTold(history: History): ModelsTold {
  const models = new Map(SHIPPED.map((model) => [model.name, model]));
  const defaults: ChosenDefault[] = [];
  for (const { event, position } of eventsOfKind(history, 'model')) {
    if (event.type === 'ModelBrought')
      models.set(event.facts.name, modelFromText(event.facts.file));
    if (event.type === 'DefaultModelChosen') {
      const { name, hash, from: since } = event.facts;
      defaults.push({ position, name, hash, since });
    }
  }
  defaults.sort((a, b) => a.position - b.position);
  return {
    models,
    inForce: (asOf, knownAt) => {
      const chosen = inForceOf(defaults, asOf, knownAt);
      if (chosen === null) return SHIPPED[0];
      const model = models.get(chosen.name);
      if (model && modelHash(model) === chosen.hash) return model;
      throw new ModelMissing(chosen);
    },
  };
}
