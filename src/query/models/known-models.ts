/**
 * The models by which scores may be asked: those that ship, those that were brought, and which of
 * them was in force of which day, by what was known when.
 */
import { SHIPPED } from '../../../projections/models/shipped.js';
import type { Model } from '../../../projections/score/model.js';
import type { Position } from '../../ledger/stored.js';
import { type Day, type DayNumber, dayOf } from '../../ledger/values/day.js';
import { type ChosenDefault, inForceOf, ModelMissing } from '../../models/in-force.js';
import { modelHash } from '../../models/model-hash.js';
import { modelFromText } from '../../models/model-text.js';
import type { Views } from '../../projector/views/views.js';
import { wrongParameter } from '../read-refused.js';
import { OncePerState } from '../time/present.js';

/** A model that was brought. */
export interface BroughtModel {
  readonly model: Model;
  readonly on: Day;
}

/** Of which day, and known up to which position. */
interface KnownDay {
  readonly asOf: DayNumber;
  readonly knownAt: Position;
}

export class KnownModels {
  readonly #brought = new OncePerState<ReadonlyMap<string, BroughtModel>>();
  readonly #defaults = new OncePerState<readonly ChosenDefault[]>();
  /** Models are read once: the same object is the same model. */
  readonly #read = new Map<string, Model>();

  /** `beside`: models that this process alone is given; they go before all others. */
  constructor(private readonly beside: readonly Model[] = []) {}

  /** By name: those that ship first. */
  all(views: Views): ReadonlyMap<string, Model> {
    const brought = this.brought(views);
    return new Map([
      ...SHIPPED.map((model): [string, Model] => [model.name, model]),
      ...[...brought].map(([name, { model }]): [string, Model] => [name, model]),
      ...this.beside.map((model): [string, Model] => [model.name, model]),
    ]);
  }

  brought(views: Views): ReadonlyMap<string, BroughtModel> {
    return this.#brought.of(views, 'brought', () => {
      const rows = views.all<{ name: string; hash: string; file: string; brought_on: Day }>(
        'SELECT name, hash, file, brought_on FROM model ORDER BY brought_on, name',
      );
      return new Map(
        rows.map(({ name, hash, file, brought_on: on }) => [
          name,
          { model: this.#modelOf(hash, file), on },
        ]),
      );
    });
  }

  /** Choices of the default, in the order in which they were told. */
  defaults(views: Views): readonly ChosenDefault[] {
    return this.#defaults.of(views, 'defaults', () =>
      views.all<ChosenDefault>(
        'SELECT position, name, hash, since FROM default_model ORDER BY position',
      ),
    );
  }

  /** The model of a name. Throws parameter_must_be_valid, which says those there are. */
  named(views: Views, name: string, parameter: string): Model {
    const all = this.all(views);
    const model = all.get(name);
    if (model) return model;
    throw wrongParameter(parameter, `A model is one of: ${[...all.keys()].join(', ')}.`);
  }

  /**
   * The model in force of a day, by what was known; the first that ships where none was chosen.
   */
  inForce(views: Views, { asOf, knownAt }: KnownDay): Model {
    const chosen = inForceOf(this.defaults(views), dayOf(asOf), knownAt);
    return chosen === null ? SHIPPED[0] : this.#chosen(views, chosen);
  }

  /** Throws ModelMissing where this process lacks what was chosen. */
  #chosen(views: Views, chosen: ChosenDefault): Model {
    const { name, hash } = chosen;
    const model =
      this.brought(views).get(name)?.model ?? SHIPPED.find((each) => each.name === name);
    if (model && modelHash(model) === hash) return model;
    throw new ModelMissing(chosen);
  }

  #modelOf(hash: string, file: string): Model {
    const model = this.#read.get(hash) ?? modelFromText(file);
    this.#read.set(hash, model);
    return model;
  }
}
