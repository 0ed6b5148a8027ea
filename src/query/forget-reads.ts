import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { KeysDestroyed } from '../command/bus/erase.js';
import { ReadSide } from './read-side.js';

/**
 * Takes out who read of somebody as soon as that one is erased here. Where the notice is lost, or
 * another process erased, the next look at what is kept does it.
 */
@EventsHandler(KeysDestroyed)
export class ForgetReads implements IEventHandler<KeysDestroyed> {
  constructor(private readonly side: ReadSide) {}

  async handle({ parties }: KeysDestroyed): Promise<void> {
    await this.side.parts.reads?.forget(parties);
  }
}
