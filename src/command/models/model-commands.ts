/** Scoring models, by their streams: brought under a name, and chosen as the default from a day. */
import { randomBytes } from 'node:crypto';
import { SHIPPED } from '../../../projections/models/shipped.js';
import type { Model } from '../../../projections/score/model.js';
import { modelFile } from '../../../projections/score/model-file.js';
import { modelStream } from '../../ledger/kinds/model.js';
import { must, Rejection } from '../../ledger/rejection.js';
import type { Speaker } from '../../ledger/stored.js';
import { eventWith, readStored } from '../../ledger/upcast.js';
import { canonical } from '../../ledger/values/canonical.js';
import type { Day } from '../../ledger/values/day.js';
import type { Accepted } from '../../messages/message.js';
import { modelHash } from '../../models/model-hash.js';
import type { EventStore } from '../../store/event-store.js';
import { accepted } from '../command-result.js';
import type { Ledger } from '../ledger.js';
import type { Access } from '../speaker.js';

/** A model that was brought or chosen: its name and hash, and where that is told. */
export interface ToldModel extends Accepted {
  readonly name: string;
  readonly hash: string;
}

/** What stands in addresses of the API where the name of a model would. */
const ADDRESSED: ReadonlySet<string> = new Set(['default', 'diff']);

const IS_ADDRESSED = 'This name stands for something else in addresses: give it another name.';

/**
 * Brings a model. `on` is today. Throws role_must_allow_it, and model_must_keep_its_name where the
 * name stands for something else: another model, one that ships included, or an address.
 */
export async function bringModel(
  ledger: Ledger,
  model: Model,
  by: Access,
  on: Day,
): Promise<ToldModel> {
  const { name } = model;
  must(!ADDRESSED.has(name), 'model_must_keep_its_name', '/name', IS_ADDRESSED);
  const hash = modelHash(model);
  const shipped = SHIPPED.find((each) => each.name === name);
  must(!shipped || modelHash(shipped) === hash, 'model_must_keep_its_name', '/name');
  const facts = { name, hash, file: canonical(modelFile(model)), on };
  const [result] = await ledger.record([
    {
      stream: modelStream(name),
      event: eventWith('ModelBrought', facts),
      speaker: speakerAs(by),
      ...{ parties: [], mentions: [] },
    },
  ]);
  return { ...accepted(result), name, hash };
}

/** A default chosen. */
export interface ChosenModel extends ToldModel {
  readonly from: Day;
}

/**
 * Has scores be by a model from a day on, where none is named. `on` is today, and the first day at
 * the earliest. Throws model_must_be_known, only_an_operator_may and days_must_be_in_order.
 */
export async function chooseModel(
  ledger: Ledger,
  store: Pick<EventStore, 'readStream'>,
  { name, from }: { readonly name: string; readonly from: Day },
  by: Access,
  on: Day,
): Promise<ChosenModel> {
  must(by.role === 'operator', 'only_an_operator_may');
  const hash = await hashNamed(store, name);
  const [result] = await ledger.record([
    {
      stream: modelStream(name),
      event: eventWith('DefaultModelChosen', { name, hash, from, on }),
      speaker: speakerAs(by),
      ...{ parties: [], mentions: [] },
    },
  ]);
  return { ...accepted(result), name, hash, from };
}

/** The hash for which a name stands: as it was brought, else as it ships. */
async function hashNamed(store: Pick<EventStore, 'readStream'>, name: string): Promise<string> {
  for (const stored of await store.readStream(modelStream(name))) {
    const event = readStored(stored)?.event;
    if (event?.type === 'ModelBrought') return event.facts.hash;
  }
  const shipped = SHIPPED.find((each) => each.name === name);
  if (shipped) return modelHash(shipped);
  throw new Rejection('model_must_be_known', '/name');
}

/** Each telling is its own message, so that a second one is decided anew. */
function speakerAs({ teller, source, role }: Access): Speaker {
  const message = `model ${randomBytes(6).toString('hex')}`;
  return { teller, party: null, side: 'none', source, message, role };
}
