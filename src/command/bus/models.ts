import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Model } from '../../../projections/score/model.js';
import type { Day } from '../../ledger/values/day.js';
import type { EventStore } from '../../store/event-store.js';
import { Ledger } from '../ledger.js';
import {
  bringModel,
  type ChosenModel,
  chooseModel,
  type ToldModel,
} from '../models/model-commands.js';
import type { Access } from '../speaker.js';

/** Under what the store is found by what Nest makes. */
export const EVENT_STORE = Symbol('EventStore');

/** Brings a scoring model. `on` is today; throws as bringModel. */
export class BringModel extends Command<ToldModel> {
  constructor(
    readonly model: Model,
    readonly by: Access,
    readonly on: Day,
  ) {
    super();
  }
}

@CommandHandler(BringModel)
export class BringModelHandler implements ICommandHandler<BringModel> {
  constructor(private readonly ledger: Ledger) {}

  execute({ model, by, on }: BringModel): Promise<ToldModel> {
    return bringModel(this.ledger, model, by, on);
  }
}

/** Chooses the default from a day on. `on` is today; throws as chooseModel. */
export class ChooseModel extends Command<ChosenModel> {
  constructor(
    readonly choice: { readonly name: string; readonly from: Day },
    readonly by: Access,
    readonly on: Day,
  ) {
    super();
  }
}

@CommandHandler(ChooseModel)
export class ChooseModelHandler implements ICommandHandler<ChooseModel> {
  constructor(
    private readonly ledger: Ledger,
    @Inject(EVENT_STORE) private readonly store: Pick<EventStore, 'readStream'>,
  ) {}

  execute({ choice, by, on }: ChooseModel): Promise<ChosenModel> {
    return chooseModel(this.ledger, this.store, choice, by, on);
  }
}
